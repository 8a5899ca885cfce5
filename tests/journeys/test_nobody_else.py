"""A candidate's process knows one candidate and no key but its own, and nobody reads it (DECISIONS 14, VAULT)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from tests.journeys import errands
from tests.journeys.laptop import CHEAP
from tests.journeys.memory import found_in
from tests.journeys.outside import App
from tests.storage.vaults import FORM

SAM, NOOR = "Samantijn", "Noortjelina"
SECRET = "Zeepaardjesgeheim van een ander"
KEY_BYTES = 32


class Vault:
    """A vault with Sam, and with Noor who told a secret; and the key that opens it."""

    def __init__(self, folder: Path) -> None:
        errands.make_vault(folder, SAM, NOOR)
        door = FileVaultDoor(folder, SystemClock(), CHEAP)
        vault = door.unlock(errands.PASSPHRASE)
        (noor,) = [each for each in vault.candidates() if each.first_name == NOOR]
        desk = vault.desk(noor.id)
        filling = desk.begin(FORM, RespondentRole.SELF, "nl")
        desk.record(filling.id, ItemId("item0"), Written(SECRET), Trace(1.0, heard=True))
        assert door.opened is not None
        self.key, _ = door.opened
        assert len(self.key) == KEY_BYTES
        vault.close()
        self.secrets = {self.key, self.key.hex().encode(), NOOR.encode(), SECRET.encode(), errands.PASSPHRASE.encode()}


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Vault(tmp_path / "kluis")


@pytest.fixture
def app(vault: Vault, tmp_path: Path) -> Iterator[App]:
    with App(tmp_path / "kluis") as app:
        yield app


def test_candidate_s_memory_holds_nobody_else_and_not_the_vault_s_key(app: App, vault: Vault) -> None:
    """The search finds what must be there, and all of it in the coach's process: so it could find the rest too."""
    coach = errands.unlock(app).waits_for("Nieuwe kandidaat")
    coach.presses(NOOR).waits_for("Geef aan kandidaat")
    coach.presses("Start")
    assert coach.does("memory_may_be_read") == 0
    assert {vault.key, NOOR.encode(), SAM.encode()} <= found_in(coach.process, {*vault.secrets, SAM.encode()})
    sam = errands.hand_over(app, coach, SAM)
    errands.goes_on_until(sam, "meedoen")
    session = bytes.fromhex(str(sam.does("session_key")))
    assert sam.does("memory_may_be_read") == 0
    assert found_in(sam.process, {*vault.secrets, session, SAM.encode()}) == {session, SAM.encode()}


def test_session_key_passes_by_pipe_only(app: App) -> None:
    sam = errands.hand_over(app, errands.unlock(app), SAM)
    key = str(sam.does("session_key"))
    processes = {**app.children(), app.supervisor.pid: Path(f"/proc/{app.supervisor.pid}")}
    assert sam.process in processes
    told = {number: told_by_the_system(place) for number, place in processes.items()}
    assert [number for number, text in told.items() if "multiprocessing" in text or "tests.journeys.driven" in text]
    assert not [number for number, text in told.items() if key in text or SAM in text]


def told_by_the_system(place: Path) -> str:
    """A process's arguments, and its environment where the system lets us look."""
    text = ""
    for name in ("cmdline", "environ"):
        try:
            text += (place / name).read_bytes().decode("utf-8", "replace")
        except PermissionError:  # not root, and the process made itself unreadable: nobody else sees it either
            assert name == "environ"
    return text
