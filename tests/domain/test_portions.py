"""15, 30 or 45 minutes: which parts of the forms come now, and what is left for another visit (issue 4, point 5)."""

import pytest

from desktop import paths
from desktop.domain.answers import Answer, Seen
from desktop.domain.conditions import Answered
from desktop.domain.form import Form, RespondentRole
from desktop.domain.ids import FormId, ItemId
from desktop.domain.pace import said_seconds, seconds_of
from desktop.domain.portions import REPEATS, Begun, Part, chosen, parts_of, portions
from desktop.formfiles.shelf import FolderShelf
from desktop.speech.espeak import EspeakVoice

SELF = RespondentRole.SELF
SHELF = FolderShelf(paths.forms_folder())
FACTS = frozenset({"answers_stay_here"})
FIRST = ("welkom", "meedoen", "oefenen", "klaar")


def form(name: str) -> Form:
    """A shipped form."""
    return SHELF.form(FormId(name))


def whole(name: str) -> float:
    """Seconds for a shipped form."""
    return seconds_of(form(name), {item.id for item in form(name).items()}, "nl", SELF, FACTS)


def part(name: str, seconds: float, *, later: bool = False) -> Part:
    """A part of one question."""
    return Part(FormId("proef"), frozenset({ItemId(name)}), seconds, later)


def test_the_profile_has_a_short_way_and_the_questionnaire_its_blocks() -> None:
    short, *later = parts_of(form("werkprofiel"), "nl", SELF)
    assert not short.later
    assert all(each.later for each in later)
    assert {"sterk", "werk", "top-drie", "mag-zien"} <= short.items
    blocks = parts_of(form("werkvermogen"), "nl", SELF)
    assert len(blocks) == len(form("werkvermogen").sections)


def test_what_comes_first_fits_into_a_quarter_of_an_hour() -> None:
    """Greeting, consent, practice and the short profile: a page to take home within 15 minutes."""
    short = parts_of(form("werkprofiel"), "nl", SELF)[0]
    minutes = (sum(map(whole, FIRST)) + short.seconds) * REPEATS / 60
    assert 9 <= minutes <= 15


def test_everything_fits_into_three_quarters_of_an_hour() -> None:
    minutes = sum(map(whole, (*FIRST, "werkprofiel", "werkvermogen"))) * REPEATS / 60
    assert 30 <= minutes <= 45


def test_the_questionnaire_is_heard_within_ten_minutes_and_the_mood_check_within_one() -> None:
    mood = form("stemming")
    always = {item.id for item in mood.items() if not isinstance(item.show_if, Answered)}
    assert seconds_of(mood, always, "nl", SELF) < 60
    assert whole("werkvermogen") < 11 * 60  # with pressing, breaks and summaries


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_estimate_is_what_the_voice_needs(language: str) -> None:
    """Within a tenth, over all questions of the main job."""
    voice = EspeakVoice()
    texts = [item.wording.text(language) for name in ("meedoen", "werkvermogen") for item in form(name).items()]
    sentences = sum(max(1, sum(text.count(mark) for mark in ".?!")) for text in texts)
    really = sum(voice.render(text, language).seconds for text in texts) + 0.16 * sentences
    assert sum(map(said_seconds, texts)) == pytest.approx(really, rel=0.15)


def test_parts_that_fit_first_come_first_and_what_is_later_last() -> None:
    parts = [part("a", 60), part("b", 60, later=True), part("c", 60), part("d", 60)]
    assert [next(iter(each.items)) for each in chosen(parts, 150)] == ["a", "c", "d"]
    assert [next(iter(each.items)) for each in chosen(parts, 240)] == ["a", "c", "d", "b"]
    assert [next(iter(each.items)) for each in chosen(parts, 1)] == ["a"]
    assert len(chosen(parts, None)) == 4


def _answered(parts: list[Part]) -> dict[ItemId, Answer]:
    return {item: Seen() for each in parts for item in each.items}


def test_what_is_left_is_offered_at_a_next_visit_until_nothing_is() -> None:
    """Every visit of 15 minutes asks something new, and in the end everything was asked once."""
    forms = [form("werkprofiel"), form("werkvermogen")]
    parts = [each for one in forms for each in parts_of(one, "nl", SELF, FACTS)]
    answers: dict[FormId, dict[ItemId, Answer]] = {one.id: {} for one in forms}
    visits = 0
    for _ in range(8):
        asked = dict(portions([Begun(one, answers[one.id], FACTS) for one in forms], parts, 9 * 60))
        if not any(asked.values()):
            break
        visits += 1
        for one in forms:
            portion = asked[one.id]
            if portion is not None:
                now = {item.id for item in one.items()} - portion.left - portion.done
                assert now
                answers[one.id] |= {item: Seen() for item in now}
    assert visits == 4
    for one in forms:
        begun = Begun(one, answers[one.id], FACTS)
        assert not any(begun.is_open(part) for part in parts if part.form == one.id)


def test_the_first_visit_ends_with_what_an_employer_may_see_and_so_does_the_next() -> None:
    """There is more to show by then: that question is asked again."""
    profile = form("werkprofiel")
    parts = parts_of(profile, "nl", SELF)
    (first,) = portions([Begun(profile, {})], parts, 500)
    assert first[1] is not None
    assert "mag-zien" not in first[1].left
    (second,) = portions([Begun(profile, _answered([parts[0]]))], parts, None)
    assert second[1] is not None
    assert "sterk" in second[1].done
    assert "mag-zien" not in second[1].done | second[1].left
