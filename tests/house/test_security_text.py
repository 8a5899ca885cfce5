"""What build/SECURITY.md says holds a promise is there (issue 3, point 10)."""

import re

from tests.house import source

TEXT = (source.ROOT / "build" / "SECURITY.md").read_text("utf-8")


def named_tests(text: str) -> list[str]:
    """Every test in the column *Held by*; one without a folder lies in that of the one before it."""
    found: list[str] = []
    for row in re.findall(r"^\|.*\| ([^|]*tests/[^|]*) \|$", text, re.MULTILINE):
        for name in re.findall(r"`([^`]+)`", row):
            folder = found[-1].rpartition("/")[0] if found else ""
            found.append(name if "/" in name else f"{folder}/{name}")
    return found


def test_every_test_that_is_named_is_there() -> None:
    named = named_tests(TEXT)
    assert len(named) > 20
    assert [name for name in named if not (source.ROOT / name).exists()] == []


def test_a_test_without_a_folder_lies_with_the_one_before() -> None:
    row = "| A promise. | How. | `tests/storage/test_secrets.py`, `test_slots.py` |"
    assert named_tests(row) == ["tests/storage/test_secrets.py", "tests/storage/test_slots.py"]


def test_every_promise_is_held_by_something() -> None:
    promises = TEXT.partition("## Promised")[2].partition("\n## ")[0]
    rows = [
        line for line in promises.splitlines() if line.startswith("| ") and not line.startswith(("| ---", "| Promise"))
    ]
    assert len(rows) > 15
    assert [row for row in rows if not named_tests(row)] == []


def test_every_link_leads_somewhere() -> None:
    headings = {re.sub(r"[^\w -]", "", line.lstrip("# ")).lower().replace(" ", "-") for line in TEXT.splitlines()}
    assert set(re.findall(r"\]\(#([^)]+)\)", TEXT)) <= headings
