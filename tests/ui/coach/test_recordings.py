"""An agency's own voice, sentence by sentence: record with a level, hear, redo, next (issue 4, point 1)."""

import math
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop import paths, tokens
from desktop.flows.course import PROFILE
from desktop.flows.fixed_texts import FORMS, form_texts
from desktop.flows.ports import Clip
from desktop.flows.recordings import GENERAL
from desktop.formfiles.shelf import FolderShelf
from desktop.speech.recordings import RecordingFolder
from desktop.ui.coach.recordings_page import RecordingsPage
from desktop.ui.coach.recordings_side import RecordingsSide
from desktop.ui.coach.shell import CoachShell
from desktop.ui.parts import inspect
from desktop.ui.theme.current import Look
from tests.ui.candidate.stage import ToldPlayer
from tests.ui.coach.hand import click, press

SHELF = FolderShelf(paths.forms_folder())
RATE = 16000
GOOD, SOFT, LOUD = 0.3, 0.01, 0.99


def said(level: float, seconds: float = 1.0) -> Clip:
    """A tone this loud."""
    samples = (round(level * 32767 * math.sin(place / 5)) for place in range(round(RATE * seconds)))
    return Clip(array("h", samples).tobytes(), RATE)


class Mouth:
    """A microphone and who speaks into it."""

    def __init__(self) -> None:
        self.available = True
        self.says = said(GOOD)
        self.level = GOOD
        self.running = False

    def start(self, at_level: Callable[[float], None]) -> None:
        """Hears what is said at once."""
        self.running = True
        at_level(self.level)

    def stop(self) -> Clip:
        """What was said."""
        self.running = False
        return self.says


class Booth:
    """A coach at the page, with a folder, a mouth and ears."""

    def __init__(
        self, qtbot: QtBot, folder: Path, size: tuple[int, int] = (1366, 768), theme: tokens.Theme = tokens.LIGHT
    ) -> None:
        self.mouth, self.ears = Mouth(), ToldPlayer()
        self.folder = RecordingFolder(folder)
        self.shell = CoachShell(Look(theme))
        self.shell.resize(*size)
        qtbot.addWidget(self.shell)
        self.side = RecordingsSide(SHELF, self.folder, lambda: self.mouth, self.ears, self.shell, Look(theme))
        with qtbot.waitExposed(self.shell):
            self.shell.show()
        self.shell.activateWindow()
        self.side.show()

    @property
    def page(self) -> RecordingsPage:
        """The page."""
        return self.side.page

    @property
    def sentence(self) -> str:
        """What is to be said now."""
        return self.page.lines.currentItem().text()

    def records(self, level: float = GOOD) -> str:
        """Says the sentence; which one it was."""
        sentence, self.mouth.level, self.mouth.says = self.sentence, level, said(level)
        click(self.page.record)
        assert self.mouth.running
        click(self.page.record)
        return sentence


@pytest.fixture
def booth(qtbot: QtBot, tmp_path: Path) -> Booth:
    return Booth(qtbot, tmp_path)


def test_sentence_by_sentence(booth: Booth) -> None:
    first = booth.records()
    assert "Bewaard" in booth.page.told.text
    assert booth.page.meter.accessibleDescription() == "Goed zo."
    click(booth.page.next)
    second = booth.records()
    assert first != second
    assert booth.folder.has(first, "nl")
    assert booth.folder.has(second, "nl")
    assert "opgenomen" in booth.page.lines.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_what_was_recorded_can_be_heard_done_over_and_taken_away(booth: Booth) -> None:
    assert not booth.page.listen.isEnabled()
    sentence = booth.records(SOFT)
    assert "Praat harder" in booth.page.meter.accessibleDescription()
    assert booth.page.record.hasFocus()  # once more
    before = booth.folder.file(sentence, "nl")
    booth.records(LOUD)
    assert "Te hard" in booth.page.meter.accessibleDescription()
    click(booth.page.listen)
    assert len(booth.ears.said) == 1
    click(booth.page.remove)
    assert booth.ears.says == ""
    assert before is not None
    assert not before.exists()
    assert "stem van de computer" in booth.page.told.text


def test_everything_goes_by_keyboard(booth: Booth) -> None:
    """PRODUCT: everything reachable by keyboard. R, L and N work from the list, where typing would search."""
    booth.page.lines.setFocus()
    sentence = booth.sentence
    for key in (Qt.Key.Key_R, Qt.Key.Key_R, Qt.Key.Key_L):
        press(focused(booth), key)
    assert booth.folder.has(sentence, "nl")
    assert booth.ears.said
    press(focused(booth), Qt.Key.Key_N)
    assert booth.sentence != sentence


def focused(booth: Booth) -> QWidget:
    widget = booth.shell.focusWidget()
    assert widget is not None
    return widget


def test_next_is_the_next_that_is_to_be_done(booth: Booth) -> None:
    texts = form_texts(SHELF, FORMS[0], "nl")
    for text in texts[1:3]:
        booth.folder.keep(text, "nl", FORMS[0], said(GOOD))
    booth.side.show()
    click(booth.page.next)
    assert booth.sentence == texts[3]


def test_a_slip_of_the_finger_and_silence_are_not_kept(booth: Booth) -> None:
    for clip, level in ((said(GOOD, 0.05), GOOD), (said(0.0), 0.0)):
        booth.mouth.says, booth.mouth.level = clip, level
        click(booth.page.record)
        click(booth.page.record)
        assert "niets gehoord" in booth.page.told.text
        assert not booth.folder.has(booth.sentence, "nl")


def test_without_a_microphone_it_says_what_to_do_and_the_rest_works(booth: Booth) -> None:
    sentence = booth.records()
    booth.mouth.available = False
    booth.side.show()
    assert "Sluit er een aan" in booth.page.told.text
    assert not booth.page.record.isEnabled()
    booth.page.lines.setCurrentRow(0)
    assert booth.sentence == sentence
    click(booth.page.listen)
    assert booth.ears.said


def test_a_full_disk_is_told(booth: Booth, tmp_path: Path) -> None:
    (tmp_path / "nl").write_text("no folder", "utf-8")
    booth.records()
    assert "niet bewaard" in booth.page.told.text


def test_leaving_the_page_ends_what_is_recorded(booth: Booth) -> None:
    click(booth.page.record)
    other = QWidget()
    booth.shell.add(other)
    booth.shell.show_page(other, None)
    assert not booth.mouth.running
    assert not booth.folder.has(booth.sentence, "nl")


def test_every_form_can_be_chosen_and_what_is_said_around_the_questions(booth: Booth) -> None:
    box = booth.page.forms
    for place in range(box.count()):
        box.setCurrentIndex(place)
        assert booth.page.lines.count() > 3
    assert box.itemData(box.count() - 1) == GENERAL
    booth.page.languages.setCurrentIndex(1)
    assert booth.page.languages.currentData() == "nl"  # those are the interface's own words
    box.setCurrentIndex(0)
    booth.page.languages.setCurrentIndex(1)
    assert booth.sentence in form_texts(SHELF, FORMS[0], "en")


@pytest.mark.parametrize("theme", tokens.THEMES.values(), ids=lambda theme: str(theme.name))
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1920, 1080)], ids=str)
def test_the_page_fits(qtbot: QtBot, tmp_path: Path, size: tuple[int, int], theme: tokens.Theme) -> None:
    """Everything works at 1366x768 and 1280x720 without clipping; coach text is 17 px or more."""
    booth = Booth(qtbot, tmp_path, size, theme)
    longest = max(form_texts(SHELF, PROFILE, "nl"), key=len)
    booth.page.forms.setCurrentIndex(FORMS.index(PROFILE))
    booth.page.lines.setCurrentRow(form_texts(SHELF, PROFILE, "nl").index(longest))
    booth.records(SOFT)
    booth.shell.grab()
    assert (booth.shell.width(), booth.shell.height()) == size, "the window had to grow: something does not fit"
    for text in inspect.texts(booth.page):
        assert text.px >= tokens.COACH_PX, text
        assert text.fits, text
    for target in inspect.targets(booth.shell):
        assert target.name, target.widget
        assert booth.shell.rect().contains(target.box), target


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_sentence_to_record_is_personal(form: str, language: str) -> None:
    """No {name}: recordings, and what slow voices keep, lie outside the vault."""
    texts = form_texts(SHELF, FORMS[FORMS.index(form)], language)
    assert texts
    assert not [text for text in texts if "{" in text]
    assert len(set(texts)) == len(texts)
