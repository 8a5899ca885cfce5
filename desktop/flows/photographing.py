"""*Maak een foto* on a question for photos: may it, look, take it, is it good, which part of it; then it is kept.

Nothing of it is kept before the end: what is seen is in memory, and going away throws it out.
"""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.form import Kind
from desktop.domain.ids import ItemId
from desktop.domain.photo_frame import Framing, Shape, Still
from desktop.domain.steps import StepKind
from desktop.flows import photo_pages
from desktop.flows.asking import ASKING, YES, Ask, Subject, newest
from desktop.flows.camera_port import Camera, CameraTrouble, told_to_coach
from desktop.flows.course import Course
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.file_ports import PhotoReader
from desktop.flows.page import Page
from desktop.flows.pages import coach_adds_photos
from desktop.flows.photo_pages import Stage
from desktop.flows.ports import FormShelf
from desktop.text import tr

PORTRAIT = ItemId("portret")  # the photo of oneself: for this one consent is asked
COUNT = 3  # seconds between the press and the photo: time to look up, and to hold something up
MOST_PHOTOS = 24  # in one dossier, made by a candidate
DARK_STILLS = 15  # about a second of them, before it is told


class Photographing:
    """What is done with the camera on the page that stands there now; without a camera nothing is offered."""

    def __init__(self, desk: CandidateDesk, shelf: FormShelf, course: Course) -> None:
        self._desk = desk
        self._shelf = shelf
        self._course = course
        self._make: Callable[[], Camera] | None = None
        self._photos: PhotoReader | None = None
        self._stage: Stage | None = None
        self._still: Still | None = None  # what the camera saw last, or the photo that was taken
        self._framing = Framing()
        self._picked = ""
        self._dark = 0  # how many dark pictures in a row
        self._notice = ""
        self.counting = 0  # seconds until the photo; whoever presses something else meanwhile puts it back to 0
        self.trouble = ""  # for the coach

    @property
    def busy(self) -> bool:
        """Whether one of its pages stands there."""
        return self._stage is not None

    @property
    def camera(self) -> Camera | None:
        """The camera when there is one."""
        found = self._make() if self._make else None
        return found if found is not None and found.available else None

    def look_with(self, camera: Callable[[], Camera], photos: PhotoReader) -> None:
        """Offers it on questions for photos; the camera is asked for on the first of them: it looks for devices."""
        self._make, self._photos = camera, photos

    def shown(self, page: Page) -> Page:
        """The question's page with the way in, before the photos that are there; or the page in front of it."""
        if self._stage is not None:
            return self._in_front(page, self._stage)
        state = self._course.fill.state
        asks = state.item is not None and state.item.kind is Kind.PHOTO and state.step.kind is StepKind.ITEM
        if not asks or state.step.page or len(self._course.photos) >= MOST_PHOTOS or self.camera is None:
            return page
        said = tuple(sentence for sentence in page.sentences if sentence != coach_adds_photos())
        return replace(page, sentences=said, cards=(photo_pages.way_in(), *page.cards))

    def press(self, card: str) -> None:
        """A card of these pages, or the way in."""
        self._notice = ""
        match self._stage, card:
            case (None, "camera"):
                self._course.fill.witness.away(on=True)
                self._stage = Stage.MAY if self._must_ask() else Stage.LOOK
                self._look_anew()
            case (Stage.MAY, _):
                self._picked = card
            case (Stage.LOOK, "snap") if not self.counting:
                self._count_down()
            case (Stage.SEEN | Stage.TROUBLE, "photo-again"):
                self._look_anew()
                self._stage = Stage.LOOK
            case (Stage.SEEN, "photo-good"):
                self.next()
            case (Stage.TROUBLE, "photo-without"):
                self.leave()
            case (Stage.TURN | Stage.FRAME, _):
                self._frame(card)

    def see(self, still: Still) -> bool:
        """What the camera sees now; whether that changes the page."""
        if self._stage is not Stage.LOOK:
            return False
        self._still = still
        before = self._is_dark
        self._dark = self._dark + 1 if still.dark else 0
        if self._is_dark:
            self.counting = 0
        return before is not self._is_dark

    def count(self) -> None:
        """A second has passed; after the last one the photo is taken."""
        self.counting -= 1
        if self.counting == 0 and self._still is not None:
            self._stage = Stage.SEEN
            self._framing = Framing(Shape.SQUARE if self._is_portrait else Shape.WIDE)

    def fail(self, trouble: CameraTrouble) -> None:
        """There is nothing to see any more."""
        if self._stage is Stage.LOOK:
            self._stage, self.trouble = Stage.TROUBLE, told_to_coach(trouble)
            self.counting = 0

    def next(self) -> None:
        """Verder."""
        match self._stage:
            case Stage.MAY if not self._picked:
                self._notice = tr("Kies eerst een plaatje.")
            case Stage.MAY:
                self._desk.consent(Subject.PHOTO.value, "", self._picked)
                if self._picked == YES:
                    self._stage = Stage.LOOK
                else:
                    self.leave()
            case Stage.LOOK if not self.counting:
                self._notice = tr("Maak eerst de foto.")
            case Stage.SEEN:
                self._stage = Stage.TURN
            case Stage.TURN:
                self._stage = Stage.FRAME
            case Stage.FRAME:
                self._keep()
            case Stage.TROUBLE:
                self.leave()

    def back(self) -> None:
        """Terug: a page back, and from the first of them to the question."""
        self._notice = ""
        match self._stage:
            case Stage.FRAME:
                self._stage = Stage.TURN
            case Stage.TURN:
                self._stage = Stage.SEEN
            case Stage.SEEN:
                self._look_anew()
                self._stage = Stage.LOOK
            case _:
                self.leave()

    def leave(self) -> None:
        """Back on the question; what was seen is gone."""
        self._look_anew()
        self._stage, self._picked = None, ""
        self._course.fill.witness.away(on=False)

    @property
    def _is_portrait(self) -> bool:
        item = self._course.fill.state.item
        return item is not None and item.id == PORTRAIT

    @property
    def _is_dark(self) -> bool:
        return self._dark >= DARK_STILLS

    def _look_anew(self) -> None:
        self._still, self._dark, self.counting, self._notice = None, 0, 0, ""

    def _must_ask(self) -> bool:
        """Whether the photo is of oneself and that is not yet a yes. Who presses the camera may be asked once more."""
        if not self._is_portrait:
            return False
        last = newest(self._desk.consents(), Ask(Subject.PHOTO))
        return last is None or last.answer != YES

    def _count_down(self) -> None:
        if self._still is None or self._still.dark:
            self._notice = tr("Wacht tot je iets ziet.")
        else:
            self.counting = COUNT

    def _frame(self, card: str) -> None:
        before, self._framing = self._framing, photo_pages.framed_by(card, self._framing)
        if self._framing == before:
            self._notice = tr("Verder kan niet.")

    def _keep(self) -> None:
        """Kept, chosen, and back on the question; Problem when it can't be kept, and then it is still there."""
        if self._still is None or self._photos is None:
            return
        photo = self._desk.keep_photo(*self._photos.develop(self._still, self._framing))
        self.leave()
        self._course.see_photos()
        self._course.fill.press(photo.id)

    def _in_front(self, page: Page, stage: Stage) -> Page:
        bare = photo_pages.bare(page, stage, self._notice)
        match stage:
            case Stage.MAY:
                item = self._shelf.form(ASKING).item(ItemId(Subject.PHOTO.value))
                if item is None:
                    raise ValueError("the form for consents does not ask about photos")
                return photo_pages.may_page(bare, item, self._course.reader(), self._picked)
            case Stage.LOOK:
                return photo_pages.look_page(bare, self.counting, dark=self._is_dark)
            case Stage.TROUBLE:
                return photo_pages.trouble_page(bare)
        return photo_pages.photo_page(bare, stage, self._still, self._framing)
