"""A form file becomes the frozen form of the domain, and everything wrong in it is told at once (HOUSE style 4)."""

import hashlib

import pytest

from desktop.domain.conditions import AllOf, Answered, Fact, Not
from desktop.domain.form import ChoicesFrom, Derived, Form, Item, Kind, PracticeTask, RespondentRole
from desktop.domain.ids import ChoiceId, ItemId
from desktop.formfiles.problems import FormRefused
from desktop.formfiles.reader import form_of, read
from tests.formfiles.samples import FORM, PICTURES


@pytest.fixture(name="form")
def read_form() -> Form:
    return form_of(read(FORM, "voorbeeld.yaml", PICTURES))


def _item(form: Form, name: str) -> Item:
    item = form.item(ItemId(name))
    assert item is not None
    return item


def test_the_head_of_the_file(form: Form) -> None:
    assert (form.id, form.version, form.languages) == ("voorbeeld", 3, ("nl", "en"))
    assert form.title.text("en") == "Example"
    assert form.observer_title is not None
    assert form.observer_title.text("nl") == "Voorbeeld van {name}"
    assert form.respondents == (RespondentRole.SELF, RespondentRole.MENTOR)
    assert form.pairs == (("begin", "laat"),)


def test_a_block(form: Form) -> None:
    day, work = form.sections
    assert (day.id, day.picture, day.summary) == ("dag", "sun", True)
    assert day.praise is not None
    assert day.praise.text("nl") == "Dank je wel."
    assert [item.id for item in day.items] == ["begin", "laat", "klaar"]
    assert (work.summary, work.praise) == (False, None)


def test_an_answer_set_gives_kind_and_choices(form: Form) -> None:
    late = _item(form, "laat")
    assert (late.kind, late.reverse, late.skips, late.least, late.most) == (Kind.AMOUNT, True, True, 1, 1)
    assert [(choice.id, choice.score) for choice in late.choices] == [("no", 0), ("some", 0.5), ("yes", 1)]
    assert late.asked(RespondentRole.MENTOR).text("nl") == "{name} komt laat."


def test_a_card_with_all_it_says_elsewhere(form: Form) -> None:
    green = _item(form, "welk-werk").choice(ChoiceId("groen"))
    assert green is not None
    assert green.more is not None
    assert green.sentence is not None
    assert (green.more.text("nl"), green.sentence.text("en")) == ("Je werkt buiten.", "I like working outside.")
    assert (green.group, green.codes) == ("buiten", {"isco": "9214", "function": "tuinman"})


def test_cards_from_an_earlier_answer_are_as_many_as_could_be_picked(form: Form) -> None:
    assert _item(form, "eerste").choices_from == ChoicesFrom(Derived.PICKED, ItemId("welk-werk"), limit=2)


def test_conditions(form: Form) -> None:
    both = AllOf((Fact("works_now"), Answered(ItemId("begin"), (ChoiceId("yes"), ChoiceId("some")))))
    assert _item(form, "klaar").show_if == both
    assert form.scales[0].show_if == Not(Fact("works_now"))


def test_a_construct(form: Form) -> None:
    (planning,) = form.scales
    assert (planning.id, planning.items, planning.needs) == ("planning", ("begin", "laat", "klaar"), 2)
    assert planning.surroundings
    assert planning.opening is not None
    assert planning.opening.text("en") == "How do you begin?"


def test_number_group_and_practice(form: Form) -> None:
    years, jobs, practice = _item(form, "jaren"), _item(form, "baan"), _item(form, "oefen").practice
    assert years.unit is not None
    assert (years.unit.text("nl"), years.lowest, years.highest, years.skips) == ("jaar", 15, 67, False)
    assert [(field.id, field.kind) for field in jobs.fields] == [("waar", Kind.TEXT)]
    assert practice is not None
    assert (practice.task, practice.choice, practice.right.text("nl")) == (PracticeTask.CHOOSE, "yes", "Goed zo.")


def test_cards_from_what_goes_best_and_what_could_grow() -> None:
    best = form_of(read(FORM.replace("{picked: welk-werk}", "{best: 4}"), "a"))
    grow = form_of(read(FORM.replace("{picked: welk-werk}", "{grow: 5}"), "a"))
    assert _item(best, "eerste").choices_from == ChoicesFrom(Derived.BEST, limit=4)
    assert _item(grow, "eerste").choices_from == ChoicesFrom(Derived.GROW, limit=5)


def test_an_information_page_offers_no_skips_unless_it_says_so() -> None:
    page = """\
form: uitleg
version: 1
languages: [nl]
title: {nl: Uitleg}
blocks:
  - {id: een, title: {nl: Een}, picture: sun, items: [
      {id: stil, kind: info, picture: sun, self: {nl: Hoor je dit?}},
      {id: wel, kind: info, picture: sun, self: {nl: Hoor je dit?}, skips: true}]}
"""
    form = form_of(read(page, "uitleg.yaml"))
    assert [item.skips for item in form.items()] == [False, True]
    assert form.respondents == (RespondentRole.SELF,)


def test_the_same_text_has_the_same_hash_on_every_computer() -> None:
    """A Windows checkout has other newlines and may have a byte order mark."""
    windows = "\ufeff" + FORM.replace("\n", "\r\n")
    assert form_of(read(FORM, "a")).content_hash == hashlib.sha256(FORM.encode()).hexdigest()
    assert form_of(read(windows, "a")) == form_of(read(FORM, "a"))
    assert form_of(read(FORM + "\n", "a")).content_hash != form_of(read(FORM, "a")).content_hash


def test_an_unquoted_no_is_the_word_no() -> None:
    """YAML 1.1 would read it as false."""
    assert form_of(read(FORM.replace('{id: "no"', "{id: no"), "a")) != form_of(read(FORM, "a"))
    assert _item(form_of(read(FORM.replace('{id: "no"', "{id: no"), "a")), "laat").choices[0].id == "no"


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    """Of the YAML, of the shape and of what belongs together; one does not hide another."""
    text = (
        FORM.replace("version: 3", "version: 3\nversion: 4")
        .replace("picture: bag", "pictur: bag")
        .replace("answers: amount\n        reverse", "answers: drie\n        reverse")
        .replace("needs: 2", "needs: 9")
        .replace("most: 4", "most: lots")
        .replace("[[begin, laat]]", "[[begin, weg]]")
    )
    with pytest.raises(FormRefused) as refused:
        form_of(read(text, "voorbeeld.yaml"))
    codes = [problem.code for problem in refused.value.problems]
    assert codes == ["F011", "F206", "F102", "F101", "F201", "F103", "F207"]
    lines = [problem.place.line for problem in refused.value.problems]
    assert lines == sorted(lines)


def test_a_problem_reads_as_a_line_that_says_what_to_do() -> None:
    text = FORM.replace("answers: amount\n        picture: bag", "answers: drie\n        picture: bag")
    (problem,) = read(text, "voorbeeld.yaml", PICTURES).problems
    assert problem.line == (
        'voorbeeld.yaml, line 31: Answer set "drie" is not defined. '
        "Define it under answers:, or use one of: amount. [F201]"
    )
    assert problem.place.column == 9


def test_without_a_picture_table_pictures_are_not_looked_up() -> None:
    assert read(FORM, "a", pictures=None).form is not None
    assert {problem.code for problem in read(FORM, "a", pictures={"sun"}).problems} == {"F218"}
