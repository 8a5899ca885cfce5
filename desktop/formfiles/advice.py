"""Advice on the writing of a form: words, sentences, pictures and listening time. Nothing here refuses a form."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

from desktop.domain.form import DUTCH, Kind
from desktop.flows.page import sentences
from desktop.formfiles import words
from desktop.formfiles.conditionrules import possible
from desktop.formfiles.outline import Entry, Outline
from desktop.formfiles.problems import FormProblem, in_order
from desktop.formfiles.tree import Part
from desktop.formfiles.wordings import Spot, spots

MOST_WORDS = 10
LEAST_ZIPF = 4.0
COMMONEST_ZIPF = 4.61  # of the 2,000th Dutch word in wordfreq: below it, a word belongs in the glossary
LEAST_ITEMS = 3
MOST_SECONDS = 120
WANTED_LANGUAGES = (DUTCH, "en")
OBSERVES = "observes"  # the fact that someone else than the candidate answers
_UNEXPLAINED = frozenset({Kind.INFO, Kind.SOUND_CHECK})

Zipf: TypeAlias = Callable[[str], float]  # how common a Dutch word is
Seconds: TypeAlias = Callable[[str, str], float]  # how long a text in a language takes to say; 0 when it can't be said


@dataclass(frozen=True)
class Ear:
    """What advice can ask about texts; without an answer that advice is left out."""

    zipf: Zipf | None = None
    seconds: Seconds | None = None
    glossary: Collection[str] = field(default=())  # words in small letters


def advise(form: Part, ear: Ear) -> tuple[FormProblem, ...]:
    """All advice on a form or a glossary, also when it has errors."""
    outline = Outline(form)
    heard = [spot for spot in spots(form) if not spot.for_coach]
    found = [problem for spot in heard for problem in _text_advice(spot)]
    found += _word_advice(heard, ear)
    found += _item_advice(outline)
    found += _picture_advice(outline)
    found += _form_advice(outline)
    if ear.seconds is not None:
        seconds = _remembered(ear.seconds)
        found += _silent_advice(heard, seconds)
        found += _listening_advice(form, seconds)
    return tuple(in_order(found))


def _text_advice(spot: Spot) -> Iterator[FormProblem]:
    for language, text in spot.texts():
        for sentence in sentences(text.text):
            count = words.word_count(sentence)
            if count > MOST_WORDS:
                yield text.problem("A101", words=count, language=language, sentence=sentence, limit=MOST_WORDS)
        for unsayable in words.unsayable(text.text):
            yield text.problem("A107", text=unsayable)
        if language == DUTCH and spot.key == "sentence":
            for word in words.leaks(text.text):
                yield text.problem("A116", word=word)


def _word_advice(heard: Iterable[Spot], ear: Ear) -> Iterator[FormProblem]:
    """Each word once, where it first stands; in a glossary the words it explains are left alone."""
    seen: set[str] = set()
    for spot in heard:
        known = ear.glossary if spot.key == "meaning" else ()
        for language, text in spot.texts():
            short = {word.casefold(): word for word in words.abbreviations(text.text)}
            found = [*short, *(words.words(text.text) if language == DUTCH else ())]
            for word in found:
                if word in seen or word in known:
                    continue
                seen.add(word)
                if word in short:
                    yield text.problem("A106", word=short[word])
                else:
                    yield from _dutch_word_advice(text, word, ear)


def _dutch_word_advice(text: Part, word: str, ear: Ear) -> Iterator[FormProblem]:
    if words.is_diminutive(word):
        yield text.problem("A103", word=word)
    zipf = ear.zipf(word) if ear.zipf is not None else COMMONEST_ZIPF
    if zipf < LEAST_ZIPF:
        yield text.problem("A104", word=word)
    elif zipf < COMMONEST_ZIPF and word not in ear.glossary:
        yield text.problem("A105", word=word)


def _item_advice(outline: Outline) -> Iterator[FormProblem]:
    for entry in outline.items:
        part = entry.part
        if entry.practised or entry.kind in _UNEXPLAINED or part["skips"].value is False:
            continue
        if entry.kind is Kind.AMOUNT:
            yield from _statement_advice(entry)
        elif outline.observed and "observer" not in part and part["show_if"]["not"]["fact"].text != OBSERVES:
            yield part.problem("A112", item=entry.id)
        if "explain" not in part:
            yield part.problem("A117", item=entry.id)


def _statement_advice(entry: Entry) -> Iterator[FormProblem]:
    for key in ("self", "observer"):
        text = entry.part[key][DUTCH]
        for word in words.banned(text.text):
            yield text.problem("A102", word=word)
    for _, text in entry.part["observer"].entries():
        if text.text and "{name}" not in text.text:
            yield text.problem("A113", item=entry.id)


def _picture_advice(outline: Outline) -> Iterator[FormProblem]:
    """The same picture for two items that can both be asked, or for two cards of one item."""
    shown: dict[str, list[Entry]] = {}
    for entry in outline.items:
        picture = entry.part["picture"]
        for other in shown.get(picture.text, ()):
            if possible(outline.by_id, entry.part["show_if"], other.part["show_if"]):
                yield picture.problem("A108", item=entry.id, other=other.id, first=other.part.place.line)
                break
        shown.setdefault(picture.text, []).append(entry)
    for entry in outline.everything():
        yield from _card_advice(entry.part["choices"])
    for _, answers in outline.form["answers"].entries():
        yield from _card_advice(answers["points"])


def _card_advice(choices: Part) -> Iterator[FormProblem]:
    pictures: dict[str, str] = {}
    groups: list[str] = []
    for choice in choices:
        name, picture, group = choice["id"].text, choice["picture"], choice["group"]
        if picture.text in pictures:
            yield picture.problem("A109", choice=name, other=pictures[picture.text])
        pictures.setdefault(picture.text, name)
        if group.text in groups[:-1]:
            yield group.problem("A115", group=group.text)
        if group.text not in groups:
            groups.append(group.text)


def _form_advice(outline: Outline) -> Iterator[FormProblem]:
    for construct, part in outline.form["constructs"].entries():
        items = len({member.text for member in part["items"]})
        if items < LEAST_ITEMS:
            yield part.problem("A110", construct=construct, items=items, least=LEAST_ITEMS)
    for language in WANTED_LANGUAGES:
        if outline.languages and language not in outline.languages:
            yield outline.form["languages"].problem("A111", language=language)


def _remembered(seconds: Seconds) -> Seconds:
    """How long a text takes to say, with a name where it says {name}; each text is asked for once."""
    return cache(lambda text, language: seconds(words.filled(text), language))


def _silent_advice(heard: Iterable[Spot], seconds: Seconds) -> Iterator[FormProblem]:
    """Texts that make no sound, in the languages that the voice speaks at all."""
    texts = [(language, text) for spot in heard for language, text in spot.texts()]
    voiced = {language for language, text in texts if seconds(text.text, language) > 0}
    for language, text in texts:
        if language in voiced and seconds(text.text, language) <= 0:
            yield text.problem("A107", text=text.text)


def _listening_advice(form: Part, seconds: Seconds) -> Iterator[FormProblem]:
    for block in form["blocks"]:
        total: Counter[str] = Counter()
        for item in block["items"]:
            cards = [choice["text"] for choice in _cards(form, item)]
            for wording in (item["self"], *cards):
                for language, text in wording.entries():
                    total[language] += round(1000 * seconds(text.text, language))
        for language, milliseconds in total.items():
            if milliseconds > 1000 * MOST_SECONDS:
                name, whole = block["id"].text, milliseconds // 1000
                yield block.problem("A114", block=name, seconds=whole, language=language, limit=MOST_SECONDS)


def _cards(form: Part, item: Part) -> Iterator[Part]:
    yield from item["choices"]
    yield from form["answers"][item["answers"].text]["points"]
