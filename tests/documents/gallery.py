"""Writes every made-up document of every kind to a folder, and a sheet of each kind to look at.

python -m tests.documents.gallery FOLDER [KIND] [grey]: all, or those whose name begins with the kind (bold, light,
cv, word, letter, report ...). The sheets, one PNG a kind, need poppler; grey ones are as a plain printer prints them.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from desktop.documents.maker import PdfMaker
from tests.documents.samples import SAMPLES
from tests.documents.test_tagging import MADE, STARTS

DOTS_PER_INCH = 60
ACROSS = 8  # pages
GAP = 12
DESK = (90, 90, 90)


def main(folder: Path, kind: str = "", colours: str = "") -> None:
    """One file a document, one sheet a kind."""
    folder.mkdir(parents=True, exist_ok=True)
    maker = PdfMaker()
    made: dict[str, list[Path]] = {}
    for number, (name, make) in enumerate(MADE.items(), 1):
        if name.startswith(kind):
            file = folder / f"{number:03}-{name.replace(' ', '-')}.pdf"
            file.write_bytes(make(maker))
            made.setdefault(next(start for start in STARTS if name.startswith(start)), []).append(file)
    for name, document in SAMPLES.items():
        if f"word {name}".startswith(kind):
            (folder / f"word-{name}.docx").write_bytes(maker.cv_word(document))
    for start, files in made.items():
        out = folder / f"{start.replace(' ', '-')}.png"
        sheet(files, grey=colours == "grey").save(out)
        sys.stdout.write(f"{out}\n")


def sheet(files: Sequence[Path], *, grey: bool = False) -> Image.Image:
    """Every page of these files, from left to right and from top to bottom."""
    pages = [page for file in files for page in pictures(file, grey=grey)]
    wide, high = (max(side) + GAP for side in zip(*(page.size for page in pages), strict=True))
    laid = Image.new("RGB", (GAP + wide * min(ACROSS, len(pages)), GAP + high * -(-len(pages) // ACROSS)), DESK)
    for at, page in enumerate(pages):
        laid.paste(page, (GAP + at % ACROSS * wide, GAP + at // ACROSS * high))
    return laid


def pictures(file: Path, *, grey: bool = False) -> list[Image.Image]:
    """Its pages as they print."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["pdftoppm", "-r", str(DOTS_PER_INCH), *(["-gray"] if grey else []), str(file), f"{folder}/page"]
        subprocess.run(command, check=True)
        return [Image.open(page).convert("RGB") for page in sorted(Path(folder).iterdir())]


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:4])
