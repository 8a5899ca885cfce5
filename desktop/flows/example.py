"""A made-up person: what Sam Voorbeeld presses on each page. The demo and the tour let Sam fill the forms in."""

from dataclasses import dataclass
from datetime import date

from desktop.flows.aloud import SAY_CARDS
from desktop.flows.example_answers import HOW_MANY, IN_ROW, NO, ROWS, SOMETIMES, WANTED, WRITTEN
from desktop.flows.page import Layout, Page
from desktop.flows.photo_pages import CAMERA
from desktop.flows.rows import ADD
from desktop.flows.session import Session

FIRST_NAME = "Sam"
YEARS = 3  # how long Sam's certificate still holds
AVATAR = "avatar-kite"
FACES = "good"  # the last of a row of faces


@dataclass(frozen=True)
class Act:
    """One press or one text; `card` is a card's id."""

    card: str = ""
    write: str = ""
    listen: bool = False
    back: bool = False


def acts_on(page: Page) -> tuple[Act, ...]:
    """What Sam does on this page before going on; asked again after each act, until there is nothing left to do."""
    item = item_of(page) or page.key
    if page.pulses == "listen" and not page.notice:
        return (Act(listen=True),)
    if page.pulses == "back":
        return (Act(back=True),)
    if page.layout is Layout.TEXT:
        wanted = "" if "/" in page.key else WRITTEN.get(item, "")  # a row's fields may be named as other items are
        suggested = [card.text for card in page.cards if card.id not in SAY_CARDS]
        wanted = wanted or (suggested[0] if suggested else "Voorbeeld")
        return () if page.value == wanted else (Act(write=wanted),)
    if page.layout is Layout.DATE:
        return () if page.value else (Act(write=_next_years(page.today)),)
    if page.layout in {Layout.CARDS, Layout.BREAK}:
        return tuple(Act(card=card) for card in _cards(page, item))
    return ()


def _wanted(page: Page, item: str) -> tuple[str, ...]:
    if item == "werkfotos" and page.key.startswith("caption:"):
        return tuple(card.id for card in page.cards if card.picture == "greenery")
    row = page.key.partition("/")[2]
    if row.isdigit() and item in IN_ROW:
        return IN_ROW[item][min(int(row), len(IN_ROW[item]) - 1)]
    return WANTED.get(item, ())


def _next_years(today: str) -> str:
    day = date.fromisoformat(today)
    return day.replace(year=day.year + YEARS, day=min(day.day, 28)).isoformat()


def do(session: Session, act: Act) -> None:
    """Does it in a session, without a screen."""
    if act.card:
        session.press(act.card)
    elif act.write:
        session.write(act.write)
    elif act.listen:
        session.listened()
    elif act.back:
        session.back()


def item_of(page: Page) -> str:
    """The id of the item on a page."""
    return page.key.split(":")[1] if page.key.count(":") >= 2 else ""


def _cards(page: Page, item: str) -> tuple[str, ...]:
    ids = [card.id for card in page.cards if card.id != CAMERA]
    chosen = [card.id for card in page.cards if card.chosen]
    if ADD in ids:
        return (ADD,) if len(chosen) < ROWS.get(item, 1) else ()
    wanted = _wanted(page, item)
    if wanted and (page.pages > 1 or any(card in ids for card in wanted)):
        return tuple(card for card in wanted if card in ids and card not in chosen)
    if item == "werkfotos" and ids and not ids[0].endswith(".") and not chosen:
        return tuple(ids[1:3])  # the first photo is the portrait
    if chosen or page.strip or not ids:
        return ()
    if ids[:1] == ["no"] and "some" in ids:
        return ("no" if item in NO else "some" if item in SOMETIMES else "yes",)
    if ids[-1:] == [FACES]:
        return (FACES,)
    return tuple(ids[: HOW_MANY.get(item, 1)])
