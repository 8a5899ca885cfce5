"""Both bodies of the vault, for the tests of what they have in common."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.flows.kiosk_port import KioskDoor
from desktop.flows.ports import Vault, VaultDoor
from desktop.storage.clocks import FixedClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.kiosk import FileKioskDoor
from desktop.storage.memory import MemoryDoor
from desktop.storage.memory_kiosk import MemoryKioskDoor
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE, disk_door


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2027, 3, 9, 10, 30, tzinfo=UTC))


@pytest.fixture(params=["disk", "memory"])
def door(request: pytest.FixtureRequest, tmp_path: Path, clock: FixedClock) -> VaultDoor:
    if request.param == "disk":
        return disk_door(tmp_path / "kluis", clock)
    return MemoryDoor(clock)


@pytest.fixture
def kiosks(door: VaultDoor, clock: FixedClock) -> KioskDoor:
    if isinstance(door, FileVaultDoor):
        return FileKioskDoor(door.files.folder, clock)
    assert isinstance(door, MemoryDoor)
    return MemoryKioskDoor(door)


@pytest.fixture
def vault(door: VaultDoor) -> Iterator[Vault]:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    yield vault
    vault.close()
