"""Names of files: what it is and whose, on every disk, and nothing more (issue 5, 8)."""

import unicodedata
from collections.abc import Iterator
from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import text
from desktop.domain.papers import Paper
from desktop.flows.file_names import of_person
from desktop.flows.papers import file_name

REFUSED = set('<>:"/\\|?*')
MOST_BYTES, ROOM = 255, 4  # ROOM is for the number of a second one: "CV Sam 2.pdf"
NASTY = (
    "Sam",
    "",
    "../../etc",
    "a\u202egpj.exe",
    "Nguyễn Thị",
    "CON",
    "x" * 300,
    "سمير",
    "S" + "\u0301" * 400,
    ".",
    "-",
)


@pytest.fixture(params=["nl", "en"])
def _language(request: pytest.FixtureRequest) -> Iterator[None]:
    before = text.language()
    text.set_language(request.param)
    yield
    text.set_language(before)


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("name", NASTY, ids=ascii)
def test_a_disk_takes_the_name_of_every_paper(name: str) -> None:
    """Windows, Linux and a stick: no sign they refuse, no name they keep for themselves, not too long."""
    made = [file_name(paper, name, "docx") for paper in Paper]
    assert len(set(made)) == len(made)
    for each in made:
        assert not REFUSED & set(each)
        assert all(unicodedata.category(sign)[0] in "LMNPZ" for sign in each)
        assert len(each.encode()) <= MOST_BYTES - ROOM
        assert PureWindowsPath(each).name == each
        assert not each.startswith((".", " "))
        assert each[: -len(".docx")] == each[: -len(".docx")].strip(" .")


def test_a_name_is_written_as_its_bearer_writes_it() -> None:
    """Accents that are signs of their own stay; the same name is the same file, however it was typed."""
    assert of_person("Nguyễn Thị-An") == "Nguyễn Thị-An"
    assert of_person(unicodedata.normalize("NFD", "Zoë")) == "Zoë"
    assert of_person("हिन्दी") == "हिन्दी"


@given(st.text(max_size=200))
def test_nothing_but_the_paper_and_the_person_is_in_it(name: str) -> None:
    made = file_name(Paper.CV, name, "pdf")
    assert made == f"CV {of_person(name)}".strip() + ".pdf"
    assert set(of_person(name)) - {" "} <= set(unicodedata.normalize("NFC", name))
