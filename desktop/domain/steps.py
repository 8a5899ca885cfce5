"""The way through a form: one step a screen, as it is with the answers given so far."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.answers import Answer, Listed, Pictured
from desktop.domain.conditions import holds
from desktop.domain.derived import cards_of
from desktop.domain.form import CARD_KINDS, Choice, Form, Item, Kind, Section
from desktop.domain.ids import ItemId
from desktop.domain.paging import equal_parts, paged

CARDS_A_PAGE = 6
FIELD = 3  # cards that an open field, and what is beside it, take the place of


class StepKind(StrEnum):
    """What a screen is for."""

    ITEM = "item"
    CAPTION = "caption"  # what one picked photo shows
    SUMMARY = "summary"  # a block's answers as pictures
    BREAK = "break"


@dataclass(frozen=True)
class Step:
    """One screen: `page` of `pages` when an item has more cards than fit; `number` is that of the captioned photo."""

    kind: StepKind
    section: Section
    item: Item | None = None
    cards: tuple[Choice, ...] = ()
    page: int = 0
    pages: int = 1
    number: int = 0

    @property
    def key(self) -> str:
        """A name for this step that stays the same when other answers change."""
        name = self.item.id if self.item else self.section.id
        photo = f"{self.number}:" if self.kind is StepKind.CAPTION else ""
        return f"{self.kind.value}:{name}:{photo}{self.page}"


def steps_of(
    form: Form,
    answers: Mapping[ItemId, Answer],
    facts: frozenset[str],
    per_page: int = CARDS_A_PAGE,
    photos: int = 0,
    without: Container[ItemId] = (),
) -> tuple[Step, ...]:
    """Every step of the form now, `without` these items; `photos` is how many the dossier has to pick from."""
    steps: list[Step] = []
    for section in form.sections:
        wanted = [item for item in section.items if item.id not in without]
        asked = [item for item in wanted if holds(item.show_if, answers, facts)]
        own: list[Step] = []
        for item in asked:
            own.extend(_item_steps(form, section, item, answers, facts, per_page, photos))
        if not own:
            continue
        steps.extend(own)
        if section.summary:
            steps.append(Step(StepKind.SUMMARY, section))
        if section.praise is not None:
            steps.append(Step(StepKind.BREAK, section))
    return tuple(steps)


def _item_steps(
    form: Form,
    section: Section,
    item: Item,
    answers: Mapping[ItemId, Answer],
    facts: frozenset[str],
    per_page: int,
    photos: int,
) -> Iterator[Step]:
    if item.kind is Kind.PHOTO:
        yield from _pages_without_cards(section, item, photo_cards(photos), per_page)
        answer = answers.get(item.id)
        if item.choices and isinstance(answer, Pictured):
            captions = caption_pages(item.choices, per_page)
            for number in range(len(answer.photos)):
                for page, some in enumerate(captions):
                    yield Step(StepKind.CAPTION, section, item, some, page, len(captions), number)
        return
    if item.kind is Kind.GROUP:
        yield from _pages_without_cards(section, item, row_cards(item, answers.get(item.id)), per_page)
        return
    cards = cards_of(form, item, answers, facts)
    if item.choices_from is not None and not cards:
        return  # nothing earlier to choose from
    pages_of_cards = card_pages(item, cards, per_page)
    for page, some in enumerate(pages_of_cards):
        yield Step(StepKind.ITEM, section, item, some, page, len(pages_of_cards))


def _pages_without_cards(section: Section, item: Item, count: int, per_page: int) -> Iterator[Step]:
    pages = len(equal_parts(count, per_page))
    yield from (Step(StepKind.ITEM, section, item, (), page, pages) for page in range(pages))


def card_pages(item: Item, cards: Sequence[Choice], per_page: int) -> tuple[tuple[Choice, ...], ...]:
    """An item's cards, page by page; suggestions leave room for the field they fill."""
    if item.kind in CARD_KINDS:
        return paged(cards, per_page)
    if item.kind is Kind.TEXT:
        return paged(cards, max(1, per_page - FIELD))
    return (tuple(cards),)


def caption_pages(captions: Sequence[Choice], per_page: int) -> tuple[tuple[Choice, ...], ...]:
    """Suggestions for a caption, page by page; the last page has room for saying it."""
    *before, last = paged(captions, per_page)
    if len(last) < per_page:
        return (*before, last)
    half = (len(last) + 1) // 2
    return (*before, last[:half], last[half:])


def row_cards(group: Item, answer: Answer | None) -> int:
    """How many cards a group shows: its rows, and one to add another while there may be more."""
    rows = len(answer.rows) if isinstance(answer, Listed) else 0
    return rows + (rows < group.most)


def photo_cards(photos: int) -> int:
    """How many cards a question for photos has room for: the way to the camera comes before the photos."""
    return photos + 1


def asked_fields(group: Item, answers: Mapping[ItemId, Answer]) -> tuple[Item, ...]:
    """The fields of a group that are asked, with the answers of one row."""
    return tuple(field for field in group.fields if holds(field.show_if, answers, frozenset()))
