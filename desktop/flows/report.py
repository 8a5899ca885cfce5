"""From fillings to the report: places on lines, what differs, what was chosen and agreed. Flags stay out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.candidate import Dossier, Filling, Moment
from desktop.domain.employer import Point
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import ScaleId
from desktop.domain.report import Agreed, Change, Line, Mark, Report, ReportMoment
from desktop.domain.scores import DIFFERENT, ScaleScore, scale_scores
from desktop.flows.course import ABILITY
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.result import ChosenItem, result_of
from desktop.flows.versions import form_as_begun

MOST_AGREEMENTS = 6
OBSERVES = "observes"  # the fact that someone else than the candidate answers


@dataclass(frozen=True)
class _Told:
    """One filling, scored."""

    moment: Moment
    filling: Filling
    form: Form
    facts: frozenset[str]

    @property
    def scores(self) -> Mapping[ScaleId, ScaleScore]:
        return {score.scale.id: score for score in scale_scores(self.form, self.filling.answers, self.facts)}

    @property
    def has_answers(self) -> bool:
        return any(score.answered for score in self.scores.values())


def report_of(vault: Vault, shelf: FormShelf, dossier: Dossier, language: str) -> Report | None:
    """The report of the newest moment at which the candidate answered; None while there is none.

    The dossier was opened a moment ago: its last line in the log says what day it is.
    """
    mine = [told for told in _told(vault, shelf, dossier, RespondentRole.SELF) if told.has_answers]
    if not mine:
        return None
    now = mine[-1]
    others = [
        told
        for role in RespondentRole
        if role is not RespondentRole.SELF
        for told in _told(vault, shelf, dossier, role)
        if told.moment == now.moment
    ]
    chosen = result_of(now.form, now.filling, language, now.facts)
    return Report(
        language=language,
        first_name=dossier.candidate.first_name,
        avatar=dossier.candidate.avatar,
        day=dossier.log[-1].at.date(),
        strong=_points(chosen.best),
        to_learn=_points(chosen.to_learn),
        lines=tuple(_lines(now, others, language)),
        moments=tuple(ReportMoment(told.moment.label, told.moment.day) for told in mine) if len(mine) > 1 else (),
        changes=tuple(_changes(mine, language)),
        agreements=tuple(_agreements(dossier)),
    )


def _told(vault: Vault, shelf: FormShelf, dossier: Dossier, role: RespondentRole) -> Iterator[_Told]:
    """The newest filling by this respondent at each moment, earliest first."""
    desk = vault.desk(dossier.candidate.id)
    for moment in sorted(dossier.moments, key=lambda moment: moment.day):
        facts = vault.agency.facts() | frozenset(moment.situation.split())
        facts |= frozenset() if role is RespondentRole.SELF else {OBSERVES}
        wanted = ABILITY, moment.id, role
        here = [each for each in dossier.fillings if (each.form, each.moment, each.respondent) == wanted]
        if here:
            newest = max(here, key=lambda filling: filling.started)
            yield _Told(moment, newest, form_as_begun(desk, shelf, newest), facts)


def _lines(now: _Told, others: Sequence[_Told], language: str) -> Iterator[Line]:
    for score in now.scores.values():
        seen = [(told.filling.respondent, told.scores.get(score.scale.id)) for told in others]
        marks = [Mark(RespondentRole.SELF, score.place)] if score.place is not None else []
        marks += [
            Mark(role, other.place, _same(score, other)) for role, other in seen if other and other.place is not None
        ]
        scale = score.scale
        opening = scale.opening.text(language) if scale.opening else ""
        yield Line(scale.title.text(language), tuple(marks), opening, scale.surroundings)


def _changes(mine: Sequence[_Told], language: str) -> Iterator[Change]:
    """The constructs on which the candidate now stands elsewhere than at an earlier moment."""
    *earlier, now = [told.scores for told in mine]
    for name, score in now.items():
        before = [scores.get(name) for scores in earlier]
        if any(one is not None and _same(score, one) is False for one in before):
            places = (*(one.place if one else None for one in before), score.place)
            yield Change(score.scale.title.text(language), places)


def _same(one: ScaleScore, other: ScaleScore) -> bool | None:
    """Whether two count as the same; None when either has an item without an answer (DECISIONS 9)."""
    if one.mean is None or other.mean is None or not (_complete(one) and _complete(other)):
        return None
    return abs(one.mean - other.mean) < DIFFERENT


def _complete(score: ScaleScore) -> bool:
    return score.answered == len(score.scale.items)


def _points(chosen: Sequence[ChosenItem]) -> tuple[Point, ...]:
    return tuple(Point(item.picture, item.sentence) for item in chosen)


def _agreements(dossier: Dossier) -> Iterator[Agreed]:
    """The newest first."""
    newest = sorted(dossier.agreements, key=lambda agreement: agreement.made, reverse=True)
    for agreement in newest[:MOST_AGREEMENTS]:
        yield Agreed(agreement.picture, agreement.text, agreement.review_on)
