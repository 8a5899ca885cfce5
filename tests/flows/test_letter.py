"""A letter from closed sentences: proposed, chosen, changed by the coach, warned about (issue 5, points 3 and 7)."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.employer import Availability, EmployerDocument, Experience, Point, Wish
from desktop.domain.letter import LetterPart
from desktop.flows.letter import LONGEST, MOST_ON, LetterDraft, propose

DAY = date(2026, 9, 15)
SAM = EmployerDocument(
    "nl",
    "Sam Voorbeeld",
    "Fietsenmaker",
    town="Voorbeeldstad",
    phone="06 00 00 00 00",
    strengths=(Point("sun", "Op tijd komen", "Ik kom op tijd."), Point("sun", "Sterk")),
    wishes=(Wish("bicycle", "Fietsen", "Ik wil graag fietsen maken.", "fietsenmaker"),),
    experience=(Experience("bicycle", "Fietsen maken", "thuis", ""), Experience("sun", "VCA-werk", "", "")),
    availability=Availability(
        days=(Point("calendar", "maandag"), Point("calendar", "dinsdag"), Point("calendar", "vrijdag")),
        hours="24 uur per week",
        start="Ik kan meteen beginnen.",
    ),
)


def told(draft: LetterDraft) -> list[str]:
    return [sentence for paragraph in draft.letter().paragraphs for sentence in paragraph.sentences]


def test_sentences_are_made_of_what_an_employer_sees() -> None:
    assert told(propose(SAM, DAY, "Fietsenwinkel De Ketting", "fietsenmaker")) == [
        "Ik ben Sam Voorbeeld.",
        "Ik woon in Voorbeeldstad.",
        "Ik wil graag dit werk doen: fietsenmaker.",
        "Ik wil graag werken bij Fietsenwinkel De Ketting.",
        "Ik wil graag fietsen maken.",
        "Ik kom op tijd.",
        "Sterk.",
        "Dit werk deed ik al: fietsen maken, thuis.",
        "Dit werk deed ik al: VCA-werk.",
        "Ik kan meteen beginnen.",
        "Ik kan werken op maandag, dinsdag en vrijdag.",
        "Zo veel wil ik werken: 24 uur per week.",
    ]


def test_an_empty_document_still_gives_a_letter() -> None:
    assert told(propose(EmployerDocument("nl", "Sam", ""), DAY)) == [
        "Ik ben Sam.",
    ]


def test_every_part_offers_sentences_to_pick_and_they_are_off_until_somebody_does() -> None:
    """PRODUCT, What may leave: only what the candidate switched on."""
    sentences = propose(EmployerDocument("nl", "Sam", ""), DAY).sentences
    for part in LetterPart:
        assert sum(not each.on for each in sentences if each.part is part) >= 3, part
    assert all(each.picture for each in sentences)
    assert len({each.key for each in sentences}) == len(sentences)


def test_a_sentence_is_known_whatever_employer_stands_in_it() -> None:
    first, second = (propose(SAM, DAY, employer, "werk").sentences for employer in ("De Ketting", "Het Wiel"))
    assert [each.key for each in first] == [each.key for each in second]


def test_at_first_not_everything_is_on_and_all_can_be() -> None:
    draft = propose(replace(SAM, about=tuple(Point("sun", f"Feit {at}.") for at in range(6))), DAY)
    for part in LetterPart:
        assert sum(each.on for each in draft.sentences if each.part is part) <= MOST_ON[part]
    off = next(at for at, each in enumerate(draft.sentences) if not each.on)
    switched = draft.switched(off, on=True)
    assert draft.sentences[off].text in told(switched)
    assert told(switched.switched(off, on=False)) == told(draft)


def test_the_coach_changes_a_sentence_and_an_empty_one_is_off() -> None:
    draft = propose(SAM, DAY)
    changed = draft.written(0, "  Hallo,\x00 ik ben\nSam. ")
    assert told(changed)[0] == "Hallo, ik ben Sam."
    assert told(changed.written(0, " "))[0] == "Ik woon in Voorbeeldstad."
    assert changed.written(0, " ").switched(0, on=True).sentences[0].text == "Hallo, ik ben Sam."
    assert len(told(draft.written(0, "x" * 999))[0]) == LONGEST


def test_the_coach_adds_a_sentence_in_its_part() -> None:
    draft = propose(SAM, DAY).added(LetterPart.WHO, "Ik heb een hond.").added(LetterPart.WHO, " ")
    assert told(draft)[2] == "Ik heb een hond."


def test_words_that_tell_too_much_are_found_in_every_part() -> None:
    draft = propose(replace(SAM, town="uwv"), DAY, employer="Werkfit", vacancy="mentor").written(0, "Ik ben ziek.")
    assert {leak.word.lower() for leak in draft.leaks()} == {"uwv", "werkfit", "mentor", "ziek"}


def test_it_is_heard_as_it_is_read() -> None:
    assert list(propose(SAM, DAY).speech()) == told(propose(SAM, DAY))


@pytest.mark.parametrize("part", LetterPart)
def test_a_part_without_sentences_is_not_there(part: LetterPart) -> None:
    draft = propose(SAM, DAY)
    for at, sentence in enumerate(draft.sentences):
        draft = draft.switched(at, on=sentence.part is not part)
    assert part not in {paragraph.part for paragraph in draft.letter().paragraphs}


def test_english_is_english() -> None:
    assert told(propose(replace(SAM, language="en"), DAY))[:2] == ["I am Sam Voorbeeld.", "I live in Voorbeeldstad."]
