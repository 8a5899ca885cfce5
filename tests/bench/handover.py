"""How long one window takes to give the screen to the next, and the app to show its first one.

Run by hand: python -m tests.bench.handover [rounds]. It starts a display of its own (Xvfb, openbox), looks at the
pixels, and so needs a quiet machine.
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from statistics import median

from desktop import paths
from tests.journeys import errands
from tests.journeys.display import FRAME, Display, Eye
from tests.journeys.outside import App, Window
from tests.supervisor.waiting import alive, wait_until

ROUNDS = 5
QUIET = 0.5  # seconds: then the picture stands
MOST_OF_IT = 0.3  # of the picture: a screen became another

ONE_PROCESS = """
import sys
from functools import partial
from pathlib import Path
from desktop import app, tokens
from desktop.one_process import OneProcess
running = app.application()
settings = app.Settings(folder=Path(sys.argv[1]))
windows = OneProcess(app.Bodies(settings), settings.look, lambda window: window.resize(*tokens.SIZES[0]))
windows.begin()
windows.front.showMaximized()
running.exec()
"""

Times = dict[str, list[float]]


def time_starts(display: Display, folder: Path, times: Times) -> None:
    """The program, and beside it the same window without a supervisor."""
    ways = {
        "start, first paint": [sys.executable, "-m", "desktop"],
        "start, first paint, one process": [sys.executable, "-c", ONE_PROCESS, str(folder)],
    }
    for name, command in ways.items():
        environment = os.environ | display.environment | {"WERKVERHAAL_DATA": str(folder)}
        with Eye(display) as eye:
            began = time.monotonic()
            process = subprocess.Popen(command, cwd=paths.program_root(), env=environment)
            wait_until(partial(changed, eye))
            process.terminate()
            process.wait()
            wait_until(lambda: display.magenta > 0)
        times.setdefault(name, []).append(eye.changes(MOST_OF_IT)[0] - began)


def changed(eye: Eye) -> bool:
    """Whether another screen has come."""
    return bool(eye.changes(MOST_OF_IT))


def time_a_round(display: Display, folder: Path, times: Times) -> int:
    """From the coach to a candidate and back, and locked; the most of the desktop that was seen meanwhile, in rows."""

    def keep(name: str, seconds: float) -> None:
        times.setdefault(name, []).append(seconds)

    with App(folder, **display.environment) as app:
        coach = errands.unlock(app).presses("Sam").waits_for("Geef aan kandidaat")
        rest()
        with Eye(display) as eye:
            began = pressed(coach, "Geef aan kandidaat")
            sam = app.next_window("candidate").waits_for("Luister")
            keep("hand over, first paint of the candidate's", seen(sam) - began)
            wait_until(lambda: not alive(coach.process))
            above = errands.call_coach(app, sam).types("Jouw wachtzin", errands.PASSPHRASE)
            rest()
            began = pressed(above, "Overnemen")
            above.waits_for("Geef aan kandidaat")
            rest()
            keep("take over, the coach's page stands", eye.changes()[-1] - began)
            began = pressed(above, "Op slot")
            lock = app.next_window("coach").waits_for("Openen")
            rest()
            keep("lock, covered", next(at for at in eye.changes(MOST_OF_IT / 3) if at > began) - began)
            keep("lock, first paint of the lock", seen(lock) - began)
        return eye.most_desktop


def pressed(window: Window, name: str) -> float:
    """Presses; when."""
    when = window.waits_for(name).does("presses", name=name)
    assert isinstance(when, float)
    return when


def seen(window: Window) -> float:
    """When the first picture of a window stood."""
    wait_until(lambda: window.does("seen") is not None)
    when = window.does("seen")
    assert isinstance(when, float)
    return when


def rest() -> None:
    """Lets everything come to rest: nothing of the round before is measured along."""
    threading.Event().wait(QUIET)


def tell(times: Times, most_desktop: int) -> None:
    """The table."""
    for name, taken in times.items():
        print(f"{name:44} {median(taken) * 1000:7.0f} ms median {max(taken) * 1000:7.0f} ms most")
    print(f"{'desktop seen in between':44} {most_desktop:7} rows (a window's frame may take {FRAME})")


def main(rounds: int) -> None:
    """Measures and tells."""
    times: Times = {}
    most_desktop = 0
    with Display() as display:
        for _ in range(rounds):
            with tempfile.TemporaryDirectory() as made:
                folder = Path(made) / "kluis"
                errands.make_vault(folder, "Sam")
                time_starts(display, folder, times)
                most_desktop = max(most_desktop, time_a_round(display, folder, times))
    tell(times, most_desktop)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
