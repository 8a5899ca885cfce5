"""What goes out, chosen by the candidate beside the coach: a paper in parts, each thing on it switched on or off."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from desktop.domain.ids import CandidateId
from desktop.domain.readable import Readable
from desktop.flows.file_ports import DocumentMaker
from desktop.flows.leak_words import Leak
from desktop.flows.ports import Vault
from desktop.text import tr

MARK = "chosen"
P = TypeVar("P", bound="Paper")


class Kind(StrEnum):
    """The papers a candidate chooses for."""

    PORTFOLIO = "portfolio"
    LETTER = "letter"
    CARD = "card"


@dataclass(frozen=True)
class Switch:
    """One thing that can stand on a paper. `picture` as on a Card; "look:" and a look is the paper itself."""

    key: str
    picture: str
    word: str
    shows: str = ""  # what an employer would read, where the word does not say it
    on: bool = False
    empty: bool = False  # there is nothing to show
    leaks: tuple[Leak, ...] = ()  # words that may tell too much

    @property
    def spoken(self) -> str:
        """What is said of it."""
        if self.empty:
            return f"{self._named} {tr('Hier is nog niets.')}"
        return f"{self._named} {tr('Dit gaat mee.') if self.on else tr('Dit gaat niet mee.')}"

    @property
    def _named(self) -> str:
        return self.word if self.word.endswith((".", "!", "?")) else f"{self.word}."


@dataclass(frozen=True)
class Part:
    """Things that stand together, under one picture."""

    key: str
    picture: str
    word: str
    switches: tuple[Switch, ...]


class Paper(Protocol):
    """A paper in the making; every change gives a new one."""

    @property
    def kind(self) -> Kind:
        """Which one."""
        ...

    @property
    def language(self) -> str:
        """The language it is written in."""
        ...

    @property
    def basis(self) -> tuple[str, ...]:
        """What its first choices rest on: where that changed, what was chosen before does not count any more."""
        ...

    def parts(self) -> tuple[Part, ...]:
        """Everything there is to choose."""
        ...

    def switched(self: P, key: str, *, on: bool) -> P:
        """With this thing on it, or not."""
        ...

    def words(self) -> Mapping[str, str]:
        """What stands on it in other words than were offered, or was added."""
        ...

    def worded(self: P, words: Mapping[str, str]) -> P:
        """With these words() again."""
        ...

    def heard(self, maker: DocumentMaker) -> Readable:
        """As it would go out now."""
        ...

    def named(self) -> str:
        """What is on it, for the log."""
        ...

    def file_name(self) -> str:
        """A name for the file."""
        ...


def switches_of(paper: Paper) -> Iterator[Switch]:
    """Everything there is to choose, part after part."""
    return (switch for part in paper.parts() for switch in part.switches)


def on_keys(paper: Paper) -> frozenset[str]:
    """What is on."""
    return frozenset(switch.key for switch in switches_of(paper) if switch.on)


def keep(vault: Vault, candidate: CandidateId, paper: Paper) -> None:
    """Keeps what was chosen, for the next time and for the other papers; Problem when it can't be kept."""
    chosen = {switch.key: switch.on for switch in switches_of(paper)}
    text = json.dumps({"basis": paper.basis, "chosen": chosen, "words": dict(paper.words())}, ensure_ascii=False)
    kept = [mark.value for mark in vault.review.marks(candidate) if mark.name == _mark(paper)]
    if not kept or kept[-1] != text:
        vault.review.mark(candidate, _mark(paper), text)


def as_kept(vault: Vault, candidate: CandidateId, paper: P) -> P:
    """The paper as it was chosen last; as it is where nothing was, or where its basis changed since."""
    for mark in reversed(vault.review.marks(candidate)):
        if mark.name == _mark(paper):
            kept = json.loads(mark.value)
            worded = paper.worded(kept.get("words", {}))
            return _chosen(worded, kept["chosen"]) if tuple(kept["basis"]) == paper.basis else paper
    return paper


def _chosen(paper: P, chosen: dict[str, bool]) -> P:
    now = {switch.key: switch.on for switch in switches_of(paper)}
    for key, on in sorted(chosen.items(), key=lambda each: each[1]):  # what goes off makes room
        if key in now and now[key] != on:
            paper = paper.switched(key, on=on)
    return paper


def leaks_of(paper: Paper) -> tuple[Leak, ...]:
    """Words that may tell too much, in what is on."""
    return tuple(dict.fromkeys(leak for switch in switches_of(paper) if switch.on for leak in switch.leaks))


def words_of(switches: Iterable[Switch]) -> str:
    """What is on among these, in words."""
    return ", ".join(switch.word for switch in switches if switch.on)


def _mark(paper: Paper) -> str:
    return f"{MARK}:{paper.kind}"
