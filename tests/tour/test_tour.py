"""The tour (issue 2 points 8 and 9): the whole main job through the real windows, and what it writes down.

It is played once; each test looks at one rule of the candidate's screens in what was really painted and said.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from desktop import paths
from desktop.domain import recovery
from desktop.domain.ids import FormId
from desktop.domain.papers import Paper
from desktop.flows import example
from desktop.flows.course import ABILITY, KICKOFF, MOOD, PRACTICE, PROFILE
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from desktop.tour.record import luminance

SIZE = (1366, 768)
MOST_WORDS = 10
TEXT_CONTRAST = 7.0
MOST_PRESSES = 2.2


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a tour played in Dutch."""
    folder = tmp_path_factory.mktemp("tour met één é")
    size = "x".join(map(str, SIZE))
    command = [sys.executable, "-m", "desktop", "tour", "--out", str(folder), "--size", size]
    platform = {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, cwd=paths.program_root(), env=os.environ | platform, check=True, timeout=300)
    return folder


@pytest.fixture(scope="module")
def tour(out: Path) -> dict[str, Any]:
    """Its tour.json."""
    report: dict[str, Any] = json.loads((out / "tour.json").read_text("utf-8"))
    return report


def _candidate_screens(tour: dict[str, Any]) -> list[dict[str, Any]]:
    """Of candidates, and of observers, who have the same screens."""
    return [screen for screen in tour["screens"] if screen["side"] != "coach"]


def test_every_screen_has_its_picture(out: Path, tour: dict[str, Any]) -> None:
    assert [screen["n"] for screen in tour["screens"]] == list(range(1, len(tour["screens"]) + 1))
    for screen in tour["screens"]:
        assert QImage(str(out / screen["file"])).size().toTuple() == SIZE
        assert screen["texts"] or screen["targets"], screen["name"]


@pytest.mark.parametrize(
    ("form", "prefix"),
    [(PROFILE, ""), (ABILITY, ""), (ABILITY, "observer-"), (MOOD, "stemming-"), (KICKOFF, "kickoff-")],
)
def test_every_question_appears(tour: dict[str, Any], form: FormId, prefix: str) -> None:
    names = {screen["name"] for screen in tour["screens"]}
    asked = [item.id for item in FolderShelf(paths.forms_folder()).form(form).items() if item.show_if is None]
    assert not [item for item in asked if f"{prefix}{item}" not in names]


@pytest.mark.parametrize(
    "name",
    [
        *("interlude-sound", "interlude-sound-language", "interlude-sound-more-een-knop", "eerst-doen-leg-uit"),
        *("naam-toetsen", "naam-cijfers", "plaats-zeg-het", "plaats-gezegd", "photo-look-portret-telt-af"),
        *("photo-frame-portret-kleiner", "interlude-pause", "interlude-stopped", "weer", "interlude-help"),
        *("dossier-15-minuten", "even-nagaan", "ingesproken-uitgetypt", "per-telefoon-1", "van-papier-getypt"),
        *("meer-vragen", "vraag-observer", "observer-hoe-vaak", "wat-gaat-mee", "mag-dit-naar-werkgever"),
        *("papieren", "eerder-meegegeven", "bestanden", "rij-interlude-next", "eigen-stem-neemt-op", "laptop-kwijt"),
    ],
)
def test_what_stands_beside_the_questions_is_seen_too(tour: dict[str, Any], name: str) -> None:
    assert name in {screen["name"] for screen in tour["screens"]}


def test_observer_answers_the_same_questions(tour: dict[str, Any]) -> None:
    """Issue 4, point 8: the observer's wording, after three questions about where, how long and how often."""
    seen = [screen for screen in tour["screens"] if screen["side"] == "observer"]
    names = [screen["name"] for screen in seen]
    own = [names.index(f"observer-{item}") for item in ("hallo", "waar", "hoe-lang", "hoe-vaak", "eerst-doen")]
    assert own == sorted(own)
    asked = next(screen for screen in seen if screen["name"] == "observer-eerst-doen")
    assert "Sam" in asked["spoken"][0]["text"]


def test_every_filling_is_counted(tour: dict[str, Any]) -> None:
    counted = {(filling["form"], filling["respondent"]): filling for filling in tour["fillings"]}
    own = {(form, "self") for form in (PRACTICE, PROFILE, ABILITY, MOOD, KICKOFF)}
    assert counted.keys() == own | {(ABILITY, "observer")}
    assert all(filling["items"] and filling["listening_seconds"] for filling in counted.values())
    assert counted[MOOD, "self"]["listening_seconds"] < 60


def test_no_sentence_is_longer_than_ten_words(tour: dict[str, Any]) -> None:
    for screen in _candidate_screens(tour):
        for said in (*screen["texts"], *screen["spoken"]):
            for sentence in re.split(r"(?<=[.?!])\s+", said["text"]):
                assert len(sentence.split()) <= MOST_WORDS, (screen["name"], sentence)


def test_candidate_text_is_large_and_dark_enough(tour: dict[str, Any]) -> None:
    for screen in _candidate_screens(tour):
        for shown in screen["texts"]:
            lights = sorted(luminance(QColor(shown[part])) for part in ("ink", "paper"))
            assert (lights[1] + 0.05) / (lights[0] + 0.05) >= TEXT_CONTRAST, (screen["name"], shown)
            assert shown["px"] >= 20, (screen["name"], shown)


def test_targets_are_large_enough_and_named(tour: dict[str, Any]) -> None:
    for screen in _candidate_screens(tour):
        for target in screen["targets"]:
            least = 120 if target["role"] == "answer" else 64
            assert min(target["w"], target["h"]) >= least, (screen["name"], target)
            assert target["name"], (screen["name"], target)


def test_everything_seen_can_be_heard(tour: dict[str, Any]) -> None:
    for screen in _candidate_screens(tour):
        heard = " ".join(spoken["text"] for spoken in screen["spoken"])
        for shown in screen["texts"]:
            if shown["text"].isdigit():  # the place among ranked cards, and parts of a date
                continue
            missing = [word for word in shown["text"].split() if word not in heard]
            assert not missing or screen["name"].startswith(_TYPED), (screen["name"], missing)


_TYPED = ("tot", "naam", "telefoon", "email", "plaats")  # what the candidate or coach put in


def test_everything_said_by_itself_sounds(tour: dict[str, Any]) -> None:
    for screen in _candidate_screens(tour):
        auto = [spoken for spoken in screen["spoken"] if spoken["auto"]]
        assert auto, screen["name"]
        assert min(spoken["seconds"] for spoken in auto) > 0.2, screen["name"]


def test_questionnaire_takes_few_presses_and_little_time(tour: dict[str, Any]) -> None:
    fillings = [filling for filling in tour["fillings"] if filling["form"] == ABILITY]
    assert fillings
    for filling in fillings:
        assert filling["items"] == 36
        assert filling["presses"] / filling["items"] <= MOST_PRESSES
        assert filling["listening_seconds"] <= 600


def test_every_paper_is_let_out(out: Path, tour: dict[str, Any]) -> None:
    """Issue 5: each document there is lies beside the pictures; PDFs begin as PDFs do."""
    stems = {Path(file).stem for file in tour["documents"]}
    assert stems == {"recovery", "laptop-kwijt", *(paper.value.replace("_", "-") for paper in Paper)}
    for file in tour["documents"]:
        begins = (out / file).read_bytes()[:5]
        assert begins
        assert file.endswith(".pdf") == (begins == b"%PDF-")


def test_portfolio_has_two_pages_with_what_sam_chose(out: Path) -> None:
    told = subprocess.run(
        ["pdftotext", "-layout", str(out / "documents" / "portfolio.pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert told.count("\f") == 2
    assert "Sam Voorbeeld" in told
    assert "sam@voorbeeld.nl" not in told  # Sam left the e-mail switched off
    assert "mbo" not in told.casefold()  # the school stays with the coach


def test_sheet_with_the_recovery_key_opens_the_vault(out: Path, tour: dict[str, Any]) -> None:
    """Issue 3, point 1: shown before the first candidate can be made."""
    told = subprocess.run(
        ["pdftotext", "-layout", str(out / "documents" / "recovery.pdf"), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    key = recovery.read("".join(re.findall(r"\b[0-9A-Z]{4}\b", told)))
    FileVaultDoor(Path(tour["vault"]["path"]), SystemClock()).unlock(key).close()
    names = [screen["name"] for screen in tour["screens"]]
    assert names.index("herstelsleutel-overgetypt") < names.index("nieuwe-kandidaat")


def test_vault_of_the_tour_opens_with_its_passphrase(tour: dict[str, Any]) -> None:
    vault = FileVaultDoor(Path(tour["vault"]["path"]), SystemClock()).unlock(tour["vault"]["passphrase"])
    try:
        (sam,) = (one for one in vault.candidates() if one.first_name == example.FIRST_NAME)
        dossier = vault.dossier(sam.id)
        assert {filling.form for filling in dossier.fillings if filling.finished} >= {PROFILE, ABILITY}
    finally:
        vault.close()
