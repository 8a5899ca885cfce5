"""Screens between the questions: pause, help, a friendly stop and the end. The coach takes over from the last ones."""

from dataclasses import replace
from enum import StrEnum

from desktop.domain.answers import Chosen
from desktop.flows.fill import FillState
from desktop.flows.page import Card, Layout, Page
from desktop.flows.pages import GO_ON, STOP
from desktop.text import tr


class Interlude(StrEnum):
    """What stands in front of the question now."""

    PAUSE = "pause"
    REST = "rest"  # nobody touched anything for a while: nothing of anyone is shown
    AGAIN = "again"  # shall we listen once more
    HELP = "help"
    NOT_ME = "not_me"
    NO_SOUND = "no_sound"
    TROUBLE = "trouble"  # an answer could not be kept
    STOPPED = "stopped"
    DECLINED = "declined"
    DONE = "done"
    NEXT = "next"  # done, and somebody is lined up


_PICTURES = {Interlude.STOPPED: "wave", Interlude.DECLINED: "wave", Interlude.DONE: "done-call"}
LEAVE, CALL = "leave", "call"  # the cards before the next one comes
LISTEN = "listen"
CHOOSING = frozenset({Interlude.PAUSE, Interlude.AGAIN, Interlude.NEXT})  # there are cards to press
LASTING = frozenset({Interlude.DECLINED, Interlude.DONE})  # no way back to the questions


def page_of(interlude: Interlude, picked: str, *, observes: bool = False) -> Page:
    """The screen of this interlude; `picked` is the card pressed on it. An observer has no coach of their own."""
    match interlude:
        case Interlude.PAUSE:
            cards = (Card(GO_ON, tr("Ik ga door"), "go-on"), Card(STOP, tr("Ik stop voor vandaag"), "house"))
            return _choice(interlude, "coffee", (tr("Even pauze."), tr("Je hebt alle tijd.")), cards, picked)
        case Interlude.AGAIN:
            cards = (Card(LISTEN, tr("Ja, nog een keer"), "ear"), Card(GO_ON, tr("Nee, ik ga door"), "go-on"))
            return _choice(interlude, "sound", (tr("Zullen we nog een keer luisteren?"),), cards, picked)
        case Interlude.NEXT:
            cards = (
                Card(LEAVE, tr("Ja, ik ben klaar"), "check"),
                Card(CALL, tr("Nee, ik roep mijn coach"), "call-coach"),
            )
            return _choice(interlude, "flag-finish", (tr("Alles is bewaard."), tr("Ben je klaar?")), cards, picked)
        case Interlude.REST:
            said = (tr("Even pauze."), tr("Ben je er weer?"), tr("Druk dan op Verder."))
            return _page(interlude, "coffee", said, Layout.INFO)
    return _page(interlude, _PICTURES.get(interlude, "call-coach"), _said(interlude, observes=observes), Layout.CALL)


def stopped_by(state: FillState) -> Interlude | None:
    """Whether an answer of the greeting or of the consent asks for the coach."""
    chosen = state.answer.ids if isinstance(state.answer, Chosen) else ()
    match (state.item.id if state.item else ""), chosen:
        case "ben-jij" | "ben-jij-ander", ("no",):
            return Interlude.NOT_ME
        case "hoor-je", ("no",):
            return Interlude.NO_SOUND
        case "meedoen", ("no",) | ("talk_first",):
            return Interlude.DECLINED
    return None


def _choice(interlude: Interlude, picture: str, said: tuple[str, ...], cards: tuple[Card, ...], picked: str) -> Page:
    chosen = tuple(replace(card, chosen=card.id == picked) for card in cards)
    return _page(interlude, picture, said, Layout.BREAK, chosen)


def _page(
    interlude: Interlude, picture: str, said: tuple[str, ...], layout: Layout, cards: tuple[Card, ...] = ()
) -> Page:
    back = interlude not in LASTING
    return Page(f"interlude:{interlude.value}", layout, picture, said, cards, can_go_back=back, quiet=True)


def _said(interlude: Interlude, *, observes: bool) -> tuple[str, ...]:
    call = tr("Roep de coach.") if observes else tr("Roep je coach.")
    match interlude:
        case Interlude.NOT_ME:
            return call, tr("De coach zoekt jouw naam.") if observes else tr("Jouw coach zoekt jouw naam.")
        case Interlude.NO_SOUND:
            return call, tr("De coach kijkt naar het geluid.") if observes else tr("Jouw coach kijkt naar het geluid.")
        case Interlude.TROUBLE:
            return call, tr("De laptop heeft hulp nodig."), tr("Jouw andere antwoorden zijn bewaard.")
        case Interlude.STOPPED:
            return tr("Dat is goed."), tr("Volgende keer ga je hier verder."), call
        case Interlude.DECLINED:
            return tr("Dat is goed."), tr("Praat met jouw coach."), call
        case Interlude.DONE:
            after = tr("De coach gaat nu verder.") if observes else tr("Jullie kijken samen naar jouw antwoorden.")
            return tr("Goed gedaan."), call, after
    return call, tr("De coach helpt je graag.") if observes else tr("Jouw coach helpt je graag.")
