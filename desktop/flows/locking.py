"""How long an open vault may be left alone."""

from dataclasses import replace

from desktop.flows.ports import Vault
from desktop.text import trn

LOCK_TIMES = (5, 10, 15, 20)  # minutes to choose from


def set_lock_time(vault: Vault, minutes: int) -> None:
    """After so many minutes without a touch this agency's vault is locked."""
    vault.set_agency(replace(vault.agency, lock_minutes=minutes))


def lock_time_words(minutes: int) -> str:
    """A time as people say it."""
    return trn("{count} minuut", "{count} minuten", minutes)
