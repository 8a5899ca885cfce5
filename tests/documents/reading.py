"""Reads a PDF back with poppler's own tools: what stands in it, where, and in which order it is read."""

import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
import zlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Word:
    """A word where it stands: page from 0, edges in points from the top left."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: "Word") -> bool:
        """Whether the two stand over each other by more than a hair."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return self.page == other.page and across > 0.5 and down > 0.35 * min(self._high, other._high)

    @property
    def _high(self) -> float:
        return self.bottom - self.top


def pages(pdf: bytes, folder: Path) -> int:
    """How many pages there are."""
    return int(properties(pdf, folder)["Pages"])


def properties(pdf: bytes, folder: Path) -> dict[str, str]:
    """What pdfinfo tells of the document."""
    lines = _run("pdfinfo", pdf, folder, "{}").splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def texts(pdf: bytes, folder: Path) -> set[str]:
    """Every word, in the order of its letters whatever side its script begins at; full stops aside."""
    return {word.strip(".") for word in plain(_run("pdftotext", pdf, folder, "{}", "-")).split()}


def words(pdf: bytes, folder: Path) -> list[Word]:
    """Every word, with its place."""
    found: list[Word] = []
    page = -1
    tree = ET.fromstring(_run("pdftotext", pdf, folder, "-bbox", "{}", "-"))
    for element in tree.iter():
        if element.tag.endswith("page"):
            page += 1
        if element.tag.endswith("word"):
            edges = (float(element.get(edge, "nan")) for edge in ("xMin", "yMin", "xMax", "yMax"))
            found.append(Word(page, plain(element.text or ""), *edges))
    return found


def story(pdf: bytes, folder: Path) -> list[tuple[str, str]]:
    """What a screen reader reads: (role, text) in order; a picture has no text here."""
    told: list[tuple[str, str]] = []
    role = ""
    for line in _run("pdfinfo", pdf, folder, "-struct-text", "{}").splitlines():
        text = re.fullmatch(r'\s*"(.*)"', line)
        if text:
            told.append((role, plain(text[1])))
        else:
            role = line.split()[0]
    return told


def streams(pdf: bytes) -> bytes:
    """The file as it is, and every stream in it unpacked."""
    packed = re.findall(rb"stream\r?\n(.*?)\r?\n?endstream", pdf, re.DOTALL)
    return b"\n".join([pdf, *(_unpacked(stream) for stream in packed)])


def plain(text: str) -> str:
    """Letters without their Arabic shapes and round apostrophes, for comparing."""
    text = unicodedata.normalize("NFKC", text).replace("\u2019", "'")
    return " ".join("".join(letter for letter in text if unicodedata.category(letter) != "Cf").split())


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def _run(tool: str, pdf: bytes, folder: Path, *arguments: str) -> str:
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    command = [tool, *(argument.replace("{}", str(file)) for argument in arguments)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert not done.stderr, done.stderr.decode()
    return done.stdout.decode()
