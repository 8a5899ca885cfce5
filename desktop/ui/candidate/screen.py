"""The candidate's screen: always the same places. It takes a page and tells what was pressed; it decides nothing."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop import tokens
from desktop.domain.answers import SkipReason
from desktop.flows.page import Layout, Page, Utterance, sentences
from desktop.flows.pages import SKIP_PICTURES, skip_text
from desktop.text import tr
from desktop.ui.candidate.path_view import PathView
from desktop.ui.candidate.picture_view import PictureView
from desktop.ui.candidate.question_text import ASIDE, NONE_LIT, QuestionText
from desktop.ui.candidate.strip import Strip
from desktop.ui.candidate.turn import Turn
from desktop.ui.candidate.walked import WalkedView, room_for
from desktop.ui.parts.buttons import BarButton, ListenButton
from desktop.ui.parts.geometry import Frame, Widths, bar_height, frame, gap_in, grown, spread
from desktop.ui.parts.icon_button import IconButton
from desktop.ui.parts.pressable import Pressable
from desktop.ui.questions.body import Body
from desktop.ui.questions.table import body_for
from desktop.ui.questions.telling import CallBody
from desktop.ui.theme.current import Look
from desktop.ui.theme.direction import mirror_children, mirrored_rect

NEXT_LEAST = 200


class CandidateScreen(QWidget):
    """Shows pages; signals are intents."""

    card_pressed = Signal(str)
    typing = Signal()
    written = Signal(str)
    skip_pressed = Signal(object)  # SkipReason
    next_pressed = Signal()
    back_pressed = Signal()
    pause_pressed = Signal()
    help_pressed = Signal()
    sound_pressed = Signal()
    listen_pressed = Signal()
    explain_pressed = Signal()
    coach_held = Signal()
    rested = Signal(object)  # Pressable

    def __init__(self, look: Look, photo_bytes: Callable[[str], bytes], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._photo_bytes = photo_bytes
        self._bodies: dict[type[Body], Body] = {}
        self.page: Page | None = None
        self.moves = True  # as the one in front of it wants; nothing does where the look stands still
        self.back = BarButton(self, look, tr("Terug"), "back")
        self.path = PathView(self, look)
        self.sound = IconButton(self, look, tr("Geluid"), "sound")
        self.help = BarButton(self, look, tr("Help"), "call")
        self.pause = BarButton(self, look, tr("Pauze"), "pause")
        self.picture = PictureView(self, look, photo_bytes)
        self.text = QuestionText(self, look)
        self.listen = ListenButton(self, look, tr("Luister"))
        self.walked = WalkedView(self, look)
        self.strip = Strip(self, look, photo_bytes)
        self.skips = {
            reason: BarButton(self, look, skip_text(reason), SKIP_PICTURES[reason], role="skip")
            for reason in SkipReason
        }
        self.explain = BarButton(self, look, tr("Leg uit"), "explain")
        self.next = BarButton(self, look, tr("Verder"), "forward", main=True)
        self._turn = Turn(self)
        self._body: Body = self._body_for(Layout.CARDS)
        self._wire()

    def _wire(self) -> None:
        self.back.clicked.connect(self.back_pressed)
        self.sound.clicked.connect(self.sound_pressed)
        self.help.clicked.connect(self.help_pressed)
        self.pause.clicked.connect(self.pause_pressed)
        self.listen.clicked.connect(self.listen_pressed)
        self.explain.clicked.connect(self.explain_pressed)
        self.next.clicked.connect(self.next_pressed)
        for reason, skip in self.skips.items():
            skip.clicked.connect(lambda _=False, reason=reason: self.skip_pressed.emit(reason))
        for button in self._bar_buttons():
            button.rested.connect(self.rested)

    def show_page(self, page: Page) -> None:
        """Shows this page. Another one is turned to gently; so is what asks to be pressed now."""
        asks = self.page is not None and bool(page.pulses) and page.pulses != self.page.pulses
        turns = asks or (self.page is not None and page.key != self.page.key)
        old = self.grab() if turns and self.moves and self.look.motion and self.isVisible() else None
        self.page = page
        self._show_body(page)
        self._show_question(page)
        self._show_buttons(page)
        self._order_focus()
        self._lay_out()
        self._turn.end()
        if old is not None:
            self._turn.start(old, self.grab())

    def finish_writing(self) -> None:
        """Tells at once what is still being written."""
        self._body.finish_writing()

    def show_explanation(self, sentences: tuple[str, ...]) -> None:
        """The example in the question's place, until the page is shown again."""
        if sentences:
            self.text.show_sentences(sentences, tokens.QUESTION_PX, apart=False)

    def light(self, utterance: Utterance | None, number: int = NONE_LIT, word: tuple[int, int] | None = None) -> None:
        """Lights up what is being said; `number` is which sentence of the question, or of the notice in its place."""
        target = utterance.target if utterance else ""
        in_its_place = self.page is not None and self.page.notice_alone and bool(self.page.notice)
        if target == "notice" and not in_its_place:
            self.text.light_notice()
        else:
            self.text.light(number if target == ("notice" if in_its_place else "question") else NONE_LIT, word)
        self._body.light(target.removeprefix("card:") if target.startswith("card:") else "")
        self.listen.show_sounding(utterance is not None and bool(utterance.text))

    def pressables(self) -> tuple[Pressable, ...]:
        """Everything that can be pressed now, in reading order."""
        order = (self.listen, *self._body.pressables(), *self.skips.values(), self.explain, self.next)
        shown = [*order, self.back, self.sound, self.help, self.pause]
        return tuple(button for button in shown if button.isVisibleTo(self) and button.isEnabled())

    def focusable(self) -> tuple[QWidget, ...]:
        """What Tab goes to, in reading order, also what is not shown now."""
        bottom = (*self.skips.values(), self.explain, self.next)
        return (self.listen, *self._body.focusable(), *bottom, self.back, self.sound, self.help, self.pause)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.look.theme.paper))
        if self.page is not None and self._body.roomy:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.look.theme.tile))
            painter.drawRoundedRect(mirrored_rect(self, self._frame().card), tokens.RADIUS, tokens.RADIUS)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _bar_buttons(self) -> tuple[Pressable, ...]:
        above = (self.back, self.sound, self.help, self.pause, self.listen)
        return (*above, *self.skips.values(), self.explain, self.next)

    def _body_for(self, layout: Layout) -> Body:
        kind = body_for(layout)
        if kind not in self._bodies:
            body = kind(self, self.look, self._photo_bytes)
            body.card_pressed.connect(self.card_pressed)
            body.typing.connect(self.typing)
            body.written.connect(self.written)
            body.rested.connect(self.rested)
            if isinstance(body, CallBody):
                body.coach_held.connect(self.coach_held)
            body.hide()
            self._bodies[kind] = body
        return self._bodies[kind]

    def _show_body(self, page: Page) -> None:
        body = self._body_for(page.layout)
        if body is not self._body:
            self._body.hide()
            self._body = body
        body.show_page(page)
        body.show()
        body.pulse(page.pulses == "cards")

    def _show_question(self, page: Page) -> None:
        self.picture.show_picture(page.picture, page.still, page.framing)
        roomy = self._body.roomy
        px = tokens.TITLE_PX if roomy else tokens.QUESTION_PX
        said = sentences(page.notice) if page.notice and page.notice_alone else page.sentences
        self.text.show_sentences(said, px, apart=roomy, notice="" if page.notice_alone else page.notice)
        self.listen.pulse(page.pulses == "listen")
        self.strip.show_cards(page.strip, page.page, page.pages)
        self.path.show_path(page.path, tr("Waar je bent"))
        self.path.setVisible(not page.quiet and not page.walked.blocks)
        self.walked.show_path(page.walked, tr("Waar je bent"))

    def _show_buttons(self, page: Page) -> None:
        self.back.setVisible(page.can_go_back or not page.quiet)
        self.back.pulse(page.pulses == "back")
        for button in (self.help, self.pause):
            button.setVisible(not page.quiet)
        for reason, button in self.skips.items():
            button.setVisible(reason in page.skips)
            button.set_word(skip_text(reason, observes=page.observes))
            button.show_chosen(page.skipped is reason)
            button.update()
        self.explain.setVisible(bool(page.explanation))
        self.next.setVisible(page.can_go_back or not page.quiet)

    def _order_focus(self) -> None:
        """Tab goes in reading order."""
        for one, other in pairwise(self.focusable()):
            QWidget.setTabOrder(one, other)

    def _lay_out(self) -> None:
        if self.page is None:
            return
        places = self._frame()
        self.back.setGeometry(places.back)
        self.path.setGeometry(places.path)
        self.sound.setGeometry(places.sound)
        self.help.setGeometry(places.help)
        self.pause.setGeometry(places.pause)
        self.picture.setGeometry(places.picture)
        self.picture.setVisible(not self._body.pictured)
        wider = places.text.left() - places.picture.left() if self._body.pictured else 0
        self.text.setGeometry(places.text.adjusted(-wider - ASIDE, 0, ASIDE, 0))
        if self.page.walked.blocks:
            self._lay_out_walked(places.card)
        self.listen.setGeometry(places.listen)
        self.strip.setGeometry(places.strip)
        self.strip.setVisible(_shows_strip(self.page))
        half = places.bottom.adjusted(0, 0, -places.bottom.width() // 2, 0)
        body = half if isinstance(self._body, CallBody) else places.body
        self._body.setGeometry(body)
        self._body.place(QRect(0, 0, body.width(), body.height()))
        self._lay_out_bottom(places.bottom)
        mirror_children(self._body)
        mirror_children(self)
        self.update()

    def _lay_out_walked(self, card: QRect) -> None:
        """The way at the foot of the card; picture and text above it."""
        foot = room_for(card)
        self.walked.setGeometry(foot)
        text, picture = self.text.geometry(), self.picture.geometry()
        text.setBottom(min(text.bottom(), foot.top()))
        side = min(picture.width(), foot.top() - card.top() - tokens.GAP)
        self.text.setGeometry(text)
        left = picture.center().x() - side // 2
        self.picture.setGeometry(left, card.top() + (foot.top() - card.top() - side) // 2, side, side)

    def _frame(self) -> Frame:
        high = bar_height(self.look.scale, grown(self.width(), self.height()))
        back, help_, pause = (round(button.width_for(high)) for button in (self.back, self.help, self.pause))
        page = self.page
        return frame(
            self.width(),
            self.height(),
            self.look.scale,
            Widths(back, help_, pause),
            strip=page is not None and _shows_strip(page),
            roomy=self._body.roomy,
            beside=self._body.beside,
        )

    def _lay_out_bottom(self, bottom: QRect) -> None:
        shown = [button for button in (*self.skips.values(), self.explain, self.next) if button.isVisibleTo(self)]
        if not shown:
            return
        widths = _widths(shown, bottom.height(), 1, self.next)
        if sum(widths) + gap_in(bottom.width()) * (len(shown) - 1) > bottom.width():
            widths = _widths(shown, bottom.height(), 2, self.next)
        for button, place in zip(shown, spread(bottom, widths), strict=True):
            button.setGeometry(place)


def _widths(shown: Sequence[BarButton], high: int, lines: int, main: BarButton) -> list[int]:
    """With their words on so many lines; the main one is the same whatever stands beside it."""
    alone = max(round(main.width_for(high)), round(NEXT_LEAST * main.growth))
    return [alone if button is main else round(button.width_for(high, lines)) for button in shown]


def _shows_strip(page: Page) -> bool:
    """Whether what was chosen on other pages is shown: an open question has its field for that."""
    return page.pages > 1 and page.layout is not Layout.TEXT
