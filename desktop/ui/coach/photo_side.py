"""Photos of a dossier: from files or the camera, framed one by one, and kept clean."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.domain.ids import CandidateId
from desktop.domain.photo_frame import Framing, Still
from desktop.flows.camera_port import Camera, CameraTrouble, told_to_coach
from desktop.flows.dossiers import photos_of
from desktop.flows.file_ports import PhotoReader
from desktop.flows.ports import Problem, Vault
from desktop.text import tr, trn
from desktop.ui.coach import dialogs
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.photo_page import PhotoPage
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look


class PhotoSide(QObject):
    """Answers *Foto erbij*; leaving the page releases the camera and drops what was not kept."""

    def __init__(self, vault: Vault, photos: PhotoReader, dossier: DossierPage, shell: CoachShell, look: Look) -> None:
        super().__init__(dossier)
        self._vault, self._photos = vault, photos
        self._dossier, self._shell = dossier, shell
        self._make: Callable[[], Camera] | None = None
        self._candidate: CandidateId | None = None
        self._name = ""
        self._live: Still | None = None
        self._looking: Camera | None = None
        self._still: Still | None = None
        self._framing = Framing()
        self._waiting: deque[Path] = deque()
        self._kept = 0
        self.page = PhotoPage(look)
        shell.add(self.page)
        self._wire()

    def look_with(self, camera: Callable[[], Camera]) -> None:
        """From now on there may be a camera; it is asked for when the page is shown: it looks for devices."""
        self._make = camera

    def show(self, candidate: CandidateId) -> None:
        """The page for this candidate."""
        with told_on(self._dossier):
            self._name = self._vault.desk(candidate).first_name
            self._candidate, self._kept = candidate, 0
            self.page.told.say("")
            self._begin()
            self._shell.show_page(self.page, Place.CANDIDATES)

    def _wire(self) -> None:
        page = self.page
        self._dossier.photo_wanted.connect(self.show)
        page.files_wanted.connect(lambda: dialogs.ask_photos(page, self._take_files))
        page.camera_wanted.connect(self._look)
        page.snap_wanted.connect(self._snap)
        page.framed.connect(self._frame)
        page.keep_wanted.connect(self._keep)
        page.drop_wanted.connect(self._next)
        page.back_wanted.connect(lambda: self._shell.show_page(self._dossier, Place.CANDIDATES))
        page.left.connect(self._leave)

    @property
    def _camera(self) -> Camera | None:
        found = self._make() if self._make else None
        return found if found is not None and found.available else None

    def _begin(self) -> None:
        self._still = self._live = None
        self.page.show_source(self._name, camera=self._camera is not None)

    def _look(self) -> None:
        camera = self._camera
        self.page.told.say(tr("De camera gaat aan."))
        if camera is None:
            self._fail(CameraTrouble.GONE)
            return
        self._looking = camera
        camera.open(self._see, self._fail)

    def _see(self, still: Still) -> None:
        if self._looking is None:
            return
        self._live = still
        self.page.show_live(still)
        dark = tr("Het beeld is donker. Zit er een schuifje of een sticker voor de camera?")
        self.page.told.say(dark if still.dark else "", "notice")

    def _fail(self, trouble: CameraTrouble) -> None:
        self._let_go()
        self._begin()
        self.page.show_problem(told_to_coach(trouble))

    def _snap(self) -> None:
        taken = self._live
        self._let_go()
        if taken is not None:
            self._open(taken)

    def _take_files(self, files: tuple[Path, ...]) -> None:
        self._let_go()
        self._waiting.extend(files)
        self._kept = 0
        self._next()

    def _open(self, still: Still) -> None:
        self._still, self._framing = still, Framing()
        self.page.show_still(still, self._framing)

    def _frame(self, framing: Framing) -> None:
        if self._still is not None:
            self._framing = framing
            self.page.show_still(self._still, framing)

    def _keep(self) -> None:
        if self._still is None or self._candidate is None:
            return
        with told_on(self.page):
            self._vault.add_photo(self._candidate, *self._photos.develop(self._still, self._framing))
            self._kept += 1
            self._dossier.show_photos(photos_of(self._vault.desk(self._candidate)))
            self._next()

    def _next(self) -> None:
        """The next of the files that were chosen; a file that is no photo is told, and the ones after it go on."""
        troubles = []
        while self._waiting:
            try:
                self._open(self._photos.open(self._waiting.popleft()))
            except Problem as problem:
                troubles.append(problem.sentence)
                continue
            left = len(self._waiting)
            waiting = trn("Hierna komt nog {count} foto.", "Hierna komen nog {count} foto's.", left) if left else ""
            self.page.told.say(" ".join((*troubles, waiting)).strip(), "problem" if troubles else "quiet")
            return
        self._begin()
        if troubles:
            self.page.show_problem(" ".join(troubles))
        elif self._kept:
            self.page.told.say(trn("{count} foto bewaard.", "{count} foto's bewaard.", self._kept), "good")

    def _let_go(self) -> None:
        camera, self._looking, self._live = self._looking, None, None
        if camera is not None:
            camera.close()

    def _leave(self) -> None:
        self._let_go()
        self._waiting.clear()
        self._still = None
