"""Every page between a question for photos and the photo keeps the rules of the candidate's screens (PRODUCT)."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop import tokens
from desktop.domain.ids import FormId
from desktop.flows.camera_port import CameraTrouble
from desktop.flows.page import Layout, Page
from desktop.flows.photo_pages import CAMERA, GOOD, SNAP
from desktop.flows.photographing import DARK_STILLS
from desktop.storage.photos import PhotoCleaner
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from tests.flows.visits import Visits, shipped
from tests.house.screen_rules import PAINTED, QUICK
from tests.ui.candidate.eyes import DARK, Eyes, scene
from tests.ui.candidate.photographer import OWN, WORK
from tests.ui.candidate.stage import at_form

TIGHTEST = (1280, 720)
COMBINATIONS = (
    *(
        (TIGHTEST, scale, theme)
        for scale, theme in zip(tokens.TEXT_SCALES, ("contrast", "light", "contrast"), strict=True)
    ),
    *((size, 2.0, "light") for size in tokens.SIZES if size != TIGHTEST),
)


def pages() -> Iterator[Page]:
    """Every page between the question and the photo."""
    for form in (WORK, OWN):
        visits = Visits(form, shipped(FormId("toestemming")))
        session = at_form(form, visits)
        session.camera.look_with(Eyes, PhotoCleaner())
        yield session.page
        session.press(CAMERA)
        yield session.page
        if session.page.layout is not Layout.CAMERA:
            session.press("yes")
            yield session.page
            session.next()
        yield session.page
        session.next()
        yield session.page  # with its notice
        for _ in range(DARK_STILLS):
            session.camera.see(DARK)
        yield session.page
        session.camera.see(scene())
        session.press(SNAP)
        for _ in range(3):
            session.camera.count()
        yield session.page
        session.press(GOOD)
        yield session.page
        for card in ("turn-photo", "frame-square", "frame-wide"):
            session.press(card)
            yield session.page
        session.next()
        for card in ("", "frame-smaller", "frame-left", "frame-larger"):
            session.press(card)
            yield session.page
        for _ in range(3):
            session.back()
        session.camera.fail(CameraTrouble.BUSY)
        yield session.page


@pytest.mark.parametrize(("size", "scale", "theme"), COMBINATIONS, ids=str)
def test_every_page_keeps_the_rules_of_the_candidates_screens(
    qtbot: QtBot, size: tuple[int, int], scale: float, theme: str
) -> None:
    """PRODUCT: sizes, gaps, letters, nothing cut or covered, all of it heard."""
    assert load_fonts()
    screen = CandidateScreen(Look(tokens.THEMES[theme], scale, motion=False), lambda _photo: b"")
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    found = []
    for number, page in enumerate(pages()):
        screen.show_page(page)
        rules = (*QUICK, *PAINTED) if size == TIGHTEST and number % 4 == 0 else QUICK
        found += [f"{page.key}: {each}" for rule in rules for each in rule(screen, page)]
    assert not found, "\n".join(found)


def test_every_sentence_of_it_is_short_and_can_be_said() -> None:
    """At most ten words (DECISIONS 2); what is only a picture has a name that is said."""
    for page in pages():
        for sentence in (*page.sentences, page.notice, *(said.text for said in page.explanation)):
            assert len(sentence.split()) <= 10, sentence
        assert all(card.spoken for card in page.cards)
