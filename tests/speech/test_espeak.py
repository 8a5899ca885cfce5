"""The real espeak library: its sound, its word times, its languages (SPEED, Speech; PRODUCT, Sound)."""

from array import array
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.flows.ports import Clip, Voice
from desktop.speech.espeak import NORMAL_SPEED, EspeakVoice
from desktop.speech.pcm import AUDIBLE
from tests.speech.phonemes import sounds

VOICE: Voice = EspeakVoice()
SENTENCE = "Ik kom op tijd op een afspraak."
SENTENCES = (
    SENTENCE,
    "Ik begin mijn dag op een vaste tijd.",
    "Ik werk door als er mensen praten.",
    "Ik vraag hulp als iets niet lukt.",
    "Wil je werken met je handen?",
    "Je mag altijd stoppen met de vragen.",
)


def words(text: str, language: str = "nl") -> list[str]:
    return [text[word.start : word.end] for word in VOICE.render(text, language).words]


def check(clip: Clip, text: str) -> None:
    """What holds for each clip: words in order, in the text and in the sound."""
    assert len(clip.pcm) % 2 == 0
    assert all(0 <= word.start < word.end <= len(text) for word in clip.words)
    assert all(0 <= word.seconds <= clip.seconds for word in clip.words)
    for before, after in zip(clip.words, clip.words[1:], strict=False):
        assert before.end <= after.start
        assert before.seconds <= after.seconds


def test_a_sentence_sounds_about_as_long_as_a_person_takes() -> None:
    assert 2.0 < VOICE.render(SENTENCE, "nl").seconds < 4.0


def test_normal_speed_is_about_130_words_a_minute() -> None:
    minutes = sum(VOICE.render(sentence, "nl").seconds for sentence in SENTENCES) / 60
    assert 115 < sum(len(sentence.split()) for sentence in SENTENCES) / minutes < 145


def test_sound_begins_at_once_and_ends_soon() -> None:
    for sentence in SENTENCES:
        clip = VOICE.render(sentence, "nl")
        loud = [place for place, sample in enumerate(array("h", clip.pcm)) if abs(sample) > AUDIBLE]
        assert loud[0] / clip.rate < 0.005
        assert clip.seconds - loud[-1] / clip.rate < 0.035


def test_it_is_loud_enough_and_never_clipped() -> None:
    for sentence in SENTENCES:
        assert 0.3 < max(map(abs, array("h", VOICE.render(sentence, "nl").pcm))) / 32768 < 0.98


def test_every_word_lights_up_in_its_turn() -> None:
    assert words(SENTENCE) == ["Ik", "kom", "op", "tijd", "op", "een", "afspraak"]


def test_words_are_spread_over_the_sentence() -> None:
    clip = VOICE.render(SENTENCE, "nl")
    steps = [after.seconds - before.seconds for before, after in zip(clip.words, clip.words[1:], strict=False)]
    assert clip.words[0].seconds < 0.01
    assert all(0.1 < step < 0.8 for step in steps)
    assert clip.seconds - clip.words[-1].seconds > 0.5  # "afspraak" is a long word


def test_letters_beyond_ascii_do_not_move_the_words() -> None:
    text = "Één coördinator – José 😀 – drinkt café crème à 2 euro in Curaçao."
    assert words(text) == ["Één", "coördinator", "José", "drinkt", "café", "crème", "à", "2", "euro", "in", "Curaçao"]


def test_what_is_said_otherwise_lights_up_where_it_is_written() -> None:
    assert words("Bel UWV om 10:00 uur, tel. 06-12345678.") == ["Bel", "UWV", "om", "10:00 uur", "tel", "06-12345678"]


def test_a_text_of_five_thousand_letters_keeps_its_places() -> None:
    text = "Ik weet één ding: café is goed. " * 160
    found = VOICE.render(text, "nl").words
    assert [text[word.start : word.end] for word in found] == [word.strip(":.") for word in text.split()]


def test_english_words_said_in_one_breath_light_up_together() -> None:
    assert words("I go out of the house.", "en") == ["I", "go", "out of", "the", "house"]


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "?!", "😀👍🏽", "€", "–", "\x00", "\ud800", "[[", "<b>"])
def test_odd_texts_never_fail(text: str) -> None:
    check(VOICE.render(text, "nl"), text)


@pytest.mark.parametrize("text", ["", " ", "...", "😀"])
def test_nothing_to_say_is_an_empty_clip(text: str) -> None:
    assert VOICE.render(text, "nl") == Clip(b"", 22050)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.sampled_from(["nl", "en", "tr"]))
def test_any_text_in_any_language_gives_a_sound_clip(text: str, language: str) -> None:
    check(VOICE.render(text, language), text)


def test_two_hundred_texts_one_after_another() -> None:
    for number in range(200):
        text = f"Dit is kaart {number} van de lijst."
        clip = VOICE.render(text, "nl")
        check(clip, text)
        assert clip.seconds > 1
        assert len(clip.words) == 7


def alike(one: Clip, other: Clip) -> bool:
    """The same words at the same times; espeak itself differs by up to 25 ms from one time to the next."""
    ranges = [[(word.start, word.end) for word in clip.words] for clip in (one, other)]
    times = [[word.seconds for word in clip.words] for clip in (one, other)]
    return ranges[0] == ranges[1] and [*times[0], one.seconds] == pytest.approx([*times[1], other.seconds], abs=0.05)


def test_the_same_text_always_sounds_the_same() -> None:
    first = VOICE.render(SENTENCE, "nl")
    VOICE.render("Something else in between.", "en")
    assert alike(VOICE.render(SENTENCE, "nl"), first)
    assert not alike(VOICE.render(SENTENCES[1], "nl"), first)


def test_several_threads_get_their_own_sound() -> None:
    jobs = [(sentence, language) for sentence in SENTENCES for language in ("nl", "en")] * 4
    alone = [VOICE.render(*job) for job in jobs]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda job: VOICE.render(*job), jobs))
    assert all(map(alike, together, alone))


def test_dutch_and_english_are_different_voices() -> None:
    assert sounds("computer", "nl") != sounds("computer", "en")
    assert VOICE.render("computer", "nl").pcm != VOICE.render("computer", "en").pcm


@pytest.mark.parametrize("language", ["nl", "en", "tr"])
def test_it_speaks_what_it_has_a_voice_for(language: str) -> None:
    assert VOICE.speaks(language)
    assert VOICE.render("Amsterdam", language).seconds > 0.3


@pytest.mark.parametrize("language", ["xx", "", "zgh", "ti-xx", "nl\x00", "../nl", "Dutch"])
def test_an_unknown_language_stays_silent(language: str) -> None:
    """Never Dutch with a foreign voice, nor the other way round (PRODUCT, Sound)."""
    assert not VOICE.speaks(language)
    assert VOICE.render("Goedemorgen", language).pcm == b""


def test_speed_is_settable_within_bounds() -> None:
    voice = EspeakVoice()
    normal = voice.render(SENTENCE, "nl").seconds
    voice.speed = NORMAL_SPEED + 50
    assert voice.render(SENTENCE, "nl").seconds < normal * 0.85
    voice.speed = 10_000
    fastest = voice.render(SENTENCE, "nl").seconds
    assert fastest > normal * 0.3
    assert EspeakVoice(speed=0).speed > 0


def test_the_version_is_known() -> None:
    assert EspeakVoice().version.startswith("1.")
    assert EspeakVoice().missing == ""
