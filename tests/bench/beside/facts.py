"""Documents as plain facts in a folder: what the other programs get, with pictures and letters beside them."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import fontpkg_atkinson_hyperlegible as atkinson

from desktop import pictures
from desktop.documents.contact import vcard
from desktop.domain.employer import EmployerDocument, Point, Wish, WorkPhoto
from tests.documents import painted
from tests.documents.samples import JOBS, NOOR, STRENGTHS

T = TypeVar("T")


def candidates(most: int) -> list[EmployerDocument]:
    """As many made-up candidates, no two alike: other names, words, photos and order."""
    return [
        replace(
            NOOR,
            name=f"Noor {number} Voorbeeld",
            photo=painted.portrait(number),
            phone=f"06 00 00 00 {number:02}",
            strengths=tuple(_told(each, number) for each in _turned(STRENGTHS, number)[:6]),
            experience=tuple(replace(each, what=f"{each.what} {number} weken.") for each in _turned(JOBS, number)[:4]),
            about=tuple(_told(each, number) for each in NOOR.about),
            work_photos=tuple(
                WorkPhoto(paint(number), f"{photo.caption} ({number})")
                for paint, photo in zip((painted.plants, painted.bench, painted.plants), NOOR.work_photos, strict=True)
            ),
        )
        for number in range(1, most + 1)
    ]


def _told(point: Point, number: int) -> Point:
    return replace(point, title=f"{point.title} {number}")


def _turned(all_of: tuple[T, ...], number: int) -> tuple[T, ...]:
    start = number % len(all_of)
    return (*all_of[start:], *all_of[:start])


@dataclass(frozen=True)
class Folder:
    """Where everything of one document lies; each picture lies there once."""

    place: Path

    def write(self, documents: list[EmployerDocument]) -> None:
        """Facts (facts0.json, facts1.json …), photos, pictograms and letters."""
        for file in (Path(atkinson.ROOT) / "files").glob("*.ttf"):
            shutil.copy(file, self.place)
        for at, document in enumerate(documents):
            facts = json.dumps(self._facts(document, at), ensure_ascii=False)
            (self.place / f"facts{at}.json").write_text(facts, "utf-8")

    def _facts(self, document: EmployerDocument, number: int) -> dict[str, Any]:
        return {
            "name": document.name,
            "headline": document.headline,
            "photo": self._photo(f"portrait{number}.jpg", document.photo or b""),
            "code": vcard(document),
            "contact": [each for each in (document.town, document.phone, document.email) if each],
            "sections": self._sections(document, number),
        }

    def _sections(self, document: EmployerDocument, number: int) -> list[dict[str, Any]]:
        free = document.availability
        jobs = [Point(job.picture, job.work, f"{job.where}. {job.what}") for job in document.experience]
        return [
            self._section("Hier ben ik goed in", "tiles", document.strengths),
            self._section("Dit werk wil ik doen", "tiles", document.wishes),
            self._section("Dit ben ik", "lines", document.about),
            self._section("Zo werk ik het best", "lines", document.works_best),
            self._section("Dit werk deed ik", "tiles", jobs),
            self._section("Dit heb ik gehaald", "lines", [Point(c.picture, c.title) for c in document.certificates]),
            self._section("Talen", "lines", document.languages),
            self._section("Zo kom ik", "lines", document.travel),
            self._section("Dan kan ik werken", "lines", (*free.days, *free.parts)),
            {
                "title": "Mijn werk",
                "kind": "photos",
                "entries": [
                    {"picture": self._photo(f"work{number}-{at}.jpg", photo.jpeg), "title": photo.caption, "text": ""}
                    for at, photo in enumerate(document.work_photos)
                ],
            },
        ]

    def _section(self, title: str, kind: str, points: Sequence[Point | Wish]) -> dict[str, Any]:
        told = [{"picture": self._drawn(p.picture), "title": p.title, "text": p.sentence} for p in points]
        return {"title": title, "kind": kind, "entries": told}

    def _drawn(self, meaning: str) -> str:
        shutil.copy(pictures.svg_file(meaning), self.place / f"{meaning}.svg")
        return f"{meaning}.svg"

    def _photo(self, name: str, jpeg: bytes) -> str:
        (self.place / f"whole-{name}").write_bytes(jpeg)
        return name
