"""The demo: made-up candidates in memory, nothing written anywhere."""

from desktop import app, text, tokens
from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.domain.candidate import Agency, AgencyRole
from desktop.flows import example
from desktop.flows.course import ABILITY, PROFILE, Plan
from desktop.flows.handover import hand_over
from desktop.flows.page import Page
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.flows.session import Session
from desktop.storage.clocks import SystemClock
from desktop.storage.memory import MemoryDoor
from desktop.ui.window import Window

PASSPHRASE = "demo"
BEGUN = (("Noor", "avatar-tulip", 60), ("Yusuf", "avatar-guitar", 0), ("Kim", "avatar-boat", 30))
LONGEST = 2_000  # pages: a demo that goes round in circles is a defect


def run(settings: Settings) -> int:
    """Opens the app on the demo vault; the passphrase is `demo`."""
    running = app.application()
    app.choose_language(running, settings.language)
    clock = SystemClock()
    door = MemoryDoor(clock)
    house = Bodies(settings, door=door, clock=clock)
    window = Window(house, settings.look)
    window.resize(*tokens.SIZES[0])
    window.start(sample_vault(door, house.shelf, clock))
    window.showMaximized()
    return running.exec()


def sample_vault(door: MemoryDoor, shelf: FormShelf, clock: Clock) -> Vault:
    """A vault with Sam, who is done, and a few who have just begun."""
    vault = door.create(PASSPHRASE, Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False), "Coach")
    vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
    for name, avatar, pages in BEGUN:
        candidate = vault.add_candidate(name, avatar)
        if pages:
            play(hand_over(vault, shelf, candidate.id, Plan(clock, (PROFILE, ABILITY), text.language())), pages)
    sam = vault.add_candidate(example.FIRST_NAME, example.AVATAR)
    play(hand_over(vault, shelf, sam.id, Plan(clock, (PROFILE, ABILITY), text.language())), LONGEST)
    return vault


def play(session: Session, pages: int) -> None:
    """Lets Sam fill in so many pages, or all."""
    for _ in range(pages):
        if session.over:
            return
        _do_page(session)
        session.next()


def _do_page(session: Session) -> None:
    while acts := example.acts_on(session.page):
        before: Page = session.page
        for act in acts:
            example.do(session, act)
        if session.page == before:
            return
