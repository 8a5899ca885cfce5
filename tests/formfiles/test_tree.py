"""The tree of a YAML text: YAML 1.2 values, places that count from 1, and parts that never say no."""

import pytest

from desktop.formfiles.tree import MAX_DEPTH, Part, parse


def _tree(text: str) -> Part:
    tree, problems = parse(text, "a.yaml")
    assert tree is not None
    assert problems == []
    return tree


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("Yes", "Yes"),
        ("true", True),
        ("false", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0.5", 0.5),
        (".5", 0.5),
        ("12:30", "12:30"),
        ("2024-01-31", "2024-01-31"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ('"12"', "12"),
        ("'true'", "true"),
        ("9" * 30, "9" * 30),
    ],
)
def test_values_are_what_they_look_like(written: str, value: object) -> None:
    found = _tree(f"key: {written}\n")["key"].plain()
    assert found == value
    assert type(found) is type(value)


def test_an_entry_stands_at_its_key_and_a_list_entry_at_itself() -> None:
    tree = _tree("one: 1\ntwo:\n  - three\n  -   four: 4\n")
    second = list(tree["two"])[1]
    assert (tree["two"].place.line, tree["two"].place.column) == (2, 1)
    assert (second["four"].place.line, second["four"].place.column) == (4, 7)


def test_asking_for_what_is_not_there_gives_an_empty_part() -> None:
    tree = _tree("one: 1\n")
    assert (tree["two"]["three"].text, list(tree["one"]), list(tree["one"].entries())) == ("", [], [])
    assert (tree["one"].number, tree["two"].number, "two" in tree, "one" in tree["one"]) == (1, None, False, False)


def test_true_is_no_number() -> None:
    assert _tree("one: true\n")["one"].number is None


def test_keys_are_always_words() -> None:
    assert dict(_tree("1: a\ntrue: b\n").entries()).keys() == {"1", "true"}


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000, "? " * 100_000, "{a: " * 100_000])
def test_a_file_of_brackets_is_refused_and_takes_nothing_down(text: str) -> None:
    """libyaml's own composer ends the process here."""
    tree, problems = parse(text, "a.yaml")
    assert tree is None
    assert problems[-1].facts == {"limit": MAX_DEPTH}


def test_aliases_are_refused_before_they_multiply() -> None:
    tree, problems = parse("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "a.yaml")
    assert tree is None
    assert [problem.code for problem in problems] == ["F012"] * 6


def test_every_bad_character_is_told() -> None:
    _, problems = parse("a: \x00\nb: \ud800 \u2028\n", "a.yaml")
    assert [(problem.place.line, problem.place.column) for problem in problems] == [(1, 4), (2, 4), (2, 6)]
