"""An answer in the words of its question's cards."""

from collections.abc import Sequence
from datetime import date

from desktop.domain.answers import Answer, Chosen, Counted, Dated, Listed, Pictured, Row, Seen, Skipped, Spoken, Written
from desktop.domain.form import Form, Item
from desktop.domain.ids import ChoiceId, ItemId
from desktop.flows.dossier_words import DossierWords


def answer_words(form: Form, item: Item, answer: Answer, language: str, said: DossierWords) -> str:
    """What was answered; rows of a group are parted by a semicolon."""
    match answer:
        case Skipped(reason):
            return said.value(reason.value)
        case Chosen(ids):
            return ", ".join(_card(form, item, card, language) for card in ids) or said.none
        case Written(text) | Spoken(_, text):
            return text if isinstance(answer, Written) else text or said.spoken
        case Counted(number):
            return f"{number} {item.unit.text(language)}" if item.unit else str(number)
        case Dated(day):
            return day_words(day, said)
        case Pictured(photos):
            captions = [pick.caption for pick in photos if pick.caption]
            return ": ".join([said.photos.format(count=len(photos)), *([", ".join(captions)] if captions else [])])
        case Listed(rows):
            return "; ".join(_row(form, item, row, language, said) for row in rows) or said.none
        case Seen():
            return said.heard


def day_words(day: date, said: DossierWords) -> str:
    """A day as people write it."""
    return f"{day.day} {said.months[day.month - 1]} {day.year}"


def _row(form: Form, group: Item, row: Row, language: str, said: DossierWords) -> str:
    fields = {field.id: field for field in group.fields}
    told = (
        answer_words(form, fields[name], value, language, said) for name, value in row.answers.items() if name in fields
    )
    unknown = (str(name) for name in row.answers if name not in fields)
    return ", ".join((*told, *unknown))


def _card(form: Form, item: Item, card: ChoiceId, language: str) -> str:
    """The card's words, wherever the question took its cards from; its name when it is in no form any more."""
    source = item.choices_from.source if item.choices_from else None
    places: Sequence[Item | None] = (item, form.item(source) if source else None)
    found = (choice for place in places if place and (choice := place.choice(card)))
    choice = next(found, None)
    if choice:
        return choice.text.text(language)
    asked = form.item(ItemId(card)) if item.choices_from else None
    return asked.wording.text(language) if asked else str(card)
