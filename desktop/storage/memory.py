"""The vault in memory: what the vault on disk does, with nothing written. For the demo and for tests."""

from dataclasses import replace

from desktop.domain.candidate import Agency, Agreement, Appointment, Candidate, Consent, Dossier, Moment, Photo
from desktop.domain.form import Form
from desktop.domain.ids import CandidateId, PhotoId, new_id
from desktop.flows.ports import Clock, VaultState
from desktop.storage.beginnings import new_dossier
from desktop.storage.clocks import EARLIEST
from desktop.storage.kdf import tidy
from desktop.storage.memory_desk import MemoryDesk, Shelf
from desktop.storage.troubles import Trouble, problem


class MemoryVault:
    """A vault that forgets everything when the program ends."""

    def __init__(self, clock: Clock, shelf: Shelf) -> None:
        self._clock = clock
        self._shelf = shelf

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
        self._shelf.log(candidate.id, self._clock, "created")
        return candidate

    def dossier(self, candidate: CandidateId) -> Dossier:
        """Everything about one candidate; KeyError when there is none."""
        self._shelf.log(candidate, self._clock, "opened")
        found = self._shelf.dossiers.pop(candidate)
        self._shelf.put(found)
        return found

    def desk(self, candidate: CandidateId) -> MemoryDesk:
        """What the candidate's side gets to see; KeyError when there is no such candidate."""
        return MemoryDesk(self._open(), self._clock, candidate)

    def save_form_text(self, form: Form, source: str) -> None:
        """Keeps a form's source by its hash; what is kept already stays as it is."""
        self._open().form_texts.setdefault((form.id, form.content_hash), source)

    def add_moment(self, moment: Moment) -> None:
        """Adds a moment to its candidate."""
        dossier = self._shelf.dossier(moment.candidate)
        moments = sorted((*dossier.moments, moment), key=lambda each: each.day)
        self._shelf.put(replace(dossier, moments=tuple(moments)))

    def add_consent(self, consent: Consent) -> None:
        """Adds something the candidate chose."""
        dossier = self._shelf.dossier(consent.candidate)
        self._shelf.put(replace(dossier, consents=(*dossier.consents, consent)))

    def add_agreement(self, agreement: Agreement) -> None:
        """Adds an agreement."""
        dossier = self._shelf.dossier(agreement.candidate)
        self._shelf.put(replace(dossier, agreements=(*dossier.agreements, agreement)))

    def add_appointment(self, appointment: Appointment) -> None:
        """Adds an appointment."""
        dossier = self._shelf.dossier(appointment.candidate)
        self._shelf.put(replace(dossier, appointments=(*dossier.appointments, appointment)))

    def add_photo(self, candidate: CandidateId, jpeg: bytes, size: tuple[int, int]) -> Photo:
        """Adds a photo that PhotoReader has cleaned."""
        dossier = self._shelf.dossier(candidate)
        photo = Photo(PhotoId(new_id()), candidate, self._clock.now(), *size)
        self._shelf.jpegs[photo.id] = jpeg
        self._shelf.put(replace(dossier, photos=(*dossier.photos, photo)))
        return photo

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes; KeyError when there is none."""
        jpegs = self._open().jpegs
        if photo not in jpegs:
            raise KeyError("no such photo")
        return jpegs[photo]

    def remember(self, candidate: CandidateId, what: str, detail: str) -> None:
        """Adds a line to the candidate's log."""
        self._shelf.log(candidate, self._clock, what, detail)

    def close(self) -> None:
        """Closes it: nothing of it can be used until a door opens it again."""
        self._shelf.closed = True

    def reopened(self) -> "MemoryVault":
        """The same vault for its next user; this one stays closed."""
        return MemoryVault(self._clock, replace(self._shelf, closed=False))

    @property
    def is_open(self) -> bool:
        """Whether it can be used."""
        return not self._shelf.closed

    def _open(self) -> Shelf:
        if self._shelf.closed:
            raise RuntimeError("the vault is closed")
        return self._shelf


class MemoryDoor:
    """The way into a vault in memory."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._made: tuple[str, MemoryVault] | None = None

    def state(self) -> VaultState:
        """Whether a vault was made."""
        return VaultState.NONE if self._made is None else VaultState.READY

    def create(self, passphrase: str, agency: Agency, coach: str) -> MemoryVault:
        """Makes the vault; Problem when there is one already."""
        self._refuse_wrong_clock()
        if self._made is not None:
            raise problem(Trouble.VAULT_EXISTS)
        vault = MemoryVault(self._clock, Shelf(agency, coach))
        self._made = (tidy(passphrase), vault)
        return vault

    def unlock(self, passphrase: str) -> MemoryVault:
        """Opens the vault."""
        self._refuse_wrong_clock()
        if self._made is None:
            raise problem(Trouble.VAULT_MISSING)
        if not self.check(passphrase):
            raise problem(Trouble.WRONG_PASSPHRASE)
        secret, vault = self._made
        if vault.is_open:
            raise problem(Trouble.IN_USE)
        self._made = (secret, vault.reopened())
        return self._made[1]

    def check(self, passphrase: str) -> bool:
        """Whether this is the passphrase."""
        if self._made is None:
            raise problem(Trouble.KEYS_MISSING)
        return self._made[0] == tidy(passphrase)

    def _refuse_wrong_clock(self) -> None:
        if self._clock.now() < EARLIEST:
            raise problem(Trouble.CLOCK_WRONG)
