"""The forms there are: a folder of YAML files, or texts in memory for tests and the demo."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from pathlib import Path

from desktop.domain.form import Form, Wording
from desktop.domain.ids import FormId
from desktop.formfiles.glossary import FILE_NAME as GLOSSARY
from desktop.formfiles.glossary import read_file as read_glossary
from desktop.formfiles.overlay import Texts, laid_over, overlays
from desktop.formfiles.reader import form_of, normalised, read, read_file, text_of


class FolderShelf:
    """Forms in a folder, one `<id>.yaml` each, read when first asked for, with their texts in further languages."""

    def __init__(self, folder: Path, pictures: Collection[str] | None = None) -> None:
        self._folder = folder
        self._pictures = pictures
        self._forms: dict[FormId, Form] = {}
        self._overlays: dict[FormId, dict[str, Texts]] = {}
        self._translated: dict[str, Form] = {}  # by the hash of the form's text
        self._glossary: dict[str, Wording] | None = None

    def ids(self) -> tuple[FormId, ...]:
        """The ids of the forms in the folder, read or not."""
        return tuple(FormId(file.stem) for file in form_files(self._folder))

    def form(self, form: FormId) -> Form:
        """The newest version of this form; KeyError when there is none, FormRefused when its file is wrong."""
        if form not in self._forms:
            self._forms[form] = self._in_all_languages(form_of(read_file(self._file(form), self._pictures)))
        return self._forms[form]

    def source(self, form: FormId) -> str:
        """The text of its file."""
        return text_of(self._file(form))

    def glossary(self) -> Mapping[str, Wording]:
        """The glossary in the folder, read when first asked for; empty when there is none that can be read."""
        if self._glossary is None:
            words = read_glossary(self._folder / GLOSSARY).words
            found = overlays(Path(GLOSSARY).stem)
            self._glossary = {word: laid_over(entry.sentence, found) for word, entry in words.items()}
        return self._glossary

    def parse(self, source: str) -> Form:
        """A form from stored text, with its texts in further languages as they are now."""
        return self._in_all_languages(parse(source))

    def _in_all_languages(self, form: Form) -> Form:
        if form.id not in self._overlays:
            self._overlays[form.id] = overlays(form.id)
        found = self._overlays[form.id]
        if not found:
            return form
        if form.content_hash not in self._translated:
            self._translated[form.content_hash] = laid_over(form, found)
        return self._translated[form.content_hash]

    def _file(self, form: FormId) -> Path:
        if form not in self.ids():
            raise KeyError(form)
        return self._folder / f"{form}.yaml"


class MemoryShelf:
    """Forms from texts."""

    def __init__(self, *sources: str) -> None:
        self._sources = {parse(source).id: normalised(source) for source in sources}

    def ids(self) -> tuple[FormId, ...]:
        """The ids of the forms."""
        return tuple(self._sources)

    def form(self, form: FormId) -> Form:
        """The form; KeyError when there is none."""
        return parse(self._sources[form])

    def source(self, form: FormId) -> str:
        """Its text."""
        return self._sources[form]

    def glossary(self) -> Mapping[str, Wording]:
        """No words."""
        return {}

    def parse(self, source: str) -> Form:
        """A form from text."""
        return parse(source)


@lru_cache(maxsize=64)
def parse(source: str) -> Form:
    """A form from its text; FormRefused when it is wrong.

    Pictures are not looked up: a filling goes on with the form it began with, also when a picture has gone since.
    """
    return form_of(read(source, "form"))


def form_files(folder: Path) -> tuple[Path, ...]:
    """The form files in a folder, by name; the glossary is none."""
    return tuple(file for file in sorted(folder.glob("*.yaml")) if file.name != GLOSSARY)
