"""The one door to paper: draws, and says of every stroke what it is, so that the document can be read aloud.

What is drawn in the order of the story is read in that order. Texts and photos go into the tree of roles; all else
(grounds, rules, pictograms beside their own word) is marked as decoration.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from desktop.documents import archive, fonts, pictograms, structure
from desktop.documents.heard import Shown, Written
from desktop.documents.looks import PAGE_HEIGHT, PAGE_WIDTH, Box
from desktop.documents.photos import Darkroom
from desktop.documents.structure import Mark, Node
from desktop.documents.typeset import Paragraph

_QUARTER = 0.5523  # how far the handles of a curve reach that draws a quarter of a circle
_UNIT_CIRCLE = "1 0 m 1 {k} {k} 1 0 1 c -{k} 1 -1 {k} -1 0 c -1 -{k} -{k} -1 0 -1 c {k} -1 1 -{k} 1 0 c h".replace(
    "{k}", str(_QUARTER)
)


class Pen:
    """Draws the pages of one document. Measures in points from the bottom left; texts hang from their top."""

    def __init__(self, title: str, language: str, darkroom: Darkroom) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0
        rl_config.shapeChecking = 0
        self._file = io.BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageCompression=1,
            invariant=1,
            lang=language,
            initialFontName=fonts.body_font(),
        )
        self._canvas.setTitle(title)
        for setting in (self._canvas.setAuthor, self._canvas.setCreator, self._canvas.setSubject):
            setting("")
        self._canvas.setProducer("")
        self._title, self._language = title, language
        self._darkroom = darkroom
        self._root = Node("Document")
        self._open = [self._root]
        self._page, self._marks, self._bookmarks = 0, 0, 0
        self._in_figure = False
        self.heard: list[Written | Shown] = []

    def finish(self) -> bytes:
        """The document, with its tree."""
        structure.write(self._canvas._doc, self._root)
        archive.make_archivable(self._canvas._doc, self._title, self._language)
        self._canvas.save()
        return self._file.getvalue()

    def turn_page(self) -> None:
        """Ends this page."""
        self._canvas.showPage()
        self._page += 1
        self._marks = 0

    @contextmanager
    def group(self, role: str) -> Iterator[None]:
        """What is drawn meanwhile belongs to one element of this role."""
        node = Node(role)
        self._open[-1].kids.append(node)
        self._open.append(node)
        yield
        self._open.pop()

    def text(self, role: str, paragraph: Paragraph, x: float, top: float) -> float:
        """Writes a paragraph as an element of this role and tells where it ends."""
        if paragraph.lines:
            self.heard.append(Written(self._page, paragraph, x, top))
            with self._marked(Node(role, spoken=paragraph.spoken)):
                self._lines(paragraph, x, top)
        return top - paragraph.height

    def aside(self, paragraph: Paragraph, x: float, top: float) -> None:
        """Writes what stands on every page, or is part of a figure: it is not read aloud."""
        if self._in_figure:
            self._lines(paragraph, x, top)
            return
        self._canvas.addLiteral("/Artifact BMC")
        self._lines(paragraph, x, top)
        self._canvas.addLiteral("EMC")

    @contextmanager
    def figure(self, alt: str) -> Iterator[None]:
        """What is drawn meanwhile is one picture, with the words that stand for it."""
        with self._marked(Node("Figure", alt=alt)):
            self._in_figure = True
            yield
            self._in_figure = False

    def bookmark(self, title: str, level: int = 0) -> None:
        """A place on this page that the reader's list of contents leads to; a deeper one stands below the last."""
        self._bookmarks += 1
        self._canvas.bookmarkPage(f"b{self._bookmarks}")
        self._canvas.addOutlineEntry(title, f"b{self._bookmarks}", level)

    def ground(self, box: Box, colour: str, radius: float = 0.0) -> None:
        """A plain surface."""
        self._decorate(f"{_ink(colour)} rg {_rounded(box, radius)} f")

    def circle(self, x: float, y: float, radius: float, colour: str, line: float = 0.0) -> None:
        """A disc, or a ring when a line width is given."""
        paint = f"{line / radius:.4f} w {_UNIT_CIRCLE} S" if line else f"{_UNIT_CIRCLE} f"
        ink = f"{_ink(colour)} RG" if line else f"{_ink(colour)} rg"
        self._decorate(f"{ink} {radius:.3f} 0 0 {radius:.3f} {x:.3f} {y:.3f} cm {paint}")

    def rule(self, x: float, y: float, width: float, colour: str, thickness: float = 0.7) -> None:
        """A thin line from left to right."""
        self.ground(Box(x, y + thickness / 2, width, thickness), colour)

    def outline(self, strokes: Sequence[Sequence[tuple[float, float]]], colour: str, thickness: float) -> None:
        """Lines through points, with round ends."""
        path = " ".join(
            f"{x:.3f} {y:.3f} {'l' if at else 'm'}" for stroke in strokes for at, (x, y) in enumerate(stroke)
        )
        self._decorate(f"{_ink(colour)} RG {thickness:.3f} w 1 J 1 j {path} S")

    def shape(self, corners: Sequence[tuple[float, float]], colour: str) -> None:
        """A plain surface with these corners."""
        path = " ".join(f"{x:.3f} {y:.3f} {'l' if at else 'm'}" for at, (x, y) in enumerate(corners))
        self._decorate(f"{_ink(colour)} rg {path} h f")

    @contextmanager
    def within(self, box: Box, radius: float = 0.0) -> Iterator[None]:
        """What is drawn meanwhile shows inside the box only."""
        self._canvas.addLiteral(f"q {_rounded(box, radius)} W n")
        yield
        self._canvas.addLiteral("Q")

    def pictogram(self, meaning: str, x: float, y: float, size: float) -> None:
        """A pictogram around this middle; decoration, as its word stands beside it."""
        code = pictograms.operators(meaning)
        if code:
            self._decorate(f"{size:.3f} 0 0 {size:.3f} {x - size / 2:.3f} {y - size / 2:.3f} cm\n{code}")

    def photo(self, jpeg: bytes, box: Box, radius: float, alt: str) -> None:
        """A photo that fills the box, with the words that stand for it."""
        from reportlab.lib.utils import ImageReader

        self.heard.append(Shown(self._page, alt, box))
        photo = self._darkroom.cut(jpeg, box.width, box.height)
        cut = ImageReader(io.BytesIO(photo))
        # By this reportlab tells photos apart, and would decode them for it.
        vars(cut).update(getRGBData=lambda: photo, _dataA=None)
        with self._marked(Node("Figure", alt=alt)), self.within(box, radius):
            self._canvas.drawImage(cut, box.x, box.bottom, box.width, box.height)

    def squares(self, box: Box, side: int, runs: Sequence[tuple[int, int, int]], colour: str, alt: str) -> None:
        """A square of side by side modules as one path, from runs of (column, row from the top, length)."""
        self.heard.append(Shown(self._page, alt, box))
        step = box.width / side
        shape = " ".join(f"{column} {row} {length} 1 re" for column, row, length in runs)
        with self._marked(Node("Figure", alt=alt)):
            self._canvas.addLiteral(
                f"q {_ink(colour)} rg {step:.4f} 0 0 {-step:.4f} {box.x:.3f} {box.top:.3f} cm {shape} f Q"
            )

    def _lines(self, paragraph: Paragraph, x: float, top: float) -> None:
        from reportlab.lib.colors import HexColor

        colour = HexColor(paragraph.colour)
        baseline = top - paragraph.first_baseline
        for line in paragraph.lines:
            text = self._canvas.beginText(x, baseline)
            text.setFillColor(colour)
            for run in line.runs:
                text.setFont(run.font, paragraph.size)
                text.textOut(run.text)
            self._canvas.drawText(text)
            baseline -= paragraph.leading

    @contextmanager
    def _marked(self, node: Node) -> Iterator[None]:
        self._open[-1].kids.append(node)
        node.kids.append(Mark(self._page, self._marks))
        self._canvas.addLiteral(f"/{node.role} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield
        self._canvas.addLiteral("EMC")

    def _decorate(self, operators: str) -> None:
        drawn = f"q {operators} Q"
        self._canvas.addLiteral(drawn if self._in_figure else f"/Artifact BMC {drawn} EMC")


@cache
def _ink(colour: str) -> str:
    """#RRGGBB as PDF writes it."""
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.4f}" for at in (1, 3, 5))


def _rounded(box: Box, radius: float) -> str:
    """The path of a box with round corners."""
    left, right, low, high = box.x, box.right, box.bottom, box.top
    if not radius:
        return f"{left:.3f} {low:.3f} {box.width:.3f} {box.height:.3f} re"
    near = radius * (1 - _QUARTER)
    return (
        f"{left + radius:.3f} {low:.3f} m {right - radius:.3f} {low:.3f} l"
        f" {right - near:.3f} {low:.3f} {right:.3f} {low + near:.3f} {right:.3f} {low + radius:.3f} c"
        f" {right:.3f} {high - radius:.3f} l"
        f" {right:.3f} {high - near:.3f} {right - near:.3f} {high:.3f} {right - radius:.3f} {high:.3f} c"
        f" {left + radius:.3f} {high:.3f} l"
        f" {left + near:.3f} {high:.3f} {left:.3f} {high - near:.3f} {left:.3f} {high - radius:.3f} c"
        f" {left:.3f} {low + radius:.3f} l"
        f" {left:.3f} {low + near:.3f} {left + near:.3f} {low:.3f} {left + radius:.3f} {low:.3f} c h"
    )
