"""Writes every made-up document of every kind as a PDF to a folder: python -m tests.documents.gallery FOLDER [KIND]."""

import sys
from pathlib import Path

from desktop.documents.maker import PdfMaker
from tests.documents.test_tagging import MADE


def main(folder: Path, kind: str = "") -> None:
    """One PDF a document; only those whose name begins with the kind (bold, light, cv, letter, report …)."""
    folder.mkdir(parents=True, exist_ok=True)
    maker = PdfMaker()
    for number, (name, make) in enumerate(MADE.items(), 1):
        if name.startswith(kind):
            file = folder / f"{number:03}-{name.replace(' ', '-')}.pdf"
            file.write_bytes(make(maker))
            sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:3])
