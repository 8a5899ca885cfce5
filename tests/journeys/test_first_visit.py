"""The first visit and the second, told as stories on the real window and vault (issue 2, points 2, 3, 6 and 10)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.laptop import Candidate, Coach, Laptop


@pytest.fixture
def laptop(qapp: QApplication, tmp_path: Path) -> Iterator[Laptop]:
    laptop = Laptop(tmp_path / "kluis")
    yield laptop
    laptop.is_switched_off()


def test_from_first_start_to_a_stop_and_on_again_next_week(laptop: Laptop) -> None:
    robin = Coach(laptop).starts_the_app_for_the_first_time().adds("Sam")
    sam = robin.hands_over()
    sam.hears("Ben jij Sam?").chooses("yes").hears("Ja").presses("Verder")
    sam.goes_on_until("meedoen").hears("Wil jij meedoen?")
    sam.chooses("yes").presses("Verder").goes_on_until("kies-de-fiets")
    sam.chooses("huis").hears("Zoek de fiets.")
    sam.chooses("fiets").hears("Ja, dat is de fiets.")
    sam.goes_on_until("leuk").chooses("natuur", "koken")
    sam.presses("Pauze").chooses("stop").hears("Ik stop voor vandaag").presses("Verder")
    sam.hears("Volgende keer ga je hier verder.")

    robin.holds_to_take_over().takes_over_with("appel peer pruim")
    robin.sees("Deze wachtzin past niet op de kluis.")
    robin.takes_over_with(robin.passphrase).waits_for("Geef aan kandidaat")
    laptop.closes()

    laptop.opens()
    robin.laptop = laptop
    robin.unlocks().presses("Sam").waits_for("Geef aan kandidaat")
    sam = robin.hands_over()
    sam.goes_on_until("weer").hears("Je gaat nu verder met: Wie ben ik.")
    sam.presses("Verder")
    assert (sam.item, sam.chosen) == ("leuk", ["koken", "natuur"])
    sam.presses("Terug").presses("Terug")
    assert sam.item == "anderen-zeggen"
    assert sam.chosen == ["vriendelijk"]


def test_while_a_candidate_is_busy_the_window_stays(laptop: Laptop) -> None:
    robin = Coach(laptop).starts_the_app_for_the_first_time().adds("Sam")
    sam = robin.hands_over()
    laptop.window.close()
    assert laptop.window.isVisible()
    sam.presses("Help")
    robin.holds_to_take_over().presses("Terug naar Sam")
    assert sam.page.key == "interlude:help"


def test_after_an_empty_battery_the_coach_gives_it_back_where_it_was(laptop: Laptop) -> None:
    """DECISIONS 14: nothing is lost, and only the coach can go on."""
    robin = Coach(laptop).starts_the_app_for_the_first_time().adds("Sam")
    sam = robin.hands_over().goes_on_until("anderen-zeggen").chooses("vriendelijk")
    laptop.is_switched_off()
    laptop.opens()
    robin.sees("Er was iemand bezig.").types("Jouw wachtzin", robin.passphrase).presses("Openen")
    robin.waits_for("Verder met Sam").sees("Sam was bezig.").presses("Verder met Sam").waits_for("Luister")
    sam.goes_on_until("weer").presses("Verder")
    assert (sam.item, sam.chosen) == ("anderen-zeggen", ["vriendelijk"])


def test_two_lined_up_come_one_after_another(laptop: Laptop) -> None:
    """DECISIONS 16: the vault stays closed in between, and the first name is nobody else's to see."""
    robin = Coach(laptop).starts_the_app_for_the_first_time().adds("Noor")
    robin.presses("Start").adds("Sam").presses("Kandidaten", "Klaarzetten", "Sam", "Noor").sees("Sam → Noor")
    robin.presses("Beginnen").waits_for("Luister")
    sam = Candidate(laptop).hears("Ben jij Sam?").goes_on_until("meedoen")
    sam.presses("Pauze").chooses("stop").presses("Verder")
    sam.sees("Alles is bewaard. Ben je klaar?").chooses("leave").presses("Verder")
    noor = Candidate(laptop).hears("Ben jij Noor?").goes_on_until("meedoen")
    noor.presses("Pauze").chooses("stop").presses("Verder").hears("Volgende keer ga je hier verder.")
    robin.holds_to_take_over().takes_over_with(robin.passphrase).waits_for("Geef aan kandidaat")
    robin.sees("Noor")


def test_a_wrong_passphrase_at_the_door_is_told_kindly(laptop: Laptop) -> None:
    robin = Coach(laptop).starts_the_app_for_the_first_time()
    robin.presses("Op slot").types("Jouw wachtzin", "zomaar iets").presses("Openen")
    robin.sees("Deze wachtzin past niet op de kluis.").unlocks()


def test_saying_no_ends_kindly_and_leaves_a_name(laptop: Laptop) -> None:
    robin = Coach(laptop).starts_the_app_for_the_first_time().adds("Sam")
    sam = robin.hands_over().goes_on_until("meedoen").chooses("no")
    sam.presses("Verder")
    sam.hears("Dat is goed.")
    robin.holds_to_take_over().takes_over_with(robin.passphrase).waits_for("Geef aan kandidaat")
    robin.sees("Sam doet nu niet mee.")
