"""Pictograms as drawing operators: each SVG is read once a process and then copied into every page that shows it."""

import re
from functools import cache

from desktop import pictures

_NEEDLESS = re.compile(
    r"^(?:/gR\S+ gs|BT .* ET|1 0 0 1 0 0 cm)\n",  # names known in the scratch document only; moves to where it is
    re.MULTILINE,
)
_EMPTY = re.compile(r"^q\nQ\n", re.MULTILINE)


@cache
def operators(meaning: str) -> str:
    """PDF operators that draw this pictogram in a square of 1 by 1; "" when there is no pictogram for it."""
    from reportlab.graphics import renderPDF
    from reportlab.pdfgen.canvas import Canvas
    from svglib.svglib import svg2rlg

    if meaning not in pictures.table():
        return ""
    drawing = svg2rlg(str(pictures.svg_file(meaning)))
    if drawing is None:
        raise ValueError(f"the drawing of pictogram {meaning!r} can't be read")
    side = max(drawing.width, drawing.height)
    scratch = Canvas("", pageCompression=0)
    renderPDF.draw(drawing, scratch, (side - drawing.width) / 2, (side - drawing.height) / 2, showBoundary=False)
    code = _EMPTY.sub("", _NEEDLESS.sub("", "\n".join((*scratch._code, ""))))
    return f"{1 / side:.6f} 0 0 {1 / side:.6f} 0 0 cm\n{code}"
