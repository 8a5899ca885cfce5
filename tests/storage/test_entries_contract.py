"""What coaches write down comes back in every version, on disk and in memory alike, and is never lent (issue 6)."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.ids import CandidateId, MomentId
from desktop.flows.kiosk_port import Ticket
from desktop.flows.ports import Vault
from desktop.storage import cipher
from desktop.storage.kiosk import KioskFiles
from desktop.storage.memory import MemoryVault
from desktop.storage.vault import SqlVault

NOW = datetime(2027, 3, 9, 10, 30, tzinfo=UTC)


def agreed(vault: Vault, candidate: CandidateId, text: str = "Bellen") -> Agreement:
    """Something they agreed on."""
    return Agreement(candidate, vault.dossier(candidate).moments[0].id, text, "klok", NOW, date(2027, 4, 1))


def test_the_newest_version_counts_and_the_first_one_kept_stands_first(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    first, second = agreed(vault, sam, "Bellen"), agreed(vault, sam, "Fietsen")
    vault.entries.keep(first, second)
    vault.entries.keep(replace(first, text="Appen"))
    assert [each.text for each in vault.entries.of(sam, Agreement)] == ["Appen", "Fietsen"]
    assert vault.dossier(sam).agreements == vault.entries.of(sam, Agreement)
    assert [each.entry for each in vault.entries.history(first)] == [first, replace(first, text="Appen")]
    assert {each.who for each in vault.entries.history(first)} == {"Coach Voorbeeld"}


def test_what_is_taken_away_is_told_of_and_can_come_back(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    made = agreed(vault, sam)
    vault.entries.take_away(made)
    assert vault.entries.all_of(sam) == (), "it was never there"
    vault.entries.keep(made)
    vault.entries.take_away(made)
    vault.entries.take_away(made)
    assert (vault.entries.of(sam, Agreement), vault.dossier(sam).entries) == ((), ())
    assert [(each.entry, each.away) for each in vault.entries.all_of(sam)] == [(made, False), (made, True)]
    vault.entries.keep(made)
    assert vault.dossier(sam).agreements == (made,)


def test_kinds_and_candidates_do_not_mix(vault: Vault) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    meets = Appointment(bo, NOW, "Kantoor", "Robin")
    vault.entries.keep(agreed(vault, sam), meets)
    assert vault.entries.of(sam, Appointment) == ()
    assert vault.entries.everywhere(Appointment) == (meets,)
    assert vault.entries.all_of(bo)[0].entry == meets


def test_all_of_it_goes_with_the_dossier(vault: Vault) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    gone, stays = agreed(vault, sam), agreed(vault, bo)
    vault.entries.keep(gone, stays)
    vault.entries.take_away(gone)
    vault.erase(sam)
    assert (vault.entries.history(gone), vault.entries.all_of(sam)) == ((), ())
    assert vault.entries.everywhere(Agreement) == (stays,)


def test_nothing_of_it_is_kept_when_one_is_of_nobody(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    with pytest.raises(KeyError):
        vault.entries.keep(agreed(vault, sam), Agreement(CandidateId("nergens"), MomentId("m"), "", "", NOW))
    assert vault.entries.everywhere(Agreement) == ()


def test_it_stays_in_the_vault_when_a_dossier_is_lent(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    vault.entries.keep(agreed(vault, sam))
    assert _lent(vault, vault.lend(sam)) == 0
    vault.collect()
    assert len(vault.dossier(sam).agreements) == 1


def _lent(vault: Vault, ticket: Ticket) -> int:
    """How many versions a kiosk holds."""
    if isinstance(vault, MemoryVault):
        lent = vault.shelf.kiosks[ticket.kiosk].shelf
        return len(lent.versions) + sum(len(dossier.entries) for dossier in lent.dossiers.values())
    assert isinstance(vault, SqlVault)
    files = KioskFiles(vault._records.folder, ticket.kiosk)
    with closing(cipher.connect(files.database, ticket.key, files.salt)) as connection:
        ((count,),) = connection.execute("SELECT count(*) FROM entry").fetchall()
    return int(count)
