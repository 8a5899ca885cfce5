"""A candidate's turn goes by a kiosk: it is lent with the forms it needs, visited, and collected (DECISIONS 14-18)."""

from desktop.domain.ids import FormId
from desktop.flows.course import CONSENT, PRACTICE, Plan
from desktop.flows.handover import lend, visit
from desktop.flows.kiosk_port import Collected
from desktop.storage.memory_kiosk import MemoryKioskDoor
from tests.flows.visits import FORMS, Visits, at, play


def test_what_a_visit_gives_is_in_the_dossier_after_collecting() -> None:
    visits = Visits()
    ticket = lend(visits.vault, visits.shelf, visits.sam, FORMS)
    visits.vault.close()
    kiosk = MemoryKioskDoor(visits.door).open(ticket)
    session = play(visit(kiosk, visits.shelf, Plan(visits.clock, FORMS)), until="naam")
    assert (session.first_name, at(session)) == ("Sam", "naam")
    kiosk.close()
    opened = visits.door.unlock("een twee drie")
    assert opened.collect() == (Collected(visits.sam),)
    begun = {filling.form for filling in opened.dossier(visits.sam).fillings}
    assert begun >= {CONSENT, PRACTICE, FormId("eerste")}
    again = MemoryKioskDoor(visits.door).open(lend(opened, visits.shelf, visits.sam, FORMS))
    resumed = play(visit(again, visits.shelf, Plan(visits.clock, FORMS)), until="naam")
    assert at(resumed) == "naam"
    again.close()


def test_lending_keeps_the_forms_and_is_logged() -> None:
    visits = Visits()
    lend(visits.vault, visits.shelf, visits.sam, FORMS)
    for name in (CONSENT, PRACTICE, *FORMS):
        form = visits.shelf.form(name)
        kept = visits.vault.desk(visits.sam).form_text(name, form.content_hash)
        assert kept == visits.shelf.source(name)
    (line,) = [line for line in visits.vault.log(visits.sam) if line.what == "handed_over"]
    assert line.detail == "eerste, tweede"
