"""What a coach can ask for besides a visit: someone who knows the candidate, a mood check, a choice to make."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.answers import Given
from desktop.domain.candidate import Consent, Dossier
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId
from desktop.flows.asking import NAMED, TAKING_PART, YES, Ask, Subject, may_ask, newest
from desktop.flows.course import ABILITY
from desktop.flows.days import day_words
from desktop.flows.handing import HandOver
from desktop.text import tr

OBSERVERS = (RespondentRole.KNOWN_PERSON, RespondentRole.MENTOR, RespondentRole.SUPERVISOR)


@dataclass(frozen=True)
class Others:
    """What can be asked about one candidate today."""

    candidate: CandidateId
    first_name: str
    consents: tuple[Consent, ...]
    today: date

    @property
    def takes_part(self) -> bool:
        """Whether the candidate chose to take part; nobody else is asked, and nothing more, before that."""
        answers = [consent.answer for consent in self.consents if consent.subject == TAKING_PART]
        return answers[-1:] == [YES]

    @property
    def observer_allowed(self) -> bool:
        """Whether the candidate said that someone else may answer too."""
        last = newest(self.consents, Ask(Subject.OBSERVER))
        return self.takes_part and last is not None and last.answer == YES

    def may_ask(self, ask: Ask) -> bool:
        """Whether this can be asked today; a no is not asked again that day."""
        named = ask.subject not in NAMED or bool(ask.who)
        return self.takes_part and named and may_ask(self.consents, ask, self.today)

    def last_words(self, ask: Ask) -> str:
        """What was chosen about this, and when."""
        last = newest(self.consents, ask)
        if last is None:
            return tr("Nog niet gevraagd.")
        day = day_words(last.given.date())
        match last.answer:
            case "yes":
                return tr("Ja, op {day}.", day=day)
            case "no":
                return tr("Nee, op {day}.", day=day)
            case "later":
                return tr("Later, op {day}.", day=day)
        return tr("{name} wil iets zeggen, op {day}.", name=self.first_name, day=day)


def others_of(dossier: Dossier) -> Others:
    """What can be asked; the dossier was opened a moment ago."""
    today = dossier.log[-1].at.date()
    return Others(dossier.candidate.id, dossier.candidate.first_name, dossier.consents, today)


def to_observer(others: Others, role: RespondentRole, who: str) -> HandOver:
    """The questionnaire for someone who knows the candidate."""
    return HandOver(others.candidate, (ABILITY,), role=role, who=who)


def to_ask(others: Others, ask: Ask) -> HandOver:
    """One choice for the candidate."""
    return HandOver(others.candidate, (), asks=(ask,))


def to_fill_in(others: Others, form: FormId, *, by_telephone: bool = False) -> HandOver:
    """A short form: the mood check, or how the day was."""
    return HandOver(others.candidate, (form,), given=Given.TELEPHONE if by_telephone else Given.ALONE)


def role_name(role: RespondentRole, name: str) -> str:
    """Who someone is to the candidate."""
    match role:
        case RespondentRole.MENTOR:
            return tr("Werkbegeleider")
        case RespondentRole.SUPERVISOR:
            return tr("Leidinggevende")
    return tr("Iemand die {name} kent", name=name)


def subject_words(subject: Subject) -> str:
    """What is asked, in a coach's words."""
    match subject:
        case Subject.PHOTO:
            return tr("Een foto erbij")
        case Subject.OBSERVER:
            return tr("Iemand die de kandidaat kent doet mee")
        case Subject.EMPLOYER:
            return tr("Delen met een werkgever")
        case Subject.OTHER_COACH:
            return tr("Een andere coach kijkt mee")
        case Subject.FUNDER:
            return tr("Vertellen aan de opdrachtgever")
        case Subject.CALLING:
            return tr("Bellen over een afspraak")
    return tr("Leren van de antwoorden (onderzoek)")
