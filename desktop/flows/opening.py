"""The first start: what the coach tells about the agency, and the passphrase the vault opens with."""

from dataclasses import dataclass, field
from typing import Protocol

from desktop.domain.candidate import Agency, AgencyRole
from desktop.text import tr

YES, NO = "yes", "no"


@dataclass(frozen=True)
class Opening:
    """Everything told at the first start. The passphrase stays out of its repr."""

    role: AgencyRole
    answers_to_benefit_authority: bool
    team: bool
    coach: str
    passphrase: str = field(repr=False)

    @property
    def agency(self) -> Agency:
        """The agency as the vault keeps it."""
        return Agency(self.role, self.answers_to_benefit_authority, self.team)


class Judgement(Protocol):
    """What is said about a coach's own passphrase."""

    @property
    def enough(self) -> bool:
        """Whether it is hard enough to guess."""
        ...

    @property
    def sentence(self) -> str:
        """The same in words, with what to do."""
        ...


class Phrases(Protocol):
    """Where passphrases come from and what is said about them."""

    def propose(self) -> str:
        """Five words for a passphrase, with spaces."""
        ...

    def judge(self, passphrase: str) -> Judgement:
        """Whether a coach's own passphrase is strong enough."""
        ...


def same_passphrase(one: str, other: str) -> bool:
    """Whether two typings are one passphrase; capitals and spaces make no difference, as in the vault."""
    return one.casefold().split() == other.casefold().split()


@dataclass(frozen=True)
class Option:
    """One card to choose: its value, picture, word, and one sentence about what it means."""

    value: str
    picture: str
    word: str
    sentence: str


def roles() -> tuple[Option, ...]:
    """*Onze rol*: what the agency is to its candidates."""
    return (
        Option(AgencyRole.GUIDE, "coach", tr("Begeleider"), tr("Wij helpen mensen op weg naar werk.")),
        Option(
            AgencyRole.TEMP_AGENCY,
            "job-search",
            tr("Uitzendbureau"),
            tr("Wij schrijven mensen in en zoeken werk voor hen."),
        ),
        Option(AgencyRole.EMPLOYER, "employer", tr("Werkgever"), tr("Mensen werken bij ons of komen bij ons.")),
        Option(AgencyRole.SCHOOL, "school-building", tr("School"), tr("Mensen leren bij ons voor werk.")),
    )


def benefit_options() -> tuple[Option, ...]:
    """Whether answers go to a benefit authority, and what candidates then hear."""
    return (
        Option(
            NO,
            "benefit-not-asked",
            tr("Nee"),
            tr("De antwoorden blijven bij ons. Kandidaten horen: de vragen gaan niet over jouw uitkering."),
        ),
        Option(
            YES,
            "coach-sees",
            tr("Ja"),
            tr("Kandidaten horen die belofte dan niet. Vertel zelf wat UWV of de gemeente te zien krijgt."),
        ),
    )


def team_options() -> tuple[Option, ...]:
    """Who uses this computer."""
    return (
        Option(NO, "this-is-you", tr("Alleen ik"), tr("Niemand anders werkt op deze computer met Werkverhaal.")),
        Option(YES, "people", tr("Dit team"), tr("Collega's werken op deze computer ook met Werkverhaal.")),
    )


def team_words() -> str:
    """How a team shares one vault: by one account of the computer, for its files are nobody else's."""
    return tr(
        "Jullie gebruiken dan samen dit account van de computer. Iedere coach krijgt een eigen wachtzin. "
        "Met een ander account gaat deze kluis niet open."
    )
