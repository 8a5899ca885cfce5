"""The form file as pydantic models: they refuse what has the wrong shape, and forms/schema.json is made from them."""

from typing import Annotated, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from desktop.domain.form import Kind, PracticeTask, RespondentRole

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
ChoiceName = Annotated[str, Field(pattern=r"^[a-z0-9]+([-_][a-z0-9]+)*$", max_length=60)]
FactName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]
Text = Annotated[str, Field(pattern=r"\S")]
Wording: TypeAlias = Annotated[dict[Language, Text], Field(min_length=1)]
KindName = Annotated[Kind, Field(strict=False)]
Role = Annotated[RespondentRole, Field(strict=False)]
Task = Annotated[PracticeTask, Field(strict=False)]
Count = Annotated[int, Field(ge=0, le=99)]
Number = Annotated[int, Field(ge=-9999, le=9999)]


class FilePart(BaseModel):
    """A part of a form file: unknown keys and values of another type are refused."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    def _keep_one(self, *keys: str) -> None:
        given = [key for key in keys if getattr(self, key) is not None]
        if len(given) != 1:
            names = ", ".join(key.rstrip("_") for key in keys)
            raise PydanticCustomError("one_of", "one of {keys}", {"keys": f"exactly one of {names}"})


class ConditionPart(FilePart):
    """When something is shown: exactly one of fact, item (with any_of), all, any and not."""

    fact: FactName | None = None
    item: Id | None = None
    any_of: Annotated[list[ChoiceName], Field(min_length=1)] | None = None
    all: Annotated[list["ConditionPart"], Field(min_length=1)] | None = None
    any: Annotated[list["ConditionPart"], Field(min_length=1)] | None = None
    not_: "ConditionPart | None" = Field(default=None, alias="not")

    @model_validator(mode="after")
    def _one_form(self) -> "ConditionPart":
        self._keep_one("fact", "item", "all", "any", "not_")
        if (self.item is None) != (self.any_of is None):
            raise PydanticCustomError("one_of", "item: and any_of:", {"keys": "item: and any_of: together"})
        return self


class CodesPart(FilePart):
    """What a card means to others, spoken nowhere."""

    isco: Annotated[str, Field(pattern=r"^\d{4}$")] | None = None  # ISCO-08, for matching
    function: Text | None = None  # an employer's word for a job
    arrange: Text | None = None  # for the coach: what to arrange at work; never leaves the coach's side


class ChoicePart(FilePart):
    """One card."""

    id: ChoiceName
    text: Wording
    picture: Text
    score: Annotated[float, Field(ge=0, le=1)] | None = None
    more: Wording | None = None
    sentence: Wording | None = None
    group: Id | None = None
    codes: CodesPart = CodesPart()


class AnswersPart(FilePart):
    """A named answer set."""

    kind: KindName
    points: Annotated[list[ChoicePart], Field(min_length=1)]


class ChoicesFromPart(FilePart):
    """Cards from earlier answers: picked at an item, or the items that go best or could grow."""

    picked: Id | None = None
    best: Annotated[int, Field(ge=1, le=99)] | None = None
    grow: Annotated[int, Field(ge=1, le=99)] | None = None

    @model_validator(mode="after")
    def _one_source(self) -> "ChoicesFromPart":
        self._keep_one("picked", "best", "grow")
        return self


class PracticePart(FilePart):
    """The known answer of a practice item, and what is said then and otherwise."""

    task: Task
    choice: ChoiceName | None = None
    right: Wording
    otherwise: Wording


class FieldPart(FilePart):
    """What every question has; a field of a group has nothing more."""

    id: Id
    answers: Id | None = None
    kind: KindName | None = None
    picture: Text
    wording: Wording = Field(alias="self")
    observer: Wording | None = None
    explain: Wording | None = None
    choices: Annotated[list[ChoicePart], Field(min_length=1)] | None = None
    choices_from: ChoicesFromPart | None = None
    least: Count | None = None
    most: Annotated[int, Field(ge=1, le=99)] | None = None
    unit: Wording | None = None
    lowest: Number | None = None
    highest: Number | None = None
    reverse: bool = False
    skips: bool | None = None
    show_if: "ConditionPart | None" = None


class ItemPart(FieldPart):
    """One question of a block."""

    later: bool = False
    again: bool = False
    fields: Annotated[list[FieldPart], Field(min_length=1)] | None = None
    practice: PracticePart | None = None


class BlockPart(FilePart):
    """A block: about six questions under one picture."""

    id: Id
    title: Wording
    picture: Text
    items: Annotated[list[ItemPart], Field(min_length=1)]
    summary: bool = False
    praise: Wording | None = None


class ConstructPart(FilePart):
    """What several items measure together; needs so many answers to count."""

    title: Wording
    items: Annotated[list[Id], Field(min_length=1)]
    needs: Annotated[int, Field(ge=1, le=99)]
    surroundings: bool = False
    show_if: ConditionPart | None = None
    opening: Wording | None = None


class FormPart(FilePart):
    """A form file."""

    form: Id
    version: Annotated[int, Field(ge=1, le=9999)]
    languages: Annotated[list[Language], Field(min_length=1)]
    title: Wording
    observer_title: Wording | None = None
    respondents: Annotated[list[Role], Field(min_length=1)] = [RespondentRole.SELF]
    facts: list[FactName] = []
    answers: dict[Id, AnswersPart] = {}
    constructs: dict[Id, ConstructPart] = {}
    blocks: Annotated[list[BlockPart], Field(min_length=1)]
    pairs: list[Annotated[list[Id], Field(min_length=2, max_length=2)]] = []


class GlossaryWordPart(FilePart):
    """A word of the picture glossary: the word, its picture and one sentence that shows what it means."""

    word: Text
    picture: Text
    sentence: Wording


class GlossaryPart(FilePart):
    """The glossary file's list, put under a key so that it reads like every other file."""

    words: list[GlossaryWordPart]
