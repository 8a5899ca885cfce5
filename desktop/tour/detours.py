"""What Sam looks at beside the questions: sound, one key, an example, a pause, a keyboard, a recorder, a camera."""

from desktop.flows.aloud import HEAR, SAID, SAY
from desktop.flows.asking import YES
from desktop.flows.page import Layout
from desktop.flows.pages import GO_ON, STOP
from desktop.flows.photo_pages import CAMERA, GOOD
from desktop.flows.sound import LANGUAGE, LOUDER, MORE, SWITCH
from desktop.text import tr
from desktop.tour.candidate import Visitor

A_MOMENT_MS = 400


def sound_and_one_key(visitor: Visitor) -> None:
    """*Geluid*: louder, the languages, and one key for everything: on until the highlight is seen, and off again."""
    hand = visitor.hand
    hand.press(tr("Geluid"))
    visitor.shoot()
    visitor.press_card(LOUDER)
    if visitor.offers(LANGUAGE):
        visitor.press_card(LANGUAGE)
        visitor.shoot()
        hand.press(tr("Terug"))
        visitor.press_card(MORE)
        visitor.shoot()
    visitor.press_card(SWITCH)
    hand.wait(lambda: bool(visitor.side.scan.highlighted))
    visitor.shoot("-een-knop")
    visitor.press_card(SWITCH)
    hand.press(tr("Verder"))


def example_and_pause(visitor: Visitor) -> None:
    """*Leg uit*, *Verder* without an answer, *Pauze* with going on, and *Help* with going back."""
    hand = visitor.hand
    hand.press(tr("Leg uit"))
    visitor.shoot("-leg-uit")
    hand.press(tr("Verder"))
    visitor.shoot("-te-vroeg")
    hand.press(tr("Pauze"))
    visitor.shoot()
    visitor.press_card(GO_ON)
    hand.press(tr("Verder"))
    hand.press(tr("Help"))
    visitor.shoot()
    hand.press(tr("Terug"))


def stop_for_today(visitor: Visitor) -> None:
    """*Pauze*, *Ik stop voor vandaag*: the coach is called."""
    visitor.hand.press(tr("Pauze"))
    visitor.press_card(STOP)
    visitor.shoot("-stoppen")
    visitor.hand.press(tr("Verder"))


def type_by_touch(visitor: Visitor) -> None:
    """The keyboard on the screen: a capital, a letter, and the signs."""
    hand = visitor.hand
    hand.press(tr("Toetsen"))
    visitor.shoot("-toetsen")
    hand.press(tr("hoofdletter {letter}", letter="S"), "key")
    hand.press("a", "key")
    visitor.shoot("-getypt")
    hand.press(f"12 {tr('cijfers')}", "key")
    visitor.shoot("-cijfers")
    hand.press(tr("Toetsen"))


def say_it(visitor: Visitor) -> None:
    """*Zeg het*, and heard back."""
    visitor.press_card(SAY)
    visitor.hand.rest(A_MOMENT_MS)
    visitor.shoot("-zeg-het")
    visitor.press_card(SAID)
    visitor.shoot("-gezegd")
    visitor.press_card(HEAR)


def make_photo(visitor: Visitor) -> None:
    """*Maak een foto*: whether that is all right, the countdown, the photo, turning it, and which part of it."""
    hand = visitor.hand
    visitor.press_card(CAMERA)
    visitor.shoot()
    if visitor.page.layout is Layout.CARDS:
        visitor.press_card(YES)
        hand.press(tr("Verder"))
    hand.rest(A_MOMENT_MS)
    visitor.shoot()
    hand.press(tr("Maak de foto"))
    visitor.shoot("-telt-af")
    hand.wait(lambda: visitor.page.layout is Layout.PHOTO)
    visitor.shoot()
    visitor.press_card(GOOD)
    visitor.shoot()
    hand.press(tr("Verder"))
    visitor.shoot()
    visitor.press_card("frame-smaller")
    visitor.press_card("frame-up")
    visitor.shoot("-kleiner")
    hand.press(tr("Verder"))
    visitor.shoot("-foto-erbij")
