"""No vault in a synchronised or roaming folder (DECISIONS 19): which are known, by name, by variable and by mark."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from desktop.storage.shared_places import marked_by, shared_by, shares

VARIABLES = {
    "OneDriveCommercial": r"D:\Werk",
    "OneDriveConsumer": "",
    "APPDATA": r"E:\Profielen\sam",
}


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (r"C:\Users\sam\OneDrive\Werkverhaal", "OneDrive"),
        (r"C:\Users\sam\OneDrive - Bureau Voorbeeld\Documenten\W", "OneDrive"),
        (r"d:\werk\Werkverhaal", "OneDrive"),
        (r"C:\Users\sam\Dropbox (Bureau)\W", "Dropbox"),
        (r"G:\Mijn Drive\W", "Google Drive"),
        (r"C:\Users\sam\GoogleDrive\W", "Google Drive"),
        (r"C:\Users\sam\Nextcloud2\W", "Nextcloud"),
        (r"C:\Users\sam\iCloudDrive\W", "iCloud"),
        (r"C:\Users\sam\AppData\Roaming\Werkverhaal", "AppData\\Roaming"),
        (r"C:\Users\sam\appdata\ROAMING", "AppData\\Roaming"),
        (r"E:\profielen\sam\Werkverhaal", "AppData\\Roaming"),
        (r"\\server\thuis\sam\Werkverhaal", "netwerk"),
        (r"\\?\UNC\server\thuis\sam", "netwerk"),
        (r"C:\Users\sam\AppData\Local\Werkverhaal", ""),
        (r"C:\Users\sam\AppData\RoamingTiger", ""),
        (r"\\?\C:\Users\sam\AppData\Local\Werkverhaal", ""),
        (r"D:\Werkverhaal", ""),
        (r"C:\Users\sam\Documents\Werkverhaal", ""),
        (r"C:\Users\dropboxer\Werkverhaal", ""),
    ],
)
def test_on_windows(folder: str, service: str) -> None:
    assert shared_by(PureWindowsPath(folder), VARIABLES) == service


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/Users/sam/Library/Mobile Documents/com~apple~CloudDocs/W", "iCloud"),
        ("/Users/sam/Documents/Werkverhaal", "iCloud"),
        ("/Users/sam/Desktop", "iCloud"),
        ("/Users/sam/Library/CloudStorage/OneDrive-Personal/W", "OneDrive"),
        ("/Users/sam/Library/CloudStorage/Anders/W", "CloudStorage"),
        ("/home/sam/Nextcloud/W", "Nextcloud"),
        ("/home/sam/Dropbox/W", "Dropbox"),
        ("/home/sam/.local/share/werkverhaal", ""),
        ("/Users/sam/Library/Application Support/Werkverhaal", ""),
        ("/home/sam/Documents/Werkverhaal", ""),
        ("/srv/werkverhaal", ""),
    ],
)
def test_on_linux_and_macos(folder: str, service: str) -> None:
    assert shared_by(PurePosixPath(folder), {}) == service


@pytest.mark.parametrize("path", [PurePosixPath("/a/b"), PureWindowsPath(r"C:\a\b")])
def test_without_variables_nothing_is_guessed(path: PurePath) -> None:
    assert shared_by(path, {"OneDrive": "", "APPDATA": ""}) == ""


@pytest.mark.parametrize(
    ("mark", "service"), [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".sync_3f2a.db", "Nextcloud")]
)
def test_what_a_program_leaves_gives_it_away(tmp_path: Path, mark: str, service: str) -> None:
    assert marked_by(tmp_path / "map" / "kluis") == ""
    (tmp_path / mark).mkdir()
    assert marked_by(tmp_path / "map" / "kluis") == service


def test_where_a_link_leads_counts(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "kluis").symlink_to(tmp_path / "Nextcloud")
    assert shares(tmp_path / "kluis" / "werkverhaal") == "Nextcloud"
    assert shares(tmp_path / "elders") == ""


def test_a_variable_of_this_computer_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDrive", str(tmp_path / "wolk"))
    assert shares(tmp_path / "wolk" / "kluis") == "OneDrive"
    assert shares(tmp_path / "wolken" / "kluis") == ""
