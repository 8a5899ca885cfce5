"""A child process for test_kills: the real app, in which Sam answers by real presses and tells each that is done.

Lines on stdout: `resumed KEY` once, `at KEY` after a page was turned, `answered KEY CARD,CARD` after a press.
"""

import sys
from pathlib import Path

from desktop.flows import example
from desktop.flows.page import Layout
from tests.journeys.laptop import Candidate, Coach, Laptop

GREETING = {"ben-jij", "hoor-je", "hallo", "weer"}


class Telling(Candidate):
    """Sam, who says aloud what was pressed."""

    def answers_until_killed(self) -> None:
        """Goes through the greeting, and then page after page."""
        while self.item in GREETING:
            self.does_this_page()
        tell("resumed", self.page.key)
        while self.page.layout is not Layout.CALL:
            key = self.page.key
            self._answer(key)
            if self.page.key == key:
                self.presses("Verder")
            tell("at", self.page.key)

    def _answer(self, key: str) -> None:
        for _ in range(12):
            acts = example.acts_on(self.page)
            if not acts or self.page.key != key:
                return
            for act in acts:
                self.does(act)
                if self.page.key == key and act.card:
                    cards = (*self.page.cards, *self.page.strip)
                    tell("answered", f"{key} {','.join(card.id for card in cards if card.chosen)}")


def tell(what: str, which: str) -> None:
    """One line that is really out."""
    sys.stdout.write(f"{what} {which}\n")
    sys.stdout.flush()


def main(folder: Path, passphrase: str) -> None:
    """Opens the app on a vault with one candidate, and answers."""
    laptop = Laptop(folder)
    robin = Coach(laptop)
    robin.passphrase = passphrase
    robin.unlocks().presses("Sam").waits_for("Geef aan kandidaat")
    robin.hands_over()
    Telling(laptop).answers_until_killed()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
