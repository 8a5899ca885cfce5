"""A kind of question is named in one table in each room; what was forgotten stands here (HOUSE style 3)."""

import pytest

from desktop.domain.form import Form, Kind, RespondentRole
from desktop.flows.fill import Fill
from desktop.flows.keepers import NoKeeper
from desktop.flows.page import Layout
from desktop.flows.pages import page_of
from desktop.flows.reader import Reader
from desktop.flows.way import Way
from desktop.formfiles.reader import form_of, read
from desktop.ui.questions.table import BODIES

CARDS = "[{id: a, text: {nl: Een}, picture: sun, score: 0}, {id: b, text: {nl: Twee}, picture: house, score: 1}]"
FIELDS = "[{id: veld, kind: text, picture: sun, self: {nl: Wat?}}]"
# What each kind needs in a form's file beyond id, kind, picture and text.
NEEDS: dict[Kind, str] = {
    Kind.ONE: f"choices: {CARDS}",
    Kind.SEVERAL: f"least: 1, most: 2, choices: {CARDS}",
    Kind.RANK: f"least: 1, most: 2, choices: {CARDS}",
    Kind.YES_NO: f"choices: {CARDS}",
    Kind.AMOUNT: f"choices: {CARDS}",
    Kind.MOOD: f"choices: {CARDS}",
    Kind.SOUND_CHECK: f"choices: {CARDS}",
    Kind.DATE: "",
    Kind.NUMBER: "lowest: 0, highest: 9",
    Kind.TEXT: "",
    Kind.PHOTO: "least: 0, most: 2",
    Kind.GROUP: f"least: 0, most: 2, fields: {FIELDS}",
    Kind.INFO: "",
}
FORM = """form: proef
version: 1
languages: [nl]
title: {{nl: Proef}}
blocks:
  - id: blok
    title: {{nl: Blok}}
    picture: sun
    items:
      - {{id: vraag, kind: {kind}, picture: sun, self: {{nl: "Een vraag?"}}{needs}}}
"""


def _form(kind: Kind) -> Form:
    needs = f", {NEEDS[kind]}" if NEEDS[kind] else ""
    return form_of(read(FORM.format(kind=kind.value, needs=needs), "proef"))


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_can_be_written_read_asked_and_shown(kind: Kind) -> None:
    """A form file, the domain, a flow and a screen know it."""
    fill = Fill(Way(_form(kind)), NoKeeper())
    page = page_of(fill.state, Reader("nl", RespondentRole.SELF, {}, today="2027-03-09"))
    assert page.sentences[0] == "Een vraag?"
    assert page.layout in BODIES


@pytest.mark.parametrize("layout", list(Layout))
def test_every_layout_has_a_body_of_its_own(layout: Layout) -> None:
    assert layout in BODIES
