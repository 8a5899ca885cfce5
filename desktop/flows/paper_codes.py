"""What is typed for a question on paper: the code of what was crossed, or what was written; and the other way round."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.answers import Answer, Chosen, Counted, Dated, Skipped, SkipReason, Written, text_of
from desktop.domain.form import SINGLE_KINDS, Item, Kind
from desktop.domain.ids import ChoiceId
from desktop.domain.questionnaire_sheet import SheetQuestion, Way
from desktop.flows.days import day_words
from desktop.text import tr

LONGEST = 200  # letters
_APART = re.compile(r"[\s,;.+/]+")
_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_EMPTY = {Kind.DATE: Written(""), Kind.NUMBER: Written(""), Kind.TEXT: Written("")}


@dataclass(frozen=True)
class Code:
    """One thing that can be typed; `card` is None for a way not to answer."""

    code: str
    words: str
    card: ChoiceId | None = None


@dataclass(frozen=True)
class Coded:
    """A question on paper with its codes, those of the cards first."""

    question: SheetQuestion
    item: Item
    cards: tuple[Code, ...]

    @property
    def skips(self) -> tuple[Code, ...]:
        """The ways not to answer."""
        return tuple(map(Code, self.question.skip_codes, self.question.skips))

    @property
    def codes(self) -> tuple[Code, ...]:
        """Everything that can be typed."""
        return (*self.cards, *self.skips)

    @property
    def single(self) -> bool:
        """Whether one code is the whole answer."""
        return self.question.way is Way.CROSS_ONE

    def whole(self, typed: str) -> bool:
        """Whether nothing can follow what was typed: going on needs no Enter then."""
        code = typed.strip()
        if any(other.code != code and other.code.startswith(code) for other in self.codes):
            return False
        known = {each.code for each in (self.codes if self.single else self.skips)}
        return code in known

    def read(self, typed: str) -> Answer | None:
        """The answer that was typed; None when it is none."""
        code = " ".join(typed.split())
        for skip, reason in zip(self.skips, SkipReason, strict=False):
            if code == skip.code:
                return Skipped(reason)
        if not code:
            return self.empty()
        if self.question.way in {Way.WRITE, Way.READ}:
            return self._written(code)
        return self._crossed(self._parts(code))

    def typed(self, answer: Answer | None) -> str:
        """What would be typed for this answer."""
        match answer:
            case Skipped(reason):
                at = tuple(SkipReason).index(reason)
                return "".join(skip.code for skip in self.skips[at : at + 1])
            case Chosen(ids):
                return " ".join(code.code for card in ids for code in self.cards if code.card == card)
            case Counted(number):
                return str(number)
            case Dated(day):
                return typed_day(day)
        return text_of(answer)

    def words(self, answer: Answer | None) -> str:
        """What this answer says."""
        match answer:
            case Skipped(reason):
                at = tuple(SkipReason).index(reason)
                return "".join(self.question.skips[at : at + 1])
            case Chosen(ids):
                return ", ".join(code.words for card in ids for code in self.cards if code.card == card)
            case Counted(number):
                return f"{number} {self.question.unit}".strip()
            case Dated(day):
                return day_words(day)
        return text_of(answer)

    def wrong(self, typed: str) -> str:
        """Why something typed is no answer, and what to do."""
        match self.item.kind:
            case Kind.DATE:
                return tr("Typ de dag als 15-9-2026.")
            case Kind.NUMBER:
                return tr(
                    "Typ een getal van {lowest} tot {highest}.", lowest=self.item.lowest, highest=self.item.highest
                )
        strange = [part for part in self._parts(typed) if part not in {code.code for code in self.cards}]
        if strange:
            return tr("{code} staat er niet bij. Kijk rechts wat kan.", code=strange[0])
        if len(set(self._parts(typed))) < len(self._parts(typed)):
            return tr("Er staat twee keer hetzelfde.")
        return tr("Dat zijn er te veel. Het mogen er {most} zijn.", most=self.most)

    @property
    def most(self) -> int:
        """How many may be chosen."""
        return 1 if self.single else self.item.most

    def empty(self) -> Answer:
        """What is kept when an answer is taken back."""
        return _EMPTY.get(self.item.kind, Chosen(()))

    def _written(self, code: str) -> Answer | None:
        match self.item.kind:
            case Kind.NUMBER:
                fits = re.fullmatch(r"-?\d{1,9}", code) and self.item.lowest <= int(code) <= self.item.highest
                return Counted(int(code)) if fits else None
            case Kind.DATE:
                day = day_of(code)
                return Dated(day) if day else None
        return Written(code[:LONGEST])

    def _crossed(self, parts: Sequence[str]) -> Answer | None:
        known = {code.code: code.card for code in self.cards}
        cards = [known.get(part) for part in parts]
        found = [card for card in cards if card is not None]
        if len(found) < len(cards) or len(set(found)) < len(found) or len(found) > self.most:
            return None
        if self.single or self.item.kind in SINGLE_KINDS or self.question.way is not Way.CROSS_SOME:
            return Chosen(tuple(found))
        return Chosen(tuple(code.card for code in self.cards if code.card in found and code.card is not None))

    def _parts(self, typed: str) -> tuple[str, ...]:
        """The codes that were typed: with something between them, or none where each has one figure."""
        parts = [part for part in _APART.split(typed.strip()) if part]
        short = all(len(code.code) == 1 for code in self.cards)
        if short and not self.single:
            return tuple("".join(parts))
        return tuple(parts)


def day_of(typed: str) -> date | None:
    """A day as it is typed: 15-9-2026; None when it is none."""
    found = _DAY.fullmatch(typed.strip())
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def typed_day(day: date) -> str:
    """A day as it would be typed."""
    return f"{day.day}-{day.month}-{day.year}"
