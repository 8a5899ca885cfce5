"""A word list warns the coach before something leaves (issue 5, point 7; CONTENT 8)."""

import pytest

from desktop.domain.employer import Certificate, EmployerDocument, Experience, Point, WorkPhoto
from desktop.flows.leak_words import LEAK_WORDS, Leak, leaks_in, texts_of


@pytest.mark.parametrize("word", LEAK_WORDS)
def test_every_word_of_the_list_is_found(word: str) -> None:
    written = word.replace("*", "en").capitalize()
    assert [leak.word for leak in leaks_in([f"Ik zei {written}, gisteren."])] == [written]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ik zat op PRAKTIJKSCHOOL De Boom.", "PRAKTIJKSCHOOL"),
        ("Hulp bij re-integratie", "re-integratie"),
        ("Ik heb autisme", "autisme"),
        ("moeite  met lezen", "moeite  met"),
        ("foto-uwv.jpg", "uwv"),
        ("Ik was zíek", "ziek"),
    ],
)
def test_capitals_endings_accents_and_file_names(text: str, word: str) -> None:
    assert leaks_in([text])[0].word == word


@pytest.mark.parametrize(
    "text",
    ["Ik was de auto.", "Ik ben fysiek sterk.", "Bij de voorlezer", "Ik heb een muziekdiploma.", "add-on's", "Illa"],
)
def test_a_word_inside_another_is_none(text: str) -> None:
    assert [leak for leak in leaks_in([text]) if leak.word.lower() != "add"] == []


def test_every_text_of_a_document_is_looked_at_and_no_picture() -> None:
    document = EmployerDocument(
        "nl",
        "Sam uwv",
        "wajong",
        email="coach@voorbeeld.example",
        about=(Point("coach", "Ik ben lvb"),),
        experience=(Experience("coach", "vso", "dagbesteding", "therapie"),),
        certificates=(Certificate("coach", "Praktijkschool"),),
        work_photos=(WorkPhoto(b"adhd", "in de rolstoel"),),
    )
    found = [leak.word for leak in leaks_in(texts_of(document))]
    expected = ["uwv", "wajong", "coach", "lvb", "vso", "dagbesteding", "therapie", "Praktijkschool", "rolstoel"]
    assert found == expected


def test_a_sentence_is_told_once_for_a_word() -> None:
    assert leaks_in(["Ziek, ziek", "Ziek, ziek"]) == (Leak("Ziek", "Ziek, ziek"), Leak("ziek", "Ziek, ziek"))
