"""The open vault on disk."""

import json
from collections.abc import Callable

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
from desktop.storage import collecting, entries, erasures, rows
from desktop.storage.album import photo_bytes
from desktop.storage.beginnings import new_dossier
from desktop.storage.desk import SqlDesk
from desktop.storage.entries import SqlEntries
from desktop.storage.exports import SqlExports
from desktop.storage.keyring import SqlKeys
from desktop.storage.lender import SqlLender
from desktop.storage.records import Records
from desktop.storage.review import SqlReview


class SqlVault(SqlLender):
    """Everything in one encrypted file; `let_go` is called once, when it is closed."""

    def __init__(self, records: Records, let_go: Callable[[], None], keys: SqlKeys) -> None:
        super().__init__(records)
        self.keys = keys
        self.review = SqlReview(records)
        self.exports = SqlExports(records)
        self.entries = SqlEntries(records)
        self._let_go = let_go
        self._closed = False

    @property
    def agency(self) -> Agency:
        """The agency."""
        return rows.agency(self._records.rows("fields_of", subject=rows.AGENCY))

    def set_agency(self, agency: Agency) -> None:
        """Adds the fields that changed to the agency's history."""
        with self._records.change():
            write_agency(self._records, agency)

    def candidates(self) -> tuple[Candidate, ...]:
        """All candidates, last opened first."""
        return tuple(map(rows.candidate, self._records.rows("candidates", candidate=None)))

    def add_candidate(self, first_name: str, avatar: str) -> Candidate:
        """Starts a dossier with a first moment of today."""
        candidate, moment = new_dossier(first_name, avatar, self._records.clock)
        with self._records.change():
            self._records.add("add_candidate", **rows.columns(candidate))
            for name, value in (("first_name", first_name), ("avatar", avatar)):
                text = json.dumps(value, ensure_ascii=False)
                self._records.add("add_field", subject=candidate.id, name=name, value=text)
            self._records.add("add_moment", **rows.columns(moment))
            self._records.log(candidate.id, "created")
            self._records.run("mark_opened", candidate=candidate.id)
        return candidate

    def dossier(self, candidate: CandidateId) -> Dossier:
        """Everything about one candidate; KeyError when there is none."""
        found = self._records.rows("candidates", candidate=candidate)
        if not found:
            raise KeyError("no such candidate")
        with self._records.change():
            self._records.log(candidate, "opened")
            self._records.run("mark_opened", candidate=candidate)
        answers = self._records.rows("answers_of_candidate", candidate=candidate)
        return Dossier(
            rows.candidate(found[0]),
            tuple(map(rows.moment, self._records.rows("moments", candidate=candidate))),
            rows.fillings(self._records.rows("fillings", candidate=candidate), answers),
            tuple(map(rows.consent, self._records.rows("consents", candidate=candidate))),
            entries.of_dossier(self._records, candidate),
            tuple(map(rows.photo, self._records.rows("photos", candidate=candidate))),
            tuple(map(rows.log_line, self._records.rows("log", candidate=candidate))),
        )

    def desk(self, candidate: CandidateId) -> SqlDesk:
        """What the candidate's side gets to see; KeyError when there is no such candidate."""
        return SqlDesk(self._records.for_candidate_side(), candidate)

    def save_form_text(self, form: Form, source: str) -> None:
        """Keeps a form's source by its hash; what is kept already stays as it is."""
        with self._records.change():
            self._records.run("save_form_text", form=form.id, hash=form.content_hash, source=source)

    def add_moment(self, moment: Moment) -> None:
        """Adds a moment to its candidate."""
        with self._records.change():
            self._records.add("add_moment", **rows.columns(moment))
            self._records.log(moment.candidate, "changed", "moment")

    def add_consent(self, consent: Consent) -> None:
        """Adds something the candidate chose."""
        with self._records.change():
            self._records.add("add_consent", **rows.columns(consent))
            self._records.log(consent.candidate, "changed", "consent")

    def add_photo(self, candidate: CandidateId, jpeg: bytes, size: tuple[int, int]) -> Photo:
        """Adds a photo that PhotoReader has cleaned."""
        photo = Photo(PhotoId(new_id()), candidate, self._records.clock.now(), *size)
        with self._records.change():
            self._records.add("add_photo", jpeg=jpeg, **rows.columns(photo))
            self._records.log(candidate, "changed", "photo")
        return photo

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes; KeyError when there is none."""
        return photo_bytes(self._records, photo, None)

    def remember(self, candidate: CandidateId, what: str, detail: str) -> None:
        """Adds a line to the candidate's log."""
        with self._records.change():
            self._records.log(candidate, what, detail)

    def log(self, candidate: CandidateId) -> tuple[LogLine, ...]:
        """Who did what with this dossier, oldest first; KeyError when there is none."""
        found = tuple(map(rows.log_line, self._records.rows("log", candidate=candidate)))
        if not found:  # the first line is written with the dossier
            raise KeyError("no such candidate")
        return found

    def erase(self, candidate: CandidateId) -> None:
        """Removes all that is kept of a candidate; remembered outside first, so that it is done even when cut off."""
        if not self._records.rows("candidates", candidate=candidate):
            raise KeyError("no such candidate")
        erasures.remember(self._records.folder, [erasures.mark(self._records, candidate)])
        collecting.remove_of(self._records, candidate)
        erasures.erase(self._records, candidate)
        self._records.compact()

    def close(self) -> None:
        """Closes it and lets others open it; closing twice is harmless."""
        if not self._closed:
            self._closed = True
            self._records.close()
            self._let_go()


def write_agency(records: Records, agency: Agency) -> None:
    """Adds the agency's fields that differ from the newest ones; inside change() only."""
    newest = {row["name"]: row["value"] for row in records.rows("fields_of", subject=rows.AGENCY)}
    for name, value in rows.agency_history(agency).items():
        if newest.get(name) != value:
            records.add("add_field", subject=rows.AGENCY, name=name, value=value)
