"""What the tests of kiosks share: somebody with a begun form, lent, and a look into the file itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FillingId, ItemId
from desktop.flows.kiosk_port import Ticket
from desktop.flows.ports import Vault
from desktop.storage import cipher
from desktop.storage.clocks import FixedClock
from desktop.storage.kiosk import FileKioskDoor, KioskFiles
from tests.storage.vaults import FORM, ITEM, whats_there

SELF = RespondentRole.SELF


@dataclass(frozen=True)
class Lent:
    """A candidate whose kiosk lies beside the vault."""

    folder: Path
    ticket: Ticket
    filling: FillingId

    @property
    def candidate(self) -> CandidateId:
        """Whose it is."""
        return self.ticket.candidate

    @property
    def files(self) -> KioskFiles:
        """Where it lies."""
        return KioskFiles(self.folder, self.ticket.kiosk)

    def answer(self, *numbers: int) -> None:
        """Gives these answers in the kiosk."""
        kiosk = FileKioskDoor(self.folder, FixedClock()).open(self.ticket)
        for number in numbers:
            kiosk.record(self.filling, ItemId(f"item{number}"), Written(f"antwoord {number}"), Trace())
            kiosk.move(self.filling, f"plek {number}")
        kiosk.close()


def lend(vault: Vault, folder: Path, name: str = "Sam") -> Lent:
    """Somebody with one answer and a photo, lent."""
    candidate = vault.add_candidate(name, "ster").id
    vault.save_form_text(FORM, "form: proef")
    desk = vault.desk(candidate)
    filling = desk.begin(FORM, SELF, "nl")
    desk.record(filling.id, ITEM, Written(f"{name} thuis"), Trace())
    vault.add_photo(candidate, b"jpeg" * 1000, (40, 30))
    return Lent(folder, vault.lend(candidate), filling.id)


def given(vault: Vault, lent: Lent) -> set[int]:
    """Which of the kiosk's answers the vault has, with the right words."""
    found = vault.desk(lent.candidate).filling(FORM.id, SELF)
    assert found is not None
    texts = {item: answer.text for item, answer in found.answers.items() if isinstance(answer, Written)}
    return {number for number in range(1000) if texts.get(ItemId(f"item{number}")) == f"antwoord {number}"}


@contextmanager
def inside(lent: Lent) -> Iterator[dbapi2.Connection]:
    """The kiosk's database itself, as somebody who broke into its process has it."""
    connection = cipher.open_existing(lent.files.database, lent.ticket.key, lent.files.salt)
    yield connection
    connection.close()


def kiosk_files(folder: Path) -> list[str]:
    """What lies there of kiosks."""
    return [name for name in whats_there(folder) if name.startswith("kiosk-")]
