"""Photos as they are kept: upright, no larger than needed, JPEG, and without where or when they were made."""

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.photo_frame import Framing, Still
from desktop.flows.ports import Problem
from desktop.storage.troubles import Trouble, problem

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 1600
SHORTEST_SIDE = 64  # less than this shows nothing
QUALITY = 85
MOST_BYTES = 60_000_000
MOST_PIXELS = 120_000_000
SMOOTH = ("L", "RGB", "RGBA")  # kinds of pixels that can be made fewer as they are
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")


class PhotoCleaner:
    """Reads a picture file with Pillow, which is imported at the first photo only."""

    def read(self, file: Path) -> tuple[bytes, tuple[int, int]]:
        """JPEG bytes without metadata, upright, at most 1600 px, and its size; Problem when it is no such picture."""
        return _written(_clean(self._bytes_of(file)))

    def open(self, file: Path) -> Still:
        """The pixels alone, to look at before it is kept; Problem as with read()."""
        upright = _clean(self._bytes_of(file))
        return Still(*upright.size, upright.tobytes("raw", "RGBX"))

    def develop(self, still: Still, framing: Framing) -> tuple[bytes, tuple[int, int]]:
        """What is inside the frame, turned, as JPEG bytes without metadata, and its size."""
        from PIL import Image

        picture = Image.frombuffer("RGB", (still.width, still.height), still.pixels, "raw", "RGBX", 0, 1)
        box = framing.box(still.width, still.height)
        turned = picture.rotate(-90 * framing.turns, expand=True)
        cut = turned.crop((box.left, box.top, box.left + box.width, box.top + box.height))
        _shrink(cut)
        return _written(cut)

    def _bytes_of(self, file: Path) -> bytes:
        try:
            if file.stat().st_size > MOST_BYTES:
                raise problem(Trouble.PICTURE_TOO_BIG)
            return file.read_bytes()
        except OSError as error:
            raise problem(Trouble.FILE_UNREADABLE) from error


def _clean(data: bytes) -> "Image":
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of big pictures and odd metadata; both are dealt with here
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                _refuse_absurd(picture.size)
                picture.draft("RGB", (2 * LONGEST_SIDE, 2 * LONGEST_SIDE))  # a JPEG is decoded smaller, in less memory
                if picture.mode in SMOOTH:
                    _shrink(picture)  # before it is copied for its colours
                upright = _upright(picture)
    except Problem:
        raise
    except (Image.DecompressionBombError, MemoryError) as error:
        raise problem(Trouble.PICTURE_TOO_BIG) from error
    except Exception as error:  # a broken file makes Pillow raise nearly anything, TypeError and struct.error included
        raise problem(Trouble.NO_PICTURE) from error
    _shrink(upright)
    return upright


def _written(picture: "Image") -> tuple[bytes, tuple[int, int]]:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue(), picture.size


def _shrink(picture: "Image") -> None:
    from PIL.Image import Resampling

    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Resampling.LANCZOS)


def _refuse_absurd(size: tuple[int, int]) -> None:
    width, height = size
    if width * height > MOST_PIXELS:
        raise problem(Trouble.PICTURE_TOO_BIG)
    if min(width, height) < SHORTEST_SIDE:
        raise problem(Trouble.PICTURE_TOO_SMALL)


def _upright(picture: "Image") -> "Image":
    """The pixels alone: turned as the camera was held, on white where it was transparent, in plain screen colours."""
    from PIL import Image, ImageOps

    turned = _in_screen_colours(ImageOps.exif_transpose(picture)).convert("RGBA")
    flat = Image.new("RGB", turned.size, "white")
    flat.paste(turned, mask=turned.getchannel("A"))
    return flat


def _in_screen_colours(picture: "Image") -> "Image":
    """Phones keep wide colours beside the pixels; without that note they would look dull."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode != "RGB":
        return picture
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB")) or picture
    except (ImageCms.PyCMSError, OSError):
        return picture
