"""The forms we ship: without errors, in plain words, every picture there, every job with its code (FORMS.md)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
import wordfreq

from desktop import paths, pictures
from desktop.domain.form import CARD_KINDS, Choice, Form, Item, Kind
from desktop.domain.ids import FormId
from desktop.formfiles import glossary, words
from desktop.formfiles.advice import COMMONEST_ZIPF, Ear, advise
from desktop.formfiles.problems import FormProblem
from desktop.formfiles.reader import form_of, read_file
from desktop.formfiles.shelf import FolderShelf, form_files

FOLDER = paths.forms_folder()
FILES = form_files(FOLDER)
GLOSSARY = FOLDER / glossary.FILE_NAME

_LANGUAGES = "the name of a language is known to whoever speaks it, and stands beside its picture"
_SCHOOLS = "the name of a school is known to whoever went there"
_LICENCES = "the name on the card itself, which employers ask for; the voice spells it"
_MACHINES = "what everybody calls the machine, said beside its picture; an employer stumbles over any other word"
_VERBS = "an everyday verb that is said more than written, spelled as an employer expects it"

# Advice that we don't follow: file, code and what its sentence says; and why.
EXCUSED: Mapping[tuple[str, str, str], str] = {
    **dict.fromkeys(
        [
            ("werkprofiel.yaml", "A104", f'"{language}"')
            for language in (
                *("portugees", "berbers", "tamazight", "koerdisch", "farsi", "dari", "pools", "oekraïens", "bulgaars"),
                *("roemeens", "papiaments", "sranan", "tigrinya", "somalisch", "gebarentaal"),
            )
        ],
        _LANGUAGES,
    ),
    **dict.fromkeys(
        [("werkprofiel.yaml", "A104", f'"{school}"') for school in ("praktijkschool", "vmbo", "havo", "vwo")], _SCHOOLS
    ),
    **dict.fromkeys(
        [("werkprofiel.yaml", "A106", f'"{licence}"') for licence in ("AM", "VCA", "BHV", "HACCP")]
        + [("werkprofiel.yaml", "A104", f'"{licence}"') for licence in ("heftruck", "praktijkverklaring", "scooter")],
        _LICENCES,
    ),
    **dict.fromkeys(
        [
            ("werkprofiel.yaml", "A104", f'"{machine}"')
            for machine in (
                "grasmaaier",
                "boormachine",
                "wasmachine",
                "stofzuiger",
                "naaimachine",
                "koffiemachine",
                "kassa",
            )
        ],
        _MACHINES,
    ),
    **dict.fromkeys(
        [
            ("werkprofiel.yaml", "A104", f'"{verb}"')
            for verb in ("klaarzetten", "klaargezet", "inpakken", "ingepakt", "schoongemaakt", "gekookt")
        ],
        _VERBS,
    ),
}


def _zipf(word: str) -> float:
    return wordfreq.zipf_frequency(word, "nl")


@cache
def _form(file: Path) -> Form:
    return form_of(read_file(file, pictures.table()))


@cache
def _advice(file: Path) -> tuple[FormProblem, ...]:
    known = glossary.read_file(GLOSSARY, pictures.table()).words
    read = glossary.read_file if file == GLOSSARY else read_file
    tree = read(file).tree
    assert tree is not None
    return advise(tree, Ear(_zipf, None, frozenset(known)))


def _items(form: Form) -> list[Item]:
    return [inner for item in form.items() for inner in (item, *item.fields)]


def _cards(form: Form) -> list[Choice]:
    return [choice for item in _items(form) for choice in item.choices]


@pytest.mark.parametrize("name", ["welkom", "meedoen", "oefenen", "werkprofiel", "werkvermogen", "stemming", "kickoff"])
def test_the_forms_of_the_main_job_are_there(name: str) -> None:
    assert FolderShelf(FOLDER, pictures.table()).form(FormId(name)).id == name


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_shipped_form_has_no_errors(file: Path) -> None:
    reading = read_file(file, pictures.table())
    assert reading.problems == (), "\n".join(problem.line for problem in reading.problems)


def test_the_glossary_has_no_errors() -> None:
    reading = glossary.read_file(GLOSSARY, pictures.table())
    assert reading.problems == (), "\n".join(problem.line for problem in reading.problems)
    assert reading.words


@pytest.mark.parametrize("file", [*FILES, GLOSSARY], ids=lambda file: file.stem)
def test_all_advice_is_followed_or_excused(file: Path) -> None:
    """Word rules over all candidate texts: sentence length, banned constructions, common words (DECISIONS 2)."""
    excused = [(code, says) for name, code, says in EXCUSED if name == file.name]
    left = [
        problem.line
        for problem in _advice(file)
        if not any(problem.code == code and says in problem.sentence for code, says in excused)
    ]
    assert not left, "\n".join(left)


def test_every_excuse_is_still_needed() -> None:
    """An excuse for what is no longer there would hide the next one."""
    for (name, code, says), reason in EXCUSED.items():
        assert reason
        found = [problem for problem in _advice(FOLDER / name) if problem.code == code and says in problem.sentence]
        assert found, f"{name}: {code} {says}"


def test_what_counts_as_among_the_commonest_is_the_2000th_word() -> None:
    assert _zipf(wordfreq.top_n_list("nl", 2000)[-1]) == COMMONEST_ZIPF


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_picture_is_a_file(file: Path) -> None:
    form = _form(file)
    shown = {
        *(section.picture for section in form.sections),
        *(item.picture for item in _items(form)),
        *(choice.picture for choice in _cards(form)),
    }
    missing = [meaning for meaning in sorted(shown) if not pictures.svg_file(meaning).is_file()]
    assert not missing


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_sentence_for_an_employer_leaks(file: Path) -> None:
    """What an employer reads tells of no limitation, benefit or help; there is no excuse for these."""
    sentences = [card.sentence.text("nl") for card in _cards(_form(file)) if card.sentence]
    assert [sentence for sentence in sentences if words.leaks(sentence)] == []


def test_job_cards_have_isco_codes_and_a_word_of_the_employer() -> None:
    """At least 24 real jobs at elementary level, each with ISCO-08 and what an employer calls it."""
    jobs = [card for card in _cards(_form(FOLDER / "werkprofiel.yaml")) if "isco" in card.codes]
    assert len(jobs) >= 24
    for job in jobs:
        assert len(job.codes["isco"]) == 4
        assert job.codes["isco"].isdigit()
        assert job.codes.get("function"), job.id
        assert job.more is not None, job.id
        assert job.sentence is not None, job.id


def test_werkvermogen_is_36_items_of_three_a_construct_in_six_blocks() -> None:
    """The work twins of the surroundings construct take its place, so that nobody gets more than 36."""
    form = _form(FOLDER / "werkvermogen.yaml")
    blocks = [section for section in form.sections if any(item.kind is Kind.AMOUNT for item in section.items)]
    always = [item for item in form.items() if item.kind is Kind.AMOUNT and item.show_if is None]
    asked_sometimes = [item for item in form.items() if item.kind is Kind.AMOUNT and item.show_if is not None]
    assert len(blocks) == 6
    assert (len(always), len(asked_sometimes)) == (33, 6)
    assert len(form.scales) == 13
    assert {len(scale.items) for scale in form.scales} == {3}
    assert {scale.needs for scale in form.scales} == {2}


def test_werkvermogen_has_four_opposite_pairs_across_blocks_one_of_each_reversed() -> None:
    """Opposite and both said positively; at most one reversed item a construct."""
    form = _form(FOLDER / "werkvermogen.yaml")
    block = {item.id: section.id for section in form.sections for item in section.items}
    turned = {item.id: item.reverse for item in form.items()}
    assert len(form.pairs) == 4
    for one, other in form.pairs:
        assert block[one] != block[other]
        assert turned[one] != turned[other]
    assert sum(turned.values()) == 4
    assert all(sum(turned[item] for item in scale.items) <= 1 for scale in form.scales)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_two_languages_and_answers_that_fit_on_pages(file: Path) -> None:
    """Dutch and English stand in the file (DECISIONS 6); cards to choose from are at least two."""
    form = _form(file)
    assert form.languages == ("nl", "en")
    for item in _items(form):
        if item.kind in CARD_KINDS and item.choices_from is None:
            assert len(item.choices) >= 2, item.id
