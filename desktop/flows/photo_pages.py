"""The pages between a question for photos and a photo that is kept: values only, made of the question's own page."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from desktop.domain.form import Item
from desktop.domain.photo_frame import Framing, Shape, Still
from desktop.flows.page import Card, Layout, Page, Utterance, sentences
from desktop.flows.reader import Reader
from desktop.text import tr

CAMERA, SNAP, AGAIN, GOOD, CALL, WITHOUT = "camera", "snap", "photo-again", "photo-good", "photo-call", "photo-without"
STEPS = {"frame-left": (-1, 0), "frame-up": (0, -1), "frame-down": (0, 1), "frame-right": (1, 0)}
LARGER, SMALLER, TURN, SQUARE, WIDE = "frame-larger", "frame-smaller", "turn-photo", "frame-square", "frame-wide"


class Stage(StrEnum):
    """Which page stands in front of the question."""

    MAY = "may"
    LOOK = "look"
    SEEN = "seen"
    TURN = "turn"
    FRAME = "frame"
    TROUBLE = "trouble"


def way_in() -> Card:
    """The card on the question itself."""
    return Card(CAMERA, tr("Maak een foto"), "camera", does=True)


def framed_by(card: str, framing: Framing) -> Framing:
    """What pressing a tool makes of the frame."""
    match card:
        case "frame-larger" | "frame-smaller":
            return framing.sized(1 if card == SMALLER else -1)
        case "turn-photo":
            return framing.turned()
        case "frame-square" | "frame-wide":
            return framing.shaped(Shape.SQUARE if card == SQUARE else Shape.WIDE)
    return framing.moved(*STEPS[card]) if card in STEPS else framing


def bare(page: Page, stage: Stage, notice: str) -> Page:
    """The question's page with nothing of the question: its path and bars stay."""
    return replace(
        page,
        key=f"photo:{stage}:{page.key}",
        cards=(),
        strip=(),
        skips=(),
        explanation=(),
        page=0,
        pages=1,
        can_go_back=True,
        notice=notice,
        pulses="",
    )


def may_page(page: Page, item: Item, reader: Reader, picked: str) -> Page:
    """The question of the form for consents, in its own words."""
    cards = tuple(
        Card(choice.id, reader.says(choice.text), choice.picture, choice.id == picked) for choice in item.choices
    )
    said, explained = sentences(reader.says(item.wording)), _explained(reader.says(item.explain))
    return replace(page, layout=Layout.CARDS, picture=item.picture, sentences=said, cards=cards, explanation=explained)


def look_page(page: Page, counting: int, *, dark: bool) -> Page:
    """What the camera sees, and the round button; the seconds stand in it while they are counted."""
    said = (tr("Ik zie niets."), tr("Is de camera open?")) if dark else (tr("Maak een foto."),)
    shutter = Card(SNAP, str(counting) if counting else "", "camera", says=tr("Maak de foto"), does=True)
    return replace(
        page,
        layout=Layout.CAMERA,
        picture="camera",
        sentences=said,
        cards=(shutter,),
        explanation=_explained(tr("Druk op de ronde knop. Ik tel af. Dan maak ik de foto.")),
        pulses="cards" if page.notice else "",
    )


def photo_page(page: Page, stage: Stage, still: Still | None, framing: Framing) -> Page:
    """The photo that was taken: is it good, does it stand upright, which part of it."""
    shown = replace(page, layout=Layout.PHOTO, picture="", still=still, framing=framing)
    match stage:
        case Stage.SEEN:
            again = Card(AGAIN, tr("Nog een keer"), "camera", does=True)
            cards = (again, Card(GOOD, tr("Goed zo"), "yes", does=True))
            return replace(shown, sentences=(tr("Is de foto goed?"),), cards=cards, framing=Framing())
        case Stage.TURN:
            return replace(shown, sentences=(tr("Staat de foto recht?"),), cards=tuple(_turning(framing)))
    explained = _explained(tr("Zet het vak om wat je wilt. Druk dan op Verder."))
    return replace(shown, sentences=(tr("Wat moet erop?"),), cards=tuple(_moving()), explanation=explained)


def trouble_page(page: Page) -> Page:
    """The camera does not work: once more, without, or the coach."""
    return replace(
        page,
        layout=Layout.CARDS,
        picture="camera",
        sentences=(tr("De camera doet het niet."), tr("Jouw coach kan helpen.")),
        cards=(
            Card(AGAIN, tr("Nog een keer"), "camera", does=True),
            Card(WITHOUT, tr("Zonder foto"), "go-on", does=True),
            Card(CALL, tr("Roep je coach"), "call-coach", does=True),
        ),
    )


def _turning(framing: Framing) -> Iterator[Card]:
    yield Card(TURN, tr("Draaien"), TURN, does=True)
    square = framing.shape is Shape.SQUARE
    yield Card(WIDE, tr("Breed"), WIDE, does=True) if square else Card(SQUARE, tr("Vierkant"), SQUARE, does=True)


def _moving() -> Iterator[Card]:
    """Pictures alone: they are heard, and stand as what they do."""
    for card, says in (
        *((LARGER, tr("Groter")), ("frame-up", tr("Omhoog")), (SMALLER, tr("Kleiner"))),
        *(("frame-left", tr("Naar links")), ("frame-down", tr("Omlaag")), ("frame-right", tr("Naar rechts"))),
    ):
        yield Card(card, "", card, says=says, does=True)


def _explained(text: str) -> tuple[Utterance, ...]:
    return tuple(Utterance(sentence, "question") for sentence in sentences(text))
