"""Every text of a form is looked at: a text that the walk forgets would escape all rules on words and languages."""

from desktop.formfiles.tree import parse
from desktop.formfiles.wordings import OF_FORM, PLACEHOLDERS, spots
from tests.formfiles.samples import FORM


def test_the_walk_meets_every_text_once() -> None:
    tree, _ = parse(FORM, "a")
    assert tree is not None
    found = [spot.part.place for spot in spots(tree)]
    assert len(found) == len(set(found)) == FORM.count("{nl: ")


def test_what_only_a_coach_meets_are_the_texts_of_constructs() -> None:
    tree, _ = parse(FORM, "a")
    assert tree is not None
    assert [spot.part["nl"].text for spot in spots(tree) if spot.for_coach] == ["Plannen", "Hoe begin je?"]


def test_only_the_welcome_knows_a_day_and_a_title() -> None:
    assert {
        "welkom": PLACEHOLDERS | {"{day}", "{title}", "{who}"},
        "toestemming": PLACEHOLDERS | {"{employer}", "{coach}", "{funder}"},
    } == OF_FORM
