"""Making a portfolio together: which blocks an employer sees, what each shows, and to whom it went."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.employer import Block, EmployerDocument
from desktop.domain.form import Item, RespondentRole
from desktop.domain.ids import CandidateId
from desktop.flows import block_words
from desktop.flows.course import PROFILE
from desktop.flows.export import BLOCKS_ITEM, Profile, employer_document, switched_by_candidate
from desktop.flows.ports import FormShelf, Problem, Vault
from desktop.flows.versions import form_as_begun
from desktop.text import tr

Blocks = frozenset[Block]
ALL: Blocks = frozenset(Block)
EXPORTED, NOT_EXPORTED = "exported", "not_exported"  # in the log


@dataclass(frozen=True)
class BlockRow:
    """One switch: the candidate's own card for it, and what an employer would read ("" when there is nothing)."""

    block: Block
    picture: str
    word: str
    shows: str


@dataclass(frozen=True)
class Speech:
    """Sentences to read aloud, in order."""

    sentences: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class Portfolio:
    """One candidate's werkprofiel, to choose from."""

    candidate: CandidateId
    profile: Profile

    def rows(self) -> tuple[BlockRow, ...]:
        """A row for each block the candidate was asked about, in the order of the form."""
        whole = self.document(ALL)
        known = {block.value: block for block in Block}
        asked = self._blocks_item()
        return tuple(
            BlockRow(
                known[choice.id],
                choice.picture,
                choice.text.text(self.profile.language),
                " · ".join(part.rstrip(".") for part in block_words.shown(whole, known[choice.id])),
            )
            for choice in (asked.choices if asked else ())
            if choice.id in known
        )

    def marked(self) -> Blocks:
        """What the candidate said an employer may see."""
        return switched_by_candidate(self.profile.answers)

    def document(self, blocks: Blocks) -> EmployerDocument:
        """What the employer gets with these blocks."""
        return employer_document(self.profile, blocks)

    def speech(self, blocks: Blocks) -> Speech:
        """The document as it is read aloud."""
        document = self.document(blocks)
        said = [document.name]
        for row in self.rows():
            if row.block in blocks and row.shows:
                said.append(f"{row.word.rstrip('.')}.")
                said.extend(block_words.said(document, row.block))
        return Speech(tuple(said), self.profile.language)

    def file_name(self) -> str:
        """A name for the file, without what file systems refuse."""
        name = "".join(letter for letter in self.profile.first_name if letter.isalnum() or letter in " -").strip()
        return f"Werkverhaal {name}".strip() + ".pdf"

    def _blocks_item(self) -> Item | None:
        return self.profile.form.item(BLOCKS_ITEM)


def portfolio_of(vault: Vault, shelf: FormShelf, candidate: CandidateId) -> Portfolio | None:
    """The portfolio to be made, or None while the candidate has no werkprofiel."""
    desk = vault.desk(candidate)
    filling = desk.filling(PROFILE, RespondentRole.SELF)
    if filling is None:
        return None
    form = form_as_begun(desk, shelf, filling)
    profile = Profile(form, filling.answers, filling.language, desk.first_name, desk.photo, desk.facts)
    return Portfolio(candidate, profile)


@contextmanager
def log_saved(vault: Vault, portfolio: Portfolio, blocks: Blocks, employer: str, file: Path) -> Iterator[None]:
    """Notes who it is for, what it shows, and where the file lies; it is put there inside."""
    where = tr("voor {employer}, bewaard als {file}", employer=employer, file=file)
    with _logged(vault, portfolio.candidate, f"{where}: {_named(portfolio, blocks)}"):
        yield


@contextmanager
def log_printed(vault: Vault, portfolio: Portfolio, blocks: Blocks, employer: str) -> Iterator[None]:
    """Notes who the paper is for, and what it shows; it is printed inside."""
    where = tr("voor {employer}, op papier", employer=employer)
    with _logged(vault, portfolio.candidate, f"{where}: {_named(portfolio, blocks)}"):
        yield


@contextmanager
def _logged(vault: Vault, candidate: CandidateId, detail: str) -> Iterator[None]:
    """Logged before it is done: what can't be logged does not go out, and what then fails is logged as that."""
    vault.remember(candidate, EXPORTED, detail)
    try:
        yield
    except Problem:
        vault.remember(candidate, NOT_EXPORTED, detail)
        raise


def _named(portfolio: Portfolio, blocks: Blocks) -> str:
    return ", ".join(row.word for row in portfolio.rows() if row.block in blocks and row.shows)
