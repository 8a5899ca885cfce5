"""Every page a candidate can meet: the shipped forms played by the made-up Sam, and pages nobody meets every day."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO

from PIL import Image

from desktop import paths
from desktop.domain.answers import SkipReason
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import RespondentRole
from desktop.domain.hearing import Hearing
from desktop.domain.ids import FormId
from desktop.flows import example, interludes
from desktop.flows.asking import NAMED, Ask, Subject
from desktop.flows.course import ABILITY, CONSENT, PROFILE, Plan
from desktop.flows.handover import visit
from desktop.flows.language_choice import LanguageChoice
from desktop.flows.page import Card, Layout, Page
from desktop.flows.session import Session
from desktop.flows.sound import more_page, sound_page
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from tests.ui.candidate.test_photo_pages import pages as photo_pages

PHOTOS = 7
UNHURRIED = 20  # seconds a page
ASKS = tuple(Ask(subject, "Bakker Voorbeeld" if subject in NAMED else "") for subject in Subject)
SELF = RespondentRole.SELF
OTHERS = ("kickoff", "stemming")
GUIDE = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
EMPLOYER = Agency(AgencyRole.EMPLOYER, answers_to_benefit_authority=True)


@cache
def jpeg() -> bytes:
    """A photo."""
    file = BytesIO()
    Image.new("RGB", (400, 300), "seagreen").save(file, "JPEG")
    return file.getvalue()


class Visit:
    """Sam's visits to one vault; every page that comes by is kept."""

    def __init__(
        self, agency: Agency, per_page: int, role: RespondentRole = SELF, photos: int = 0, language: str = "nl"
    ) -> None:
        self._clock = FixedClock()
        self._shelf = FolderShelf(paths.forms_folder())
        self._vault = MemoryDoor(self._clock).create("een twee drie", agency, "Coach")
        self._sam = self._vault.add_candidate(example.FIRST_NAME, example.AVATAR).id
        self._per_page = per_page
        self._role = role
        self._language = language
        for _ in range(photos):
            self._vault.add_photo(self._sam, jpeg(), (400, 300))

    def begin(self, *forms: FormId, asks: tuple[Ask, ...] = ()) -> Session:
        """The greeting."""
        plan = Plan(self._clock, forms, self._language, role=self._role, per_page=self._per_page, who="Kim", asks=asks)
        return visit(self._vault.desk(self._sam), self._shelf, plan)

    def pages(self, *forms: FormId, asks: tuple[Ask, ...] = (), most: int = 400) -> Iterator[Page]:
        """From the greeting to the end, each page before and after each press, and with Verder pressed too early."""
        session = self.begin(*forms, asks=asks)
        for _ in range(most):
            yield session.page
            if session.over:
                return
            self._clock.pass_time(UNHURRIED)
            yield from _too_early(session)
            yield from _answered(session)
            session.next()
            if session.page.notice and session.page.cards:  # Sam has no wish here
                session.press(session.page.cards[0].id)
                yield session.page
                session.next()
        raise AssertionError("Sam goes round in circles")


def _too_early(session: Session) -> Iterator[Page]:
    """What the page says when nothing was chosen; going on by that press is taken back."""
    before = session.page
    if before.pulses or before.layout is Layout.INFO or before.strip or any(card.chosen for card in before.cards):
        return
    session.next()
    if session.page.key == before.key:
        yield session.page
    else:
        session.back()


def _answered(session: Session) -> Iterator[Page]:
    for _ in range(12):
        acts = example.acts_on(session.page)
        for act in acts:
            example.do(session, act)
            yield session.page
        if not acts:
            return


def _number() -> Page:
    return Page(
        key="item:getal:0",
        layout=Layout.NUMBER,
        picture="calendar",
        sentences=("Hoeveel uren wil je werken op een dag?",),
        skips=tuple(SkipReason),
        value="24",
        value_said="24 uur",
        unit="uur",
        highest=40,
    )


def _menu() -> Page:
    cards = (Card("change", "Veranderen", "pencil"), Card("remove", "Weg doen", "bin"))
    return Page("item:ervaring:0/0/menu", Layout.CARDS, "tools", ("Wat wil je doen?",), cards)


@cache
def every_page(per_page: int) -> tuple[Page, ...]:
    """All of them, each once without and once with something chosen."""
    guided = Visit(GUIDE, per_page, photos=PHOTOS)
    found = [*guided.pages(PROFILE, ABILITY), *guided.pages(*map(FormId, OTHERS))]
    found += Visit(EMPLOYER, per_page).pages(CONSENT)
    found += guided.pages(asks=ASKS)
    found += Visit(GUIDE, per_page, RespondentRole.KNOWN_PERSON).pages(ABILITY)
    for observes in (False, True):
        found += [interludes.page_of(each, "stop", observes=observes) for each in interludes.Interlude]
    found += [sound_page(Hearing()), sound_page(Hearing(autoplay=False))]
    found += [sound_page(Hearing(), languages=True), more_page(Hearing()), more_page(Hearing(), languages=True)]
    choice = LanguageChoice(("nl", "en"), "nl", per_page)
    found += [choice.page("language", language, quiet=quiet) for language, quiet in (("nl", False), ("en", True))]
    found += photo_pages()
    found += [_number(), replace(_number(), value="", value_said=""), _menu()]
    return tuple({(page.key, page.sentences, page.notice, _chosen(page)): page for page in found}.values())


def _chosen(page: Page) -> bool:
    return any(card.chosen for card in page.cards) or bool(page.value)
