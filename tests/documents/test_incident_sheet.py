"""The sheet for the day the laptop is gone: one tagged page that names no candidate (issue 3, point 10)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import text
from desktop.documents.maker import PdfMaker
from desktop.flows.incident import Incident, incident_of
from desktop.flows.upkeep import Care
from desktop.storage.clocks import FixedClock
from tests.documents import reading
from tests.ui.coach import household

NOW = FixedClock().now()
NAMES = ("Zonnebloemsentinel", "Ridderspoorsentinel")


def facts() -> Incident:
    """Of a vault with two people whose names are found wherever they are."""
    vault = household.vault()
    for name in NAMES:
        vault.add_candidate(name, "avatar-owl")
    return incident_of(vault, Care(Path("/media") / NAMES[0], NOW, NOW, "", NOW, 0, NOW, NOW), NOW)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return PdfMaker().incident_sheet(facts())


@pytest.fixture
def english() -> Iterator[None]:
    text.set_language("en")
    yield
    text.set_language("nl")


def test_one_page_that_is_read_in_the_order_of_doing(pdf: bytes, tmp_path: Path) -> None:
    assert reading.pages(pdf, tmp_path) == 1
    story = reading.story(pdf, tmp_path)
    assert story[0] == ("H1", "Laptop kwijt of gestolen?")
    assert [told for role, told in story if role == "H2"] == [
        "Dit doe je, in deze volgorde",
        "Dit kan de vinder",
        "Zo stond het op 9 maart 2027 om 10:30",
        "Wie bel je?",
    ]
    steps = [told for _, told in story if told[:2] in {f"{number}." for number in range(1, 7)}]
    assert [step[0] for step in steps] == list("123456")
    assert {role for role, _ in story} == {"H1", "H2", "P"}


def test_it_says_where_and_how_soon_a_leak_is_reported(pdf: bytes, tmp_path: Path) -> None:
    """GDPR, article 33: within 72 hours after it is noticed, to the authority; always into one's own list."""
    told = " ".join(told for _, told in reading.story(pdf, tmp_path))
    assert "binnen 72 uur" in told
    assert "vanaf het moment dat je het merkt" in told
    assert "autoriteitpersoonsgegevens.nl" in told
    assert "Elk datalek komt op een eigen lijst" in told


def test_every_fact_is_on_it_after_what_it_is_about(pdf: bytes, tmp_path: Path) -> None:
    story = [told for _, told in reading.story(pdf, tmp_path)]
    for fact in facts().facts:
        at = story.index(fact.about)
        assert story[at + 1] == fact.told


def test_no_candidate_is_named_on_it_nor_in_it(pdf: bytes, tmp_path: Path) -> None:
    """It is printed and lies about; not even the place of the backups is named, for a folder can have a name."""
    held = reading.streams(pdf)
    told = " ".join(told for _, told in reading.story(pdf, tmp_path))
    assert "2 kandidaten" in told
    assert "sentinel" not in told
    for name in NAMES:
        assert name.encode() not in held
        assert name.encode("utf-16-be") not in held


def test_nothing_stands_over_anything_else_or_off_the_page(pdf: bytes, tmp_path: Path) -> None:
    words = reading.words(pdf, tmp_path)
    assert not [(one, other) for at, one in enumerate(words) for other in words[:at] if one.touches(other)]
    assert all(word.left >= 40 and word.right <= 556 and word.bottom <= 835 for word in words)


def test_a_large_team_fits_too(tmp_path: Path) -> None:
    door = household.door()
    vault = door.vault
    assert vault is not None
    for number in range(9):
        name = f"Wilhelmina van den Voorbeeld-Bovenkamp {number}"
        vault.keys.add_coach(household.PASSPHRASE, name, f"vijf nieuwe woorden hier {number}")
    made = PdfMaker().incident_sheet(incident_of(vault, Care(), NOW))
    assert reading.pages(made, tmp_path) == 1
    words = reading.words(made, tmp_path)
    assert not [(one, other) for at, one in enumerate(words) for other in words[:at] if one.touches(other)]
    assert all(word.bottom <= 835 for word in words)


def test_the_same_facts_give_the_same_sheet_and_tell_nothing_of_this_computer(pdf: bytes, tmp_path: Path) -> None:
    assert PdfMaker().incident_sheet(facts()) == pdf
    known = reading.properties(pdf, tmp_path)
    assert known["Title"] == "Laptop kwijt of gestolen?"
    assert not known.get("Author")
    assert not known.get("Creator")


@pytest.mark.usefixtures("english")
def test_in_english_too(tmp_path: Path) -> None:
    story = reading.story(PdfMaker().incident_sheet(facts()), tmp_path)
    told = " ".join(told for _, told in story)
    assert story[0] == ("H1", "Laptop lost or stolen?")
    assert "within 72 hours" in told
    for dutch in ("kluis", "binnen", "kandida", "wachtzin", "niet"):
        assert dutch not in told, dutch
