"""Advice on writing (FORMS.md, Writing an item): what it looks at, what it leaves alone, and where its edges are."""

import pytest

from desktop.formfiles.advice import COMMONEST_ZIPF, LEAST_ZIPF, MOST_SECONDS, Ear, advise
from desktop.formfiles.problems import FormProblem
from desktop.formfiles.reader import read
from tests.formfiles.samples import FORM


def _advice(text: str, ear: Ear | None = None) -> list[FormProblem]:
    tree = read(text, "a.yaml").tree
    assert tree is not None
    return list(advise(tree, ear or Ear()))


def _codes(old: str, new: str, ear: Ear | None = None) -> list[str]:
    assert FORM.count(old) == 1
    return [problem.code for problem in _advice(FORM.replace(old, new), ear)]


def test_ten_words_are_fine_and_eleven_are_not() -> None:
    ten = "Ik kom elke dag op tijd op mijn werk aan."
    assert _codes("Ik kom laat.", ten) == []
    assert _codes("Ik kom laat.", ten[:-1] + " daar.") == ["A101"]


def test_sentences_are_counted_apart() -> None:
    assert _codes("Ik kom laat.", "Ik kom laat. Ik kom heel laat. Ik kom veel te laat.") == []


@pytest.mark.parametrize("zipf", [LEAST_ZIPF, COMMONEST_ZIPF])
def test_how_common_a_word_must_be(zipf: float) -> None:
    """Zipf 4.0 at least; and among the 2,000 commonest, or in the glossary (DECISIONS 2)."""

    def ear(value: float, *glossary: str) -> Ear:
        return Ear(lambda word: value if word == "buiten" else 7.0, None, glossary)

    below, code = round(zipf - 0.01, 2), "A104" if zipf == LEAST_ZIPF else "A105"
    glossary = () if code == "A105" else ("buiten",)
    found = [problem.code for problem in _advice(FORM, ear(below, *glossary))]
    assert found == [code]
    assert _advice(FORM, ear(zipf, "buiten")) == []


def test_an_uncommon_word_is_told_once_where_it_first_stands() -> None:
    (problem,) = _advice(FORM, Ear(lambda word: 1.0 if word == "buiten" else 7.0))
    assert problem.place.line == FORM[: FORM.index("Je werkt buiten")].count("\n") + 1


def test_words_for_the_coach_and_in_english_are_left_alone() -> None:
    text = FORM.replace("Plannen", "Zelfredzaamheid").replace("Hoe begin je?", "Organiseer je adequaat?")
    assert _advice(text, Ear(lambda word: 1.0 if word in {"zelfredzaamheid", "adequaat", "planning"} else 7.0)) == []


def test_negations_are_fine_outside_statements() -> None:
    assert _codes("Welk werk wil jij?", "Welk werk wil jij niet?") == []
    assert _codes("Druk op ja.", "Druk op ja of soms.") == []


def test_the_observers_statement_is_held_to_the_same_words() -> None:
    assert _codes('"{name} komt laat."', '"{name} komt nooit laat."') == ["A102"]


def test_a_text_that_makes_no_sound_can_not_be_said() -> None:
    def seconds(text: str, language: str) -> float:
        return 0.0 if (text, language) == ("Ik kom laat.", "nl") else 1.0

    assert [problem.code for problem in _advice(FORM, Ear(seconds=seconds))] == ["A107"]


def test_a_language_that_the_voice_does_not_speak_is_left_alone() -> None:
    """No voice for English is nothing that a writer of forms can help."""

    def seconds(text: str, language: str) -> float:
        assert "{" not in text, "a voice gets the text as it will be said"
        return len(text) / 100 if language == "nl" else 0.0

    assert _advice(FORM, Ear(seconds=seconds)) == []


def test_listening_time_is_questions_and_cards_of_a_block() -> None:
    """Block dag: three statements and three times three words; a language at a time."""

    def told(each: float) -> list[str]:
        ear = Ear(seconds=lambda text, language: each if language == "nl" else len(text) / 1000)
        return [problem.sentence for problem in _advice(FORM, ear) if '"dag"' in problem.sentence]

    assert told(MOST_SECONDS / 12) == []
    (sentence,) = told(MOST_SECONDS / 12 + 0.1)
    assert sentence == 'Listening to block "dag" takes 121 seconds (nl). Keep it under 120.'


def test_two_items_that_are_never_asked_together_may_share_a_picture() -> None:
    shared = FORM.replace("picture: clock", "picture: flag")
    assert [problem.code for problem in _advice(shared)] == ["A108"]
    never = shared.replace(
        "        reverse: true\n", "        reverse: true\n        show_if: {not: {fact: works_now}}\n"
    )
    assert _advice(never) == []


def test_what_only_the_candidate_is_asked_needs_no_wording_for_observers() -> None:
    observer = '        observer: {nl: "Waar werkte {name}?", en: "Where did {name} work?"}\n'
    assert _codes(observer, "") == ["A112"]
    assert _codes(observer, "        show_if: {not: {fact: observes}}\n") == []


def test_a_form_with_errors_gets_advice_too() -> None:
    text = FORM.replace("version: 3\n", "").replace("Je werkt buiten.", "Je werkt bij UWV.")
    assert [problem.code for problem in _advice(text)] == ["A106"]


def test_cards_of_an_answer_set_have_pictures_of_their_own_too() -> None:
    assert _codes("picture: half", "picture: full") == ["A109"]
