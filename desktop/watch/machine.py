"""The watch that fits this machine: the clock everywhere, and whatever else this system tells."""

import sys
from collections.abc import Callable, Iterator, Sequence

from desktop.flows.ports import Clock
from desktop.flows.watch_port import LockReason, MachineWatch
from desktop.watch.clock import ClockWatch
from desktop.watch.session_end import SessionEndWatch


class Watches:
    """Several watches as one."""

    def __init__(self, parts: Sequence[MachineWatch]) -> None:
        self._parts = tuple(parts)

    def begin(self, lock: Callable[[LockReason], None]) -> None:
        """From now on."""
        for part in self._parts:
            part.begin(lock)

    def end(self) -> None:
        """Nothing is told any more."""
        for part in self._parts:
            part.end()

    def signals(self) -> dict[LockReason, bool]:
        """What any of them tells."""
        told = [part.signals() for part in self._parts]
        return {reason: any(each.get(reason, False) for each in told) for reason in LockReason}


def machine_watch(clock: Clock) -> Watches:
    """Everything there is to hear on this system."""
    return Watches([ClockWatch(clock), SessionEndWatch(), *_of_this_system()])


def _of_this_system() -> Iterator[MachineWatch]:
    if sys.platform == "win32":
        from desktop.watch.windows import WindowsWatch

        yield WindowsWatch()
    elif sys.platform == "darwin":
        from desktop.watch.mac import MacWatch

        yield MacWatch()
    else:
        from desktop.watch.linux import LinuxWatch

        yield LinuxWatch()
