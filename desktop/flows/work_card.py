"""A card for colleagues put together: how someone works best, and agreements; each chosen one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.candidate import Dossier
from desktop.domain.employer import Block, EmployerDocument, Point
from desktop.domain.work_card import WorkCard
from desktop.flows.export import on_paper
from desktop.flows.leak_words import Leak, leaks_in
from desktop.flows.portfolio import Portfolio

MOST_HELPS, MOST_AGREEMENTS = 6, 4
LONGEST = 160  # letters in an agreement on the card


@dataclass(frozen=True)
class Option:
    """One thing that can stand on the card."""

    point: Point
    on: bool = False
    key: str = ""  # what it is known by, also when other words stand in it


@dataclass(frozen=True)
class WorkCardDraft:
    """A card in the making; every change gives a new one. What stands where is known by its place, from 0."""

    document: EmployerDocument
    avatar: str
    helps: tuple[Option, ...] = ()
    agreements: tuple[Option, ...] = ()
    photo: bool = False
    call_name: str = ""
    call_phone: str = ""

    def helps_switched(self, at: int, *, on: bool) -> "WorkCardDraft":
        """With this help on the card, or not."""
        return replace(self, helps=_switched(self.helps, at, on, MOST_HELPS))

    def agreement_switched(self, at: int, *, on: bool) -> "WorkCardDraft":
        """With this agreement on the card, or not."""
        return replace(self, agreements=_switched(self.agreements, at, on, MOST_AGREEMENTS))

    def agreement_written(self, at: int, text: str) -> "WorkCardDraft":
        """With other words for this agreement on the card; the dossier keeps its own."""
        said = on_paper(text)[:LONGEST].strip()
        if not said:
            return self.agreement_switched(at, on=False)
        changed = replace(self.agreements[at], point=replace(self.agreements[at].point, title=said))
        return replace(self, agreements=(*self.agreements[:at], changed, *self.agreements[at + 1 :]))

    def words(self) -> dict[str, str]:
        """By key: the agreements that stand in other words."""
        return {option.key: option.point.title for option in self.agreements if option.point.title != option.key}

    def worded(self, words: Mapping[str, str]) -> "WorkCardDraft":
        """With these words() again; those for an agreement that is not there any more stay out."""
        draft = self
        for at, option in enumerate(self.agreements):
            if option.key in words:
                draft = draft.agreement_written(at, words[option.key])
        return draft

    def with_photo(self, *, on: bool) -> "WorkCardDraft":
        """With the portrait, or with the candidate's picture in its place."""
        return replace(self, photo=on)

    def with_call(self, name: str, phone: str) -> "WorkCardDraft":
        """With whom a colleague may call; empty for nobody."""
        return replace(self, call_name=on_paper(name), call_phone=on_paper(phone))

    def card(self) -> WorkCard:
        """What colleagues get."""
        return WorkCard(
            language=self.document.language,
            name=self.document.name,
            photo=self.document.photo if self.photo else None,
            picture=self.avatar,
            helps=tuple(option.point for option in self.helps if option.on),
            agreements=tuple(option.point for option in self.agreements if option.on),
            call_name=self.call_name,
            call_phone=self.call_phone,
        )

    def leaks(self) -> tuple[Leak, ...]:
        """Words that may tell too much, for the coach to look at."""
        return leaks_in(self.card().texts())

    def speech(self) -> tuple[str, ...]:
        """The card as it is read aloud."""
        card = self.card()
        return (card.name, *(point.sentence or point.title for point in (*card.helps, *card.agreements)))


def work_card_of(portfolio: Portfolio, dossier: Dossier) -> WorkCardDraft:
    """A first draft: what the candidate showed under how I work best is on; all else is off."""
    shown = Block.WORKS_BEST in portfolio.marked()
    document = portfolio.document(frozenset({Block.WORKS_BEST, Block.PHOTO}))
    picked = [Option(point, on=shown and at < MOST_HELPS) for at, point in enumerate(document.works_best)]
    others = (Option(point) for point in portfolio.offered_helps() if point not in document.works_best)
    return WorkCardDraft(document, dossier.candidate.avatar, (*picked, *others), tuple(_agreements(dossier)))


def _agreements(dossier: Dossier) -> Iterator[Option]:
    """Newest first."""
    for agreement in sorted(dossier.agreements, key=lambda each: each.made, reverse=True):
        text = on_paper(agreement.text)[:LONGEST]
        yield Option(Point(agreement.picture, text), key=text)


def _switched(options: tuple[Option, ...], at: int, on: bool, most: int) -> tuple[Option, ...]:
    """Not more than there is room for."""
    if on and sum(option.on for option in options) >= most:
        return options
    return (*options[:at], replace(options[at], on=on), *options[at + 1 :])
