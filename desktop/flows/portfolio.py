"""Making a portfolio together: which blocks an employer sees, what each shows, and to whom it went."""

from dataclasses import dataclass

from desktop.domain.employer import Block, EmployerDocument, Point
from desktop.domain.form import Item, RespondentRole
from desktop.domain.ids import CandidateId, PhotoId
from desktop.flows import block_words
from desktop.flows.asking import NO, Ask, Subject, newest
from desktop.flows.course import PROFILE
from desktop.flows.export import BLOCKS_ITEM, Profile, employer_document, every_point, switched_by_candidate
from desktop.flows.file_names import file_name
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.versions import form_as_begun

Blocks = frozenset[Block]
ALL: Blocks = frozenset(Block)


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
    refused: Blocks = frozenset()  # by the candidate, in so many words: they go nowhere

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

    def document(self, blocks: Blocks, left_out: frozenset[PhotoId] = frozenset()) -> EmployerDocument:
        """What the employer gets with these blocks, without these photos."""
        return employer_document(self.profile, blocks - self.refused, left_out)

    def offered_helps(self) -> tuple[Point, ...]:
        """How anybody may work best, in the employer's words: every card of the form that has such a sentence."""
        return every_point(self.profile, "helpt")

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
        """A name for the file."""
        return file_name("Werkverhaal", self.profile.first_name, "pdf")

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
    asked = newest(desk.consents(), Ask(Subject.PHOTO))
    refused = frozenset({Block.PHOTO}) if asked is not None and asked.answer == NO else frozenset()
    return Portfolio(candidate, profile, refused)
