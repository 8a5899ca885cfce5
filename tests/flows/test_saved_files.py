"""Saved PDFs are remembered, listed and erased, on a real disk (DECISIONS 31)."""

import stat
from pathlib import Path

import pytest

from desktop.domain.ids import CandidateId
from desktop.flows import dossier_care, saved_files
from desktop.flows.ports import Problem, Vault
from desktop.flows.saved_files import Lies, SavedFile
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault
from desktop.ui.coach.saving import erase_file, hash_of, write_whole
from tests.storage.keeping import kept
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE
from tests.ui.coach import household

CONTENT = b"%PDF-1.7 van Sam"


@pytest.fixture
def vault() -> MemoryVault:
    return household.vault()


@pytest.fixture
def sam(vault: MemoryVault) -> CandidateId:
    return vault.add_candidate("Sam", "star").id


def save(vault: Vault, candidate: CandidateId, file: Path, content: bytes = CONTENT) -> Path:
    """As the portfolio page does it: remembered first, then written."""
    saved_files.remember(vault, candidate, file, content)
    file.write_bytes(content)
    return file


def found(vault: Vault, candidate: CandidateId) -> list[tuple[str, Lies]]:
    """What is found of a candidate now."""
    return [(one.file.name, one.lies) for one in saved_files.saved_files(vault, candidate, hash_of)]


def test_what_exists_is_listed_newest_first(vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    for name in ("een.pdf", "twee.pdf"):
        save(vault, sam, tmp_path / name)
    assert found(vault, sam) == [("twee.pdf", Lies.HERE), ("een.pdf", Lies.HERE)]


def test_a_file_that_was_never_written_or_is_gone_is_not_listed(
    vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    saved_files.remember(vault, sam, tmp_path / "nooit.pdf", CONTENT)
    moved = save(vault, sam, tmp_path / "eerst.pdf")
    moved.rename(tmp_path / "anders.pdf")
    assert found(vault, sam) == []


def test_a_file_saved_twice_in_one_place_is_one_file(vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    for content in (b"oud", b"nieuw"):
        save(vault, sam, tmp_path / "Sam.pdf", content)
    assert found(vault, sam) == [("Sam.pdf", Lies.HERE)]


def test_a_file_that_was_worked_on_is_told_apart(vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    save(vault, sam, tmp_path / "Sam.pdf").write_bytes(b"with a note in it")
    assert found(vault, sam) == [("Sam.pdf", Lies.CHANGED)]


def test_a_stick_that_is_out_is_told_apart_and_comes_last(vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    save(vault, sam, tmp_path / "Sam.pdf")
    saved_files.remember(vault, sam, tmp_path / "stick" / "Sam.pdf", CONTENT)
    assert found(vault, sam) == [("Sam.pdf", Lies.HERE), ("Sam.pdf", Lies.OUT_OF_REACH)]


def test_what_was_saved_over_it_for_somebody_else_is_left_alone(
    vault: MemoryVault, sam: CandidateId, tmp_path: Path
) -> None:
    """Erasing one person must not take another person's portfolio along."""
    bo = vault.add_candidate("Bo", "star").id
    save(vault, sam, tmp_path / "portfolio.pdf")
    save(vault, bo, tmp_path / "portfolio.pdf", b"%PDF-1.7 van Bo")
    assert found(vault, sam) == []
    assert found(vault, bo) == [("portfolio.pdf", Lies.HERE)]


def test_an_erased_file_is_off_the_disk_and_off_the_list(vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    file = save(vault, sam, tmp_path / "Sam.pdf")
    listed = saved_files.saved_files(vault, sam, hash_of)
    assert saved_files.erase(vault, sam, listed, erase_file) == ()
    assert not file.exists()
    assert found(vault, sam) == []
    newest = dossier_care.log_rows(vault, sam)[0]
    assert (newest.what, newest.detail) == ("bestand gewist", str(file))
    save(vault, sam, file)
    assert found(vault, sam) == [("Sam.pdf", Lies.HERE)]


def test_a_file_that_can_not_be_erased_is_named(vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    """A folder stands there by now, which unlink refuses for root as well."""
    file = tmp_path / "Sam.pdf"
    file.mkdir()
    one = SavedFile(file, "", "", Lies.CHANGED)
    left = saved_files.erase(vault, sam, (one,), erase_file)
    assert left[0][0] is one
    assert str(file) in saved_files.left_words(left)
    assert file.exists()
    with pytest.raises(Problem, match="Sluit het"):
        erase_file(file)


def test_the_log_tells_the_place_in_plain_words(vault: MemoryVault, sam: CandidateId, tmp_path: Path) -> None:
    file = save(vault, sam, tmp_path / "met spatie.pdf")
    newest = dossier_care.log_rows(vault, sam)[0]
    assert (newest.what, newest.detail) == ("plek voor een bestand gekozen", str(file))


def test_erasing_a_file_does_not_keep_the_dossier_longer(tmp_path: Path) -> None:
    clock = FixedClock()
    vault = MemoryDoor(clock).create(PASSPHRASE, AGENCY, COACH)
    sam = vault.add_candidate("Sam", "star").id
    save(vault, sam, tmp_path / "Sam.pdf")
    worked_on = dossier_care.last_worked_on(vault, sam)
    clock.pass_time(86400)
    saved_files.erase(vault, sam, saved_files.saved_files(vault, sam, hash_of), erase_file)
    assert dossier_care.last_worked_on(vault, sam) == worked_on


def test_dossiers_past_the_term_say_how_many_files_there_are(tmp_path: Path) -> None:
    clock = FixedClock()
    vault = household.vault()
    sam = vault.add_candidate("Sam", "star").id
    for name in ("een.pdf", "twee.pdf"):
        save(vault, sam, tmp_path / name)
    clock.pass_time(900 * 86400)
    (one,) = dossier_care.overdue(vault, clock, hash_of)
    assert dossier_care.overdue_line(one).endswith(" · 2 opgeslagen bestanden")


def test_a_vault_on_disk_remembers_them_until_the_person_is_erased(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    sam = vault.candidates()[0].id
    file = save(vault, sam, tmp_path / "Zonnebloem.pdf")
    vault.close()
    vault = keeper.door.unlock(PASSPHRASE)
    assert found(vault, sam) == [("Zonnebloem.pdf", Lies.HERE)]
    vault.erase(sam)
    vault.close()
    assert b"Zonnebloem" not in b"".join(one.read_bytes() for one in keeper.files.folder.iterdir() if one.is_file())
    assert file.exists()


def test_a_file_is_for_this_user_only(tmp_path: Path) -> None:
    """It lies unencrypted, so at least no other account reads it."""
    file = tmp_path / "Sam.pdf"
    write_whole(file, CONTENT)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
