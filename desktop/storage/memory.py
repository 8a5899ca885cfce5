"""The vault in memory: what the vault on disk does, with nothing written. For the demo and for tests."""

from dataclasses import replace

from desktop.domain.candidate import (
    Agency,
    Candidate,
    Consent,
    Dossier,
    LogLine,
    Moment,
    Photo,
)
from desktop.domain.form import Form
from desktop.domain.ids import CandidateId, PhotoId, new_id
from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock, VaultState
from desktop.storage.beginnings import new_dossier
from desktop.storage.clocks import EARLIEST
from desktop.storage.memory_desk import MemoryDesk, Shelf
from desktop.storage.memory_keys import Ring
from desktop.storage.memory_lender import MemoryLender
from desktop.storage.tries import TriesInMemory
from desktop.storage.troubles import Trouble, problem, refusal_of
from desktop.storage.usage import Usage
from desktop.storage.waits import Waits


class MemoryVault(MemoryLender):
    """A vault that forgets everything when the program ends."""

    @property
    def agency(self) -> Agency:
        """The agency."""
        return self._open().agency

    def set_agency(self, agency: Agency) -> None:
        """Changes what is known of the agency."""
        self._open().agency = agency

    def candidates(self) -> tuple[Candidate, ...]:
        """All candidates, last opened first."""
        return tuple(dossier.candidate for dossier in reversed(self._open().dossiers.values()))

    def add_candidate(self, first_name: str, avatar: str) -> Candidate:
        """Starts a dossier with a first moment of today."""
        candidate, moment = new_dossier(first_name, avatar, self._clock)
        self._open().put(Dossier(candidate, moments=(moment,)))
        self.shelf.log(candidate.id, self._clock, "created", "", self.shelf.coach)
        return candidate

    def dossier(self, candidate: CandidateId) -> Dossier:
        """Everything about one candidate; KeyError when there is none."""
        self.shelf.log(candidate, self._clock, "opened", "", self.shelf.coach)
        found = self.shelf.dossiers.pop(candidate)
        self.shelf.put(found)
        return found

    def desk(self, candidate: CandidateId) -> MemoryDesk:
        """What the candidate's side gets to see; KeyError when there is no such candidate."""
        return MemoryDesk(self._open(), self._clock, candidate)

    def save_form_text(self, form: Form, source: str) -> None:
        """Keeps a form's source by its hash; what is kept already stays as it is."""
        self._open().form_texts.setdefault((form.id, form.content_hash), source)

    def add_moment(self, moment: Moment) -> None:
        """Adds a moment to its candidate."""
        dossier = self.shelf.dossier(moment.candidate)
        moments = sorted((*dossier.moments, moment), key=lambda each: each.day)
        self.shelf.put(replace(dossier, moments=tuple(moments)))
        self.shelf.log(moment.candidate, self._clock, "changed", "moment", self.shelf.coach)

    def add_consent(self, consent: Consent) -> None:
        """Adds something the candidate chose."""
        dossier = self.shelf.dossier(consent.candidate)
        self.shelf.put(replace(dossier, consents=(*dossier.consents, consent)))
        self.shelf.log(consent.candidate, self._clock, "changed", "consent", self.shelf.coach)

    def add_photo(self, candidate: CandidateId, jpeg: bytes, size: tuple[int, int]) -> Photo:
        """Adds a photo that PhotoReader has cleaned."""
        dossier = self.shelf.dossier(candidate)
        photo = Photo(PhotoId(new_id()), candidate, self._clock.now(), *size)
        self.shelf.jpegs[photo.id] = jpeg
        self.shelf.put(replace(dossier, photos=(*dossier.photos, photo)))
        self.shelf.log(candidate, self._clock, "changed", "photo", self.shelf.coach)
        return photo

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes; KeyError when there is none."""
        jpegs = self._open().jpegs
        if photo not in jpegs:
            raise KeyError("no such photo")
        return jpegs[photo]

    def remember(self, candidate: CandidateId, what: str, detail: str) -> None:
        """Adds a line to the candidate's log."""
        self.shelf.log(candidate, self._clock, what, detail, self.shelf.coach)

    def log(self, candidate: CandidateId) -> tuple[LogLine, ...]:
        """Who did what with this dossier, oldest first; KeyError when there is none."""
        return self.shelf.dossier(candidate).log

    def erase(self, candidate: CandidateId) -> None:
        """Removes all that is kept of a candidate; KeyError when there is none."""
        dossier = self.shelf.dossier(candidate)
        fillings = {filling.id for filling in dossier.fillings}
        for photo in dossier.photos:
            del self.shelf.jpegs[photo.id]
        self.shelf.forget_recordings(self.shelf.recordings_of(candidate))
        self.shelf.traces[:] = [trace for trace in self.shelf.traces if trace[0] not in fillings]
        self.shelf.marks[:] = [mark for mark in self.shelf.marks if mark[0] != candidate]
        self.shelf.forget_entries(candidate)
        for export in self.exports.of(candidate):
            self.exports.drop(export.id)
        del self.shelf.dossiers[candidate]
        self._forget(candidate)

    def close(self) -> None:
        """Closes it: nothing of it can be used until a door opens it again."""
        if not self.shelf.closed:
            self.shelf.closed = True
            self.shelf.used = replace(self.shelf.used, locked=self._clock.now())


class MemoryDoor:
    """The way into a vault in memory."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._made: MemoryVault | None = None
        self._ring = Ring(Waits(clock, TriesInMemory()))

    @property
    def vault(self) -> MemoryVault | None:
        """The vault that was made, open or closed."""
        return self._made

    def state(self) -> VaultState:
        """Whether a vault was made."""
        return VaultState.NONE if self._made is None else VaultState.READY

    def check_place(self) -> None:
        """Memory is nobody else's."""

    def create(self, passphrase: str, agency: Agency, coach: str) -> MemoryVault:
        """Makes the vault; Problem when there is one already."""
        self._refuse_wrong_clock()
        if self._made is not None:
            raise problem(Trouble.VAULT_EXISTS)
        shelf = Shelf(agency, coach, used=Usage(self.clock.now()))
        holder = self._ring.add(coach, passphrase, self.clock)
        self._made = MemoryVault(self.clock, shelf, self._ring, holder.id)
        return self._made

    def unlock(self, secret: Secret) -> MemoryVault:
        """Opens the vault for its next user; the one of before stays closed."""
        self._refuse_wrong_clock()
        if self._made is None:
            raise problem(Trouble.VAULT_MISSING)
        shelf = self._made.shelf
        if not shelf.closed:
            raise problem(Trouble.IN_USE)
        holder = self._ring.tried(secret)
        if holder is None:
            raise refusal_of(secret)
        used = replace(shelf.used, opened=self.clock.now())
        shelf = replace(shelf, coach=holder.name, closed=False, used=used)
        self._made = MemoryVault(self.clock, shelf, self._ring, holder.id)
        return self._made

    def check(self, passphrase: str) -> bool:
        """Whether this is a coach's passphrase."""
        if self._made is None:
            raise problem(Trouble.KEYS_MISSING)
        return self._made.keys.fits(passphrase)

    def _refuse_wrong_clock(self) -> None:
        if self.clock.now() < EARLIEST:
            raise problem(Trouble.CLOCK_WRONG)
