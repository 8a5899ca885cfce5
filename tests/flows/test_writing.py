"""What a coach writes can be undone within the session, step by step (issue 6, point 15)."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.domain.agreeing import Appointment
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.ids import CandidateId
from desktop.flows.writing import MOST_STEPS, Writing
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault

NOW = datetime(2027, 3, 9, 10, 30, tzinfo=UTC)


@pytest.fixture
def vault() -> MemoryVault:
    """An open vault."""
    return MemoryDoor(FixedClock()).create("x", Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False), "Robin")


def places(vault: MemoryVault) -> list[str]:
    return [each.place for each in vault.entries.everywhere(Appointment)]


def test_each_step_goes_back_and_comes_again(vault: MemoryVault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    writing, meets = Writing(vault.entries), Appointment(sam, NOW, "Kantoor", "Robin")
    writing.keep("afspraak", meets)
    writing.keep("andere plek", replace(meets, place="Thuis"))
    writing.take_away("afspraak weg", replace(meets, place="Thuis"))
    assert places(vault) == []
    assert [writing.undo(), *places(vault)] == ["afspraak weg", "Thuis"]
    assert [writing.undo(), *places(vault)] == ["andere plek", "Kantoor"]
    assert [writing.undo(), *places(vault)] == ["afspraak"]
    assert (writing.undo(), writing.undoable, writing.redoable) == ("", "", "afspraak")
    assert [writing.redo(), *places(vault)] == ["afspraak", "Kantoor"]
    assert [writing.redo(), writing.redo(), writing.redo()] == ["andere plek", "afspraak weg", ""]
    assert places(vault) == []


def test_a_new_step_ends_what_could_be_done_again(vault: MemoryVault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    writing, meets = Writing(vault.entries), Appointment(sam, NOW, "Kantoor", "Robin")
    writing.keep("een", meets)
    writing.undo()
    writing.keep("twee", replace(meets, place="Thuis"))
    assert (writing.redoable, writing.redo(), places(vault)) == ("", "", ["Thuis"])


def test_what_changes_nothing_is_no_step(vault: MemoryVault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    writing, meets = Writing(vault.entries), Appointment(sam, NOW, "Kantoor", "Robin")
    writing.take_away("weg", meets)
    writing.keep("een", meets)
    writing.keep("nog eens", meets)
    assert (writing.undoable, len(vault.entries.history(meets))) == ("een", 1)


def test_what_can_not_be_kept_is_no_step(vault: MemoryVault) -> None:
    writing = Writing(vault.entries)
    with pytest.raises(KeyError):
        writing.keep("een", Appointment(CandidateId("nergens"), NOW, "Kantoor", "Robin"))
    assert (writing.undoable, writing.undo()) == ("", "")


def test_it_remembers_no_end_of_steps_and_tells_of_each(vault: MemoryVault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    writing, meets, told = Writing(vault.entries), Appointment(sam, NOW, "", "Robin"), []
    writing.changed.append(lambda: told.append(writing.undoable))
    for at in range(MOST_STEPS + 5):
        writing.keep(f"{at}", replace(meets, place=f"{at}"))
    assert len(told) == MOST_STEPS + 5
    while writing.undo():
        pass
    assert places(vault) == ["4"]
    writing.keep("x", replace(meets, place="x"))
    writing.forget()
    assert writing.undo() == ""
