"""Photos are kept upright, no larger than needed and without a trace of where or when (VAULT; issue 2, point 2)."""

import io
import random
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import run

import pytest
from PIL import Image, ImageCms

from desktop.flows.ports import Problem
from desktop.storage.photos import LONGEST_SIDE, MOST_BYTES, PhotoCleaner

ROOT = Path(__file__).parents[2]
RED, BLUE = (220, 30, 30), (30, 30, 220)
GPS, ORIENTATION, CAMERA = 0x8825, 0x0112, 0x0110


def two_coloured(size: tuple[int, int] = (200, 100)) -> Image.Image:
    """Red left, blue right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, size[0], size[1]))
    return picture


def close(colour: object, wanted: tuple[int, int, int]) -> bool:
    return isinstance(colour, tuple) and all(abs(a - b) < 25 for a, b in zip(colour, wanted, strict=True))


def how_it_ends(file: Path) -> str:
    """ "photo", or the code of the refusal."""
    try:
        cleaned(file)
    except Problem as told:
        return told.code
    return "photo"


def cleaned(file: Path) -> Image.Image:
    jpeg, size = PhotoCleaner().read(file)
    picture = Image.open(io.BytesIO(jpeg))
    picture.load()
    assert picture.format == "JPEG"
    assert picture.size == size
    return picture


def test_nothing_but_pixels_is_kept(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[CAMERA] = "Geheimtoestel"
    exif[GPS] = {1: "N", 2: (52.0, 5.0, 0.0)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    two_coloured().save(tmp_path / "foto.jpg", exif=exif, icc_profile=profile, comment=b"Geheimplek")
    assert b"Geheim" in (tmp_path / "foto.jpg").read_bytes()
    jpeg, _ = PhotoCleaner().read(tmp_path / "foto.jpg")
    picture = Image.open(io.BytesIO(jpeg))
    assert dict(picture.getexif()) == {}
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Geheim" not in jpeg
    assert b"Exif" not in jpeg


@pytest.mark.parametrize(
    ("orientation", "red_at"),
    [(1, (10, 50)), (3, (190, 50)), (6, (50, 10)), (8, (50, 190))],
)
def test_turned_as_the_camera_was_held(tmp_path: Path, orientation: int, red_at: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    two_coloured().save(tmp_path / "foto.jpg", exif=exif, quality=95)
    found = cleaned(tmp_path / "foto.jpg")
    assert found.size == ((200, 100) if orientation in {1, 3} else (100, 200))
    assert close(found.getpixel(red_at), RED)


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000), (1601, 100)])
def test_large_is_made_smaller_in_proportion(tmp_path: Path, size: tuple[int, int]) -> None:
    two_coloured(size).save(tmp_path / "foto.jpg")
    found = cleaned(tmp_path / "foto.jpg").size
    assert max(found) == LONGEST_SIDE
    assert found[0] / found[1] == pytest.approx(size[0] / size[1], rel=0.02)


def test_small_is_not_blown_up(tmp_path: Path) -> None:
    two_coloured((300, 200)).save(tmp_path / "foto.png")
    assert cleaned(tmp_path / "foto.png").size == (300, 200)


def test_transparent_becomes_white(tmp_path: Path) -> None:
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(tmp_path / "foto.png")
    assert close(cleaned(tmp_path / "foto.png").getpixel((50, 50)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16", "RGBA"])
def test_every_kind_of_pixel_is_read(tmp_path: Path, mode: str) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"
    (Image.new(mode, (100, 100)) if mode == "I;16" else two_coloured().convert(mode)).save(tmp_path / "foto", kind)
    assert cleaned(tmp_path / "foto").mode == "RGB"


def test_wide_colours_of_a_phone_are_brought_to_the_screen(tmp_path: Path) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()  # does not fit RGB pixels: left alone
    two_coloured().save(tmp_path / "vreemd.jpg", icc_profile=lab, quality=95)
    assert close(cleaned(tmp_path / "vreemd.jpg").getpixel((10, 50)), RED)


def as_text(file: Path) -> None:
    file.write_text("Dit is geen foto.")


def as_nothing(file: Path) -> None:
    file.write_bytes(b"")


def cut_off(file: Path) -> None:
    two_coloured((800, 600)).save(file, "JPEG")
    file.write_bytes(file.read_bytes()[:2000])


def as_pdf(file: Path) -> None:
    two_coloured().save(file, "PDF")


def too_many_pixels(file: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(file, "PNG")


def far_too_many_pixels(file: Path) -> None:
    Image.new("1", (11_000, 11_000)).save(file, "PNG")


def too_many_bytes(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)


def tiny(file: Path) -> None:
    two_coloured((40, 400)).save(file, "PNG")


def away(file: Path) -> None:
    assert not file.exists()


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (as_text, "no-picture"),
        (as_nothing, "no-picture"),
        (cut_off, "no-picture"),
        (as_pdf, "no-picture"),
        (too_many_pixels, "picture-too-big"),
        (far_too_many_pixels, "picture-too-big"),
        (too_many_bytes, "picture-too-big"),
        (tiny, "picture-too-small"),
        (away, "file-unreadable"),
    ],
)
def test_what_is_no_photo_is_refused(tmp_path: Path, make: Callable[[Path], None], code: str) -> None:
    make(tmp_path / "foto.jpg")
    with pytest.raises(Problem) as told:
        PhotoCleaner().read(tmp_path / "foto.jpg")
    assert told.value.code == code


def test_damaged_photos_end_in_a_sentence_or_a_photo(tmp_path: Path) -> None:
    """Whatever a broken camera card gives, never an error of the library's own."""
    chance = random.Random(3)
    two_coloured((320, 240)).save(tmp_path / "heel.jpg", quality=80)
    whole = (tmp_path / "heel.jpg").read_bytes()
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        (tmp_path / "stuk.jpg").write_bytes(broken)
        assert how_it_ends(tmp_path / "stuk.jpg") in {"photo", "no-picture", "picture-too-big", "picture-too-small"}


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP", "TIFF", "BMP"])
def test_damaged_pictures_of_every_kind_end_in_a_sentence_or_a_photo(tmp_path: Path, kind: str) -> None:
    chance = random.Random(7)
    two_coloured((320, 240)).save(tmp_path / "heel", kind)
    whole = (tmp_path / "heel").read_bytes()
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(chance.randint(1, 5)):
            broken[chance.randrange(min(len(broken), 300))] = chance.randrange(256)
        (tmp_path / "stuk").write_bytes(broken)
        assert how_it_ends(tmp_path / "stuk") in {"photo", "no-picture", "picture-too-big", "picture-too-small"}


def test_large_picture_takes_no_more_memory_than_a_small_laptop_has(tmp_path: Path) -> None:
    """100 megapixels without a JPEG's way to be read smaller: its pixels once, not four times over."""
    Image.new("RGB", (10_000, 10_000)).save(tmp_path / "groot.png", compress_level=1)
    code = (  # VmHWM begins anew with each program; ru_maxrss would begin with what pytest uses
        "import sys; from pathlib import Path; from desktop.storage.photos import PhotoCleaner;"
        "PhotoCleaner().read(Path(sys.argv[1]));"
        "print(*(line.split()[1] for line in Path('/proc/self/status').open() if line.startswith('VmHWM')))"
    )
    done = run([sys.executable, "-c", code, tmp_path / "groot.png"], cwd=ROOT, check=True, capture_output=True)
    assert int(done.stdout) < 700_000  # kB


def test_pillow_is_not_loaded_before_the_first_photo() -> None:
    """Late imports keep the start quick."""
    code = "import sys, desktop.storage.photos; sys.exit('PIL' in sys.modules)"
    assert run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
