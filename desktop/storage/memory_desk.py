"""The candidate's side of the vault in memory, and the shelf that desk and vault share."""

from dataclasses import dataclass, field, replace

from desktop.domain.answers import Answer, Trace
from desktop.domain.candidate import Agency, Consent, Dossier, Filling, LogLine, Moment, Photo
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import CandidateId, FillingId, FormId, ItemId, PhotoId
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
    traces: list[tuple[FillingId, ItemId, Trace]] = field(default_factory=list)
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

    def log(self, candidate: CandidateId, clock: Clock, what: str, detail: str = "", who: str = "") -> None:
        """Adds a line to the candidate's log."""
        dossier = self.dossier(candidate)
        self.put(replace(dossier, log=(*dossier.log, LogLine(clock.now(), what, detail, who))))


@dataclass
class Lent:
    """One dossier, lent: a shelf of its own, which is closed while no window has it, and how it was when lent."""

    shelf: Shelf
    before: Dossier
    key: bytes = field(repr=False)


class MemoryDesk:
    """One candidate's fillings and photos at the newest moment."""

    def __init__(self, shelf: Shelf, clock: Clock, candidate: CandidateId) -> None:
        self._shelf = shelf
        self._clock = clock
        self._id = shelf.dossier(candidate).candidate.id

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
        return facts_of(self._shelf.agency, self._moment())

    def filling(self, form: FormId, role: RespondentRole) -> Filling | None:
        """The newest filling of this form at this moment, or None."""
        moment = self._moment()
        for filling in reversed(self._dossier().fillings):
            if (filling.moment, filling.form, filling.respondent) == (moment.id, form, role):
                return filling
        return None

    def begin(self, form: Form, role: RespondentRole, language: str) -> Filling:
        """Starts a filling."""
        dossier = self._dossier()
        filling = new_filling(form, self._moment(), role, language, self._clock)
        self._shelf.put(replace(dossier, fillings=(*dossier.fillings, filling)))
        return filling

    def record(self, filling: FillingId, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Appends an answer; KeyError when the filling is not this candidate's."""
        found = self._own(filling)
        self._shelf.traces.append((filling, item, trace))
        self._put(replace(found, answers={**found.answers, item: answer}))

    def move(self, filling: FillingId, place: str) -> None:
        """Remembers the step; KeyError when the filling is not this candidate's."""
        self._put(replace(self._own(filling), place=place))

    def finish(self, filling: FillingId) -> None:
        """Marks it as finished now, once; KeyError when the filling is not this candidate's."""
        found = self._own(filling)
        self._put(replace(found, finished=found.finished or self._clock.now()))

    def consent(self, subject: str, about: str, answer: str) -> None:
        """Appends what the candidate chose."""
        dossier = self._dossier()
        consent = Consent(self._id, subject, about, answer, self._clock.now())
        self._shelf.put(replace(dossier, consents=(*dossier.consents, consent)))

    def decline(self) -> None:
        """Removes every filling and photo; name, date and choice stay."""
        dossier = self._dossier()
        for photo in dossier.photos:
            del self._shelf.jpegs[photo.id]
        self._shelf.put(replace(dossier, fillings=(), photos=()))
        gone = {filling.id for filling in dossier.fillings}
        self._shelf.traces[:] = [trace for trace in self._shelf.traces if trace[0] not in gone]
        self._shelf.log(self._id, self._clock, "declined")

    def form_text(self, form: FormId, content_hash: str) -> str | None:
        """The stored source of a form, or None."""
        self._dossier()
        return self._shelf.form_texts.get((form, content_hash))

    def photos(self) -> tuple[Photo, ...]:
        """The photos in this dossier, oldest first."""
        return self._dossier().photos

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes; KeyError when it is not this candidate's."""
        if photo not in {own.id for own in self.photos()}:
            raise KeyError("no such photo")
        return self._shelf.jpegs[photo]

    def _dossier(self) -> Dossier:
        return self._shelf.dossier(self._id)

    def _moment(self) -> Moment:
        return self._dossier().moments[-1]

    def _own(self, filling: FillingId) -> Filling:
        for found in self._dossier().fillings:
            if found.id == filling:
                return found
        raise KeyError("no such filling")

    def _put(self, changed: Filling) -> None:
        dossier = self._dossier()
        fillings = tuple(changed if filling.id == changed.id else filling for filling in dossier.fillings)
        self._shelf.put(replace(dossier, fillings=fillings))
