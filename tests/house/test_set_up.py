"""build/do.py and its parts: what set-up says, and when it begins anew (issue 2, point 1)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import machine
from progress import Done, Stop, run, without_addresses
from tests.house import source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A .venv of this Python that only looks like one, in a checkout of its own."""
    made = tmp_path / "een map" / ".venv"
    made.mkdir(parents=True)
    (made.parent / "pyproject.toml").write_text("", "utf-8")
    (made / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {environment.VERSION}.9\n", "utf-8")
    monkeypatch.setattr(environment, "ROOT", made.parent)
    monkeypatch.setattr(environment, "FOLDER", made)
    monkeypatch.setattr(environment, "_STAMP", made / "werkverhaal.json")
    monkeypatch.setattr(environment, "_UNFINISHED", made / "unfinished")
    return made


def _filled(folder: Path, *, for_tests: bool) -> None:
    (folder / "werkverhaal.json").write_text(json.dumps(environment._stamp(for_tests=for_tests)), "utf-8")


def test_an_empty_environment_is_filled(folder: Path) -> None:
    assert not environment._is_filled(for_tests=False)


@pytest.mark.parametrize(
    ("has_tests", "for_tests", "enough"),
    [(False, False, True), (True, False, True), (True, True, True), (False, True, False)],
)
def test_a_filled_one_is_left_alone(folder: Path, *, has_tests: bool, for_tests: bool, enough: bool) -> None:
    _filled(folder, for_tests=has_tests)
    assert environment._is_filled(for_tests=for_tests) == enough


def test_new_dependencies_are_installed(folder: Path) -> None:
    _filled(folder, for_tests=True)
    (folder.parent / "pyproject.toml").write_text("[project]", "utf-8")
    assert not environment._is_filled(for_tests=False)


def test_a_moved_checkout_is_installed_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _filled(folder, for_tests=True)
    monkeypatch.setattr(environment, "ROOT", folder.parent / ".." / folder.parent.name)
    assert not environment._is_filled(for_tests=False)


@pytest.mark.parametrize(("version", "ours"), [(f"{environment.VERSION}.0", True), ("3.10.1", False), ("3.1.9", False)])
def test_an_environment_of_another_python_is_seen(folder: Path, version: str, *, ours: bool) -> None:
    (folder / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}\n", "utf-8")
    assert environment._is_of_this_python() == ours


def test_two_commands_do_not_set_up_at_once(tmp_path: Path) -> None:
    file = tmp_path / "held"
    file.touch()
    with file.open("rb") as one, file.open("rb") as other:
        assert environment._lock(one.fileno())
        assert not environment._lock(other.fileno())
        one.close()
        assert environment._lock(other.fileno())


def test_no_address_is_shown() -> None:
    said = "Looking in: https://sam:geheim@packages.example/simple, file:///opt/x\nPool(host='a.example', port=443)"
    assert without_addresses(said) == "Looking in: (address), (address)\nPool(host=(address))"
    assert without_addresses("Temporary failure resolving 'a.example'") == "Temporary failure resolving (address)"
    assert without_addresses("Could not connect to a.example:80") == "Could not connect to (address)"


@pytest.mark.parametrize(
    ("said", "cause"),
    [
        (
            "Failed to resolve: Temporary failure in name resolution\nERROR: No matching distribution found",
            "no network",
        ),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: No matching distribution found for PySide6_Essentials", "not made for Python"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] Max retries exceeded", "certificate"),
        ("something new", "This was said last"),
    ],
)
def test_a_failure_is_explained(said: str, cause: str) -> None:
    stop = environment._explained("The packages could not be installed.", Done(1, said))
    assert cause in str(stop)
    assert said.splitlines()[-1] in str(stop)


def test_what_others_set_leads_nothing_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PIP_TARGET"):
        monkeypatch.setenv(name, "/elsewhere")
    assert "/elsewhere" not in environment.clean_environ().values()


def test_a_missing_library_is_a_package_to_install() -> None:
    found = machine._not_found({"libx": ("libnot-there.so.1", "libc.so.6"), "libc6": ("libc.so.6",)}, machine._loads)
    assert found == [machine.Missing("libx", ("libnot-there.so.1",))]


def test_who_may_not_install_gets_the_line_to_type(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(machine, "_AS_ROOT", ("sudo", "-n"))
    monkeypatch.setenv("PATH", str(tmp_path))  # no sudo, no apt-cache
    with pytest.raises(Stop, match=r"su -c 'apt-get update; apt-get install -y --no-install-recommends libx liby'"):
        machine._install(["libx", "liby"])


def test_the_output_of_a_command_is_kept() -> None:
    done = run(
        [sys.executable, "-c", "import sys; print('één'); print('twee', file=sys.stderr); sys.exit(3)"], "trying"
    )
    assert (done.code, sorted(done.output.split())) == (3, ["twee", "één"])
    assert run(["/not/there"], "trying").code == 127


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_seen(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not machine.has_display()
    monkeypatch.setenv(display, ":0")
    assert machine.has_display()


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--help"], 0), (["nonsense"], 2), (["lint", "x"], 1)])
def test_the_commands_are_told(arguments: list[str], code: int) -> None:
    command = [sys.executable, str(source.ROOT / "build" / "do.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "run [ARGUMENTS]" in done.stdout or "no arguments" in done.stdout
