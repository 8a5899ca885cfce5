"""A made-up person: what Sam Voorbeeld presses on each page. The demo and the tour let Sam fill the forms in."""

from dataclasses import dataclass
from datetime import date

from desktop.flows.aloud import SAY_CARDS
from desktop.flows.page import Layout, Page
from desktop.flows.rows import ADD
from desktop.flows.session import Session

FIRST_NAME = "Sam"
YEARS = 3  # how long Sam's certificate still holds
AVATAR = "avatar-kite"

_WANTED: dict[str, tuple[str, ...]] = {
    "interlude:again": ("go-on",),
    "ben-jij": ("yes",),
    "ben-jij-ander": ("yes",),
    "hoor-je": ("yes",),
    "wie-ziet": ("coach",),
    "wie-ziet-baas": ("coach",),
    "meedoen": ("yes",),
    "kies-de-fiets": ("fiets",),
    "kies-soms": ("some",),
    "ja-en-terug": ("yes",),
    "anderen-zeggen": ("rustig", "eerlijk", "vriendelijk"),
    "sterk": ("op-tijd", "netjes", "buiten", "sterk", "samen", "zelf"),
    "werk": ("groen", "planten", "fietsen", "magazijn"),
    "top-drie": ("groen", "planten", "fietsen"),
    "talen": ("nederlands", "engels", "turks"),
    "dagen": ("ma", "di", "do", "vr"),
    "dagdelen": ("vroeg", "dag"),
    "vervoer": ("fiets", "bus"),
    "leuk": ("natuur", "fietsen"),
    "machines": ("gras", "gaten"),
    "school": ("mbo-1",),
    "uren": ("uren-24",),
    "ver": ("half-uur",),
    "helpt": ("voordoen", "vaste-tijden", "tips"),
    "mag-zien": (
        "photo",
        "phone",
        "town",
        "about",
        "strengths",
        "wishes",
        "works_best",
        "availability",
        "travel",
        "experience",
        "certificates",
        "languages",
        "work_photos",
    ),
}
_IN_ROW: dict[str, tuple[tuple[str, ...], ...]] = {  # the first entry of a group, the second
    "soort": (("groen", "vca"), ("keuken",)),
    "waar": (("vrijwilliger",), ("stage",)),
    "wat": (("planten", "machines"), ("koken", "schoonmaken")),
}
_WRITTEN = {
    "naam": "Sam Voorbeeld",
    "telefoon": "06 12 34 56 78",
    "email": "sam@voorbeeld.nl",
    "plaats": "Voorbeeldstad",
}
_ROWS = {"ervaring": 2, "certificaten": 1}  # how many entries Sam adds
_HOW_MANY = {
    "best": 3,
    "leren-kiezen": 2,
    "leuk": 2,
    "belangrijk": 3,
    "machines": 2,
    "wat": 2,
    "werkfotos": 2,
}  # cards on a question
_SOMETIMES = {"kwijt", "wachten", "afleiding", "voor-mezelf", "andere-tijd", "luisteren"}
_NO = {"weg-kennen", "nieuw-plan"}


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
        wanted = "" if "/" in page.key else _WRITTEN.get(item, "")  # a row's fields may be named as other items are
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
    if row.isdigit() and item in _IN_ROW:
        return _IN_ROW[item][min(int(row), len(_IN_ROW[item]) - 1)]
    return _WANTED.get(item, ())


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
    ids = [card.id for card in page.cards]
    chosen = [card.id for card in page.cards if card.chosen]
    if ADD in ids:
        return (ADD,) if len(chosen) < _ROWS.get(item, 1) else ()
    wanted = _wanted(page, item)
    if wanted:
        return tuple(card for card in wanted if card in ids and card not in chosen)
    if item == "werkfotos" and ids and not ids[0].endswith(".") and not chosen:
        return tuple(ids[1:3])  # the first photo is the portrait
    if chosen or page.strip or not ids:
        return ()
    if ids[:1] == ["no"] and "some" in ids:
        return ("no" if item in _NO else "some" if item in _SOMETIMES else "yes",)
    return tuple(ids[: _HOW_MANY.get(item, 1)])
