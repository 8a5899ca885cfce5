"""The names things are known by: a type each, so that one can't be taken for another."""

from typing import NewType
from uuid import uuid4

CandidateId = NewType("CandidateId", str)
MomentId = NewType("MomentId", str)
FillingId = NewType("FillingId", str)
PhotoId = NewType("PhotoId", str)
RecordingId = NewType("RecordingId", str)
ExportId = NewType("ExportId", str)
EntryId = NewType("EntryId", str)
FormId = NewType("FormId", str)
ItemId = NewType("ItemId", str)
ChoiceId = NewType("ChoiceId", str)
ScaleId = NewType("ScaleId", str)


def new_id() -> str:
    """A random name (32 hex digits) that tells nothing about when or where it was made."""
    return uuid4().hex
