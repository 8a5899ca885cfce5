"""How long speech takes: run `python tests/bench/speech.py`; medians in milliseconds beside the budget of SPEED.

It holds nothing: what is measured depends on the machine, and what else it does.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication  # noqa: E402  the checkout comes first

from desktop.speech.espeak import EspeakVoice  # noqa: E402
from desktop.speech.normaliser import normalise  # noqa: E402
from desktop.speech.player import QtPlayer  # noqa: E402

TEN_WORDS = "Ik kom vandaag met de bus naar mijn nieuwe werk."


def milliseconds(what: Callable[[], object], times: int = 100) -> list[float]:
    """How long it took each time, sorted."""
    taken = []
    for _ in range(times):
        start = perf_counter()
        what()
        taken.append((perf_counter() - start) * 1000)
    return sorted(taken)


def tell(name: str, taken: list[float], budget: str) -> None:
    """One line of the table."""
    sys.stdout.write(
        f"{name:42} median {median(taken):7.2f}   p95 {taken[int(len(taken) * 0.95)]:7.2f}   budget {budget}\n"
    )


def fresh(code: str) -> Callable[[], object]:
    """Runs this code in a new interpreter."""
    return lambda: subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True)


def main() -> None:
    """Measures voice and player."""
    app = QCoreApplication([])
    voice, texts = EspeakVoice(), [f"Dit is zin nummer {number} van alle zinnen." for number in range(600)]
    tell("interpreter alone", milliseconds(fresh(""), 10), "-")
    load = "from desktop.speech.espeak import EspeakVoice; EspeakVoice().speaks('nl')"
    tell("the same with espeak loaded", milliseconds(fresh(load), 10), "-")
    tell("normalising a sentence of ten words", milliseconds(lambda: normalise(TEN_WORDS, "nl")), "-")
    tell("rendering a sentence of ten words", milliseconds(lambda: voice.render(TEN_WORDS, "nl")), "10 p95")
    tell("rendering 600 texts", milliseconds(lambda: [voice.render(text, "nl") for text in texts], 1), "3000")
    player, clip = QtPlayer(), voice.render(TEN_WORDS, "nl")
    tell("play()", milliseconds(lambda: player.play(clip, lambda _word: None, lambda: None)), "30 to the server")
    tell("stop()", milliseconds(player.stop), "20 to silence")
    sys.stdout.write("on a sound device\n" if player.audible else "no sound device: play() only started its clock\n")
    app.processEvents()


if __name__ == "__main__":
    main()
