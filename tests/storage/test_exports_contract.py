"""What went out is kept byte for byte, on disk and in memory alike, and never lent (issue 5, point 7)."""

from contextlib import closing
from datetime import UTC, datetime

import pytest

from desktop.domain.ids import CandidateId, ExportId
from desktop.domain.papers import Export, Paper
from desktop.flows.kiosk_port import Ticket
from desktop.flows.ports import Vault
from desktop.storage import cipher
from desktop.storage.kiosk import KioskFiles
from desktop.storage.memory import MemoryVault
from desktop.storage.vault import SqlVault

NOW = datetime(2027, 3, 9, 10, 30, tzinfo=UTC)
CV = b"%PDF een"


def left(candidate: CandidateId, name: str, paper: Paper = Paper.CV) -> Export:
    """Something that left."""
    return Export(ExportId(f"{candidate} {name}"), candidate, paper, "Voorbeeld BV", f"{name}.pdf", NOW)


def test_it_comes_back_as_it_was_oldest_first(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    cv, letter = left(sam, "cv"), left(sam, "brief", Paper.LETTER)
    vault.exports.keep(cv, CV)
    vault.exports.keep(letter, b"%PDF twee")
    assert vault.exports.of(sam) == (cv, letter)
    assert (vault.exports.content(cv.id), vault.exports.content(letter.id)) == (CV, b"%PDF twee")


def test_it_is_one_candidates_own_and_goes_with_the_dossier(vault: Vault) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    for person in (sam, bo):
        vault.exports.keep(left(person, "cv"), CV)
    assert [export.candidate for export in vault.exports.of(sam)] == [sam]
    vault.erase(sam)
    with pytest.raises(KeyError):
        vault.exports.content(left(sam, "cv").id)
    assert vault.exports.content(left(bo, "cv").id) == CV


def test_what_did_not_leave_is_dropped(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    vault.exports.keep(left(sam, "cv"), CV)
    vault.exports.drop(left(sam, "cv").id)
    vault.exports.drop(left(sam, "cv").id)
    assert vault.exports.of(sam) == ()


def test_nobody_has_what_is_not_kept(vault: Vault) -> None:
    with pytest.raises(KeyError):
        vault.exports.content(ExportId("nergens"))
    with pytest.raises(KeyError):
        vault.exports.keep(left(CandidateId("nergens"), "cv"), CV)


def test_a_kiosk_never_holds_it(vault: Vault) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    vault.exports.keep(left(sam, "cv"), CV)
    assert _lent(vault, vault.lend(sam)) == 0


def _lent(vault: Vault, ticket: Ticket) -> int:
    """How many exports a kiosk holds."""
    if isinstance(vault, MemoryVault):
        return len(vault.shelf.kiosks[ticket.kiosk].shelf.exports)
    assert isinstance(vault, SqlVault)
    files = KioskFiles(vault._records.folder, ticket.kiosk)
    with closing(cipher.connect(files.database, ticket.key, files.salt)) as connection:
        ((count,),) = connection.execute("SELECT count(*) FROM export").fetchall()
    return int(count)
