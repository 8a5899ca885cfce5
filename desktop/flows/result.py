"""The result of the questionnaire, for the coach: places on a line and words, never a total, never a norm."""

from dataclasses import dataclass

from desktop.domain.answers import Chosen
from desktop.domain.candidate import Filling
from desktop.domain.form import Form
from desktop.domain.ids import ItemId
from desktop.domain.scores import scale_scores
from desktop.text import tr

BEST, TO_LEARN = ItemId("best"), ItemId("leren-kiezen")


@dataclass(frozen=True)
class ScaleRow:
    """One construct: `place` 0..6 from left to right, None with too few answers; `words` say the same."""

    title: str
    place: int | None
    words: str
    opening: str  # a question to begin the talk with
    surroundings: bool


@dataclass(frozen=True)
class ChosenItem:
    """Something the candidate named: the item's picture and sentence."""

    picture: str
    sentence: str


@dataclass(frozen=True)
class Result:
    """What the coach sees of one filling."""

    rows: tuple[ScaleRow, ...]
    best: tuple[ChosenItem, ...]
    to_learn: tuple[ChosenItem, ...]
    answered: int
    asked: int


def result_of(form: Form, filling: Filling, language: str, facts: frozenset[str] = frozenset()) -> Result:
    """The result of a filling, finished or not."""
    scores = scale_scores(form, filling.answers, facts)
    rows = tuple(
        ScaleRow(
            title=score.scale.title.text(language),
            place=score.place,
            words=place_words(score.place),
            opening=score.scale.opening.text(language) if score.scale.opening else "",
            surroundings=score.scale.surroundings,
        )
        for score in scores
    )
    best, to_learn = (_chosen(form, filling, item, language) for item in (BEST, TO_LEARN))
    return Result(rows, best, to_learn, sum(s.answered for s in scores), sum(len(s.scale.items) for s in scores))


def place_words(place: int | None) -> str:
    """A place on the line in words."""
    if place is None:
        return tr("te weinig antwoorden")
    return (tr("vooral nee"), tr("vaker nee dan ja"), tr("soms"), tr("vaker ja dan nee"), tr("vooral ja"))[
        {0: 0, 1: 1, 2: 1, 3: 2, 4: 3, 5: 3, 6: 4}[place]
    ]


def _chosen(form: Form, filling: Filling, item_id: ItemId, language: str) -> tuple[ChosenItem, ...]:
    answer = filling.answers.get(item_id)
    items = [form.item(ItemId(choice)) for choice in answer.ids] if isinstance(answer, Chosen) else []
    return tuple(ChosenItem(item.picture, item.wording.text(language)) for item in items if item)
