"""What the tour counts (issue 4, figures to show), and that the mood check takes less than a minute (point 8)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop import app, paths, text
from desktop.domain.ids import FormId, MomentId
from desktop.flows import example
from desktop.flows.course import MOOD, Plan
from desktop.flows.page import Layout, Page
from desktop.flows.sound import said_by_itself
from desktop.formfiles.shelf import FolderShelf, MemoryShelf
from desktop.speech.espeak import EspeakVoice
from desktop.storage.clocks import FixedClock
from desktop.tour.counting import Counting
from desktop.ui.parts.read_aloud import BETWEEN_MS
from tests.flows.visits import Visits

FORM = """\
form: {form}
version: 1
languages: [nl]
title: {{nl: Een}}
blocks:
  - id: zelfde-blok
    title: {{nl: Een}}
    picture: sun
    summary: true
    items:
      - id: werk
        kind: one
        picture: sun
        self: {{nl: "Mooi weer?"}}
        choices: [{{id: ja, text: {{nl: Ja}}, picture: "yes"}}, {{id: nee, text: {{nl: Nee}}, picture: "no"}}]
"""
ONE, OTHER = FormId("eerste"), FormId("tweede")
MOST_SECONDS = 50  # said, with the silences between: the rest of the minute is for pressing


def page(form: FormId, key: str = "item:werk:0") -> Page:
    return Page(key, Layout.CARDS, "sun", ("Mooi weer?",), form=form)


def counting() -> Counting:
    shelf = MemoryShelf(*(FORM.format(form=form) for form in (ONE, OTHER)))
    return Counting(map(shelf.form, (ONE, OTHER)))


def test_items_of_the_same_name_in_two_forms_are_counted_apart() -> None:
    """The mood check and the profile both have an item `werk`."""
    counts = counting()
    for form, presses, seconds in ((ONE, 2, 3.0), (OTHER, 5, 7.0)):
        counts.pressed(page(form), presses)
        counts.heard(page(form), seconds)
        counts.pressed(page(form, "summary:zelfde-blok"), presses - 1)
    counted = [
        (count.items, count.presses, count.presses_other, count.listening_seconds) for count in counts.fillings.values()
    ]
    assert counted == [(1, 2, 1, 3.0), (1, 5, 4, 7.0)]


def test_a_page_is_listened_to_once_however_often_it_comes_back() -> None:
    counts = counting()
    for _ in range(2):
        counts.heard(page(ONE), 3.0)
    assert counts.fillings[ONE].listening_seconds == 3.0


def test_pages_of_no_form_or_of_another_one_are_not_counted() -> None:
    """*Pauze* in front of a question, the greeting, and a camera in front of a question."""
    counts = counting()
    for other in (page(FormId("")), page(FormId("welkom")), page(ONE, "photo:look:item:werk:0")):
        counts.pressed(other, 1)
        counts.heard(other, 1.0)
    assert all((count.items, count.presses, count.presses_other) == (0, 0, 0) for count in counts.fillings.values())


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language everything is in; Dutch again afterwards."""
    app.choose_language(app.application(), request.param)
    yield str(request.param)
    app.choose_language(app.application(), text.SOURCE_LANGUAGE)


@pytest.mark.parametrize("works", [False, True])
def test_mood_check_is_heard_in_under_a_minute(language: str, *, works: bool) -> None:
    """Every question and answer of the longest way through it: something happened."""
    visits = Visits()
    visits.shelf = FolderShelf(paths.forms_folder())
    if works:
        (moment,) = visits.vault.dossier(visits.sam).moments
        visits.vault.add_moment(replace(moment, id=MomentId("1"), situation="works_now"))
    voice, seen, seconds = EspeakVoice(), set[str](), 0.0
    session = visits.by(Plan(FixedClock(), (MOOD,), language=language))
    while session.page.key != "interlude:done":
        before = session.page
        said = said_by_itself(before, session.hearing) if before.form == MOOD and before.key not in seen else ()
        seconds += sum(voice.render(str(each.text), language).seconds for each in said)
        seconds += BETWEEN_MS / 1000 * max(0, len(said) - 1)
        seen.add(before.key)
        for act in example.acts_on(before):
            example.do(session, act)
        if not example.acts_on(session.page) and session.page.key == before.key:
            session.next()
    assert {"item:wat-was-lastig:1", "item:werk-nu:0" if works else "item:werk:0"} <= seen
    assert seconds <= MOST_SECONDS
