"""A dossier as JSON, for whom it is about and for other programs: every field there is, found by reflection."""

import base64
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum

from desktop.domain.answers import (
    Chosen,
    Counted,
    Dated,
    Json,
    Listed,
    Pictured,
    Seen,
    Skipped,
    Spoken,
    Written,
    recordings_in,
    to_json,
)
from desktop.domain.candidate import Dossier
from desktop.domain.entry import Version
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.versions import form_if_known
from desktop.flows.wav import wav_bytes


def dossier_json(vault: Vault, shelf: FormShelf, dossier: Dossier, language: str) -> bytes:
    """UTF-8 JSON: the dossier, every answer as kept, questions' words, marks; photos, sound, papers in base 64."""
    desk = vault.desk(dossier.candidate.id)
    exports = vault.exports.of(dossier.candidate.id)
    told = {
        "dossier": as_json(dossier),
        "kept": {filling.id: as_json(vault.review.kept(filling.id)) for filling in dossier.fillings},
        "questions": {
            filling.id: {item.id: item.asked(filling.respondent).text(language) for item in form.items()}
            for filling in dossier.fillings
            if (form := form_if_known(desk, shelf, filling))
        },
        "marks": as_json(vault.review.marks(dossier.candidate.id)),
        "hearing": as_json(desk.hearing()),
        "entries": [_version(version) for version in vault.entries.all_of(dossier.candidate.id)],
        "exports": as_json(exports),
        "sound_files": dict(_sounds(vault, dossier)),
        "photo_files": {photo.id: base64.b64encode(vault.photo(photo.id)).decode() for photo in dossier.photos},
        "export_files": {each.id: base64.b64encode(vault.exports.content(each.id)).decode() for each in exports},
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def _version(version: Version) -> Json:
    """What was written down, and when."""
    return {"kind": version.entry.kind, **{each.name: as_json(getattr(version, each.name)) for each in fields(version)}}


def _sounds(vault: Vault, dossier: Dossier) -> Iterator[tuple[str, Json]]:
    """What was said aloud, as WAV in base 64."""
    recordings = vault.desk(dossier.candidate.id).recordings
    for filling in dossier.fillings:
        for recording in sorted(frozenset().union(*map(recordings_in, filling.answers.values()))):
            with suppress(KeyError):
                yield recording, base64.b64encode(wav_bytes(*recordings.sound(recording))).decode()


def as_json(value: object) -> Json:
    """Any value of the domain as JSON, records by the names of their fields."""
    match value:
        case None | bool() | int() | float():
            return value
        case Enum():
            return str(value.value)
        case str():
            return str(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {str(name): as_json(each) for name, each in value.items()}
        case tuple() | list() | frozenset():
            return [as_json(each) for each in value]
        case Skipped() | Chosen() | Written() | Spoken() | Counted() | Dated() | Pictured() | Listed() | Seen():
            return to_json(value)
    if is_dataclass(value):
        return {each.name: as_json(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(f"{type(value).__name__} has no place in a dossier")
