"""The sound panel: louder and softer, faster and slower, whether pages are read by themselves, and one key for all."""

from dataclasses import replace

from desktop.domain.hearing import Hearing
from desktop.flows.page import Card, Layout, Page, Utterance
from desktop.flows.ports import Player, Voice
from desktop.text import tr

SOFTER, LOUDER, SLOWER, FASTER, AUTOPLAY, SWITCH = "softer", "louder", "slower", "faster", "autoplay", "switch"
SOUND_CARDS = frozenset({SOFTER, LOUDER, SLOWER, FASTER, AUTOPLAY, SWITCH})
SOUND_PAGE = "interlude:sound"


def softer_and_louder() -> tuple[Card, Card]:
    """The two cards that also stand beside *Hoor je mij?*."""
    return Card(SOFTER, tr("Zachter"), "softer", does=True), Card(LOUDER, tr("Harder"), "louder", does=True)


def sound_page(hearing: Hearing) -> Page:
    """The panel with what is chosen now."""
    autoplay = Card(AUTOPLAY, tr("Vanzelf voorlezen"), "read-aloud", chosen=hearing.autoplay)
    switch = Card(SWITCH, tr("Met één knop"), "press", chosen=hearing.switch)
    slower = Card(SLOWER, tr("Minder snel"), "slower", does=True)
    faster = Card(FASTER, tr("Sneller"), "faster", does=True)
    return Page(
        key=SOUND_PAGE,
        layout=Layout.CARDS,
        picture="ear",
        sentences=(tr("Hoe wil jij luisteren?"),),
        cards=(*softer_and_louder(), autoplay, slower, faster, switch),
        quiet=True,
    )


def changed(hearing: Hearing, card: str) -> Hearing:
    """What pressing this card makes of it."""
    match card:
        case "louder" | "softer":
            return hearing.louder(1 if card == LOUDER else -1)
        case "faster" | "slower":
            return hearing.faster(1 if card == FASTER else -1)
        case "switch":
            return replace(hearing, switch=not hearing.switch)
    return replace(hearing, autoplay=not hearing.autoplay)


def hear_as(hearing: Hearing, voice: Voice, player: Player) -> None:
    """Makes voice and player sound as it is wanted."""
    player.set_volume(hearing.volume)
    voice.set_pace(hearing.pace)


def said_by_itself(page: Page, hearing: Hearing) -> tuple[Utterance, ...]:
    """What is read aloud when the page comes: to who wants that only when asked, just what stands between questions."""
    return page.spoken if hearing.autoplay or page.quiet else ()


def told_of_change(card: str, hearing: Hearing) -> tuple[str, ...]:
    """What is said to let the change be heard."""
    if card == SWITCH and hearing.switch:
        return tr("Ik ga alles langs."), tr("Druk bij wat jij wilt.")
    if card == SWITCH:
        return (tr("Je drukt weer op de plaatjes."),)
    if card != AUTOPLAY:
        return (tr("Zo klink ik nu."),)
    return (tr("Ik lees vanzelf voor."),) if hearing.autoplay else (tr("Druk op Luister."), tr("Dan lees ik voor."))
