"""What the *Eigen stem* page wants, done with the microphone, the player and the agency's folder of recordings."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop import text
from desktop.flows.fixed_texts import FORMS
from desktop.flows.ports import FormShelf, Player
from desktop.flows.recordings import GENERAL, Microphone, Recordings, Sheet, sheet_of
from desktop.text import tr
from desktop.ui.coach.recordings_meter import is_good, word_for
from desktop.ui.coach.recordings_page import RecordingsPage
from desktop.ui.coach.shell import CoachShell, Place
from desktop.ui.coach.told import told_on
from desktop.ui.theme.current import Look

LEAST_SECONDS = 0.2  # shorter is a slip of the finger


class RecordingsSide(QObject):
    """One sentence at a time; leaving the page ends what is being recorded or heard."""

    def __init__(
        self,
        shelf: FormShelf,
        recordings: Recordings,
        microphone: Callable[[], Microphone],
        player: Player,
        shell: CoachShell,
        look: Look,
    ) -> None:
        """`microphone` is made when the page is first shown: it looks for devices."""
        super().__init__(shell)
        self._shelf = shelf
        self._recordings = recordings
        self._make_microphone = microphone
        self._player = player
        self._shell = shell
        self._microphone: Microphone | None = None
        self._sheet = Sheet("", "", ())
        self._row = 0
        self._loudest: float | None = None  # of the recording that is being made
        self.page = RecordingsPage(look)
        shell.add(self.page)
        self._wire()

    def show(self) -> None:
        """The page, at the first sentence that is still to be done."""
        if self._microphone is None:
            self._microphone = self._make_microphone()
            self.page.show_choices(self._forms(), [(code, text.known(code).name) for code in text.languages()])
        self.page.told.say("")
        self._open(str(self.page.forms.currentData()), str(self.page.languages.currentData()))
        self.page.show_microphone(there=self._microphone.available)
        self._shell.show_page(self.page, Place.VOICE)

    def _forms(self) -> list[tuple[str, str]]:
        known = [self._shelf.form(form) for form in FORMS]
        named = [(str(form.id), form.title.text(text.language())) for form in known]
        return [*named, (GENERAL, tr("Rond de vragen"))]

    def _wire(self) -> None:
        page = self.page
        page.sheet_wanted.connect(self._open)
        page.row_chosen.connect(self._choose)
        page.record_wanted.connect(self._record_or_stop)
        page.listen_wanted.connect(self._listen)
        page.remove_wanted.connect(self._remove)
        page.next_wanted.connect(lambda: self._show(self._sheet.following(self._row)))
        page.left.connect(self._leave)

    def _open(self, form: str, language: str) -> None:
        if form == GENERAL and language != text.language():
            language = text.language()  # these are the interface's own words
            self.page.languages.setCurrentIndex(self.page.languages.findData(language))
        self._sheet = sheet_of(self._shelf, self._recordings, form, language)
        self._show(self._sheet.following(-1))

    def _show(self, row: int) -> None:
        self._player.stop()
        self._sheet = sheet_of(self._shelf, self._recordings, self._sheet.form, self._sheet.language)
        self._row = row
        self.page.show_sheet(self._sheet, row)
        self.page.meter.show_level(0.0)

    def _choose(self, row: int) -> None:
        self._player.stop()
        self._row = row
        self.page.show_row(self._sheet, row)
        self.page.meter.show_level(0.0)
        self.page.told.say("")

    def _record_or_stop(self) -> None:
        if self._microphone is None:
            return
        if self._loudest is not None:
            self._keep()
            return
        self._player.stop()
        self._loudest = 0.0
        self.page.told.say("")
        self.page.show_recording(recording=True)
        self._microphone.start(self._tell_level)

    def _tell_level(self, level: float) -> None:
        if self._loudest is not None:
            self._loudest = max(level, self._loudest)
            self.page.meter.show_level(level)

    def _keep(self) -> None:
        loudest, self._loudest = self._loudest or 0.0, None
        clip = self._microphone.stop() if self._microphone else None
        self.page.show_recording(recording=False)
        if clip is None or clip.seconds < LEAST_SECONDS or loudest == 0.0:
            self._show(self._row)
            self.page.show_problem(
                tr("Er is niets gehoord. Kijk of de microfoon aan staat. Neem de zin nog een keer op.")
            )
            return
        with told_on(self.page):
            self._recordings.keep(self._text, self._sheet.language, self._sheet.form, clip)
            self.page.told.say(tr("Bewaard. Luister of het goed is. Opnemen doet de zin over."), "good")
        self._show(self._row)
        self.page.meter.show_level(loudest, word_for(loudest))
        (self.page.next if is_good(loudest) else self.page.record).setFocus()

    def _listen(self) -> None:
        clip = self._recordings.clip(self._text, self._sheet.language)
        if clip is None:
            self.page.show_problem(tr("Deze opname is niet te lezen. Neem de zin nog een keer op."))
        else:
            self._player.play(clip, lambda _word: None, lambda: None)

    def _remove(self) -> None:
        self._recordings.remove(self._text, self._sheet.language)
        self._show(self._row)
        self.page.told.say(tr("Weggehaald. De stem van de computer leest deze zin weer voor."), "notice")

    def _leave(self) -> None:
        self._player.stop()
        if self._loudest is not None and self._microphone is not None:
            self._loudest = None
            self._microphone.stop()
            self.page.show_recording(recording=False)

    @property
    def _text(self) -> str:
        return self._sheet.lines[self._row].text
