"""Writes every made-up document as a PDF to a folder, to be looked at: python -m tests.documents.gallery FOLDER."""

import sys
from pathlib import Path

from desktop.documents.maker import PdfMaker
from tests.documents.samples import SAMPLES


def main(folder: Path) -> None:
    """One PDF a document, thin ones first."""
    folder.mkdir(parents=True, exist_ok=True)
    maker = PdfMaker()
    for number, (name, document) in enumerate(SAMPLES.items(), 1):
        file = folder / f"{number:02}-{name}.pdf"
        file.write_bytes(maker.portfolio(document))
        sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
