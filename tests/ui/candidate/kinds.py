"""A page of every kind, for tests that walk over all of them."""

from collections.abc import Callable

from desktop.flows.course import Plan
from desktop.flows.photo_pages import CAMERA, SNAP
from desktop.flows.session import Session
from desktop.flows.sound import LANGUAGE
from desktop.storage.photos import PhotoCleaner
from tests.flows.visits import Visits, play
from tests.ui.candidate.eyes import Eyes, scene
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


PHOTO = """\
form: proef
version: 1
languages: [nl]
title: {nl: Proef}
blocks:
  - id: een
    title: {nl: Een}
    picture: sun
    items:
      - {id: foto, kind: photo, picture: camera, least: 0, most: 2, self: {nl: "Welke foto?"}}
"""


def _camera(*stages: Callable[[Session], object]) -> Callable[[], Session]:
    """*Maak een foto* was pressed, and then this was done."""

    def begun() -> Session:
        session = play(Visits(PHOTO).begin(FORM), "foto")
        session.camera.look_with(Eyes, PhotoCleaner())
        session.press(CAMERA)
        for do in stages:
            do(session)
        return session

    return begun


def _snap(session: Session) -> None:
    session.camera.see(scene())
    session.press(SNAP)
    while session.camera.counting:
        session.camera.count()


def _languages(*, panel: bool) -> Session:
    """Two languages to choose from: before the greeting, or on the panel behind *Geluid*."""
    visits = Visits(KINDS)
    session = visits.by(Plan(visits.clock, (FORM,), languages=("nl", "en")))
    if panel:
        session = play(session, "kaart")
        session.sound()
        session.press(LANGUAGE)
    return session


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
    "language-first": lambda: _languages(panel=False),
    "language": lambda: _languages(panel=True),
    "camera": _camera(),
    "photo": _camera(_snap),
    "photo-turn": _camera(_snap, Session.next),
    "photo-frame": _camera(_snap, Session.next, Session.next),
}
