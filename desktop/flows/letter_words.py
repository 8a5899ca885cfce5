"""The closed sentences of a letter (A2), in the letter's own language."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LetterSentences:
    """Places in {} are filled in with what the document tells."""

    name: str
    town: str
    vacancy: str
    employer: str
    job: str
    job_where: str
    certificate: str
    languages: str
    hours: str
    days: str
    travel: str
    trial_day: str
    call: str
    also: str  # between the last two of several


_SENTENCES = {
    "nl": LetterSentences(
        name="Ik ben {name}.",
        town="Ik woon in {town}.",
        vacancy="Ik wil graag dit werk doen: {vacancy}.",
        employer="Ik wil graag werken bij {employer}.",
        job="Dit werk deed ik al: {work}.",
        job_where="Dit werk deed ik al: {work}, {where}.",
        certificate="Ik heb: {title}.",
        languages="Ik spreek {languages}.",
        hours="Zo veel wil ik werken: {hours}.",
        days="Ik kan werken op {days}.",
        travel="Zo kom ik naar het werk: {ways}.",
        trial_day="Ik kom graag een dag werken. Dan zie je wat ik kan.",
        call="Bel mij gerust.",
        also="en",
    ),
    "en": LetterSentences(
        name="I am {name}.",
        town="I live in {town}.",
        vacancy="I want to do this work: {vacancy}.",
        employer="I want to work at {employer}.",
        job="I have done this work: {work}.",
        job_where="I have done this work: {work}, {where}.",
        certificate="I have: {title}.",
        languages="I speak {languages}.",
        hours="This is how much I want to work: {hours}.",
        days="I can work on {days}.",
        travel="This is how I come to work: {ways}.",
        trial_day="I am happy to come and work for a day. Then you can see what I can do.",
        call="Feel free to call me.",
        also="and",
    ),
}


def letter_sentences(language: str) -> LetterSentences:
    """The sentences in this language; Dutch when there are none."""
    return _SENTENCES.get(language, _SENTENCES["nl"])
