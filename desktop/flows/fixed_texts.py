"""Every sentence that is the same for everybody: what can be recorded, or rendered before it is wanted."""

from collections.abc import Iterator, Mapping
from itertools import chain

from desktop.domain.answers import SkipReason
from desktop.domain.form import Form, Item, Kind, RespondentRole, Wording
from desktop.domain.hearing import Hearing
from desktop.domain.ids import FormId
from desktop.flows.course import ABILITY, CLOSING, CONSENT, PRACTICE, PROFILE, WELCOME
from desktop.flows.interludes import Interlude
from desktop.flows.interludes import page_of as interlude_page
from desktop.flows.page import sentences
from desktop.flows.pages import choose_first, skip_text
from desktop.flows.ports import FormShelf
from desktop.flows.reader import Reader
from desktop.flows.sound import AUTOPLAY, FASTER, SWITCH, changed, sound_page, told_of_change
from desktop.text import language, language_of, languages, tr

FORMS = (WELCOME, CONSENT, PRACTICE, PROFILE, ABILITY, FormId("stemming"), FormId("kickoff"), CLOSING)


def form_texts(shelf: FormShelf, form: FormId, spoken: str) -> tuple[str, ...]:
    """Every text of a form as it is said, in order and each once; those with a name or a day in them are left out."""
    return _fixed(_said(shelf.form(form), spoken, shelf.glossary()), spoken)


def general_texts() -> tuple[str, ...]:
    """What is said around the questions, in the language of the interface."""
    return _fixed(_said_around(), language())


def texts_for_everybody(shelf: FormShelf) -> dict[str, tuple[str, ...]]:
    """All of them by language: what a slow voice may say beforehand."""
    said = {code: tuple(chain.from_iterable(form_texts(shelf, form, code) for form in FORMS)) for code in languages()}
    return {**said, language(): (*said[language()], *general_texts())}


def _fixed(texts: Iterator[str], spoken: str) -> tuple[str, ...]:
    """Each once; what is not in this language is said by the voice of its own."""
    own = (text for text in texts if language_of(text) == spoken)
    return tuple(dict.fromkeys(text for text in own if "{" not in text and any(map(str.isalnum, text))))


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
