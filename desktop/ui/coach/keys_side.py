"""What a coach does with the keys of an open vault: each change is an errand of a few steps, back to the page after."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from desktop.domain import recovery
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.key_port import Keys
from desktop.flows.keys import groups_to_type, keys_view
from desktop.flows.opening import Phrases
from desktop.text import tr
from desktop.ui.coach.basics import label
from desktop.ui.coach.housekeeping import Housekeeping
from desktop.ui.coach.keys_page import KeysPage
from desktop.ui.coach.passphrase_steps import AgainStep, OwnStep, PassphraseStep
from desktop.ui.coach.recovery_steps import SheetStep, TypeBackStep
from desktop.ui.coach.sheet_side import let_out_key
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.steps_screen import Step, StepsScreen
from desktop.ui.theme.current import Look

LONGEST_NAME = 40


class NameStep(Step):
    """The first name of a new coach; two coaches of one name could not be told apart."""

    def __init__(self, taken: Sequence[str]) -> None:
        super().__init__(tr("Wie komt erbij?"), tr("Vraag de nieuwe coach naar deze computer. De coach typt zelf."))
        self._taken = {name.casefold() for name in taken}
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setFixedWidth(440)
        self.field.setAccessibleName(tr("Voornaam van de coach"))
        asked = label(tr("Voornaam van de coach"), "head")
        asked.setBuddy(self.field)
        self.column.addWidget(asked)
        self.column.addWidget(self.field)
        self.column.addStretch(1)
        self.field.returnPressed.connect(self.entered)

    @property
    def name(self) -> str:
        """The name without needless spaces."""
        return " ".join(self.field.text().split())

    @override
    def lacking(self) -> str:
        if not self.name:
            return tr("Typ de voornaam.")
        taken = self.name.casefold() in self._taken
        return tr("Er is al een coach die zo heet. Zet er een letter achter.") if taken else ""

    @override
    def focus_first(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)


class KeysSide(QObject):
    """The page in the shell, and the screens of its errands for as long as they take."""

    def __init__(
        self,
        keys: Keys,
        keeping: Housekeeping,
        maker: DocumentMaker,
        phrases: Phrases,
        shell: CoachShell,
        look: Look,
    ) -> None:
        super().__init__(shell)
        self._keys = keys
        self._keeping = keeping
        self._maker = maker
        self._phrases = phrases
        self._shell = shell
        self._look = look
        self._errand: StepsScreen | None = None
        self.page = KeysPage(look)
        shell.add(self.page)
        self.page.add_wanted.connect(self.add)
        self.page.change_wanted.connect(self._change)
        self.page.remove_wanted.connect(self._remove)
        self.page.renew_wanted.connect(self._renew)

    def show(self) -> None:
        """Everyone with a key."""
        self.page.show_keys(keys_view(self._keys))
        self._shell.show_page(self.page, Place.KEYS)

    def add(self) -> None:
        """A new coach."""
        own = self._own(tr("Coach toevoegen"), tr("Typ eerst jouw eigen wachtzin."))
        name = NameStep([coach.name for coach in self._keys.coaches()])
        words = PassphraseStep(self._look, self._phrases, tr("De nieuwe coach kiest een wachtzin"))
        again = AgainStep(self._look, words)
        self._begin(
            (own, name, words, again),
            lambda: partial(self._keys.add_coach, own.taken, name.name, words.taken),
            lambda: tr("{name} kan de kluis nu openen.", name=name.name),
        )

    @property
    def adding(self) -> StepsScreen | None:
        """The screen on which a coach is added, while it is open."""
        screen = self._errand
        return screen if screen and any(isinstance(step, NameStep) for step in screen.steps) else None

    def tell_adding(self, sentence: str) -> None:
        """Says it there, calmly."""
        if self._errand is not None:
            self._errand.tell(sentence)

    def _change(self, coach: str) -> None:
        own = self._own(tr("Wachtzin veranderen"), tr("Typ eerst de wachtzin die jij nu hebt."))
        words = PassphraseStep(self._look, self._phrases, tr("Jouw nieuwe wachtzin"))
        self._begin(
            (own, words, AgainStep(self._look, words)),
            lambda: partial(self._keys.set_passphrase, own.taken, coach, words.taken),
            lambda: tr("Jouw nieuwe wachtzin geldt vanaf nu."),
        )

    def _remove(self, coach: str) -> None:
        name = next(holder.name for holder in self._keys.coaches() if holder.id == coach)
        own = self._own(
            tr("De sleutel van {name} weghalen?", name=name),
            tr("{name} kan de kluis dan niet meer openen. Alle dossiers blijven.", name=name),
            tr("Had {name} het blad met de herstelsleutel? Maak dan daarna een nieuwe herstelsleutel.", name=name),
            tr("Ja, ik wil dit. Ik typ mijn eigen wachtzin:"),
        )
        self._begin(
            (own,),
            lambda: partial(self._keys.remove_coach, own.taken, coach),
            lambda: tr("{name} kan de kluis niet meer openen.", name=name),
        )

    def _renew(self) -> None:
        key = recovery.new_key()
        own = self._own(
            tr("Nieuwe herstelsleutel"),
            tr("Het oude blad opent daarna niets meer. Gooi het weg."),
            tr("Typ eerst jouw eigen wachtzin."),
        )
        sheet = SheetStep(self._look, key)
        let_out_key(sheet, key, self._maker)
        self._begin(
            (own, sheet, TypeBackStep(key, groups_to_type())),
            lambda: partial(self._keys.renew_recovery, own.taken, key),
            lambda: tr("De nieuwe herstelsleutel geldt vanaf nu."),
        )

    def _own(self, title: str, *sentences: str) -> OwnStep:
        """Asks for the passphrase of who is here: only that slot is looked at, which takes a moment."""
        me = next((coach.id for coach in self._keys.coaches() if coach.is_here), "")
        return OwnStep(self._look, lambda passphrase: self._keys.fits(passphrase, me), title, *sentences)

    def _begin(self, steps: Sequence[Step], act: Callable[[], Callable[[], None]], told: Callable[[], str]) -> None:
        """`act` gives what is to be done once the steps are: it takes seconds, and knows nothing of the screen."""
        screen = StepsScreen(self._look, steps, tr("Annuleren"))

        def finish() -> None:
            change, said = act(), told()
            screen.show_busy(tr("Even geduld. De sleutels worden veranderd."))
            self._keeping.run(
                screen,
                lambda _watch: change(),
                lambda _none: self._end(screen, said),
                lambda problem: screen.show_problem(problem.sentence),
            )

        self._errand = screen
        screen.done.connect(finish)
        screen.left.connect(lambda: self._end(screen, ""))
        self._shell.add(screen)
        self._shell.show_page(screen, None, side_bar=False)

    def _end(self, screen: StepsScreen, said: str) -> None:
        self._errand = None
        self.show()
        self.page.tell(said)
        self._shell.drop(screen)
