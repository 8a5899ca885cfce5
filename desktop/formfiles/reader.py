"""The text of a form file to a domain.Form, or everything that is the matter with it at once."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.form import Form
from desktop.formfiles import conditionrules, convert, kinds, links, shape, wordings
from desktop.formfiles.models import FormPart
from desktop.formfiles.outline import Outline
from desktop.formfiles.problems import FormProblem, FormRefused, Place, in_order
from desktop.formfiles.tree import Part, parse

MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Reading:
    """What came of reading: the form when nothing is wrong, all problems, and the tree as far as it could be read."""

    form: Form | None
    problems: tuple[FormProblem, ...]
    tree: Part | None


def read(text: str, file: str, pictures: Collection[str] | None = None) -> Reading:
    """Reads a form; `file` names it in problems, `pictures` are the meanings there are (None: not looked up)."""
    text = normalised(text)
    tree, problems = parse(text, file)
    if tree is None:
        return Reading(None, tuple(in_order(problems)), None)
    part, wrong_shape = shape.validated(FormPart, tree)
    outline = Outline(tree)
    problems += wrong_shape
    problems += kinds.problems(outline)
    problems += links.problems(outline, pictures)
    problems += conditionrules.problems(outline)
    problems += wordings.problems(outline)
    form = convert.to_form(part, content_hash(text)) if part is not None and not problems else None
    return Reading(form, tuple(in_order(problems)), tree)


def form_of(reading: Reading) -> Form:
    """The form that was read; FormRefused when there is none."""
    if reading.form is None:
        raise FormRefused(reading.problems)
    return reading.form


def text_of(file: Path) -> str:
    """The text of a file with newlines as \\n; FormRefused when it is no file, too large or not UTF-8."""
    try:
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise _refused(file, "F001") from None
    except (OSError, ValueError) as error:
        raise _refused(file, "F002", reason=getattr(error, "strerror", None) or str(error)) from None
    if len(content) > MOST_BYTES:
        raise _refused(file, "F004", limit=MOST_BYTES // 1000)
    try:
        return normalised(content.decode("utf-8"))
    except UnicodeDecodeError:
        raise _refused(file, "F003") from None


def read_file(file: Path, pictures: Collection[str] | None = None) -> Reading:
    """Reads a form file, whose name must be the form's id; what is wrong with the file itself is a problem too."""
    try:
        text = text_of(file)
    except FormRefused as refused:
        return Reading(None, refused.problems, None)
    reading = read(text, file.name, pictures)
    name = reading.tree["form"] if reading.tree else None
    if name is None or name.text in {"", file.stem}:
        return reading
    renamed = name.problem("F006", form=name.text, file=file.stem)
    return Reading(None, tuple(in_order([*reading.problems, renamed])), reading.tree)


def normalised(text: str) -> str:
    """The text as every computer keeps it: newlines as \\n, no byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def content_hash(text: str) -> str:
    """The name of exactly this text: sha256 in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _refused(file: Path, code: str, **facts: str | int) -> FormRefused:
    return FormRefused([FormProblem(Place(file.name or str(file)), code, facts)])
