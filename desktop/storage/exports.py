"""What went out, in the real vault and in its twin in memory."""

from desktop.domain.ids import CandidateId, ExportId
from desktop.domain.papers import Export
from desktop.storage import rows
from desktop.storage.memory_desk import Shelf
from desktop.storage.records import Records


class SqlExports:
    """Bytes are kept as they were: the next version of the program may draw the same facts otherwise."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def keep(self, export: Export, content: bytes) -> None:
        """Adds one; KeyError when there is no such candidate."""
        with self._records.change():
            self._records.add("add_export", content=content, **rows.columns(export))

    def of(self, candidate: CandidateId) -> tuple[Export, ...]:
        """What left of this candidate, oldest first."""
        return tuple(map(rows.export, self._records.rows("exports", candidate=candidate)))

    def content(self, export: ExportId) -> bytes:
        """Its very bytes; KeyError when there is none."""
        found = self._records.rows("export_content", export=export)
        if not found:
            raise KeyError("no such export")
        return bytes(found[0]["content"])

    def drop(self, export: ExportId) -> None:
        """Forgets one that did not leave after all."""
        with self._records.change():
            self._records.run("drop_export", export=export)


class MemoryExports:
    """The same, kept on the shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def keep(self, export: Export, content: bytes) -> None:
        """Adds one; KeyError when there is no such candidate."""
        self._shelf.dossier(export.candidate)
        self._shelf.exports[export.id] = (export, content)

    def of(self, candidate: CandidateId) -> tuple[Export, ...]:
        """What left of this candidate, oldest first."""
        return tuple(export for export, _ in self._kept.values() if export.candidate == candidate)

    def content(self, export: ExportId) -> bytes:
        """Its very bytes; KeyError when there is none."""
        return self._kept[export][1]

    def drop(self, export: ExportId) -> None:
        """Forgets one that did not leave after all."""
        self._kept.pop(export, None)

    @property
    def _kept(self) -> dict[ExportId, tuple[Export, bytes]]:
        if self._shelf.closed:
            raise RuntimeError("the vault is closed")
        return self._shelf.exports
