"""The rules of the candidate's screens, measured on a screen as it stands: each finds what breaks it."""

from collections.abc import Callable, Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from desktop.flows.page import Page
from desktop.tour.record import colours
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts import inspect, paint
from tests.house.test_contrast import BORDER, CANDIDATE, contrast

Rule = Callable[[CandidateScreen, Page], Iterator[str]]
QUESTION_PX, LEAST_PX, ANSWER_LEAST, TARGET_LEAST, GAP = 32, 20, 120, 64, 16  # PRODUCT, Size
SHORT = 2  # characters: the place among ranked cards, in a circle that is as large in every text size


def picture_of(screen: QWidget) -> QImage:
    """What is painted; a cursor stands still in it, or two pictures would differ by when they were taken."""
    QApplication.setCursorFlashTime(0)
    return screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def texts_fit(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Every text fits in its place."""
    screen.grab()
    for text in inspect.texts(screen):
        if not text.fits:
            yield f"{text.text!r} does not fit"
        if not screen.rect().contains(text.box):
            yield f"{text.text!r} stands outside the screen"


def every_part_fits(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """A long question and its example are turned to what is being said: each part fits, in letters that are large."""
    if page.notice or page.page or any(card.chosen for card in page.cards):
        return  # the same texts as on the page before
    example = tuple(said.text for said in page.explanation if said.target == "question")
    for sentences in (page.sentences, example):
        if sentences is example:
            screen.show_explanation(example)
        for number in range(len(sentences)):
            screen.text.light(number)
            screen.text.grab()
            yield from (f"{text.text!r} does not fit" for text in paint.texts_of(screen.text) if not text.fits)
    screen.show_page(page)
    screen.grab()


def texts_are_large(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Question text at least 32 px, nothing under 20, times the text scale."""
    question = {text.text for text in paint.texts_of(screen.text)}
    for text in inspect.texts(screen):
        least = QUESTION_PX if text.text in question else LEAST_PX
        scale = 1.0 if len(text.text) <= SHORT else screen.look.scale
        if text.px < least * scale:
            yield f"{text.text!r} is {text.px} px"


def targets_are_large(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Answers at least 120x120, everything else that can be pressed 64x64."""
    for target in inspect.targets(screen):
        least = ANSWER_LEAST if target.role == "answer" else TARGET_LEAST
        if min(target.box.width(), target.box.height()) < least:
            yield f"{target.role} {target.name!r} is {target.box.width()}x{target.box.height()}"
        if not target.name:
            yield f"a {target.role} has no name"


def targets_stand_apart(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Gaps of at least 16 between whatever can be pressed."""
    half = GAP // 2
    for one, other in combinations(inspect.targets(screen), 2):
        if one.box.adjusted(-half, -half, half, half).intersects(other.box.adjusted(-half, -half, half, half)):
            yield f"{one.name!r} and {other.name!r} stand too close"


def nothing_overlaps(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Question, picture, path, strip and targets each have a place of their own, inside the screen."""
    parts = [screen.picture, screen.text, screen.path, screen.strip]
    places = [(type(part).__name__, part.geometry()) for part in parts if part.isVisible()]
    places += [(target.name, target.box) for target in inspect.targets(screen)]
    for name, place in places:
        if not screen.rect().contains(place) or place.isEmpty():
            yield f"{name!r} stands outside the screen: {place}"
    for (name, place), (other, its) in combinations(places, 2):
        if place.intersects(its):
            yield f"{name!r} overlaps {other!r}"


def everything_is_heard(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Each text on the screen is in what can be heard on it."""
    question = " ".join((*page.sentences, page.notice))
    heard = [question, page.value_said, *(said.text for said in (*page.spoken, *page.explanation))]
    heard += [target.name for target in inspect.targets(screen)]
    for text in inspect.texts(screen):
        if not any(text.text in each for each in heard):
            yield f"{text.text!r} can't be heard"


def no_numbers_on_the_path(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Never numbers or percentages: path and strip have no letters, and stones instead of counts."""
    for part in (screen.path, screen.strip):
        with_letters = picture_of(part)
        with paint.without_text():
            if picture_of(part) != with_letters:
                yield f"{type(part).__name__} has letters"
    if max(len(page.path.blocks), len(page.path.inside)) > 6:
        yield "there are more than six stones"


def never_more_than_six_cards(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """DECISIONS 3 (a block's summary shows the whole block)."""
    if len(page.cards) > 6:
        yield f"{len(page.cards)} cards"


def letters_only_where_recorded(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """DECISIONS 22: without text, nothing changes outside the recorded texts."""
    with_letters = picture_of(screen)
    boxes = [text.box.adjusted(-2, -2, 2, 2) for text in inspect.texts(screen)]
    with paint.without_text():
        without = picture_of(screen)
    picture_of(screen)
    if with_letters == without and boxes:
        yield "nothing changes without text"
    for image in (with_letters, without):
        painter = QPainter(image)
        for box in boxes:
            painter.fillRect(box, Qt.GlobalColor.black)
        painter.end()
    if with_letters != without:
        yield "there are letters outside the recorded texts"


def text_has_contrast(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Every text 7:1 as painted."""
    image = picture_of(screen)
    for text in inspect.texts(screen):
        ink, paper = colours(image, text.box)
        if contrast(ink, paper) < CANDIDATE:
            yield f"{text.text!r} is {ink} on {paper}"


def borders_have_contrast(screen: CandidateScreen, page: Page) -> Iterator[str]:
    """Whatever can be pressed has an edge of 3:1 against the page, as painted."""
    image = picture_of(screen)
    for target in inspect.targets(screen):
        page_colour = image.pixelColor(_inside(image, QPoint(target.box.left() - 5, target.box.center().y()))).name()
        edge = [image.pixelColor(target.box.left() + x, target.box.center().y()) for x in range(12)]
        if max(contrast(colour.name(), page_colour) for colour in edge) < BORDER:
            yield f"{target.name!r} has no edge: {sorted({QColor(colour).name() for colour in edge})} on {page_colour}"


def _inside(image: QImage, place: QPoint) -> QPoint:
    return QPoint(max(0, place.x()), place.y())


def fixed_places(screen: CandidateScreen) -> dict[str, QRect]:
    """Where the buttons stand that are always in the same place."""
    buttons = (screen.listen, screen.back, screen.next, screen.pause, screen.help, screen.sound)
    return {button.accessibleName(): button.geometry() for button in buttons if button.isVisible()}


QUICK: tuple[Rule, ...] = (
    texts_fit,
    texts_are_large,
    targets_are_large,
    targets_stand_apart,
    nothing_overlaps,
    everything_is_heard,
    never_more_than_six_cards,
    every_part_fits,
)
PAINTED: tuple[Rule, ...] = (
    letters_only_where_recorded,
    no_numbers_on_the_path,
    text_has_contrast,
    borders_have_contrast,
)
