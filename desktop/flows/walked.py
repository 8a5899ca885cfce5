"""The whole way of a visit, looked back on at its end: a stone with its picture for each block of each form."""

from collections.abc import Iterable

from desktop.domain.form import Form, Kind
from desktop.domain.steps import Step
from desktop.flows.page import Path, Stone
from desktop.flows.paths import has_stone
from desktop.flows.way import Answers

Stones = list[tuple[Stone, str]]


def stones_of(form: Form, steps: Iterable[Step], answers: Answers) -> Stones:
    """The blocks of one form: done, or to come on another visit."""
    asked = {step.item.id for step in steps if step.item}
    sections = [section for section in form.sections if has_stone(form, section)]
    shown = [section for section in sections if any(item.id in asked for item in section.items)]
    stones: Stones = []
    for section in shown:
        open_to_answers = [item for item in section.items if item.id in asked and item.kind is not Kind.INFO]
        told = [item for item in open_to_answers if item.id in answers]
        done = bool(told) and all(item in told or not item.least for item in open_to_answers)
        stones.append((Stone.DONE if done else Stone.TO_COME, section.picture))
    return stones


def path_along(stones: Stones) -> Path:
    """These as one path."""
    return Path(tuple(stone for stone, _ in stones), tuple(picture for _, picture in stones))
