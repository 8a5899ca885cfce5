"""How a problem names what there is to use instead."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches


def all_of(names: Iterable[str]) -> str:
    """Names in a row, or a word that says there are none."""
    return ", ".join(name for name in names if name) or "(none yet)"


def nearest(name: str, names: Collection[str]) -> str:
    """The name that looks most like this one, in quotes, or "" when none does."""
    near = get_close_matches(name, names, n=1)
    return f'"{near[0]}"' if near else ""


def nearest_or_all(name: str, names: Collection[str]) -> str:
    """The nearest name, or all of them."""
    return nearest(name, names) or f"one of: {all_of(names)}"
