"""From where a filling is to what its screen shows and says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.answers import (
    Answer,
    Chosen,
    Counted,
    Dated,
    Listed,
    Pictured,
    Row,
    Skipped,
    SkipReason,
    Written,
)
from desktop.domain.derived import cards_of
from desktop.domain.form import Choice, Item, Kind, RespondentRole, Wording
from desktop.domain.ids import PhotoId
from desktop.domain.steps import CARDS_A_PAGE, StepKind
from desktop.flows.fill import FillState
from desktop.flows.notices import Notice
from desktop.flows.page import Card, Layout, Page, Utterance, sentences
from desktop.flows.paths import path_of
from desktop.flows.rows import ADD, CHANGE, REMOVE
from desktop.text import tr

_LAYOUTS = {
    Kind.INFO: Layout.INFO,
    Kind.TEXT: Layout.TEXT,
    Kind.NUMBER: Layout.NUMBER,
    Kind.DATE: Layout.DATE,
}
SKIP_PICTURES = {SkipReason.DONT_KNOW: "thinking", SkipReason.WONT_SAY: "private"}
AVATAR = "avatar"
SOFTER, LOUDER = "softer", "louder"
STOP = "stop"
GO_ON = "go-on"


@dataclass(frozen=True)
class Reader:
    """Who a page is for: language, role, and the words to fill in ({name} and such)."""

    language: str
    role: RespondentRole
    words: Mapping[str, str]
    facts: frozenset[str] = frozenset()
    photos: tuple[PhotoId, ...] = ()
    today: str = ""  # YYYY-MM-DD
    avatar: str = ""  # the candidate's own picture, for items whose picture is AVATAR

    def says(self, wording: Wording | None) -> str:
        """The text in this reader's language with its places filled in."""
        return "" if wording is None else wording.text(self.language).format(**self.words)


def page_of(state: FillState, reader: Reader) -> Page:
    """The screen for this state."""
    if state.step.kind is StepKind.SUMMARY:
        return _summary(state, reader)
    if state.step.kind is StepKind.BREAK:
        return _break(state, reader)
    if state.row_menu:
        return _row_menu(state)
    return _question(state, reader)


def skip_text(reason: SkipReason) -> str:
    """The word on a skip button."""
    return tr("Weet ik niet") if reason is SkipReason.DONT_KNOW else tr("Wil ik niet zeggen")


def _question(state: FillState, reader: Reader) -> Page:
    item = state.item
    if item is None:
        raise ValueError(f"step {state.step.key} has no question")
    cards = tuple(_cards(state, item, reader))
    answer = state.answer
    return Page(
        key=state.step.key + ("" if state.row is None else f"/{state.row}"),
        layout=_LAYOUTS.get(item.kind, Layout.CARDS),
        picture=reader.avatar if item.picture == AVATAR else _picture(state, item),
        sentences=_sentences(state, item, reader),
        cards=cards,
        strip=tuple(_strip(state, item, reader, cards)),
        skips=tuple(SkipReason) if item.skips and item.kind is not Kind.INFO else (),
        skipped=answer.reason if isinstance(answer, Skipped) else None,
        explanation=tuple(_explanation(item, state.step.cards, reader)),
        path=path_of(state),
        page=state.step.page,
        pages=state.step.pages,
        can_go_back=state.can_go_back,
        notice=_notice_text(state, item, reader),
        notice_alone=item.practice is not None,
        value=_value(answer),
        today=reader.today,
        unit=reader.says(item.unit),
        lowest=item.lowest,
        highest=item.highest,
        pulses=_pulses(state, item),
    )


def _sentences(state: FillState, item: Item, reader: Reader) -> tuple[str, ...]:
    if state.step.kind is StepKind.CAPTION:
        return (tr("Wat zie je op deze foto?"),)
    if item.kind is Kind.PHOTO and not reader.photos:
        return (*sentences(reader.says(item.asked(reader.role))), tr("Je coach kan een foto erbij zetten."))
    return sentences(reader.says(item.asked(reader.role)))


def _picture(state: FillState, item: Item) -> str:
    """The item's picture; the photo itself where its caption is asked."""
    if state.step.kind is StepKind.CAPTION and isinstance(state.answer, Pictured):
        picks = state.answer.photos
        return f"photo:{picks[state.step.page].photo}" if state.step.page < len(picks) else item.picture
    return item.picture


def _cards(state: FillState, item: Item, reader: Reader) -> Iterator[Card]:
    if state.step.kind is StepKind.CAPTION:
        yield from _captions(state, item, reader)
    elif item.kind is Kind.PHOTO:
        yield from _photos(state, item, reader)
    elif item.kind is Kind.GROUP:
        yield from _rows(state, item, reader)
    else:
        chosen = state.answer.ids if isinstance(state.answer, Chosen) else ()
        written = state.answer.text if isinstance(state.answer, Written) else ""
        for choice in state.step.cards:
            card = _card(choice, chosen, item, reader)
            yield Card(card.id, card.text, card.picture, card.text == written) if item.kind is Kind.TEXT else card
    if item.kind is Kind.SOUND_CHECK:
        yield Card(SOFTER, tr("Zachter"), "softer")
        yield Card(LOUDER, tr("Harder"), "louder")


def _card(choice: Choice, chosen: tuple[str, ...], item: Item, reader: Reader) -> Card:
    rank = chosen.index(choice.id) + 1 if choice.id in chosen and item.kind is Kind.RANK else 0
    return Card(choice.id, reader.says(choice.text), choice.picture, choice.id in chosen, rank)


def _captions(state: FillState, item: Item, reader: Reader) -> Iterator[Card]:
    picks = state.answer.photos if isinstance(state.answer, Pictured) else ()
    now = picks[state.step.page].caption if state.step.page < len(picks) else ""
    for choice in item.choices[:CARDS_A_PAGE]:
        words = reader.says(choice.text)
        yield Card(words, words, choice.picture, words == now)


def _photos(state: FillState, item: Item, reader: Reader) -> Iterator[Card]:
    picked = [pick.photo for pick in state.answer.photos] if isinstance(state.answer, Pictured) else []
    start = state.step.page * CARDS_A_PAGE
    for number, photo in enumerate(reader.photos[start : start + CARDS_A_PAGE], start + 1):
        rank = picked.index(photo) + 1 if photo in picked and item.most > 1 else 0
        yield Card(photo, tr("Foto {number}", number=number), f"photo:{photo}", photo in picked, rank)


def _rows(state: FillState, item: Item, reader: Reader) -> Iterator[Card]:
    rows = state.answer.rows if isinstance(state.answer, Listed) else ()
    for number, row in enumerate(rows):
        text, picture = _row_words(item, row, reader)
        yield Card(str(number), text, picture, chosen=True)
    if len(rows) < item.most:
        yield Card(ADD, tr("Nog een erbij") if rows else tr("Ik zet iets erbij"), "plus")


def _row_words(item: Item, row: Row, reader: Reader) -> tuple[str, str]:
    """The first card chosen in a row as its word and picture."""
    for field in item.fields:
        answer = row.answers.get(field.id)
        choice = field.choice(answer.ids[0]) if isinstance(answer, Chosen) and answer.ids else None
        if choice:
            return reader.says(choice.text), choice.picture
    return tr("Nog niet af"), item.picture


def _strip(state: FillState, item: Item, reader: Reader, shown: tuple[Card, ...]) -> Iterator[Card]:
    """What was chosen on other pages of the same question."""
    if state.step.pages == 1 or not isinstance(state.answer, Chosen):
        return
    here = {card.id for card in shown}
    everything = cards_of(state.form, item, state.answers, reader.facts) if item.choices_from else item.choices
    for choice in everything:
        if choice.id in state.answer.ids and choice.id not in here:
            yield _card(choice, state.answer.ids, item, reader)


def _explanation(item: Item, shown: tuple[Choice, ...], reader: Reader) -> Iterator[Utterance]:
    for sentence in sentences(reader.says(item.explain)):
        yield Utterance(sentence, "question")
    for choice in shown:
        for sentence in sentences(reader.says(choice.more)):
            yield Utterance(sentence, f"card:{choice.id}")


def _notice_text(state: FillState, item: Item, reader: Reader) -> str:
    match state.notice:
        case None:
            return ""
        case Notice.CHOOSE_FIRST:
            plain = item.kind in {Kind.TEXT, Kind.DATE, Kind.NUMBER}
            return tr("Schrijf eerst iets.") if plain else tr("Kies eerst een plaatje.")
        case Notice.CHOOSE_MORE:
            return tr("Kies er nog een.")
        case Notice.ENOUGH:
            return tr("Je hebt genoeg gekozen.")
        case Notice.PRACTICE_TOGETHER:
            return tr("Wij doen dit samen met jouw coach.")
        case Notice.PRACTICE_RIGHT | Notice.PRACTICE_AGAIN if item.practice:
            right = state.notice is Notice.PRACTICE_RIGHT
            return reader.says(item.practice.right if right else item.practice.otherwise)
    return ""


def _pulses(state: FillState, item: Item) -> str:
    if state.wants_back:
        return "back"
    if state.notice in {Notice.CHOOSE_FIRST, Notice.CHOOSE_MORE}:
        return "cards"
    listening = item.practice is not None and item.practice.task.value == "listen"
    return "listen" if listening and state.notice is not Notice.PRACTICE_RIGHT else ""


def _value(answer: Answer | None) -> str:
    match answer:
        case Written(text):
            return text
        case Counted(number):
            return str(number)
        case Dated(day):
            return day.isoformat()
    return ""


def _summary(state: FillState, reader: Reader) -> Page:
    return Page(
        key=state.step.key,
        layout=Layout.SUMMARY,
        picture=state.step.section.picture,
        sentences=(tr("Dit heb jij gezegd."), tr("Klopt het?")),
        explanation=tuple(
            Utterance(said, "question") for said in sentences(tr("Druk op een plaatje. Dan kan je het veranderen."))
        ),
        cards=tuple(_answered(state, reader)),
        path=path_of(state),
    )


def _answered(state: FillState, reader: Reader) -> Iterator[Card]:
    for item in state.step.section.items:
        answer = state.answers.get(item.id)
        question = reader.says(item.asked(reader.role))
        match answer:
            case Chosen(ids) if ids and (choice := item.choice(ids[0])):
                word, picture = reader.says(choice.text), choice.picture
            case Skipped(reason):
                word, picture = skip_text(reason), SKIP_PICTURES[reason]
            case _:
                continue
        yield Card(item.id, word, item.picture, note=picture, says=f"{question} {word}.")


def _break(state: FillState, reader: Reader) -> Page:
    praise = sentences(reader.says(state.step.section.praise))
    return Page(
        key=state.step.key,
        layout=Layout.CARDS,
        picture="coffee",
        sentences=(*praise, tr("Even pauze. Sta op. Drink iets."), tr("Ga je door?")),
        cards=(Card(GO_ON, tr("Ik ga door"), "go-on"), Card(STOP, tr("Ik stop voor vandaag"), "house")),
        path=path_of(state),
    )


def _row_menu(state: FillState) -> Page:
    return Page(
        key=f"{state.step.key}/{state.row}/menu",
        layout=Layout.CARDS,
        picture=state.step.item.picture if state.step.item else "list",
        sentences=(tr("Wat wil je doen?"),),
        cards=(Card(CHANGE, tr("Veranderen"), "pencil"), Card(REMOVE, tr("Weg doen"), "bin")),
        path=path_of(state),
    )
