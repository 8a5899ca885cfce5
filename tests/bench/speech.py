"""How long speech takes: run `python tests/bench/speech.py`; medians in milliseconds beside the budget of SPEED.

It holds nothing: what is measured depends on the machine, and what else it does.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication  # noqa: E402  the checkout comes first

from desktop import paths  # noqa: E402
from desktop.flows.fixed_texts import texts_for_everybody  # noqa: E402
from desktop.flows.ports import Clip  # noqa: E402
from desktop.formfiles.shelf import FolderShelf  # noqa: E402
from desktop.speech.espeak import EspeakVoice  # noqa: E402
from desktop.speech.normaliser import normalise  # noqa: E402
from desktop.speech.player import QtPlayer  # noqa: E402
from desktop.speech.player_apart import PlayerApart  # noqa: E402
from tests.speech.null_sink import Ear, sound_server  # noqa: E402
from tests.speech.null_sink import ear as ear_on  # noqa: E402
from tests.speech.playing import wait  # noqa: E402

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


def press_to_server(player: QtPlayer | PlayerApart, ear: Ear, clip: Clip) -> tuple[list[float], list[float]]:
    """Press to sound, and stop to silence, as they arrive at the sound server; sorted."""
    sounds, silences = [], []
    for _ in range(20):
        wait(0.15)
        start = monotonic()
        player.play(clip, lambda _word: None, lambda: None)
        wait(0.3)
        stop = monotonic()
        player.stop()
        wait(0.2)
        sounds.append((ear.loud(start)[0] - start) * 1000)
        silences.append(max(0.0, (ear.loud(start)[-1] - stop) * 1000))
    return sorted(sounds), sorted(silences)


def five_hundred(player: QtPlayer | PlayerApart, clip: Clip) -> tuple[float, int]:
    """How long 500 presses after one another take in all (ms), and how many clips ended that were to be cut off."""
    ended: list[bool] = []
    start = perf_counter()
    for _ in range(500):
        player.play(clip, lambda _word: None, lambda: ended.append(True))
        QCoreApplication.processEvents()
    player.stop()
    return (perf_counter() - start) * 1000, len(ended)


def tell_voice() -> Clip:
    """The voice; a clip of ten words."""
    voice, texts = EspeakVoice(), texts_for_everybody(FolderShelf(paths.forms_folder()))
    every = [(text, language) for language, said in texts.items() for text in said]
    tell("interpreter alone", milliseconds(fresh(""), 10), "-")
    load = "from desktop.speech.espeak import EspeakVoice; EspeakVoice().speaks('nl')"
    tell("the same with espeak loaded", milliseconds(fresh(load), 10), "-")
    tell("normalising a sentence of ten words", milliseconds(lambda: normalise(TEN_WORDS, "nl")), "-")
    tell("rendering a sentence of ten words", milliseconds(lambda: voice.render(TEN_WORDS, "nl")), "10 p95")
    taken = milliseconds(lambda: [voice.render(*said) for said in every], 1)
    tell(f"rendering all {len(every)} texts of the forms", taken, "3000 for 600")
    return voice.render(TEN_WORDS, "nl")


def tell_player(name: str, make: type[QtPlayer] | type[PlayerApart], ear: Ear, clip: Clip) -> None:
    """One player on a null sink."""
    player = make()
    audible = player.audible
    tell(f"{name}: play()", milliseconds(lambda: player.play(clip, lambda _word: None, lambda: None)), "-")
    player.stop()
    sounds, silences = press_to_server(player, ear, clip)
    tell(f"{name}: press to sound at the server", sounds, "30")
    tell(f"{name}: stop to silence at the server", silences, "20")
    whole, ended = five_hundred(player, clip)
    sys.stdout.write(f"{name}: 500 clips in a row: {whole:.0f} ms, {ended} piled up, audible {audible}\n")
    if isinstance(player, PlayerApart):
        player.close()


def main() -> None:
    """Measures voice and players; these play on a null sink of a sound server of our own (package pulseaudio)."""
    with TemporaryDirectory() as folder, sound_server(Path(folder)) as environment, ear_on(environment) as ear:
        os.environ.update(environment)
        app = QCoreApplication([])
        clip = tell_voice()
        tell_player("in this process", QtPlayer, ear, clip)
        tell_player("in its own process", PlayerApart, ear, clip)
        app.processEvents()


if __name__ == "__main__":
    main()
