"""Models that were found right to the frozen types of the domain."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.conditions import AllOf, Answered, AnyOf, Condition, Fact, Not
from desktop.domain.form import (
    Choice,
    ChoicesFrom,
    Derived,
    Form,
    Item,
    Kind,
    Practice,
    Scale,
    Section,
    Wording,
)
from desktop.domain.ids import ChoiceId, FormId, ItemId, ScaleId
from desktop.formfiles.models import (
    AnswersPart,
    BlockPart,
    ChoicePart,
    ChoicesFromPart,
    ConditionPart,
    ConstructPart,
    FieldPart,
    FormPart,
    ItemPart,
    PracticePart,
)

AnswerSets = Mapping[str, AnswersPart]
_NOTHING_TO_SKIP = frozenset({Kind.INFO, Kind.SOUND_CHECK})


def to_form(part: FormPart, content_hash: str) -> Form:
    """The form of the domain; the part must have passed every rule."""
    most = {item.id: item.most or 1 for block in part.blocks for item in block.items}
    return Form(
        id=FormId(part.form),
        version=part.version,
        title=Wording(part.title),
        languages=tuple(part.languages),
        sections=tuple(_section(block, part.answers, most) for block in part.blocks),
        respondents=tuple(part.respondents),
        observer_title=_maybe(part.observer_title),
        scales=tuple(_scale(name, construct) for name, construct in part.constructs.items()),
        pairs=tuple((ItemId(one), ItemId(other)) for one, other in part.pairs),
        content_hash=content_hash,
    )


def condition(part: ConditionPart) -> Condition:
    """A condition of the domain."""
    if part.fact is not None:
        return Fact(part.fact)
    if part.item is not None:
        return Answered(ItemId(part.item), tuple(map(ChoiceId, part.any_of or ())))
    if part.not_ is not None:
        return Not(condition(part.not_))
    if part.all is not None:
        return AllOf(tuple(map(condition, part.all)))
    return AnyOf(tuple(map(condition, part.any or ())))


def _section(block: BlockPart, sets: AnswerSets, most: Mapping[str, int]) -> Section:
    items = tuple(_item(item, sets, most) for item in block.items)
    return Section(block.id, Wording(block.title), block.picture, items, block.summary, _maybe(block.praise))


def _scale(name: str, part: ConstructPart) -> Scale:
    return Scale(
        id=ScaleId(name),
        title=Wording(part.title),
        items=tuple(map(ItemId, part.items)),
        needs=part.needs,
        surroundings=part.surroundings,
        show_if=condition(part.show_if) if part.show_if else None,
        opening=_maybe(part.opening),
    )


def _item(part: ItemPart, sets: AnswerSets, most: Mapping[str, int]) -> Item:
    return replace(
        _field(part, sets, most),
        fields=tuple(_field(inner, sets, most) for inner in part.fields or ()),
        practice=_practice(part.practice) if part.practice else None,
        later=part.later,
        again=part.again,
    )


def _field(part: FieldPart, sets: AnswerSets, most: Mapping[str, int]) -> Item:
    shared = sets[part.answers] if part.answers else None
    kind = shared.kind if shared else part.kind
    if kind is None:
        raise ValueError(f"item {part.id} passed the rules without a kind")
    return Item(
        id=ItemId(part.id),
        kind=kind,
        picture=part.picture,
        wording=Wording(part.wording),
        observer=_maybe(part.observer),
        explain=_maybe(part.explain),
        choices=tuple(map(_choice, shared.points if shared else part.choices or ())),
        choices_from=_choices_from(part.choices_from, most) if part.choices_from else None,
        least=1 if part.least is None else part.least,
        most=1 if part.most is None else part.most,
        unit=_maybe(part.unit),
        show_if=condition(part.show_if) if part.show_if else None,
        lowest=0 if part.lowest is None else part.lowest,
        highest=999 if part.highest is None else part.highest,
        reverse=part.reverse,
        skips=kind not in _NOTHING_TO_SKIP if part.skips is None else part.skips,
    )


def _choice(part: ChoicePart) -> Choice:
    return Choice(
        id=ChoiceId(part.id),
        text=Wording(part.text),
        picture=part.picture,
        score=part.score,
        more=_maybe(part.more),
        sentence=_maybe(part.sentence),
        group=part.group or "",
        codes=part.codes.model_dump(exclude_none=True),
    )


def _choices_from(part: ChoicesFromPart, most: Mapping[str, int]) -> ChoicesFrom:
    if part.picked is not None:
        return ChoicesFrom(Derived.PICKED, ItemId(part.picked), most[part.picked])
    if part.best is not None:
        return ChoicesFrom(Derived.BEST, limit=part.best)
    return ChoicesFrom(Derived.GROW, limit=part.grow or 1)


def _practice(part: PracticePart) -> Practice:
    choice = ChoiceId(part.choice) if part.choice else None
    return Practice(part.task, choice, Wording(part.right), Wording(part.otherwise))


def _maybe(wording: dict[str, str] | None) -> Wording | None:
    return Wording(wording) if wording else None
