"""Photos cut to what is shown: what lies outside the frame, and all metadata, stays out of the document."""

import hashlib
import io

_DOTS = 220  # per inch on paper
_QUALITY = 86
_UPPER_THIRD = 0.3  # where a cut keeps: faces and work stand above the middle more often than below


def aspect(jpeg: bytes) -> float:
    """Width divided by height."""
    from PIL import Image

    with Image.open(io.BytesIO(jpeg)) as image:
        return image.width / image.height


class Darkroom:
    """Cuts photos, and keeps the cuts of the newest document only, so that a preview redraws at once."""

    def __init__(self) -> None:
        self._kept: dict[tuple[bytes, int, int], bytes] = {}
        self._used: set[tuple[bytes, int, int]] = set()

    def cut(self, jpeg: bytes, width: float, height: float) -> bytes:
        """The photo as a plain JPEG that fills a frame of this many points."""
        size = (max(1, round(width * _DOTS / 72)), max(1, round(height * _DOTS / 72)))
        key = (hashlib.sha256(jpeg).digest(), *size)
        if key not in self._kept:
            self._kept[key] = _cut(jpeg, size)
        self._used.add(key)
        return self._kept[key]

    @property
    def kept(self) -> int:
        """How many cuts are remembered."""
        return len(self._kept)

    def clear(self) -> None:
        """Forgets the cuts that no photo asked for since the last time."""
        self._kept = {key: cut for key, cut in self._kept.items() if key in self._used}
        self._used = set()


def _cut(jpeg: bytes, size: tuple[int, int]) -> bytes:
    from PIL import Image

    with Image.open(io.BytesIO(jpeg)) as image:
        image.draft("RGB", size)
        left, top, right, bottom = _window(image.size, size)
        least = min(1.0, (right - left) / size[0])  # a small photo is not blown up
        dots = (max(1, round(size[0] * least)), max(1, round(size[1] * least)))
        cut = image.convert("RGB").resize(dots, Image.Resampling.HAMMING, box=(left, top, right, bottom))
    cut.info = {}  # a comment would be written along
    made = io.BytesIO()
    cut.save(made, "JPEG", quality=_QUALITY)
    return made.getvalue()


def _window(size: tuple[int, int], frame: tuple[int, int]) -> tuple[float, float, float, float]:
    """The largest part of the picture that has the frame's shape: left, top, right, bottom."""
    scale = min(size[0] / frame[0], size[1] / frame[1])
    width, height = frame[0] * scale, frame[1] * scale
    left, top = max(0.0, (size[0] - width) / 2), max(0.0, (size[1] - height) * _UPPER_THIRD)
    return left, top, min(left + width, size[0]), min(top + height, size[1])
