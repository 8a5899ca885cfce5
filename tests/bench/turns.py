"""How long a page takes from the press to the paint, and how evenly the next one comes in.

Run by hand: python -m tests.bench.turns. Sam answers the whole questionnaire on a real screen of 1366×768; budgets are
those of the design: 8 ms for 19 of 20 presses, and in the 150 ms of a turn 9 frames with no more than 34 ms between.
"""

import os
import resource
import time
from collections.abc import Callable
from itertools import pairwise
from statistics import median, quantiles

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from typing_extensions import override

from desktop import app, tokens
from desktop.flows import example
from desktop.flows.course import ABILITY
from desktop.storage.clocks import FixedClock
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.candidate.turn import Turn
from desktop.ui.theme.current import Look
from tests.house.candidate_pages import GUIDE, Visit, jpeg
from tests.ui.candidate.stage import ToldPlayer, ToldVoice

BUDGET_MS, FRAMES, GAP_MS = 8.0, 9, 34.0
TURNS = 60
AFTER_MS = 100  # when a turn has ended
MOST_ROUNDS = 1000
WARM = 20  # pages from the greeting to the first question: drawings are made once


class Paints(QObject):
    """When a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.at: list[float] = []
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at.append(time.perf_counter())
        return False


def screen(*, motion: bool) -> tuple[CandidateSide, FixedClock]:
    """Sam before the first page."""
    clock = FixedClock()
    session = Visit(GUIDE, 6).begin(ABILITY)
    side = CandidateSide(session, Look(motion=motion), ToldVoice("nl"), ToldPlayer(), lambda _: jpeg(), clock)
    side.resize(*tokens.SIZES[0])
    side.show()
    QTest.qWait(AFTER_MS)
    side.start()
    return side, clock


def fading(side: CandidateSide) -> Turn:
    """What covers the screen while a page is turned."""
    (turn,) = side.view.findChildren(Turn)
    return turn


def turned(side: CandidateSide, clock: FixedClock, measure: Callable[[], None]) -> None:
    """Answers page after page; `measure` presses *Verder*."""
    for _ in range(TURNS):
        for act in example.acts_on(side.page):
            example.do(side._session, act)
        side.view.show_page(side.page)
        QTest.qWait(1)
        clock.pass_time(1)
        if side.page.layout.value == "call":
            return
        measure()
        QTest.qWait(tokens.TURN_MS + AFTER_MS)


def time_presses(*, motion: bool) -> tuple[list[float], list[float]]:
    """Wall and processor milliseconds from each press until what comes next is painted."""
    side, clock = screen(motion=motion)
    painted = Paints(fading(side) if motion else side.view)
    wall, busy = [], []

    def measure() -> None:
        painted.at.clear()
        began, worked = time.perf_counter(), time.process_time()
        QTest.mouseClick(side.view.next, Qt.MouseButton.LeftButton)
        painted.at.clear()  # what the button itself painted
        for _ in range(MOST_ROUNDS):
            if painted.at:
                break
            QCoreApplication.processEvents()
        else:
            return  # the same page stands there
        wall.append(1000 * (time.perf_counter() - began))
        busy.append(1000 * (time.process_time() - worked))

    turned(side, clock, measure)
    side.stop()
    side.close()
    return wall[WARM:], busy[WARM:]


def time_frames() -> tuple[list[int], list[float]]:
    """Of each turn: how many frames in its time, and the longest gap between two."""
    side, clock = screen(motion=True)
    painted = Paints(fading(side))
    frames, gaps = [], []

    def measure() -> None:
        painted.at.clear()
        QTest.mouseClick(side.view.next, Qt.MouseButton.LeftButton)
        QTest.qWait(tokens.TURN_MS + AFTER_MS)
        if painted.at:  # else the same page stands there
            frames.append(len(painted.at))
            gaps.append(1000 * max((later - one for one, later in pairwise(painted.at)), default=0.0))

    turned(side, clock, measure)
    side.stop()
    side.close()
    return frames, gaps


def tell(name: str, values: list[float], budget: float) -> None:
    """One line of the table: the middle, what 19 of 20 stay under, the most."""
    ninety_five = quantiles(values, n=20)[-1]
    print(f"{name:44} {median(values):7.1f} {ninety_five:7.1f} {max(values):7.1f}   at most {budget:.0f}")


def main() -> None:
    """Measures and tells."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = app.application()
    print(f"{'milliseconds':44} {'median':>7} {'p95':>7} {'most':>7}")
    for name, motion in (("nothing moves", False), ("turning", True)):
        wall, busy = time_presses(motion=motion)
        tell(f"press to paint, {name}, wall", wall, BUDGET_MS)
        tell(f"press to paint, {name}, processor", busy, BUDGET_MS)
    frames, gaps = time_frames()
    tell("longest gap between two frames", gaps, GAP_MS)
    print(f"{'frames of a turn, fewest':44} {min(frames):7}           at least {FRAMES}")
    running.quit()
    print(f"{'memory, most':44} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MiB")


if __name__ == "__main__":
    main()
