"""One dossier on one screen: who, what is done, what came out, and what to do next."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.ids import CandidateId, PhotoId
from desktop.flows.attention import Attention
from desktop.flows.course import ABILITY, PROFILE
from desktop.flows.dossiers import DossierView
from desktop.flows.giving import MINUTES
from desktop.flows.handing import HandOver
from desktop.flows.language_choice import picture_of
from desktop.flows.lining_up import Returned
from desktop.text import known, language, languages, tr
from desktop.ui.coach.basics import button, label, plate, set_word
from desktop.ui.coach.choice_box import ChoiceBox
from desktop.ui.coach.dossier_cards import FormsCard, NamedCard, PhotosCard
from desktop.ui.coach.result_panel import ResultPanel
from desktop.ui.coach.told import Told
from desktop.ui.theme.current import Look

AVATAR, LANGUAGE = 72, 26
LETTERS = 8  # of a language's name, of which room is kept; the open list shows all of it


class DossierPage(QWidget):
    """Shows one DossierView. `jpeg` gives the bytes of a photo."""

    hand_over_wanted = Signal(object)  # HandOver
    portfolio_wanted = Signal(object)  # CandidateId
    papers_wanted = Signal(object)  # CandidateId
    photo_wanted = Signal(object)  # CandidateId
    log_wanted = Signal(object)  # CandidateId
    files_wanted = Signal(object)  # CandidateId
    erase_wanted = Signal(object)  # CandidateId
    attention_wanted = Signal(object)  # DossierView
    others_wanted = Signal(object)  # DossierView
    said_wanted = Signal(object)  # DossierView
    typing_wanted = Signal(object)  # DossierView
    language_shown = Signal(object)  # HandOver: what will be heard, as it stands now
    language_chosen = Signal(str)  # by the coach, a moment ago

    def __init__(self, look: Look, jpeg: Callable[[PhotoId], bytes]) -> None:
        super().__init__()
        self._look = look
        self._jpeg = jpeg
        self._turn = HandOver(CandidateId(""))
        self._view: DossierView | None = None
        self._avatar = label("")
        self._name = label("", "title")
        self._since = label("", "quiet")
        self.told = Told()
        self.about_language = Told()
        self.hand_over = button(look, tr("Geef aan kandidaat"), "main", "hand-over")
        self.portfolio = button(look, tr("Portfolio maken"), "plain", "portfolio")
        self.papers = button(look, tr("Papieren"), "quiet", "print")
        self.log = button(look, tr("Logboek"), "quiet", "explain")
        self.files = button(look, tr("Bestanden"), "quiet", "save")
        self.erase = button(look, tr("Wissen"), "quiet", "minus")
        self.attention = button(look, "", "quiet", "explain")
        self.others = button(look, tr("Meer vragen"), "quiet", "plus")
        self.typing = button(look, tr("Van papier"), "quiet", "keyboard")
        self.said = button(look, "", "quiet", "microphone")
        self.profile_first = QRadioButton()
        self.ability_first = QRadioButton()
        self.languages = ChoiceBox(look, tr("Taal"))
        self.languages.setIconSize(QSize(LANGUAGE, LANGUAGE))
        self.languages.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.languages.setMinimumContentsLength(LETTERS)
        self.minutes = {minutes: QRadioButton(str(minutes)) for minutes in MINUTES}
        for minutes, choice in self.minutes.items():
            choice.setAccessibleName(tr("{count} minuten", count=minutes))
        self.result = ResultPanel(look)
        self.forms = FormsCard(look, tr("Wat is klaar"))
        self.forms.head.addWidget(self.said)
        self.forms.head.addWidget(self.attention)
        self.named = NamedCard(look, "")
        self.photos = PhotosCard(look, tr("Foto's"))
        self.setFocusProxy(self.hand_over)
        self._lay_out()
        self._wire()

    def show_dossier(self, view: DossierView) -> None:
        """Draws a dossier; the order of the forms starts as it does by default."""
        person = view.person
        self._turn, self._view = view.turn, view
        ratio = float(self.devicePixelRatioF())
        self._avatar.setPixmap(plate(self._look, person.avatar, AVATAR, ratio))
        self._name.setText(person.first_name)
        self._since.setText(tr("Begonnen op {day}", day=person.since))
        for choice, form in zip((self.profile_first, self.ability_first), person.forms, strict=True):
            choice.setText(tr("Eerst: {title}", title=form.title))
        set_word(self.hand_over, tr("Geef aan kandidaat"))
        self.profile_first.setChecked(view.turn.forms[0] == PROFILE)
        self.ability_first.setChecked(view.turn.forms[0] == ABILITY)
        self.minutes[view.turn.minutes or MINUTES[-1]].setChecked(True)
        self._show_languages(view.turn.language)
        self._draw_attention(view.attention)
        set_word(self.said, tr("Ingesproken: {count}", count=view.said))
        self.said.setVisible(view.said > 0)
        self.show_photos(view.photos)
        self.told.say(view.notice, "notice")
        self.portfolio.setEnabled(view.has_profile)
        self._draw_panels(view)

    def welcome_back(self, returned: Returned) -> None:
        """The candidate was here a moment ago; one who was cut off goes on with one press."""
        name = self._name.text()
        last = not returned.candidates or returned.called == returned.candidates[-1]
        if returned.left_alone is not None:
            set_word(self.hand_over, tr("Verder met {name}", name=name))
            self.told.say(tr("{name} was bezig. Alles wat {name} zei staat er weer.", name=name), "notice")
        elif not last:
            self.told.say(tr("Wie er na {name} klaarstond, moet je opnieuw klaarzetten.", name=name), "notice")
        if returned.troubles:
            self.show_problem(" ".join(returned.troubles))

    def show_photos(self, photos: tuple[PhotoId, ...]) -> None:
        """Draws the photos anew."""
        name = self._name.text()
        empty = tr("Nog geen foto's. Een foto van {name} aan het werk zegt veel.", name=name)
        self.photos.show_photos(photos, self._jpeg, empty)
        self.told.say("")

    def show_problem(self, sentence: str) -> None:
        """Says what is the matter and what to do."""
        self.told.say(sentence, "problem")

    def _show_languages(self, chosen: str) -> None:
        """Every language there is, as it calls itself, at the one of the last time."""
        ratio = float(self.devicePixelRatioF())
        self.languages.clear()
        for code in languages():
            self.languages.addItem(QIcon(plate(self._look, picture_of(code), LANGUAGE, ratio)), known(code).name, code)
        self.languages.setCurrentIndex(self.languages.findData(chosen or language()))
        self.languages.setVisible(self.languages.count() > 1)
        self.language_shown.emit(self._turn)

    def _choose_language(self) -> None:
        self._turn = replace(self._turn, language=str(self.languages.currentData()))
        self.language_chosen.emit(self._turn.language)
        self.language_shown.emit(self._turn)

    def _draw_attention(self, attention: Attention) -> None:
        """How many points nobody went into yet; nothing at all while nothing was filled in."""
        word = tr("Even nagaan: {count}", count=attention.open) if attention.open else tr("Even nagaan")
        self.attention.setText(word)
        self.attention.setAccessibleName(word)
        self.attention.setVisible(bool(attention.points or attention.how))

    def _draw_panels(self, view: DossierView) -> None:
        name = view.person.first_name
        title = next(form.title for form in view.person.forms if form.form == ABILITY)
        empty = tr("Hier komt wat {name} zelf vertelt. Geef de laptop aan {name}.", name=name)
        self.result.show_result(view.result, title, empty)
        self.forms.show_forms(view.person.forms, view.also)
        self.named.title.setText(tr("{name} kiest", name=name))
        self.named.show_named(view.result, tr("Aan het eind van de vragen kiest {name} zelf.", name=name))

    def _lay_out(self) -> None:
        beside = QWidget()
        right = QVBoxLayout(beside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(14)
        right.addWidget(self.forms)
        right.addWidget(self.named, 1)
        right.addWidget(self.photos)
        panels = QHBoxLayout()
        panels.setSpacing(16)
        for half, part in ((self.result, 21), (beside, 19)):  # the same places in every dossier
            half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            panels.addWidget(half, part)
        page = QVBoxLayout(self)
        page.setContentsMargins(28, 16, 28, 16)
        page.setSpacing(10)
        page.addLayout(self._head())
        page.addWidget(self.told)
        page.addWidget(self.about_language)
        page.addLayout(panels, 1)

    def _head(self) -> QVBoxLayout:
        who = QVBoxLayout()
        who.setSpacing(2)
        who.addWidget(self._name)
        who.addWidget(self._since)
        top = QHBoxLayout()
        top.setSpacing(20)
        self._avatar.setFixedSize(AVATAR, AVATAR)
        top.addWidget(self._avatar)
        top.addLayout(who, 1)
        top.addWidget(self.portfolio)
        top.addWidget(self.hand_over)
        head = QVBoxLayout()
        head.setSpacing(6)
        head.addLayout(top)
        head.addLayout(self._visit())
        head.addLayout(self._small())
        return head

    def _visit(self) -> QHBoxLayout:
        """How the laptop is given: in which language, what first, and for how long."""
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addStretch(1)
        row.addWidget(self.languages)
        row.addLayout(self._choices((self.profile_first, self.ability_first)))
        row.addLayout(self._choices(tuple(self.minutes.values())))
        row.addWidget(label(tr("minuten")))
        return row

    def _small(self) -> QHBoxLayout:
        """Everything else that can be done with this dossier."""
        row = QHBoxLayout()
        row.setSpacing(4)
        for made in (self.papers, self.others, self.typing, self.files, self.log, self.erase):
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _choices(self, choices: tuple[QRadioButton, ...]) -> QHBoxLayout:
        """Radio buttons beside each other of which one is chosen."""
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(14)
        for choice in choices:
            group.addButton(choice)
            row.addWidget(choice)
        return row

    def _wire(self) -> None:
        self.hand_over.clicked.connect(self._hand_over)
        self.portfolio.clicked.connect(lambda: self.portfolio_wanted.emit(self._candidate))
        self.papers.clicked.connect(lambda: self.papers_wanted.emit(self._candidate))
        self.log.clicked.connect(lambda: self.log_wanted.emit(self._candidate))
        self.files.clicked.connect(lambda: self.files_wanted.emit(self._candidate))
        self.erase.clicked.connect(lambda: self.erase_wanted.emit(self._candidate))
        self.attention.clicked.connect(lambda: self.attention_wanted.emit(self._view))
        self.said.clicked.connect(lambda: self.said_wanted.emit(self._view))
        self.others.clicked.connect(lambda: self.others_wanted.emit(self._view))
        self.typing.clicked.connect(lambda: self.typing_wanted.emit(self._view))
        self.languages.activated.connect(self._choose_language)
        self.photos.add_wanted.connect(lambda: self.photo_wanted.emit(self._candidate))

    def _hand_over(self) -> None:
        forms = (PROFILE, ABILITY) if self.profile_first.isChecked() else (ABILITY, PROFILE)
        minutes = next(minutes for minutes, choice in self.minutes.items() if choice.isChecked())
        self.hand_over_wanted.emit(replace(self._turn, forms=forms, minutes=minutes))

    @property
    def _candidate(self) -> CandidateId:
        return self._turn.candidate
