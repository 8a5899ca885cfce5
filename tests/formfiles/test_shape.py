"""What pydantic finds is told in the file's own terms, and what it may find later is told too."""

import pytest

from desktop.formfiles.models import FilePart
from desktop.formfiles.reader import read
from desktop.formfiles.shape import validated
from desktop.formfiles.tree import parse
from tests.formfiles.samples import FORM


def _told(old: str, new: str) -> str:
    assert FORM.count(old) == 1
    return "\n".join(problem.line for problem in read(FORM.replace(old, new), "a.yaml").problems)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            'isco: "9214"',
            "isco: 9214",
            "isco: must be text (in quotes when it looks like a number), and 9214 stands here",
        ),
        ("summary: true", "summary: yes", 'must be true or false, and the text "yes" stands here'),
        ("languages: [nl, en]", "languages: nl", 'must be a list, and the text "nl" stands here'),
        ("version: 3", "version:", "must be a whole number, and nothing stands here"),
        ("version: 3", "version: true", "must be a whole number, and true stands here"),
        ("version: 3", "version: 0", "version: must be 1 or more"),
        ("title: {nl: Mijn dag, en: My day}", "title: [a]", "must be a mapping (key: value), and a list stands here"),
        ("praise: {nl: Dank", "praise: {NL: x, nl: Dank", '"NL" can\'t be used for a key. Use a language code'),
        ("picture: bag", "picture: ''", "picture: is empty"),
        ("facts: [works_now]", "facts: [Works]", '"Works" can\'t be used for facts. Use small letters, digits and _.'),
        ("pairs: [[begin, laat]]", "pairs: [[begin, laat, klaar]]", "must have 2 entries or less"),
        ("respondents: [self, mentor]", "respondents: [boss]", "Use one of: self, known_person, mentor, supervisor."),
        ("constructs:\n  planning:", f"constructs:\n  {'p' * 61}:", "can't be used for a key. Use a shorter word."),
        ("id: dag\n", f"id: {'d' * 61}\n", "Use 60 letters or less."),
        ("facts:", "fact:", 'Use "facts", or take it out.'),
        ("task: choose", "tsk: choose", 'Use "task"'),
        ("{picked: welk-werk}", "{zzz: 1}", "Use one of: picked, best, grow"),
        ("group: buiten\n", "group: buiten\n            colour: red\n", "one of: id, text, picture"),
    ],
)
def test_a_wrong_shape_is_told_in_the_terms_of_the_file(old: str, new: str, says: str) -> None:
    assert says in _told(old, new)


def test_a_key_of_a_condition_inside_a_condition_is_suggested() -> None:
    assert 'Use "fact"' in _told("{all: [{fact: works_now}", "{all: [{fct: works_now}")


def test_a_file_that_is_no_mapping() -> None:
    (problem,) = read("- a\n", "a.yaml").problems
    assert (
        problem.line
        == "a.yaml, line 1: the file: must be a mapping (key: value), and a list stands here. Change it. [F103]"
    )


def test_what_has_no_sentence_of_ours_is_still_told() -> None:
    """A new constraint in models.py shows up as F110 until it gets its own sentence."""

    class Odd(FilePart):
        form: bytes

    tree, _ = parse("form: a\n", "a.yaml")
    assert tree is not None
    part, problems = validated(Odd, tree)
    assert part is None
    assert [problem.code for problem in problems] == ["F110"]
    assert "form: can't be read" in problems[0].sentence


def test_every_model_refuses_unknown_keys_and_other_types() -> None:
    models = FilePart.__subclasses__()
    assert len(models) > 10
    assert all(model.model_config.get("extra") == "forbid" and model.model_config.get("strict") for model in models)
