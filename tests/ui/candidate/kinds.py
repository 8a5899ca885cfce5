"""A page of every kind, for tests that walk over all of them."""

from collections.abc import Callable

from desktop.flows.session import Session
from tests.flows.visits import Visits, play
from tests.ui.candidate.stage import FORM

CARDS = "[{id: a, text: {nl: Zon}, picture: sun}, {id: b, text: {nl: Huis}, picture: house}]"
KINDS = f"""\
form: proef
version: 1
languages: [nl]
title: {{nl: Proef}}
blocks:
  - id: een
    title: {{nl: Een}}
    picture: sun
    summary: true
    praise: {{nl: Dank je wel.}}
    items:
      - {{id: kaart, kind: one, picture: sun, self: {{nl: "Welk plaatje?"}}, explain: {{nl: Kies.}}, choices: {CARDS}}}
      - {{id: tekst, kind: text, picture: sun, self: {{nl: "Wie ben jij?"}}}}
      - {{id: getal, kind: number, lowest: 0, highest: 9, picture: sun, self: {{nl: "Hoe veel?"}}}}
      - {{id: dag, kind: date, picture: sun, self: {{nl: "Welke dag?"}}}}
  - id: twee
    title: {{nl: Twee}}
    picture: house
    items:
      - {{id: uitleg, kind: info, picture: sun, self: {{nl: "Zo gaat het."}}}}
      - id: werk
        kind: group
        least: 0
        most: 2
        picture: tools
        self: {{nl: "Welk werk?"}}
        fields: [{{id: soort, kind: one, picture: sun, self: {{nl: "Welk soort?"}}, choices: {CARDS}}}]
"""


def _at(item: str) -> Callable[[], Session]:
    return lambda: play(Visits(KINDS).begin(FORM), item)


def _before(item: str, do: Callable[[Session], object]) -> Callable[[], Session]:
    """At this item, and then something is done."""

    def begun() -> Session:
        session = _at(item)()
        do(session)
        return session

    return begun


def _to_the_end(session: Session) -> None:
    session.next()
    play(session, "interlude:done")


PAGES: dict[str, Callable[[], Session]] = {
    **{item: _at(item) for item in ("kaart", "tekst", "getal", "dag", "werk", "uitleg")},
    "row": _before("werk", lambda session: session.press("add")),
    "summary": _at("summary:een:0"),
    "break": _at("break:een:0"),
    "sound": _before("kaart", lambda session: session.sound()),
    "pause": _before("kaart", lambda session: session.pause()),
    "rest": _before("kaart", lambda session: session.pause(unattended=True)),
    "help": _before("kaart", lambda session: session.help()),
    "trouble": _before("kaart", lambda session: session.help("De schijf is vol.")),
    "done": _before("werk", _to_the_end),
}
