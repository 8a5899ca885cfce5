"""Photos to pick and a caption for each: all of them can be reached, and a skip takes only what it says."""

from desktop.domain.answers import PhotoPick, Pictured, Skipped, SkipReason
from desktop.domain.form import Item, Kind, RespondentRole
from desktop.domain.ids import PhotoId
from desktop.flows.notices import Notice
from desktop.flows.page import Page
from desktop.flows.pages import page_of
from desktop.flows.reader import Reader
from tests.flows.filling import Filling
from tests.flows.forms import form, item, one

EIGHT = tuple(f"foto{number}" for number in range(8))
CAPTIONS = tuple(f"Dit is {what}." for what in ("een", "twee", "drie", "vier", "vijf", "zes", "zeven"))


def asks(*captions: str, least: int = 0, most: int = 3) -> Item:
    """An item for photos."""
    return item("werkfotos", Kind.PHOTO, *captions, least=least, most=most)


def page(sam: Filling, photos: tuple[str, ...] = EIGHT) -> Page:
    """The screen."""
    return page_of(sam.fill.state, Reader("nl", RespondentRole.SELF, {}, photos=tuple(map(PhotoId, photos))))


def picked(**captions: str) -> Pictured:
    """Photos with their captions."""
    return Pictured(tuple(PhotoPick(PhotoId(photo), words) for photo, words in captions.items()))


def test_photos_in_the_order_of_picking_and_no_more_than_asked() -> None:
    sam = Filling(form(asks(most=2)), photos=EIGHT[:4])
    sam.presses("foto2", "foto0", "foto1")
    assert (sam.answer("werkfotos"), sam.fill.state.notice) == (picked(foto2="", foto0=""), Notice.ENOUGH)
    assert [card.chosen for card in page(sam, EIGHT[:4]).cards] == [True, False, True, False]
    sam.presses("foto2")
    assert sam.answer("werkfotos") == picked(foto0="")


def test_one_photo_takes_the_place_of_another() -> None:
    sam = Filling(form(asks(most=1)), photos=EIGHT[:3])
    assert sam.presses("foto0", "foto2").answer("werkfotos") == picked(foto2="")


def test_every_photo_can_be_reached_in_every_text_size() -> None:
    for per_page in (3, 4, 6):
        sam, seen = Filling(form(asks()), photos=EIGHT, per_page=per_page), []
        while True:
            shown = [card.id for card in page(sam).cards]
            assert 0 < len(shown) <= per_page
            seen += shown
            if not sam.goes_on():
                break
        assert seen == list(EIGHT)


def test_photos_picked_on_another_page_stay_visible() -> None:
    """DECISIONS 3."""
    sam = Filling(form(asks()), photos=EIGHT)
    sam.goes_on("foto1")
    assert [card.picture for card in page(sam).strip] == ["photo:foto1"]


def test_every_caption_can_be_reached_for_every_photo() -> None:
    sam = Filling(form(asks(*CAPTIONS), one("dag")), photos=EIGHT[:2])
    sam.goes_on("foto0", "foto1")
    for photo in ("foto0", "foto1"):
        words = []
        for _ in range(2):
            assert page(sam).picture == f"photo:{photo}"
            words += [card.text for card in page(sam).cards]
            sam.goes_on()
        assert words == list(CAPTIONS)
    assert sam.at == "dag"


def test_a_caption_belongs_to_its_photo() -> None:
    sam = Filling(form(asks(*CAPTIONS)), photos=EIGHT[:2])
    sam.goes_on("foto0", "foto1")
    sam.goes_on(CAPTIONS[0])
    assert [card.text for card in page(sam).strip] == [CAPTIONS[0]]
    sam.goes_on()
    sam.goes_on()
    sam.goes_on(CAPTIONS[6])
    assert sam.answer("werkfotos") == picked(foto0=CAPTIONS[0], foto1=CAPTIONS[6])


def test_not_knowing_a_caption_keeps_the_photo() -> None:
    sam = Filling(form(asks(*CAPTIONS[:3])), photos=EIGHT[:1])
    sam.goes_on("foto0")
    sam.presses(CAPTIONS[0])
    sam.fill.skip(SkipReason.DONT_KNOW)
    assert sam.answer("werkfotos") == picked(foto0="")


def test_not_wanting_photos_asks_no_captions() -> None:
    sam = Filling(form(asks(*CAPTIONS), one("dag")), photos=EIGHT)
    sam.presses("foto0")
    sam.fill.skip(SkipReason.WONT_SAY)
    sam.goes_on()
    assert (sam.at, sam.answer("werkfotos")) == ("dag", Skipped(SkipReason.WONT_SAY))


def test_no_photo_is_fine_where_none_is_needed() -> None:
    sam = Filling(form(asks(), one("dag")), photos=EIGHT[:2])
    sam.goes_on()
    assert (sam.at, sam.answer("werkfotos")) == ("dag", picked())


def test_taking_every_photo_back_is_no_answer_where_one_is_needed() -> None:
    sam = Filling(form(asks(least=1), one("dag")), photos=EIGHT[:2])
    sam.goes_on("foto0", "foto0")
    assert (sam.at, sam.fill.state.notice) == ("werkfotos", Notice.CHOOSE_FIRST)


def test_without_photos_the_page_says_who_adds_them_and_goes_on() -> None:
    sam = Filling(form(asks(least=1), one("dag")))
    assert page(sam, ()).sentences[-1] == "Je coach kan er een foto bij zetten."
    sam.goes_on()
    assert sam.at == "dag"


def test_captions_survive_a_stop() -> None:
    sam = Filling(form(asks(*CAPTIONS), one("dag")), photos=EIGHT[:2])
    sam.goes_on("foto0", "foto1")
    sam.goes_on(CAPTIONS[1])
    sam.goes_on()
    assert sam.again().at == sam.at
    assert page(sam.again()).picture == "photo:foto1"
