"""Which keys belong to which kind of question, and the rules that follow from a kind."""

from collections.abc import Iterator, Mapping

from desktop.domain.form import CARD_KINDS, Kind
from desktop.formfiles.outline import Entry, Outline
from desktop.formfiles.problems import FormProblem

# Beside the keys every item has: what a kind does something with, and what it can't do without.
USES: Mapping[Kind, frozenset[str]] = {
    Kind.ONE: frozenset({"choices", "choices_from"}),
    Kind.SEVERAL: frozenset({"choices", "choices_from", "least", "most"}),
    Kind.RANK: frozenset({"choices", "choices_from", "least", "most"}),
    Kind.YES_NO: frozenset({"choices"}),
    Kind.AMOUNT: frozenset({"choices", "reverse"}),
    Kind.MOOD: frozenset({"choices", "reverse"}),
    Kind.DATE: frozenset(),
    Kind.NUMBER: frozenset({"unit", "lowest", "highest"}),
    Kind.TEXT: frozenset({"choices"}),
    Kind.PHOTO: frozenset({"choices", "least", "most"}),
    Kind.GROUP: frozenset({"fields", "least", "most"}),
    Kind.INFO: frozenset(),
    Kind.SOUND_CHECK: frozenset({"choices"}),
}
COUNTED = frozenset({Kind.SEVERAL, Kind.RANK, Kind.PHOTO, Kind.GROUP})  # these need `most`
SCORED = frozenset({Kind.AMOUNT, Kind.MOOD})
_KIND_KEYS = frozenset().union(*USES.values())


def problems(outline: Outline) -> Iterator[FormProblem]:
    """Everything in items and fields that does not go with their kind."""
    for entry in outline.items:
        yield from _entry(entry)
        for inner in outline.fields(entry):
            if inner.kind is Kind.GROUP:
                yield inner.part["kind"].problem("F222", item=inner.id)
            else:
                yield from _entry(inner)


def _entry(entry: Entry) -> Iterator[FormProblem]:
    yield from _kindless(entry)
    if entry.kind is not None:
        yield from _superfluous(entry, entry.kind)
        yield from _lacking(entry, entry.kind)
        yield from _scoreless(entry, entry.kind)
    yield from _bounds(entry)


def _kindless(entry: Entry) -> Iterator[FormProblem]:
    part = entry.part
    if "answers" not in part and "kind" not in part:
        yield part.problem("F202", item=entry.id)
    for key in ("kind", "choices", "choices_from"):
        if "answers" in part and key in part:
            yield part[key].problem("F203", key=key, item=entry.id, answers=part["answers"].text)


def _superfluous(entry: Entry, kind: Kind) -> Iterator[FormProblem]:
    for key in sorted(_KIND_KEYS - USES[kind]):
        if key in entry.part:
            yield entry.part[key].problem("F225", item=entry.id, kind=kind, key=key)
    if "choices" in entry.part and "choices_from" in entry.part:
        yield entry.part["choices_from"].problem("F225", item=entry.id, kind="with choices", key="choices_from")


def _lacking(entry: Entry, kind: Kind) -> Iterator[FormProblem]:
    if kind in CARD_KINDS and not entry.choices and "choices_from" not in entry.part and "choices" not in entry.part:
        yield entry.part.problem("F224", item=entry.id, kind=kind, key="choices")
    if kind is Kind.GROUP and "fields" not in entry.part:
        yield entry.part.problem("F224", item=entry.id, kind=kind, key="fields")
    if kind in COUNTED and "most" not in entry.part:
        yield entry.part.problem("F224", item=entry.id, kind=kind, key="most")


def _scoreless(entry: Entry, kind: Kind) -> Iterator[FormProblem]:
    if kind in SCORED and not entry.practised:
        for choice in entry.choices:
            if "score" not in choice:
                yield choice.problem("F227", choice=choice["id"].text, kind=kind)


def _bounds(entry: Entry) -> Iterator[FormProblem]:
    part = entry.part
    for low, high, otherwise in (("least", "most", 1), ("lowest", "highest", None)):
        least, most = part[low].number, part[high].number
        if least is None:
            least = otherwise
        if least is not None and most is not None and least > most:
            yield part[low if low in part else high].problem("F221", low=low, least=least, high=high, most=most)
    most = part["most"].number
    if entry.kind in {Kind.SEVERAL, Kind.RANK} and entry.choices and most is not None and most > len(entry.choices):
        yield part["most"].problem("F226", item=entry.id, most=most, choices=len(entry.choices), key="most")
