"""Linux: what logind, UPower and the screen lockers say on D-Bus. Without a bus nothing is said, and nothing breaks."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusUnixFileDescriptor, QDBusVariant

from desktop.flows.watch_port import LockReason
from desktop.text import tr

LOGIND = "org.freedesktop.login1"
LOGIND_PATH = "/org/freedesktop/login1"
MANAGER = f"{LOGIND}.Manager"
SESSION = f"{LOGIND}.Session"
UPOWER = "org.freedesktop.UPower"
PROPERTIES = "org.freedesktop.DBus.Properties"
# Every desktop has a screen locker that tells when it covers the screen.
LOCKERS = {
    "org.freedesktop.ScreenSaver": "/org/freedesktop/ScreenSaver",
    "org.gnome.ScreenSaver": "/org/gnome/ScreenSaver",
    "org.cinnamon.ScreenSaver": "/org/cinnamon/ScreenSaver",
    "org.mate.ScreenSaver": "/org/mate/ScreenSaver",
    "org.xfce.ScreenSaver": "/org/xfce/ScreenSaver",
}
ANSWER_MS = 500  # longer than this nobody is asked


@dataclass(frozen=True)
class Fact:
    """A property that locks when it becomes `locks`; what it is from the beginning (a docked laptop) does not."""

    service: str
    path: str
    interface: str
    name: str
    locks: bool
    reason: LockReason


LIDS = (
    Fact(LOGIND, LOGIND_PATH, MANAGER, "LidClosed", True, LockReason.LID),
    Fact(UPOWER, "/org/freedesktop/UPower", UPOWER, "LidIsClosed", True, LockReason.LID),  # logind tells from 254 on
)


def _of_session(path: str) -> tuple[Fact, ...]:
    return (
        Fact(LOGIND, path, SESSION, "LockedHint", True, LockReason.SESSION_LOCK),
        Fact(LOGIND, path, SESSION, "Active", False, LockReason.USER_SWITCH),
    )


@dataclass(frozen=True)
class Ear:
    """A signal that is listened to."""

    bus: QDBusConnection
    service: str
    path: str
    interface: str
    name: str


def reason_of(name: str, arguments: list[object]) -> LockReason | None:
    """What a signal other than a change of properties means."""
    said = arguments[0] if arguments else None
    match name:
        case "PrepareForSleep" if said is True:
            return LockReason.SUSPEND
        case "PrepareForShutdown" if said is True:
            return LockReason.LOGOUT
        case "Lock":
            return LockReason.SESSION_LOCK
        case "ActiveChanged" if said is True:
            return LockReason.SESSION_LOCK
    return None


class LinuxWatch(QObject):
    """Listens on both buses, and asks logind to wait with sleeping until the vault is closed."""

    def __init__(self, system: QDBusConnection | None = None, session: QDBusConnection | None = None) -> None:
        super().__init__()
        self._system = system or QDBusConnection.systemBus()
        self._session = session or QDBusConnection.sessionBus()
        self._lock: Callable[[LockReason], None] | None = None
        self._ears: tuple[Ear, ...] = ()
        self._known: dict[Fact, bool | None] = {}
        self._delay: int | None = None  # logind's file descriptor; closed, it waits no more

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on."""
        self.end()
        self._lock = lock
        path = self._session_path()
        facts = (*LIDS, *(_of_session(path) if path else ()))
        self._known = {fact: self._read(fact) for fact in facts}
        self._ears = tuple(self._places(path, facts))
        for ear in self._ears:
            ear.bus.connect(ear.service, ear.path, ear.interface, ear.name, self, _SLOT)
        self._hold()

    def end(self) -> None:
        """Nothing is told any more, and logind waits no more."""
        for ear in self._ears:
            ear.bus.disconnect(ear.service, ear.path, ear.interface, ear.name, self, _SLOT)
        self._ears = ()
        self._lock = None
        self._let_go()

    def signals(self) -> dict[LockReason, bool]:
        """Asks who is there to tell."""
        logind = (
            self._read(Fact(LOGIND, LOGIND_PATH, MANAGER, "PreparingForSleep", True, LockReason.SUSPEND)) is not None
        )
        session = bool(self._session_path())
        return {
            LockReason.SUSPEND: logind,
            LockReason.LID: any(self._read(fact) is not None for fact in LIDS),
            LockReason.SESSION_LOCK: session or any(self._runs(locker) for locker in LOCKERS),
            LockReason.USER_SWITCH: session,
            LockReason.LOGOUT: logind,
        }

    @Slot("QDBusMessage")
    def told(self, message: QDBusMessage) -> None:
        """A signal came in."""
        if message.member() == "PropertiesChanged":
            self._look_again(message.path())
            return
        reason = reason_of(message.member(), message.arguments())
        if reason is not None:
            self._tell(reason)
        if message.member() == "PrepareForSleep":
            self._let_go() if reason else self._hold()  # awake again, and nobody locked: the next sleep waits too

    def _look_again(self, path: str) -> None:
        """Which property changed and into what can't be read from Python: so they are asked for."""
        for fact in [fact for fact in self._known if fact.path == path]:
            before, now = self._known[fact], self._read(fact)
            self._known[fact] = now
            if now is fact.locks and before is not now:
                self._tell(fact.reason)

    def _tell(self, reason: LockReason) -> None:
        if self._lock is not None:
            self._lock(reason)

    def _places(self, session_path: str, facts: tuple[Fact, ...]) -> Iterator[Ear]:
        yield Ear(self._system, LOGIND, LOGIND_PATH, MANAGER, "PrepareForSleep")
        yield Ear(self._system, LOGIND, LOGIND_PATH, MANAGER, "PrepareForShutdown")
        if session_path:
            yield Ear(self._system, LOGIND, session_path, SESSION, "Lock")
        for service, path in dict.fromkeys((fact.service, fact.path) for fact in facts):
            yield Ear(self._system, service, path, PROPERTIES, "PropertiesChanged")
        for locker, path in LOCKERS.items():
            yield Ear(self._session, locker, path, locker, "ActiveChanged")

    def _session_path(self) -> str:
        """Where logind keeps the session that this program belongs to; "" when it knows none."""
        for session in ("auto", os.environ.get("XDG_SESSION_ID", "")):
            found = self._ask(LOGIND, LOGIND_PATH, MANAGER, "GetSession", [session]) if session else None
            if isinstance(found, QDBusObjectPath):
                return found.path()
        return ""

    def _hold(self) -> None:
        """Asks logind to wait with sleep and shutdown, a few seconds at the most, until _let_go()."""
        self._let_go()
        why = tr("De kluis gaat eerst dicht.")
        found = self._ask(LOGIND, LOGIND_PATH, MANAGER, "Inhibit", ["sleep:shutdown", "Werkverhaal", why, "delay"])
        if isinstance(found, QDBusUnixFileDescriptor) and found.isValid():
            self._delay = os.dup(found.fileDescriptor())  # the other one goes with the answer

    def _let_go(self) -> None:
        if self._delay is not None:
            os.close(self._delay)
            self._delay = None

    def _read(self, fact: Fact) -> bool | None:
        """What it is now; None when nobody says."""
        found = self._ask(fact.service, fact.path, PROPERTIES, "Get", [fact.interface, fact.name])
        value = found.variant() if isinstance(found, QDBusVariant) else None
        return value if isinstance(value, bool) else None

    def _ask(self, service: str, path: str, interface: str, method: str, arguments: list[object]) -> object:
        """The first thing answered on the system's bus; None when there is no bus or no answer."""
        if not self._system.isConnected():
            return None
        question = QDBusMessage.createMethodCall(service, path, interface, method)
        question.setArguments(arguments)
        answer = self._system.call(question, QDBus.CallMode.Block, ANSWER_MS)
        answered = answer.type() is QDBusMessage.MessageType.ReplyMessage
        return next(iter(answer.arguments()), None) if answered else None

    def _runs(self, service: str) -> bool:
        return self._session.isConnected() and self._session.interface().isServiceRegistered(service).value() is True


# PySide6 takes the text that SLOT() gives and refuses bytes, though its types ask for them.
_SLOT = cast("bytes", SLOT("told(QDBusMessage)"))
