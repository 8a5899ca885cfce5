"""Pictograms stand ready as drawing operators; what stands ready is what the SVG says (SPEED: first portfolio)."""

from desktop import paths, pictures
from desktop.documents import pictograms


def ready() -> dict[str, str]:
    lines = (paths.assets_folder() / "pictograms" / "drawn.txt").read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines)


def test_every_pictogram_stands_ready() -> None:
    wanted = {pictograms.drawing_name(meaning) for meaning in pictures.table()}
    assert wanted == set(ready()), "run: python build/bake.py"


def test_what_stands_ready_is_what_its_svg_says() -> None:
    """Every drawing of ours, which may change, and some of the others, which do not."""
    own = [meaning for meaning, row in pictures.table().items() if row.code == "own"]
    some = [meaning for meaning, row in pictures.table().items() if row.code != "own"][::20]
    stale = [
        meaning for meaning in (*own, *some) if ready()[pictograms.drawing_name(meaning)] != pictograms.read(meaning)
    ]
    assert stale == [], "run: python build/bake.py"


def test_one_that_does_not_stand_ready_is_read_from_its_svg() -> None:
    assert pictograms.operators("bicycle") == pictograms.read("bicycle")
    assert pictograms.operators("no-such-picture") == ""
