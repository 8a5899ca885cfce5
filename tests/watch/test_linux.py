"""What logind, UPower and screen lockers say makes the vault lock (VAULT: at once on suspend, lid, session lock …)."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from desktop.flows.watch_port import LockReason
from desktop.watch.linux import LOGIND_PATH, MANAGER, SESSION, UPOWER, LinuxWatch
from tests.watch.bus import ANOTHER, LOCKER, OURS, ROOTS, Services, empty_bus, services

_NUMBERS = count()


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with services(tmp_path_factory.mktemp("bus")) as running:
        yield running


class Watched:
    """A watch on that bus, and what it said."""

    def __init__(self, address: str) -> None:
        self.name = f"watch-{next(_NUMBERS)}"
        connection = QDBusConnection.connectToBus(address, self.name)
        self.watch = LinuxWatch(connection, connection)
        self.said: list[LockReason] = []


@pytest.fixture
def watched(bus: Services, qapp: QCoreApplication) -> Iterator[Watched]:
    made = Watched(bus.address)
    made.watch.begin(made.said.append)
    yield made
    made.watch.end()
    QDBusConnection.disconnectFromBus(made.name)


SIGNS = {
    "suspend": (LockReason.SUSPEND, (LOGIND_PATH, MANAGER, "PrepareForSleep", "true")),
    "shutdown": (LockReason.LOGOUT, (LOGIND_PATH, MANAGER, "PrepareForShutdown", "true")),
    "lock": (LockReason.SESSION_LOCK, (OURS, SESSION, "Lock")),
    "screen saver": (LockReason.SESSION_LOCK, (ROOTS[LOCKER], LOCKER, "ActiveChanged", "true")),
}
HARMLESS = {
    "awake": (LOGIND_PATH, MANAGER, "PrepareForSleep", "false"),
    "no shutdown after all": (LOGIND_PATH, MANAGER, "PrepareForShutdown", "false"),
    "another's lock": (ANOTHER, SESSION, "Lock"),
    "screen is back": (ROOTS[LOCKER], LOCKER, "ActiveChanged", "false"),
}
FACTS = {
    "lid": (LockReason.LID, (LOGIND_PATH, MANAGER, "LidClosed", "true"), "false"),
    "lid by UPower": (LockReason.LID, (ROOTS[UPOWER], UPOWER, "LidIsClosed", "true"), "false"),
    "locked": (LockReason.SESSION_LOCK, (OURS, SESSION, "LockedHint", "true"), "false"),
    "switched": (LockReason.USER_SWITCH, (OURS, SESSION, "Active", "false"), "true"),
}


def _settle(qtbot: QtBot, bus: Services, watched: Watched) -> None:
    """Until all that was sent before has come in: what is sent last comes in last."""
    bus.emits(*SIGNS["suspend"][1])
    qtbot.waitUntil(lambda: LockReason.SUSPEND in watched.said)


@pytest.mark.parametrize("sign", SIGNS)
def test_signals_lock(qtbot: QtBot, bus: Services, watched: Watched, sign: str) -> None:
    reason, emitted = SIGNS[sign]
    bus.emits(*emitted)
    qtbot.waitUntil(lambda: watched.said == [reason])


def test_their_opposites_and_other_sessions_do_not(qtbot: QtBot, bus: Services, watched: Watched) -> None:
    for emitted in HARMLESS.values():
        bus.emits(*emitted)
    _settle(qtbot, bus, watched)
    assert watched.said == [LockReason.SUSPEND]


@pytest.mark.parametrize("fact", FACTS)
def test_properties_lock_when_they_become_so(qtbot: QtBot, bus: Services, watched: Watched, fact: str) -> None:
    """Once: a second telling of the same, or its end, is no reason."""
    reason, changed, back = FACTS[fact]
    bus.changes(*changed)
    qtbot.waitUntil(lambda: watched.said == [reason])
    bus.changes(*changed)
    bus.changes(*changed[:3], back)
    _settle(qtbot, bus, watched)
    assert watched.said == [reason, LockReason.SUSPEND]


def test_lid_that_was_closed_from_the_beginning_is_no_reason(qtbot: QtBot, bus: Services, watched: Watched) -> None:
    """A laptop in its dock: something else changes, and the lid is still what it was."""
    bus.changes(*FACTS["lid"][1])
    qtbot.waitUntil(lambda: watched.said == [LockReason.LID])
    watched.said.clear()
    watched.watch.begin(watched.said.append)
    bus.changes(*FACTS["lid"][1])
    _settle(qtbot, bus, watched)
    assert watched.said == [LockReason.SUSPEND]
    bus.changes(*FACTS["lid"][1][:3], "false")


def test_sleep_waits_until_the_vault_is_closed(qtbot: QtBot, bus: Services, qapp: QCoreApplication) -> None:
    """A delay is taken at the beginning, is still held while lock() runs, and let go right after."""
    watched = Watched(bus.address)
    during: list[str] = []
    watched.watch.begin(lambda _reason: during.append(bus.does("held")))
    assert bus.does("asked") == "sleep:shutdown Werkverhaal De kluis gaat eerst dicht. delay"
    bus.emits(*SIGNS["suspend"][1])
    qtbot.waitUntil(lambda: during == ["held"])
    assert bus.does("held") == "free"
    bus.emits(*HARMLESS["awake"])
    qtbot.waitUntil(lambda: bus.does("held") == "held")
    watched.watch.end()
    assert bus.does("held") == "free"
    QDBusConnection.disconnectFromBus(watched.name)


def test_nothing_is_said_after_the_end(qtbot: QtBot, bus: Services, watched: Watched) -> None:
    other = Watched(bus.address)
    other.watch.begin(other.said.append)
    watched.watch.end()
    _settle(qtbot, bus, other)
    other.watch.end()
    QDBusConnection.disconnectFromBus(other.name)
    assert watched.said == []


def test_it_says_what_it_can_hear(watched: Watched) -> None:
    told = watched.watch.signals()
    assert told == dict.fromkeys(told, True)
    assert set(told) == set(LockReason) - {LockReason.COACH, LockReason.IDLE, LockReason.CLOCK_JUMP}


def test_bus_without_services_tells_nothing(tmp_path: Path, qapp: QCoreApplication) -> None:
    with empty_bus(tmp_path) as address:
        watched = Watched(address)
        watched.watch.begin(watched.said.append)
        assert not any(watched.watch.signals().values())
        watched.watch.end()
        QDBusConnection.disconnectFromBus(watched.name)


def test_without_a_bus_nothing_breaks(tmp_path: Path, qapp: QCoreApplication) -> None:
    watched = Watched(f"unix:path={tmp_path / 'nobody'}")
    watched.watch.begin(watched.said.append)
    assert not any(watched.watch.signals().values())
    watched.watch.end()
    QDBusConnection.disconnectFromBus(watched.name)
