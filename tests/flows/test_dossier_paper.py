"""Right of access: everything that is kept, in words and as JSON; later fields come along by themselves."""

import base64
import dataclasses
import json
import typing
from collections.abc import Iterator
from datetime import UTC, date, datetime
from enum import Enum

import pytest

from desktop import pictures
from desktop.domain.answers import Chosen, Trace
from desktop.domain.answers import Kept as KeptAnswer
from desktop.domain.candidate import Dossier, Mark
from desktop.domain.dossier_paper import DossierPaper
from desktop.domain.entry_kinds import KINDS, of_dossiers
from desktop.domain.hearing import Hearing
from desktop.domain.ids import ExportId
from desktop.domain.papers import Export, Paper
from desktop.flows.dossier_care import going
from desktop.flows.dossier_json import as_json, dossier_json
from desktop.flows.dossier_paper import dossier_paper
from desktop.flows.dossier_words import dossier_words
from tests.documents.dossiers import SHELF, Kept, kept, new_one, paper

WHEN = datetime(2027, 3, 9, 10, 30, tzinfo=UTC)


def records(kind: object) -> Iterator[type]:
    """This record and every record that stands in its fields."""
    if isinstance(kind, type) and kind.__module__ == Dossier.__module__ and dataclasses.is_dataclass(kind):
        yield kind
        for hint in typing.get_type_hints(kind).values():
            yield from records(hint)
    for part in typing.get_args(kind):
        yield from records(part)


def texts(made: DossierPaper) -> list[str]:
    return [
        text
        for chapter in made.chapters
        for group in chapter.groups
        for text in (group.title, *(part for fact in group.facts for part in (fact.label, fact.value, fact.note)))
    ]


def strings(value: object, own: str) -> Iterator[str]:
    """Every text in a record, but whose it is and what stands in answers."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in {"candidate", "moment", "answers"}:
                yield from strings(getattr(value, field.name), own)
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each, own)
    elif type(value) is str and value and value != own:
        yield value


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_field_of_every_record_has_a_word(language: str) -> None:
    """One that has none yet is shown by its own name; this test asks for a word."""
    kinds = {*records(Dossier), *of_dossiers(), Mark, Hearing, KeptAnswer, Trace, Export}
    known = {field.name for kind in kinds for field in dataclasses.fields(kind)} - {"entries"}
    beside = {"marks", "hearing", "exports", "away", "before", "written", *KINDS}
    assert (known | beside) - set(dossier_words(language).labels) == set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_choice_in_what_coaches_write_down_has_a_word(language: str) -> None:
    hints = [hint for kind in of_dossiers() for hint in typing.get_type_hints(kind).values()]
    parts = {part for hint in hints for part in (hint, *typing.get_args(hint))}
    choices = {str(each.value) for part in parts if isinstance(part, type) and issubclass(part, Enum) for each in part}
    assert choices - set(dossier_words(language).values) == set()


def test_a_field_without_a_word_is_shown_all_the_same() -> None:
    assert dossier_words("nl").label("next_thing") == "Next thing"


def test_every_text_that_is_kept_is_in_it() -> None:
    made = kept()
    told = " ".join(texts(paper()))
    said = dossier_words("nl")
    missing = [
        text
        for text in strings(made.dossier, made.dossier.candidate.id)
        if text not in told and said.value(text) not in told and text not in pictures.table()
    ]
    assert missing == []


def test_answers_have_their_questions_words_and_earlier_ones_are_there_too() -> None:
    facts = [fact for chapter in paper().chapters for group in chapter.groups for fact in group.facts]
    told = [(fact.label, fact.value) for fact in facts]
    filling = kept().dossier.fillings[0]
    both = [each.answer for each in kept().vault.review.kept(filling.id) if each.item == "op-tijd"]
    words = {"no": "nee", "some": "soms", "yes": "ja"}
    for answer in both:
        assert isinstance(answer, Chosen)
        assert ("Ik kom op tijd op een afspraak.", words[answer.ids[0]]) in told
    assert ("Sam komt op tijd op een afspraak.", "nee") in told
    assert any("Seconden gekeken: 3,2" in fact.note for fact in facts)


def test_photos_come_with_the_day_they_came() -> None:
    assert len(paper().photos) == 3
    assert all(photo.jpeg and photo.words for photo in paper().photos)


def test_json_holds_everything_and_can_be_read_by_others() -> None:
    made = kept()
    told = json.loads(dossier_json(made.vault, SHELF, made.dossier, "nl"))
    assert told["dossier"] == json.loads(json.dumps(as_json(made.dossier)))
    assert set(told["dossier"]) == {field.name for field in dataclasses.fields(Dossier)}
    filling = made.dossier.fillings[0]
    assert len(told["kept"][filling.id]) == len(made.vault.review.kept(filling.id)) > len(filling.answers)
    assert told["questions"][filling.id]["op-tijd"] == "Ik kom op tijd op een afspraak."
    assert set(told["photo_files"]) == {photo.id for photo in made.dossier.photos}
    assert told["marks"][0]["name"] == "flag:x:same"


def test_what_has_no_place_in_a_dossier_is_no_json() -> None:
    with pytest.raises(TypeError):
        as_json(object())
    assert as_json(date(2026, 9, 15)) == "2026-09-15"


def left(made: Kept) -> tuple[Export, bytes]:
    """A paper that went to an employer, kept in this vault."""
    sam = made.dossier.candidate.id
    export = Export(ExportId("e"), sam, Paper.WORK_CARD, "Fietsenmaker Voorbeeld", "Werkkaart Sam.pdf", WHEN)
    made.vault.exports.keep(export, b"%PDF een")
    return export, b"%PDF een"


def test_what_left_is_told_with_for_whom_and_when() -> None:
    """Right of access covers the copies that are kept of what went out."""
    made = new_one()
    left(made)
    told = dossier_paper(made.vault, SHELF, made.dossier, "nl")
    (chapter,) = (each for each in told.chapters if each.title == "Papieren die weggingen")
    facts = {fact.label: fact.value for group in chapter.groups for fact in group.facts}
    assert (facts["Welk papier"], facts["Voor wie"]) == ("werkkaart", "Fietsenmaker Voorbeeld")
    assert facts["Gemaakt op"] == "9 maart 2027, 10:30"


def test_the_very_bytes_of_what_left_are_in_the_json() -> None:
    made = new_one()
    export, content = left(made)
    told = json.loads(dossier_json(made.vault, SHELF, made.dossier, "nl"))
    assert told["exports"] == as_json((export,))
    assert {name: base64.b64decode(kept) for name, kept in told["export_files"].items()} == {export.id: content}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_paper_has_a_word(language: str) -> None:
    assert {paper.value for paper in Paper} - set(dossier_words(language).values) == set()


def test_erasing_counts_the_copies_of_what_left() -> None:
    made = new_one()
    sam = made.dossier.candidate.id
    assert not [line for line in going(made.vault, sam).goes if "meeging" in line]
    left(made)
    assert "1 kopie van wat meeging" in going(made.vault, sam).goes
    made.vault.erase(sam)
    with pytest.raises(KeyError):
        made.vault.exports.content(ExportId("e"))


def test_english_is_english() -> None:
    made = kept()
    assert dossier_paper(made.vault, SHELF, made.dossier, "en").chapters[0].title == "Who you are"
