"""Pictograms as drawing operators, copied into every page that shows them.

They stand ready in assets/pictograms/drawn.txt (build/bake.py writes it); one that is not there yet is read from its
SVG, which takes longer than all the rest of a page.
"""

import re
from functools import cache

from desktop import paths, pictures

_NEEDLESS = re.compile(
    r"^(?:/gR\S+ gs|BT .* ET|1 0 0 1 0 0 cm)\n",  # names known in the scratch document only; moves to where it is
    re.MULTILINE,
)
_EMPTY = re.compile(r"^q\nQ\n", re.MULTILINE)


def operators(meaning: str) -> str:
    """PDF operators that draw this pictogram in a square of 1 by 1; "" when there is no pictogram for it."""
    if meaning not in pictures.table():
        return ""
    return _drawn().get(drawing_name(meaning)) or read(meaning)


def drawing_name(meaning: str) -> str:
    """What a drawing is known by: meanings may share one."""
    code = pictures.table()[meaning].code
    return meaning if code == "own" else code


@cache
def read(meaning: str) -> str:
    """The operators from the SVG itself."""
    from reportlab import rl_config
    from reportlab.graphics import renderPDF
    from reportlab.pdfgen.canvas import Canvas
    from svglib.svglib import svg2rlg

    rl_config.shapeChecking = 0  # as everywhere else here: it changes what is written, not what is seen
    drawing = svg2rlg(str(pictures.svg_file(meaning)))
    if drawing is None:
        raise ValueError(f"the drawing of pictogram {meaning!r} can't be read")
    side = max(drawing.width, drawing.height)
    scratch = Canvas("", pageCompression=0)
    renderPDF.draw(drawing, scratch, (side - drawing.width) / 2, (side - drawing.height) / 2, showBoundary=False)
    code = _EMPTY.sub("", _NEEDLESS.sub("", "\n".join((*scratch._code, ""))))
    return " ".join(f"{1 / side:.6f} 0 0 {1 / side:.6f} 0 0 cm\n{code}".split())


@cache
def _drawn() -> dict[str, str]:
    """The operators that stand ready, by the name of their drawing."""
    file = paths.assets_folder() / "pictograms" / "drawn.txt"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return dict(line.split("\t", 1) for line in lines)
