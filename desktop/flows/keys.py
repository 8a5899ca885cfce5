"""The keys of the vault as a coach sees them: who has one, and the recovery key on paper."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain import recovery
from desktop.domain.recovery import MistypedError, RecoveryKey
from desktop.flows.days import day_words
from desktop.flows.key_port import Keys
from desktop.flows.ports import Problem
from desktop.text import tr, trn

TYPED_BACK = 2  # groups of the sheet


@dataclass(frozen=True)
class CoachRow:
    """A coach with a key; `can_go` when a colleague may take it away."""

    id: str
    name: str
    since: str
    is_here: bool
    can_go: bool


@dataclass(frozen=True)
class KeysView:
    """Everyone with a key, and what is known of the recovery key."""

    coaches: tuple[CoachRow, ...]
    recovery: str
    has_recovery: bool


def keys_view(keys: Keys) -> KeysView:
    """What the page of the keys shows. Nobody takes their own key away: a colleague does, so somebody stays."""
    holders = keys.coaches()
    rows = tuple(
        CoachRow(
            holder.id,
            holder.name,
            tr("Dit ben jij.") if holder.is_here else tr("Heeft een sleutel sinds {day}.", day=day_words(holder.since)),
            holder.is_here,
            can_go=not holder.is_here and len(holders) > 1,
        )
        for holder in holders
    )
    since = keys.recovery_since
    told = (
        tr("Gemaakt op {day}. Alleen het blad van die dag opent de kluis.", day=day_words(since))
        if since
        else tr("Er is nog geen herstelsleutel. Is een wachtzin kwijt, dan gaat niets meer open.")
    )
    return KeysView(rows, told, since is not None)


def read_recovery(typed: str) -> RecoveryKey:
    """The recovery key that was typed; Problem when the checksum shows that it is mistyped."""
    try:
        return recovery.read(typed)
    except MistypedError as mistyped:
        raise Problem("recovery-mistyped", _mistyped(mistyped)) from None


def _mistyped(mistyped: MistypedError) -> str:
    if mistyped.missing > 0:
        return trn(
            "Er mist nog een letter of cijfer. Kijk op het blad en vul het aan.",
            "Er missen nog {count} letters of cijfers. Kijk op het blad en vul ze aan.",
            mistyped.missing,
        )
    if mistyped.missing < 0:
        return tr("Er staan te veel letters of cijfers. Het blad heeft negen groepen van vier. Kijk ze na.")
    if mistyped.group:
        return tr("Er zit een typefout in groep {group}. Kijk op het blad en verbeter die groep.", group=mistyped.group)
    return tr("Er zitten typefouten in. Kijk op het blad en vergelijk elke groep.")


def groups_to_type() -> tuple[int, ...]:
    """Which groups of a new sheet are typed back, from 1."""
    return tuple(sorted(random.SystemRandom().sample(range(1, recovery.GROUPS + 1), TYPED_BACK)))


def wrong_group(key: RecoveryKey, typed: Sequence[tuple[int, str]]) -> int | None:
    """The first group that is not as it stands on the sheet; None when all are."""
    wrong = (number for number, text in typed if recovery.tidy(text) != key.groups[number - 1])
    return next(wrong, None)
