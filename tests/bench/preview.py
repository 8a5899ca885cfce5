"""How long it takes until a pressed switch is seen on the paper: python -m tests.bench.preview

A real page of the coach's, offscreen; from the press until the sheet and the switches are painted anew.
"""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication

from desktop import app, demo
from desktop.app import Bodies, Settings
from desktop.flows.choosing_out import switches_of
from desktop.storage.clocks import UnhurriedClock
from desktop.storage.memory import MemoryDoor
from desktop.ui.coach.choosing_side import ChoosingSide
from desktop.ui.coach.shell import CoachShell
from desktop.ui.theme.current import Look
from tests.bench.documents import tell

ROUNDS = 31
BUDGET = 120.0  # ms (SPEED)


def switched(shell: CoachShell, side: ChoosingSide, key: str, *, on: bool) -> tuple[float, float]:
    """Milliseconds for one switch: on the wall, and of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    side.page.switched.emit((key, on))
    QCoreApplication.processEvents()
    shell.grab()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000


def main() -> None:
    """The table: each part of a rich portfolio."""
    app.application()
    clock, settings = UnhurriedClock(), Settings(motion=False)
    door = MemoryDoor(clock)
    house = Bodies(settings, door=door, clock=clock)
    vault = demo.sample_vault(door, house.shelf, clock)
    shell = CoachShell(Look(motion=False))
    side = ChoosingSide(vault, house.shelf, house.maker, clock, shell, Look(motion=False))
    shell.resize(1366, 768)
    shell.show()
    side.show(vault.candidates()[-1].id)
    for part in side.paper.parts():
        side.page.part_wanted.emit(part.key)
        key = next((switch.key for switch in part.switches if switch.on), part.switches[0].key)
        was = next(switch.on for switch in switches_of(side.paper) if switch.key == key)
        measured = [switched(shell, side, key, on=was ^ (turn % 2 == 0)) for turn in range(ROUNDS)]
        tell(f"a switch under {part.word}", measured[1:], BUDGET)


if __name__ == "__main__":
    main()
