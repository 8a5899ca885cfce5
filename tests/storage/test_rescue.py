"""Of a damaged vault everything that can be read is saved, and what can't is counted (VAULT; issue 3, point 5)."""

import random
from pathlib import Path

import pytest

from desktop.flows.ports import Problem
from desktop.flows.upkeep import Rescued, Stopped, Watch
from desktop.storage.cipher import PAGE
from desktop.storage.rescue import TABLES
from tests.storage.keeping import Kept, flip, kept, spoil
from tests.storage.vaults import PASSPHRASE, damage, opened_raw

FLIPS, SPOILED = 5, 12


def people(folder: Path) -> Kept:
    """A closed vault of some hundred pages."""
    keeper, vault = kept(folder, *(f"Mens{number}" for number in range(25)))
    vault.close()
    return keeper


def rows(folder: Path) -> int:
    """All rows of all tables."""
    with opened_raw(folder) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in TABLES]
    return sum(counts)


def rescued(keeper: Kept) -> Rescued | None:
    """What was saved; None when nothing could be."""
    try:
        return keeper.caretaker.rescue(PASSPHRASE, Watch())
    except Problem as told:
        if told.code != "beyond-rescue":
            raise
    return None


def test_whole_vault_is_saved_whole(tmp_path: Path) -> None:
    keeper = people(tmp_path / "kluis")
    before = rows(keeper.files.folder)
    saved = keeper.caretaker.rescue(PASSPHRASE, Watch())
    assert (saved.saved, saved.lost, saved.candidates) == (before, 0, 25)
    assert damage(keeper.files.folder) == []
    assert len(keeper.names()) == 25


def test_flipped_bits_cost_nothing(tmp_path: Path) -> None:
    """Each bit in a vault of its own, wherever it lies; the damaged vault stays as it was, aside."""
    keeper = people(tmp_path / "kluis")
    whole, total = keeper.files.database.read_bytes(), rows(keeper.files.folder)
    chance = random.Random(11)
    first_page, a_seal = 700, 5 * PAGE - 10
    for offset in (first_page, a_seal, *(chance.randrange(PAGE, len(whole)) for _ in range(FLIPS))):
        keeper.files.database.write_bytes(whole)
        flip(keeper.files.database, offset, chance.randrange(8))
        keeper.clock.pass_time(60)
        damaged = keeper.files.database.read_bytes()
        saved = keeper.caretaker.rescue(PASSPHRASE, Watch())
        assert (saved.saved, saved.lost, saved.candidates) == (total, 0, 25)
        assert (saved.aside / "vault.db").read_bytes() == damaged
        assert damage(keeper.files.folder) == []
        assert not list(keeper.files.folder.glob("vault.next*"))


def test_a_bit_on_each_of_many_pages_costs_nothing_either(tmp_path: Path) -> None:
    keeper = people(tmp_path / "kluis")
    total = rows(keeper.files.folder)
    for page in range(2, 9):
        flip(keeper.files.database, page * PAGE + 100 * page, page % 8)
    saved = keeper.caretaker.rescue(PASSPHRASE, Watch())
    assert (saved.saved, saved.lost) == (total, 0)


def test_spoiled_pages_cost_little_and_what_they_cost_is_counted(tmp_path: Path) -> None:
    """Each page in a vault of its own; every rescued vault is sound, opens, and keeps the damaged one aside."""
    keeper = people(tmp_path / "kluis")
    whole, total = keeper.files.database.read_bytes(), rows(keeper.files.folder)
    chance, shares, beyond = random.Random(11), list[float](), 0
    for _ in range(SPOILED):
        keeper.files.database.write_bytes(whole)
        spoil(keeper.files.database, chance.randrange(PAGE, len(whole) - 16))
        keeper.clock.pass_time(60)
        damaged = keeper.files.database.read_bytes()
        saved = rescued(keeper)
        if saved is None:
            assert keeper.files.database.read_bytes() == damaged
            beyond += 1
            continue
        assert (saved.aside / "vault.db").read_bytes() == damaged
        assert saved.saved <= total
        assert damage(keeper.files.folder) == []
        assert keeper.names()
        shares.append(saved.saved / total)
    assert beyond <= SPOILED * 0.1
    assert sorted(shares)[len(shares) // 2] > 0.995


def test_page_with_all_candidates_is_made_up_from_the_indexes(tmp_path: Path) -> None:
    keeper = people(tmp_path / "kluis")
    with opened_raw(keeper.files.folder) as connection:
        ((page,),) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'candidate'").fetchall()
    spoil(keeper.files.database, (page - 1) * PAGE + 100)
    vault = keeper.door.unlock(PASSPHRASE)
    assert keeper.caretaker.check(Watch()) == 1
    vault.close()
    saved = keeper.caretaker.rescue(PASSPHRASE, Watch())
    assert saved.candidates == 25
    vault = keeper.door.unlock(PASSPHRASE)
    assert {candidate.first_name for candidate in vault.candidates()} == {f"Mens{number}" for number in range(25)}
    assert all(len(vault.dossier(candidate.id).fillings[0].answers) == 12 for candidate in vault.candidates())
    vault.close()


def test_vault_that_lost_all_its_fields_opens_with_what_is_left(tmp_path: Path) -> None:
    """No names and no agency: the rest is there, the agency asks and promises the least."""
    keeper = people(tmp_path / "kluis")
    with opened_raw(keeper.files.folder) as connection:
        connection.execute("DELETE FROM field")
    vault = keeper.door.unlock(PASSPHRASE)
    found = vault.candidates()
    assert {(each.first_name, each.avatar) for each in found} == {("?", "person")}
    assert all(len(vault.dossier(each.id).fillings[0].answers) == 12 for each in found)
    assert vault.agency.facts() == {"agency_employs"}
    vault.close()


def test_page_with_all_fillings_is_made_up_from_answers_and_form(tmp_path: Path) -> None:
    keeper = people(tmp_path / "kluis")
    with opened_raw(keeper.files.folder) as connection:
        found = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'filling'").fetchall()
        connection.execute(
            "INSERT INTO form_text VALUES ('proef', 'hash', ?)",
            ("version: 3\n" + "\n".join(f"- {{id: item{number}}}" for number in range(12)),),
        )
        single = len(connection.execute("SELECT id FROM filling").fetchall())
    spoil(keeper.files.database, (found[0][0] - 1) * PAGE + 100)
    saved = keeper.caretaker.rescue(PASSPHRASE, Watch())
    assert saved.candidates == 25
    with opened_raw(keeper.files.folder) as connection:
        forms = connection.execute("SELECT DISTINCT form, form_version FROM filling").fetchall()
        assert connection.execute("SELECT count(*) FROM filling").fetchall() == [(single,)]
        assert connection.execute("SELECT count(*) FROM answer").fetchall() == [(25 * 12,)]
    assert forms == [("proef", 3)]


def test_damage_at_the_very_beginning_leads_to_a_backup(tmp_path: Path) -> None:
    keeper = people(tmp_path / "kluis")
    spoil(keeper.files.database, 700)
    before = keeper.files.database.read_bytes()
    with pytest.raises(Problem) as told:
        keeper.caretaker.rescue(PASSPHRASE, Watch())
    assert told.value.code == "beyond-rescue"
    assert "reservekopie" in told.value.sentence
    assert keeper.files.database.read_bytes() == before


def test_wrong_passphrase_rescues_nothing(tmp_path: Path) -> None:
    keeper = people(tmp_path / "kluis")
    with pytest.raises(Problem) as told:
        keeper.caretaker.rescue("appel boom fiets lamp vuur", Watch())
    assert told.value.code == "wrong-passphrase"


def test_stopping_changes_nothing(tmp_path: Path) -> None:
    keeper = people(tmp_path / "kluis")
    before, watch = keeper.files.database.read_bytes(), Watch()
    watch.stop()
    with pytest.raises(Stopped):
        keeper.caretaker.rescue(PASSPHRASE, watch)
    assert keeper.files.database.read_bytes() == before
    assert not list(keeper.files.folder.glob("vault.next*"))
