"""The commands the project keeps: doctor, forms check, and a plain sentence where no window can be shown."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import paths, text
from desktop.cli import main

FORM = """form: klein
version: 1
languages: [nl]
title: {nl: Klein}
blocks:
  - id: blok
    title: {nl: Blok}
    picture: house
    items:
      - {id: hallo, kind: info, picture: wave, self: {nl: Hallo.}}
"""


def _run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    command = [sys.executable, "-m", "desktop", *arguments]
    return subprocess.run(
        command, cwd=paths.program_root(), env=kept | environment, capture_output=True, text=True, check=False
    )


def test_doctor_says_the_app_can_work() -> None:
    done = _run("doctor", QT_QPA_PLATFORM="")
    assert done.returncode == 0, done.stdout
    assert "espeak-ng" in done.stdout
    assert "Beeldscherm: niet gevonden" in done.stdout


def test_doctor_fails_on_a_vault_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "vault.db").write_bytes(b"")
    done = _run("doctor", WERKVERHAAL_DATA=str(tmp_path))
    assert done.returncode == 1, done.stdout
    assert str(tmp_path) in done.stdout


def test_without_a_display_there_is_a_sentence_and_no_crash() -> None:
    done = _run(QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stdout.startswith("Er is geen beeldscherm gevonden.")
    assert done.stderr == ""


@pytest.mark.parametrize(("change", "code"), [(("wave", "wave"), 0), (("wave", "nothing-of-the-kind"), 1)])
def test_forms_check_tells_by_its_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], code: int
) -> None:
    file = tmp_path / "klein.yaml"
    file.write_text(FORM.replace(*change), "utf-8")
    assert main(["forms", "check", str(file)]) == code
    assert "1 file" in capsys.readouterr().out


@pytest.mark.parametrize("size", ["groot", "10x10", "1366"])
def test_size_that_is_none_is_refused_with_what_to_write(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["tour", "--out", "x", "--size", size])
    told = capsys.readouterr().err
    assert "1366x768" in told or "1024x600" in told


def test_languages_of_the_interface_can_be_chosen() -> None:
    assert {"nl", "en"} <= set(text.languages())
