"""Killed at random moments, the app goes on at the same question with every answer (issue 3, point 2; VAULT)."""

import random
import threading
from itertools import pairwise
from pathlib import Path

from desktop import paths
from desktop.flows import example
from desktop.flows.course import Plan
from desktop.flows.handover import visit
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor
from tests.journeys import errands
from tests.journeys.outside import App, Gone, Window

FALLS = 3  # that the candidate goes on after alone


class Sam:
    """Answers, and remembers what was acknowledged: a press that came back."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        way = whole_way()
        self._order = set(pairwise(way))
        self._first = next(key for key in way if errands.item_of(key) not in errands.GREETING)
        self._last = ""
        self.acknowledged: dict[str, set[str]] = {}

    def answers(self, window: Window, app: App, *, everything: bool) -> None:
        """Until the window is killed, or everything is, at a moment that nobody chose."""
        self._resumes(window)
        for _ in range(self._chance.randint(2, 8)):
            self._does_one_thing(window)
        end = threading.Timer(self._chance.random() / 3, app.supervisor.kill if everything else window.kill)
        end.start()
        try:
            while True:
                self._does_one_thing(window)
        except Gone:
            end.join()

    def _resumes(self, window: Window) -> None:
        """At the page where it fell, or at the next when the press was done but not told."""
        while errands.item_of(here := page_of(window)) in errands.GREETING:
            window.does("goes_on")
        fell = self._first if errands.item_of(self._last) in errands.GREETING else self._last
        assert not fell or here == fell or (fell, here) in self._order
        self._last = here

    def _does_one_thing(self, window: Window) -> None:
        told = window.does("goes_on")
        assert isinstance(told, dict)
        self._last = told["now"]
        item = errands.item_of(told["key"])
        if told["chosen"] and item not in {*errands.GREETING, "/"}:
            self.acknowledged[item] = set(told["chosen"])


def page_of(window: Window) -> str:
    """The page's key."""
    page = window.does("page")
    assert isinstance(page, dict)
    return str(page["key"])


def test_no_acknowledged_answer_is_lost(tmp_path: Path) -> None:
    folder, chance = tmp_path / "kluis", random.Random()
    errands.make_vault(folder, "Sam")
    sam = Sam(chance)
    with App(folder) as app:
        window = errands.hand_over(app, errands.unlock(app))
        for everything in (False, True):
            for _ in range(FALLS):
                sam.answers(window, app, everything=False)
                window = app.next_window("candidate").waits_for("Luister")
            sam.answers(window, app, everything=everything)
            if everything:
                app.supervisor.wait()
                app.starts()
            errands.unlock(app).presses("Verder met Sam")
            window = app.next_window("candidate").waits_for("Luister")
        sam.answers(window, app, everything=True)
    answers = errands.kept(folder)
    assert {item: cards for item, cards in sam.acknowledged.items() if not cards <= answers.get(item, set())} == {}
    assert sam.acknowledged


def whole_way() -> list[str]:
    """Every page of an undisturbed visit, one after another."""
    clock, shelf = FixedClock(), FolderShelf(paths.forms_folder())
    vault = MemoryDoor(clock).create(errands.PASSPHRASE, errands.AGENCY, "Robin")
    sam = vault.add_candidate("Sam", "avatar-kite")
    session = visit(vault.desk(sam.id), shelf, Plan(clock))
    keys = [session.page.key]
    while not session.over:
        acts = example.acts_on(session.page)
        for act in acts:
            example.do(session, act)
        if not acts or (session.page.key == keys[-1] and not example.acts_on(session.page)):
            session.next()
        if session.page.key != keys[-1]:
            keys.append(session.page.key)
    return keys
