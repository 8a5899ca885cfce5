"""Listening to a block once more: asked at most once a block, and only when it went very quickly or all alike."""

from desktop.domain.answers import Given
from desktop.domain.quality import Told, listen_again
from desktop.flows.fill import Fill
from desktop.flows.reader import Reader


def wanted(fill: Fill, reader: Reader) -> bool:
    """Whether Verder now leaves a block of questions that is worth hearing again; never of an observer."""
    if reader.observes or not fill.ends_block:
        return False
    state, kept = fill.state, fill.witness.kept
    if {Given.COACH_PRESSED, Given.TELEPHONE} & {trace.given for traces in kept.values() for trace in traces}:
        return False
    told = Told(state.form, reader.role, reader.language, state.answers, kept, reader.facts)
    return listen_again(told, state.step.section)


def from_the_beginning(fill: Fill) -> None:
    """Goes to the first question of the block, with the answers as they are."""
    state = fill.state
    first = next(step.item for step in state.steps if step.section.id == state.step.section.id and step.item)
    fill.open(first.id, detour=False)
