"""Photos of a dossier: the coach chooses files, and they are kept clean."""

from pathlib import Path

from PySide6.QtCore import QObject

from desktop.domain.ids import CandidateId
from desktop.flows.dossiers import photos_of
from desktop.flows.file_ports import PhotoReader
from desktop.flows.ports import Vault
from desktop.ui.coach import dialogs
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.told import told_on


class PhotoSide(QObject):
    """Answers *Foto erbij*."""

    def __init__(self, vault: Vault, photos: PhotoReader, page: DossierPage) -> None:
        super().__init__(page)
        self._vault = vault
        self._photos = photos
        self._page = page
        page.photo_wanted.connect(self._ask)

    def _ask(self, candidate: CandidateId) -> None:
        dialogs.ask_photos(self._page, lambda files: self._add(candidate, files))

    def _add(self, candidate: CandidateId, files: tuple[Path, ...]) -> None:
        with told_on(self._page):
            for file in files:
                jpeg, size = self._photos.read(file)
                self._vault.add_photo(candidate, jpeg, size)
                self._page.show_photos(photos_of(self._vault.desk(candidate)))
