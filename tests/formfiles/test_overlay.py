"""DECISIONS 6: a language is one folder, with an overlay a form; what it leaves out stays Dutch and is told."""

from pathlib import Path

import pytest

from desktop import paths
from desktop.domain.form import Form, Wording
from desktop.domain.ids import FormId
from desktop.formfiles.check import check
from desktop.formfiles.overlay import laid_over, read_file
from desktop.formfiles.shelf import FolderShelf

MOOD = FormId("stemming")


@pytest.fixture
def folder() -> Path:
    """An agency's own folder for a language that is not shipped."""
    folder = paths.data_folder() / "languages" / "uk"
    folder.mkdir(parents=True)
    (folder / "werkverhaal.po").write_text('msgid ""\nmsgstr ""\n', "utf-8")
    return folder


def overlay(folder: Path, texts: str, form: str = MOOD) -> Path:
    """Writes the overlay of a form."""
    file = folder / f"{form}.yaml"
    file.write_text(f"overlay: {form}\ntexts:\n{texts}", "utf-8")
    return file


def told(file: Path) -> list[str]:
    """What `forms check` says of it, without the count."""
    return list(check([file], ()).lines[:-1])


def title(form: Form) -> str:
    return form.title.text("uk")


def test_form_has_the_texts_of_the_overlay_and_dutch_for_the_rest(folder: Path) -> None:
    overlay(folder, '  "Hoe gaat het?": "Як справи?"\n  slecht: погано\n')
    form = FolderShelf(paths.forms_folder()).form(MOOD)
    assert title(form) == "Як справи?"
    assert form.sections[0].title.text("uk") == "Як справи?"  # the same sentence, so the same translation
    asked = next(form.items())
    assert [choice.text.text("uk") for choice in asked.choices] == ["погано", "gaat wel", "goed"]
    assert asked.wording.text("en") == "How do you feel today?"


def test_form_that_someone_is_busy_with_has_them_too(folder: Path) -> None:
    overlay(folder, '  "Hoe gaat het?": "Як справи?"\n')
    shelf = FolderShelf(paths.forms_folder())
    before = f"# as it was then\n{shelf.source(MOOD)}"
    assert title(shelf.parse(before)) == "Як справи?"


def test_glossary_has_an_overlay_too(folder: Path) -> None:
    word, sentence = next(iter(FolderShelf(paths.forms_folder()).glossary().items()))
    overlay(folder, f'  "{sentence.text("nl")}": "Так"\n', "glossary")
    assert FolderShelf(paths.forms_folder()).glossary()[word].text("uk") == "Так"


def test_what_the_file_says_itself_stays() -> None:
    assert laid_over(Wording({"nl": "Ja", "uk": "Так"}), {"uk": {"Ja": "Ні"}}).text("uk") == "Так"


def test_what_is_missing_is_told(folder: Path) -> None:
    lines = told(overlay(folder, '  "Hoe gaat het?": "Як справи?"\n'))
    assert 'stemming.yaml, line 2: Not translated (uk), so it stays Dutch: "slecht". Add it to texts:. [A118]' in lines
    assert not [line for line in lines if "Hoe gaat het?" in line]


def test_what_the_form_does_not_say_is_told(folder: Path) -> None:
    lines = told(overlay(folder, '  "Oude zin.": "Так"\n'))
    assert (
        'stemming.yaml, line 3: The form has no text "Oude zin.". Write it as the form does, or take it out. [A119]'
        in lines
    )


def test_long_sentences_are_told(folder: Path) -> None:
    lines = told(overlay(folder, f'  slecht: "{"так " * 11}."\n'))
    assert [line for line in lines if "11 words (uk)" in line]


def test_name_that_was_lost_is_told_and_the_sentence_stays_dutch(folder: Path) -> None:
    file = overlay(folder, '  "Ben jij {name}?": "Ти {ім}?"\n', "welkom")
    assert check([file], ()).code == 1
    assert (
        'welkom.yaml, line 3: The translation of "Ben jij {name}?" has other braces. Keep these: {name}. [F232]'
        in told(file)
    )
    asked = next(FolderShelf(paths.forms_folder()).form(FormId("welkom")).items())
    assert asked.wording.text("uk") == "Ben jij {name}?"


@pytest.mark.parametrize("translation", ["Ти {", "Ти }", "Ти", "Ти {name.first}?"])
def test_braces_that_do_not_fit_are_refused(folder: Path, translation: str) -> None:
    file = overlay(folder, f'  "Ben jij {{name}}?": "{translation}"\n', "welkom")
    assert read_file(file).texts == {}


def test_overlay_of_no_form_is_told(folder: Path) -> None:
    (line,) = told(overlay(folder, "  Ja: Так\n", "stemning"))
    assert line.startswith('stemning.yaml: There is no form "stemning" to lay this over. Name the file as one of: ')


def test_form_without_an_overlay_is_told(folder: Path) -> None:
    (line,) = [line for line in told(paths.forms_folder() / "kickoff.yaml") if "[A120]" in line]
    assert "Nothing of this form is translated (uk). Put a kickoff.yaml in the folder of that language." in line
    overlay(folder, "  Ja: Так\n", "kickoff")
    assert not [line for line in told(paths.forms_folder() / "kickoff.yaml") if "[A120]" in line]


@pytest.mark.parametrize("broken", ["overlay: stemming\ntexts: [", "overlay: stemming\n", "overlay: kickoff\n", "\x00"])
def test_broken_overlay_takes_no_form_away(folder: Path, broken: str) -> None:
    """Dutch is better than nothing; `forms check` says what is the matter."""
    file = folder / "stemming.yaml"
    file.write_text(broken, "utf-8")
    assert check([file], ()).code == 1
    assert title(FolderShelf(paths.forms_folder()).form(MOOD)) == "Hoe gaat het?"


def test_overlay_named_as_another_form_is_told(folder: Path) -> None:
    file = folder / "stemming.yaml"
    file.write_text('overlay: kickoff\ntexts: {"Hoe gaat het?": "Як справи?"}\n', "utf-8")
    assert [line for line in told(file) if "[F006]" in line]
