"""The shelf: forms by id, read when asked for and kept; a stored text reads as the form it was."""

from pathlib import Path

import pytest

from desktop.domain.ids import FormId
from desktop.flows.ports import FormShelf, Problem
from desktop.formfiles.problems import FormRefused
from desktop.formfiles.shelf import FolderShelf, MemoryShelf
from tests.formfiles.samples import FORM, PICTURES

EXAMPLE = FormId("voorbeeld")


@pytest.fixture(name="folder")
def folder_with_a_form(tmp_path: Path) -> Path:
    (tmp_path / "voorbeeld.yaml").write_text(FORM, "utf-8", newline="\r\n")
    (tmp_path / "kapot.yaml").write_text("form: kapot\n", "utf-8")
    (tmp_path / "glossary.yaml").write_text("[]\n", "utf-8")
    (tmp_path / "schema.json").write_text("{}\n", "utf-8")
    return tmp_path


def _shelves(folder: Path) -> tuple[FormShelf, FormShelf]:
    return FolderShelf(folder, PICTURES), MemoryShelf(FORM)


def test_both_shelves_give_the_same_form(folder: Path) -> None:
    in_folder, in_memory = _shelves(folder)
    assert in_folder.form(EXAMPLE) == in_memory.form(EXAMPLE)
    assert in_folder.source(EXAMPLE) == in_memory.source(EXAMPLE) == FORM


def test_a_stored_text_has_the_hash_of_the_form_it_came_from(folder: Path) -> None:
    for shelf in _shelves(folder):
        assert shelf.parse(shelf.source(EXAMPLE)) == shelf.form(EXAMPLE)


def test_a_filling_goes_on_with_the_version_it_began_with(folder: Path) -> None:
    """Also when its pictures have gone since."""
    older = FORM.replace("version: 3", "version: 2").replace("picture: bag", "picture: satchel")
    for shelf in _shelves(folder):
        assert shelf.parse(older).version == 2
        assert shelf.form(EXAMPLE).version == 3


def test_an_unknown_form_is_a_key_error(folder: Path) -> None:
    for shelf in _shelves(folder):
        for name in ("weg", "glossary", "../voorbeeld"):
            with pytest.raises(KeyError):
                shelf.form(FormId(name))
            with pytest.raises(KeyError):
                shelf.source(FormId(name))


def test_a_wrong_file_is_a_problem_that_names_everything(folder: Path) -> None:
    with pytest.raises(Problem) as refused:
        FolderShelf(folder).form(FormId("kapot"))
    assert isinstance(refused.value, FormRefused)
    assert refused.value.code == "form-refused"
    assert refused.value.sentence.count("\n") == len(refused.value.problems) - 1 == 3


def test_a_wrong_file_does_not_keep_others_from_being_read(folder: Path) -> None:
    """Files are read one by one, when first asked for."""
    shelf = FolderShelf(folder, PICTURES)
    assert shelf.ids() == ("kapot", "voorbeeld")
    assert shelf.form(EXAMPLE).id == "voorbeeld"


def test_a_form_is_read_once(folder: Path) -> None:
    shelf = FolderShelf(folder, PICTURES)
    form = shelf.form(EXAMPLE)
    (folder / "voorbeeld.yaml").write_text("", "utf-8")
    assert shelf.form(EXAMPLE) is form


def test_memory_knows_the_ids_of_its_texts() -> None:
    assert MemoryShelf(FORM).ids() == ("voorbeeld",)
