"""Which language a candidate will hear, and what the coach must know of it before the laptop is given away."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop import text
from desktop.flows.handing import HandOver
from desktop.flows.language_choice import in_full
from desktop.flows.lining_up import language_of_visit
from desktop.flows.ports import FormShelf, Vault
from desktop.text import tr
from desktop.ui.coach.dossier_page import DossierPage
from desktop.ui.coach.reading import Reading


class LanguageSide(QObject):
    """Looks at the language on a dossier's page, says its name when it is chosen, and tells what is wrong with it."""

    def __init__(self, vault: Vault, shelf: FormShelf, reading: Reading, dossier: DossierPage) -> None:
        super().__init__(dossier)
        self._vault, self._shelf, self._reading, self._dossier = vault, shelf, reading, dossier
        self._told = {reading.hindrance_in(text.language())}  # on the start page
        dossier.language_shown.connect(self._look)
        dossier.language_chosen.connect(self._say)

    def untold(self, wanted: Sequence[HandOver]) -> str:
        """What keeps one of these visits silent and the coach does not know yet; "" when nothing. Now it is told."""
        spoken = (language_of_visit(self._vault, one, text.language()) for one in wanted)
        sentence = next((said for said in map(self._reading.hindrance_in, spoken) if said not in self._told), "")
        self._told.add(sentence)
        return sentence

    def _look(self, turn: HandOver) -> None:
        language = language_of_visit(self._vault, turn, text.language())
        hindrance = self._reading.hindrance_in(language)
        self._told.add(hindrance)
        self._dossier.about_language.say(hindrance or self._missing(turn, language), "notice")

    def _missing(self, turn: HandOver, language: str) -> str:
        if in_full(map(self._shelf.form, turn.forms), language):
            return ""
        return tr("Niet alles is er in {language}: de rest is in het Nederlands.", language=text.known(language).name)

    def _say(self, language: str) -> None:
        """The coach hears the name as the candidate will, and with that whether there is sound."""
        self._reading.say(text.known(language).name, language)
