"""One window makes room for another: hand-over, taking over, locking, and what was left behind (VAULT, Decisions)."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.ids import CandidateId
from desktop.flows import example
from desktop.flows.handing import HandOver
from desktop.flows.watch_port import LockReason
from desktop.speech.silent import InstantPlayer
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from desktop.ui.candidate.side import CandidateSide
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.unlock import UnlockScreen
from desktop.ui.parts import inspect
from desktop.ui.parts.cover import Cover
from desktop.ui.parts.tile import Tile
from desktop.ui.theme.fonts import load_fonts
from tests.ui import windows as seeing
from tests.ui.coach.hand import click, type_in
from tests.ui.windows import is_gone, seen, shown

PASSPHRASE = "fiets lepel wolk trap zomer"


class Table:
    """A laptop with a vault in memory, in which Sam and Noor are."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.door = MemoryDoor(FixedClock())
        vault = self.door.create(PASSPHRASE, Agency(AgencyRole.GUIDE, False), "Robin")
        vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
        self.noor = vault.add_candidate("Noor", "avatar-tulip").id
        self.sam = vault.add_candidate("Sam", "avatar-kite").id
        self.house = Bodies(Settings(), door=self.door, player=InstantPlayer(), clock=FixedClock())
        self.windows = seeing.made(self.house)
        self.windows.begin(vault)
        seen(qtbot, self.windows)

    @property
    def coach(self) -> CoachSide:
        """The coach's side in front."""
        side = shown(self.windows)
        assert isinstance(side, CoachSide)
        return side

    @property
    def unlock(self) -> UnlockScreen:
        """The screen in front that asks for a passphrase."""
        screen = shown(self.windows)
        assert isinstance(screen, UnlockScreen)
        return screen

    @property
    def side(self) -> CandidateSide:
        """The candidate's screens, in front."""
        screen = shown(self.windows)
        assert isinstance(screen, CandidateSide)
        return screen

    def hand_over(self, *candidates: CandidateId) -> None:
        """The coach gives the laptop away."""
        self.coach.hand_over_wanted.emit(tuple(HandOver(candidate, language="nl") for candidate in candidates))
        seen(self.qtbot, self.windows)

    def call_coach(self) -> None:
        """The coach's button was held."""
        self.side.view.coach_held.emit()
        seen(self.qtbot, self.windows)

    def give(self, passphrase: str) -> None:
        """Types it and presses the button."""
        type_in(self.unlock.secret.field, passphrase)
        click(self.unlock.open)

    def texts(self) -> str:
        """What stands on the screen in front."""
        self.windows.front.grab()
        return " ".join(text.text for text in inspect.texts(self.windows.front))

    def restart(self) -> None:
        """The battery is empty; later the app is started again."""
        self.windows.end()
        self.windows = seeing.opened(self.qtbot, self.house)


@pytest.fixture
def table(qapp: QApplication, qtbot: QtBot) -> Iterator[Table]:
    qapp.setStyle("Fusion")
    load_fonts()
    table = Table(qtbot)
    yield table
    table.windows.end()


def test_coach_covers_and_closes_before_the_candidate_comes(table: Table) -> None:
    """Nothing of the vault is seen or open while a candidate is busy."""
    before = table.windows.front
    table.coach.hand_over_wanted.emit((HandOver(table.sam, language="nl"),))
    assert [text.text for text in inspect.texts(before)] == ["Even wachten…"]
    assert before.findChildren(Cover)
    table.door.unlock(PASSPHRASE).close()  # which would be refused were it still open
    seen(table.qtbot, table.windows)
    assert table.side.page.sentences == ("Ben jij Sam?",)
    assert is_gone(before)


def test_coach_takes_over_from_above(table: Table) -> None:
    """DECISIONS 15: the passphrase is typed in a window of its own; a wrong one leaves the candidate busy."""
    table.hand_over(table.sam)
    behind = table.windows.candidate
    table.call_coach()
    assert table.unlock.back.text() == "Terug naar Sam"
    table.give("zomaar iets")
    assert "past niet" in table.texts()
    assert behind is not None
    assert behind.isVisible()
    table.give(PASSPHRASE)
    assert table.windows.candidate is None
    assert is_gone(behind)
    assert table.coach.dossier.isVisible()
    assert "Sam" in table.texts()
    assert "Geef aan kandidaat" in table.texts()


def test_what_the_candidate_said_is_in_the_vault_after_taking_over(table: Table) -> None:
    table.hand_over(table.sam)
    side = table.side
    while "meedoen" not in side.page.key:
        for act in example.acts_on(side.page):
            press(side, act)
        side.view.next.click()
    press(side, example.Act(card="yes"))
    side.view.next.click()
    table.call_coach()
    table.give(PASSPHRASE)
    vault = table.door.vault
    assert vault is not None
    assert [(each.subject, each.answer) for each in vault.dossier(table.sam).consents] == [("meedoen", "yes")]


def test_going_back_goes_on_where_it_was_and_says_it(table: Table) -> None:
    table.hand_over(table.sam)
    side = table.side
    table.call_coach()
    assert not side.reader.speaking
    click(table.unlock.back)
    assert table.side is side
    assert side.reader.speaking
    assert side.page.sentences == ("Ben jij Sam?",)


def test_closing_the_window_above_is_going_back(table: Table) -> None:
    """DECISIONS 17: Alt+F4 on the passphrase leads nowhere else."""
    table.hand_over(table.sam)
    table.call_coach()
    table.windows.front.close()
    assert table.side.isVisible()


@pytest.mark.parametrize("reason", [LockReason.COACH, LockReason.LID])
def test_lock_covers_closes_and_stands_in_a_window_of_its_own(table: Table, reason: LockReason) -> None:
    """VAULT: lock = cover, close, end; an open dialog does not stop it."""
    before = table.windows.coach
    assert before is not None
    dialog = QFileDialog(before)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    before.lock(reason)
    assert not dialog.isVisible()
    assert [text.text for text in inspect.texts(before)] in ([], ["Even wachten…"])
    table.door.unlock(PASSPHRASE).close()
    seen(table.qtbot, table.windows)
    assert table.windows.front is not before
    assert is_gone(before)
    table.give(PASSPHRASE)
    assert table.coach.start.isVisible()


def test_after_an_empty_battery_the_lock_tells_and_one_press_goes_on(table: Table) -> None:
    """DECISIONS 14: only the coach can go on; it says that somebody was busy, and not who."""
    table.hand_over(table.sam)
    table.restart()
    assert "Er was iemand bezig. Open de kluis: dan staat alles er weer." in table.texts()
    assert "Sam" not in table.texts()
    table.give(PASSPHRASE)
    assert table.coach.dossier.hand_over.text() == "Verder met Sam"
    assert "Sam was bezig." in table.texts()
    click(table.coach.dossier.hand_over)
    seen(table.qtbot, table.windows)
    assert table.side.page.sentences == ("Ben jij Sam?",)


def test_who_came_back_is_told_once(table: Table) -> None:
    table.hand_over(table.sam)
    table.restart()
    table.give(PASSPHRASE)
    table.coach.show_dossier(table.sam)
    assert table.coach.dossier.hand_over.text() == "Geef aan kandidaat"
    table.coach.lock_wanted.emit()
    seen(table.qtbot, table.windows)
    assert "Er was iemand bezig" not in table.texts()


def test_more_than_one_left_behind_leads_to_the_list(table: Table) -> None:
    table.hand_over(table.sam, table.noor)
    table.restart()
    table.give(PASSPHRASE)
    assert table.coach.list.isVisible()
    assert "Er waren meer mensen bezig." in table.texts()


def test_lined_up_the_next_one_is_two_presses_away(table: Table) -> None:
    """DECISIONS 16: *Klaar*, then *Ben jij {naam}?*; the vault stays closed and no other name is seen."""
    table.hand_over(table.sam, table.noor)
    side = table.side
    side.view.next.click()
    side.view.pause.click()
    press(side, example.Act(card="stop"))
    side.view.next.click()
    assert "Noor" not in table.texts()
    press(side, example.Act(card="leave"))
    side.view.next.click()
    seen(table.qtbot, table.windows)
    assert table.side.page.sentences == ("Ben jij Noor?",)
    assert "Sam" not in table.texts()
    table.call_coach()
    assert table.unlock.back.text() == "Terug naar Noor"
    table.give(PASSPHRASE)
    assert "Noor" in table.texts()
    assert "opnieuw klaarzetten" not in table.texts(), "nobody stood after Noor"


def test_who_stood_after_the_one_the_coach_was_called_for_is_named(table: Table) -> None:
    table.hand_over(table.sam, table.noor)
    table.call_coach()
    table.give(PASSPHRASE)
    assert "Wie er na Sam klaarstond, moet je opnieuw klaarzetten." in table.texts()


def test_the_last_one_calls_the_coach(table: Table) -> None:
    table.hand_over(table.sam)
    side = table.side
    side.view.pause.click()
    press(side, example.Act(card="stop"))
    side.view.next.click()
    assert side.page.key == "interlude:stopped"


def press(side: CandidateSide, act: example.Act) -> None:
    """Presses the tile of this card."""
    if act.card:
        tiles = [each for each in side.view.pressables() if isinstance(each, Tile) and each.card.id == act.card]
        tiles[0].click()
