"""What pressing a card does to an answer, and what an answer still lacks: plain functions over the domain."""

from dataclasses import replace

from desktop.domain.answers import Answer, Chosen, Listed, PhotoPick, Pictured, Seen, Skipped, Written
from desktop.domain.form import SINGLE_KINDS, Item, Kind
from desktop.domain.ids import ChoiceId, PhotoId, RecordingId
from desktop.flows.notices import Notice

_WRITTEN_KINDS = frozenset({Kind.TEXT, Kind.DATE, Kind.NUMBER})


def press_card(item: Item, answer: Answer | None, card: ChoiceId) -> Answer | Notice:
    """The answer after this card was pressed: chosen, or taken back where more can be chosen."""
    before = answer.ids if isinstance(answer, Chosen) else ()
    if item.kind in SINGLE_KINDS:
        return Chosen((card,))
    if card in before:
        return Chosen(tuple(choice for choice in before if choice != card))
    if len(before) < item.most:
        return Chosen((*before, card))
    return Chosen((card,)) if item.most == 1 else Notice.ENOUGH


def press_photo(item: Item, answer: Answer | None, photo: PhotoId) -> Answer | Notice:
    """The answer after this photo was pressed."""
    before = answer.photos if isinstance(answer, Pictured) else ()
    kept = tuple(pick for pick in before if pick.photo != photo)
    if len(kept) < len(before):
        return Pictured(kept)
    if len(before) < item.most:
        return Pictured((*before, PhotoPick(photo)))
    return Pictured((PhotoPick(photo),)) if item.most == 1 else Notice.ENOUGH


def caption(answer: Answer | None, number: int, words: str, recording: RecordingId | None = None) -> Answer | None:
    """The answer with these words, or what was said, under photo `number`; None when there is no such photo."""
    if not isinstance(answer, Pictured) or number >= len(answer.photos):
        return None
    picks = list(answer.photos)
    picks[number] = replace(picks[number], caption=words, recording=recording)
    return Pictured(tuple(picks))


def lacking(item: Item, answer: Answer | None, least: int) -> Notice | None:
    """Why going on has to wait, or None."""
    if isinstance(answer, Skipped) or item.kind is Kind.INFO or least == 0:
        return None
    given = _given(answer)
    if given == 0:
        return Notice.CHOOSE_FIRST
    if given < least and isinstance(answer, Chosen | Pictured | Listed):
        return Notice.CHOOSE_MORE
    return None


def _given(answer: Answer | None) -> int:
    """How much an answer holds: cards, photos or rows; one for anything else that is not empty."""
    match answer:
        case None | Written(""):
            return 0
        case Chosen(parts) | Pictured(parts) | Listed(parts):
            return len(parts)
    return 1


def silent_answer(item: Item, least: int) -> Answer | None:
    """What going on without a press says: heard, or none of these; None where that says nothing."""
    if item.kind is Kind.INFO:
        return Seen()
    if least > 0 or item.kind in _WRITTEN_KINDS:
        return None
    match item.kind:
        case Kind.GROUP:
            return Listed(())
        case Kind.PHOTO:
            return Pictured(())
    return Chosen(())
