"""The ways into a vault: the first start, a passphrase, the recovery key; and the sheet that nobody may do without."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton
from typing_extensions import override

from desktop.domain import recovery
from desktop.domain.recovery import RecoveryKey
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.keys import CoachRow, groups_to_type, keys_view, read_recovery
from desktop.flows.kiosk_port import KioskDoor
from desktop.flows.lines import Arrival, Errand
from desktop.flows.opening import Judgement, Opening
from desktop.flows.ports import Problem, Vault, VaultDoor, VaultState
from desktop.flows.waiting import MustWait
from desktop.text import tr
from desktop.ui.coach.first_start import FirstStart
from desktop.ui.coach.passphrase_steps import AgainStep, PassphraseStep
from desktop.ui.coach.recover import RecoverScreen
from desktop.ui.coach.recovery_steps import SheetStep, TypeBackStep
from desktop.ui.coach.steps_screen import Step, StepsScreen
from desktop.ui.coach.told import told_on
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.theme.current import Look

# What no passphrase helps against; a backup may.
MENDABLE = frozenset(
    {
        "vault-damaged",
        "vault-missing",
        "vault-empty",
        "not-encrypted",
        "keys-missing",
        "keys-damaged",
        "keys-changed",
        "keys-foreign",
    }
)


class Doorway(Protocol):
    """What the ways in work with."""

    @property
    def door(self) -> VaultDoor:
        """The way into the vault."""
        ...

    @property
    def kiosks(self) -> KioskDoor:
        """Knows whether somebody was busy."""
        ...

    @property
    def maker(self) -> DocumentMaker:
        """Makes the sheet."""
        ...

    def propose(self) -> str:
        """Five words for a passphrase."""
        ...

    def judge(self, passphrase: str) -> Judgement:
        """Whether a coach's own passphrase is strong enough."""
        ...


class WhoStep(Step):
    """Which coach it is who lost a passphrase."""

    def __init__(self, coaches: Sequence[CoachRow]) -> None:
        super().__init__(tr("Wie ben jij?"), tr("Jij krijgt een nieuwe wachtzin. Die van de anderen blijven."))
        self._group = QButtonGroup(self)
        self.choices = [QRadioButton(coach.name) for coach in coaches]
        self._ids = [coach.id for coach in coaches]
        for choice in self.choices:
            self._group.addButton(choice)
            self.column.addWidget(choice)
        self.column.addStretch(1)

    @property
    def coach(self) -> str:
        """The id of the coach who is chosen, or ""."""
        return next((coach for coach, choice in zip(self._ids, self.choices, strict=True) if choice.isChecked()), "")

    @override
    def lacking(self) -> str:
        return "" if self.coach else tr("Kies eerst wie jij bent.")

    @override
    def focus_first(self) -> None:
        self.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)


class Entrance(QObject):
    """Leads whoever stands before the vault inside; until `opened` an opened vault is its own to close."""

    screen_made = Signal(object)  # QWidget, to be shown
    opened = Signal(object)  # Vault
    mend_wanted = Signal(object)  # Problem, or None when a coach asks for it
    back_wanted = Signal()  # to the candidate

    def __init__(self, house: Doorway, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._house = house
        self._look = look
        self._vault: Vault | None = None

    def begin(self, errand: Errand) -> None:
        """The first screen: taking over from a candidate, a first start where there is no vault, or the lock."""
        if errand.arrival is Arrival.TAKE_OVER:
            self._show_take_over(errand)
        elif self._house.door.state() is VaultState.NONE:
            self._show_first_start()
        else:
            self.show_lock(errand.trouble)

    def show_lock(self, trouble: str = "") -> None:
        """The lock, where a passphrase is typed; `trouble` is why it is shown again."""
        waits = self._house.kiosks.waiting() > 0
        busy = tr("Er was iemand bezig. Open de kluis: dan staat alles er weer.") if waits else ""
        screen = UnlockScreen(self._look, notice=busy)
        screen.show_problem(trouble)
        screen.passphrase_given.connect(lambda passphrase: self._unlock(screen, passphrase))
        screen.recovery_wanted.connect(self._show_recover)
        self.screen_made.emit(screen)

    @property
    def holds(self) -> bool:
        """Whether a vault was opened and not yet given away."""
        return self._vault is not None

    def close(self) -> None:
        """Closes a vault that was opened and not yet given away."""
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    def _show_take_over(self, errand: Errand) -> None:
        screen = UnlockScreen(self._look, errand.first_name)
        screen.show_problem(errand.trouble)
        screen.passphrase_given.connect(lambda passphrase: self._take_over(screen, passphrase))
        screen.back_wanted.connect(self.back_wanted)
        self.screen_made.emit(screen)

    def _take_over(self, screen: UnlockScreen, passphrase: str) -> None:
        """Only a coach comes past a candidate, also to a vault that is damaged: the passphrase fits its keys."""
        try:
            self._give_away(self._house.door.unlock(passphrase))
        except Problem as problem:
            if problem.code in MENDABLE and self._fits(passphrase):
                self.mend_wanted.emit(problem)
            else:
                _say(screen, problem)

    def _fits(self, passphrase: str) -> bool:
        try:
            return self._house.door.check(passphrase)
        except Problem:
            return False

    def _show_first_start(self) -> None:
        screen = FirstStart(self._look, self._house, self._refused)
        screen.finished.connect(lambda opening: self._create(screen, opening))
        screen.restore_wanted.connect(lambda: self.mend_wanted.emit(None))
        self.screen_made.emit(screen)

    def _refused(self) -> str:
        try:
            self._house.door.check_place()
        except Problem as problem:
            return problem.sentence
        return ""

    def _create(self, screen: FirstStart, opening: Opening) -> None:
        try:
            self._vault = self._house.door.create(opening.passphrase, opening.agency, opening.coach)
        except Problem as problem:
            screen.show_problem(problem.sentence)
            return
        self._go_in(opening.passphrase)

    def _unlock(self, screen: UnlockScreen, passphrase: str) -> None:
        try:
            self._vault = self._house.door.unlock(passphrase)
            self._go_in(passphrase)
        except Problem as problem:
            self.close()
            self._tell(screen, problem)

    def _go_in(self, passphrase: str) -> None:
        """Inside, by way of the sheet when there is none yet: without it one lost passphrase loses everything."""
        if self._vault is None:
            return
        if self._vault.keys.recovery_since is None:
            self._show_sheet(self._vault, passphrase)
        else:
            self._give_away(self._vault)

    def _give_away(self, vault: Vault) -> None:
        self._vault = None
        self.opened.emit(vault)

    def _show_sheet(self, vault: Vault, passphrase: str) -> None:
        from desktop.ui.coach.sheet_side import let_out_key  # brings Qt's PDF and printing: after the first paint

        key = recovery.new_key()
        sheet = SheetStep(self._look, key)
        let_out_key(sheet, key, self._house.maker)
        screen = StepsScreen(self._look, (sheet, TypeBackStep(key, groups_to_type())))

        def finish() -> None:
            with told_on(screen):
                vault.keys.renew_recovery(passphrase, key)
                self._give_away(vault)

        screen.done.connect(finish)
        self.screen_made.emit(screen)

    def _show_recover(self) -> None:
        screen = RecoverScreen(self._look)
        screen.key_given.connect(lambda typed: self._recover(screen, typed))
        screen.back_wanted.connect(self.show_lock)
        self.screen_made.emit(screen)

    def _recover(self, screen: RecoverScreen, typed: str) -> None:
        try:
            key = read_recovery(typed)
            self._vault = self._house.door.unlock(key)
        except Problem as problem:
            self._tell(screen, problem)
            return
        self._show_new_passphrase(self._vault, key)

    def _show_new_passphrase(self, vault: Vault, key: RecoveryKey) -> None:
        coaches = keys_view(vault.keys).coaches
        who = WhoStep(coaches)
        words = PassphraseStep(self._look, self._house, tr("Jouw nieuwe wachtzin"))
        again = AgainStep(self._look, words)
        steps = (who, words, again) if len(coaches) > 1 else (words, again)
        screen = StepsScreen(self._look, steps, tr("Annuleren"))

        def finish() -> None:
            with told_on(screen):
                vault.keys.set_passphrase(key, who.coach or coaches[0].id, words.taken)
                self._give_away(vault)

        screen.done.connect(finish)
        screen.left.connect(self._leave)
        self.screen_made.emit(screen)

    def _tell(self, screen: UnlockScreen | RecoverScreen, problem: Problem) -> None:
        if problem.code in MENDABLE:
            self.mend_wanted.emit(problem)
        else:
            _say(screen, problem)

    def _leave(self) -> None:
        self.close()
        self.show_lock()


def _say(screen: UnlockScreen | RecoverScreen, problem: Problem) -> None:
    if isinstance(problem, MustWait):
        screen.show_wait(problem.seconds)
    else:
        screen.show_problem(problem.sentence)
