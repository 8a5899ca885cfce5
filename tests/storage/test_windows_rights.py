"""How Windows is asked to close the vault's folder, and what is read off afterwards (DECISIONS 19)."""

from pathlib import Path, PureWindowsPath

import pytest

from desktop.storage import rights, windows_rights
from desktop.storage.others import Others

SYSTEM = PureWindowsPath(r"C:\Windows\System32")
ME = "S-1-5-21-11-22-33-1001"
COLLEAGUE = "S-1-5-21-11-22-33-1002"
TOLD = f'"laptop\\sam","{ME}"\r\n'.encode()


def test_the_command_names_owner_and_windows_and_nobody_else() -> None:
    folder = PureWindowsPath(r"C:\Users\Sam Voorbeeld\AppData\Local\Werkverhaal")
    assert windows_rights.closing_command(SYSTEM, folder, ME) == (
        r"C:\Windows\System32\icacls.exe",
        r"C:\Users\Sam Voorbeeld\AppData\Local\Werkverhaal",
        "/inheritance:r",
        "/grant:r",
        f"*{ME}:(OI)(CI)F",
        "*S-1-5-18:(OI)(CI)F",
        "/Q",
    )


@pytest.mark.parametrize(
    ("told", "sid"),
    [
        (TOLD, ME),
        (b'"bureau\\jos\xe9","S-1-12-1-4-5-6-7"\r\n', "S-1-12-1-4-5-6-7"),
        (b'"laptop\\S-1-5-18","S-1-5-21-9-1"', "S-1-5-21-9-1"),
        (b"ERROR: Unable to get user claims information.", ""),
        (b"", ""),
    ],
)
def test_who_is_logged_in(told: bytes, sid: str) -> None:
    assert windows_rights.sid_in(told) == sid


class Windows:
    """Runs its own programs; `broken` is the one that fails."""

    def __init__(self, told: bytes = TOLD, broken: str = "") -> None:
        self.told, self.broken = told, broken
        self.ran: list[str] = []

    def run(self, command: tuple[str, ...]) -> bytes:
        """What the program tells."""
        name = PureWindowsPath(command[0]).name
        self.ran.append(name)
        if name == self.broken:
            raise OSError(name)
        return self.told if name == "whoami.exe" else b""


def test_a_folder_is_closed_for_who_is_logged_in(tmp_path: Path) -> None:
    windows = Windows()
    assert windows_rights.keep_to_owner(tmp_path, windows.run)
    assert windows.ran == ["whoami.exe", "icacls.exe"]


@pytest.mark.parametrize("windows", [Windows(b""), Windows(broken="whoami.exe"), Windows(broken="icacls.exe")])
def test_a_folder_that_can_not_be_closed_stops_nothing(tmp_path: Path, windows: Windows) -> None:
    assert not windows_rights.keep_to_owner(tmp_path, windows.run)


@pytest.mark.parametrize(
    ("described", "others"),
    [
        (f"O:{ME}D:P(A;OICI;FA;;;{ME})(A;OICI;FA;;;SY)", Others.NONE),
        (f"O:{ME}D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;OW)", Others.NONE),
        (f"O:BAD:AI(A;OICIID;FA;;;{ME})(A;OICIID;FA;;;SY)", Others.NONE),
        (f"O:{ME}D:AI(A;OICIID;0x1200a9;;;BU)(A;OICIID;FA;;;{ME})", Others.LOOK),
        (f"O:{ME}D:AI(A;OICIID;FR;;;{COLLEAGUE})", Others.LOOK),
        (f"O:{ME}D:AI(A;OICIID;0x1301bf;;;AU)(A;OICIID;FA;;;{ME})", Others.WRITE),
        (f"O:{ME}D:AI(A;OICI;FR;;;BU)(A;CI;DCLCRPCR;;;BU)", Others.WRITE),
        (f"O:{ME}D:(A;OICI;FRFW;;;WD)", Others.WRITE),
        (f"O:{COLLEAGUE}D:P(A;OICI;FA;;;{COLLEAGUE})(A;OICI;FR;;;{ME})", Others.NONE),
        (f"O:{ME}D:P(D;OICI;FA;;;BU)(A;OICI;FA;;;{ME})", Others.NONE),
        (f"O:{ME}D:NO_ACCESS_CONTROL", Others.WRITE),
        ("", Others.UNKNOWN),
        (f"O:{ME}", Others.UNKNOWN),
    ],
)
def test_who_else_may_come_in(described: str, others: Others) -> None:
    assert windows_rights.others_in(described, ME) is others


def test_only_a_folder_of_our_own_is_closed() -> None:
    """Whoever names C:\\ as the place for the vault does not lose the rights on the whole disk."""
    assert rights.is_ours([])
    assert rights.is_ours(["werkverhaal.running", "mishaps.log", "vault.db", "vault.lock", "kiosk-1.db", "backups"])
    assert not rights.is_ours(["werkverhaal.running", "Windows"])
    assert not rights.is_ours(["mijn vault.db"])
