"""What can be pressed on a question's page: its cards, photos or rows, and what was pressed on its other pages."""

from collections.abc import Iterator

from desktop.domain.answers import Chosen, Listed, Pictured, Row, text_of
from desktop.domain.derived import cards_of
from desktop.domain.form import Choice, Item, Kind
from desktop.domain.ids import PhotoId
from desktop.domain.paging import equal_parts
from desktop.domain.steps import StepKind, photo_cards, row_cards
from desktop.flows.fill import FillState
from desktop.flows.page import Card
from desktop.flows.reader import Reader
from desktop.flows.rows import ADD
from desktop.flows.sound import softer_and_louder
from desktop.text import cut_from, tr


def cards_of_question(state: FillState, item: Item, reader: Reader) -> Iterator[Card]:
    """The cards of this page, as they stand with the answer given so far."""
    if state.step.kind is StepKind.CAPTION:
        yield from _captions(state, reader)
    elif item.kind is Kind.PHOTO:
        yield from _photos(state, reader)
    elif item.kind is Kind.GROUP:
        yield from _rows(state, item, reader)
    else:
        chosen = state.answer.ids if isinstance(state.answer, Chosen) else ()
        written = text_of(state.answer)
        for choice in state.step.cards:
            card = _card(choice, chosen, item, reader)
            yield Card(card.id, card.text, card.picture, card.text == written) if item.kind is Kind.TEXT else card
    if item.kind is Kind.SOUND_CHECK:
        yield from softer_and_louder()


def _card(choice: Choice, chosen: tuple[str, ...], item: Item, reader: Reader) -> Card:
    rank = chosen.index(choice.id) + 1 if choice.id in chosen and item.kind is Kind.RANK else 0
    text = reader.says(choice.text)
    says = tr("{card}, nummer {rank}", card=cut_from(text, text.rstrip(".")), rank=rank) if rank else ""
    return Card(choice.id, text, choice.picture, choice.id in chosen, rank, says=says)


def _captions(state: FillState, reader: Reader) -> Iterator[Card]:
    picks = state.answer.photos if isinstance(state.answer, Pictured) else ()
    now = picks[state.step.number].caption if state.step.number < len(picks) else ""
    for choice in state.step.cards:
        words = reader.says(choice.text)
        yield Card(words, words, choice.picture, words == now)


def _photos(state: FillState, reader: Reader) -> Iterator[Card]:
    picked = [pick.photo for pick in state.answer.photos] if isinstance(state.answer, Pictured) else []
    for place in _here(state, photo_cards(len(reader.photos))):
        if place == 0:
            continue  # the camera's own, where there is one
        photo = reader.photos[place - 1]
        yield Card(photo, _photo_name(reader, photo), f"photo:{photo}", photo in picked)


def _rows(state: FillState, item: Item, reader: Reader) -> Iterator[Card]:
    rows = state.answer.rows if isinstance(state.answer, Listed) else ()
    for number in _here(state, row_cards(item, state.answer)):
        if number < len(rows):
            yield _row(item, number, rows[number], reader)
        else:
            yield Card(ADD, tr("Ik kies nog iets") if rows else tr("Ik kies iets"), "plus", does=True)


def _row(item: Item, number: int, row: Row, reader: Reader) -> Card:
    """A row as the first card chosen in it."""
    for field in item.fields:
        answer = row.answers.get(field.id)
        choice = field.choice(answer.ids[0]) if isinstance(answer, Chosen) and answer.ids else None
        if choice:
            return Card(str(number), reader.says(choice.text), choice.picture, chosen=True, does=True)
    return Card(str(number), tr("Nog niet af"), item.picture, chosen=True, does=True)


def _here(state: FillState, count: int) -> range:
    """Which of `count` photos or rows stand on this page."""
    parts = equal_parts(count, state.per_page)
    return parts[min(state.step.page, len(parts) - 1)]


def strip_of(state: FillState, item: Item, reader: Reader, shown: tuple[Card, ...]) -> Iterator[Card]:
    """What was chosen on other pages of the same question."""
    if state.step.pages > 1:
        here = {card.id for card in shown}
        yield from (card for card in _everywhere(state, item, reader) if card.chosen and card.id not in here)


def _everywhere(state: FillState, item: Item, reader: Reader) -> Iterator[Card]:
    """What there is on all of the question's pages, and was chosen."""
    match state.answer:
        case Chosen(ids):
            every = cards_of(state.form, item, state.answers, reader.facts) if item.choices_from else item.choices
            yield from (_card(choice, ids, item, reader) for choice in every)
        case Listed(rows):
            yield from (_row(item, number, row, reader) for number, row in enumerate(rows))
        case Pictured(picks) if state.step.kind is StepKind.CAPTION:
            now = picks[state.step.number].caption
            texts = ((reader.says(choice.text), choice.picture) for choice in item.choices)
            yield from (Card(words, words, picture, words == now) for words, picture in texts)
        case Pictured(picks):
            photos = (pick.photo for pick in picks if pick.photo in reader.photos)
            yield from (Card(photo, _photo_name(reader, photo), f"photo:{photo}", chosen=True) for photo in photos)


def _photo_name(reader: Reader, photo: PhotoId) -> str:
    return tr("Foto {number}", number=reader.photos.index(photo) + 1)
