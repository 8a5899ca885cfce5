"""Made-up photos, painted by rule: a portrait and three kinds of work. The same picture for the same arguments."""

import io
import math
import random
from functools import cache

from PIL import Image, ImageDraw, ImageFilter

Colour = tuple[int, int, int]


@cache
def portrait(seed: int = 1, size: tuple[int, int] = (900, 1200)) -> bytes:
    """Somebody from the front, before a soft ground."""
    chance = random.Random(seed)
    skin = chance.choice([(224, 178, 145), (150, 102, 72), (198, 148, 112)])
    hair = chance.choice([(52, 38, 30), (122, 82, 46), (28, 26, 30)])
    shirt = chance.choice([(58, 104, 98), (146, 76, 58), (70, 88, 128)])
    image = _washed(size, (196, 208, 200), (150, 170, 164))
    draw = ImageDraw.Draw(image)
    width, height = size
    middle, face, top = width / 2, width * 0.2, height * 0.24
    draw.ellipse((middle - face * 1.3, top - face * 0.5, middle + face * 1.3, top + face * 3.1), fill=hair)
    draw.rounded_rectangle((middle - width * 0.4, height * 0.68, middle + width * 0.4, height * 1.2), 150, fill=shirt)
    draw.rounded_rectangle((middle - face * 0.42, top + face * 2, middle + face * 0.42, height * 0.73), 40, fill=skin)
    draw.ellipse((middle - face, top, middle + face, top + face * 2.6), fill=skin)
    draw.chord((middle - face * 1.02, top - face * 0.15, middle + face * 1.02, top + face * 1.7), 185, 355, fill=hair)
    for side in (-1, 1):
        eye = middle + side * face * 0.4
        draw.ellipse((eye - 13, top + face * 1.2, eye + 13, top + face * 1.2 + 24), fill=(40, 32, 30))
    draw.arc(
        (middle - face * 0.42, top + face * 1.5, middle + face * 0.42, top + face * 2.1), 20, 160, (120, 50, 44), 9
    )
    return _jpeg(image)


@cache
def plants(seed: int = 1, size: tuple[int, int] = (1200, 900)) -> bytes:
    """Rows of young plants that run to the horizon under a light sky."""
    chance = random.Random(seed)
    image = _washed(size, (206, 226, 236), (244, 232, 206))
    draw = ImageDraw.Draw(image)
    width, height = size
    horizon = height * 0.36
    draw.rectangle((0, horizon, width, height), fill=(128, 96, 68))
    for at in range(9):
        x = width * at / 8
        draw.ellipse((x - 90, horizon - 70, x + 110, horizon + 40), fill=(86, 122, 92))
    for step in range(26):
        near = (step / 25) ** 1.8
        y, plant = horizon + 12 + (height - horizon) * near, 7 + 58 * near
        for row in range(-5, 6):
            x = width / 2 + row * (40 + width * 0.24 * near) + chance.uniform(-4, 4)
            for turn in range(-60, 61, 30):
                reach = plant * chance.uniform(0.7, 1.1)
                tip = (x + reach * math.sin(math.radians(turn)), y - reach * math.cos(math.radians(turn)))
                green = (56 + chance.randrange(40), 128 + chance.randrange(50), 62)
                draw.line((x, y, *tip), fill=green, width=max(2, int(plant / 6)))
                draw.ellipse(
                    (tip[0] - plant / 5, tip[1] - plant / 5, tip[0] + plant / 5, tip[1] + plant / 5), fill=green
                )
    return _jpeg(image)


@cache
def bench(seed: int = 1, size: tuple[int, int] = (1200, 900)) -> bytes:
    """Stacked crates of fruit on a wooden table."""
    chance = random.Random(seed)
    image = _washed(size, (226, 220, 208), (188, 178, 160))
    draw = ImageDraw.Draw(image)
    width, height = size
    draw.rectangle((0, height * 0.78, width, height), fill=(150, 106, 66))
    for plank in range(6):
        y = height * (0.78 + plank * 0.04)
        draw.line((0, y, width, y), fill=(124, 84, 50), width=3)
    side = width / 3.4
    for column in range(3):
        for row in range(1 + int(size[1] > size[0])):
            left, foot = width * 0.06 + column * side * 1.06, height * 0.8 - row * side * 0.72
            _crate(draw, chance, left, foot, side)
    return _jpeg(image)


def _crate(draw: ImageDraw.ImageDraw, chance: random.Random, left: float, foot: float, side: float) -> None:
    colour = chance.choice([(206, 66, 52), (232, 156, 48), (128, 164, 62)])
    for _ in range(26):
        x, y = left + chance.uniform(0.08, 0.92) * side, foot - side * chance.uniform(0.46, 0.62)
        red, green, blue = (min(255, part + chance.randrange(-18, 30)) for part in colour)
        draw.ellipse((x - side * 0.09, y - side * 0.09, x + side * 0.09, y + side * 0.09), fill=(red, green, blue))
    for board in range(3):
        y = foot - side * 0.5 + board * side * 0.17
        draw.rectangle((left, y, left + side, y + side * 0.14), fill=(196, 156, 104), outline=(150, 112, 70), width=3)


def _washed(size: tuple[int, int], above: Colour, below: Colour) -> Image.Image:
    """A ground that goes softly from one colour to another."""
    strip = Image.new("RGB", (1, 2))
    strip.putpixel((0, 0), above)
    strip.putpixel((0, 1), below)
    return strip.resize(size, Image.Resampling.BICUBIC)


def _jpeg(image: Image.Image) -> bytes:
    """As a phone would save it: with a place, a maker and a comment, which must never reach a document."""
    exif = Image.Exif()
    exif[0x010E] = "SENTINEL-EXIF"
    exif[0x013B] = "SENTINEL-ARTIST"
    made = io.BytesIO()
    image.filter(ImageFilter.GaussianBlur(0.8)).save(made, "JPEG", quality=88, exif=exif, comment=b"SENTINEL-COMMENT")
    return made.getvalue()
