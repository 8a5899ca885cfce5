"""What the mending screen wants, done with the caretaker off the main thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.flows.ports import Problem
from desktop.flows.upkeep import Backup, Preview, Rescued, Watch, rescued_words
from desktop.text import tr
from desktop.ui.coach import dialogs
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.mend import MendScreen
from desktop.ui.coach.told import told_on
from desktop.ui.parts.lane import T


class MendSide(QObject):
    """Looks into backups, goes back to one, and rescues."""

    def __init__(self, screen: MendScreen, keeping: Housekeeping, sentence: str = "") -> None:
        super().__init__(screen)
        self._screen = screen
        self._keeping = keeping
        self._watch: Watch | None = None
        self._wire()
        screen.show_backups(keeping.caretaker.backups(), sentence)

    def _wire(self) -> None:
        screen = self._screen
        screen.preview_wanted.connect(self._preview)
        screen.restore_wanted.connect(self._restore)
        screen.rescue_wanted.connect(self._rescue)
        screen.stop_wanted.connect(self._stop)
        screen.search_wanted.connect(
            lambda: dialogs.ask_folder(screen, tr("Waar staat de reservekopie?"), self._search)
        )

    def _preview(self, backup: Backup) -> None:
        with told_on(self._screen):
            secret, caretaker = self._screen.secret.secret(), self._keeping.caretaker
            self._run(
                lambda watch: caretaker.preview(backup, secret, watch), lambda preview: self._previewed(backup, preview)
            )

    def _previewed(self, backup: Backup, preview: Preview) -> None:
        self._screen.show_busy(busy=False)
        self._screen.show_preview(backup, preview)

    def _restore(self, backup: Backup) -> None:
        with told_on(self._screen):
            secret, caretaker = self._screen.secret.secret(), self._keeping.caretaker
            self._run(lambda watch: caretaker.restore(backup, secret, watch), self._restored)

    def _restored(self, aside: Path | None) -> None:
        kept = tr("De kluis van daarvoor staat bij de reservekopieën.") if aside else ""
        self._done(tr("De reservekopie is teruggezet.") + " " + kept)

    def _rescue(self) -> None:
        with told_on(self._screen):
            secret, caretaker = self._screen.secret.secret(), self._keeping.caretaker
            self._run(lambda watch: caretaker.rescue(secret, watch), self._rescued)

    def _rescued(self, rescued: Rescued) -> None:
        self._done(rescued_words(rescued))

    def _done(self, sentence: str) -> None:
        self._screen.show_busy(busy=False)
        self._screen.show_done(sentence.strip())

    def _run(self, work: Callable[[Watch], T], done: Callable[[T], None]) -> None:
        self._screen.show_busy(busy=True)
        self._watch = self._keeping.run(self, work, done, self._failed, self._screen.show_share)

    def _failed(self, problem: Problem) -> None:
        self._screen.show_problem(problem.sentence)

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.stop()
        self._screen.show_busy(busy=False)
        self._screen.told.say(tr("Gestopt. Er is niets veranderd."), "notice")

    def _search(self, place: Path) -> None:
        found = self._keeping.caretaker.backups(place)
        self._screen.show_backups(found)
