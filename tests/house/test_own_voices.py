"""No text is read by the voice of another language: what is not translated is said in Dutch (PRODUCT, Sound)."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app, paths, text
from desktop.domain.ids import FormId
from desktop.flows import interludes
from desktop.flows.asking import ASKING
from desktop.flows.course import ABILITY, PROFILE
from desktop.flows.fixed_texts import form_texts, general_texts
from desktop.flows.page import Utterance
from desktop.flows.ports import Clip
from desktop.formfiles.shelf import FolderShelf
from desktop.speech.choir import VoiceChoir
from desktop.speech.silent import InstantPlayer
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts.read_aloud import ReadAloud
from desktop.ui.theme.current import Look
from tests.house.candidate_pages import ASKS, GUIDE, PHOTOS, Visit, jpeg
from tests.house.made_languages import arabic, make

HALF, NONE = "ar", "pl"  # languages that espeak speaks: it could read anything aloud
TYPED = re.compile(r"[\w.]+@[\w.]+|Sam|Voorbeeld\w*|Bakker|Kim")  # in no language
ARABIC, LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[A-Za-z]")


def half(dutch: str) -> bool:
    """About every other text, always the same ones."""
    return crc32(dutch.encode()) % 2 == 0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One language of which half was translated, and one of which nothing was."""
    home = tmp_path_factory.mktemp("half")
    make(home / "languages" / HALF, arabic, "ابج", "rtl", has=half)
    make(home / "languages" / NONE, str.upper, "Pol", has=lambda _: False)
    return home


@pytest.fixture(autouse=True)
def _with_holes(made: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Both are an agency's own."""
    monkeypatch.setattr(paths, "data_folder", lambda: made)
    app.application()
    yield
    app.choose_language(qapp, text.SOURCE_LANGUAGE)


@cache
def said_in(language: str) -> frozenset[Utterance]:
    """Everything that can be heard of a visit in this language, with the interludes."""
    app.choose_language(app.application(), language)
    visit = Visit(GUIDE, 6, photos=PHOTOS, language=language)
    pages = [*visit.pages(PROFILE, ABILITY, FormId("stemming"), asks=ASKS[:1])]
    pages += [interludes.page_of(each, "") for each in interludes.Interlude]
    return frozenset(each for page in pages for each in (*page.spoken, *page.reaction, *page.explanation))


def fits(said: str, language: str) -> bool:
    """Whether this voice may read it, by its letters: our Arabic has no Latin ones and our Dutch no others."""
    own = TYPED.sub("", said)
    foreign = {"nl": ARABIC, HALF: LATIN, "": re.compile(f"{ARABIC.pattern}|{LATIN.pattern}")}.get(language)
    return language == text.MIXED or (foreign is not None and not foreign.search(own))


def test_each_utterance_knows_its_language() -> None:
    found = said_in(HALF)
    assert [each for each in found if not fits(each.text, each.language)] == []
    counts = {language: sum(each.language == language for each in found) for language in ("nl", HALF, text.MIXED)}
    assert counts["nl"] > 100
    assert counts[HALF] > 100
    assert counts[text.MIXED] < 20


def test_where_nothing_is_translated_all_is_dutch() -> None:
    found = said_in(NONE)
    assert {each.language for each in found} <= {"nl", ""}
    assert [each.text for each in found if not each.language and LATIN.search(TYPED.sub("", each.text))] == []


class Overheard:
    """The real choir, and what it was asked."""

    def __init__(self, folder: Path) -> None:
        self._choir = VoiceChoir(folder, ())
        self.asked: list[tuple[str, str, bool]] = []

    def speaks(self, language: str) -> bool:
        """As the choir does."""
        return self._choir.speaks(language)

    def set_pace(self, percent: int) -> None:
        """As the choir does."""
        self._choir.set_pace(percent)

    def render(self, said: str, language: str) -> Clip:
        """As the choir does; remembers whether it sounds."""
        clip = self._choir.render(said, language)
        self.asked.append((said, language, bool(clip.pcm)))
        return clip


def test_the_choir_gives_each_sentence_to_the_voice_of_its_language(qtbot: QtBot, tmp_path: Path) -> None:
    voice = Overheard(tmp_path)
    parent = QObject()
    reader = ReadAloud(parent, voice, InstantPlayer())
    every = sorted(said_in(HALF), key=lambda utterance: utterance.text)
    mixed = Utterance(text.filled(text.tr("op {day}"), {"day": text.Phrase("wtorek", "pl")}), "question")
    name = Utterance("Sam", "question")
    reader.say([*every[::12], mixed, name], HALF)
    for pause in reader.findChildren(QTimer):
        pause.setInterval(0)  # between two sentences
    qtbot.waitUntil(lambda: not reader.speaking)
    assert all(sounds for _, _, sounds in voice.asked)
    assert [(said, language) for said, language, _ in voice.asked if not fits(said, language)] == []
    assert {language for _, language, _ in voice.asked} == {"nl", HALF}
    assert mixed.text not in [said for said, _, _ in voice.asked]
    assert voice.asked[-1][:2] == ("Sam", HALF)


def test_buttons_say_their_names_in_the_language_they_are_in(qtbot: QtBot) -> None:
    app.choose_language(app.application(), HALF)
    screen = CandidateScreen(Look(motion=False), lambda _photo: jpeg())
    qtbot.addWidget(screen)
    names = [button.spoken for button in (screen.back, screen.next, screen.help, screen.sound, screen.listen)]
    assert [name for name in names if not fits(name, text.language_of(name))] == []
    assert {text.language_of(name) for name in names} == {"nl", HALF}


def test_only_a_languages_own_sentences_are_recorded_and_prepared_in_it() -> None:
    """A slow voice learns no sentence of another language, and nobody is asked to record one."""
    app.choose_language(app.application(), HALF)
    shelf = FolderShelf(paths.forms_folder())
    told = (*form_texts(shelf, ASKING, HALF), *form_texts(shelf, ABILITY, HALF), *general_texts())
    assert told
    assert [said for said in told if LATIN.search(TYPED.sub("", said))] == []
    assert form_texts(shelf, ABILITY, NONE) == ()
