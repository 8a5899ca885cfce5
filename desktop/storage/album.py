"""The photos of one candidate: in the vault and in kiosks."""

from desktop.domain.candidate import Candidate, Photo
from desktop.domain.ids import CandidateId, PhotoId, new_id
from desktop.storage import rows
from desktop.storage.records import Records


class SqlAlbum:
    """The part of a desk on disk that shows photos and keeps new ones."""

    def __init__(self, records: Records, candidate: Candidate) -> None:
        self._records = records
        self._candidate = candidate

    def photos(self) -> tuple[Photo, ...]:
        """The photos in this dossier, oldest first."""
        return tuple(map(rows.photo, self._records.rows("photos", candidate=self._candidate.id)))

    def photo(self, photo: PhotoId) -> bytes:
        """One photo as JPEG bytes; KeyError when it is not this candidate's."""
        return photo_bytes(self._records, photo, self._candidate.id)

    def keep_photo(self, jpeg: bytes, size: tuple[int, int]) -> Photo:
        """Adds a photo that PhotoReader has developed."""
        photo = Photo(PhotoId(new_id()), self._candidate.id, self._records.clock.now(), *size)
        with self._records.change():
            self._records.add("add_photo", jpeg=jpeg, **rows.columns(photo))
        return photo


def photo_bytes(records: Records, photo: PhotoId, candidate: CandidateId | None) -> bytes:
    """A photo's JPEG bytes, of this candidate when one is given; KeyError when there is none."""
    found = records.rows("photo", photo=photo, candidate=candidate)
    if not found:
        raise KeyError("no such photo")
    return bytes(found[0]["jpeg"])
