"""The closed sentences of a letter (A2), in the letter's own language."""

from collections.abc import Mapping
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
    who: Mapping[str, str]  # by their picture: sentences for the candidate to pick, whatever else was told
    why: Mapping[str, str]
    bring: Mapping[str, str]
    start: Mapping[str, str]


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
        who={
            "job-search": "Ik zoek werk dat bij mij past.",
            "people-talk": "Ik leer graag nieuwe mensen kennen.",
            "near-home": "Ik woon in de buurt.",
        },
        why={
            "like": "Dit werk vind ik leuk.",
            "light-bulb": "Ik wil dit werk goed leren.",
            "steady-job": "Ik zoek een vaste baan.",
            "purse": "Ik wil mijn eigen geld verdienen.",
            "team": "Ik wil graag collega's om mee te werken.",
            "proud": "Ik wil trots zijn op mijn werk.",
        },
        bring={
            "hard-work": "Ik heb zin om te werken.",
            "finish-on-time": "Ik maak af wat ik begin.",
            "seedling": "Ik wil veel leren.",
        },
        start={
            "talk-first": "Ik kom graag praten.",
            "look-together": "Mag ik een keer komen kijken?",
        },
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
        who={
            "job-search": "I am looking for work that suits me.",
            "people-talk": "I like to get to know new people.",
            "near-home": "I live nearby.",
        },
        why={
            "like": "I like this work.",
            "light-bulb": "I want to learn this work well.",
            "steady-job": "I am looking for a steady job.",
            "purse": "I want to earn my own money.",
            "team": "I would like colleagues to work with.",
            "proud": "I want to be proud of my work.",
        },
        bring={
            "hard-work": "I feel like working.",
            "finish-on-time": "I finish what I start.",
            "seedling": "I want to learn a lot.",
        },
        start={
            "talk-first": "I am happy to come and talk.",
            "look-together": "May I come and have a look?",
        },
    ),
}


def letter_sentences(language: str) -> LetterSentences:
    """The sentences in this language; Dutch when there are none."""
    return _SENTENCES.get(language, _SENTENCES["nl"])
