"""Keeping a vault safe: backups, the daily check, going back to a backup, and rescuing a damaged vault."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path
from threading import Event
from typing import Protocol

from desktop.flows.days import day_words
from desktop.flows.key_port import Secret
from desktop.text import tr, trn

EVERY = timedelta(hours=24)  # a backup and a check
SOON = timedelta(minutes=30)  # a backup, when something was changed
OVERDUE = timedelta(days=3)  # without a good backup: now the coach must know
PLACE_OVERDUE = timedelta(days=14)  # without the stick or share that was chosen


class Stopped(Exception):
    """The coach stopped it."""


class Watch:
    """Looks on while something slow is done: hears how far it is (0..1), and can stop it. For any thread."""

    def __init__(self, tell: Callable[[float], None] | None = None) -> None:
        self._tell = tell
        self._stopped = Event()

    def stop(self) -> None:
        """It ends at the next at()."""
        self._stopped.set()

    def at(self, share: float, rest: float = 0.0) -> None:
        """Says how far it is and rests so many seconds, in which others get their turn; Stopped when it must end."""
        if self._tell is not None:
            self._tell(share)
        if self._stopped.wait(rest):
            raise Stopped


@dataclass(frozen=True)
class Backup:
    """A backup as it lies there, or a vault that was put aside. What it says of itself; preview() looks inside."""

    folder: Path
    made: datetime
    candidates: int
    aside: bool = False


@dataclass(frozen=True)
class Preview:
    """What going back to a backup would give: looked up in the opened, checked backup. `until` is its last change."""

    candidates: int
    until: datetime


@dataclass(frozen=True)
class Rescued:
    """What was saved of a damaged vault: rows, and how many could not be read. `aside` keeps the damaged one."""

    candidates: int
    saved: int
    lost: int
    aside: Path


@dataclass(frozen=True)
class Left:
    """A backup out of reach that may still hold someone who was erased, and the day after which it is dropped."""

    place: Path
    made: date
    until: date


@dataclass(frozen=True)
class Care:
    """How the vault is kept, as far as is known without opening it. `place` is None while none was chosen."""

    place: Path | None = None
    backed_up: datetime | None = None  # the last good backup, anywhere
    at_place: datetime | None = None  # the last good backup in the chosen place
    failing: str = ""  # code of what went wrong at the last try, "" when it went well
    checked: datetime | None = None
    bad_places: int = 0  # found by the last check
    opened: datetime | None = None  # the last time, on this computer
    locked: datetime | None = None  # the same
    changed: bool = False  # something was written since the last good backup
    tight: bool = False  # the disk is nearly full
    shared: bool = False  # the vault lies where other computers write too


class Caretaker(Protocol):
    """Keeps one vault's files. Any thread may call it, one call at a time; Problem tells what a person can fix."""

    def care(self) -> Care:
        """How things are; Care() when nothing is known."""
        ...

    def choose_place(self, place: Path) -> None:
        """Backups go there from now on; Problem when nothing can be written there."""
        ...

    def back_up(self, watch: Watch) -> Backup | None:
        """A new backup, opened, checked and counted, and old ones dropped; None when no vault was opened."""
        ...

    def check(self, watch: Watch) -> int | None:
        """How many places of the vault are damaged; None when no vault was opened."""
        ...

    def keep_reserve(self, watch: Watch) -> None:
        """Sets room aside, where there is plenty, which is given back when the disk is full."""
        ...

    def backups(self, place: Path | None = None) -> tuple[Backup, ...]:
        """All in reach, newest first; those in `place` too."""
        ...

    def after_erasing(self, watch: Watch) -> tuple[Left, ...]:
        """Takes who was erased out of every backup in reach; gives those out of reach."""
        ...

    def out_of_reach(self) -> tuple[Left, ...]:
        """Backups that were made and can't be reached now."""
        ...

    def preview(self, backup: Backup, secret: Secret, watch: Watch) -> Preview:
        """What is in it, after checking all of it; Problem("wrong-passphrase") and others."""
        ...

    def restore(self, backup: Backup, secret: Secret, watch: Watch) -> Path | None:
        """Puts it in the vault's place; gives where the vault of before lies now. The vault must be closed."""
        ...

    def rescue(self, secret: Secret, watch: Watch) -> Rescued:
        """Makes a new vault of what can still be read. The vault must be closed."""
        ...


class Step(Enum):
    """What a warning leads to."""

    BACKUP = "backup"
    MEND = "mend"
    ROOM = "room"


@dataclass(frozen=True)
class Warn:
    """What the coach must know on the start page."""

    sentence: str
    step: Step


def backup_due(care: Care, now: datetime, *, at_opening: bool = False) -> bool:
    """Whether it is time: daily, half an hour after the last when something was changed, and then at opening too."""
    if care.changed and (at_opening or _is_old(care.backed_up, now, SOON)):
        return True
    return _is_old(care.backed_up, now, EVERY)


def check_due(care: Care, now: datetime) -> bool:
    """Whether a day has gone by without a check."""
    return _is_old(care.checked, now, EVERY)


def warning(care: Care, now: datetime) -> Warn | None:
    """What matters now; None when all is well enough to work on."""
    if care.bad_places or care.failing == "vault-damaged":
        return Warn(tr("De kluis heeft schade. Ga terug naar een reservekopie of red wat te lezen is."), Step.MEND)
    if care.tight:
        return Warn(room_words(care), Step.ROOM)
    if care.failing and _is_old(care.backed_up, now, OVERDUE):
        return Warn(tr("De reservekopie lukt al een paar dagen niet. Kijk wat er aan de hand is."), Step.BACKUP)
    if care.place and _is_old(care.at_place, now, PLACE_OVERDUE):
        return Warn(tr("De plek voor reservekopieën is er al lang niet. Sluit de stick of schijf aan."), Step.BACKUP)
    if care.shared:
        sentence = tr(
            "De kluis staat in een map die wordt gedeeld met internet of met andere computers. "
            "Maak een reservekopie op een stick en vraag je beheerder om een andere plek."
        )
        return Warn(sentence, Step.BACKUP)
    return None


def room_words(care: Care) -> str:
    """What to do about a disk that is nearly full; "" when there is room."""
    if not care.tight:
        return ""
    return tr("De schijf van deze laptop is bijna vol. Maak ruimte vrij. Dan blijft alles bewaard.")


def care_words(care: Care) -> str:
    """One line about the last good backup."""
    if care.backed_up is None:
        return tr("Er is nog geen reservekopie.")
    return tr("Laatste reservekopie: {day} om {time}.", day=day_words(care.backed_up), time=f"{care.backed_up:%H:%M}")


def backup_words(backup: Backup) -> str:
    """One line about a backup, as it says itself."""
    people = trn("{count} kandidaat", "{count} kandidaten", backup.candidates)
    day = tr("{day} om {time}", day=day_words(backup.made), time=f"{backup.made:%H:%M}")
    return tr("{day} · kluis van daarvoor", day=day) if backup.aside else f"{day} · {people}"


def preview_words(preview: Preview) -> str:
    """What going back gives, and what happens to the vault of now."""
    people = trn("{count} kandidaat", "{count} kandidaten", preview.candidates)
    day = tr("{day} om {time}", day=day_words(preview.until), time=f"{preview.until:%H:%M}")
    return tr(
        "In deze reservekopie: {people}, tot en met {day}. De kluis van nu blijft bewaard.", people=people, day=day
    )


def rescued_words(rescued: Rescued) -> str:
    """What was saved and what was not."""
    people = trn("{count} kandidaat", "{count} kandidaten", rescued.candidates)
    lost = trn("{count} stukje was niet te lezen", "{count} stukjes waren niet te lezen", rescued.lost)
    return tr("Gered: {people}, {saved} stukjes. {lost}.", people=people, saved=rescued.saved, lost=lost)


def _is_old(last: datetime | None, now: datetime, most: timedelta) -> bool:
    return last is None or not timedelta(0) <= now - last < most
