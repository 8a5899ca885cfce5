"""What an agency can say with a voice of its own: every sentence that is the same for everybody, one by one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from desktop.domain.answers import SkipReason
from desktop.domain.form import Form, Item, Kind, RespondentRole, Wording
from desktop.domain.hearing import Hearing
from desktop.domain.ids import FormId
from desktop.flows.course import ABILITY, CLOSING, CONSENT, PRACTICE, PROFILE, WELCOME
from desktop.flows.interludes import Interlude
from desktop.flows.interludes import page_of as interlude_page
from desktop.flows.page import sentences
from desktop.flows.pages import choose_first, skip_text
from desktop.flows.ports import Clip, FormShelf
from desktop.flows.reader import Reader
from desktop.flows.sound import AUTOPLAY, FASTER, SWITCH, changed, sound_page, told_of_change
from desktop.text import language, languages, tr

GENERAL = "algemeen"  # the sheet of what is said around the questions
FORMS = (WELCOME, CONSENT, PRACTICE, PROFILE, ABILITY, FormId("stemming"), FormId("kickoff"), CLOSING)


class Recordings(Protocol):
    """The agency's own recordings: they win over what is shipped, and over every voice."""

    def has(self, text: str, language: str) -> bool:
        """Whether there is a recording of this text."""
        ...

    def clip(self, text: str, language: str) -> Clip | None:
        """The recording as it will be played, or None."""
        ...

    def keep(self, text: str, language: str, form: str, clip: Clip) -> None:
        """Keeps a recording in the place of an earlier one; Problem when it can't be written."""
        ...

    def remove(self, text: str, language: str) -> None:
        """Takes a recording away; harmless when there is none."""
        ...


class Microphone(Protocol):
    """Records one thing at a time."""

    @property
    def available(self) -> bool:
        """Whether there is a microphone."""
        ...

    def start(self, at_level: Callable[[float], None]) -> None:
        """Begins; `at_level` tells about ten times a second how loud it is, 0..1."""
        ...

    def stop(self) -> Clip:
        """Ends; what was heard since start()."""
        ...


@dataclass(frozen=True)
class Line:
    """One sentence to record."""

    text: str
    done: bool


@dataclass(frozen=True)
class Sheet:
    """The sentences of one form in one language."""

    form: str
    language: str
    lines: tuple[Line, ...]

    @property
    def done(self) -> int:
        """How many are recorded."""
        return sum(line.done for line in self.lines)

    def following(self, row: int) -> int:
        """The next row still to do after this one, from the top again; the next row when all are done."""
        rows = [*range(row + 1, len(self.lines)), *range(row)]
        return next((other for other in rows if not self.lines[other].done), min(row + 1, len(self.lines) - 1))


def sheet_of(shelf: FormShelf, recordings: Recordings, form: str, language: str) -> Sheet:
    """What there is to record of a form, or of what is said around the questions, and what is done."""
    texts = general_texts() if form == GENERAL else form_texts(shelf, FormId(form), language)
    return Sheet(form, language, tuple(Line(text, recordings.has(text, language)) for text in texts))


def form_texts(shelf: FormShelf, form: FormId, spoken: str) -> tuple[str, ...]:
    """Every text of a form as it is said, in order and each once; those with a name or a day in them are left out."""
    return _fixed(_said(shelf.form(form), spoken, shelf.glossary()))


def general_texts() -> tuple[str, ...]:
    """What is said around the questions, in the language of the interface."""
    return _fixed(_said_around())


def texts_for_everybody(shelf: FormShelf) -> dict[str, tuple[str, ...]]:
    """All of them by language: what a slow voice may say beforehand."""
    said = {code: tuple(chain.from_iterable(form_texts(shelf, form, code) for form in FORMS)) for code in languages()}
    return {**said, language(): (*said[language()], *general_texts())}


def _fixed(texts: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if "{" not in text and any(map(str.isalnum, text))))


def _said(form: Form, language: str, glossary: Mapping[str, Wording]) -> Iterator[str]:
    for section in form.sections:
        for item in section.items:
            yield from _said_of_item(item, language, glossary)
        if section.praise:
            yield from sentences(section.praise.text(language))


def _said_of_item(item: Item, language: str, glossary: Mapping[str, Wording]) -> Iterator[str]:
    reader = Reader(language, RespondentRole.SELF, {}, glossary=glossary)
    for wording in (item.wording, item.observer):
        yield from sentences(wording.text(language)) if wording else ()
    for choice in item.choices:
        yield choice.text.text(language)
    asides = [item.explain, *(choice.more for choice in item.choices)]
    asides += [item.practice.right, item.practice.otherwise] if item.practice else []
    for wording in filter(None, asides):
        yield from sentences(wording.text(language))
    for meaning in (item.wording, *(choice.text for choice in item.choices)):
        for said in reader.meanings(meaning):
            yield from sentences(said)
    for field in item.fields:
        yield from _said_of_item(field, language, glossary)


def _said_around() -> Iterator[str]:
    pages = [interlude_page(interlude, "") for interlude in Interlude]
    usual = Hearing()
    for page in (*pages, sound_page(usual)):
        yield from (utterance.text for utterance in page.spoken)
    for card in (AUTOPLAY, SWITCH, FASTER):
        for hearing in (usual, changed(usual, card)):
            yield from told_of_change(card, hearing)
    yield from (choose_first(kind) for kind in Kind)
    yield from (skip_text(reason) for reason in SkipReason)
    yield from (tr("Terug"), tr("Geluid"), tr("Help"), tr("Pauze"), tr("Luister"), tr("Leg uit"), tr("Verder"))
