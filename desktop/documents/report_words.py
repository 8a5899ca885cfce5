"""The fixed words of the report, in its own language: A2 for the candidate's page, B1 for the coach's."""

from dataclasses import dataclass

from desktop.domain.form import RespondentRole


@dataclass(frozen=True)
class ReportWords:
    """Every word the report adds to what was answered, chosen and agreed."""

    title: str
    greeting: str
    strong: str
    learn: str
    proud: str
    thanks: str
    coach_title: str
    no_test: str
    made_on: str
    lines: str
    alone: str
    surroundings: str
    ends: tuple[str, str, str]  # left, middle and right of the line
    places: tuple[str, str, str, str, str]
    unknown: str
    differs: str
    same: str
    changes: str
    unchanged: str
    others_unchanged: str
    moment: str
    agreements: str
    review: str
    band: str
    nothing: str  # on the coach's page, when there is nothing else to tell
    roles: dict[RespondentRole, str]
    page: str

    def place(self, place: int | None) -> str:
        """A place 0..6 in words."""
        if place is None:
            return self.unknown
        return self.places[(0, 1, 1, 2, 3, 3, 4)[place]]


_WORDS = {
    "nl": ReportWords(
        title="Zo doe jij het: {name}",
        greeting="Zo doe jij het.",
        strong="Dit kan jij goed",
        learn="Dit wil jij leren",
        proud="Jij koos dit zelf. Wees trots op jezelf!",
        thanks="Dank je wel voor jouw antwoorden.",
        coach_title="Voor het gesprek met {name}",
        no_test="Dit is een gespreksverslag. Het is geen keuring.",
        made_on="Gemaakt op {day}",
        lines="Zo kijken jullie ernaar",
        alone="Zo ziet {name} het",
        surroundings="Mensen om {name} heen",
        ends=("nee", "soms", "ja"),
        places=("vooral nee", "vaker nee dan ja", "soms", "vaker ja dan nee", "vooral ja"),
        unknown="te weinig antwoorden",
        differs="Anders gezien.",
        same="Ongeveer hetzelfde",
        changes="Wat is er anders dan eerder?",
        unchanged="Over alles is het antwoord ongeveer hetzelfde als eerder.",
        others_unchanged="De andere onderwerpen: ongeveer hetzelfde.",
        moment="{label}, {day}",
        agreements="Afspraken",
        review="Bespreken we weer op {day}",
        band="Tekens in één vlak betekenen ongeveer hetzelfde.",
        nothing="Er zijn nog geen antwoorden om over te praten.",
        roles={
            RespondentRole.SELF: "{name}",
            RespondentRole.KNOWN_PERSON: "Iemand die {name} kent",
            RespondentRole.MENTOR: "Werkbegeleider",
            RespondentRole.SUPERVISOR: "Leidinggevende",
        },
        page="Bladzijde {page} van 2",
    ),
    "en": ReportWords(
        title="This is how you do it: {name}",
        greeting="This is how you do it.",
        strong="You are good at this",
        learn="You want to learn this",
        proud="You chose this yourself. Be proud!",
        thanks="Thank you for your answers.",
        coach_title="For the talk with {name}",
        no_test="This is a report for a talk. It is no assessment.",
        made_on="Made on {day}",
        lines="How each of you sees it",
        alone="How {name} sees it",
        surroundings="People around {name}",
        ends=("no", "sometimes", "yes"),
        places=("mostly no", "more often no than yes", "sometimes", "more often yes than no", "mostly yes"),
        unknown="too few answers",
        differs="Seen differently.",
        same="About the same",
        changes="What has changed since earlier?",
        unchanged="The answers are about the same as before on everything.",
        others_unchanged="The other subjects: about the same.",
        moment="{label}, {day}",
        agreements="Agreements",
        review="We will discuss this again on {day}",
        band="Signs on one ground mean about the same.",
        nothing="There are no answers to talk about yet.",
        roles={
            RespondentRole.SELF: "{name}",
            RespondentRole.KNOWN_PERSON: "Someone who knows {name}",
            RespondentRole.MENTOR: "Mentor at work",
            RespondentRole.SUPERVISOR: "Supervisor",
        },
        page="Page {page} of 2",
    ),
}


def report_words(language: str) -> ReportWords:
    """The words in this language; Dutch when there are none."""
    return _WORDS.get(language, _WORDS["nl"])
