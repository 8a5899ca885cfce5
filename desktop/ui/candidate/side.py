"""The candidate's side: wires one session to the screen and the voice."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.answers import SkipReason
from desktop.domain.hearing import Hearing
from desktop.flows.aloud import SAID, SAY_CARDS
from desktop.flows.language_choice import SPEAK
from desktop.flows.page import Layout, Page, Utterance
from desktop.flows.photo_pages import SNAP
from desktop.flows.ports import Clock, Player, Problem, Voice
from desktop.flows.session import Session
from desktop.flows.sound import SOUND_CARDS, SOUND_PAGE, hear_as, said_by_itself, told_of_change
from desktop.ui.candidate.fresh import Fresh
from desktop.ui.candidate.keys import press_key
from desktop.ui.candidate.presses import Presses
from desktop.ui.candidate.recorder import Recorder
from desktop.ui.candidate.saying import Saying
from desktop.ui.candidate.scanning import Scan
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.candidate.viewfinder import Viewfinder
from desktop.ui.parts.pressable import Pressable
from desktop.ui.parts.read_aloud import ReadAloud
from desktop.ui.theme.current import Look


class CandidateSide(QWidget):
    """Fills the window while a candidate is busy; `coach_held` asks for the coach's passphrase."""

    coach_held = Signal()
    left = Signal()  # done: the next one who is lined up may come
    language_chosen = Signal()  # these screens are in the one before

    def __init__(
        self,
        session: Session,
        look: Look,
        voice: Voice,
        player: Player,
        photo_bytes: Callable[[str], bytes],
        clock: Clock,
    ) -> None:
        super().__init__()
        self._session = session
        self._voice = voice
        self._player = player
        self.reader = ReadAloud(self, voice, player)
        self.view = CandidateScreen(look, photo_bytes, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self._saying = Saying(self.view, self.reader, session.language)
        self._recorder = Recorder(self.view, session.aloud, player)
        self._viewfinder = Viewfinder(self.view, session.camera, self._do)
        self._fresh = Fresh(clock)
        self._presses = Presses(self, self._fresh)
        self.scan = Scan(self.view, lambda: self.reader.speaking)
        _hear_and_move(self._session.hearing, self._voice, self._player, self.view)
        self._wire()

    @property
    def takes_presses(self) -> bool:
        """Whether a press counts now: not at once after a change of screen."""
        return not self._fresh

    @property
    def page(self) -> Page:
        """The page now."""
        return self._session.page

    def start(self, *, chosen: bool = False) -> None:
        """Shows the page and says it; when its language was just chosen here, only that one, and how it sounds."""
        _hear_and_move(self._session.hearing, self._voice, self._player, self.view)
        card = f"{SPEAK}{self._session.language}"
        names = [shown.text for shown in self.page.cards if chosen and shown.id == card]
        said = (*names, *told_of_change(card, self._session.hearing)) if names else ()
        self._arrive(self.page, tuple(Utterance(each, f"card:{card}") for each in said))

    def stop(self) -> None:
        """Silence: the coach takes over."""
        self.view.finish_writing()
        self.reader.stop()
        self._try(self._recorder.finish)
        self._viewfinder.close()
        self.scan.end()

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
        view.pause_pressed.connect(self._pause)
        view.sound_pressed.connect(lambda: self._do(self._session.sound))
        view.help_pressed.connect(lambda: self._do(self._session.help))
        view.listen_pressed.connect(self._listen)
        view.explain_pressed.connect(self._explain)
        view.coach_held.connect(self.stop)
        view.coach_held.connect(self.coach_held)
        self._recorder.over.connect(lambda: self._say_aloud(SAID))
        self._presses.switched.connect(self.reader.stop)
        self._presses.switched.connect(self.scan.press)
        self.scan.reached.connect(self._saying.say_names)
        self.reader.begun.connect(lambda _: self._session.sounding(on=True))
        self.reader.ended.connect(lambda: self._session.sounding(on=False))

    def _do(self, intent: Callable[[], None], then: tuple[Utterance, ...] = ()) -> None:
        """Carries out what was pressed, shows what it led to and says it; every press silences what was said."""
        self.view.finish_writing()
        before, language = self._session.page, self._session.language
        self.reader.stop()
        self._try(self._recorder.finish)
        self._viewfinder.calm()
        self._try(intent)
        if self._session.left:
            self.left.emit()
            return
        if self._session.language != language:
            self.stop()
            self.language_chosen.emit()
            return
        page = self._session.page
        if page.key != before.key:
            self._arrive(page)
        else:
            self.view.show_page(page)
            self._say(then + page.reaction)

    def _arrive(self, page: Page, said: tuple[Utterance, ...] = ()) -> None:
        """A change of screen: arrows, Tab and a screen reader begin with the new page, and so does the highlight.

        `said` is said in place of the page.
        """
        self.view.show_page(page)
        self._viewfinder.follow(page)
        self._fresh.begin()
        self._presses.watch((self, *self.findChildren(Pressable), *self.findChildren(QLineEdit)))
        self.setAccessibleName(" ".join(page.sentences))
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))
        self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self._say(said or said_by_itself(page, self._session.hearing), arrived=True)

    def _try(self, intent: Callable[[], None]) -> None:
        """What could not be kept calls the coach; what was kept before stays as it is."""
        try:
            intent()
        except Problem as problem:
            self._session.help(problem.sentence)

    def _press_card(self, card_id: str) -> None:
        if card_id in SOUND_CARDS:
            self._change_sound(card_id)
            return
        if card_id in SAY_CARDS:
            self._say_aloud(card_id)
            return
        card = next((card for card in self._session.page.cards if card.id == card_id), None)
        said = (Utterance(card.spoken, f"card:{card_id}"),) if card else ()
        if card_id == SNAP:
            self._viewfinder.take()
            return
        self._do(lambda: self._session.press(card_id), said)
        if self._session.page.layout is Layout.TEXT and card:
            self._do(lambda: self._session.write(card.text), said)

    def _say_aloud(self, card: str) -> None:
        """Somebody says an answer, is done with that, or hears it back."""
        self._do(lambda: self._recorder.press(card, lambda: self.view.light(None)))
        page = self._session.page
        if card == SAID and page.value_said:
            self._say((Utterance(page.value_said, "value"),))

    def _write(self, value: str) -> None:
        self.reader.stop()
        self._try(lambda: self._session.write(value))
        page = self._session.page
        self.view.show_page(page)
        if page.layout is not Layout.TEXT:  # typing is not read along
            self._say((Utterance(page.value_said, "value"),))

    def _skip(self, reason: SkipReason) -> None:
        name = self.view.skips[reason].spoken
        self._do(lambda: self._session.skip(reason), (Utterance(name, "button"),))

    def _pause(self) -> None:
        """*Pauze*, or Escape wherever it is: not where the coach is called already."""
        if self.page.key.startswith(SOUND_PAGE):
            self._session.sound()
        if self.page.layout is not Layout.CALL:
            self._do(self._session.pause)

    def _listen(self) -> None:
        page = self._session.page
        self._do(self._session.listened, page.spoken)

    def _explain(self) -> None:
        self._session.explained()
        explanation = self._session.page.explanation
        self.view.show_explanation(tuple(u.text for u in explanation if u.target == "question"))
        self._say(explanation)

    def _change_sound(self, card: str) -> None:
        """Louder, faster …: heard at once in a sentence said that way."""
        self.reader.stop()
        self._try(lambda: self._session.press(card))
        _hear_and_move(self._session.hearing, self._voice, self._player, self.view)
        page = self._session.page
        self.view.show_page(page)
        told = tuple(Utterance(said, f"card:{card}") for said in told_of_change(card, self._session.hearing))
        asked = tuple(utterance for utterance in page.spoken if utterance.target == "question")
        self._say(told if page.key.startswith(SOUND_PAGE) else asked)

    def _say(self, utterances: tuple[Utterance, ...], *, arrived: bool = False) -> None:
        """Says these, and lets the highlight go round after that when there is one."""
        self._saying.say(utterances)
        hearing = self._session.hearing
        self._presses.one_key = hearing.switch
        if not hearing.switch:
            self.scan.end()
        elif arrived:
            self.scan.begin(hearing.pace)
        else:
            self.scan.go_on(hearing.pace)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_key(Qt.Key(event.key()), self.view, self.focusWidget()):
            super().keyPressEvent(event)


def _hear_and_move(wanted: Hearing, voice: Voice, player: Player, view: CandidateScreen) -> None:
    """Sounds, and moves or stands still, as it is wanted."""
    hear_as(wanted, voice, player)
    view.moves = wanted.motion
