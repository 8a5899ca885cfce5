"""What coach and candidate press together: a large switch with picture and word."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.flows.choosing_out import Switch
from desktop.text import tr
from desktop.ui.coach.basics import plate
from desktop.ui.parts import paint
from desktop.ui.parts.fit import fit
from desktop.ui.parts.pictogram import icon, photo
from desktop.ui.parts.pressable import Pressable
from desktop.ui.theme.current import Look
from desktop.ui.theme.fonts import font

PAD = 12
PICTURE = 92
TRACK = (64.0, 36.0)
WARNING = 28
LOOK = "look:"


class SwitchTile(Pressable):
    """One thing that goes along or not. `shown` gives the picture of a photo, or of the paper in a look."""

    def __init__(self, parent: QWidget, look: Look, switch: Switch, shown: Callable[[str], QImage | bytes]) -> None:
        super().__init__(parent, look, "switch")
        self.switch = switch
        self._shown = shown
        self.setCheckable(True)
        self.show_switch(switch)

    def show_switch(self, switch: Switch) -> None:
        """As it is now."""
        self.switch = switch
        self.setEnabled(not switch.empty)
        self.show_chosen(switch.on)
        self.setAccessibleName(switch.word)
        self.spoken = switch.spoken
        warned = [tr("Kijk naar: {word}", word=f"“{leak.word}” – {leak.sentence}") for leak in switch.leaks]
        self.setAccessibleDescription(" ".join(filter(None, (switch.shows, *warned))))
        self.setToolTip("\n".join(warned))
        self.update()

    @override
    def nextCheckState(self) -> None:
        """What is on comes from the flow."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, 120)

    @override
    def draw(self, painter: QPainter) -> None:
        theme, on = self.look.theme, self.switch.on
        fill = theme.chosen if on or self.isDown() else theme.tile
        border = theme.accent if on else theme.line
        self.ground(painter, fill if self.isEnabled() else theme.paper, border, 4 if on else 2, tokens.RADIUS)
        inner = QRectF(self.rect()).adjusted(PAD, PAD, -PAD, -PAD)
        if self.switch.leaks:
            strip = QRectF(inner.left(), inner.bottom() - WARNING + 4, inner.width(), WARNING)
            self._draw_warning(painter, strip)
            inner.adjust(0, 0, 0, -WARNING)
        if self.switch.key.startswith(LOOK):
            self._draw_paper(painter, inner)
            return
        side = min(inner.height(), float(PICTURE))
        self._draw_picture(painter, QRectF(inner.left(), inner.center().y() - side / 2, side, side))
        room = inner.adjusted(side + PAD, 0, -TRACK[0] - PAD if self.isEnabled() else 0, 0)
        self._draw_words(painter, room)
        if self.isEnabled():
            self._draw_track(painter, inner.right() - TRACK[0], inner.center().y() - TRACK[1] / 2)

    def _draw_words(self, painter: QPainter, room: QRectF) -> None:
        """The word, and below it what an employer reads, ending in dots where there is more."""
        theme = self.look.theme
        shows = self.switch.shows or (tr("Hier is nog niets.") if self.switch.empty else "")
        least, largest = (self.look.px(px) for px in tokens.BUTTON_PX)
        below = font(max(tokens.LEAST_PX, least))
        line = QFontMetricsF(below).height() if shows else 0.0
        words = fit(self.switch.word, room.width(), room.height() - line, largest, least, bold=True, line=1.12)
        if not words.fits:
            words = fit(self.switch.word, room.width(), room.height(), least, tokens.LEAST_PX, bold=True, line=1.12)
        lines = max(0, min(2, int((room.height() - words.height) / line))) if line else 0
        top = room.top() + (room.height() - words.height - lines * line) / 2
        head = QRectF(room.left(), top, room.width(), words.height)
        paint.draw_fitted(painter, self, head, words, theme.ink, centred=False)
        left = shows
        for at in range(lines):
            last = at == lines - 1
            text = _cut(left, below, room.width(), last=last)
            box = QRectF(room.left(), head.bottom() + at * line, room.width(), line)
            if text:
                flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                paint.draw_text(painter, self, box, flags, text, below, theme.quiet_ink)
            left = left[len(text) :].strip()

    def _draw_picture(self, painter: QPainter, box: QRectF) -> None:
        side = round(box.width())
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        if self.switch.picture.startswith("photo:"):
            shown = self._shown(self.switch.picture)
            if isinstance(shown, bytes):
                painter.drawPixmap(box.topLeft(), photo(shown, side, side, self._ratio))
        else:
            painter.drawPixmap(box.topLeft(), plate(self.look, self.switch.picture, side, self._ratio))
        painter.setOpacity(1.0)

    def _draw_paper(self, painter: QPainter, inner: QRectF) -> None:
        """The first page itself, with the word below it and a tick in the corner when it is the one."""
        theme = self.look.theme
        least, largest = (self.look.px(px) for px in tokens.CARD_PX)
        words = fit(self.switch.word, inner.width(), inner.height() * 0.25, largest, least, bold=True)
        drawn = self._shown(self.switch.picture)
        sheet = QRectF(inner.left(), inner.top(), inner.width(), inner.height() - words.height - 6)
        if isinstance(drawn, QImage) and not drawn.isNull():
            size = drawn.size().scaled(sheet.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            corner = QPointF(sheet.center().x() - size.width() / 2, sheet.top())
            box = QRectF(corner, size)
            painter.drawImage(box, drawn)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawRect(box)
        below = QRectF(inner.left(), inner.bottom() - words.height, inner.width(), words.height)
        paint.draw_fitted(painter, self, below, words, theme.ink)
        if self.switch.on:
            self._draw_tick(painter, QRectF(inner.right() - 44, inner.top(), 44, 44))

    def _draw_tick(self, painter: QPainter, circle: QRectF) -> None:
        theme = self.look.theme
        painter.setPen(QPen(QColor(theme.on_accent), 2))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(circle)
        side = round(circle.width() * 0.62)
        tick = icon("check", side, theme.on_accent, self._ratio)
        painter.drawPixmap(circle.center() - QPointF(side / 2, side / 2), tick)

    def _draw_track(self, painter: QPainter, left: float, top: float) -> None:
        """A switch: its knob has a tick when it is on, so that it is told without colour too."""
        theme, on = self.look.theme, self.switch.on
        painter.setPen(QPen(QColor(theme.accent if on else theme.line), 3))
        painter.setBrush(QColor(theme.accent if on else theme.tile))
        painter.drawRoundedRect(QRectF(left, top, *TRACK), TRACK[1] / 2, TRACK[1] / 2)
        knob = TRACK[1] - 10
        x = left + (TRACK[0] - knob - 5 if on else 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.on_accent if on else theme.line))
        painter.drawEllipse(QRectF(x, top + 5, knob, knob))
        if on:
            side = round(knob * 0.74)
            tick = icon("check", side, theme.accent, self._ratio)
            painter.drawPixmap(QPointF(x + (knob - side) / 2, top + 5 + (knob - side) / 2), tick)

    def _draw_warning(self, painter: QPainter, strip: QRectF) -> None:
        """For the coach: the word that may tell too much, and its sentence."""
        theme, leak = self.look.theme, self.switch.leaks[0]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.warn))
        painter.drawRoundedRect(strip, 8, 8)
        chosen = font(tokens.COACH_PX)
        told = tr("Kijk naar: {word}", word=f"“{leak.word}” – {leak.sentence}")
        cut = QFontMetricsF(chosen).elidedText(told, Qt.TextElideMode.ElideRight, strip.width() - 20)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        paint.draw_text(painter, self, strip.adjusted(10, 0, -10, 0), flags, cut, chosen, theme.on_warn)

    @property
    def _ratio(self) -> float:
        return float(self.devicePixelRatioF())


def _cut(text: str, chosen: QFont, width: float, *, last: bool) -> str:
    """As many whole words as fit on a line; the last line ends in dots when there is more."""
    metrics = QFontMetricsF(chosen)
    if last:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    words: list[str] = []
    for word in text.split(" "):
        if words and metrics.horizontalAdvance(" ".join([*words, word])) > width:
            break
        words.append(word)
    return " ".join(words)
