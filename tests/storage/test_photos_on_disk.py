"""A photo that is made in a kiosk never lies readable on disk; what a file tells of its maker stays out (VAULT)."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from desktop.domain.photo_frame import Framing, Shape, Still
from desktop.storage.kiosk import FileKioskDoor
from desktop.storage.photos import PhotoCleaner
from tests.storage.keeping import kept

PIECE = 48  # bytes: no other file has these by chance
GPS, ORIENTATION = 0x8825, 0x0112


def noise(width: int, height: int) -> Still:
    """A picture unlike every other."""
    return Still(width, height, random.Random(4).randbytes(width * height * 4))


def readable(folder: Path, jpeg: bytes, pixels: bytes) -> list[str]:
    """The files in which a piece of the photo stands."""
    pieces = [data[at : at + PIECE] for data in (jpeg, pixels) for at in range(0, len(data) - PIECE, len(data) // 9)]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if any(piece in file.read_bytes() for piece in pieces)]


def test_a_photo_is_on_disk_encrypted_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the kiosk, while it is collected, and in the vault; and nothing is put in a folder for temporary files."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    here, vault = kept(tmp_path, "Sam")
    (sam,) = [candidate.id for candidate in vault.candidates()]
    still = noise(200, 150)
    jpeg, size = PhotoCleaner().develop(still, Framing(Shape.SQUARE))
    ticket = vault.lend(sam)
    kiosk = FileKioskDoor(here.files.folder, here.clock).open(ticket)
    made = kiosk.keep_photo(jpeg, size)
    assert readable(tmp_path, jpeg, still.pixels) == []
    kiosk.close()
    assert readable(tmp_path, jpeg, still.pixels) == []
    vault.collect()
    assert vault.photo(made.id) == jpeg
    vault.close()
    assert readable(tmp_path, jpeg, still.pixels) == []
    (tmp_path / "kaal").write_bytes(jpeg)
    assert readable(tmp_path, jpeg, still.pixels) == ["kaal"]  # it would have been found


def test_a_file_that_is_looked_at_first_is_as_clean(tmp_path: Path) -> None:
    """GPS and comment are gone; how the camera was held is obeyed before it is forgotten."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # held upright: to be turned a quarter to the right
    exif[GPS] = {1: "N", 2: (52.0, 5.0, 0.0)}
    picture = Image.new("RGB", (200, 100), (220, 20, 20))
    picture.paste((20, 20, 220), (100, 0, 200, 100))
    picture.save(tmp_path / "foto.jpg", exif=exif, comment=b"Geheimplek")
    still = PhotoCleaner().open(tmp_path / "foto.jpg")
    assert (still.width, still.height) == (100, 200)
    jpeg, size = PhotoCleaner().develop(still, Framing())
    assert size == (100, 200)
    kept_picture = Image.open(io.BytesIO(jpeg))
    assert dict(kept_picture.getexif()) == {}
    assert b"Geheim" not in jpeg
    top = kept_picture.getpixel((50, 10))
    assert isinstance(top, tuple)
    assert top[0] > 150
    assert jpeg == PhotoCleaner().read(tmp_path / "foto.jpg")[0]
