"""The recovery key: 160 random bits in eight groups of four with a checksum, forgiving to type (VAULT, decisions)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain import recovery
from desktop.domain.recovery import ALPHABET, MistypedError, RecoveryKey


def made_of(bits: int) -> RecoveryKey:
    """The key of these bits."""
    letters = "".join(ALPHABET[bits >> at & 31] for at in reversed(range(0, 160, 5)))
    return recovery.read(letters + recovery._checksum(letters))


KEYS = st.integers(0, 2**160 - 1).map(made_of)


def test_a_key_is_eight_groups_of_four_and_a_checksum() -> None:
    key = recovery.new_key()
    assert [len(group) for group in key.groups] == [4] * 9
    assert key.text == "-".join(key.groups)
    assert 32 ** sum(len(group) for group in key.groups[:8]) == 2**160


def test_no_letter_can_be_taken_for_another() -> None:
    """A readable alphabet: I, L, O and U are not in it, and who types them means 1, 1, 0 and V."""
    assert len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)
    assert recovery.tidy("il1 o0 uv") == "11100VV"


def test_keys_differ_and_use_the_whole_alphabet() -> None:
    made = [recovery.new_key().letters for _ in range(300)]
    assert len(set(made)) == 300
    assert set("".join(made)) == set(ALPHABET)


@given(KEYS, st.sampled_from(["", " ", "-", " - ", "\n"]), st.booleans())
def test_case_spaces_and_dashes_do_not_matter(key: RecoveryKey, between: str, small: bool) -> None:
    typed = between.join(key.groups)
    assert recovery.read(f" {typed.lower() if small else typed} ") == key


@given(KEYS, st.integers(0, 35), st.sampled_from(ALPHABET))
def test_every_single_wrong_letter_is_noticed(key: RecoveryKey, at: int, other: str) -> None:
    typed = key.letters[:at] + other + key.letters[at + 1 :]
    if typed != key.letters:
        with pytest.raises(MistypedError) as told:
            recovery.read(typed)
        assert told.value.group == at // 4 + 1


@given(KEYS, st.integers(0, 35), st.integers(0, 35))
def test_every_two_letters_that_changed_places_are_noticed(key: RecoveryKey, one: int, other: int) -> None:
    letters = list(key.letters)
    letters[one], letters[other] = letters[other], letters[one]
    if letters != list(key.letters):
        with pytest.raises(MistypedError):
            recovery.read("".join(letters))


def test_one_wrong_letter_in_each_of_two_groups_is_always_noticed() -> None:
    """What each wrong letter does to the sum is done by no wrong letter of another group: all of them are tried."""
    prime, place = recovery._PRIME, range(recovery._LENGTH)
    weights = [pow(recovery._WEIGHT, 32 - at, prime) if at < 32 else -(32 ** (35 - at)) for at in place]
    of_group: dict[int, int] = {}
    for at in place:
        for step in (*range(-31, 0), *range(1, 32)):
            assert of_group.setdefault(weights[at] * step % prime, at // 4) == at // 4


@pytest.mark.parametrize(("typed", "missing"), [("", 36), ("ABCD", 32), ("A" * 40, -4)])
def test_too_few_or_too_many_letters_are_counted(typed: str, missing: int) -> None:
    with pytest.raises(MistypedError) as told:
        recovery.read(typed)
    assert told.value.missing == missing


def test_a_letter_of_another_script_is_no_key() -> None:
    with pytest.raises(MistypedError):
        recovery.read("é" + recovery.new_key().letters[1:])


def test_a_key_is_no_part_of_what_gets_logged() -> None:
    """HOUSE 10: secrets are brief."""
    key = recovery.new_key()
    assert not re.search("[0-9A-Z]{4}", repr(key).replace("RecoveryKey", ""))
