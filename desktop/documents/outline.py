"""What a plain CV tells, as data: headings with entries, for paper, for Word and for reading programs alike."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.documents.curriculum_words import CvWords, cv_words
from desktop.documents.words import Words, words
from desktop.domain.employer import EmployerDocument, Point


@dataclass(frozen=True)
class Line:
    """One entry: a title, a quiet note beside it, a sentence below; "" where there is none."""

    title: str
    note: str = ""
    sentence: str = ""


@dataclass(frozen=True)
class Part:
    """A heading and what stands below it; never empty."""

    heading: str
    lines: tuple[Line, ...]


def contact_of(document: EmployerDocument) -> tuple[str, ...]:
    """Town, telephone, e-mail: those that are shown."""
    return tuple(text for text in (document.town, document.phone, document.email) if text)


def outline_of(document: EmployerDocument) -> tuple[Part, ...]:
    """Everything the document tells but its photos, in the order of a CV."""
    said, heads = words(document.language), cv_words(document.language)
    parts = (
        Part(heads.profile, tuple(_points(document.about))),
        Part(heads.wanted, tuple(_wishes(document))),
        Part(heads.experience, tuple(_experience(document))),
        Part(heads.strengths, tuple(_points(document.strengths))),
        Part(heads.certificates, tuple(_certificates(document, said))),
        Part(heads.languages, tuple(_points(document.languages))),
        Part(heads.availability, tuple(_availability(document, heads))),
        Part(heads.travel, tuple(_points(document.travel))),
        Part(heads.works_best, tuple(_points(document.works_best))),
    )
    return tuple(part for part in parts if part.lines)


def _points(points: Iterable[Point]) -> Iterator[Line]:
    return (Line(point.title, sentence=point.sentence) for point in points)


def _wishes(document: EmployerDocument) -> Iterator[Line]:
    """The employer's word first: that is what a reading program looks for."""
    for wish in document.wishes:
        title = wish.function or wish.title
        yield Line(title[:1].upper() + title[1:], sentence=wish.sentence)


def _experience(document: EmployerDocument) -> Iterator[Line]:
    return (Line(job.work, job.where, job.what) for job in document.experience)


def _certificates(document: EmployerDocument, said: Words) -> Iterator[Line]:
    for certificate in document.certificates:
        until = certificate.valid_until
        yield Line(certificate.title, said.valid_until.format(day=said.day(until)) if until else "")


def _availability(document: EmployerDocument, heads: CvWords) -> Iterator[Line]:
    when = document.availability
    for name, points in ((heads.days, when.days), (heads.parts, when.parts)):
        if points:
            yield Line(name, sentence=", ".join(f"{point.title} {point.sentence}".strip() for point in points))
    for name, sentence in ((heads.hours, when.hours), (heads.start, when.start)):
        if sentence:
            yield Line(name, sentence=sentence)
