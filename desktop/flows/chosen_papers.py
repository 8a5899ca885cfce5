"""The papers a candidate chooses for: the portfolio, the letter, and the card for colleagues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from desktop.domain.candidate import Dossier
from desktop.domain.employer import Block, EmployerDocument, Look
from desktop.domain.ids import PhotoId
from desktop.domain.letter import LetterPart
from desktop.domain.papers import Paper
from desktop.domain.readable import Readable
from desktop.flows.asking import Ask, Subject, newest
from desktop.flows.choosing_out import Kind, Part, Switch, as_kept, switches_of, words_of
from desktop.flows.export import portrait_of, work_photos_of
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.leak_words import Leak, leaks_in, texts_of
from desktop.flows.letter import LetterDraft, propose
from desktop.flows.papers import file_name
from desktop.flows.portfolio import BlockRow, Portfolio
from desktop.flows.ports import Vault
from desktop.flows.work_card import Option, WorkCardDraft, work_card_of
from desktop.text import tr

_ME = (Block.PHOTO, Block.ABOUT, Block.PHONE, Block.EMAIL, Block.TOWN)
_CAN = (Block.STRENGTHS, Block.EXPERIENCE, Block.CERTIFICATES, Block.LANGUAGES)
_WANT = (Block.WISHES, Block.WORKS_BEST, Block.AVAILABILITY, Block.TRAVEL)
_PHOTO, _LOOK = "photo:", "look:"


@dataclass(frozen=True)
class _Holds:
    """One block: what it shows, and words in it that may tell too much."""

    row: BlockRow
    leaks: tuple[Leak, ...]


@dataclass(frozen=True)
class PortfolioPaper:
    """A portfolio with these blocks, without these photos, in this look."""

    portfolio: Portfolio
    holds: Mapping[Block, "_Holds"]  # what each block of the form has, whether it is on or not
    blocks: frozenset[Block]
    left_out: frozenset[PhotoId] = frozenset()
    look: Look = Look.BOLD
    kind = Kind.PORTFOLIO

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.portfolio.profile.language

    @property
    def basis(self) -> tuple[str, ...]:
        """What the candidate said an employer may see."""
        return tuple(sorted(self.portfolio.marked()))

    def parts(self) -> tuple[Part, ...]:
        """Who I am, what I can do, what I want, photos of my work, and how it looks."""
        made = (
            Part("me", "person", tr("Wie ik ben"), self._blocks(_ME)),
            Part("can", "what-i-can", tr("Wat ik kan"), self._blocks(_CAN)),
            Part("want", "wishes", tr("Wat ik wil"), self._blocks(_WANT)),
            Part("photos", "work-photos", tr("Foto's"), tuple(self._photos())),
            Part("look", "portfolio-page", tr("Zo ziet het eruit"), tuple(self._looks())),
        )
        return tuple(part for part in made if part.switches)

    def switched(self, key: str, *, on: bool) -> "PortfolioPaper":
        """With this block or photo, or not; a look takes the place of the other."""
        if key.startswith(_LOOK):
            return replace(self, look=Look(key.removeprefix(_LOOK))) if on else self
        if key.startswith(_PHOTO):
            return self._with_photo(PhotoId(key.removeprefix(_PHOTO)), on=on)
        block = frozenset({Block(key)})
        return replace(self, blocks=self.blocks | block if on else self.blocks - block)

    def words(self) -> Mapping[str, str]:
        """None: a portfolio says what the form says."""
        return {}

    def worded(self, words: Mapping[str, str]) -> "PortfolioPaper":
        """As it is."""
        del words
        return self

    def document(self) -> EmployerDocument:
        """What the employer gets."""
        return self.portfolio.document(self.blocks, self.left_out)

    def heard(self, maker: DocumentMaker) -> Readable:
        """As it would go out now."""
        return maker.heard_portfolio(self.document(), self.look)

    def named(self) -> str:
        """What is on it, for the log."""
        return words_of(switch for switch in switches_of(self) if not switch.key.startswith(_LOOK))

    def file_name(self) -> str:
        """A name for the file."""
        return self.portfolio.file_name()

    def _blocks(self, blocks: tuple[Block, ...]) -> tuple[Switch, ...]:
        portrait = portrait_of(self.portfolio.profile)
        return tuple(
            Switch(
                block.value,
                f"{_PHOTO}{portrait}" if block is Block.PHOTO and portrait else held.row.picture,
                held.row.word,
                held.row.shows,
                on=block in self.blocks and bool(held.row.shows),
                empty=not held.row.shows,
                leaks=held.leaks,
            )
            for block in blocks
            if (held := self.holds.get(block))
        )

    def _photos(self) -> Iterator[Switch]:
        for at, pick in enumerate(work_photos_of(self.portfolio.profile), 1):
            word = pick.caption or tr("Foto {number}", number=at)
            on = Block.WORK_PHOTOS in self.blocks and pick.photo not in self.left_out
            yield Switch(f"{_PHOTO}{pick.photo}", f"{_PHOTO}{pick.photo}", word, on=on, leaks=leaks_in([pick.caption]))

    def _with_photo(self, photo: PhotoId, *, on: bool) -> "PortfolioPaper":
        every = frozenset(pick.photo for pick in work_photos_of(self.portfolio.profile))
        out = self.left_out if Block.WORK_PHOTOS in self.blocks else every
        out = out - {photo} if on else out | {photo}
        block = frozenset({Block.WORK_PHOTOS})
        return replace(self, left_out=out, blocks=self.blocks - block if every <= out else self.blocks | block)

    def _looks(self) -> Iterator[Switch]:
        words = {Look.BOLD: tr("Met veel kleur"), Look.LIGHT: tr("Licht en rustig")}
        for look, word in words.items():
            yield Switch(f"{_LOOK}{look}", f"{_LOOK}{look}", word, on=look is self.look)


@dataclass(frozen=True)
class LetterPaper:
    """A letter from closed sentences."""

    draft: LetterDraft
    kind = Kind.LETTER
    basis: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.draft.document.language

    def parts(self) -> tuple[Part, ...]:
        """The four things a letter tells."""
        heads = {
            LetterPart.WHO: ("wave", tr("Wie ik ben")),
            LetterPart.WHY: ("like", tr("Waarom dit werk")),
            LetterPart.BRING: ("strengths", tr("Wat ik meebreng")),
            LetterPart.START: ("start", tr("Wanneer ik kan")),
        }
        return tuple(Part(part.value, *head, tuple(self._sentences(part))) for part, head in heads.items())

    def switched(self, key: str, *, on: bool) -> "LetterPaper":
        """With this sentence, or not."""
        at = next(at for at, sentence in enumerate(self.draft.sentences) if sentence.key == key)
        return replace(self, draft=self.draft.switched(at, on=on))

    def words(self) -> Mapping[str, str]:
        """What the coach wrote."""
        return self.draft.words()

    def worded(self, words: Mapping[str, str]) -> "LetterPaper":
        """With what the coach wrote again."""
        return replace(self, draft=self.draft.worded(words))

    def heard(self, maker: DocumentMaker) -> Readable:
        """As it would go out now."""
        return maker.heard_letter(self.draft.letter())

    def named(self) -> str:
        """What is on it, for the log."""
        return f"{tr('Brief')}: {words_of(switches_of(self))}"

    def file_name(self) -> str:
        """A name for the file."""
        return file_name(Paper.LETTER, self.draft.document.name, "pdf")

    def _sentences(self, part: LetterPart) -> Iterator[Switch]:
        for each in self.draft.sentences:
            if each.part is part:
                yield Switch(each.key, each.picture, each.text, on=each.on, leaks=leaks_in([each.text]))


@dataclass(frozen=True)
class CardPaper:
    """A card for colleagues."""

    draft: WorkCardDraft
    kind = Kind.CARD
    basis: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.draft.document.language

    def parts(self) -> tuple[Part, ...]:
        """How I work best, what we agreed, and my photo."""
        helps, agreed = self._options("help", self.draft.helps), self._options("agreed", self.draft.agreements)
        photo = Switch("photo", "portrait", tr("Mijn foto"), on=self.draft.photo, empty=not self.draft.document.photo)
        made = (
            Part("helps", "works-best", tr("Zo werk ik het best"), helps),
            Part("agreed", "together", tr("Dit spraken wij af"), agreed),
            Part("photo", "portrait", tr("Mijn foto"), (photo,)),
        )
        return tuple(part for part in made if part.switches)

    def switched(self, key: str, *, on: bool) -> "CardPaper":
        """With this help, agreement or photo, or not; as it is when there is no more room."""
        kind, _, place = key.partition(":")
        if kind == "photo":
            return replace(self, draft=self.draft.with_photo(on=on))
        options = self.draft.helps if kind == "help" else self.draft.agreements
        at = next(at for at, option in enumerate(options) if _key(option) == place)
        change = self.draft.helps_switched if kind == "help" else self.draft.agreement_switched
        return replace(self, draft=change(at, on=on))

    def words(self) -> Mapping[str, str]:
        """What the coach wrote."""
        return self.draft.words()

    def worded(self, words: Mapping[str, str]) -> "CardPaper":
        """With what the coach wrote again."""
        return replace(self, draft=self.draft.worded(words))

    def heard(self, maker: DocumentMaker) -> Readable:
        """As it would go out now."""
        return maker.heard_work_card(self.draft.card())

    def named(self) -> str:
        """What is on it, for the log."""
        return f"{tr('Kaart voor collega’s')}: {words_of(switches_of(self))}"

    def file_name(self) -> str:
        """A name for the file."""
        return file_name(Paper.WORK_CARD, self.draft.document.name, "pdf")

    def _options(self, kind: str, options: tuple[Option, ...]) -> tuple[Switch, ...]:
        return tuple(
            Switch(f"{kind}:{key}", option.point.picture, _told(option), on=option.on, leaks=leaks_in([_told(option)]))
            for key, option in {_key(option): option for option in options}.items()
        )


def portfolio_paper(vault: Vault, portfolio: Portfolio, dossier: Dossier) -> PortfolioPaper:
    """As it was chosen last; at first what the candidate marked, without photos where the answer to that was no."""
    portfolio = replace(portfolio, profile=replace(portfolio.profile, photo=cache(portfolio.profile.photo)))
    blocks = portfolio.marked()
    said = newest(dossier.consents, Ask(Subject.PHOTO))
    if said is not None and said.answer == "no":
        blocks -= {Block.PHOTO, Block.WORK_PHOTOS}
    return as_kept(vault, portfolio.candidate, PortfolioPaper(portfolio, _held(portfolio), blocks))


def letter_paper(vault: Vault, chosen: PortfolioPaper, day: date, employer: str = "", vacancy: str = "") -> LetterPaper:
    """The sentences picked last, made from what the portfolio shows."""
    letter = LetterPaper(propose(chosen.document(), day, employer, vacancy))
    return as_kept(vault, chosen.portfolio.candidate, letter)


def card_paper(vault: Vault, portfolio: Portfolio, dossier: Dossier) -> CardPaper:
    """What was picked for colleagues last."""
    return as_kept(vault, portfolio.candidate, CardPaper(work_card_of(portfolio, dossier)))


def _held(portfolio: Portfolio) -> Mapping[Block, _Holds]:
    """What each block has beside the name, which is always there."""
    bare = set(texts_of(portfolio.document(frozenset())))
    found: dict[Block, _Holds] = {}
    for row in portfolio.rows():
        texts = texts_of(portfolio.document(frozenset({row.block})))
        found[row.block] = _Holds(row, leaks_in(text for text in texts if text not in bare))
    return found


def _key(option: Option) -> str:
    return option.key or _told(option)


def _told(option: Option) -> str:
    return option.point.sentence or option.point.title
