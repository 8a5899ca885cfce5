"""Even nagaan: what to go into after a filling, in a coach's words, with what the coach did with it. Nothing leaves."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.answers import Chosen, Given, Kept
from desktop.domain.candidate import Dossier, Filling
from desktop.domain.form import Form, Item, RespondentRole
from desktop.domain.ids import CandidateId, FillingId, FormId
from desktop.domain.quality import Flag, FlagKind, FlagState, Told, changes, flags, traces_of
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.versions import form_if_known
from desktop.text import language, tr, trn

MARK = "flag"
MOST_LINES = 4


@dataclass(frozen=True)
class Point:
    """One thing to go into: a neutral sentence, what it is about, and where it stands."""

    filling: FillingId
    flag: Flag
    sentence: str
    lines: tuple[str, ...]
    state: FlagState


@dataclass(frozen=True)
class Attention:
    """All there is about one candidate's newest fillings; `how` tells how they came about."""

    candidate: CandidateId
    points: tuple[Point, ...] = ()
    how: tuple[str, ...] = ()

    @property
    def open(self) -> int:
        """How many points nobody went into yet."""
        return sum(point.state is FlagState.OPEN for point in self.points)


def attention_of(vault: Vault, shelf: FormShelf, dossier: Dossier, practice: FormId) -> Attention:
    """What there is to go into at the newest moment; computed anew each time, from what was kept."""
    desk, candidate = vault.desk(dossier.candidate.id), dossier.candidate
    states = _states(vault, candidate.id)
    points: list[Point] = []
    how: list[str] = []
    newest = {(each.form, each.respondent): each for each in dossier.fillings if each.moment == dossier.moments[-1].id}
    for filling in newest.values():
        form = form_if_known(desk, shelf, filling)
        if form is None:
            continue
        kept = vault.review.kept(filling.id)
        if form.scales and filling.answers:
            who = candidate.first_name if filling.respondent is RespondentRole.SELF else role_words(filling.respondent)
            points += _points(_told(form, filling, kept, desk), filling, (who, candidate.first_name), states)
            how.append(_how(who, kept))
        elif form.id == practice and any(each.trace.together for each in kept):
            how.append(tr("Het oefenen is samen met de coach gedaan."))
    return Attention(candidate.id, tuple(points), tuple(how))


def set_state(vault: Vault, candidate: CandidateId, point: Point, state: FlagState) -> None:
    """Keeps where a point stands; what it was before stays in the history."""
    kept = {"state": state.value, "items": list(point.flag.items)}
    vault.review.mark(candidate, _name(point.filling, point.flag.kind), json.dumps(kept))


def state_words(state: FlagState) -> str:
    """Where a point stands."""
    match state:
        case FlagState.OPEN:
            return tr("Open")
        case FlagState.TALKED:
            return tr("Besproken")
    return tr("Akkoord")


def role_words(role: RespondentRole) -> str:
    """Who answered, in words that do not judge."""
    match role:
        case RespondentRole.KNOWN_PERSON:
            return tr("Iemand die de kandidaat kent")
        case RespondentRole.MENTOR:
            return tr("De werkbegeleider")
        case RespondentRole.SUPERVISOR:
            return tr("De leidinggevende")
    return tr("De kandidaat")


def _told(form: Form, filling: Filling, kept: Sequence[Kept], desk: CandidateDesk) -> Told:
    observes = {"observes"} if filling.respondent is not RespondentRole.SELF else set()
    return Told(form, filling.respondent, filling.language, filling.answers, traces_of(kept), desk.facts | observes)


def _points(
    told: Told, filling: Filling, names: tuple[str, str], states: Mapping[str, tuple[str, list[str]]]
) -> Iterator[Point]:
    who, name = names  # who answered, and about whom
    for flag in flags(told):
        state, items = states.get(_name(filling.id, flag.kind), (FlagState.OPEN, []))
        same = list(flag.items) == items  # other answers since then are something new to go into
        yield Point(
            filling.id,
            flag,
            _sentence(flag.kind, who),
            tuple(line.replace("{name}", name) for line in _lines(told, flag)),
            FlagState(state) if same else FlagState.OPEN,
        )


def _states(vault: Vault, candidate: CandidateId) -> dict[str, tuple[str, list[str]]]:
    found = {}
    for mark in vault.review.marks(candidate):
        if mark.name.startswith(f"{MARK}:"):
            kept = json.loads(mark.value)
            found[mark.name] = (kept["state"], kept["items"])
    return found


def _name(filling: FillingId, kind: FlagKind) -> str:
    return f"{MARK}:{filling}:{kind.value}"


def _sentence(kind: FlagKind, who: str) -> str:
    match kind:
        case FlagKind.OPPOSITE:
            return tr("{who}: antwoorden die niet bij elkaar passen.", who=who)
        case FlagKind.SAME:
            return tr("{who}: vaak hetzelfde antwoord.", who=who)
        case FlagKind.UNHEARD:
            return tr("{who}: vragen die niet helemaal zijn gehoord.", who=who)
    return tr("{who}: vaak „weet ik niet”.", who=who)


def _lines(told: Told, flag: Flag) -> Iterator[str]:
    items = [item for item in map(told.form.item, flag.items) if item]
    if flag.kind is FlagKind.OPPOSITE:
        for one, other in zip(items[::2], items[1::2], strict=True):
            yield tr("{one} En ook: {other}", one=_answered(told, one), other=_answered(told, other))
    elif flag.kind is FlagKind.SAME:
        word = _word(told, items[0])
        yield tr("{count} keer: {word}", count=len(items), word=word)
    else:
        for item in items[:MOST_LINES]:
            yield item.asked(told.role).text(language())
        if len(items) > MOST_LINES:
            yield tr("en nog {count}", count=len(items) - MOST_LINES)


def _answered(told: Told, item: Item) -> str:
    question = item.asked(told.role).text(language())
    return f"{question} {_word(told, item).capitalize()}."


def _word(told: Told, item: Item) -> str:
    answer = told.answers.get(item.id)
    choice = item.choice(answer.ids[0]) if isinstance(answer, Chosen) and answer.ids else None
    return choice.text.text(language()) if choice else ""


def _how(who: str, kept: Sequence[Kept]) -> str:
    ways = list(dict.fromkeys(_given_words(each.trace.given) for each in kept))
    told = [f"{who}: {', '.join(ways)}."]
    called = len({each.item for each in kept if each.trace.called})
    changed = sum(changes(kept).values())
    if called:
        told.append(trn("Bij {count} vraag is de coach geroepen.", "Bij {count} vragen is de coach geroepen.", called))
    if changed:
        told.append(trn("{count} antwoord is veranderd.", "{count} antwoorden zijn veranderd.", changed))
    return " ".join(told)


def _given_words(given: Given) -> str:
    match given:
        case Given.READ_ALOUD:
            return tr("de coach las voor")
        case Given.COACH_PRESSED:
            return tr("de coach drukte")
        case Given.TELEPHONE:
            return tr("per telefoon")
        case Given.PAPER:
            return tr("op papier")
    return tr("alleen ingevuld")
