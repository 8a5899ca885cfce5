"""What an employer may ever see: a closed type. Health, benefit, scores, mood and notes have no place in it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Block(StrEnum):
    """The parts of the employer document that a candidate switches on or off."""

    PHOTO = "photo"
    PHONE = "phone"
    EMAIL = "email"
    TOWN = "town"
    ABOUT = "about"
    STRENGTHS = "strengths"
    WISHES = "wishes"
    WORKS_BEST = "works_best"
    AVAILABILITY = "availability"
    TRAVEL = "travel"
    EXPERIENCE = "experience"
    CERTIFICATES = "certificates"
    LANGUAGES = "languages"
    WORK_PHOTOS = "work_photos"


class Look(StrEnum):
    """How a portfolio looks; chosen by picture."""

    BOLD = "bold"  # a dark band, and a tile for everything
    LIGHT = "light"  # much white, a photo up to the edge of the page, strong rules


@dataclass(frozen=True)
class Point:
    """A pictogram with a short title and a sentence ("" when the title says it all)."""

    picture: str
    title: str
    sentence: str = ""


@dataclass(frozen=True)
class Wish:
    """A kind of work the candidate wants, with the employer's own word for it."""

    picture: str
    title: str
    sentence: str
    function: str
    isco: str = ""


@dataclass(frozen=True)
class Experience:
    """Work done, told by kind of work and place, without years (years show gaps)."""

    picture: str
    work: str  # the kind of work
    where: str  # at home, volunteer, internship, job: as a word
    what: str  # what the candidate did there


@dataclass(frozen=True)
class Certificate:
    """A licence or certificate, with the last day it holds when it has one."""

    picture: str
    title: str
    valid_until: date | None = None


@dataclass(frozen=True)
class WorkPhoto:
    """A photo of own work: JPEG bytes without metadata, and the candidate's caption."""

    jpeg: bytes
    caption: str


@dataclass(frozen=True)
class Availability:
    """When: days and parts of the day as words, hours as a phrase, start as a phrase."""

    days: tuple[Point, ...] = ()
    parts: tuple[Point, ...] = ()
    hours: str = ""
    start: str = ""


@dataclass(frozen=True)
class EmployerDocument:
    """Only what the candidate switched on; everything is already in words of `language`."""

    language: str
    name: str
    headline: str  # the first wish, in the employer's function word when there is one
    photo: bytes | None = None  # JPEG without metadata
    phone: str = ""
    email: str = ""
    town: str = ""
    about: tuple[Point, ...] = ()
    strengths: tuple[Point, ...] = ()
    wishes: tuple[Wish, ...] = ()
    works_best: tuple[Point, ...] = ()
    availability: Availability = field(default_factory=Availability)
    travel: tuple[Point, ...] = ()
    experience: tuple[Experience, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    languages: tuple[Point, ...] = ()
    work_photos: tuple[WorkPhoto, ...] = ()
