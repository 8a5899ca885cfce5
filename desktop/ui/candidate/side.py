"""The candidate's side: wires one session to the screen and the voice."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.answers import SkipReason
from desktop.flows.cards import LOUDER, SOFTER
from desktop.flows.page import Layout, Page, Utterance
from desktop.flows.ports import Player, Problem, Voice, WordTime
from desktop.flows.session import Session
from desktop.ui.candidate.focus import next_focus
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts.pressable import ARROWS, Pressable
from desktop.ui.parts.read_aloud import ReadAloud
from desktop.ui.theme.current import Look

VOLUME_STEP = 0.15
SYMBOLS = {LOUDER: 1, SOFTER: -1}


class CandidateSide(QWidget):
    """Fills the window while a candidate is busy; `coach_held` asks for the coach's passphrase."""

    coach_held = Signal()
    left = Signal()  # done: the next one who is lined up may come

    def __init__(
        self, session: Session, look: Look, voice: Voice, player: Player, photo_bytes: Callable[[str], bytes]
    ) -> None:
        super().__init__()
        self._session = session
        self._player = player
        self._volume = 0.85
        self._said: Counter[str] = Counter()  # sentences of this saying, by what lights up
        self.reader = ReadAloud(self, voice, player)
        self.view = CandidateScreen(look, photo_bytes, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._player.set_volume(self._volume)
        self._wire()

    @property
    def page(self) -> Page:
        """The page now."""
        return self._session.page

    def start(self) -> None:
        """Shows the page and says it."""
        page = self._session.page
        self.view.show_page(page)
        self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self._say(page.spoken)

    def stop(self) -> None:
        """Silence: the coach takes over."""
        self.view.finish_writing()
        self.reader.stop()

    def rest(self) -> None:
        """Nobody has touched anything: what stood there is put out of sight."""
        if not self.page.quiet:
            self._do(lambda: self._session.pause(unattended=True))

    def _wire(self) -> None:
        view = self.view
        view.card_pressed.connect(self._press_card)
        view.typing.connect(self.reader.stop)
        view.written.connect(self._write)
        view.skip_pressed.connect(self._skip)
        view.next_pressed.connect(lambda: self._do(self._session.next))
        view.back_pressed.connect(lambda: self._do(self._session.back))
        view.pause_pressed.connect(lambda: self._do(self._session.pause))
        view.help_pressed.connect(lambda: self._do(self._session.help))
        view.listen_pressed.connect(self._listen)
        view.explain_pressed.connect(self._explain)
        view.coach_held.connect(self._hold)
        view.rested.connect(self._say_name)
        self.reader.begun.connect(self._light)
        self.reader.word.connect(self._light_word)
        self.reader.ended.connect(lambda: view.light(None))

    def _do(self, intent: Callable[[], None], then: tuple[Utterance, ...] = ()) -> None:
        """Carries out what was pressed, shows what it led to and says it; every press silences what was said."""
        self.view.finish_writing()
        before = self._session.page
        self.reader.stop()
        self._try(intent)
        if self._session.left:
            self.left.emit()
            return
        page = self._session.page
        self.view.show_page(page)
        if page.key != before.key:
            self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)  # arrows and Tab begin with the new page
            self._say(page.spoken)
        else:
            self._say(then + page.reaction)

    def _try(self, intent: Callable[[], None]) -> None:
        """What could not be kept calls the coach; what was kept before stays as it is."""
        try:
            intent()
        except Problem as problem:
            self._session.help(problem.sentence)

    def _press_card(self, card_id: str) -> None:
        if card_id in SYMBOLS:
            self._change_volume(SYMBOLS[card_id])
            return
        card = next((card for card in self._session.page.cards if card.id == card_id), None)
        said = (Utterance(card.spoken, f"card:{card_id}"),) if card else ()
        self._do(lambda: self._session.press(card_id), said)
        if self._session.page.layout is Layout.TEXT and card:
            self._do(lambda: self._session.write(card.text), said)

    def _write(self, value: str) -> None:
        self.reader.stop()
        self._try(lambda: self._session.write(value))
        page = self._session.page
        self.view.show_page(page)
        if page.layout is not Layout.TEXT:  # typing is not read along
            self._say((Utterance(page.value_said, "value"),))

    def _skip(self, reason: SkipReason) -> None:
        name = self.view.skips[reason].accessibleName()
        self._do(lambda: self._session.skip(reason), (Utterance(name, "button"),))

    def _listen(self) -> None:
        page = self._session.page
        self._do(self._session.listened, page.spoken)

    def _explain(self) -> None:
        self._session.explained()
        explanation = self._session.page.explanation
        self.view.show_explanation(tuple(u.text for u in explanation if u.target == "question"))
        self._say(explanation)

    def _hold(self) -> None:
        self.view.finish_writing()
        self.reader.stop()
        self.coach_held.emit()

    def _change_volume(self, by: int) -> None:
        self._volume = min(1.0, max(0.1, self._volume + by * VOLUME_STEP))
        self._player.set_volume(self._volume)
        self._say(tuple(utterance for utterance in self._session.page.spoken if utterance.target == "question"))

    def _say(self, utterances: tuple[Utterance, ...]) -> None:
        self._said.clear()
        self.reader.say(utterances, self._session.language)

    def _say_name(self, button: Pressable) -> None:
        """A button someone rests on says its name, unless something is being said."""
        if not self.reader.speaking:
            self._say((Utterance(button.spoken or button.accessibleName(), "button"),))

    def _light(self, utterance: Utterance) -> None:
        self.view.light(utterance, self._said[utterance.target])
        self._said[utterance.target] += 1

    def _light_word(self, said: tuple[Utterance, WordTime]) -> None:
        utterance, word = said
        if utterance.target == "question":
            self.view.light(utterance, self._said[utterance.target] - 1, (word.start, word.end))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """L listens, Escape pauses, arrows move the focus; Enter and Space press what has it."""
        key = event.key()
        if key == Qt.Key.Key_L:
            self.view.listen.click()
        elif key == Qt.Key.Key_Escape and self.view.pause.isVisible():
            self.view.pause.click()
        elif key in ARROWS:
            following = next_focus(self.view.pressables(), self.focusWidget(), Qt.Key(key))
            if following is not None:
                following.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, Pressable):
                focused.click()
        else:
            super().keyPressEvent(event)
