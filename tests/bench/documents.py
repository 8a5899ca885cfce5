"""How long documents take: the first portfolio of a process, the next, the others: python -m tests.bench.documents

Each first one is made in a process of its own, as after a start of the program. Both clocks are told: what a person
waits, and what the processor does (which does not mind who else is at work).
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

from desktop.documents.maker import PdfMaker
from desktop.domain.employer import Look
from tests.documents.cards import CARDS
from tests.documents.letters import LETTERS
from tests.documents.reports import REPORTS
from tests.documents.samples import NOOR

ROUNDS = 21
FIRST_BUDGET, NEXT_BUDGET = 200.0, 40.0  # ms (SPEED)
_FIRST = """
import pickle, sys, time
document = pickle.load(sys.stdin.buffer)
clocks = time.perf_counter(), time.process_time()
from desktop.documents.maker import PdfMaker
PdfMaker().portfolio(document)
print(time.perf_counter() - clocks[0], time.process_time() - clocks[1])
"""


def first() -> tuple[float, float]:
    """Milliseconds for the first portfolio, imports included: on the wall, and of the processor."""
    import pickle

    done = subprocess.run([sys.executable, "-c", _FIRST], input=pickle.dumps(NOOR), capture_output=True, check=True)
    wall, processor = (float(part) * 1000 for part in done.stdout.split())
    return wall, processor


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds: on the wall, and of the processor."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000


def tell(name: str, measured: list[tuple[float, float]], budget: float | None = None) -> None:
    """One line of the table: medians."""
    wall, processor = (statistics.median(column) for column in zip(*measured, strict=True))
    asked = f"   at most {budget:.0f}" if budget else ""
    print(f"{name:34} {wall:8.1f} ms {processor:8.1f} ms of the processor{asked}")


def main() -> None:
    """The table."""
    tell("first portfolio in a process", [first() for _ in range(7)], FIRST_BUDGET)
    maker = PdfMaker()
    works: dict[str, Callable[[], object]] = {
        **{f"next portfolio, {look.value}": partial(maker.portfolio, NOOR, look) for look in Look},
        "plain CV": partial(maker.cv, NOOR),
        "CV in Word": partial(maker.cv_word, NOOR),
        "letter": partial(maker.letter, LETTERS["noor"]),
        "card for colleagues": partial(maker.work_card, CARDS["agreed"]),
        "report": partial(maker.report, REPORTS["changed"]),
    }
    for name, work in works.items():
        work()
        tell(name, [timed(work) for _ in range(ROUNDS)], NEXT_BUDGET if name.startswith("next") else None)
    tell("100 portfolios", [timed(lambda: [maker.portfolio(NOOR) for _ in range(100)])], 4000)


if __name__ == "__main__":
    main()
