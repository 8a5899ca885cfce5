"""Kiosks in memory: one dossier each, for a window that can't reach the vault."""

from desktop.flows.kiosk_port import Ticket
from desktop.storage.memory import MemoryDoor
from desktop.storage.memory_desk import Lent, MemoryDesk
from desktop.storage.troubles import Trouble, problem


class MemoryKiosk(MemoryDesk):
    """The candidate's side of a kiosk in memory."""

    def close(self) -> None:
        """Closes it; closing twice is harmless."""
        self._shelf.closed = True


class MemoryKioskDoor:
    """The way into the kiosks of the vault that was made through this door."""

    def __init__(self, door: MemoryDoor) -> None:
        self._door = door

    def open(self, ticket: Ticket) -> MemoryKiosk:
        """Opens the kiosk of this ticket; only one window at a time can have it."""
        lent = self._kiosks().get(ticket.kiosk)
        if lent is None:
            raise problem(Trouble.KIOSK_GONE)
        if lent.key != ticket.key:
            raise problem(Trouble.KIOSK_DAMAGED)
        if not lent.shelf.closed:
            raise problem(Trouble.KIOSK_IN_USE)
        lent.shelf.closed = False
        return MemoryKiosk(lent.shelf, self._door.clock, ticket.candidate)

    def waiting(self) -> int:
        """How many there are that no coach has taken in yet."""
        return len(self._kiosks())

    def _kiosks(self) -> dict[str, Lent]:
        return self._door.vault.shelf.kiosks if self._door.vault else {}
