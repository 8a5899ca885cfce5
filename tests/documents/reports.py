"""Made-up reports from thin to rich."""

from dataclasses import replace
from datetime import date

from desktop.domain.employer import Point
from desktop.domain.form import RespondentRole
from desktop.domain.report import Agreed, Change, Line, Mark, Report, ReportMoment

SELF, KNOWN, MENTOR, BOSS = RespondentRole

STRONG = (
    Point("alarm-clock", "Ik kom op tijd op een afspraak."),
    Point("put-back", "Ik leg spullen terug op hun plek."),
    Point("carry-together", "Ik help een ander met een klus."),
)
LEARN = (Point("ear", "Ik blijf luisteren bij een lange uitleg."), Point("calm", "Ik blijf rustig op een drukke dag."))
TITLES = (
    *("Plannen", "Afspraken", "Leren", "Aandacht", "Oplossen", "Veranderen", "Tempo", "Precies werken"),
    *("Samenwerken", "Vertrouwen", "Rust"),
)
OPENINGS = ("Hoe ziet een gewone dag van jou eruit?", "Wat deed je de laatste keer dat iets niet lukte?")
ALONE = tuple(
    Line(title, (Mark(SELF, (3, 6, 4, 2, 5, 1, 3, 6, 6, 4, 0)[at]),), OPENINGS[at % 2])
    for at, title in enumerate(TITLES)
)
SUPPORT = Line("Steun", (Mark(SELF, 4),), "Wie vindt het fijn dat je gaat werken? En wie vindt het lastig?", True)


def joined(line: Line, role: RespondentRole, place: int) -> Line:
    """The line with someone else's mark on it."""
    return replace(line, marks=(*line.marks, Mark(role, place, abs(place - line.marks[0].place) < 2)))


TOGETHER = tuple(joined(line, KNOWN, (3, 5, 1, 4, 5, 2, 6, 6, 5, 4, 4)[at]) for at, line in enumerate(ALONE))
EVERYONE = tuple(
    replace(seen, marks=(*seen.marks, Mark(BOSS, 3, None)))
    for at, line in enumerate(TOGETHER)
    for seen in [joined(line, MENTOR, (3, 6, 4, 2, 2)[at % 5])]
)
MOMENTS = (
    ReportMoment("T0", date(2026, 3, 3)),
    ReportMoment("T1", date(2026, 6, 9)),
    ReportMoment("T2", date(2026, 9, 15)),
)
AGREED = (
    Agreed("bicycle", "Sam oefent de weg naar het werk met zijn broer.", date(2026, 11, 2)),
    Agreed("phone-call", "De coach belt op maandag.", None),
)

PLAIN = Report("nl", "Sam", "avatar-kite", date(2026, 9, 15), STRONG, LEARN, (*ALONE, SUPPORT))
REPORTS = {
    "alone": PLAIN,
    "bare": Report("nl", "Sam", "avatar-kite", date(2026, 9, 15)),
    "no-goals": replace(PLAIN, strong=(), to_learn=(), lines=(replace(ALONE[0], marks=()), *ALONE[1:])),
    "together": replace(PLAIN, lines=(*TOGETHER, SUPPORT), agreements=AGREED),
    "unchanged": replace(PLAIN, moments=MOMENTS[:2]),
    "changed": replace(
        PLAIN,
        lines=(*TOGETHER, SUPPORT),
        moments=MOMENTS,
        changes=(Change("Tempo", (1, 2, 4)), Change("Rust", (5, None, 2)), Change("Leren", (2, 4, 4))),
        agreements=AGREED,
    ),
    "full": replace(
        PLAIN,
        first_name="Alexandrina Wilhelmina van der Voorbeeld",
        lines=(*EVERYONE, replace(SUPPORT, marks=(Mark(SELF, 4), Mark(KNOWN, 4, True), Mark(BOSS, 0, False)))),
        moments=MOMENTS,
        changes=tuple(Change(title, (0, 2, 4)) for title in TITLES),
        agreements=(*AGREED, *AGREED, *AGREED),
    ),
    "english": replace(
        PLAIN,
        language="en",
        strong=(Point("alarm-clock", "I come on time for an appointment."),),
        to_learn=(Point("calm", "I stay calm on a busy day."),),
        lines=tuple(replace(line, title="Planning", opening="What does a normal day look like?") for line in TOGETHER),
    ),
}
