"""Leg uit also says what less common words mean (DECISIONS 2)."""

from desktop.domain.form import RespondentRole, Wording
from desktop.flows.reader import Reader

READER = Reader("nl", RespondentRole.SELF, {}, glossary={"klus": Wording({"nl": "Een klus is werk.", "en": "A job."})})


def test_less_common_word_is_explained_once() -> None:
    assert READER.meanings(Wording({"nl": "Een klus, of nog een Klus."})) == ("Een klus is werk.",)


def test_part_of_another_word_is_not_that_word() -> None:
    assert READER.meanings(Wording({"nl": "Dit zijn klussen."})) == ()
