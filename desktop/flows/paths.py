"""The stones of the path: done, now and to come; never a number or a percentage."""

from desktop.domain.form import Form, Section
from desktop.domain.steps import Step
from desktop.flows.fill import FillState
from desktop.flows.page import Path, Stone

STONES_INSIDE = 6


def path_of(state: FillState) -> Path:
    """Stones for the form's blocks, and up to six small ones inside the block of this step."""
    every = list({step.section.id: step.section for step in state.steps}.values())
    blocks = [section for section in every if has_stone(state.form, section)]
    before = every[: next(place for place, section in enumerate(every) if section.id == state.step.section.id)]
    now = sum(section in blocks for section in before)
    return Path(
        blocks=tuple(_stone(index, now) for index in range(len(blocks))) if len(blocks) > 1 else (),
        pictures=tuple(section.picture for section in blocks) if len(blocks) > 1 else (),
        inside=_inside(state),
    )


def has_stone(form: Form, section: Section) -> bool:
    """Whether it is a block of the path; where scales are measured, what comes before or after them has no stone."""
    scored = {item for scale in form.scales for item in scale.items}
    return not scored or any(item.id in scored for item in section.items)


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
