"""The sheet for the day the laptop is gone: one A4 page with what to do, what a finder can see, and how it stood."""

from collections.abc import Sequence
from dataclasses import replace

from desktop import pictures, text
from desktop.documents import banner
from desktop.documents.entries import Entry, EntryList, Section
from desktop.documents.incident_blocks import Advice, Facts, ToWriteOn
from desktop.documents.layout import Block
from desktop.documents.looks import (
    HEADLINE,
    INNER_WIDTH,
    MARGIN,
    NAME,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL,
    SUN,
    Box,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.typeset import Setter
from desktop.flows.incident import Incident
from desktop.text import tr

_BANNER = 104.0
_FOOT = 22.0  # the credit stands under it
_GAPS = (12.0, 24.0)  # between sections, least and most
_SMALLER, _LEAST_SCALE = 0.98, 0.7
_TITLE = replace(NAME, size=29)


def make(incident: Incident, darkroom: Darkroom) -> bytes:
    """The sheet as PDF; the same bytes for the same facts."""
    title = tr("Laptop kwijt of gestolen?")
    pen = Pen(title, text.language(), darkroom)
    _head(pen, title)
    blocks = _blocks(incident)
    setter = _fitted(blocks)
    heights = _heights(blocks, setter)
    gap = min((PAGE_HEIGHT - _BANNER - _FOOT - sum(heights)) / (len(heights) + 1), _GAPS[1])
    top = PAGE_HEIGHT - _BANNER - gap
    for block, height in zip(blocks, heights, strict=True):
        block.draw(pen, Box(MARGIN, top, INNER_WIDTH, height), setter)
        top -= height + gap
    pen.text("P", Setter().set(tr("Pictogrammen: {credit}", credit=pictures.CREDIT), SMALL, INNER_WIDTH), MARGIN, 20)
    pen.turn_page()
    return pen.finish()


def _fitted(blocks: Sequence[Block]) -> Setter:
    """The largest letters with which all stands on the page."""
    room = PAGE_HEIGHT - _BANNER - _FOOT - _GAPS[0] * (len(blocks) + 1)
    setter = Setter()
    while sum(_heights(blocks, setter)) > room and setter.scale > _LEAST_SCALE:
        setter = setter.times(_SMALLER)
    return setter


def _heights(blocks: Sequence[Block], setter: Setter) -> list[float]:
    return [block.least(INNER_WIDTH, setter) for block in blocks]


def _head(pen: Pen, title: str) -> None:
    band = Box(0, PAGE_HEIGHT, PAGE_WIDTH, _BANNER)
    banner.ground(pen, band, low=False)
    setter = Setter()
    with pen.group("Sect"):
        pen.ground(Box(MARGIN, band.top - 25, 34, 4), SUN, 2)
        top = pen.text("H1", setter.set(title, _TITLE, INNER_WIDTH), MARGIN, band.top - 33)
        sentence = tr("Blijf rustig. Dit blad zegt wat je doet, en wat de vinder kan zien.")
        pen.text("P", setter.set(sentence, replace(HEADLINE, size=13.5), INNER_WIDTH), MARGIN, top - 2)


def _blocks(incident: Incident) -> tuple[Block, ...]:
    return (
        Section(tr("Dit doe je, in deze volgorde"), EntryList(_steps(), 2)),
        Section(tr("Dit kan de vinder"), EntryList(_finder(), 2)),
        Section(tr("Zo stond het op {moment}", moment=incident.made), Facts(incident.facts)),
        Section(tr("Wie bel je?"), ToWriteOn((tr("Privacyfunctionaris"), tr("Computerbeheer"), tr("Leidinggevende")))),
        Advice(
            tr(
                "Druk dit blad elk half jaar opnieuw af, en als er een coach bij komt of weggaat. "
                "Bewaar het niet bij de laptop."
            )
        ),
    )


def _steps() -> tuple[Entry, ...]:
    return (
        Entry(
            "phone-call",
            tr("1. Bel meteen"),
            tr("Bel de mensen onderaan dit blad. Gestolen? Doe ook aangifte bij de politie."),
        ),
        Entry(
            "pencil",
            tr("2. Schrijf op"),
            tr("Wanneer en waar? Stond de laptop uit, of sliep hij? Lagen er papieren of een stick bij?"),
        ),
        Entry(
            "alarm-clock",
            tr("3. Meld het binnen 72 uur"),
            tr(
                "De tijd loopt vanaf het moment dat je het merkt, ook in het weekend. "
                "Melden gaat op autoriteitpersoonsgegevens.nl. De privacyfunctionaris kijkt of het moet."
            ),
        ),
        Entry(
            "list",
            tr("4. Zet het op jullie lijst"),
            tr(
                "Elk datalek komt op een eigen lijst, ook als melden niet moet. "
                "Is het gevaar groot? Vertel het ook aan de kandidaten."
            ),
        ),
        Entry(
            "computer",
            tr("5. Werk verder"),
            tr("Zet op een andere laptop de reservekopie terug. Kies daar nieuwe wachtzinnen."),
        ),
        Entry(
            "lost-key",
            tr("6. Nieuwe herstelsleutel"),
            tr("Lag het blad met de herstelsleutel bij de laptop? Maak dan een nieuwe."),
        ),
    )


def _finder() -> tuple[Entry, ...]:
    return (
        Entry(
            "lock",
            tr("Laptop uit, of kluis op slot"),
            tr("Namen, antwoorden en foto's zijn zonder wachtzin of herstelsleutel niet te lezen."),
        ),
        Entry(
            "door",
            tr("Kluis open, of laptop in slaapstand"),
            tr("Een kenner kan dan misschien alles lezen. Zeg dat bij het melden."),
        ),
        Entry(
            "lost-key",
            tr("Wachtzin of blad erbij"),
            tr("Dan is alles te lezen. Zeg dat meteen."),
        ),
        Entry(
            "see-and-hear",
            tr("Altijd te zien"),
            tr("Dat hier Werkverhaal stond, hoeveel sleutels, kopieën en dossiers er zijn, en elke opgeslagen PDF."),
        ),
    )
