"""The sound panel: louder and softer, faster and slower, read by itself, one key for all, what moves."""

from dataclasses import replace

from desktop.domain.hearing import Hearing
from desktop.flows.page import Card, Layout, Page, Utterance
from desktop.flows.ports import Player, Voice
from desktop.text import tr

SOFTER, LOUDER, SLOWER, FASTER = "softer", "louder", "slower", "faster"
AUTOPLAY, SWITCH, MOTION = "autoplay", "switch", "motion"
SOUND_CARDS = frozenset({SOFTER, LOUDER, SLOWER, FASTER, AUTOPLAY, SWITCH, MOTION})
LANGUAGE, MORE = "language", "more"  # cards that lead further into the panel
SOUND_PAGE = "interlude:sound"  # what the keys of its pages begin with


def softer_and_louder() -> tuple[Card, Card]:
    """The two cards that also stand beside *Hoor je mij?*."""
    return Card(SOFTER, tr("Zachter"), "softer", does=True), Card(LOUDER, tr("Harder"), "louder", does=True)


def sound_page(hearing: Hearing, *, languages: bool = False) -> Page:
    """The panel with what is chosen now; its last card leads to what few need, one before it to the languages."""
    third = Card(LANGUAGE, tr("Taal"), "languages", does=True) if languages else _autoplay(hearing)
    more = Card(MORE, tr("Meer"), "plus", does=True)
    slower = Card(SLOWER, tr("Minder snel"), "slower", does=True)
    faster = Card(FASTER, tr("Sneller"), "faster", does=True)
    return _page(SOUND_PAGE, tr("Hoe wil jij luisteren?"), (*softer_and_louder(), third, slower, faster, more))


def more_page(hearing: Hearing, *, languages: bool = False) -> Page:
    """What few need, with what is chosen now; beside the languages there was no room for all of it."""
    switch = Card(SWITCH, tr("Met één knop"), "press", chosen=hearing.switch)
    motion = Card(MOTION, tr("Met beweging"), "movement", chosen=hearing.motion)
    first = (_autoplay(hearing),) if languages else ()
    return _page(f"{SOUND_PAGE}:more", tr("Wat helpt jou nog meer?"), (*first, switch, motion))


def changed(hearing: Hearing, card: str) -> Hearing:
    """What pressing this card makes of it."""
    match card:
        case "louder" | "softer":
            return hearing.louder(1 if card == LOUDER else -1)
        case "faster" | "slower":
            return hearing.faster(1 if card == FASTER else -1)
        case "switch":
            return replace(hearing, switch=not hearing.switch)
        case "motion":
            return replace(hearing, motion=not hearing.motion)
    return replace(hearing, autoplay=not hearing.autoplay)


def _autoplay(hearing: Hearing) -> Card:
    return Card(AUTOPLAY, tr("Vanzelf voorlezen"), "read-aloud", chosen=hearing.autoplay)


def _page(key: str, asked: str, cards: tuple[Card, ...]) -> Page:
    return Page(key, Layout.CARDS, "ear", (asked,), cards, quiet=True)


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
    if card == MOTION:
        return (tr("Het beeld beweegt een beetje."),) if hearing.motion else (tr("Het beeld staat nu stil."),)
    if card != AUTOPLAY:
        return (tr("Zo klink ik nu."),)
    return (tr("Ik lees vanzelf voor."),) if hearing.autoplay else (tr("Druk op Luister."), tr("Dan lees ik voor."))
