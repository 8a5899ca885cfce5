"""The picture glossary: words that are common but not among the commonest, each with a picture and a sentence."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.form import DUTCH, Wording
from desktop.formfiles.links import unknown_pictures
from desktop.formfiles.models import GlossaryPart
from desktop.formfiles.problems import FormProblem, FormRefused, in_order
from desktop.formfiles.reader import normalised, text_of
from desktop.formfiles.shape import validated
from desktop.formfiles.tree import Part, parse

FILE_NAME = "glossary.yaml"


@dataclass(frozen=True)
class GlossaryWord:
    """A word, its picture (a meaning in the pictogram table) and a sentence that shows what it means."""

    word: str
    picture: str
    sentence: Wording


Glossary = Mapping[str, GlossaryWord]  # by the word in small letters


@dataclass(frozen=True)
class GlossaryReading:
    """What came of reading: the words (none when something is wrong), all problems, and the tree."""

    words: Glossary
    problems: tuple[FormProblem, ...]
    tree: Part | None = None


def read(text: str, file: str, pictures: Collection[str] | None = None) -> GlossaryReading:
    """Reads the text of a glossary; `file` names it in problems, `pictures` are the meanings there are."""
    listed, problems = parse(normalised(text), file)
    if listed is None:
        return GlossaryReading({}, tuple(in_order(problems)))
    tree = Part(listed.place, {"words": listed})
    part, wrong_shape = validated(GlossaryPart, tree)
    problems += [*wrong_shape, *_rules(listed)]
    if pictures is not None:
        problems += unknown_pictures(listed, pictures)
    if part is None or problems:
        return GlossaryReading({}, tuple(in_order(problems)), tree)
    words = [GlossaryWord(word.word, word.picture, Wording(word.sentence)) for word in part.words]
    return GlossaryReading({word.word.casefold(): word for word in words}, (), tree)


def read_file(file: Path, pictures: Collection[str] | None = None) -> GlossaryReading:
    """Reads a glossary file; what is wrong with the file itself is a problem too."""
    try:
        return read(text_of(file), file.name, pictures)
    except FormRefused as refused:
        return GlossaryReading({}, refused.problems)


def _rules(listed: Part) -> Iterator[FormProblem]:
    first: dict[str, int] = {}
    for entry in listed:
        word = entry["word"].text.casefold()
        if word in first:
            yield entry["word"].problem("F204", what="Word", id=word, first=first[word])
        first.setdefault(word, entry["word"].place.line)
        if "sentence" in entry and DUTCH not in entry["sentence"]:
            yield entry["sentence"].problem("F214", language=DUTCH)
