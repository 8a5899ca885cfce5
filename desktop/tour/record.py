"""Writes down what each screen looked like, offered and said: pictures and tour.json."""

import json
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.flows.page import Page, Utterance
from desktop.flows.ports import Voice
from desktop.ui.parts import inspect

REPORT = "tour.json"


@dataclass
class Spoken:
    """Something that can be heard on a screen."""

    text: str
    seconds: float
    auto: bool
    source: str


@dataclass
class FillingCount:
    """How one form was filled in: presses on question screens, and all others."""

    form: str
    respondent: str = "self"
    items: int = 0
    presses: int = 0
    presses_other: int = 0
    listening_seconds: float = 0.0


@dataclass
class Record:
    """The tour's report."""

    out: Path
    head: dict[str, Any]
    voice: Voice
    language: str
    screens: list[dict[str, Any]] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    _writing: Executor = field(default_factory=partial(ThreadPoolExecutor, 1))  # pictures, while the tour goes on

    def screen(self, window: QWidget, name: str, side: str, spoken: Sequence[Spoken] = ()) -> None:
        """Takes a picture of the window and writes down what is on it."""
        number = len(self.screens) + 1
        began = perf_counter()
        shot = window.grab()
        paint_ms = round((perf_counter() - began) * 1000, 1)
        file = Path("screens") / f"{number:02d}-{name}.png"
        (self.out / "screens").mkdir(parents=True, exist_ok=True)
        self._writing.submit(shot.toImage().save, str(self.out / file))
        self.screens.append(
            {
                "n": number,
                "name": name,
                "side": side,
                "file": file.as_posix(),
                "texts": _texts(window, shot),
                "targets": [
                    {"role": target.role, "name": target.name, **_box(target.box)} for target in inspect.targets(window)
                ],
                "spoken": [vars(one) for one in spoken],
                "paint_ms": paint_ms,
            }
        )

    def heard(self, page: Page, buttons: Sequence[str]) -> tuple[Spoken, ...]:
        """Everything that can be heard on a candidate's page: autoplay, then what is said when pressed."""
        auto = [self._say(utterance, auto=True) for utterance in page.spoken]
        more = [*page.explanation, *(Utterance(card.spoken, "strip") for card in page.strip)]
        if page.notice:
            more.append(Utterance(page.notice, "notice"))
        more.extend(Utterance(name, "button") for name in buttons)
        return (*auto, *(self._say(utterance, auto=False) for utterance in more))

    def write(self, fillings: Sequence[FillingCount], vault: dict[str, str]) -> Path:
        """Writes tour.json, once every picture is written."""
        self._writing.shutdown()
        report = {
            **self.head,
            "screens": self.screens,
            "fillings": [vars(count) for count in fillings],
            "documents": self.documents,
            "vault": vault,
        }
        file = self.out / REPORT
        file.write_text(json.dumps(report, ensure_ascii=False, indent=1), "utf-8")
        return file

    def _say(self, utterance: Utterance, *, auto: bool) -> Spoken:
        clip = self.voice.render(str(utterance.text), utterance.language or self.language)
        return Spoken(utterance.text, round(clip.seconds, 2), auto, clip.source)


def _box(rect: QRect) -> dict[str, int]:
    return {"x": rect.x(), "y": rect.y(), "w": rect.width(), "h": rect.height()}


def _texts(window: QWidget, shot: QPixmap) -> list[dict[str, Any]]:
    image = shot.toImage().convertToFormat(QImage.Format.Format_RGB32)
    found = []
    for text in inspect.texts(window):
        ink, paper = colours(image, text.box)
        found.append(
            {"text": text.text, "px": text.px, "bold": text.bold, "ink": ink, "paper": paper, **_box(text.box)}
        )
    return found


def colours(image: QImage, box: QRect) -> tuple[str, str]:
    """Ink and paper really painted in a box: paper is the commonest pixel, ink the one furthest from it in light."""
    inside = box.intersected(image.rect())
    counts: Counter[int] = Counter()
    pixels = memoryview(image.constBits()).cast("I")
    row = image.bytesPerLine() // 4
    for y in range(inside.top(), inside.bottom() + 1):
        counts.update(pixels[y * row + inside.left() : y * row + inside.right() + 1].tolist())
    if not counts:
        return "#000000", "#FFFFFF"
    paper = counts.most_common(1)[0][0]
    light = luminance(QColor(paper))
    ink = max(counts, key=lambda pixel: abs(luminance(QColor(pixel)) - light))
    return QColor(ink).name().upper(), QColor(paper).name().upper()


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 defines it, 0..1."""
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
