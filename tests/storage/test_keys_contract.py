"""Who can open a vault, on disk and in memory alike (HOUSE: each port has two honest bodies; issue 3, point 1)."""

import threading
from collections.abc import Callable

import pytest

from desktop.domain import recovery
from desktop.flows.key_port import Keys, Secret
from desktop.flows.ports import Problem, Vault, VaultDoor
from desktop.storage.clocks import FixedClock
from tests.storage.vaults import AGENCY, COACH, PASSPHRASE

SECOND = "tweede coach met vijf woorden"
OTHER = "heel andere woorden dan eerst"


def refused(act: Callable[[], object]) -> str:
    """The code of the refusal."""
    with pytest.raises(Problem) as told:
        act()
    return told.value.code


def opens(door: VaultDoor, secret: Secret) -> bool:
    """Whether the closed vault opens with this; with anything else it is told what was wrong."""
    try:
        door.unlock(secret).close()
    except Problem as told:
        if told.code not in {"wrong-passphrase", "wrong-recovery-key"}:
            raise
        return False
    return True


def names(keys: Keys) -> list[str]:
    return [coach.name for coach in keys.coaches()]


def id_of(keys: Keys, name: str) -> str:
    return next(coach.id for coach in keys.coaches() if coach.name == name)


def test_who_makes_the_vault_has_the_first_key(vault: Vault, clock: FixedClock) -> None:
    (coach,) = vault.keys.coaches()
    assert (coach.name, coach.is_here, coach.since) == (COACH, True, clock.now())
    assert vault.keys.recovery_since is None
    assert vault.keys.fits(PASSPHRASE)
    assert not vault.keys.fits(OTHER)
    assert not vault.keys.fits(recovery.new_key())


def test_a_second_coach_opens_with_a_passphrase_of_their_own(door: VaultDoor, vault: Vault) -> None:
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    assert names(vault.keys) == [COACH, "Noor"]
    vault.close()
    opened = door.unlock(SECOND.upper())
    assert [coach.is_here for coach in opened.keys.coaches()] == [False, True]
    assert door.check(SECOND)
    opened.close()
    assert opens(door, PASSPHRASE)


def test_the_recovery_key_opens_and_gives_a_new_passphrase(door: VaultDoor, vault: Vault, clock: FixedClock) -> None:
    key = recovery.new_key()
    clock.pass_time(60)
    vault.keys.renew_recovery(PASSPHRASE, key)
    assert vault.keys.recovery_since == clock.now()
    assert names(vault.keys) == [COACH]
    sam = vault.add_candidate("Sam", "fiets")
    vault.close()
    opened = door.unlock(recovery.read(key.text.lower()))
    assert not any(coach.is_here for coach in opened.keys.coaches())
    opened.keys.set_passphrase(key, id_of(opened.keys, COACH), OTHER)
    assert [coach.is_here for coach in opened.keys.coaches()] == [True]
    assert opened.candidates() == (sam,)
    opened.close()
    assert [opens(door, secret) for secret in (PASSPHRASE, OTHER, key)] == [False, True, True]


def test_recovery_key_is_no_passphrase_and_the_other_way_round(door: VaultDoor, vault: Vault) -> None:
    key = recovery.new_key()
    vault.keys.renew_recovery(PASSPHRASE, key)
    vault.close()
    assert not door.check(key.letters)
    assert refused(lambda: door.unlock(key.letters)) == "wrong-passphrase"
    assert refused(lambda: door.unlock(recovery.new_key())) == "wrong-recovery-key"


def test_a_renewed_recovery_key_replaces_the_earlier_one(door: VaultDoor, vault: Vault) -> None:
    first, second = recovery.new_key(), recovery.new_key()
    vault.keys.renew_recovery(PASSPHRASE, first)
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    sam = vault.add_candidate("Sam", "fiets")
    vault.keys.renew_recovery(SECOND, second)
    assert vault.candidates() == (sam,)
    vault.close()
    assert [opens(door, secret) for secret in (first, second, PASSPHRASE, SECOND)] == [False, True, True, True]


def test_a_changed_passphrase_replaces_the_old_one_only(door: VaultDoor, vault: Vault) -> None:
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    vault.keys.set_passphrase(PASSPHRASE, id_of(vault.keys, COACH), OTHER)
    assert names(vault.keys) == [COACH, "Noor"]
    vault.close()
    assert [opens(door, secret) for secret in (PASSPHRASE, OTHER, SECOND)] == [False, True, True]


def test_nobody_changes_a_colleagues_passphrase(vault: Vault) -> None:
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    noor = id_of(vault.keys, "Noor")
    assert refused(lambda: vault.keys.set_passphrase(PASSPHRASE, noor, OTHER)) == "wrong-passphrase"
    assert vault.keys.fits(SECOND)


def test_a_removed_coach_stays_outside(door: VaultDoor, vault: Vault) -> None:
    key = recovery.new_key()
    vault.keys.renew_recovery(PASSPHRASE, key)
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    vault.keys.add_coach(SECOND, "Bo", OTHER)
    sam = vault.add_candidate("Sam", "fiets")
    vault.keys.remove_coach(OTHER, id_of(vault.keys, "Noor"))
    assert names(vault.keys) == [COACH, "Bo"]
    assert vault.candidates() == (sam,)
    vault.add_candidate("Bo", "ster")
    vault.close()
    assert [opens(door, secret) for secret in (SECOND, PASSPHRASE, OTHER, key)] == [False, True, True, True]
    opened = door.unlock(key)
    assert len(opened.candidates()) == 2
    opened.close()


def test_the_last_way_in_stays(vault: Vault) -> None:
    """Issue 3, point 1: also when there is a recovery key, the last coach can't be removed."""
    vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
    assert refused(lambda: vault.keys.remove_coach(PASSPHRASE, id_of(vault.keys, COACH))) == "last-key"
    assert vault.keys.fits(PASSPHRASE)


def test_two_coaches_never_have_the_same_passphrase(vault: Vault) -> None:
    """It would open in the name of the other."""
    assert refused(lambda: vault.keys.add_coach(PASSPHRASE, "Noor", PASSPHRASE.upper())) == "passphrase-taken"
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    noor = id_of(vault.keys, "Noor")
    assert refused(lambda: vault.keys.set_passphrase(SECOND, noor, PASSPHRASE)) == "passphrase-taken"
    vault.keys.set_passphrase(SECOND, noor, SECOND)


def test_every_change_asks_for_a_secret_again(vault: Vault, clock: FixedClock) -> None:
    """Whoever walks past an open laptop changes no keys."""
    coach, key = id_of(vault.keys, COACH), recovery.new_key()
    vault.keys.renew_recovery(PASSPHRASE, key)
    for act in (
        lambda: vault.keys.renew_recovery(OTHER, key),
        lambda: vault.keys.add_coach(OTHER, "Noor", SECOND),
        lambda: vault.keys.set_passphrase(OTHER, coach, SECOND),
        lambda: vault.keys.remove_coach(OTHER, coach),
    ):
        clock.pass_time(60)
        assert refused(act) == "wrong-passphrase"
    clock.pass_time(60)
    assert refused(lambda: vault.keys.add_coach(recovery.new_key(), "Noor", SECOND)) == "wrong-recovery-key"
    assert names(vault.keys) == [COACH]


def test_unknown_coach_is_a_key_error(vault: Vault) -> None:
    key = recovery.new_key()
    vault.keys.renew_recovery(PASSPHRASE, key)
    with pytest.raises(KeyError):
        vault.keys.set_passphrase(key, "nergens", OTHER)
    with pytest.raises(KeyError):
        vault.keys.remove_coach(PASSPHRASE, "nergens")


def test_no_keys_of_a_closed_vault(door: VaultDoor) -> None:
    vault = door.create(PASSPHRASE, AGENCY, COACH)
    vault.close()
    with pytest.raises(RuntimeError):
        vault.keys.coaches()
    with pytest.raises(RuntimeError):
        vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    assert not door.check(SECOND)


def test_keys_are_changed_from_any_thread_while_the_vault_waits(vault: Vault, clock: FixedClock) -> None:
    """It takes seconds, so it is not done where the screen is drawn; what is asked meanwhile is answered after it."""
    vault.keys.add_coach(PASSPHRASE, "Noor", SECOND)
    mine, noor = id_of(vault.keys, COACH), id_of(vault.keys, "Noor")

    def change() -> None:
        vault.keys.renew_recovery(SECOND, recovery.new_key())
        vault.keys.set_passphrase(SECOND, noor, OTHER)
        vault.keys.add_coach(OTHER, "Yusuf", SECOND)
        vault.keys.remove_coach(OTHER, mine)

    lane = threading.Thread(target=change)
    lane.start()
    added = [vault.add_candidate(f"Sam {number}", "ster") for number in range(20)]
    lane.join()
    assert names(vault.keys) == ["Noor", "Yusuf"]
    assert set(vault.candidates()) == set(added)
