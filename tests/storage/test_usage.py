"""When the vault was last opened and locked: nothing depends on it, and it tells of nobody (issue 3, point 10)."""

import errno
from pathlib import Path

import pytest

from desktop.storage import files, reserve, usage
from desktop.storage.clocks import FixedClock
from desktop.storage.usage import Usage
from tests.storage.keeping import add, kept
from tests.storage.vaults import COACH, PASSPHRASE


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"7", b'{"opened": 3, "locked": ""}', b'{"opened": "soon"}', b"\xff"]
)
def test_a_note_that_can_not_be_read_is_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / usage.FILE).write_bytes(content)
    assert usage.read(tmp_path) == Usage()


def test_a_vault_opens_and_locks_where_no_note_can_be_written(tmp_path: Path) -> None:
    """Nobody stands before a closed door for a note."""
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    note = keeper.files.folder / usage.FILE
    vault.close()
    note.unlink()
    note.mkdir()
    (note / "taken").touch()
    opened = keeper.door.unlock(PASSPHRASE)
    opened.close()
    assert keeper.caretaker.care().opened is None


def test_the_note_tells_of_nobody(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis")
    add(vault, "Zonnebloem")
    vault.close()
    told = (keeper.files.folder / usage.FILE).read_text("utf-8")
    assert "Zonnebloem" not in told
    assert COACH not in told


def test_a_full_disk_s_reserve_is_not_spent_on_the_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is there for whoever is busy, and they need all of it."""
    assert reserve.keep(tmp_path)

    def full(_file: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "make_private_file", full)
    usage.note_opened(tmp_path, FixedClock().now())
    assert (tmp_path / reserve.NAME).exists()
    with pytest.raises(OSError, match="full"):
        files.write_durably(tmp_path / "vault.keys.json", b"{}")
    assert not (tmp_path / reserve.NAME).exists()
