"""A letter and a work card in the making, as text: kept in the vault while it is locked, and put back after that."""

import json
from dataclasses import replace

from desktop.domain.letter import LetterPart
from desktop.flows.letter import OWN, LetterDraft
from desktop.flows.work_card import Option, WorkCardDraft


def letter_text(draft: LetterDraft) -> str:
    """For whom it is, and every sentence: its words, on or off."""
    sentences = [(each.key, each.part, each.text, each.on) for each in draft.sentences]
    return json.dumps((draft.employer, draft.vacancy, sentences), ensure_ascii=False)


def letter_again(draft: LetterDraft, text: str) -> LetterDraft:
    """A fresh draft as the kept one was; as it is when the text tells of no letter."""
    try:
        employer, vacancy, sentences = json.loads(text)
        again = draft.addressed(employer, vacancy)
        for key, part, words, on in sentences:
            places = [at for at, each in enumerate(again.sentences) if each.key == key]
            if not places and key.startswith(OWN):
                again = again.added(LetterPart(part), words)
                places = [len(again.sentences) - 1]
            for at in places:
                again = (again.written(at, words) if words != again.sentences[at].text else again).switched(at, on=on)
    except (ValueError, TypeError, AttributeError):
        return draft
    return again


def card_text(draft: WorkCardDraft) -> str:
    """Every help and agreement: its words, on or off."""
    told = [[(option.point.title, option.on) for option in options] for options in (draft.helps, draft.agreements)]
    return json.dumps(told, ensure_ascii=False)


def card_again(draft: WorkCardDraft, text: str) -> WorkCardDraft:
    """A fresh draft as the kept one was; as it is when the text tells of no such card."""
    try:
        helps, agreements = json.loads(text)
        return replace(draft, helps=_again(draft.helps, helps), agreements=_again(draft.agreements, agreements))
    except (ValueError, TypeError):
        return draft


def _again(options: tuple[Option, ...], kept: list[tuple[str, bool]]) -> tuple[Option, ...]:
    """By their places; ValueError when there are more or less of them now."""
    return tuple(
        replace(option, point=replace(option.point, title=words), on=on)
        for option, (words, on) in zip(options, kept, strict=True)
    )
