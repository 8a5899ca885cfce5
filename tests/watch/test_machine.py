"""All watches as one, the twin, and what Qt itself knows of a session's end (issue 3, point 3)."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop.flows.watch_port import LockReason, MachineWatch
from desktop.storage.clocks import FixedClock
from desktop.watch import mac
from desktop.watch.machine import Watches, machine_watch
from desktop.watch.quiet import QuietWatch
from desktop.watch.session_end import SessionEndWatch


def test_what_any_of_them_tells_is_told() -> None:
    one, other = QuietWatch([LockReason.LID]), QuietWatch([LockReason.SUSPEND])
    said: list[LockReason] = []
    both = Watches([one, other])
    both.begin(said.append)
    one.happen(LockReason.LID)
    other.happen(LockReason.SUSPEND)
    assert said == [LockReason.LID, LockReason.SUSPEND]
    assert {reason for reason, told in both.signals().items() if told} == set(said)
    both.end()
    one.happen(LockReason.LID)
    assert said == [LockReason.LID, LockReason.SUSPEND]
    assert not one.watching
    assert not other.watching


def test_the_watch_of_this_machine_begins_and_ends(qapp: QCoreApplication) -> None:
    """Whatever there is to hear here; the clock is everywhere."""
    watch: MachineWatch = machine_watch(FixedClock())
    said: list[LockReason] = []
    watch.begin(said.append)
    told = watch.signals()
    watch.end()
    assert set(told) == set(LockReason)
    assert told[LockReason.CLOCK_JUMP]
    assert said == []


def test_end_of_the_program_closes_what_is_still_open(qapp: QGuiApplication) -> None:
    """At a logout Qt ends the loop; a vault that is open then is closed."""
    said: list[LockReason] = []
    watch = SessionEndWatch()
    watch.begin(said.append)
    qapp.aboutToQuit.emit()
    assert said == [LockReason.LOGOUT]
    watch.end()
    qapp.aboutToQuit.emit()
    assert said == [LockReason.LOGOUT]


@pytest.mark.parametrize(("manager", "told"), [("local/unix:1", True), (None, False)])
def test_linux_asks_through_a_session_manager_only(
    monkeypatch: pytest.MonkeyPatch, *, manager: str | None, told: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("SESSION_MANAGER", raising=False)
    if manager:
        monkeypatch.setenv("SESSION_MANAGER", manager)
    assert SessionEndWatch().signals() == {LockReason.LOGOUT: told}


def test_mac_announces_every_reason() -> None:
    """A lid that is closed puts a Mac to sleep: that is its announcement."""
    told = {reason for reason, tells in mac.MacWatch().signals().items() if tells}
    assert told == set(LockReason) - {LockReason.COACH, LockReason.IDLE, LockReason.CLOCK_JUMP}
