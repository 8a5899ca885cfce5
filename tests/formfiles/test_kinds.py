"""Every kind of question has its row of keys; a kind without one would refuse nothing (HOUSE style 3)."""

import pytest

from desktop.domain.form import CARD_KINDS, Kind
from desktop.formfiles.kinds import COUNTED, SCORED, USES
from desktop.formfiles.models import ItemPart
from desktop.formfiles.reader import read
from tests.formfiles.samples import FORM


def test_every_kind_has_a_row() -> None:
    assert set(USES) == set(Kind)


def test_the_rows_name_keys_that_an_item_can_have() -> None:
    keys = {field.alias or name for name, field in ItemPart.model_fields.items()}
    assert frozenset().union(*USES.values()) <= keys


def test_kinds_of_cards_take_cards_and_scored_kinds_are_among_them() -> None:
    assert {kind for kind in Kind if "choices" in USES[kind]} >= CARD_KINDS >= SCORED
    assert all("most" in USES[kind] for kind in COUNTED)


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("        least: 1\n        most: 2\n", "        most: 2\n        choices_from: {best: 6}\n", ["F225"]),
        ("        answers: amount\n        reverse: true", "        kind: group", ["F224", "F224"]),
        ("        kind: number", "        kind: date", ["F225", "F225", "F225"]),
        ("        kind: several", "        kind: yes_no", ["F225", "F225"]),
        ("        kind: rank", "        kind: photo", ["F225"]),
        ("        answers: amount\n        picture: hand", "        kind: info\n        picture: hand", ["F220"]),
    ],
)
def test_a_key_that_a_kind_does_nothing_with_is_refused(old: str, new: str, codes: list[str]) -> None:
    """Somebody wrote it to be used; and what a kind can't do without is asked for."""
    assert FORM.count(old) == 1
    text = FORM.replace(old, new).replace("items: [begin, laat, klaar]", "items: [begin, klaar]")
    assert [problem.code for problem in read(text, "a").problems] == codes
