"""The sheet with the recovery key: one A4 page to print, with the key to read, to type and to scan."""

from collections.abc import Sequence
from dataclasses import replace

from desktop import pictures, text
from desktop.documents import contact
from desktop.documents.banner import Banner
from desktop.documents.entries import Entry, Section
from desktop.documents.layout import Block
from desktop.documents.looks import (
    BODY,
    COLUMN_GAP,
    DEEP,
    INK,
    INNER_WIDTH,
    MARGIN,
    MIST,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    QUIET,
    RULE,
    SAND,
    SMALL,
    WHITE,
    Box,
    Style,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.tiles import Tiles
from desktop.documents.typeset import Setter
from desktop.domain.recovery import RecoveryKey
from desktop.text import tr

_BANNER = 172.0
_GAP = 17.0
_PANEL = 182.0
_FOOT = 46.0  # the lines to write on end here; the credit stands below
_PAD = 18.0
_CODE = 150.0  # the side of the code's white ground
_QUIET_ZONE = 4  # modules around a QR code, as its standard asks
_COLUMNS = 3
_NUMBER = Style(10, 1.2, colour=QUIET)
_GROUP = Style(23.5, 1.2, bold=True)
_WRITTEN = replace(BODY, bold=True)


def make(key: RecoveryKey, darkroom: Darkroom) -> bytes:
    """The sheet as PDF; the same bytes for the same key."""
    title = tr("Herstelsleutel")
    pen, setter = Pen(title, text.language(), darkroom), Setter()
    banner = Banner(
        title, tr("Hiermee gaat de kluis van Werkverhaal open als een wachtzin kwijt is."), (), None, "", "lost-key"
    )
    banner.draw(pen, Box(0, PAGE_HEIGHT, PAGE_WIDTH, _BANNER), setter)
    top = PAGE_HEIGHT - _BANNER - 10
    top = _key_panel(pen, setter, key, top) - _GAP
    for block in _told():
        height = block.least(INNER_WIDTH, setter)
        block.draw(pen, Box(MARGIN, top, INNER_WIDTH, height), setter)
        top -= height + _GAP
    _to_write_on(pen, setter, top)
    pen.text("P", setter.set(tr("Pictogrammen: {credit}", credit=pictures.CREDIT), SMALL, INNER_WIDTH), MARGIN, 32)
    pen.turn_page()
    return pen.finish()


def _told() -> tuple[Block, ...]:
    keeping = (
        Entry("lock", tr("Achter slot"), tr("Leg dit blad in een kluis of in een kast op slot.")),
        Entry("computer", tr("Niet bij de laptop"), tr("Wie het blad en de laptop heeft, kan alles lezen.")),
        Entry("camera", tr("Geen foto's"), tr("Maak geen foto of kopie. Zet het niet op een computer.")),
    )
    using = (
        Entry("door", tr("1. Openen"), tr("Start Werkverhaal. Kies dan: wachtzin kwijt.")),
        Entry("pencil", tr("2. Typen"), tr("Typ de negen groepen. Hoofdletters maken niet uit.")),
        Entry("i-can", tr("3. Nieuwe wachtzin"), tr("Kies een nieuwe wachtzin. Dit blad blijft geldig.")),
    )
    return (
        Section(tr("Zo bewaar je dit blad"), Tiles(keeping)),
        Section(tr("Zo gebruik je de sleutel"), Tiles(using, SAND)),
    )


def _key_panel(pen: Pen, setter: Setter, key: RecoveryKey, top: float) -> float:
    """The groups on the left in the order of reading, the code on the right; tells where the panel ends."""
    panel = Box(MARGIN, top, INNER_WIDTH, _PANEL)
    pen.ground(panel, MIST, 12)
    groups = panel.inset(_PAD, _PAD)
    groups = replace(groups, width=panel.width - _CODE - 3 * _PAD)
    with pen.group("Sect"):
        _groups(pen, setter, key.groups, groups)
        _code(pen, key, Box(panel.right - _PAD - _CODE, panel.top - (_PANEL - _CODE) / 2, _CODE, _CODE))
    return panel.bottom


def _groups(pen: Pen, setter: Setter, groups: Sequence[str], box: Box) -> None:
    rows = len(groups) // _COLUMNS
    across, down = box.width / _COLUMNS, (box.height + 8) / rows
    with pen.group("L"):
        for at, group in enumerate(groups):
            row, column = divmod(at, _COLUMNS)
            place = Box(box.x + column * across, box.top - row * down, across - 8, down - 8)
            pen.ground(place, WHITE, 8)
            with pen.group("LI"), pen.group("LBody"):
                middle = place.top - place.height / 2
                number = setter.set(str(at + 1), _NUMBER, 20)
                pen.text("P", number, place.x + 9, middle + number.height / 2)
                letters = setter.set(group, _GROUP, place.width)
                x = place.x + 12 + (place.width - 12 - letters.width) / 2
                pen.text("P", letters, x, middle + letters.height / 2)


def _code(pen: Pen, key: RecoveryKey, box: Box) -> None:
    pen.ground(box, WHITE, 8)
    code = contact.qr_code(key.text)
    edge = box.width * _QUIET_ZONE / (code.side + 2 * _QUIET_ZONE)
    pen.squares(box.inset(edge, edge), code.side, code.runs, INK, tr("QR-code met dezelfde sleutel"))


def _to_write_on(pen: Pen, setter: Setter, top: float) -> None:
    """Lines for what we do not know, or need not."""
    panel = Box(MARGIN, top, INNER_WIDTH, top - _FOOT)
    pen.ground(panel, RULE, 12)
    pen.ground(panel.inset(1, 1), WHITE, 11)
    width = (panel.width - 2 * _PAD - 2 * COLUMN_GAP) / 3
    for at, word in enumerate((tr("Naam van de organisatie"), tr("Datum"), tr("Wie bewaart dit blad?"))):
        x = panel.x + _PAD + at * (width + COLUMN_GAP)
        pen.text("P", setter.set(word, _WRITTEN, width), x, panel.top - 10)
        pen.rule(x, panel.bottom + 16, width, DEEP)
