"""What counts as a word, a diminutive, an abbreviation, a banned construction or a leak (FORMS.md, CONTENT.md 8)."""

import pytest

from desktop.formfiles import words


def test_words_leave_out_placeholders_numbers_and_signs() -> None:
    assert list(words.words("Hallo {name}, jouw foto's van 2 e-mails: één!")) == [
        "hallo",
        "jouw",
        "foto's",
        "van",
        "e-mails",
        "één",
    ]


@pytest.mark.parametrize(
    ("sentence", "count"), [("{name} komt om 10 uur.", 5), ("Foto's? Ja: e-mail!", 3), ("", 0), ("… – !", 0)]
)
def test_a_sentence_counts_what_is_heard(sentence: str, count: int) -> None:
    assert words.word_count(sentence) == count


@pytest.mark.parametrize("word", ["huisje", "tuintje", "boompje", "eventjes", "kopjes", "dingetje"])
def test_diminutives(word: str) -> None:
    assert words.is_diminutive(word)


@pytest.mark.parametrize(
    "word", ["netjes", "beetje", "plaatje", "meisje", "je", "jes", "fiets", "vrije", "oranje", "Spanje"]
)
def test_what_only_looks_like_a_diminutive(word: str) -> None:
    assert not words.is_diminutive(word)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Je hebt VCA.", ["VCA"]),
        ("Bel bijv. om tien uur.", ["bijv"]),
        ("Van 8 t/m 10.", ["t/m"]),
        ("o.a. hier", ["o.a"]),
        ("Ik wil een cv. Ik ga.", []),
        ("Ja of nee?", []),
    ],
)
def test_abbreviations(text: str, found: list[str]) -> None:
    assert words.abbreviations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Het kost €5.", ["€"]),
        ("Goed 👍", ["👍"]),
        ("3x per dag", ["3x"]),
        ("Bel 0201234567.", ["0201234567"]),
        ("ja/nee & meer", ["/", "&"]),
        ("{name} zegt: “ja” – en ‘nee’… (om 10 uur), collega's!", []),
    ],
)
def test_what_a_voice_stumbles_over(text: str, found: list[str]) -> None:
    assert words.unsayable(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ik doe het niet.", ["niet"]),
        ("Ik kom nooit te laat of moe.", ["nooit", "of"]),
        ("Als het regent, kom ik dan.", ["Als het regent, kom ik dan"]),
        ("Ik ben zo groot als jij.", []),
        ("Ik begin meteen.", []),
    ],
)
def test_what_a_statement_must_not_hold(text: str, found: list[str]) -> None:
    assert words.banned(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mijn jobcoach belt.", ["jobcoach"]),
        ("Ik ben ziekelijk en heb Wajong.", ["ziekelijk", "Wajong"]),
        ("Ik heb moeite met lezen.", ["moeite met", "lezen"]),
        ("Ik zat op speciaal onderwijs, cluster 4.", ["speciaal onderwijs", "cluster 4"]),
        ("Ik werk netjes. Ik ben muziekleraar.", []),
    ],
)
def test_what_an_employer_should_not_read_by_accident(text: str, found: list[str]) -> None:
    assert words.leaks(text) == found
