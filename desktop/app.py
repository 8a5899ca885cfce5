"""The composition root: the Qt application, and a body behind every port."""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLibraryInfo,
    QMessageLogContext,
    QSettings,
    Qt,
    QtMsgType,
    QTranslator,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from desktop import mishaps, paths, privacy, text, tokens
from desktop.flows.camera_port import Camera
from desktop.flows.course import ABILITY, CLOSING, CONSENT, PRACTICE, PROFILE, WELCOME
from desktop.flows.file_ports import DocumentMaker, PhotoReader
from desktop.flows.fixed_texts import texts_for_everybody
from desktop.flows.kiosk_port import KioskDoor
from desktop.flows.manner import Manner
from desktop.flows.opening import Judgement
from desktop.flows.ports import Clock, FormShelf, Player, VaultDoor, Voice
from desktop.flows.recordings import Microphone
from desktop.flows.upkeep import Caretaker
from desktop.flows.watch_port import MachineWatch
from desktop.storage.clocks import SystemClock
from desktop.storage.passphrases import judge, propose
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import load_fonts, load_wider_fonts
from desktop.ui.theme.motion import system_moves

if TYPE_CHECKING:
    from desktop.speech.choir import VoiceChoir
    from desktop.speech.recordings import RecordingFolder

OUR_LETTERS = ("nl", "en")  # languages for which our one typeface is sure to have every letter
# What Qt says, or ends with, of an offscreen window, a sound server or a graphics card that is not there:
# nobody can do anything with it.
KNOWN = (
    "This plugin does not support raise()",
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support grabbing the keyboard",
    "Couldn't load pipewire-0.3 library",
    "Couldn't resolve pipewire-0.3 symbols",
    "PulseAudioService: pa_context_connect() failed",
    "No RHI backend. Using CPU conversion.",
)


@dataclass(frozen=True)
class Settings(Manner):
    """How the app is started, with what is usual."""

    language: str = text.SOURCE_LANGUAGE
    theme: str = tokens.LIGHT.name
    text_scale: float = 1.0
    motion: bool = True
    folder: Path = field(default_factory=paths.data_folder)

    @property
    def look(self) -> Look:
        """Theme and scale as the screens take them."""
        return Look(tokens.THEMES[self.theme], self.text_scale, self.motion and system_moves())


def application(arguments: Sequence[str] = ()) -> QApplication:
    """The one Qt application, with our typeface; files it writes are for this user only."""
    privacy.keep_to_ourselves()
    # Qt's file window would write down which folders were looked in, and a folder's name can be someone's name.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    qInstallMessageHandler(_tell)
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["werkverhaal", *arguments])
    app.setApplicationName("Werkverhaal")
    app.setStyle("Fusion")
    load_fonts()
    return app


def choose_language(app: QApplication, language: str) -> None:
    """Our texts in this language, its direction, and Qt's own (file windows, menus of fields) where Qt has them."""
    text.set_language(language)
    to_left = text.known(language).right_to_left
    if language not in OUR_LETTERS:
        load_wider_fonts()
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if to_left else Qt.LayoutDirection.LeftToRight)
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    translator = QTranslator(app)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)


class Bodies:
    """A body for every port, made and imported when first asked for; what is given takes the usual one's place."""

    def __init__(
        self,
        settings: Settings,
        *,
        door: VaultDoor | None = None,
        player: Player | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._settings = settings
        self._door = door
        self._player = player
        self.clock = clock or SystemClock()

    @cached_property
    def door(self) -> VaultDoor:
        """The vault on disk."""
        from desktop.storage.door import FileVaultDoor

        return self._door or FileVaultDoor(self._settings.folder, self.clock)

    @cached_property
    def kiosks(self) -> KioskDoor:
        """The way into what is lent to candidates; it knows no key."""
        from desktop.storage.kiosk import FileKioskDoor
        from desktop.storage.memory import MemoryDoor
        from desktop.storage.memory_kiosk import MemoryKioskDoor

        if isinstance(self._door, MemoryDoor):
            return MemoryKioskDoor(self._door)
        return FileKioskDoor(self._settings.folder, self.clock)

    @cached_property
    def watch(self) -> MachineWatch:
        """What happens to this machine."""
        from desktop.watch.machine import machine_watch

        return machine_watch(self.clock)

    @cached_property
    def caretaker(self) -> Caretaker:
        """Backups and checks of that vault."""
        from desktop.storage.caretaker import FileCaretaker
        from desktop.storage.door import FileVaultDoor
        from desktop.storage.memory import MemoryDoor
        from desktop.storage.memory_caretaker import MemoryCaretaker

        match self.door:
            case FileVaultDoor() as door:
                return FileCaretaker(door, self.clock)
            case MemoryDoor() as memory:
                return MemoryCaretaker(memory, self.clock)
        raise TypeError("no caretaker is known for this door")

    @cached_property
    def shelf(self) -> FormShelf:
        """The shipped forms."""
        from desktop.formfiles.shelf import FolderShelf

        return FolderShelf(paths.forms_folder())

    @cached_property
    def voice(self) -> Voice:
        """A recording where there is one, the agency's own first; else the best of the voices that speak."""
        from desktop.speech.recordings import RecordedVoice, RecordingFolder

        shipped = RecordingFolder(paths.assets_folder() / "audio")
        return RecordedVoice(self.synthetic, (self.recordings, shipped))

    @cached_property
    def synthetic(self) -> "VoiceChoir":
        """The voices that make up what they say."""
        from desktop.speech.choir import VoiceChoir, studios

        return VoiceChoir(self._settings.folder, studios(self._settings.folder, sys.platform))

    @cached_property
    def recordings(self) -> "RecordingFolder":
        """The agency's own recordings."""
        from desktop.speech.recordings import RecordingFolder

        return RecordingFolder(self._settings.folder / "recordings")

    @cached_property
    def microphone(self) -> Microphone:
        """The computer's microphone."""
        from desktop.speech.microphone import QtMicrophone

        return QtMicrophone()

    @cached_property
    def dictation(self) -> Microphone:
        """The same, for what candidates say instead of typing."""
        from desktop.speech.microphone import ANSWER_RATE, QtMicrophone

        return QtMicrophone(ANSWER_RATE)

    @cached_property
    def camera(self) -> Camera:
        """The computer's camera."""
        from desktop.camera.eye import QtEye

        return QtEye()

    @cached_property
    def player(self) -> Player:
        """The computer's sound: on Linux from a process of its own, as its sound servers come and go."""
        if self._player is not None:
            return self._player
        if sys.platform == "linux":
            from desktop.speech.player_apart import PlayerApart

            return PlayerApart()
        from desktop.speech.player import QtPlayer

        return QtPlayer()

    @cached_property
    def maker(self) -> DocumentMaker:
        """PDFs."""
        from desktop.documents.maker import PdfMaker

        return PdfMaker()

    @cached_property
    def photos(self) -> PhotoReader:
        """Clean photos."""
        from desktop.storage.photos import PhotoCleaner

        return PhotoCleaner()

    def choose_language(self, language: str) -> None:
        """For every screen that is made from now on."""
        choose_language(application(), language)

    def propose(self) -> str:
        """Five words for a passphrase."""
        return propose()

    def judge(self, passphrase: str) -> Judgement:
        """Whether a passphrase is strong enough."""
        return judge(passphrase)

    def warm_up(self) -> None:
        """Loads what will be wanted next, while the coach looks at the first screen."""
        for form in (WELCOME, CONSENT, PRACTICE, PROFILE, ABILITY, CLOSING):
            self.shelf.form(form)
        self.voice.speaks(self._settings.language)
        self.synthetic.prepare(lambda: texts_for_everybody(self.shelf))
        self.player.stop()


def _tell(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own warnings on the terminal, but for the known ones and mere information."""
    if not message.endswith(KNOWN) and kind is not QtMsgType.QtInfoMsg and kind is not QtMsgType.QtDebugMsg:
        mishaps.say_of_qt(context.category or "default", message)
