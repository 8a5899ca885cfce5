"""From where a filling is to what its screen shows and says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.domain.answers import (
    Answer,
    Chosen,
    Counted,
    Dated,
    Pictured,
    Skipped,
    SkipReason,
    Spoken,
    Written,
)
from desktop.domain.form import Choice, Item, Kind, PracticeTask
from desktop.domain.steps import StepKind
from desktop.flows.cards import cards_of_question, strip_of
from desktop.flows.days import day_words
from desktop.flows.fill import FillState
from desktop.flows.notices import Notice
from desktop.flows.page import Card, Layout, Page, Utterance, sentences
from desktop.flows.paths import path_of
from desktop.flows.reader import Reader
from desktop.flows.rows import CHANGE, REMOVE
from desktop.text import cut_from, filled, tr

_LAYOUTS = {
    Kind.INFO: Layout.INFO,
    Kind.TEXT: Layout.TEXT,
    Kind.NUMBER: Layout.NUMBER,
    Kind.DATE: Layout.DATE,
}
SKIP_PICTURES = {SkipReason.DONT_KNOW: "thinking", SkipReason.WONT_SAY: "private"}
STOP = "stop"
GO_ON = "go-on"


def page_of(state: FillState, reader: Reader) -> Page:
    """The screen for this state."""
    return replace(_bare_page(state, reader), form=state.form.id)


def _bare_page(state: FillState, reader: Reader) -> Page:
    if state.step.kind is StepKind.SUMMARY:
        return _summary(state, reader)
    if state.step.kind is StepKind.BREAK:
        return _break(state, reader)
    if state.row_menu:
        return _row_menu(state)
    return _question(state, reader)


def skip_text(reason: SkipReason, *, observes: bool = False) -> str:
    """The word on a skip button; whoever answers about someone else tells what can't be seen."""
    if reason is SkipReason.WONT_SAY:
        return tr("Wil ik niet zeggen")
    return tr("Dat zie ik niet") if observes else tr("Weet ik niet")


def choose_first(kind: Kind, *, suggests: bool = False) -> str:
    """What going on without an answer says; an open field may suggest pictures."""
    match kind:
        case Kind.TEXT if not suggests:
            return tr("Schrijf eerst iets.")
        case Kind.DATE:
            return tr("Kies eerst een dag.")
        case Kind.NUMBER:
            return tr("Kies eerst een getal.")
    return tr("Kies eerst een plaatje.")


def coach_adds_photos() -> str:
    """What is said where there is no photo to choose."""
    return tr("Je coach kan er een foto bij zetten.")


def _question(state: FillState, reader: Reader) -> Page:
    item = state.item
    if item is None:
        raise ValueError(f"step {state.step.key} has no question")
    cards = tuple(cards_of_question(state, item, reader))
    answer = state.answer
    return Page(
        key=state.step.key + ("" if state.row is None else f"/{state.row}"),
        layout=_LAYOUTS.get(item.kind, Layout.CARDS),
        picture=reader.pictures.get(item.picture) or _picture(state, item),
        sentences=_sentences(state, item, reader),
        cards=cards,
        strip=tuple(strip_of(state, item, reader, cards)),
        skips=tuple(SkipReason) if item.skips and item.kind is not Kind.INFO else (),
        observes=reader.observes,
        skipped=answer.reason if isinstance(answer, Skipped) else None,
        explanation=tuple(_explanation(item, state.step.cards, reader)),
        path=path_of(state),
        page=state.step.page,
        pages=state.step.pages,
        can_go_back=state.can_go_back,
        notice=_notice_text(state, item, reader),
        notice_alone=item.practice is not None,
        value=_value(answer),
        value_said=_value_said(item, answer, reader),
        today=reader.today,
        unit=reader.says(item.unit),
        lowest=item.lowest,
        highest=item.highest,
        pulses=_pulses(state, item),
    )


def _sentences(state: FillState, item: Item, reader: Reader) -> tuple[str, ...]:
    captioned = state.step.kind is StepKind.CAPTION
    asked = (tr("Wat zie je op deze foto?"),) if captioned else sentences(reader.says(item.asked(reader.role)))
    if item.kind is Kind.PHOTO and not reader.photos:
        return (*asked, coach_adds_photos())
    return (*_until_asked(asked), tr("Kijk ook hier.")) if state.step.page else asked


def _until_asked(asked: tuple[str, ...]) -> tuple[str, ...]:
    """The question without what follows it: how many to choose was said on its first page."""
    end = next((number for number, sentence in enumerate(asked, 1) if sentence.endswith("?")), len(asked))
    return asked[:end]


def _picture(state: FillState, item: Item) -> str:
    """The item's picture; the photo itself where its caption is asked."""
    if state.step.kind is StepKind.CAPTION and isinstance(state.answer, Pictured):
        picks = state.answer.photos
        return f"photo:{picks[state.step.number].photo}" if state.step.number < len(picks) else item.picture
    return item.picture


def _explanation(item: Item, shown: tuple[Choice, ...], reader: Reader) -> Iterator[Utterance]:
    """The example, then what less common words mean: of the question, and of each card."""
    for said in (reader.says(item.explain), *reader.meanings(item.asked(reader.role))):
        yield from (Utterance(sentence, "question") for sentence in sentences(said))
    for choice in shown:
        more = (reader.says(choice.more),) if choice.more else reader.meanings(choice.text)
        yield from (Utterance(sentence, f"card:{choice.id}") for said in more for sentence in sentences(said))


def _notice_text(state: FillState, item: Item, reader: Reader) -> str:
    match state.notice:
        case None:
            return ""
        case Notice.CHOOSE_FIRST:
            return choose_first(item.kind, suggests=bool(item.choices))
        case Notice.CHOOSE_MORE:
            return tr("Kies er nog één.")
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
    listening = item.practice is not None and item.practice.task is PracticeTask.LISTEN
    return "listen" if listening and state.practising else ""


def _value(answer: Answer | None) -> str:
    match answer:
        case Written(text) | Spoken(_, text):
            return text
        case Counted(number):
            return str(number)
        case Dated(day):
            return day.isoformat()
    return ""


def _value_said(item: Item, answer: Answer | None, reader: Reader) -> str:
    match item.kind, answer:
        case Kind.DATE, Dated(day):
            return day_words(day)
        case Kind.DATE, _ if reader.today:
            return day_words(date.fromisoformat(reader.today))
        case Kind.NUMBER, Counted(number):
            unit = reader.says(item.unit)
            return cut_from(unit, f"{number} {unit}".strip())
    return _value(answer)


def _summary(state: FillState, reader: Reader) -> Page:
    return Page(
        key=state.step.key,
        layout=Layout.SUMMARY,
        picture=state.step.section.picture,
        sentences=(tr("Dit heb jij gezegd."), tr("Klopt het?"), tr("Ga dan verder.")),
        explanation=tuple(
            Utterance(said, "question") for said in sentences(tr("Druk op een plaatje. Dan kun je het veranderen."))
        ),
        cards=tuple(_answered(state, reader)),
        path=path_of(state),
    )


def _answered(state: FillState, reader: Reader) -> Iterator[Card]:
    asked = {step.item.id for step in state.steps if step.item}
    for item in state.step.section.items:
        answer = state.answers.get(item.id) if item.id in asked else None
        question = reader.says(item.asked(reader.role))
        match answer:
            case Chosen(ids) if ids and (choice := item.choice(ids[0])):
                word, picture = reader.says(choice.text), choice.picture
            case Skipped(reason):
                word, picture = skip_text(reason, observes=reader.observes), SKIP_PICTURES[reason]
            case _:
                continue
        yield Card(
            item.id,
            word,
            item.picture,
            note=picture,
            says=filled("{question} {word}.", {"question": question, "word": word}),
            does=True,
        )


def _break(state: FillState, reader: Reader) -> Page:
    praise = sentences(reader.says(state.step.section.praise))
    return Page(
        key=state.step.key,
        layout=Layout.BREAK,
        picture="coffee",
        sentences=(*praise, tr("Even pauze."), tr("Ga je door?")),
        cards=(Card(GO_ON, tr("Ik ga door"), "go-on"), Card(STOP, tr("Ik stop voor vandaag"), "house")),
        path=path_of(state),
    )


def _row_menu(state: FillState) -> Page:
    return Page(
        key=f"{state.step.key}/{state.row}/menu",
        layout=Layout.CARDS,
        picture=state.step.item.picture if state.step.item else "list",
        sentences=(tr("Wat wil je doen?"),),
        cards=(Card(CHANGE, tr("Veranderen"), "pencil", does=True), Card(REMOVE, tr("Weghalen"), "bin", does=True)),
        path=path_of(state),
    )
