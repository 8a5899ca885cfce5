"""One thing that is the matter with a form file: its place, its code, its sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.flows.ports import Problem
from desktop.formfiles.sentences import SENTENCES


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: lines and columns count from 1; line 0 is the file as a whole."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True)
class FormProblem:
    """One thing to change in a form file: a stable code, a place, and the facts its sentence needs."""

    place: Place
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """Whether the form is refused for it; else it is advice on writing."""
        return self.code.startswith("F")

    @property
    def sentence(self) -> str:
        """What is the matter and what to do."""
        return SENTENCES[self.code].format_map(self.facts)

    @property
    def line(self) -> str:
        """The problem as one line of text: place, sentence and code."""
        where = f"{self.place.file}, line {self.place.line}" if self.place.line else self.place.file
        return " ".join(f"{where}: {self.sentence} [{self.code}]".split())


class FormRefused(Problem):
    """A form file that can't be used; holds everything that is the matter with it."""

    def __init__(self, problems: Iterable[FormProblem]) -> None:
        self.problems = tuple(in_order(problems))
        super().__init__("form-refused", "\n".join(problem.line for problem in self.problems))


def in_order(problems: Iterable[FormProblem]) -> list[FormProblem]:
    """By place, then by code."""
    return sorted(problems, key=lambda problem: (problem.place, problem.code, problem.sentence))
