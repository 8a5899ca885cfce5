"""Plays the whole main job and everything beside it into a folder: pictures, documents and a report."""

import shutil
from pathlib import Path
from typing import Any

from desktop import __version__, app
from desktop.app import Settings
from desktop.one_process import OneProcess
from desktop.speech.silent import InstantPlayer
from desktop.storage.clocks import UnhurriedClock
from desktop.tour import agency, dossier, first_start, papers, visits
from desktop.tour.record import REPORT, Record
from desktop.tour.stage import Stage

MADE = ("screens", "documents", "vault", "photos")


class NotATour(Exception):
    """What lies in the folder was not made by a tour, so a tour takes nothing of it away."""


def play(out: Path, settings: Settings, size: tuple[int, int]) -> str:
    """Plays the tour into `out` (emptied first of an earlier tour); returns a sentence about what is there."""
    make_room(out)
    running = app.application()
    from desktop.tour.senses import MadeUpBodies  # Qt's media module looks for sound at once, and says so

    app.choose_language(running, settings.language)
    settings = Settings(settings.language, settings.theme, settings.text_scale, motion=False, folder=out / "vault")
    house = MadeUpBodies(settings, player=InstantPlayer(), clock=UnhurriedClock())
    windows = OneProcess(house, settings.look, lambda window: window.setFixedSize(*size))
    windows.begin()
    head: dict[str, Any] = {"version": 1, "app": f"werkverhaal {__version__}", "language": settings.language}
    head |= {"size": list(size), "text_scale": settings.text_scale, "theme": settings.theme}
    stage = Stage(windows, house, out, Record(out, head, house.voice, settings.language))
    tell(stage)
    file = finish(stage)
    windows.front.close()
    running.processEvents()
    return f"{len(stage.record.screens)} screens, {len(stage.record.documents)} documents: {file}"


def make_room(out: Path) -> None:
    """Takes an earlier tour away, known by its report; NotATour when someone's own folders have these names."""
    there = [name for name in MADE if (out / name).exists()]
    if there and not (out / REPORT).exists():
        raise NotATour(f"{out} holds {', '.join(there)} that no tour made. Choose an empty folder.")
    for old in there:
        shutil.rmtree(out / old, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    (out / REPORT).write_text("{}\n", "utf-8")  # a tour that is cut off is one too


def tell(stage: Stage) -> None:
    """The story, part after part."""
    first_start.first_start(stage)
    first_start.new_candidate(stage)
    visits.two_visits(stage)
    dossier.talk_it_over(stage)
    visits.more_questions(stage)
    dossier.from_paper(stage)
    papers.what_may_go_out(stage)
    papers.every_paper(stage)
    dossier.look_after(stage)
    visits.in_a_row(stage)
    agency.terms(stage)
    agency.own_voice(stage)
    agency.keys_and_backups(stage)
    agency.lock(stage)


def finish(stage: Stage) -> Path:
    """Writes the report."""
    shutil.rmtree(stage.out / "photos", ignore_errors=True)
    vault = {"path": str(stage.out / "vault"), "passphrase": stage.passphrase}
    fillings = [count for counting in stage.countings for count in counting.fillings.values()]
    return stage.record.write([count for count in fillings if count.items], vault)
