"""The coach's result is places and words, never a total; the made-up Sam can finish every form (PRODUCT, Results)."""

import pytest

from desktop import demo, paths
from desktop.domain.answers import Answer
from desktop.domain.candidate import Filling
from desktop.domain.form import Form, Kind, RespondentRole, Scale
from desktop.domain.ids import FillingId, ItemId, MomentId, ScaleId
from desktop.flows import example
from desktop.flows.course import ABILITY, PROFILE
from desktop.flows.result import place_words, result_of
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from tests.flows.filling import chosen
from tests.flows.forms import card, form, item, says

POINTS = [
    item(name, Kind.AMOUNT, card("nee", score=0.0), card("soms", score=0.5), card("ja", score=1.0)) for name in "abc"
]
ASKS = form(*POINTS, scales=(Scale(ScaleId("s"), says("Plannen"), tuple(each.id for each in POINTS), needs=2),))


def result(answers: dict[str, Answer], asks: Form = ASKS) -> list[tuple[int | None, str]]:
    """Place and words of each construct."""
    given = {ItemId(name): answer for name, answer in answers.items()}
    filling = Filling(
        FillingId("f"), MomentId("m"), asks.id, 1, "", RespondentRole.SELF, "nl", FixedClock().now(), given
    )
    return [(row.place, row.words) for row in result_of(asks, filling, "nl").rows]


@pytest.mark.parametrize(
    ("answers", "place", "words"),
    [
        ("nee nee nee", 0, "vooral nee"),
        ("soms soms soms", 3, "soms"),
        ("ja ja soms", 5, "vaker ja dan nee"),
        ("ja ja", 6, "vooral ja"),
        ("ja", None, "te weinig antwoorden"),
    ],
)
def test_a_construct_stands_in_one_of_seven_places(answers: str, place: int | None, words: str) -> None:
    """DECISIONS 9."""
    given: dict[str, Answer] = {name: chosen(card) for name, card in zip("abc", answers.split(), strict=False)}
    assert result(given) == [(place, words)]


def test_each_place_has_words() -> None:
    assert len({place_words(place) for place in (None, *range(7))}) == 6


def test_sam_finishes_every_form() -> None:
    """The demo and the tour rely on it."""
    clock = FixedClock()
    vault = demo.sample_vault(MemoryDoor(clock), FolderShelf(paths.forms_folder()), clock)
    sam = next(candidate for candidate in vault.candidates() if candidate.first_name == example.FIRST_NAME)
    shelf = FolderShelf(paths.forms_folder())
    for name in (PROFILE, ABILITY):
        filling = vault.desk(sam.id).filling(name, RespondentRole.SELF)
        assert filling is not None
        assert filling.finished
        unanswered = [
            asked.id
            for asked in shelf.form(name).items()
            if asked.id not in filling.answers and asked.show_if is None and not asked.choices_from
        ]
        assert unanswered == []
