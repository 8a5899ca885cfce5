"""What a screen shows and says: everything that is seen is said, paths without numbers (PRODUCT, Sound and Task)."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.answers import Answer, Counted, Dated, SkipReason, Written
from desktop.domain.form import ChoicesFrom, Derived, Form, Kind, PracticeTask, RespondentRole, Scale
from desktop.domain.ids import ItemId, ScaleId
from desktop.flows.page import Layout, Page, Stone, sentences
from desktop.flows.pages import page_of
from desktop.flows.reader import Reader
from tests.flows.filling import Filling, chosen
from tests.flows.forms import block, card, form, info, item, one, practice, says, several, when

READER = Reader("nl", RespondentRole.SELF, {"name": "Sam"}, today="2027-03-09", pictures={"avatar": "avatar-kite"})


def page(sam: Filling, reader: Reader = READER) -> Page:
    """The screen."""
    return page_of(sam.fill.state, reader)


def said(sam: Filling) -> list[tuple[str, str]]:
    """What is said on arrival, and what lights up."""
    return [(utterance.text, utterance.target) for utterance in page(sam).spoken]


def test_the_question_and_then_the_answers_in_order() -> None:
    sam = Filling(form(replace(one("weer"), wording=says("Hoi {name}. Mooi weer?"))))
    expected = [("Hoi Sam.", "question"), ("Mooi weer?", "question"), ("ja", "card:ja"), ("nee", "card:nee")]
    assert said(sam) == expected


@pytest.mark.parametrize(
    ("asked", "again"),
    [
        ("Wat vind jij leuk? Kies er drie.", ("Wat vind jij leuk?",)),
        ("Dit gaat goed. Is dit zo? Kies er drie.", ("Dit gaat goed.", "Is dit zo?")),
        ("Druk op de fiets.", ("Druk op de fiets.",)),
    ],
)
def test_a_questions_other_pages_ask_without_the_hint_and_say_that_there_is_more(
    asked: str, again: tuple[str, ...]
) -> None:
    """DECISIONS 3: pages of cards are one question; whoever only hears it knows that it goes on."""
    sam = Filling(form(replace(several("leuk", *"abcdefgh", most=3), wording=says(asked))))
    assert " ".join(page(sam).sentences) == asked
    sam.goes_on("a")
    assert page(sam).sentences == (*again, "Kijk ook hier.")
    sam.fill.back()
    assert " ".join(page(sam).sentences) == asked


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        (Kind.TEXT, Written("Sam Voorbeeld"), "Sam Voorbeeld"),
        (Kind.NUMBER, Counted(3), "3 jaar"),
        (Kind.DATE, Dated(date(2027, 5, 1)), "1 mei 2027"),
        (Kind.DATE, None, "9 maart 2027"),
        (Kind.NUMBER, None, ""),
    ],
)
def test_what_was_filled_in_is_said_too(kind: Kind, answer: Answer | None, words: str) -> None:
    """Everything that can be seen can be heard."""
    asks = form(item("vraag", kind, unit=says("jaar")))
    sam = Filling(asks, answers={ItemId("vraag"): answer} if answer else {})
    assert said(sam)[1:] == ([(words, "value")] if words else [])


@pytest.mark.parametrize(
    ("kind", "notice"),
    [
        (Kind.ONE, "Kies eerst een plaatje."),
        (Kind.TEXT, "Kies eerst een plaatje."),
        (Kind.NUMBER, "Kies eerst een getal."),
        (Kind.DATE, "Kies eerst een dag."),
    ],
)
def test_going_on_without_an_answer(kind: Kind, notice: str) -> None:
    """DECISIONS 1."""
    sam = Filling(form(item("vraag", kind, "a", "b")))
    sam.goes_on()
    assert (page(sam).notice, page(sam).pulses) == (notice, "cards")


def test_an_open_question_without_pictures_asks_to_write() -> None:
    sam = Filling(form(item("vraag", Kind.TEXT)))
    sam.goes_on()
    assert page(sam).notice == "Schrijf eerst iets."


def test_suggestions_are_turned_as_pages_until_the_field_is_filled() -> None:
    """Issue 4, point 7: picture suggestions first, all of them within reach at every text size."""
    sam = Filling(form(item("vraag", Kind.TEXT, "a", "b", "c", "d")))
    seen = [card.id for card in page(sam).cards]
    sam.goes_on()
    seen += [card.id for card in page(sam).cards]
    assert seen == ["a", "b", "c", "d"]


def test_explaining_says_the_example_and_what_each_card_is() -> None:
    asks = one("weer", card("zon", more=says("Dan is het warm.")), explain=says("Kijk uit het raam. Wat zie je?"))
    told = [(utterance.text, utterance.target) for utterance in page(Filling(form(asks))).explanation]
    expected = [("Kijk uit het raam.", "question"), ("Wat zie je?", "question"), ("Dan is het warm.", "card:zon")]
    assert told == expected


def test_another_person_gets_the_observers_words() -> None:
    sam = Filling(form(replace(one("weer"), observer=says("Houdt {name} van zon?"))))
    assert page(sam, replace(READER, role=RespondentRole.MENTOR)).sentences == ("Houdt Sam van zon?",)


def test_the_candidates_own_picture() -> None:
    assert page(Filling(form(replace(one("wie"), picture="avatar")))).picture == "avatar-kite"


def test_skips_are_on_every_question_and_show_which_was_pressed() -> None:
    """DECISIONS 1; a page to hear and a question that can't be skipped have none."""
    sam = Filling(form(one("weer"), one("wie", skips=False), info("hallo")))
    assert page(sam).skips == tuple(SkipReason)
    sam.fill.skip(SkipReason.WONT_SAY)
    assert page(sam).skipped is SkipReason.WONT_SAY
    sam.goes_on()
    assert page(sam).skips == ()
    sam.goes_on("ja")
    assert page(sam).skips == ()


def test_a_rank_shows_its_order() -> None:
    sam = Filling(form(item("top", Kind.RANK, "a", "b", "c", most=3))).presses("c", "a")
    assert [each.rank for each in page(sam).cards] == [2, 0, 1]
    assert [each.spoken for each in page(sam).cards] == ["a, nummer 2", "b", "c, nummer 1"]


def test_a_practice_notice_takes_the_questions_place() -> None:
    sam = Filling(form(one("fiets", "huis", "fiets", practice=practice(PracticeTask.CHOOSE, "fiets"))))
    sam.presses("huis")
    assert (page(sam).notice, page(sam).notice_alone) == ("Probeer het nog eens.", True)
    sam.presses("fiets")
    assert page(sam).notice == "Goed."


def test_what_asks_to_be_pressed_pulses_until_it_was() -> None:
    sam = Filling(form(info("horen", practice=practice(PracticeTask.LISTEN))))
    assert page(sam).pulses == "listen"
    sam.fill.listened()
    assert page(sam).pulses == ""
    sam = Filling(form(one("terug", practice=practice(PracticeTask.CHANGE_AND_BACK, "ja")))).presses("ja")
    assert page(sam).pulses == "back"


def test_a_summary_shows_what_was_asked_and_answered() -> None:
    """DECISIONS 8 and 10: what is no longer asked is not shown."""
    asked = block("een", one("a"), one("b"), one("c", show_if=when("a", "nee")), info("d"), summary=True)
    sam = Filling(form(asked), answers={ItemId("c"): chosen("ja")})
    sam.goes_on("ja")
    sam.fill.skip(SkipReason.DONT_KNOW)
    sam.goes_on()
    sam.goes_on()
    assert page(sam).layout is Layout.SUMMARY
    assert page(sam).sentences == ("Dit heb jij gezegd.", "Klopt het?", "Ga dan verder.")
    assert [(each.id, each.spoken) for each in page(sam).cards] == [("a", "a? ja."), ("b", "b? Weet ik niet.")]


def _blocks(count: int) -> Form:
    return form(*(block(f"blok{number}", one(f"v{number}a"), one(f"v{number}b")) for number in range(count)))


def test_a_path_is_done_now_and_to_come() -> None:
    sam = Filling(_blocks(3))
    for _ in range(2):
        sam.goes_on("ja")
    path = page(sam).path
    assert path.blocks == (Stone.DONE, Stone.NOW, Stone.TO_COME)
    assert path.inside == (Stone.NOW, Stone.TO_COME)
    assert path.pictures == ("sun",) * 3


@pytest.mark.parametrize("questions", [2, 5, 6, 7, 13, 40])
def test_never_more_than_six_stones_inside(questions: int) -> None:
    """DECISIONS 5; they only ever go forward, and the last question stands on the last stone."""
    sam = Filling(form(*(one(f"v{number}") for number in range(questions))))
    nows = []
    while True:
        inside = page(sam).path.inside
        assert len(inside) == min(6, questions)
        nows.append(inside.index(Stone.NOW))
        if not sam.goes_on("ja"):
            break
    assert nows == sorted(nows)
    assert (nows[0], nows[-1]) == (0, min(6, questions) - 1)


def test_one_block_and_one_question_need_no_path() -> None:
    path = page(Filling(form(one("weer")))).path
    assert (path.blocks, path.inside) == ((), ())


def test_choosing_from_ones_own_answers_is_no_stone() -> None:
    """The result block: every stone lies behind."""
    points = [item(name, Kind.AMOUNT, card("nee", score=0.0), card("ja", score=1.0)) for name in "abc"]
    best = several("best", choices_from=ChoicesFrom(Derived.BEST), most=3)
    scale = Scale(ScaleId("s"), says("s"), tuple(point.id for point in points), needs=2)
    sam = Filling(form(block("een", *points[:2]), block("twee", *points[2:]), block("slot", best), scales=(scale,)))
    assert page(sam).path.blocks == (Stone.NOW, Stone.TO_COME)
    while sam.at != "best":
        sam.goes_on("ja")
    assert page(sam).path.blocks == (Stone.DONE, Stone.DONE)


def test_a_text_is_cut_after_each_sentence() -> None:
    assert sentences("Hoi. Gaat het? Ja!  Mooi") == ("Hoi.", "Gaat het?", "Ja!", "Mooi")
    assert sentences("  ") == ()
