"""Word times point at visible words, by character position and never by proportion (SPEED, Speech)."""

from desktop.speech.normaliser import normalise
from desktop.speech.words import word_times


def lit(text: str, *events: tuple[int, float]) -> list[tuple[str, float]]:
    """What lights up when, for events in the spoken text."""
    return [(text[word.start : word.end], word.seconds) for word in word_times(text, normalise(text, "nl"), events)]


def test_each_word_without_the_punctuation_around_it() -> None:
    assert lit('"Ja", (nee)!', (1, 0.0), (7, 0.5)) == [("Ja", 0.0), ("nee", 0.5)]


def test_several_events_in_one_word_count_once() -> None:
    assert lit("met 1500 mensen", (0, 0.0), (4, 0.2), (5, 0.4), (5, 0.6), (9, 0.9)) == [
        ("met", 0.0),
        ("1500", 0.2),
        ("mensen", 0.9),
    ]


def test_a_word_said_in_one_breath_with_the_one_before_lights_up_with_it() -> None:
    assert lit("go out of the house", (0, 0.0), (3, 0.2), (10, 0.4), (14, 0.5))[1] == ("out of", 0.2)


def test_what_is_said_for_several_words_lights_them_all_up() -> None:
    assert lit("om 10:00 uur. Kom!", (0, 0.0), (3, 0.2), (6, 0.4), (11, 0.9)) == [
        ("om", 0.0),
        ("10:00 uur", 0.2),
        ("Kom", 0.9),
    ]


def test_what_is_not_said_does_not_light_up() -> None:
    assert lit("Ja 😀 – nee", (0, 0.0), (7, 0.5)) == [("Ja", 0.0), ("nee", 0.5)]


def test_events_outside_the_text_are_left_out() -> None:
    assert lit("Ja", (0, 0.0), (-1, 0.1), (99, 0.2)) == [("Ja", 0.0)]
    assert lit("", (0, 0.0)) == []
