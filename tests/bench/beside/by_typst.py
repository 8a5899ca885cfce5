"""The facts through typst; run by its own Python: by_typst.py FOLDER COUNT."""

import sys
from pathlib import Path

from tests.bench.beside import prepared, stopwatch


def main(folder: Path, count: int) -> None:
    """Tells what it cost."""
    watch = stopwatch.Watch()
    import typst

    ready = prepared.Prepared(folder)
    source = str(folder / "portfolio.typ")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])

    def make(number: int) -> bytes:
        ready.facts(number)
        made: bytes = typst.compile(
            source, font_paths=fonts, pdf_standards=["ua-1"], sys_inputs={"number": str(number)}
        )
        return made

    stopwatch.tell(watch, make, count)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
