"""What a second start says: Werkverhaal is open already. The screen that is there is not disturbed."""

import sys

from desktop import mishaps, text
from desktop.flows.manner import Manner
from desktop.text import tr


def say_already_open(manner: Manner) -> None:
    """In the terminal, or in a small window where there is none."""
    text.set_language(manner.language)
    sentence = tr("Werkverhaal is al open op deze computer.")
    if sys.stderr is not None and sys.stderr.isatty():
        mishaps.say(f"{sentence}\n")
        return
    from desktop.child import show_sentence  # this process supervises nothing: it may know Qt

    show_sentence(manner, sentence)
