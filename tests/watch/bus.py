"""A bus of one's own with the system's services on it, in processes of their own: they really speak, the watch listens.

Started as a program it is those services. It does what it reads, a line each, and says "done"; first it says "ready".
"""

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
    QDBusVirtualObject,
)
from typing_extensions import override

LOGIND, UPOWER, LOCKER = "org.freedesktop.login1", "org.freedesktop.UPower", "org.gnome.ScreenSaver"
ROOTS = {LOGIND: "/org/freedesktop/login1", UPOWER: "/org/freedesktop/UPower", LOCKER: "/org/gnome/ScreenSaver"}
OURS, ANOTHER = f"{ROOTS[LOGIND]}/session/_32", f"{ROOTS[LOGIND]}/session/_37"
ADDRESS = "WERKVERHAAL_TEST_BUS"
_SETTINGS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


@dataclass
class Services:
    """The services from the outside."""

    address: str
    to: IO[str]
    heard: IO[str]

    def does(self, *words: str) -> str:
        """Lets them do one thing; returns what is answered when it is done."""
        self.to.write(" ".join(words) + "\n")
        self.to.flush()
        return self.heard.readline().strip()

    def emits(self, path: str, interface: str, name: str, *arguments: str) -> None:
        """A signal, as logind sends it."""
        self.does("emit", path, interface, name, *arguments)

    def changes(self, path: str, interface: str, name: str, value: str) -> None:
        """A property gets another value, and everyone is told."""
        self.does("change", path, interface, name, value)


@contextmanager
def empty_bus(folder: Path) -> Iterator[str]:
    """The address of a bus on which there is nobody yet."""
    settings = folder / "bus.conf"
    settings.write_text(_SETTINGS.format(folder=folder), "utf-8")
    command = ["dbus-daemon", f"--config-file={settings}", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@contextmanager
def services(folder: Path) -> Iterator[Services]:
    """logind, UPower and a screen locker on a bus of their own."""
    with (
        empty_bus(folder) as address,
        subprocess.Popen(
            [sys.executable, __file__],
            env=os.environ | {ADDRESS: address},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as child,
    ):
        assert child.stdin is not None
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        yield Services(address, child.stdin, child.stdout)
        child.stdin.close()


class Everyone(QDBusVirtualObject):
    """All services: properties to be read, and the little of logind's manager that is used."""

    def __init__(self) -> None:
        super().__init__()
        self.values: dict[tuple[str, str], bool] = {
            ("org.freedesktop.login1.Manager", "PreparingForSleep"): False,
            ("org.freedesktop.login1.Manager", "LidClosed"): False,
            ("org.freedesktop.UPower", "LidIsClosed"): False,
            ("org.freedesktop.login1.Session", "LockedHint"): False,
            ("org.freedesktop.login1.Session", "Active"): True,
        }
        self.asked: list[object] = []  # for which delay
        self.delay = -1  # the end that is left when whoever asked for a delay lets go of the other

    @override
    def introspect(self, path: str) -> str:
        return ""

    @override
    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        answer = message.createReply()
        answer.setArguments([self._answer(message.member(), message.arguments())])
        connection.send(answer)
        return True

    def _answer(self, member: str, arguments: list[object]) -> object:
        match member, arguments:
            case "GetSession", _:
                return QDBusObjectPath(OURS)
            case "Get", [str(interface), str(name)]:
                return QDBusVariant(self.values[interface, name])
            case "Inhibit", _:
                self.asked = arguments
                self.delay, given = os.pipe()
                handed = QDBusUnixFileDescriptor(given)
                os.close(given)
                return handed
        raise LookupError(member)


def _serve() -> None:
    application = QCoreApplication([])
    bus = QDBusConnection.connectToBus(os.environ[ADDRESS], "services")
    everyone = Everyone()
    for service, root in ROOTS.items():
        bus.registerVirtualObject(root, everyone, QDBusConnection.VirtualObjectRegisterOption.SubPath)
        bus.registerService(service)
    _say("ready")
    os.set_blocking(sys.stdin.fileno(), False)
    while True:
        application.processEvents()
        line = sys.stdin.readline()
        if line:
            _say(_do(bus, everyone, line.split()))
        elif _ended():
            return


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _ended() -> bool:
    """Whether whoever started this has gone; looks for a moment, so that nothing turns round and round."""
    with select.epoll() as waiting:
        waiting.register(sys.stdin.fileno(), select.EPOLLIN)
        return any(event & select.EPOLLHUP for _, event in waiting.poll(0.005))


def _do(bus: QDBusConnection, everyone: Everyone, words: list[str]) -> str:
    match words:
        case ["emit", path, interface, name, *arguments]:
            _send(bus, path, interface, name, [word == "true" for word in arguments])
        case ["change", path, interface, name, value]:
            everyone.values[interface, name] = value == "true"
            _send(bus, path, "org.freedesktop.DBus.Properties", "PropertiesChanged", [interface, {name: True}, []])
        case ["asked"]:
            return " ".join(str(word) for word in everyone.asked)
        case ["held"]:
            return "held" if _is_held(everyone.delay) else "free"
    return "done"


def _send(bus: QDBusConnection, path: str, interface: str, name: str, arguments: list[object]) -> None:
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(arguments)
    bus.send(message)


def _is_held(delay: int) -> bool:
    """As logind does: whether anybody still has the other end of the pipe."""
    if delay < 0:
        return False
    os.set_blocking(delay, False)
    try:
        return os.read(delay, 1) != b""
    except BlockingIOError:
        return True


if __name__ == "__main__":
    _serve()
