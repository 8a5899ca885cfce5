"""The candidate's side of the vault in memory, and the shelf that desk and vault share."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.domain.answers import Answer, Kept, Trace
from desktop.domain.candidate import Agency, Consent, Dossier, Filling, LogLine, Mark, Moment, Photo
from desktop.domain.entry import DossierEntry, Version
from desktop.domain.form import Form, RespondentRole
from desktop.domain.hearing import Hearing
from desktop.domain.ids import CandidateId, EntryId, ExportId, FillingId, FormId, ItemId, PhotoId, RecordingId, new_id
from desktop.domain.papers import Export
from desktop.flows.ports import Clock
from desktop.storage.beginnings import facts_of, new_filling
from desktop.storage.usage import Usage


@dataclass
class Shelf:
    """All that is kept; dossiers stand in the order in which they were last opened, the last one last."""

    agency: Agency
    coach: str  # who opened the vault
    dossiers: dict[CandidateId, Dossier] = field(default_factory=dict)
    jpegs: dict[PhotoId, bytes] = field(default_factory=dict)
    form_texts: dict[tuple[FormId, str], str] = field(default_factory=dict)
    traces: list[tuple[FillingId, Kept]] = field(default_factory=list)
    marks: list[tuple[CandidateId, Mark]] = field(default_factory=list)
    hearings: dict[CandidateId, Hearing] = field(default_factory=dict)
    recordings: dict[RecordingId, "Recorded"] = field(default_factory=dict)
    exports: dict[ExportId, tuple[Export, bytes]] = field(default_factory=dict)
    versions: dict[EntryId, list[Version]] = field(default_factory=dict)
    closed: bool = False
    used: Usage = field(default_factory=Usage)
    kiosks: dict[str, "Lent"] = field(default_factory=dict)

    def dossier(self, candidate: CandidateId) -> Dossier:
        """The dossier; KeyError when there is none, RuntimeError when the vault is closed."""
        if self.closed:
            raise RuntimeError("the vault is closed")
        if candidate not in self.dossiers:
            raise KeyError("no such candidate")
        return self.dossiers[candidate]

    def put(self, dossier: Dossier) -> None:
        """Keeps the dossier in the place of its earlier self."""
        self.dossiers[dossier.candidate.id] = dossier

    def put_entry(self, changed: DossierEntry, *, away: bool) -> None:
        """Keeps the entry in the place of its earlier self, or leaves it out."""
        dossier = self.dossier(changed.candidate)
        known = {entry.id: entry for entry in dossier.entries} | {changed.id: changed}
        entries = tuple(entry for name, entry in known.items() if not (away and name == changed.id))
        self.put(replace(dossier, entries=entries))

    def forget_entries(self, candidate: CandidateId) -> None:
        """Removes all that any entry about this candidate ever said."""
        for name, versions in tuple(self.versions.items()):
            if isinstance(versions[0].entry, DossierEntry) and versions[0].entry.candidate == candidate:
                del self.versions[name]

    def put_filling(self, candidate: CandidateId, changed: Filling) -> None:
        """Keeps the filling in the place of its earlier self."""
        dossier = self.dossier(candidate)
        fillings = tuple(changed if filling.id == changed.id else filling for filling in dossier.fillings)
        self.put(replace(dossier, fillings=fillings))

    def recordings_of(self, candidate: CandidateId) -> dict[RecordingId, "Recorded"]:
        """What this candidate said aloud."""
        return {name: said for name, said in self.recordings.items() if said.candidate == candidate}

    def forget_recordings(self, names: Iterable[RecordingId]) -> None:
        """Removes these."""
        for name in names:
            self.recordings.pop(name, None)

    def log(self, candidate: CandidateId, clock: Clock, what: str, detail: str = "", who: str = "") -> None:
        """Adds a line to the candidate's log."""
        dossier = self.dossier(candidate)
        self.put(replace(dossier, log=(*dossier.log, LogLine(clock.now(), what, detail, who))))


@dataclass(frozen=True)
class Recorded:
    """Something that was said aloud."""

    candidate: CandidateId
    pcm: bytes
    rate: int


@dataclass
class Lent:
    """One dossier, lent: a shelf of its own, which is closed while no window has it, and how it was when lent."""

    shelf: Shelf
    before: Dossier
    key: bytes = field(repr=False)
    recordings: frozenset[RecordingId] = frozenset()  # those that were lent


class MemoryRecordings:
    """One candidate's recordings."""

    def __init__(self, shelf: Shelf, candidate: CandidateId) -> None:
        self._shelf = shelf
        self._candidate = candidate

    def keep(self, pcm: bytes, rate: int) -> RecordingId:
        """Adds one."""
        recording = RecordingId(new_id())
        self._shelf.recordings[recording] = Recorded(self._shelf.dossier(self._candidate).candidate.id, pcm, rate)
        return recording

    def sound(self, recording: RecordingId) -> tuple[bytes, int]:
        """Its samples and their rate; KeyError when it is not this candidate's."""
        said = self._shelf.recordings_of(self._candidate)[recording]
        return said.pcm, said.rate

    def drop(self, recording: RecordingId) -> None:
        """Removes it; harmless when there is none."""
        if recording in self._shelf.recordings_of(self._candidate):
            self._shelf.forget_recordings([recording])


class MemoryAlbum:
    """The part of a desk in memory that shows photos and keeps new ones."""

    def __init__(self, shelf: Shelf, clock: Clock, candidate: CandidateId) -> None:
        self._shelf = shelf
        self._clock = clock
        self._id = shelf.dossier(candidate).candidate.id

    def photos(self) -> tuple[Photo, ...]:
        """The photos in this dossier, oldest first."""
        return self._shelf.dossier(self._id).photos

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes; KeyError when it is not this candidate's."""
        if photo not in {own.id for own in self.photos()}:
            raise KeyError("no such photo")
        return self._shelf.jpegs[photo]

    def keep_photo(self, jpeg: bytes, size: tuple[int, int]) -> Photo:
        """Adds a photo that PhotoReader has developed."""
        photo = Photo(PhotoId(new_id()), self._id, self._clock.now(), *size)
        self._shelf.jpegs[photo.id] = jpeg
        dossier = self._shelf.dossier(self._id)
        self._shelf.put(replace(dossier, photos=(*dossier.photos, photo)))
        return photo


class MemoryDesk(MemoryAlbum):
    """One candidate's fillings and photos at the newest moment."""

    def __init__(self, shelf: Shelf, clock: Clock, candidate: CandidateId) -> None:
        super().__init__(shelf, clock, candidate)

    @property
    def first_name(self) -> str:
        """The name to greet with."""
        return self._dossier().candidate.first_name

    @property
    def avatar(self) -> str:
        """The picture chosen with the coach."""
        return self._dossier().candidate.avatar

    @property
    def facts(self) -> frozenset[str]:
        """Declared facts of the agency and the moment."""
        return facts_of(self._shelf.agency, _newest(self._dossier()))

    def filling(self, form: FormId, role: RespondentRole) -> Filling | None:
        """The newest filling of this form at this moment, or None."""
        moment = _newest(self._dossier())
        for filling in reversed(self._dossier().fillings):
            if (filling.moment, filling.form, filling.respondent) == (moment.id, form, role):
                return filling
        return None

    def finished_once(self, form: FormId, role: RespondentRole) -> bool:
        """Whether this respondent ever finished the form, at any moment."""
        fillings = self._dossier().fillings
        return any(each.form == form and each.respondent is role and each.finished for each in fillings)

    def last_here(self, role: RespondentRole) -> datetime | None:
        """When this respondent last answered something at this moment; None when nothing was."""
        moment = _newest(self._dossier())
        mine = {each.id for each in self._dossier().fillings if (each.moment, each.respondent) == (moment.id, role)}
        return max((kept.at for filling, kept in self._shelf.traces if filling in mine), default=None)

    def begin(self, form: Form, role: RespondentRole, language: str) -> Filling:
        """Starts a filling."""
        dossier = self._dossier()
        filling = new_filling(form, _newest(self._dossier()), role, language, self._clock)
        self._shelf.put(replace(dossier, fillings=(*dossier.fillings, filling)))
        return filling

    def record(self, filling: FillingId, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Appends an answer; KeyError when the filling is not this candidate's."""
        found = _own(self._dossier(), filling)
        self._shelf.traces.append((filling, Kept(item, answer, trace, self._clock.now())))
        self._shelf.put_filling(self._id, replace(found, answers={**found.answers, item: answer}))

    def move(self, filling: FillingId, place: str) -> None:
        """Remembers the step; KeyError when the filling is not this candidate's."""
        self._shelf.put_filling(self._id, replace(_own(self._dossier(), filling), place=place))

    def finish(self, filling: FillingId) -> None:
        """Marks it as finished now, once; KeyError when the filling is not this candidate's."""
        found = _own(self._dossier(), filling)
        self._shelf.put_filling(self._id, replace(found, finished=found.finished or self._clock.now()))

    def consent(self, subject: str, about: str, answer: str) -> None:
        """Appends what the candidate chose."""
        dossier = self._dossier()
        consent = Consent(self._id, subject, about, answer, self._clock.now())
        self._shelf.put(replace(dossier, consents=(*dossier.consents, consent)))

    def consents(self) -> tuple[Consent, ...]:
        """What the candidate chose, oldest first."""
        return self._dossier().consents

    def decline(self) -> None:
        """Removes every filling, photo and recording; name, date and choice stay."""
        dossier = self._dossier()
        for photo in dossier.photos:
            del self._shelf.jpegs[photo.id]
        self._shelf.put(replace(dossier, fillings=(), photos=()))
        self._shelf.forget_recordings(self._shelf.recordings_of(self._id))
        self._shelf.hearings.pop(self._id, None)
        gone = {filling.id for filling in dossier.fillings}
        self._shelf.traces[:] = [trace for trace in self._shelf.traces if trace[0] not in gone]
        self._shelf.marks[:] = [mark for mark in self._shelf.marks if mark[0] != self._id]
        self._shelf.log(self._id, self._clock, "declined")

    def form_text(self, form: FormId, content_hash: str) -> str | None:
        """The stored source of a form, or None."""
        self._dossier()
        return self._shelf.form_texts.get((form, content_hash))

    def hearing(self) -> Hearing:
        """How this candidate wants to hear, as it was last set."""
        self._dossier()
        return self._shelf.hearings.get(self._id, Hearing())

    def remember_hearing(self, hearing: Hearing) -> None:
        """Remembers it."""
        self._dossier()
        self._shelf.hearings[self._id] = hearing

    @property
    def recordings(self) -> MemoryRecordings:
        """What was said aloud instead of typed."""
        return MemoryRecordings(self._shelf, self._id)

    def _dossier(self) -> Dossier:
        return self._shelf.dossier(self._id)


def _newest(dossier: Dossier) -> Moment:
    return dossier.moments[-1]


def _own(dossier: Dossier, filling: FillingId) -> Filling:
    for found in dossier.fillings:
        if found.id == filling:
            return found
    raise KeyError("no such filling")
