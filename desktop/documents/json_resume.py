"""The CV as JSON Resume 1.0.0 (jsonresume.org/schema), for job boards and other programs."""

import json
from typing import Any

from desktop.domain.employer import EmployerDocument

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def make(document: EmployerDocument) -> bytes:
    """UTF-8 JSON. Years are left out, as in every document; photos too."""
    told: dict[str, Any] = {
        "$schema": SCHEMA,
        "basics": _basics(document),
        "work": [_filled(name=job.where, position=job.work, summary=job.what) for job in document.experience],
        "skills": [_filled(name=point.title, keywords=_some(point.sentence)) for point in document.strengths],
        "languages": [_filled(language=point.title, fluency=point.sentence) for point in document.languages],
        "certificates": [{"name": certificate.title} for certificate in document.certificates],
        "interests": [
            _filled(name=wish.function or wish.title, keywords=_some(wish.sentence)) for wish in document.wishes
        ],
        "meta": {"language": document.language},
    }
    return json.dumps({name: value for name, value in told.items() if value}, ensure_ascii=False, indent=2).encode()


def _basics(document: EmployerDocument) -> dict[str, Any]:
    said = [f"{point.title} {point.sentence}".strip() for point in document.about]
    basics = _filled(
        name=document.name,
        label=document.headline,
        phone=document.phone,
        email=document.email,
        summary=" ".join(said),
    )
    if document.town:
        basics["location"] = {"city": document.town}
    return basics


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _some(text: str) -> list[str]:
    return [text] if text else []
