"""The caretaker of a vault in memory: backups are copies, and nothing is ever damaged."""

from dataclasses import replace
from pathlib import Path

from desktop.domain.ids import CandidateId
from desktop.flows.key_port import Secret
from desktop.flows.ports import Clock
from desktop.flows.upkeep import Backup, Care, Left, Preview, Rescued, Watch
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.storage.memory_desk import Shelf
from desktop.storage.troubles import Trouble, problem, refusal_of
from desktop.storage.usage import Usage

NOWHERE = Path("reservekopie")


class MemoryCaretaker:
    """Takes care of the vault behind one door in memory."""

    def __init__(self, door: MemoryDoor, clock: Clock) -> None:
        self._door = door
        self._clock = clock
        self._care = Care()
        self._kept: list[tuple[Backup, Shelf]] = []
        self._erased: set[CandidateId] = set()
        self._seen: set[CandidateId] = set()

    def care(self) -> Care:
        """How things are."""
        used = self._door.vault.shelf.used if self._door.vault else Usage()
        return replace(self._care, opened=used.opened, locked=used.locked, changed=self._is_changed())

    def choose_place(self, place: Path) -> None:
        """Remembers the place; nothing is written there."""
        self._care = replace(self._care, place=place, at_place=None)

    def back_up(self, watch: Watch) -> Backup | None:
        """Keeps a copy."""
        vault = self._door.vault
        if vault is None or vault.shelf.closed:
            return None
        watch.at(0.5)
        now = self._clock.now()
        made = self._keep(vault, aside=False)
        self._care = replace(self._care, backed_up=now, at_place=now if self._care.place else None, failing="")
        return made

    def check(self, watch: Watch) -> int | None:
        """Memory is not damaged."""
        watch.at(0.5)
        if self._door.vault is None or self._door.vault.shelf.closed:
            return None
        self._care = replace(self._care, checked=self._clock.now(), bad_places=0)
        return 0

    def keep_reserve(self, watch: Watch) -> None:
        """No disk is filled here."""
        watch.at(0.5)

    def backups(self, place: Path | None = None) -> tuple[Backup, ...]:
        """All copies, newest first."""
        del place  # they are all in the same place
        return tuple(backup for backup, _ in reversed(self._kept))

    def after_erasing(self, watch: Watch) -> tuple[Left, ...]:
        """Takes who is gone out of every copy."""
        vault = self._vault()
        self._erased |= self._seen - vault.shelf.dossiers.keys()
        self._kept = [self._without_erased(backup, shelf) for backup, shelf in self._kept]
        self.back_up(watch)
        return ()

    def out_of_reach(self) -> tuple[Left, ...]:
        """All copies are in reach."""
        return ()

    def preview(self, backup: Backup, secret: Secret, watch: Watch) -> Preview:
        """What is in it."""
        watch.at(0.5)
        shelf = self._opened(backup, secret)
        moments = [line.at for dossier in shelf.dossiers.values() for line in dossier.log]
        return Preview(len(shelf.dossiers), max(moments, default=backup.made))

    def restore(self, backup: Backup, secret: Secret, watch: Watch) -> Path | None:
        """Puts a copy in the vault's place."""
        watch.at(0.5)
        shelf = self._opened(backup, secret)
        vault = self._closed()
        aside = self._keep(vault, aside=True)
        _, back = self._without_erased(backup, shelf)
        _take(vault.shelf, back)
        return aside.folder

    def rescue(self, secret: Secret, watch: Watch) -> Rescued:
        """Everything: nothing is damaged here."""
        watch.at(0.5)
        vault = self._closed()
        if not vault.keys.fits(secret):
            raise refusal_of(secret)
        count = len(vault.shelf.dossiers)
        return Rescued(count, count, 0, self._keep(vault, aside=True).folder)

    def _is_changed(self) -> bool:
        if self._door.vault is None:
            return False
        now = _copy(self._door.vault.shelf)
        return not any(shelf.dossiers == now.dossiers and shelf.agency == now.agency for _, shelf in self._kept[-1:])

    def _keep(self, vault: MemoryVault, *, aside: bool) -> Backup:
        now = self._clock.now()
        folder = NOWHERE / f"{len(self._kept)}"
        self._seen |= vault.shelf.dossiers.keys()
        self._kept.append((Backup(folder, now, len(vault.shelf.dossiers), aside), _copy(vault.shelf)))
        return self._kept[-1][0]

    def _without_erased(self, backup: Backup, shelf: Shelf) -> tuple[Backup, Shelf]:
        kept = {name: dossier for name, dossier in shelf.dossiers.items() if name not in self._erased}
        return replace(backup, candidates=len(kept)), replace(shelf, dossiers=kept)

    def _opened(self, backup: Backup, secret: Secret) -> Shelf:
        if not self._vault().keys.fits(secret):
            raise refusal_of(secret)
        for kept, shelf in self._kept:
            if kept.folder == backup.folder:
                return shelf
        raise problem(Trouble.BACKUP_GONE)

    def _vault(self) -> MemoryVault:
        if self._door.vault is None:
            raise problem(Trouble.VAULT_MISSING)
        return self._door.vault

    def _closed(self) -> MemoryVault:
        vault = self._vault()
        if not vault.shelf.closed:
            raise problem(Trouble.IN_USE)
        return vault


def _copy(shelf: Shelf) -> Shelf:
    traces, marks = list(shelf.traces), list(shelf.marks)
    return replace(shelf, dossiers=dict(shelf.dossiers), jpegs=dict(shelf.jpegs), traces=traces, marks=marks)


def _take(shelf: Shelf, other: Shelf) -> None:
    """Puts the content of another shelf on this one, which stays closed."""
    shelf.agency, shelf.dossiers, shelf.jpegs = other.agency, dict(other.dossiers), dict(other.jpegs)
    shelf.form_texts, shelf.traces = dict(other.form_texts), list(other.traces)
    shelf.marks = list(other.marks)
