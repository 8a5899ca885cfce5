"""Typing in what was filled in on paper: all questions in one list, each answer kept at once as on the screen."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.answers import Answer, Chosen, Given, Listed, Row, Trace, Written
from desktop.domain.candidate import Filling
from desktop.domain.conditions import holds
from desktop.domain.derived import cards_of
from desktop.domain.form import Derived, Item, Kind, RespondentRole
from desktop.domain.ids import CandidateId, ChoiceId, FormId, ItemId
from desktop.domain.questionnaire_sheet import Place, QuestionnaireSheet, SheetQuestion, Way
from desktop.domain.steps import asked_fields
from desktop.flows.asking import TAKING_PART
from desktop.flows.course import CONSENT, REPEATED
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.keepers import DeskKeeper
from desktop.flows.paper_codes import Code, Coded
from desktop.flows.ports import FormShelf, Vault
from desktop.flows.questionnaire_paper import OBSERVES, cards_on_paper, sheet_of
from desktop.flows.versions import form_as_begun

MARK = "paper"
_ON_PAPER = Trace(given=Given.PAPER)  # how long it took says something about the coach only


@dataclass(frozen=True)
class Paper:
    """What lies on the table: which form, who filled it in (`who` is the name of someone else), and when."""

    candidate: CandidateId
    form: FormId
    role: RespondentRole
    day: date
    who: str = ""
    language: str = "nl"


@dataclass(frozen=True)
class Line:
    """One question of the list: what is typed of it, what that says, and what can be typed."""

    number: int
    block: str
    text: str
    typed: str
    words: str
    wrong: str  # why what was typed is no answer; "" when it is one
    asked: bool  # with the answers as they are
    coded: Coded

    @property
    def open(self) -> bool:
        """Whether it waits for an answer."""
        return self.asked and not self.typed


class TypingIn:
    """One filling being typed in; it begins with its first answer, and goes on where it was left."""

    def __init__(self, vault: Vault, shelf: FormShelf, paper: Paper) -> None:
        self._vault = vault
        self._shelf = shelf
        self.paper = paper
        self._desk = vault.desk(paper.candidate)
        self._filling = found_filling(self._desk, paper.form, paper.role)
        self._form = form_as_begun(self._desk, shelf, self._filling) if self._filling else shelf.form(paper.form)
        observes = paper.role is not RespondentRole.SELF
        self._facts = self._desk.facts | (frozenset({OBSERVES}) if observes else frozenset())
        self.sheet = self._printed()
        self._answers: dict[ItemId, Answer] = dict(self._filling.answers) if self._filling else {}
        self._rows = {item.id: _rows(self._answers.get(item.id)) for item in self._form.items() if item.fields}
        self._strange: dict[int, str] = {}  # typed and no answer, by number

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every question that is answered on paper, in its order."""
        return tuple(self._line(block, question) for block, question in self._questions())

    @property
    def only_on_screen(self) -> tuple[str, ...]:
        """What paper could not ask: questions with photos."""
        photos = (item for item in self._form.items() if item.kind is Kind.PHOTO)
        return tuple(item.asked(self.paper.role).text(self.paper.language) for item in photos)

    def type(self, number: int, typed: str) -> None:
        """Keeps what was typed at a question; what is no answer is shown as such, and not kept."""
        line = next(line for line in self.lines if line.number == number)
        answer = line.coded.read(typed)
        if answer is None:
            self._strange[number] = typed.strip()
            return
        if line.typed or typed.strip():  # what was and stays empty is no answer
            self._keep(line.coded.question.place, answer)
        self._strange.pop(number, None)

    def finish(self) -> None:
        """The filling is finished; what paper left empty stays without an answer."""
        filling = self._begun()
        chosen = self._answers.get(ItemId(TAKING_PART)) if self.paper.form == CONSENT else None
        if isinstance(chosen, Chosen) and chosen.ids:
            self._desk.consent(TAKING_PART, "", chosen.ids[0])
            if chosen.ids[0] == "no":
                self._desk.decline()  # nothing of it is kept, this paper neither
                return
        DeskKeeper(self._desk, filling.id).finish()

    def _printed(self) -> QuestionnaireSheet:
        paper = self.paper
        return sheet_of(self._form, paper.language, paper.role, self._desk.first_name, self._desk.facts)

    def _questions(self) -> Iterator[tuple[str, SheetQuestion]]:
        for block in self.sheet.blocks:
            yield from ((block.title, question) for question in block.questions if question.way is not Way.READ)

    def _line(self, block: str, question: SheetQuestion) -> Line:
        item = self._item(question.place)
        answer = self._answer(question.place)
        coded = Coded(question, item, tuple(self._cards(question, item)))
        strange = self._strange.get(question.number, "")
        return Line(
            number=question.number,
            block=block,
            text=question.text,
            typed=strange or coded.typed(answer),
            words=coded.words(answer),
            wrong=coded.wrong(strange) if strange else "",
            asked=self._is_asked(question.place),
            coded=coded,
        )

    def _cards(self, question: SheetQuestion, item: Item) -> Iterator[Code]:
        """The cards with their codes; a question about earlier answers takes cards picked there, or its numbers."""
        if question.way is Way.WRITE_NUMBERS:
            scored = {name for scale in self._form.scales for name in scale.items}
            for _, other in self._questions():
                if other.place and other.place.item in scored:
                    yield Code(str(other.number), other.text, ChoiceId(other.place.item))
            return
        offered = {card.id for card in cards_of(self._form, item, self._answers, self._facts)}
        for code, tile, card in zip(question.codes, question.tiles, cards_on_paper(self._form, item), strict=True):
            if item.choices_from is None or card.id in offered:
                yield Code(code, tile.text, card.id)

    def _is_asked(self, place: Place | None) -> bool:
        if place is None:
            return False
        item = self._group_or_item(place)
        if not holds(item.show_if, self._answers, self._facts):
            return False
        if place.field is not None:
            row = self._rows[place.item].get(place.row, {})
            return place.field in {each.id for each in asked_fields(item, row)}
        picked = item.choices_from is not None and item.choices_from.derived is Derived.PICKED
        return not picked or bool(cards_of(self._form, item, self._answers, self._facts))

    def _group_or_item(self, place: Place) -> Item:
        return next(item for item in self._form.items() if item.id == place.item)

    def _item(self, place: Place | None) -> Item:
        if place is None:
            raise ValueError("a question that is answered has its place")
        item = self._group_or_item(place)
        return next((each for each in item.fields if each.id == place.field), item)

    def _answer(self, place: Place | None) -> Answer | None:
        if place is None or place.field is None:
            return self._answers.get(place.item) if place else None
        return self._rows[place.item].get(place.row, {}).get(place.field)

    def _keep(self, place: Place | None, answer: Answer) -> None:
        if place is None:
            return
        whole, rows = answer, self._rows.get(place.item)
        if rows is not None and place.field is not None:
            changed = {**rows.get(place.row, {}), place.field: answer}
            rows = {**rows, place.row: {name: each for name, each in changed.items() if not _is_empty(each)}}
            whole = Listed(tuple(Row(row) for _, row in sorted(rows.items()) if row))
        DeskKeeper(self._desk, self._begun().id).record(place.item, whole, _ON_PAPER)
        self._answers[place.item] = whole
        if rows is not None:
            self._rows[place.item] = rows

    def _begun(self) -> Filling:
        """The filling; with the first answer it begins, and what lay on the table is noted."""
        if self._filling is None:
            paper = self.paper
            self._vault.save_form_text(self._form, self._shelf.source(paper.form))
            self._filling = self._desk.begin(self._form, paper.role, paper.language)
            told = {"day": paper.day.isoformat(), "who": paper.who}
            self._vault.review.mark(paper.candidate, f"{MARK}:{self._filling.id}", json.dumps(told))
            self._vault.remember(paper.candidate, "typed_in", f"{paper.form}, {paper.day.isoformat()}")
        return self._filling


def found_filling(desk: CandidateDesk, form: FormId, role: RespondentRole) -> Filling | None:
    """The filling that goes on; a form that is filled in again and again begins anew when it is finished."""
    filling = desk.filling(form, role)
    over = filling is not None and filling.finished is not None and form in REPEATED
    return None if over else filling


def _is_empty(answer: Answer) -> bool:
    return answer in (Chosen(()), Written(""))


def _rows(answer: Answer | None) -> dict[int, dict[ItemId, Answer]]:
    rows = answer.rows if isinstance(answer, Listed) else ()
    return {number: dict(row.answers) for number, row in enumerate(rows)}
