"""The composition root: from settings to a window with a body behind every port."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop import paths, text, tokens
from desktop.documents.maker import PdfMaker
from desktop.flows.ports import Clock, Player, VaultDoor, Voice
from desktop.formfiles.shelf import FolderShelf
from desktop.speech.espeak import EspeakVoice
from desktop.speech.player import QtPlayer
from desktop.speech.recordings import RecordedVoice
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.passphrases import judge, propose
from desktop.storage.photos import PhotoCleaner
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts
from desktop.ui.window import House, Window

PRIVATE = 0o077


@dataclass(frozen=True)
class Settings:
    """How the app is started."""

    language: str = text.SOURCE_LANGUAGE
    theme: str = tokens.LIGHT.name
    text_scale: float = 1.0
    motion: bool = True
    folder: Path = field(default_factory=paths.data_folder)

    @property
    def look(self) -> Look:
        """Theme and scale as the screens take them."""
        return Look(tokens.THEMES[self.theme], self.text_scale, self.motion)


def application(arguments: Sequence[str] = ()) -> QApplication:
    """The one Qt application, with our typeface; files it writes are for this user only."""
    os.umask(PRIVATE)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["werkverhaal", *arguments])
    app.setApplicationName("Werkverhaal")
    app.setStyle("Fusion")
    load_fonts()
    return app


def voice() -> Voice:
    """The voice: a recording where there is one, else espeak."""
    return RecordedVoice(EspeakVoice(), paths.assets_folder() / "audio")


def house(
    settings: Settings,
    *,
    door: VaultDoor | None = None,
    player: Player | None = None,
    clock: Clock | None = None,
    speaks: Voice | None = None,
) -> House:
    """A body for every port; what is given takes the place of the usual one."""
    time = clock or SystemClock()
    return House(
        door=door or FileVaultDoor(settings.folder, time),
        shelf=FolderShelf(paths.forms_folder()),
        voice=speaks or voice(),
        player=player or QtPlayer(),
        maker=PdfMaker(),
        photos=PhotoCleaner(),
        clock=time,
        propose=propose,
        judge=judge,
    )


def run(settings: Settings) -> int:
    """Opens the app and stays until it is closed; returns the exit status."""
    app = application()
    text.set_language(settings.language)
    window = Window(house(settings), settings.look)
    window.resize(1280, 760)
    window.showMaximized()
    window.start()
    return app.exec()
