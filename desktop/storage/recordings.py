"""What a candidate said instead of typing it, in the vault and in kiosks."""

from desktop.domain.ids import CandidateId, RecordingId, new_id
from desktop.storage.records import Records


class SqlRecordings:
    """One candidate's recordings."""

    def __init__(self, records: Records, candidate: CandidateId) -> None:
        self._records = records
        self._candidate = candidate

    def keep(self, pcm: bytes, rate: int) -> RecordingId:
        """Adds one."""
        recording = RecordingId(new_id())
        row = {"id": recording, "candidate": self._candidate, "added": self._records.now(), "rate": rate, "pcm": pcm}
        with self._records.change():
            self._records.add("add_recording", **row)
        return recording

    def sound(self, recording: RecordingId) -> tuple[bytes, int]:
        """Its samples and their rate; KeyError when it is not this candidate's."""
        found = self._records.rows("recording", recording=recording, candidate=self._candidate)
        if not found:
            raise KeyError("no such recording")
        return bytes(found[0]["pcm"]), int(found[0]["rate"])

    def drop(self, recording: RecordingId) -> None:
        """Removes it for good; harmless when there is none."""
        with self._records.change():
            if self._records.rows("recording", recording=recording, candidate=self._candidate):
                self._records.erase("recording", [recording])
