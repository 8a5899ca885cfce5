"""A third language is one folder and no code, right-to-left ones too (issue 4, point 9; DECISIONS 6)."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app, paths, text, tokens
from desktop.cli import main
from desktop.domain.ids import FormId
from desktop.flows.course import ABILITY
from desktop.flows.language_choice import LanguageChoice, offered
from desktop.flows.page import Page
from desktop.formfiles.check import check
from desktop.formfiles.shelf import FolderShelf
from desktop.speech.espeak import EspeakVoice
from desktop.ui.candidate.focus import next_focus
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts import inspect, paint
from desktop.ui.parts.geometry import cards_a_page
from desktop.ui.parts.pictogram import pixmap
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.current import Look
from tests.house.candidate_pages import GUIDE, Visit, jpeg
from tests.house.made_languages import accented, arabic, make
from tests.house.screen_rules import (
    every_part_fits,
    letters_only_where_recorded,
    nothing_overlaps,
    targets_are_large,
    texts_are_large,
    texts_fit,
)

LONG, TURNED = "xa", "xr"
LEAST_PX = 32  # of the question in every text scale: a sentence two fifths longer may have to be smaller at 200%
FITS = (texts_fit, targets_are_large, nothing_overlaps, every_part_fits)
EACH = 5  # page that is looked at, where not all of them are
TIGHTEST = (1280, 720)
SAYS: dict[str, Callable[[str], str]] = {LONG: accented, TURNED: arabic}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two languages, made once."""
    home = tmp_path_factory.mktemp("talen")
    make(home / LONG, accented, "Áçç")
    make(home / TURNED, arabic, "ابج", "rtl", has=lambda dutch: dutch != "Verder")
    return home


@pytest.fixture(autouse=True)
def _in_the_data_folder(made: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    """Where an agency puts its own; afterwards everything is Dutch again."""
    monkeypatch.setattr(paths, "data_folder", lambda: made.parent / "data")
    link = made.parent / "data" / "languages"
    link.parent.mkdir(exist_ok=True)
    if not link.exists():
        link.symlink_to(made)
    app.application()
    yield
    app.choose_language(qapp, text.SOURCE_LANGUAGE)


def pages(language: str, size: tuple[int, int], scale: float) -> tuple[Page, ...]:
    """Everything that is shown in this language on such a screen."""
    return every_page(language, cards_a_page(*size, scale))


@cache
def every_page(language: str, per_page: int) -> tuple[Page, ...]:
    """The questionnaire and the mood check, from the greeting to the end."""
    app.choose_language(app.application(), language)
    visit = Visit(GUIDE, per_page, language=language)
    return tuple(dict.fromkeys(visit.pages(ABILITY, FormId("stemming"))))


@contextmanager
def on_screen(qtbot: QtBot, language: str, size: tuple[int, int], scale: float = 1.0) -> Iterator[CandidateScreen]:
    """The candidate's screen in this language."""
    app.choose_language(app.application(), language)
    screen = CandidateScreen(Look(scale=scale, motion=False), lambda _photo: jpeg())
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    yield screen


def test_folder_is_a_language_to_choose() -> None:
    assert text.languages() == ("nl", "en", LONG, TURNED)
    assert text.known(TURNED) == text.Language(TURNED, "ابج", "lang-other", right_to_left=True)
    assert text.known("en") == text.Language("en", "English", "speak-english")


def test_candidate_is_offered_it_by_its_own_name_and_drawing(made: Path) -> None:
    """Issue 4, point 9: by a flag-free picture and its spoken name, which come from its folder."""
    drawing = made / LONG / text.PICTURE
    drawing.write_text((paths.assets_folder() / "pictograms" / "lang-other.svg").read_text("utf-8"), "utf-8")
    try:
        shelf = FolderShelf(paths.forms_folder())
        codes = offered(map(shelf.form, shelf.ids()), "nl", lambda _: True)
        assert LONG in codes
        page = LanguageChoice(codes, "nl", 6).page("language", "nl", quiet=False)
        (card,) = [card for card in page.cards if card.text == "Áçç"]
        assert text.language_of(card.text) == LONG
        drawn = pixmap(card.picture, 64).toImage()
        assert drawn == pixmap("lang-other", 64).toImage()
        assert drawn != pixmap("no such meaning", 64).toImage()
    finally:
        drawing.unlink()


def test_interface_and_forms_speak_it_and_what_is_missing_stays_dutch() -> None:
    app.choose_language(app.application(), TURNED)
    assert text.tr("Terug") == arabic("Terug")
    assert text.tr("Verder") == "Verder"
    form = FolderShelf(paths.forms_folder()).form(ABILITY)
    asked = next(item for item in form.items() if item.observer)
    assert asked.wording.text(TURNED) == arabic(asked.wording.text("nl"))
    assert asked.observer is not None
    assert asked.observer.text(LONG) == accented(asked.observer.text("nl"))
    assert "{name}" in asked.observer.text(LONG)


@pytest.mark.parametrize("language", [LONG, TURNED])
def test_forms_check_finds_every_overlay_whole(language: str) -> None:
    folder = text.folder(language)
    assert folder is not None
    report = check(sorted(folder.glob("*.yaml")), ())
    assert report.code == 0
    assert not [line for line in report.lines if "[A118]" in line or "[A119]" in line]


def test_command_line_takes_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--language", "zz"])
    assert TURNED in capsys.readouterr().err


def test_translation_with_other_places_stays_dutch_instead_of_failing(made: Path) -> None:
    folder = made / "xb"
    folder.mkdir()
    try:
        (folder / "werkverhaal.po").write_text('msgid "Dag {name}"\nmsgstr "Xx {naam}"\n\nmsgid "Ja"\nmsgstr "Xx {"\n')
        text.set_language("xb")
        assert text.tr("Dag {name}", name="Sam") == "Dag Sam"
        assert text.tr("Ja") == "Ja"
        assert text.known("xb").name == "xb"
    finally:
        text.set_language("nl")
        (folder / "werkverhaal.po").unlink()
        folder.rmdir()


def test_language_without_a_voice_is_silent() -> None:
    """It is never read by a foreign voice (PRODUCT, Sound)."""
    voice = EspeakVoice()
    assert not voice.speaks(TURNED)
    assert voice.render("ابج", TURNED).pcm == b""


@pytest.mark.parametrize("language", [LONG, TURNED])
@pytest.mark.parametrize("scale", tokens.TEXT_SCALES)
def test_pages_fit_where_it_is_tightest(qtbot: QtBot, language: str, scale: float) -> None:
    assert found_wrong(qtbot, language, TIGHTEST, scale) == []


@pytest.mark.parametrize("size", [size for size in tokens.SIZES if size != TIGHTEST])
def test_pages_fit_in_every_size(qtbot: QtBot, size: tuple[int, int]) -> None:
    assert found_wrong(qtbot, LONG, size, 1.5) == []


def found_wrong(qtbot: QtBot, language: str, size: tuple[int, int], scale: float) -> list[str]:
    """What breaks a rule of the screens."""
    found = []
    shown = pages(language, size, scale)
    rules = FITS if (language, scale) == (LONG, max(tokens.TEXT_SCALES)) else (*FITS, texts_are_large)
    with on_screen(qtbot, language, size, scale) as screen:
        for page in shown[:: EACH if language == LONG else EACH * 2]:
            screen.show_page(page)
            found += [f"{page.key}: {each}" for rule in rules for each in rule(screen, page)]
            asked = paint.texts_of(screen.text)
            found += [f"{page.key}: {each.text!r} is {each.px} px" for each in asked if each.px < LEAST_PX]
    return found


def places(screen: CandidateScreen) -> dict[str, QRect]:
    """Where everything stands that can be pressed, the path and the question, by what it is."""
    parts = {"path": screen.path, "text": screen.text, "picture": screen.picture, "listen": screen.listen}
    buttons = {"back": screen.back, "next": screen.next, "pause": screen.pause, "help": screen.help}
    tiles = {each.card.id: each for each in screen.pressables() if isinstance(each, Tile)}
    return {
        name: QRect(each.mapTo(screen, each.rect().topLeft()), each.size())
        for name, each in {**parts, **buttons, **tiles}.items()
        if each.isVisible()
    }


def test_everything_stands_the_other_way_round(qtbot: QtBot) -> None:
    """Except what the words themselves make wider or narrower: the same words, from right to left."""
    shown = [page for page in pages("nl", TIGHTEST, 1.0) if page.key.startswith(("item:eerst-doen", "break:"))]
    assert shown
    for page in shown:
        with on_screen(qtbot, "nl", TIGHTEST) as screen:
            screen.show_page(page)
            before = places(screen)
            QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            screen.show_page(page)
            screen.show_page(page)  # twice: nothing turns back
            for name, place in places(screen).items():
                was = before[name]
                assert place == QRect(TIGHTEST[0] - was.right() - 1, was.top(), was.width(), was.height()), name
            QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_arrows_go_where_they_point(qtbot: QtBot) -> None:
    """Left is left, also where reading goes on to the left."""
    (page,) = [page for page in pages(TURNED, TIGHTEST, 1.0) if page.key == "item:eerst-doen:0"][:1]
    with on_screen(qtbot, TURNED, TIGHTEST) as screen:
        screen.show_page(page)
        tiles = [each for each in screen.pressables() if isinstance(each, Tile)]
        for one, other in pairwise(tiles):
            assert one.mapTo(screen, one.rect().center()).x() > other.mapTo(screen, other.rect().center()).x()
            assert next_focus(screen.pressables(), one, Qt.Key.Key_Left) is other
            assert next_focus(screen.pressables(), other, Qt.Key.Key_Right) is one


def test_arrow_on_the_button_points_the_way_the_text_goes(qtbot: QtBot) -> None:
    """Verder points to the left, with its arrow at its left side."""
    (page,) = [page for page in pages("nl", TIGHTEST, 1.0) if page.key == "item:eerst-doen:0"][:1]
    with on_screen(qtbot, "nl", TIGHTEST) as screen:
        screen.show_page(page)
        before = screen.next.grab().toImage()
        QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        after = screen.next.grab().toImage()
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    icon = QRect(before.width() - 52, 16, 40, before.height() - 32)
    turned = QRect(before.width() - icon.right() - 1, icon.top(), icon.width(), icon.height())
    assert _light(before.copy(icon).flipped(Qt.Orientation.Horizontal)) == pytest.approx(
        _light(after.copy(turned)), abs=40
    )


def _light(image: QImage) -> list[int]:
    """How light each column is."""
    return [sum(QColor(image.pixel(x, y)).lightness() for y in range(image.height())) for x in range(image.width())]


def test_letters_stand_where_they_are_recorded(qtbot: QtBot) -> None:
    """The rules of the screens measure what is painted, also from right to left."""
    (page,) = [page for page in pages(TURNED, TIGHTEST, 1.0) if page.key == "item:eerst-doen:0"][:1]
    with on_screen(qtbot, TURNED, TIGHTEST) as screen:
        screen.show_page(page)
        screen.grab()
        assert {each.text for each in inspect.texts(screen)} >= {arabic("Terug"), " ".join(page.sentences)}
        assert list(letters_only_where_recorded(screen, page)) == []
