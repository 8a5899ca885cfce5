"""Draws every pictogram once as PDF operators, so that a first document is made at once: python build/bake.py."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from desktop import paths, pictures
from desktop.documents import pictograms


def baked() -> str:
    """A line for each drawing: its name, a tab, its operators; in the order of the names."""
    drawn = {pictograms.drawing_name(meaning): pictograms.read(meaning) for meaning in pictures.table()}
    return "".join(f"{name}\t{operators}\n" for name, operators in sorted(drawn.items()))


if __name__ == "__main__":
    (paths.assets_folder() / "pictograms" / "drawn.txt").write_text(baked(), "utf-8", newline="\n")
