"""The story of the tour: first start, a new candidate, everything filled in, the result, the portfolio, the lock."""

import shutil
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from desktop import __version__, app
from desktop.app import Bodies, Settings
from desktop.flows import example
from desktop.flows.course import ABILITY, PROFILE
from desktop.one_process import OneProcess
from desktop.pictures import table as pictograms
from desktop.speech.silent import InstantPlayer
from desktop.storage.clocks import UnhurriedClock
from desktop.text import tr, tr_word
from desktop.tour import pictures
from desktop.tour.candidate import Sam
from desktop.tour.counting import Counting
from desktop.tour.hand import Hand, NothingToPress, type_keys
from desktop.tour.record import Record
from desktop.ui.coach.house import House
from desktop.ui.parts import inspect

MADE = ("screens", "documents", "vault", "photos")
REPORT = "tour.json"


class NotATour(Exception):
    """What lies in the folder was not made by a tour, so a tour takes nothing of it away."""


def play(out: Path, settings: Settings, size: tuple[int, int]) -> str:
    """Plays the tour into `out` (emptied first of an earlier tour); returns a sentence about what is there."""
    make_room(out)
    running = app.application()
    app.choose_language(running, settings.language)
    settings = Settings(settings.language, settings.theme, settings.text_scale, motion=False, folder=out / "vault")
    house = Bodies(settings, player=InstantPlayer(), clock=UnhurriedClock())
    windows = OneProcess(house, settings.look, lambda window: window.setFixedSize(*size))
    windows.begin()
    tour = Tour(windows, house, out, settings, size)
    tour.play()
    file = tour.finish()
    windows.front.close()
    running.processEvents()
    return f"{len(tour.record.screens)} screens, {len(tour.record.documents)} documents: {file}"


def make_room(out: Path) -> None:
    """Takes an earlier tour away, known by its report; NotATour when someone's own folders have these names."""
    there = [name for name in MADE if (out / name).exists()]
    if there and not (out / REPORT).exists():
        raise NotATour(f"{out} holds {', '.join(there)} that no tour made. Choose an empty folder.")
    for old in there:
        shutil.rmtree(out / old, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    (out / REPORT).write_text("{}\n", "utf-8")  # a tour that is cut off is one too


class Tour:
    """Coach and candidate, one after the other, each in their own window."""

    def __init__(self, windows: OneProcess, house: House, out: Path, settings: Settings, size: tuple[int, int]) -> None:
        self._windows = windows
        self._house = house
        self._out = out
        self._hand = Hand(lambda: windows.front)
        self._counting = Counting(house.shelf.form(form) for form in (PROFILE, ABILITY))
        self._passphrase = ""
        head: dict[str, Any] = {"version": 1, "app": f"werkverhaal {__version__}", "language": settings.language}
        head |= {"size": list(size), "text_scale": settings.text_scale, "theme": settings.theme}
        self.record = Record(out, head, house.voice, settings.language)

    def play(self) -> None:
        """The whole main job."""
        self._first_start()
        self._new_candidate()
        self._add_photos()
        self._candidate()
        self._take_over()
        self._result_and_portfolio()
        self._lock()

    def finish(self) -> Path:
        """Writes tour.json."""
        shutil.rmtree(self._out / "photos", ignore_errors=True)
        vault = {"path": str(self._out / "vault"), "passphrase": self._passphrase}
        return self.record.write(list(self._counting.fillings.values()), vault)

    def _coach(self, name: str) -> None:
        self._hand.settle()
        self.record.screen(self._hand.window, name, "coach")

    def _first_start(self) -> None:
        self._coach("eerste-start-rol")
        self._hand.press(tr("Begeleider"))
        self._hand.press(tr("Verder"))
        self._coach("eerste-start-uitkering")
        self._hand.press(tr("Nee"))
        self._hand.press(tr("Verder"))
        self._hand.press(tr("Alleen ik"))
        self._hand.type(tr("Jouw voornaam"), "Robin")
        self._coach("eerste-start-wie")
        self._hand.press(tr("Verder"))
        self._coach("eerste-start-wachtzin")
        (self._passphrase,) = self._texts_on_screen("words")  # as a coach copies them
        self._hand.press(tr("Verder"))
        self._hand.type(tr("Jouw wachtzin"), self._passphrase)
        self._coach("eerste-start-nog-een-keer")
        self._hand.press(tr("Klaar"))
        self._recovery_sheet()
        self._hand.wait(lambda: self._offers(tr("Nieuwe kandidaat")))
        self._coach("start")

    def _recovery_sheet(self) -> None:
        self._hand.wait(lambda: self._offers(tr("Afdrukken")))
        self._coach("herstelsleutel")
        key = self._texts_on_screen("key")
        self._hand.press(tr("Opslaan"))
        self._save("recovery.pdf")
        self._coach("herstelsleutel-bewaard")
        self._hand.press(tr("Verder"))
        for number, group in enumerate(key, 1):
            name = tr("Groep {group}", group=number)
            if self._offers(name):
                self._hand.type(name, group.lower())
        self._coach("herstelsleutel-overgetypt")
        self._hand.press(tr("Klaar"))

    def _new_candidate(self) -> None:
        self._hand.press(tr("Nieuwe kandidaat"))
        self._coach("nieuwe-kandidaat")
        self._hand.type(tr("Voornaam"), example.FIRST_NAME)
        word = tr_word(pictograms()[example.AVATAR].word)
        self._hand.press(word)
        self._coach("nieuwe-kandidaat-ingevuld")
        self._hand.press(tr("Dossier maken"))
        self._coach("dossier-nieuw")

    def _add_photos(self) -> None:
        for file in pictures.paint_all(self._out / "photos"):
            self._hand.press(tr("Foto erbij"))
            self._choose_file(file)
        self._coach("dossier-fotos")

    def _candidate(self) -> None:
        self._hand.press(tr("Geef aan kandidaat"))
        self._hand.wait(lambda: self._windows.candidate_side is not None)
        side = self._windows.candidate_side
        if side is None:
            raise NothingToPress("the candidate's side did not open")
        sam = Sam(self._hand, side, self.record, self._counting)
        sam.show_interludes()
        sam.fill_everything_in()

    def _take_over(self) -> None:
        self._hand.hold(tr("Ik ben de coach"), lambda: self._offers(tr("Overnemen")))
        self._coach("coach-neemt-over")
        self._hand.type(tr("Jouw wachtzin"), "een verkeerde zin")
        self._hand.press(tr("Overnemen"))
        self._coach("coach-verkeerde-wachtzin")
        self._hand.type(tr("Jouw wachtzin"), self._passphrase)
        self._hand.press(tr("Overnemen"))
        self._hand.wait(lambda: self._offers(tr("Portfolio maken")))

    def _result_and_portfolio(self) -> None:
        self._coach("dossier-resultaat")
        self._hand.press(tr("Portfolio maken"))
        self._coach("portfolio")
        self._hand.type(tr("Voor wie is dit?"), "Kwekerij Voorbeeld")
        self._hand.press(tr("Opslaan"))
        self._save("portfolio.pdf")
        self._coach("portfolio-bewaard")

    def _lock(self) -> None:
        self._hand.press(tr("Terug naar {name}", name=example.FIRST_NAME))
        self._hand.press(tr("Kandidaten"))
        self._coach("kandidaten")
        self._hand.press(tr("Klaarzetten"))
        self._hand.press(example.FIRST_NAME)
        self._coach("klaarzetten")
        self._hand.press(tr("Op slot"))
        self._coach("op-slot")

    def _offers(self, name: str) -> bool:
        return any(target.name.startswith(name) for target in inspect.targets(self._hand.window))

    def _texts_on_screen(self, role: str) -> list[str]:
        """What stands on the screen in this role, in the order of reading."""
        shown = [found for found in self._hand.window.findChildren(QLabel) if found.isVisible()]
        return [found.text() for found in shown if found.property("role") == role]

    def _save(self, name: str) -> None:
        """Lets a document out into the tour's folder."""
        file = self._out / "documents" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        self._choose_file(file)
        self._hand.wait(file.exists)
        self.record.documents.append(f"documents/{name}")

    def _choose_file(self, file: Path) -> None:
        """Types a file's place in the file window and confirms it."""
        self._hand.wait(lambda: self._dialog() is not None)
        dialog = self._dialog()
        if dialog is None:
            raise NothingToPress("no file window opened")
        hand = Hand(lambda: dialog)
        field = next(found for found in dialog.findChildren(QLineEdit) if found.isVisible())
        QTest.keySequence(field, "Ctrl+A")
        type_keys(field, str(file.resolve()))
        hand.settle()
        for _ in range(2):  # the first Enter may only close Qt's list of suggestions
            if self._dialog() is not None:
                QTest.keyClick(field, Qt.Key.Key_Return)
                hand.settle()
        self._hand.wait(lambda: self._dialog() is None)

    def _dialog(self) -> QFileDialog | None:
        found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QFileDialog)]
        return next((dialog for dialog in found if dialog.isVisible()), None)
