"""What is said for what is written, read with espeak's own phonemes (SPEED, Speech: a normaliser and a say-as list)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.speech.normaliser import normalise
from tests.speech.phonemes import heard, sounds, spelled, stressed_sounds


@pytest.mark.parametrize(
    "letters",
    ["UWV", "ADHD", "AOW", "WMO", "VCA", "BHV", "CV", "VOG", "AVG", "EHBO", "MBO", "VMBO", "HBO", "VSO", "OV", "ID"],
)
def test_abbreviations_are_spelled(letters: str) -> None:
    """Some rows of the list do it, the others espeak does by itself (after a vowel it says fee for vee)."""
    assert heard(letters).replace("fe:", "ve:") == spelled(letters)


@pytest.mark.parametrize(
    "word",
    [
        *("UWV", "ADHD", "AOW", "WMO", "VCA", "VOG", "HACCP", "t/m", "3x", "bijv."),
        *("games", "scooter", "typen", "Tigrinya", "hetzelfde"),
    ],
)
def test_the_list_is_needed(word: str) -> None:
    """Without it espeak reads these wrong: a row that no longer changes anything can go."""
    assert heard(word) != sounds(word)


@pytest.mark.parametrize(
    ("word", "stressed"),
    [
        ("koffie", "k'Of"),
        ("ruzie", "r'y"),
        ("opnieuw", "n'i"),
        ("contact", "t'A"),
        ("rijbewijs", "r'EI"),
        ("basisschool", "b'a:"),
        ("ophalen", "'Op"),
        ("speciale", "S'a:"),
        ("elkaar", "k'a:"),
    ],
)
def test_the_list_moves_a_stress_that_espeak_puts_wrong(word: str, stressed: str) -> None:
    """A wrong stress makes an everyday word hard to recognise by ear alone."""
    assert stressed in stressed_sounds(normalise(word, "nl").text)
    assert stressed not in stressed_sounds(word)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("HACCP", "hassep"),
        ("ik bel uwv", "ik bel uu-wee-vee"),
        ("UWV-coach", "uu-wee-vee coach"),
        ("t/m", "tot en met"),
        ("3x per week", "drie keer per week"),
        ("Bijv. bloemen, enz.", "bijvoorbeeld bloemen, enzovoort."),
        ("a.u.b.", "alsjeblieft"),
        ("10:00", "tien uur"),
        ("om 10:00 uur", "om tien uur"),
        ("14:15", "14 uur 15"),
        ("9.30 uur", "negen uur dertig"),
        ("€ 5", "vijf euro"),
        ("€12,50", "twaalf euro vijftig"),
        ("€ 3,00", "drie euro"),
        ("€ 1.500,-", "1.500 euro"),
        ("12-3-2025", "twaalf maart 2025"),
        ("hij/zij", "hij of zij"),
        ("de 2e keer", "de tweede keer"),
        ("sam@voorbeeld.nl", "sam apenstaartje voorbeeld punt nl"),
        ("www.voorbeeld.nl", "wee wee wee punt voorbeeld punt nl"),
        ("Cafe\u0301", "café"),
        ("werk\u00adplaats", "werkplaats"),
    ],
)
def test_what_is_written_sounds_like_what_is_said(written: str, said: str) -> None:
    assert heard(written) == sounds(said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("06-12345678", "nul zes, een twee, drie vier, vijf zes, zeven acht"),
        ("0612345678", "nul zes, een twee, drie vier, vijf zes, zeven acht"),
        ("06 12 34 56 78", "nul zes, een twee, drie vier, vijf zes, zeven acht"),
        ("020 123 45 67", "nul twee nul, een twee drie, vier vijf, zes zeven"),
        ("+31 6 12345678", "plus drie een, zes, een twee, drie vier, vijf zes, zeven acht"),
    ],
)
def test_telephone_numbers_are_read_digit_by_digit_in_groups(written: str, said: str) -> None:
    assert normalise(f"Bel {written}.", "nl").text == f"Bel {said}."


@pytest.mark.parametrize(
    "text",
    [
        "1,5 uur",
        "Ik kom op tijd op een afspraak.",
        "sollicitatie, baan, Wajong",
        "Ik ben 19 jaar.",
        "1500",
        "20 °C",
        "Ik ga rijden.",
        "be",
        "Dat is ov.",
        "Zo'n foto's",
    ],
)
def test_what_is_read_well_is_left_alone(text: str) -> None:
    assert normalise(text, "nl").text == text


@pytest.mark.parametrize("text", ["", "😀", "👍🏽 ❤️", "...", " - ", "– … *", "\u200b", "\x00\ud800"])
def test_nothing_is_said_for_emoji_and_lone_punctuation(text: str) -> None:
    assert normalise(text, "nl").text.strip() == ""


def test_emoji_and_punctuation_between_words_disappear() -> None:
    assert normalise("Ja 😀 – nee * 👍🏽!", "nl").text.split() == ["Ja", "nee"]


def test_english_has_a_table_of_its_own() -> None:
    assert normalise("At 10:00, 3x a week: €5.50", "en").text == "At 10 o'clock, 3 times a week: 5 euros 50"
    assert heard("UWV", "en") == sounds("you double-you vee", "en")


def test_a_language_without_a_table_is_left_alone_but_for_what_nobody_says() -> None:
    assert normalise("3x 😀 UWV 10:00", "tr").text.split() == ["3x", "UWV", "10:00"]


@given(st.text(alphabet=st.characters() | st.sampled_from("0123456789 +-/.:€@x,uUwWvV"), max_size=60))
def test_any_text_can_be_normalised_and_points_back_into_itself_in_order(text: str) -> None:
    said, spans = normalise(text, "nl")
    assert len(said) == len(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
    said.encode("utf-8")
