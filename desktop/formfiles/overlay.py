"""A form's texts in a further language: one file a form in the language's folder, named as the form's file is.

    overlay: stemming
    texts:
      "Hoe gaat het?": "Як справи?"

A key is the Dutch text as the form has it: one translation serves wherever the text stands, an older version of the
form that someone is still busy with takes what it still shares, and a text that was changed is seen to be missing.
What is missing stays Dutch; `forms check` reports it. The glossary has its overlay too.
"""

import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from desktop import text
from desktop.domain.form import DUTCH, Wording
from desktop.formfiles.models import FilePart, Id, Text
from desktop.formfiles.problems import FormProblem, FormRefused, in_order
from desktop.formfiles.reader import text_of
from desktop.formfiles.shape import validated
from desktop.formfiles.suggest import all_of
from desktop.formfiles.tree import Part, parse

KEY = "overlay"  # what an overlay begins with; a form begins with form:
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
    files = {language: overlay_file(language, form) for language in text.languages()}
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


def overlay_file(language: str, form: str) -> Path | None:
    """The overlay of this form in this language, if there is one."""
    folder = text.folder(language)
    file = folder / f"{form}.yaml" if folder else None
    return file if file is not None and file.exists() else None
