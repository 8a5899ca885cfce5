"""What to know when the laptop is gone: how the vault stood, for a sheet that is printed before that day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.flows.days import day_words
from desktop.flows.dossier_care import last_worked_on, term_words
from desktop.flows.key_port import Keys
from desktop.flows.locking import lock_time_words
from desktop.flows.ports import Vault
from desktop.flows.upkeep import Care
from desktop.text import tr, trn

MOST_COACHES = 6  # named on the sheet


@dataclass(frozen=True)
class Fact:
    """One thing that is known, in words."""

    about: str
    told: str


@dataclass(frozen=True)
class Incident:
    """How the vault stood when the sheet was made. Coaches are named, candidates are only counted."""

    made: str
    facts: tuple[Fact, ...]


def incident_of(vault: Vault, care: Care, now: datetime) -> Incident:
    """What the sheet tells of this vault on this computer."""
    return Incident(
        _moment(now),
        (
            Fact(tr("Kluis geopend"), _opened(care)),
            Fact(tr("Kluis op slot"), _locked(care)),
            Fact(tr("Dossiers"), _dossiers(vault)),
            Fact(tr("Sleutels"), ", ".join(_coaches(vault.keys))),
            Fact(tr("Herstelsleutel"), _recovery(vault.keys)),
            Fact(tr("Vanzelf op slot"), tr("na {time}", time=lock_time_words(vault.agency.lock_minutes))),
            Fact(tr("Reservekopie"), _backup(care)),
            Fact(tr("Plek van de kopie"), _place(care)),
            Fact(tr("Kluis nagekeken"), _checked(care)),
            Fact(tr("Bewaartermijn"), term_words(vault.agency.kept_months)),
        ),
    )


def _opened(care: Care) -> str:
    """The vault is open while the sheet is made, so this is the session of now."""
    return tr("{moment}, op deze computer", moment=_moment(care.opened)) if care.opened else tr("niet bekend")


def _locked(care: Care) -> str:
    if care.locked is None:
        return tr("nog niet, op deze computer")
    return tr("de keer daarvoor: {moment}", moment=_moment(care.locked))


def _dossiers(vault: Vault) -> str:
    people = vault.candidates()
    if not people:
        return tr("geen")
    last = max(last_worked_on(vault, person.id) for person in people)
    counted = trn("{count} kandidaat", "{count} kandidaten", len(people))
    return tr("{people}, tot en met {day}", people=counted, day=day_words(last))


def _coaches(keys: Keys) -> Iterator[str]:
    holders = keys.coaches()
    for holder in holders[:MOST_COACHES]:
        yield tr("{name} (sinds {day})", name=holder.name, day=day_words(holder.since))
    if len(holders) > MOST_COACHES:
        yield tr("en nog {count}", count=len(holders) - MOST_COACHES)


def _recovery(keys: Keys) -> str:
    since = keys.recovery_since
    return tr("op papier, van {day}", day=day_words(since)) if since else tr("is er nog niet")


def _backup(care: Care) -> str:
    return _moment(care.backed_up) if care.backed_up else tr("is er nog niet")


def _place(care: Care) -> str:
    if care.place is None:
        return tr("alleen op deze laptop")
    last = tr("daar het laatst op {day}", day=day_words(care.at_place)) if care.at_place else tr("daar nog niet gelukt")
    return tr("stick of andere map; {last}", last=last)


def _checked(care: Care) -> str:
    if care.checked is None:
        return tr("nog niet")
    return tr("{day}, schade gevonden" if care.bad_places else "{day}, alles is heel", day=day_words(care.checked))


def _moment(at: datetime) -> str:
    return tr("{day} om {time}", day=day_words(at), time=f"{at:%H:%M}")
