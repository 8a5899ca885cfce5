"""An agency to test with: real forms and a real vault, in memory. Sam Voorbeeld filled everything in."""

from collections.abc import Mapping

from desktop import paths
from desktop.domain.answers import Answer, Chosen, Listed, PhotoPick, Pictured, Row, Trace, Written
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import CandidateId, ChoiceId, FormId, ItemId
from desktop.flows.course import ABILITY, PROFILE
from desktop.flows.ports import Vault
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault

PASSPHRASE = "fiets lepel wolk trap zomer"

_BLOCKS = {
    "photo": "Mijn foto",
    "phone": "Mijn telefoon",
    "email": "Mijn e-mail",
    "town": "Mijn woonplaats",
    "about": "Wie ik ben",
    "strengths": "Wat ik goed kan",
    "wishes": "Wat ik wil doen",
    "works_best": "Hoe ik het best werk",
    "availability": "Wanneer ik kan werken",
    "travel": "Hoe ik kom",
    "experience": "Wat ik heb gedaan",
    "certificates": "Mijn diploma's",
    "languages": "Mijn talen",
    "work_photos": "Foto's van mijn werk",
}


def _card(card: str, word: str, picture: str, sentence: str = "") -> str:
    more = f', sentence: {{nl: "{sentence}"}}' if sentence else ""
    return f'          - {{id: {card}, text: {{nl: "{word}"}}, picture: {picture}{more}}}\n'


WERKPROFIEL = (
    """
form: werkprofiel
version: 1
languages: [nl]
title: {nl: "Werkprofiel"}
blocks:
  - id: ik
    title: {nl: "Dit ben ik"}
    picture: this-is-you
    items:
      - {id: naam, kind: text, picture: this-is-you, self: {nl: "Hoe heet jij?"}}
      - {id: telefoon, kind: text, picture: phone-call, self: {nl: "Wat is jouw nummer?"}}
      - {id: email, kind: text, picture: letter, self: {nl: "Wat is jouw mail?"}}
      - id: sterk
        kind: several
        picture: star
        self: {nl: "Wat kan jij goed?"}
        most: 3
        choices:
"""
    + _card("op-tijd", "Op tijd komen", "alarm-clock", "Ik kom op tijd. Daar kun je op rekenen.")
    + _card("samen", "Samen werken", "people", "Ik werk graag samen met collega's.")
    + _card("rustig", "Rustig blijven", "calm", "Ik blijf rustig, ook op een drukke dag.")
    + """
      - id: werk
        kind: several
        picture: job-search
        self: {nl: "Welk werk wil jij doen?"}
        most: 2
        choices:
"""
    + _card("fietsen", "Fietsen maken", "bicycle", "Ik wil graag fietsen maken.")
    + _card("groen", "Werken in het groen", "tree", "Ik wil graag in het groen werken.")
    + """
      - id: helpt
        kind: several
        picture: helping-hands
        self: {nl: "Wat helpt jou?"}
        most: 1
        choices:
"""
    + _card("voordoen", "Doe het eerst voor", "look-together", "Laat het mij een keer zien. Dan doe ik het.")
    + """
      - id: werkfotos
        kind: photo
        picture: star
        self: {nl: "Welke foto's zijn van jouw werk?"}
        least: 0
        most: 4
        choices:
"""
    + _card("zelf", "Dit heb ik zelf gemaakt.", "tools")
    + """
      - id: ervaring
        kind: group
        picture: tools
        self: {nl: "Wat heb jij gedaan?"}
        least: 0
        most: 4
        fields:
          - id: soort
            kind: one
            picture: tools
            self: {nl: "Welk werk was het?"}
            choices:
              - {id: fietsen, text: {nl: "Fietsen maken"}, picture: bicycle}
          - id: waar
            kind: one
            picture: house
            self: {nl: "Waar was het?"}
            choices:
              - {id: thuis, text: {nl: "thuis"}, picture: house}
      - id: mag-zien
        kind: several
        picture: employer
        self: {nl: "Wat mag een werkgever zien?"}
        least: 0
        most: 14
        choices:
"""
    + "".join(_card(block, word, "check") for block, word in _BLOCKS.items())
)

WERKVERMOGEN = """
form: werkvermogen
version: 1
languages: [nl]
title: {nl: "Zo doe ik het"}
answers:
  amount:
    kind: amount
    points:
      - {id: "no", text: {nl: "nee"}, picture: amount-empty, score: 0}
      - {id: some, text: {nl: "soms"}, picture: amount-half, score: 0.5}
      - {id: "yes", text: {nl: "ja"}, picture: amount-full, score: 1}
constructs:
  planning:
    title: {nl: "Plannen"}
    items: [eerst, start]
    needs: 2
    opening: {nl: "Hoe ziet een gewone dag van jou eruit?"}
  learning: {title: {nl: "Leren"}, items: [later], needs: 1, opening: {nl: "Hoe leer jij iets nieuws?"}}
  support: {title: {nl: "Steun"}, items: [hulp], needs: 1, surroundings: true}
blocks:
  - id: dag
    title: {nl: "Mijn dag"}
    picture: sun
    items:
      - {id: eerst, answers: amount, picture: first-thing, self: {nl: "Ik weet wat ik eerst moet doen."}}
      - {id: start, answers: amount, picture: day-start, self: {nl: "Ik begin mijn dag op een vaste tijd."}}
      - {id: later, answers: amount, picture: remember, self: {nl: "Ik weet later nog wat iemand vertelt."}}
      - {id: hulp, answers: amount, picture: helping-hands, self: {nl: "Ik krijg hulp van mensen."}}
      - id: best
        kind: several
        picture: star
        self: {nl: "Wat gaat het best?"}
        most: 3
        choices_from: {best: 6}
      - id: leren-kiezen
        kind: several
        picture: seedling
        self: {nl: "Wat wil jij leren?"}
        most: 2
        choices_from: {grow: 6}
"""


def chosen(*cards: str) -> Chosen:
    """An answer of pressed cards."""
    return Chosen(tuple(ChoiceId(card) for card in cards))


PROFILE_ANSWERS: Mapping[str, Answer] = {
    "naam": Written("Sam Voorbeeld"),
    "telefoon": Written("06 00000000"),
    "sterk": chosen("op-tijd", "samen", "rustig"),
    "werk": chosen("fietsen", "groen"),
    "helpt": chosen("voordoen"),
    "ervaring": Listed((Row({ItemId("soort"): chosen("fietsen"), ItemId("waar"): chosen("thuis")}),)),
    "mag-zien": chosen("strengths", "wishes", "experience", "phone"),
}

ABILITY_ANSWERS: Mapping[str, Answer] = {
    "eerst": chosen("yes"),
    "start": chosen("yes"),
    "later": chosen("no"),
    "hulp": chosen("some"),
    "best": chosen("eerst"),
    "leren-kiezen": chosen("later"),
}


def shelf() -> MemoryShelf:
    """Both forms, and what is asked when it applies."""
    asking = (paths.forms_folder() / "toestemming.yaml").read_text("utf-8")
    return MemoryShelf(WERKPROFIEL, WERKVERMOGEN, asking)


def door() -> MemoryDoor:
    """The way into a vault that is open, with nobody in it."""
    made = MemoryDoor(FixedClock())
    made.create(PASSPHRASE, Agency(AgencyRole.GUIDE, False), "Noor")
    return made


def vault() -> MemoryVault:
    """An open vault with nobody in it."""
    opened = door().vault
    assert opened is not None
    return opened


def fill(vault: Vault, forms: MemoryShelf, candidate: CandidateId, form: FormId, answers: Mapping[str, Answer]) -> None:
    """Answers a form for a candidate and finishes it."""
    begun: Form = forms.form(form)
    desk = vault.desk(candidate)
    filling = desk.begin(begun, RespondentRole.SELF, "nl")
    for item, answer in answers.items():
        desk.record(filling.id, ItemId(item), answer, Trace())
    desk.finish(filling.id)


def sam(vault: Vault, forms: MemoryShelf, jpeg: bytes = b"") -> CandidateId:
    """Sam Voorbeeld, with everything filled in, and a photo of own work when there are bytes for one."""
    candidate = vault.add_candidate("Sam", "avatar-kite").id
    answers = dict(PROFILE_ANSWERS)
    if jpeg:
        photo = vault.add_photo(candidate, jpeg, (200, 150))
        answers["werkfotos"] = Pictured((PhotoPick(photo.id, "Dit heb ik zelf gemaakt."),))
    fill(vault, forms, candidate, PROFILE, answers)
    fill(vault, forms, candidate, ABILITY, ABILITY_ANSWERS)
    return candidate
