"""The part of the open vault that lends dossiers, takes them in again, and keeps what a coach was typing."""

from desktop.domain.ids import CandidateId
from desktop.flows.kiosk_port import Collected, Ticket
from desktop.storage import collecting, lending
from desktop.storage.records import Records


class SqlLender:
    """Works on the vault's own rows, in the name of the coach who opened it."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def lend(self, candidate: CandidateId) -> Ticket:
        """Copies one dossier into a kiosk; KeyError when there is none."""
        return lending.lend(self._records, candidate)

    def collect(self) -> tuple[Collected, ...]:
        """Takes in every kiosk of this vault and removes it."""
        return collecting.collect(self._records)

    def draft(self) -> str:
        """What this coach was typing when the vault was locked."""
        return "".join(row["text"] for row in self._records.rows("draft", coach=self._records.who))

    def keep_draft(self, text: str) -> None:
        """Keeps what this coach was typing; "" drops it."""
        with self._records.change():
            if text:
                self._records.run("keep_draft", coach=self._records.who, text=text)
            else:
                self._records.run("drop_draft", coach=self._records.who)
