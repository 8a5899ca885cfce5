"""First start (issue 2 point 2, DECISIONS 12): role, benefit question, who, and a passphrase nobody can recover."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.candidate import Agency, AgencyRole
from desktop.flows.opening import Opening
from desktop.storage import passphrases
from desktop.ui.coach.choice_card import ChoiceCard
from desktop.ui.coach.first_start import FirstStart
from desktop.ui.theme.current import Look
from tests.ui.coach.hand import click, press, type_in


@pytest.fixture
def refusals() -> list[str]:
    """Why no vault may stand here, while there is a reason."""
    return []


@pytest.fixture
def start(qtbot: QtBot, look: Look, refusals: list[str]) -> FirstStart:
    made = FirstStart(look, passphrases, lambda: "".join(refusals))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _press(qtbot: QtBot, start: FirstStart, card: ChoiceCard | None = None) -> None:
    if card is not None:
        click(card)
    click(start.next)


def _to_passphrase(qtbot: QtBot, start: FirstStart) -> None:
    _press(qtbot, start, start.role.cards.cards[3])
    _press(qtbot, start, start.benefit.cards.cards[1])
    click(start.coach.cards.cards[1])
    type_in(start.coach.name, "  Noor ")
    _press(qtbot, start)


def test_the_coach_walks_through_and_the_agency_is_told(qtbot: QtBot, start: FirstStart) -> None:
    """DECISIONS 12: role and benefit question; DECISIONS 19: alone or this team."""
    _to_passphrase(qtbot, start)
    words = start.passphrase.words.text()
    _press(qtbot, start)
    type_in(start.again.secret.field, words.upper())
    with qtbot.waitSignal(start.finished) as told:
        press(start.again.secret.field, Qt.Key.Key_Return)
    opening = told.args[0]
    assert opening == Opening(AgencyRole.SCHOOL, True, True, "Noor", words)
    assert opening.agency == Agency(AgencyRole.SCHOOL, answers_to_benefit_authority=True, team=True)
    assert start.again.secret.text == ""


def test_nothing_is_chosen_beforehand_and_going_on_says_so(qtbot: QtBot, start: FirstStart) -> None:
    assert start.role.cards.option is None
    _press(qtbot, start)
    assert start.role.isVisible()
    assert start.problem.text() == "Kies eerst een van de kaarten."
    click(start.role.cards.cards[0])
    assert not start.problem.isVisible()


def test_a_team_is_told_how_it_shares(qtbot: QtBot, start: FirstStart) -> None:
    """DECISIONS 19, the shared place: one account of the computer, for the vault's files are nobody else's."""
    _press(qtbot, start, start.role.cards.cards[3])
    _press(qtbot, start, start.benefit.cards.cards[1])
    assert not start.coach.sharing.isVisible()
    click(start.coach.cards.cards[1])
    assert start.coach.sharing.isVisible()
    assert "samen dit account" in start.coach.sharing.text()
    click(start.coach.cards.cards[0])
    assert not start.coach.sharing.isVisible()


def test_it_goes_no_further_where_no_vault_may_stand(qtbot: QtBot, start: FirstStart, refusals: list[str]) -> None:
    """DECISIONS 19: the place is looked at, before a passphrase is thought of; and anew at each try."""
    refusals.append("Hier mag de kluis niet staan.")
    _to_passphrase(qtbot, start)
    assert start.coach.isVisible()
    assert start.problem.text() == "Hier mag de kluis niet staan."
    refusals.clear()
    _press(qtbot, start)
    assert start.passphrase.isVisible()


def test_one_card_at_a_time(qtbot: QtBot, start: FirstStart) -> None:
    for card in (start.role.cards.cards[0], start.role.cards.cards[2]):
        click(card)
    assert [card.isChecked() for card in start.role.cards.cards] == [False, False, True, False]


def test_cards_are_chosen_with_the_keyboard(qtbot: QtBot, start: FirstStart) -> None:
    """PRODUCT, rules of the coach side: everything reachable by keyboard."""
    assert start.role.cards.cards[0].hasFocus()
    press(start.role.cards.cards[0], Qt.Key.Key_Tab)
    press(start.role.cards.cards[1], Qt.Key.Key_Return)
    option = start.role.cards.option
    assert option is not None
    assert option.value == AgencyRole.TEMP_AGENCY.value


def test_five_words_are_proposed_and_others_can_be_asked(qtbot: QtBot, start: FirstStart) -> None:
    """VAULT: the app proposes five Dutch words."""
    _to_passphrase(qtbot, start)
    first = start.passphrase.words.text()
    click(start.passphrase.other)
    assert len(first.split()) == len(start.passphrase.words.text().split()) == 5
    assert start.passphrase.words.text() != first


def test_an_own_text_must_be_strong(qtbot: QtBot, start: FirstStart) -> None:
    """VAULT: own text only with a strength check."""
    _to_passphrase(qtbot, start)
    click(start.passphrase.own)
    field = start.passphrase.secret.field
    type_in(field, "welkom")
    weak = passphrases.judge("welkom").sentence
    assert start.passphrase.strength.text() == weak
    _press(qtbot, start)
    assert start.problem.text() == weak
    assert start.passphrase.isVisible()
    type_in(field, " kruiwagen paarse zeventien glimworm dakgoot")
    press(field, Qt.Key.Key_Return)
    assert start.again.isVisible()


def test_another_text_the_second_time_is_refused(qtbot: QtBot, start: FirstStart) -> None:
    """Typed again to confirm."""
    _to_passphrase(qtbot, start)
    _press(qtbot, start)
    with qtbot.assertNotEmitted(start.finished):
        type_in(start.again.secret.field, "iets heel anders")
        _press(qtbot, start)
    assert "niet hetzelfde" in start.problem.text()


def test_it_says_that_nobody_can_recover_it(qtbot: QtBot, start: FirstStart) -> None:
    _to_passphrase(qtbot, start)
    said = [label.text() for label in start.passphrase.findChildren(type(start.problem)) if label.isVisible()]
    assert any("Niemand kan jouw wachtzin terughalen" in sentence for sentence in said)


def test_going_back_loses_no_choice(qtbot: QtBot, start: FirstStart) -> None:
    _press(qtbot, start, start.role.cards.cards[1])
    click(start.back)
    assert start.role.isVisible()
    assert start.role.cards.cards[1].isChecked()
    assert not start.back.isVisible()


def test_a_passphrase_is_no_part_of_what_gets_logged() -> None:
    """HOUSE 10: secrets are brief."""
    assert "geheim" not in repr(Opening(AgencyRole.GUIDE, False, False, "Noor", "geheim"))
