"""Whatever happens to a form's text, reading it gives a form or problems, and never an exception."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.formfiles.advice import Ear, advise
from desktop.formfiles.reader import read
from tests.formfiles.samples import FORM, PICTURES

LINES = FORM.splitlines(keepends=True)
BITS = st.sampled_from(
    [
        *("{", "}", "[", "]", ":", "-", "? ", "'", '"', "&a ", "*a", "!!str ", "|", ">", "\t", "\n", "  ", "<<: "),
        *("null", "true", "no", "1e9", "{}", "[]", "item: begin", "all: [", "not: ", "kind: group", "fields: []"),
        *("\x00", "é", "👍"),
    ]
) | st.text(max_size=4)


def _zipf(word: str) -> float:
    return len(word) / 2


def _seconds(text: str, language: str) -> float:
    return float(len(text) - len(language))


@st.composite
def edits(draw: st.DrawFn) -> str:
    """The form with some places cut, moved or filled with what YAML cares about."""
    text = FORM
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 3, 12, 80, 600])))
        text = text[:start] + draw(BITS) + text[end:]
    return text


@st.composite
def shuffles(draw: st.DrawFn) -> str:
    """The form with lines left out, doubled or moved."""
    lines = list(LINES)
    for _ in range(draw(st.integers(1, 4))):
        line = lines.pop(draw(st.integers(0, len(lines) - 1)))
        lines[draw(st.integers(0, len(lines))) : 0] = [line] * draw(st.integers(0, 2))
    return "".join(lines)


@settings(max_examples=400, deadline=None)
@given(text=edits() | shuffles())
def test_a_changed_form_is_read_or_told_what_is_wrong(text: str) -> None:
    """Every problem has a place in the text and a sentence that can be filled in; a form has been through it all."""
    reading = read(text, "voorbeeld.yaml", PICTURES)
    assert (reading.form is None) == bool(reading.problems)
    advice = advise(reading.tree, Ear(_zipf, _seconds)) if reading.tree else ()
    for problem in (*reading.problems, *advice):
        assert problem.line.startswith("voorbeeld.yaml")
        assert 0 <= problem.place.line <= text.count("\n") + text.count("\r") + 2


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=60))
def test_any_text_is_read_or_told_what_is_wrong(text: str) -> None:
    """No text that short is a form."""
    assert read(text, "voorbeeld.yaml", PICTURES).problems
