"""A dossier in words for whom it is about: every field there is, by reflection, so that later ones come along."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from desktop import pictures
from desktop.domain.answers import Answer, Kept
from desktop.domain.candidate import Dossier, Filling, LogLine
from desktop.domain.dossier_paper import Chapter, DossierPaper, Fact, FactGroup, KeptPhoto
from desktop.domain.entry import Version
from desktop.domain.entry_kinds import of_dossiers
from desktop.domain.form import Form
from desktop.domain.ids import EntryId, ItemId
from desktop.flows.answer_words import answer_words, day_words
from desktop.flows.dossier_words import DossierWords, dossier_words
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.versions import form_if_known

ABOUT_WHOM = "candidate"  # the field by which each thing says whose it is
_PICTURES = frozenset({"avatar", "picture"})
_CODED = frozenset({"answer", "language", "reason", "situation", "what"})  # texts that may hold words of ours


def dossier_paper(vault: Vault, shelf: FormShelf, dossier: Dossier, language: str) -> DossierPaper:
    """Everything the vault keeps; the dossier was opened a moment ago: its last line says what day it is."""
    teller = _Teller(vault, shelf, dossier, dossier_words(language), language)
    return DossierPaper(
        language=language,
        first_name=dossier.candidate.first_name,
        avatar=dossier.candidate.avatar,
        day=dossier.log[-1].at.date(),
        chapters=tuple(teller.chapters()),
        photos=tuple(KeptPhoto(vault.photo(photo.id), teller.plain(photo.added)) for photo in dossier.photos),
    )


@dataclass(frozen=True)
class _Teller:
    vault: Vault
    shelf: FormShelf
    dossier: Dossier
    said: DossierWords
    language: str

    def chapters(self) -> Iterator[Chapter]:
        """A chapter for each field of the dossier, and for what is kept beside it."""
        for each in fields(self.dossier):
            if each.name == "entries":
                yield from self._entries()
            else:
                yield self._chapter(each.name, getattr(self.dossier, each.name))
        yield self._chapter("marks", self.vault.review.marks(self.dossier.candidate.id))
        yield self._chapter("hearing", self.vault.desk(self.dossier.candidate.id).hearing())
        yield self._chapter("exports", self.vault.exports.of(self.dossier.candidate.id))

    def _entries(self) -> Iterator[Chapter]:
        """A chapter for each kind of what coaches wrote down, taken away or not, with what it said before."""
        told: dict[EntryId, list[Version]] = {}
        for version in self.vault.entries.all_of(self.dossier.candidate.id):
            told.setdefault(version.entry.id, []).append(version)
        for kind in of_dossiers():
            if entries := [versions for versions in told.values() if isinstance(versions[0].entry, kind)]:
                groups = (
                    self._versions(versions, str(at) if len(entries) > 1 else "")
                    for at, versions in enumerate(entries, 1)
                )
                yield Chapter(self.said.label(kind.kind), tuple(groups))

    def _versions(self, versions: list[Version], title: str) -> FactGroup:
        """What it says now, when that was written and by whom, and what it said earlier."""
        *earlier, now = versions
        written = Fact(self.said.label("away" if now.away else "written"), f"{self.plain(now.at)} · {now.who}")
        before = (
            Fact(
                self.said.label("before"),
                " · ".join((self.plain(each.at), *(fact.value for fact in self._facts(each.entry)))),
            )
            for each in earlier
        )
        return FactGroup(title, (*self._facts(now.entry), written, *before))

    def plain(self, value: object) -> str:
        """A value that is no record of its own, as people say it."""
        match value:
            case bool():
                return self.said.value("yes" if value else "no")
            case float():
                return f"{value:.1f}".replace(".", self.said.decimal)
            case datetime():
                return f"{day_words(value.date(), self.said)}, {value:%H:%M}"
            case date():
                return day_words(value, self.said)
            case Enum():
                return self.said.value(str(value.value))
            case tuple() | list():
                return ", ".join(map(self.plain, value))
            case Mapping():
                return ", ".join(f"{self.said.label(str(name))}: {self.plain(each)}" for name, each in value.items())
        return str(value)

    def _chapter(self, name: str, value: object) -> Chapter:
        records: Sequence[object] = value if isinstance(value, tuple) else (value,)
        if records and all(isinstance(record, LogLine) for record in records):
            return Chapter(self.said.label(name), (FactGroup("", tuple(map(self._line, records))),))
        groups = (self._group(record, str(at) if len(records) > 1 else "") for at, record in enumerate(records, 1))
        return Chapter(self.said.label(name), tuple(groups))

    def _group(self, record: object, title: str) -> FactGroup:
        if isinstance(record, Filling):
            form = form_if_known(self.vault.desk(self.dossier.candidate.id), self.shelf, record)
            who = self.plain(record.respondent)
            facts = (*self._facts(record), *self._told(form, record))
            title = form.title.text(self.language) if form else record.form
            return FactGroup(f"{title}: {who}", facts)
        if not is_dataclass(record):
            return FactGroup(title, (Fact("", self.plain(record)),))
        return FactGroup(title, tuple(self._facts(record)))

    def _line(self, record: object) -> Fact:
        """A record that begins with when it was, on one line."""
        when, *told = self._facts(record)
        return Fact(when.value, " · ".join(fact.value for fact in told))

    def _facts(self, record: object) -> Iterator[Fact]:
        """What is filled in of a record; whose it is, is said once."""
        if not is_dataclass(record):
            return
        for each in fields(record):
            value = getattr(record, each.name)
            empty = value is None or value in ("", ())
            if empty or each.name == ABOUT_WHOM or (isinstance(record, Filling) and each.name == "answers"):
                continue
            picture = value if each.name in _PICTURES and isinstance(value, str) else ""
            label = self.said.label(each.name)
            if is_dataclass(value):
                yield from self._facts(value)
            else:
                yield Fact(label, self._named(each.name, value), picture=picture)

    def _named(self, field: str, value: object) -> str:
        """A moment by its name, words of ours as people say them; anything else as it is."""
        if field == "moment":
            found = next((moment for moment in self.dossier.moments if moment.id == value), None)
            return f"{found.label}, {self.plain(found.day)}" if found else str(value)
        if field in _CODED and isinstance(value, str):
            return " ".join(map(self.said.value, value.split(" ")))
        if field in _PICTURES and value in pictures.table():
            return pictures.table()[str(value)].word
        return self.plain(value)

    def _told(self, form: Form | None, filling: Filling) -> Iterator[Fact]:
        """Every answer as it was kept, the question's words before it, and how it came about below it."""
        kept = self.vault.review.kept(filling.id)
        for each in kept:
            yield self._answer(form, filling, each.item, each.answer, self._how(each))
        known = {each.item for each in kept}
        for item, answer in filling.answers.items():
            if item not in known:
                yield self._answer(form, filling, item, answer, "")

    def _answer(self, form: Form | None, filling: Filling, name: ItemId, answer: Answer, how: str) -> Fact:
        item = form.item(name) if form else None
        if form is None or item is None:
            return Fact(str(name), self.plain(str(answer)), how)
        asked = item.asked(filling.respondent).text(self.language)
        question = asked.replace("{name}", self.dossier.candidate.first_name)
        return Fact(question, answer_words(form, item, answer, self.language, self.said), how, item.picture)

    def _how(self, kept: Kept) -> str:
        """When, and what the trace says beyond what is always so."""
        usual = type(kept.trace)()
        told = (
            f"{self.said.label(each.name)}: {self.plain(getattr(kept.trace, each.name))}"
            for each in fields(kept.trace)
            if getattr(kept.trace, each.name) != getattr(usual, each.name)
        )
        return " · ".join((self.plain(kept.at), *told))
