"""The stones of the path: done, now and to come; never a number or a percentage."""

from desktop.domain.form import Derived, Section
from desktop.domain.steps import Step
from desktop.flows.fill import FillState
from desktop.flows.page import Path, Stone

STONES_INSIDE = 6


def path_of(state: FillState) -> Path:
    """Stones for the form's blocks, and up to six small ones inside the block of this step."""
    sections = [
        section for section in {s.section.id: s.section for s in state.steps}.values() if not _looks_back(section)
    ]
    now = next((index for index, section in enumerate(sections) if section.id == state.step.section.id), len(sections))
    return Path(
        blocks=tuple(_stone(index, now) for index in range(len(sections))) if len(sections) > 1 else (),
        pictures=tuple(section.picture for section in sections) if len(sections) > 1 else (),
        inside=_inside(state),
    )


def _looks_back(section: Section) -> bool:
    """Choosing from the form's own answers is no block of questions: every stone lies behind then."""
    derived = {item.choices_from.derived for item in section.items if item.choices_from}
    return bool(derived & {Derived.BEST, Derived.GROW})


def _inside(state: FillState) -> tuple[Stone, ...]:
    questions: list[str] = []
    for step in state.steps:
        if step.section.id == state.step.section.id and step.item and step.item.id not in questions:
            questions.append(step.item.id)
    done = _questions_done(state, state.step, questions)
    stones = min(STONES_INSIDE, len(questions))
    if stones < 2:
        return ()
    now = done * stones // len(questions)
    return tuple(_stone(index, now) for index in range(stones))


def _questions_done(state: FillState, step: Step, questions: list[str]) -> int:
    if step.item is None:  # a summary or a break: the block is behind
        return len(questions)
    keys = {other.key: other.item.id for other in state.steps if other.item}
    current = keys.get(step.key)
    if current in questions:
        return questions.index(current)
    group = next((other.item for other in state.steps if other.item and step.item in other.item.fields), None)
    return questions.index(group.id) if group and group.id in questions else 0


def _stone(index: int, now: int) -> Stone:
    if index == now:
        return Stone.NOW
    return Stone.DONE if index < now else Stone.TO_COME
