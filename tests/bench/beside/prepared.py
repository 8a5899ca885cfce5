"""What both other programs need done for them: photos cut to their frames, without metadata, and the contact's code.

Done as we do it (220 dots an inch, quality 86, error correction M), for what lies outside a frame may not be in the
file. Run in the environment aside: nothing but Python's own, Pillow and segno.
"""

import json
from pathlib import Path
from typing import Any

import segno
from PIL import Image, ImageOps

DOTS_PER_MM = 220 / 25.4
PORTRAIT, WORK = (28, 30), (57, 38)  # mm, as in portfolio.typ and portfolio.css


class Prepared:
    """The documents of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def facts(self, number: int) -> dict[str, Any]:
        """One document's facts, its pictures ready."""
        facts: dict[str, Any] = json.loads((self._folder / f"facts{number}.json").read_text("utf-8"))
        self._cut(facts["photo"], PORTRAIT)
        for entry in facts["sections"][-1]["entries"]:
            self._cut(entry["picture"], WORK)
        code = segno.make(facts["code"], error="m", micro=False, encoding="utf-8")
        code.save(str(self._folder / f"code{number}.svg"), border=0)
        return facts

    def _cut(self, name: str, frame: tuple[int, int]) -> None:
        size = (round(frame[0] * DOTS_PER_MM), round(frame[1] * DOTS_PER_MM))
        with Image.open(self._folder / f"whole-{name}") as photo:
            photo.draft("RGB", size)
            ImageOps.fit(photo.convert("RGB"), size).save(self._folder / name, "JPEG", quality=86)
