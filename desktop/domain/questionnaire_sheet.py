"""A questionnaire on paper: the same questions and pictures as on the screen, to be crossed with a pen."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.ids import ItemId


class Way(StrEnum):
    """How a question is answered on paper."""

    CROSS_ONE = "cross_one"
    CROSS_SOME = "cross_some"
    RANK = "rank"  # numbers in the boxes
    WRITE = "write"
    WRITE_NUMBERS = "write_numbers"  # of the questions that are meant
    READ = "read"  # nothing to answer


@dataclass(frozen=True)
class Tile:
    """A card to cross; the picture may be ""."""

    picture: str
    text: str


@dataclass(frozen=True)
class Place:
    """Which answer a question asks for: of an item, or of one field in a row of a group."""

    item: ItemId
    field: ItemId | None = None
    row: int = 0


@dataclass(frozen=True)
class SheetQuestion:
    """One question, known by its number when the answers are typed in; 0 where there is nothing to answer."""

    number: int
    picture: str
    text: str
    way: Way
    tiles: tuple[Tile, ...] = ()
    skips: tuple[str, ...] = ()  # the ways not to answer
    most: int = 1  # how many to cross, or how many lines to write on
    unit: str = ""  # behind a line
    only_if: bool = False  # not for everybody
    place: Place | None = None
    skip_codes: tuple[str, ...] = ()  # what is typed for each of `skips`

    @property
    def codes(self) -> tuple[str, ...]:
        """What is typed for each tile: its number, from 1."""
        return tuple(str(number) for number in range(1, len(self.tiles) + 1))


@dataclass(frozen=True)
class SheetBlock:
    """Questions under one picture."""

    title: str
    picture: str
    questions: tuple[SheetQuestion, ...]


@dataclass(frozen=True)
class QuestionnaireSheet:
    """Everything is already in words of `language`. `code` names form and version, for whoever types it in."""

    language: str
    title: str
    first_name: str  # about whom; "" leaves a line to write it on
    observes: bool  # someone else than the candidate answers
    code: str
    blocks: tuple[SheetBlock, ...]
