"""How long filling in takes: an estimate from the words that are said and the presses that are needed.

The voice's pace is a line through what espeak says at our speed, over every sentence of the shipped forms in both
languages (mean error 0.17 s a sentence); a test holds it against the voice itself.
"""

from collections.abc import Container
from math import ceil

from desktop.domain.conditions import could_hold
from desktop.domain.form import CARD_KINDS, SINGLE_KINDS, Form, Item, Kind, RespondentRole, Wording
from desktop.domain.ids import ItemId

SENTENCE_SECONDS = 0.28 + 0.16  # its beginning and end, and the silence before the next
LETTER_SECONDS = 0.1
TURN_SECONDS = 1.5  # finding Verder and the next page
CHOICE_SECONDS = 2.5  # deciding and pressing one card, after hearing them
WRITING_SECONDS = 20.0
EARLIER_CARD_SECONDS = 3.0  # of a card that repeats an earlier one
BREAK_SECONDS = 20.0
SUMMARY_SECONDS = 15.0
CARDS_A_PAGE = 6


def said_seconds(text: str) -> float:
    """How long a text takes to say."""
    ends = sum(text.count(mark) for mark in ".?!")
    return SENTENCE_SECONDS * max(1, ends) + LETTER_SECONDS * sum(letter.isalpha() for letter in text)


def seconds_of(
    form: Form, items: Container[ItemId], language: str, role: RespondentRole, facts: frozenset[str] = frozenset()
) -> float:
    """Seconds for these items of a form, with their blocks' summaries and breaks, and all that may be asked."""
    total = 0.0
    for section in form.sections:
        asked = [item for item in section.items if item.id in items and could_hold(item.show_if, facts)]
        total += sum(item_seconds(item, language, role) for item in asked)
        if asked:
            total += SUMMARY_SECONDS * section.summary + BREAK_SECONDS * (section.praise is not None)
    return total


def item_seconds(item: Item, language: str, role: RespondentRole) -> float:
    """Seconds for one question: hearing it and all its cards, choosing, going on."""
    said = said_seconds(item.asked(role).text(language)) + sum(_said(choice.text, language) for choice in item.choices)
    if item.choices_from:
        said += EARLIER_CARD_SECONDS * item.choices_from.limit
    if item.kind is Kind.INFO:
        return said + TURN_SECONDS
    if item.kind is Kind.GROUP:
        return said + TURN_SECONDS + sum(item_seconds(field, language, role) for field in item.fields)
    pages = ceil(len(item.choices) / CARDS_A_PAGE) if item.kind in CARD_KINDS else 1
    presses = 1 if item.kind in SINGLE_KINDS else min(item.most, 3)
    written = WRITING_SECONDS * (item.kind in {Kind.TEXT, Kind.NUMBER, Kind.DATE})
    return said + written + CHOICE_SECONDS * presses + TURN_SECONDS * max(1, pages)


def _said(wording: Wording, language: str) -> float:
    return said_seconds(wording.text(language))
