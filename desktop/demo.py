"""The demo: made-up candidates in memory, nothing written anywhere."""

from desktop import app, text, tokens
from desktop.app import Bodies, Settings
from desktop.domain import recovery
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.ids import CandidateId
from desktop.flows import example
from desktop.flows.course import ABILITY, PROFILE, Plan
from desktop.flows.handover import lend, visit
from desktop.flows.kiosk_port import KioskDoor
from desktop.flows.page import Page
from desktop.flows.ports import Clock, FormShelf, Vault
from desktop.flows.session import Session
from desktop.one_process import OneProcess, Window
from desktop.storage.clocks import SystemClock, UnhurriedClock
from desktop.storage.memory import MemoryDoor
from desktop.storage.memory_kiosk import MemoryKioskDoor

PASSPHRASE = "demo"
FORMS = (PROFILE, ABILITY)
BEGUN = (("Noor", "avatar-tulip", 60), ("Yusuf", "avatar-guitar", 0), ("Kim", "avatar-boat", 30))
LONGEST = 2_000  # pages: a demo that goes round in circles is a defect


def run(settings: Settings) -> int:
    """Opens the app on the demo vault; the passphrase is `demo`."""
    running = app.application()
    app.choose_language(running, settings.language)
    clock = SystemClock()
    door = MemoryDoor(clock)
    house = Bodies(settings, door=door, clock=clock)
    running.setQuitOnLastWindowClosed(False)  # one window makes room for another
    windows = OneProcess(house, settings.look, _laptop_sized, full_screen=True, closed=running.quit)
    windows.begin(sample_vault(door, house.shelf, UnhurriedClock()))
    return running.exec()


def _laptop_sized(window: Window) -> None:
    window.resize(*tokens.SIZES[0])


def sample_vault(door: MemoryDoor, shelf: FormShelf, clock: Clock) -> Vault:
    """A vault with Sam, who is done, and a few who have just begun."""
    vault = door.create(PASSPHRASE, Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False), "Coach")
    vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
    kiosks = MemoryKioskDoor(door)
    for name, avatar, pages in BEGUN:
        candidate = vault.add_candidate(name, avatar)
        if pages:
            _visit(vault, shelf, kiosks, candidate.id, Plan(clock, FORMS, text.language()), pages)
    sam = vault.add_candidate(example.FIRST_NAME, example.AVATAR)
    _visit(vault, shelf, kiosks, sam.id, Plan(clock, FORMS, text.language()), LONGEST)
    return vault


def _visit(vault: Vault, shelf: FormShelf, kiosks: KioskDoor, candidate: CandidateId, plan: Plan, pages: int) -> None:
    kiosk = kiosks.open(lend(vault, shelf, candidate, plan.forms))
    play(visit(kiosk, shelf, plan), pages)
    kiosk.close()
    vault.collect()


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
