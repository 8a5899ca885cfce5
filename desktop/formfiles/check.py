"""What `werkverhaal forms check FILE…` says: errors first, then advice, each on a line, and a count."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.formfiles import glossary, overlay_check, reader
from desktop.formfiles.advice import Ear, Seconds, Zipf, advise
from desktop.formfiles.problems import FormProblem, in_order


@dataclass(frozen=True)
class Report:
    """What to print, and the exit code: 1 when a file has an error."""

    lines: tuple[str, ...]
    code: int


def check(
    files: Sequence[Path],
    pictures: Collection[str],
    known_words: Path | None = None,
    zipf: Zipf | None = None,
    seconds: Seconds | None = None,
) -> Report:
    """Reads form files, overlays, and a glossary by its name; `known_words` is the glossary that advice uses."""
    words = glossary.read_file(known_words).words if known_words else {}
    ear = Ear(zipf, seconds, frozenset(words))
    found = [problem for file in files for problem in _problems(file, pictures, ear)]
    errors = in_order(problem for problem in found if problem.is_error)
    advice = in_order(problem for problem in found if not problem.is_error)
    lines = [problem.line for problem in (*errors, *advice)]
    return Report((*lines, _counted(len(files), len(errors), len(advice))), 1 if errors else 0)


def _problems(file: Path, pictures: Collection[str], ear: Ear) -> Iterable[FormProblem]:
    if overlay_check.is_overlay(file):
        return overlay_check.check(file)
    if file.name == glossary.FILE_NAME:
        words = glossary.read_file(file, pictures)
        return (*words.problems, *(advise(words.tree, ear) if words.tree else ()))
    reading = reader.read_file(file, pictures)
    if reading.tree is None:
        return reading.problems
    return (*reading.problems, *advise(reading.tree, ear), *overlay_check.without_overlay(reading.tree, file.name))


def _counted(files: int, errors: int, advice: int) -> str:
    return f"{_number(files, 'file')}: {_number(errors, 'error')}, {advice} advice"


def _number(count: int, what: str) -> str:
    return f"{count or 'no'} {what}{'' if count == 1 else 's'}"
