"""A candidate's visits for tests: the shipped greeting, consent and practice, small forms, a vault in memory."""

from desktop import paths
from desktop.domain.candidate import Agency, AgencyRole, Filling
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId
from desktop.flows import example
from desktop.flows.course import CLOSING, CONSENT, PRACTICE, WELCOME, Plan
from desktop.flows.handover import prepare, visit
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.session import Session
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault

FIRST = """\
form: eerste
version: 1
languages: [nl]
title: {nl: Het eerste}
blocks:
  - id: een
    title: {nl: Een}
    picture: sun
    items:
      - id: zon
        kind: one
        picture: sun
        self: {nl: "Mooi weer?"}
        choices: [{id: ja, text: {nl: Ja}, picture: "yes"}, {id: nee, text: {nl: Nee}, picture: "no"}]
      - {id: naam, kind: text, picture: sun, self: {nl: "Wie ben jij?"}}
      - {id: jaren, kind: number, picture: sun, self: {nl: "Hoe oud ben jij?"}, unit: {nl: jaar}}
      - {id: dag, kind: date, picture: sun, self: {nl: "Welke dag?"}}
"""
SECOND = """\
form: tweede
version: 1
languages: [nl]
title: {nl: Het tweede}
blocks:
  - id: een
    title: {nl: Een}
    picture: sun
    praise: {nl: Dank je wel.}
    items:
      - id: zin
        kind: one
        picture: sun
        self: {nl: "Heb je zin?"}
        choices: [{id: ja, text: {nl: Ja}, picture: "yes"}, {id: nee, text: {nl: Nee}, picture: "no"}]
  - id: twee
    title: {nl: Twee}
    picture: sun
    items:
      - {id: uitleg, kind: info, picture: sun, self: {nl: "Zo gaat het."}}
"""
FORMS = (FormId("eerste"), FormId("tweede"))


def shipped(form: FormId) -> str:
    """The text of a form of ours."""
    return (paths.forms_folder() / f"{form}.yaml").read_text("utf-8")


def hand_over(vault: Vault, shelf: FormShelf, candidate: CandidateId, plan: Plan) -> Session:
    """The visit at a desk of the vault itself, so that what is kept can be looked at."""
    prepare(vault, shelf, candidate, plan.forms)
    return visit(vault.desk(candidate), shelf, plan)


class Visits:
    """Sam Voorbeeld, who comes and goes; each visit opens everything anew from the vault."""

    def __init__(self, *sources: str, agency: Agency | None = None) -> None:
        self.clock = FixedClock()
        mine = sources or (FIRST, SECOND)
        self.shelf: FormShelf = MemoryShelf(*map(shipped, (WELCOME, CONSENT, PRACTICE, CLOSING)), *mine)
        house = agency or Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
        self.door = MemoryDoor(self.clock)
        self.vault: MemoryVault = self.door.create("een twee drie", house, "Coach")
        self.sam: CandidateId = self.vault.add_candidate("Sam", "avatar-kite").id

    def begin(self, *forms: FormId) -> Session:
        """The coach hands the laptop over."""
        return self.by(Plan(self.clock, forms or FORMS))

    def by(self, plan: Plan) -> Session:
        """The same by a plan of one's own."""
        return hand_over(self.vault, self.shelf, self.sam, plan)

    def filling(self, form: str) -> Filling | None:
        """What is kept of a form."""
        return self.vault.desk(self.sam).filling(FormId(form), RespondentRole.SELF)


def at(session: Session) -> str:
    """Which item, or which other screen."""
    key = session.page.key
    return example.item_of(session.page) if key.startswith("item:") else key


def play(session: Session, until: str) -> Session:
    """Does on each page what the example does, up to and not with this one."""
    way(session, until)
    return session


def way(session: Session, until: str) -> list[str]:
    """The same; tells which pages it passed, with the last."""
    passed = []
    for _ in range(100):
        passed.append(at(session))
        if passed[-1] == until:
            return passed
        _do(session)
        session.next()
    raise AssertionError(f"never came there; stayed at {at(session)}")


def _do(session: Session) -> None:
    for _ in range(10):
        acts = example.acts_on(session.page)
        for act in acts:
            example.do(session, act)
        if not acts:
            break
    if not session.page.cards and not session.page.value and session.page.layout.value == "number":
        session.write("20")
