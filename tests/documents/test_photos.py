"""A photo in a document is what its frame shows and nothing else (DOCUMENTS: EXIF gone)."""

import io

import pytest
from PIL import Image

from desktop.documents.photos import Darkroom, aspect
from tests.documents import painted


def half_red(size: tuple[int, int], red: tuple[int, int, int, int]) -> bytes:
    image = Image.new("RGB", size, (255, 255, 255))
    image.paste((255, 0, 0), red)
    made = io.BytesIO()
    image.save(made, "JPEG", quality=95)
    return made.getvalue()


def test_what_lies_outside_the_frame_is_not_in_the_file() -> None:
    """A clipped picture would still hold it."""
    photo = half_red((1200, 600), (0, 0, 290, 600))  # a square frame shows 300..900
    with Image.open(io.BytesIO(Darkroom().cut(photo, 100, 100))) as cut:
        assert cut.size == (306, 306)
        assert min(cut.convert("L").tobytes()) > 200


def test_metadata_is_gone() -> None:
    photo = painted.portrait(1)
    assert b"SENTINEL" in photo
    cut = Darkroom().cut(photo, 100, 125)
    assert b"SENTINEL" not in cut
    with Image.open(io.BytesIO(cut)) as image:
        assert not image.getexif()


def test_a_small_photo_is_not_blown_up() -> None:
    with Image.open(io.BytesIO(Darkroom().cut(painted.plants(1, (60, 30)), 300, 150))) as cut:
        assert cut.size == (60, 30)


@pytest.mark.parametrize("frame", [(10.0, 300.0), (300.0, 10.0), (0.1, 0.1)])
def test_any_frame_is_filled(frame: tuple[float, float]) -> None:
    assert Darkroom().cut(painted.plants(1), *frame)


def test_only_the_newest_document_s_cuts_are_kept() -> None:
    """Secrets are brief (HOUSE, style 10)."""
    room = Darkroom()
    room.cut(painted.plants(1), 100, 100)
    room.clear()
    room.cut(painted.plants(2), 100, 100)
    room.clear()
    assert room.kept == 1


def test_the_shape_is_width_by_height() -> None:
    assert aspect(painted.plants(1)) == pytest.approx(4 / 3)
