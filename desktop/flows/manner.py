"""How every window of one run of the app is shown, and where the vault lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Manner:
    """What the app was started with; it travels with the first order to each process."""

    language: str
    theme: str
    text_scale: float
    motion: bool
    folder: Path
