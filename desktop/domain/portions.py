"""What one visit asks of a form: parts that belong together, how long they take, and which fit into the time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.answers import Answer
from desktop.domain.conditions import could_hold
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import FormId, ItemId
from desktop.domain.pace import seconds_of
from desktop.domain.steps import steps_of

NOTHING: frozenset[ItemId] = frozenset()
REPEATS = 1.3  # what hearing things again, Leg uit and looking around add to the estimate; assumed, not measured
FITS = 0.5  # a part is begun when at least so much of it fits into the time that is left


@dataclass(frozen=True)
class Portion:
    """Of one form: what earlier visits did (Terug reaches it, going on passes it), and what is for a later visit."""

    done: frozenset[ItemId] = NOTHING
    left: frozenset[ItemId] = NOTHING


ALL = Portion()


@dataclass(frozen=True)
class Part:
    """Questions that one visit asks together; `later` ones come when everything else is done."""

    form: FormId
    items: frozenset[ItemId]
    seconds: float  # with listening to everything
    later: bool = False


@dataclass(frozen=True)
class Begun:
    """A form as far as it is, and what its conditions may know."""

    form: Form
    answers: Mapping[ItemId, Answer]
    facts: frozenset[str] = frozenset()
    photos: int = 0

    def is_open(self, part: Part) -> bool:
        """Whether something of this part is still to be asked, or may be once more is answered."""
        steps = steps_of(self.form, self.answers, self.facts, photos=self.photos)
        asked = {step.item.id for step in steps if step.item}
        if part.items & asked - self.answers.keys():
            return True
        untouched = not part.items & self.answers.keys()
        return untouched and any(
            could_hold(item.show_if, self.facts) for item in self.form.items() if item.id in part.items
        )


def parts_of(form: Form, language: str, role: RespondentRole, facts: frozenset[str] = frozenset()) -> tuple[Part, ...]:
    """The parts of a form: its blocks; where something is for later, all the rest is one part and goes first."""
    short: set[ItemId] = set()
    parts = []
    for section in form.sections:
        later = frozenset(item.id for item in section.items if item.later)
        rest = frozenset(item.id for item in section.items) - later
        short |= rest
        parts += [(rest, False), (later, True)]
    if any(later for items, later in parts if items):
        parts = [(frozenset(short), False), *((items, later) for items, later in parts if later)]
    made = (
        Part(form.id, items, seconds_of(form, items, language, role, facts), later) for items, later in parts if items
    )
    return tuple(made)


def chosen(parts: Sequence[Part], seconds: float | None) -> tuple[Part, ...]:
    """The parts that fit, first come first; at least one. None is all the time there is."""
    if seconds is None:
        return tuple(parts)
    taken: list[Part] = []
    for part in sorted(parts, key=lambda part: part.later):
        if taken and sum(one.seconds for one in taken) + FITS * part.seconds > seconds:
            break
        taken.append(part)
    return tuple(taken)


def portions(
    begun: Sequence[Begun], parts: Sequence[Part], seconds: float | None
) -> Iterator[tuple[FormId, Portion | None]]:
    """What this visit asks of each form, in their order; None when that is nothing."""
    open_parts = [part for form in begun for part in parts if part.form == form.form.id and form.is_open(part)]
    now = chosen(open_parts, seconds)
    for form in begun:
        mine = [part for part in parts if part.form == form.form.id]
        waiting = [part for part in mine if part in open_parts and part not in now]
        done = [part for part in mine if part not in open_parts]
        if not any(part in now for part in mine):
            yield form.form.id, None
        else:
            left = _items(waiting)
            yield form.form.id, Portion(_items(done) - _asked_again(form.form), left)


def _items(parts: Iterable[Part]) -> frozenset[ItemId]:
    return frozenset(item for part in parts for item in part.items)


def _asked_again(form: Form) -> frozenset[ItemId]:
    return frozenset(item.id for item in form.items() if item.again)
