"""Too many wrong passphrases or recovery keys: no other is looked at for a while."""

from desktop.flows.ports import Problem
from desktop.text import trn


class MustWait(Problem):
    """Nothing is tried before so many seconds have passed."""

    def __init__(self, seconds: int) -> None:
        super().__init__("wait", wait_words(seconds))
        self.seconds = seconds


def wait_words(seconds: int) -> str:
    """How long it takes, and what to do then."""
    return trn(
        "Te vaak een verkeerde wachtzin. Wacht nog {count} tel en probeer het dan weer.",
        "Te vaak een verkeerde wachtzin. Wacht nog {count} tellen en probeer het dan weer.",
        seconds,
    )
