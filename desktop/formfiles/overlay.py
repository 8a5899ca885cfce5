"""A form's texts in a further language: one file a form in the language's folder, named as the form's file is.

    overlay: stemming
    texts:
      "Hoe gaat het?": "Як справи?"

A key is the Dutch text as the form has it: one translation serves wherever the text stands, an older version of the
form that someone is still busy with takes what it still shares, and a text that was changed is seen to be missing.
What is missing stays Dutch; `forms check` reports it. The glossary has its overlay too.
"""

import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from desktop import paths, text
from desktop.domain.form import DUTCH, Wording
from desktop.flows.page import sentences
from desktop.formfiles import words
from desktop.formfiles.models import FilePart, Id, Text
from desktop.formfiles.problems import FormProblem, FormRefused, Place, in_order
from desktop.formfiles.reader import text_of
from desktop.formfiles.shape import validated
from desktop.formfiles.suggest import all_of
from desktop.formfiles.tree import Part, parse
from desktop.formfiles.wordings import Spot, spots

KEY = "overlay"  # what an overlay begins with; a form begins with form:
MOST_WORDS = 10
Texts = Mapping[str, str]  # by the Dutch text
Whole = TypeVar("Whole")


class OverlayPart(FilePart):
    """An overlay file."""

    overlay: Id
    texts: Annotated[dict[Text, Text], Field(min_length=1)]


@dataclass(frozen=True)
class Overlay:
    """What came of reading: the texts that can be used, all problems, and the tree as far as it could be read."""

    texts: Texts
    problems: tuple[FormProblem, ...]
    tree: Part | None = None


def read_file(file: Path) -> Overlay:
    """Reads an overlay; a text whose {places} are not the Dutch ones is left out."""
    try:
        tree, problems = parse(text_of(file), file.name)
    except FormRefused as refused:
        return Overlay({}, refused.problems)
    if tree is None:
        return Overlay({}, tuple(in_order(problems)))
    part, wrong_shape = validated(OverlayPart, tree)
    problems += wrong_shape
    if part is None:
        return Overlay({}, tuple(in_order(problems)), tree)
    if part.overlay != file.stem:
        problems.append(tree[KEY].problem("F006", form=part.overlay, file=file.stem))
    other = list(_other_places(tree["texts"]))
    problems += other
    unusable = {problem.place for problem in other}
    usable = {dutch: said.text for dutch, said in tree["texts"].entries() if said.place not in unusable}
    return Overlay(usable, tuple(in_order(problems)), tree)


def overlays(form: str) -> dict[str, Texts]:
    """The texts there are for this form (or "glossary") in further languages, by language."""
    files = {language: _file(language, form) for language in text.languages()}
    return {language: read_file(file).texts for language, file in files.items() if file is not None}


def laid_over(whole: Whole, found: Mapping[str, Texts]) -> Whole:
    """A form, or a part of one, with these texts beside its own; what the file says itself in a language stays."""
    if isinstance(whole, Wording):
        more = {language: texts[whole.texts[DUTCH]] for language, texts in found.items() if whole.texts[DUTCH] in texts}
        return Wording({**more, **whole.texts})  # type: ignore[return-value]  # it is a Wording, as Whole is here
    if isinstance(whole, tuple):
        return tuple(laid_over(each, found) for each in whole)  # type: ignore[return-value]  # a tuple, as Whole is
    if is_dataclass(whole) and not isinstance(whole, type):
        values = {each.name: getattr(whole, each.name) for each in fields(whole)}
        return replace(whole, **{name: laid_over(value, found) for name, value in values.items()})
    return whole


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
        if own and language not in own and _file(language, form["form"].text) is None:
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


def _other_places(texts: Part) -> Iterator[FormProblem]:
    for dutch, said in texts.entries():
        wanted = _places(dutch)
        if _places(said.text) != wanted:
            yield said.problem("F232", text=dutch, known=all_of(sorted(wanted or ())) or "none")


def _places(said: str) -> set[str] | None:
    try:
        return {f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(said) if name is not None}
    except ValueError:  # a brace alone
        return None


def _file(language: str, form: str) -> Path | None:
    folder = text.folder(language)
    file = folder / f"{form}.yaml" if folder else None
    return file if file is not None and file.exists() else None
