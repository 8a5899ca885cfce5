"""Reads a portfolio aloud to coach and candidate."""

from typing import Protocol

from PySide6.QtCore import QObject

from desktop.flows.page import Utterance
from desktop.flows.portfolio import Speech
from desktop.flows.ports import Player, Voice
from desktop.text import known, tr
from desktop.ui.parts.read_aloud import ReadAloud


class Sound(Protocol):
    """What it is read with."""

    @property
    def voice(self) -> Voice:
        """Text to sound."""
        ...

    @property
    def player(self) -> Player:
        """Sound to ears."""
        ...


class Reading(QObject):
    """Voice and player are asked for when something is first read, not before."""

    def __init__(self, parent: QObject, sound: Sound) -> None:
        super().__init__(parent)
        self._sound = sound
        self._reader: ReadAloud | None = None

    def toggle(self, speech: Speech) -> None:
        """Reads this; asking again while it reads is silence."""
        if self._reader is None:
            self._reader = ReadAloud(self, self._sound.voice, self._sound.player)
        if self._reader.speaking:
            self._reader.stop()
        else:
            self._reader.say([Utterance(sentence, "portfolio") for sentence in speech.sentences], speech.language)

    def say(self, sentence: str, language: str) -> None:
        """Says this in place of what was being said."""
        self.say_all(Speech((sentence,), language))

    def say_all(self, speech: Speech) -> None:
        """Says these in place of what was being said."""
        self.stop()
        self.toggle(speech)

    def hindrance_in(self, language: str) -> str:
        """Why there is nothing to hear in this language, and what to do; "" when all is well."""
        if not self._sound.voice.speaks(language):
            return tr(
                "Er is geen stem voor {language}: lees zelf voor, of kies een andere taal.",
                language=known(language).name,
            )
        if not self._sound.player.audible:
            return tr("Er is geen geluid op deze computer. Sluit een luidspreker of koptelefoon aan.")
        return ""

    def stop(self) -> None:
        """Silence, when it reads: what another window plays goes on."""
        if self._reader is not None and self._reader.speaking:
            self._reader.stop()
