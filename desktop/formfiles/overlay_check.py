"""What is the matter with a form's texts in a further language, and what they leave in Dutch."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop import paths, text
from desktop.domain.form import DUTCH
from desktop.flows.page import sentences
from desktop.formfiles import words
from desktop.formfiles.overlay import KEY, Overlay, overlay_file, read_file
from desktop.formfiles.problems import FormProblem, FormRefused, Place
from desktop.formfiles.reader import text_of
from desktop.formfiles.suggest import all_of
from desktop.formfiles.tree import Part, parse
from desktop.formfiles.wordings import Spot, spots

MOST_WORDS = 10


def is_overlay(file: Path) -> bool:
    """Whether the file says that it is one."""
    try:
        tree, _ = parse(text_of(file), file.name)
    except FormRefused:
        return False
    return tree is not None and KEY in tree


def check(file: Path) -> Iterator[FormProblem]:
    """What is the matter with an overlay, and what it leaves in Dutch."""
    reading = read_file(file)
    yield from reading.problems
    form = _dutch_of(file.stem)
    if form is None:
        names = all_of(sorted(each.stem for each in paths.forms_folder().glob("*.yaml")))
        yield FormProblem(Place(file.name), "F231", {"form": file.stem, "known": names})
    elif reading.tree is not None:
        yield from _against(reading, form, file.parent.name)


def without_overlay(form: Part, file: str) -> Iterator[FormProblem]:
    """The further languages in which nothing is said of this form."""
    own = {language.text for language in form["languages"]}
    for language in text.languages():
        if own and language not in own and overlay_file(language, form["form"].text) is None:
            yield form["languages"].problem("A120", language=language, file=file)


def _against(reading: Overlay, form: Part, language: str) -> Iterator[FormProblem]:
    given = reading.tree["texts"] if reading.tree else Part(Place(""))
    dutch = dict.fromkeys(text.text for text in _dutch(spots(form)))
    for missing in dutch:
        if missing not in reading.texts:
            yield given.problem("A118", text=missing, language=language)
    for said, part in given.entries():
        if said not in dutch:
            yield part.problem("A119", text=said)
        for sentence in sentences(part.text):
            count = words.word_count(sentence)
            if count > MOST_WORDS:
                yield part.problem("A101", words=count, language=language, sentence=sentence, limit=MOST_WORDS)


def _dutch(found: Iterable[Spot]) -> Iterator[Part]:
    return (said for spot in found for language, said in spot.texts() if language == DUTCH)


def _dutch_of(form: str) -> Part | None:
    """The tree of the form, or the glossary, that an overlay belongs to."""
    file = paths.forms_folder() / f"{form}.yaml"
    tree, _ = parse(text_of(file), file.name) if file.exists() else (None, [])
    return Part(tree.place, {"words": tree}) if tree is not None and form == "glossary" else tree
