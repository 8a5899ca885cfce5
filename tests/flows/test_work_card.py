"""The card for colleagues: chosen by the candidate, agreements off until then (issue 5, point 10)."""

from datetime import timedelta

from desktop import paths
from desktop.domain.agreeing import Agreement
from desktop.domain.answers import Answer, Chosen, Trace
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ChoiceId, ItemId
from desktop.flows.course import PROFILE
from desktop.flows.portfolio import portfolio_of
from desktop.flows.work_card import LONGEST, MOST_AGREEMENTS, WorkCardDraft, work_card_of
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor

SHELF = FolderShelf(paths.forms_folder())


def employer_reads(card: str) -> str:
    """What an employer reads when the candidate picked this card."""
    item = SHELF.form(PROFILE).item(ItemId("helpt"))
    choice = item.choice(ChoiceId(card)) if item else None
    assert choice is not None
    assert choice.sentence is not None
    return choice.sentence.text("nl")


def draft(*, shown: bool = True, agreements: int = 2) -> WorkCardDraft:
    clock = FixedClock()
    agency = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
    vault = MemoryDoor(clock).create("x", agency, "Robin")
    sam = vault.add_candidate("Sam", "avatar-kite")
    desk = vault.desk(sam.id)
    filling = desk.begin(SHELF.form(PROFILE), RespondentRole.SELF, "nl")
    given: dict[str, Answer] = {"helpt": Chosen((ChoiceId("voordoen"), ChoiceId("tips")))}
    given |= {"mag-zien": Chosen((ChoiceId("works_best"),))} if shown else {}
    for item, answer in given.items():
        desk.record(filling.id, ItemId(item), answer, Trace())
    moment = vault.dossier(sam.id).moments[0].id
    for at in range(agreements):
        made = clock.now() + timedelta(at)
        vault.entries.keep(Agreement(sam.id, moment, f"Afspraak {at}.", "sun", made))
    portfolio = portfolio_of(vault, SHELF, sam.id)
    assert portfolio is not None
    return work_card_of(portfolio, vault.dossier(sam.id))


def test_how_i_work_best_in_the_employers_words_is_on_and_agreements_are_off() -> None:
    card = draft().card()
    assert card.helps[0].sentence == employer_reads("voordoen")
    assert {point.title for point in card.helps} == {""}  # the card's own word is private
    assert card.agreements == ()
    assert card.photo is None


def test_what_the_candidate_does_not_show_is_off() -> None:
    assert draft(shown=False).card().helps == ()


def test_each_is_switched_by_itself_newest_agreement_first() -> None:
    made = draft().helps_switched(0, on=False).agreement_switched(0, on=True)
    assert len(made.card().helps) == 1
    assert [point.title for point in made.card().agreements] == ["Afspraak 1."]


def test_there_is_room_for_so_many() -> None:
    made = draft(agreements=9)
    for at in range(9):
        made = made.agreement_switched(at, on=True)
    assert len(made.card().agreements) == MOST_AGREEMENTS


def test_an_agreement_gets_other_words_on_the_card() -> None:
    made = draft().agreement_switched(0, on=True).agreement_written(0, "Wij\x00 bellen.")
    assert [point.title for point in made.card().agreements] == ["Wij bellen."]
    assert made.agreement_written(0, "").card().agreements == ()
    assert len(made.agreement_written(0, "x" * 999).card().agreements[0].title) == LONGEST


def test_words_that_tell_too_much_are_found() -> None:
    made = draft().agreement_switched(0, on=True).agreement_written(0, "Vraag de jobcoach.").with_call("Robin", "06")
    assert [leak.word for leak in made.leaks()] == ["jobcoach"]
    assert made.card().call_name == "Robin"


def test_it_is_heard_as_it_is_read() -> None:
    assert draft().speech()[:2] == ("Sam", employer_reads("voordoen"))
