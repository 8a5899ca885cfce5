"""The candidate's side of the real vault: one dossier, and no way to another."""

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime
from typing import Any

from desktop.domain.answers import Answer, Trace, to_json, trace_to_json
from desktop.domain.candidate import Consent, Filling, Moment
from desktop.domain.form import Form, RespondentRole
from desktop.domain.hearing import Hearing, hearing_of
from desktop.domain.ids import CandidateId, FillingId, FormId, ItemId
from desktop.flows.ports import Problem
from desktop.storage import rows
from desktop.storage.album import SqlAlbum
from desktop.storage.beginnings import facts_of, new_filling
from desktop.storage.recordings import SqlRecordings
from desktop.storage.records import Records


class SqlDesk(SqlAlbum):
    """One candidate's fillings and photos at the newest moment; it takes no candidate's id."""

    def __init__(self, records: Records, candidate: CandidateId) -> None:
        found = records.rows("candidates", candidate=candidate)
        if not found:
            raise KeyError("no such candidate")
        super().__init__(records, rows.candidate(found[0]))

    @property
    def first_name(self) -> str:
        """The name to greet with."""
        return self._candidate.first_name

    @property
    def avatar(self) -> str:
        """The picture chosen with the coach."""
        return self._candidate.avatar

    @property
    def facts(self) -> frozenset[str]:
        """Declared facts of the agency and the moment."""
        return facts_of(rows.agency(self._records.rows("fields_of", subject=rows.AGENCY)), self._moment())

    def filling(self, form: FormId, role: RespondentRole) -> Filling | None:
        """The newest filling of this form at this moment, or None."""
        found = self._records.rows("newest_filling", moment=self._moment().id, form=form, respondent=role.value)
        if not found:
            return None
        return rows.fillings(found, self._records.rows("answers_of_filling", filling=found[0]["id"]))[0]

    def finished_once(self, form: FormId, role: RespondentRole) -> bool:
        """Whether this respondent ever finished the form, at any moment."""
        candidate = self._candidate.id
        return bool(self._records.rows("finished_once", candidate=candidate, form=form, respondent=role.value))

    def last_here(self, role: RespondentRole) -> datetime | None:
        """When this respondent last answered something at this moment; None when nothing was."""
        found = self._records.rows("last_here", moment=self._moment().id, respondent=role.value)
        return datetime.fromisoformat(found[0]["given"]) if found else None

    def begin(self, form: Form, role: RespondentRole, language: str) -> Filling:
        """Starts a filling."""
        filling = new_filling(form, self._moment(), role, language, self._records.clock)
        with self._records.change():
            self._records.add("add_filling", **rows.columns(filling))
        return filling

    def record(self, filling: FillingId, item: ItemId, answer: Answer, trace: Trace) -> None:
        """Appends an answer; KeyError when the filling is not this candidate's."""
        value, how = _json(to_json(answer)), _json(trace_to_json(trace))
        with self._records.change():
            _refuse_others(self._records, filling, self._candidate.id)
            self._records.add(
                "add_answer", filling=filling, item=item, value=value, trace=how, given=self._records.now()
            )

    def move(self, filling: FillingId, place: str) -> None:
        """Remembers the step; KeyError when the filling is not this candidate's."""
        with self._records.change():
            _refuse_others(self._records, filling, self._candidate.id)
            self._records.add("move", filling=filling, place=place)

    def finish(self, filling: FillingId) -> None:
        """Marks it as finished now, once; KeyError when the filling is not this candidate's."""
        with self._records.change():
            _refuse_others(self._records, filling, self._candidate.id)
            self._records.add("finish", filling=filling, finished=self._records.now())

    def consent(self, subject: str, about: str, answer: str) -> None:
        """Appends what the candidate chose."""
        consent = Consent(self._candidate.id, subject, about, answer, self._records.clock.now())
        with self._records.change():
            self._records.add("add_consent", **rows.columns(consent))

    def consents(self) -> tuple[Consent, ...]:
        """What the candidate chose, oldest first."""
        return tuple(map(rows.consent, self._records.rows("consents", candidate=self._candidate.id)))

    def decline(self) -> None:
        """Removes every filling, photo and recording for good; name, date and choice stay."""
        with self._records.change():
            for kind, all_of_it in (("filling", "fillings"), ("photo", "photos"), ("recording", "recordings")):
                found = self._records.rows(all_of_it, candidate=self._candidate.id)
                self._records.erase(kind, [row["id"] for row in found])
            forget_about(self._records, self._candidate.id)
            self._records.log(self._candidate.id, "declined")
        with suppress(Problem):  # on a full disk it is gone all the same (secure_delete): the file stays as large
            self._records.compact()

    def form_text(self, form: FormId, content_hash: str) -> str | None:
        """The stored source of a form, or None."""
        found = self._records.rows("form_text", form=form, hash=content_hash)
        return str(found[0]["source"]) if found else None

    def hearing(self) -> Hearing:
        """How this candidate wants to hear, as it was last set."""
        found = self._records.rows("fields_of", subject=self._candidate.id)
        return hearing_of(next((row["value"] for row in reversed(found) if row["name"] == "hearing"), "{}"))

    def remember_hearing(self, hearing: Hearing) -> None:
        """Appends it to the candidate's fields; the last writer wins."""
        with self._records.change():
            self._records.add("add_field", subject=self._candidate.id, name="hearing", value=_json(asdict(hearing)))

    @property
    def recordings(self) -> SqlRecordings:
        """What was said aloud instead of typed."""
        return SqlRecordings(self._records, self._candidate.id)

    def _moment(self) -> Moment:
        return rows.moment(self._records.rows("moments", candidate=self._candidate.id)[-1])


def _refuse_others(records: Records, filling: FillingId, candidate: CandidateId) -> None:
    if not records.rows("owns_filling", filling=filling, candidate=candidate):
        raise KeyError("no such filling")


def forget_about(records: Records, candidate: str) -> None:
    """Removes what else was noted about who does not take part; inside change() only."""
    records.run("forget_field", subject=candidate, name="hearing")
    records.run("forget_marks", subject=candidate)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
