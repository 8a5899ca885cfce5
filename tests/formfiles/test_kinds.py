"""Every kind of question has its row of keys; a kind without one would refuse nothing (HOUSE style 3)."""

from desktop.domain.form import CARD_KINDS, Kind
from desktop.formfiles.kinds import COUNTED, SCORED, USES
from desktop.formfiles.models import ItemPart


def test_every_kind_has_a_row() -> None:
    assert set(USES) == set(Kind)


def test_the_rows_name_keys_that_an_item_can_have() -> None:
    keys = {field.alias or name for name, field in ItemPart.model_fields.items()}
    assert frozenset().union(*USES.values()) <= keys


def test_kinds_of_cards_take_cards_and_scored_kinds_are_among_them() -> None:
    assert {kind for kind in Kind if "choices" in USES[kind]} >= CARD_KINDS >= SCORED
    assert all("most" in USES[kind] for kind in COUNTED)
