"""Five words, about 60 bits; own text only when it is as strong (VAULT, decisions)."""

import math
import re
from collections import Counter

import pytest

from desktop.storage import passphrases
from desktop.storage.passphrases import COMMON_BITS, NEEDED_BITS, judge, propose


def test_words_are_plain_and_different() -> None:
    words = passphrases.words()
    assert len(words) == len(set(words)) >= 3_600
    assert list(words) == sorted(words)
    assert [word for word in words if not re.fullmatch("[a-z]{3,10}", word)] == []


def test_nothing_that_is_tried_first_is_proposed() -> None:
    assert not {word for word in passphrases.words() if judge(word).bits <= COMMON_BITS}


def test_no_two_words_sound_the_same() -> None:
    """A coach who writes the words down by ear finds them back."""

    def sound(word: str) -> str:
        spelled = word.replace("ei", "ij").replace("ou", "au").replace("ch", "g").replace("v", "f").replace("z", "s")
        return re.sub(r"d$", "t", re.sub(r"(.)\1", r"\1", spelled))

    twice = [said for said, times in Counter(map(sound, passphrases.words())).items() if times > 1]
    assert twice == []


def test_proposal_is_five_words_of_the_list() -> None:
    made = propose().split(" ")
    assert len(made) == 5
    assert set(made) <= set(passphrases.words())
    assert passphrases.proposal_bits() == pytest.approx(5 * math.log2(len(passphrases.words())))
    assert passphrases.proposal_bits() >= NEEDED_BITS


def test_proposals_differ_and_use_the_whole_list() -> None:
    made = [propose() for _ in range(400)]
    assert len(set(made)) == 400
    used = {word for phrase in made for word in phrase.split()}
    assert len(used) > 1200  # of 2,000 drawn from 3,700, some twice
    assert {word[0] for word in used} >= set("abdeghklmnoprstvwz")


def test_every_proposal_with_five_different_words_is_strong() -> None:
    for _ in range(50):
        made = propose()
        if len(set(made.split())) == 5:
            assert judge(made).enough, made


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "   ",
        "welkom01",
        "Welkom01!",
        "wachtwoord123",
        "geheim geheim geheim geheim geheim geheim",
        "123456",
        "20-03-1987",
        "qwertyuiop asdfghjkl",
        "ik hou van jou en mijn kat",
        "ajax feyenoord psv",
        "mijn hond heet max",
        "amsterdam2024",
        "Jan Piet Klaas Henk",
        "appel boom fiets",
        "w@chtw00rd",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "januari februari maart april mei juni",
        "gezelligheid",
    ],
)
def test_what_people_choose_is_weak(weak: str) -> None:
    told = judge(weak)
    assert not told.enough, told.bits
    assert "Zet er nog" in told.sentence


@pytest.mark.parametrize(
    "strong",
    ["xK9#mQ2$vL7&pR4!wT8%", "krokodil fluistert achter paarse brievenbus donderdag", "gzrwnpvtkqbhsdjx flmxcwqe"],
)
def test_what_nobody_guesses_is_strong(strong: str) -> None:
    assert judge(strong).enough, judge(strong).bits


def test_judgement_says_how_many_words_are_missing() -> None:
    assert "nog 2 woorden" in judge("krokodil brievenbus lampion").sentence
    assert "nog een woord" in judge("krokodil brievenbus lampion walnoot").sentence
    assert judge("krokodil brievenbus lampion walnoot hooiberg").enough


def test_very_long_text_is_judged_at_once() -> None:
    assert judge("z" * 5000).bits < NEEDED_BITS
    assert judge("krokodil " * 2000).bits < NEEDED_BITS
