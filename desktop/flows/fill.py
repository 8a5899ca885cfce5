"""Filling a form in, one screen at a time: pressing, writing, going on and back, each answer kept at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.answers import Answer, Listed, Skipped, SkipReason, recordings_in
from desktop.domain.form import Form, Item, Kind
from desktop.domain.ids import ChoiceId, ItemId, PhotoId
from desktop.domain.steps import Step, StepKind
from desktop.flows import choosing
from desktop.flows.keepers import Keeper
from desktop.flows.notices import Notice
from desktop.flows.practice import PracticeRound
from desktop.flows.rows import ADD, RowEditor
from desktop.flows.way import Way
from desktop.flows.witness import Witness

DETOUR = "~"  # at the end of a place: opened from the block's summary, and on the way back to it


@dataclass(frozen=True)
class FillState:
    """What the page shows: redrawn from this and nothing else."""

    form: Form
    steps: tuple[Step, ...]
    step: Step
    answers: Mapping[ItemId, Answer]
    item: Item | None  # the question, or the field of a group's row
    answer: Answer | None
    row: int | None  # which row of a group is being filled
    row_menu: bool  # change the row or take it away
    notice: Notice | None
    can_go_back: bool
    practising: bool  # something is asked to be pressed, and was not yet
    wants_back: bool  # practising: Terug is what is asked for
    per_page: int  # cards or photos a screen


class Fill:
    """One filling being filled in; `place` is where an earlier visit stopped.

    What is pressed is kept before the state changes.
    """

    def __init__(
        self,
        way: Way,
        keeper: Keeper,
        *,
        answers: Mapping[ItemId, Answer] | None = None,
        place: str = "",
        witness: Witness | None = None,
    ) -> None:
        self.way = way  # other photos to choose from make it another one
        self._keeper = keeper
        self._answers = dict(answers or {})
        self.witness = witness or Witness()
        self._notice: Notice | None = None
        self._rows: RowEditor | None = None
        self._detour = place.endswith(DETOUR)
        key, _, row = place.removesuffix(DETOUR).partition("|")
        self._step = way.resumed(key, self._answers)
        item = self._step.item
        if row and item and item.kind is Kind.GROUP:
            self._rows = RowEditor.at(item, _listed(self._answers.get(item.id)), row)
        self._fresh_page()

    @property
    def state(self) -> FillState:
        """The page now."""
        item, answer = self._asked()
        before = self.way.before(self._step, self._answers, detour=self._detour)
        return FillState(
            form=self.way.form,
            steps=self.way.steps(self._answers),
            step=self._rows.step(self._step, self.way.per_page) if self._rows else self._step,
            answers=dict(self._answers),
            item=item,
            answer=answer,
            row=self._rows.row if self._rows else None,
            row_menu=bool(self._rows and self._rows.menu),
            notice=self._notice,
            can_go_back=self._rows is not None or self._practice.wants_back(answer) or before is not None,
            practising=not self._practice.done,
            wants_back=self._practice.wants_back(answer),
            per_page=self.way.per_page,
        )

    def press(self, card: str) -> None:
        """A card was pressed; where it is no answer (a row, a block's summary) it opens what it shows."""
        item, answer = self._asked()
        if self._step.kind is StepKind.SUMMARY:
            self.open(ItemId(card), detour=True)
        elif self._rows and self._rows.menu:
            without = self._rows.pick(card)
            if without is not None:
                self._rows = None
                self._keep(without)
            self._arrive()
        elif item is None or item.kind in {Kind.TEXT, Kind.DATE, Kind.NUMBER, Kind.INFO}:
            return
        elif item.kind is Kind.GROUP:
            self._open_row(item, card)
        elif self._step.kind is StepKind.CAPTION:
            self._keep_or_notice(choosing.caption(answer, self._step.number, card))
        elif item.kind is Kind.PHOTO:
            self._keep_or_notice(choosing.press_photo(item, answer, PhotoId(card)))
        else:
            self._keep_or_notice(choosing.press_card(item, answer, ChoiceId(card)))

    def open(self, item: ItemId, *, detour: bool) -> None:
        """Goes to a question; on a detour the block's summary comes after it."""
        step = self.way.step(f"{StepKind.ITEM.value}:{item}:0", self._answers)
        if step is not None:
            self._go(step, detour=detour)

    def answer_with(self, answer: Answer) -> None:
        """Something was written, counted or dated."""
        self._keep(answer)

    def skip(self, reason: SkipReason) -> None:
        """*Weet ik niet* or *wil ik niet zeggen* was pressed; of a photo's caption, the photo itself stays."""
        captioning = self._step.kind is StepKind.CAPTION
        without = choosing.caption(self._asked()[1], self._step.number, "") if captioning else None
        self._keep(without or Skipped(reason))

    def listened(self) -> None:
        """The listen button was pressed."""
        self.witness.listened()
        self._practise(self._practice.listened())

    def next(self) -> bool:
        """Goes on; False when that was the last step: the filling is then finished."""
        if not self._practice.done:
            self._practise(self._practice.again())
            return True
        lacking = self._lacking()
        if lacking is not None:
            self._notice = lacking
            return True
        answer = self._asked()[1]
        if answer is not None and self.witness.saw_more:
            self._keep(answer)  # it was listened to or explained after it was given
        if self._rows:
            if not self._rows.next(self.way.per_page):
                self._rows = None
            self._arrive()
            return True
        self._answer_by_going_on()
        following = self.way.after(self._step, self._answers, detour=self._detour)
        if following is None:
            if self.way.whole:
                self._keeper.finish()
            else:
                self._keeper.move("")  # the next visit begins with what is left
            return False
        self._go(following, detour=self._detour and following.item is not None)
        return True

    def back(self) -> bool:
        """Goes back; False at the very beginning. Nothing is lost."""
        if self._practice.wants_back(self._asked()[1]):
            self._practise(self._practice.went_back())
            return True
        if self._rows:
            if not self._rows.back(self.way.per_page):
                self._rows = None
            self._arrive()
            return True
        before = self.way.before(self._step, self._answers, detour=self._detour)
        if before:
            self._go(before, detour=self._detour and before.item is self._step.item)
        return before is not None

    @property
    def ends_block(self) -> bool:
        """Whether Verder leaves the questions of this block, with nothing lacking and not for the second time."""
        if self._rows or self._detour or self._step.item is None or not self._practice.done or self._lacking():
            return False
        following = self.way.after(self._step, self._answers, detour=self._detour)
        return following is None or following.item is None or following.section.id != self._step.section.id

    def _asked(self) -> tuple[Item | None, Answer | None]:
        if self._rows:
            return self._rows.field, self._rows.answer
        item = self._step.item
        return item, self.way.standing(item, self._answers) if item else None

    def _fresh_page(self) -> None:
        self._practice = PracticeRound.of(*self._asked())
        self._notice = None
        self.witness.turn_to()

    def _go(self, step: Step, *, detour: bool) -> None:
        self._keeper.move(step.key + DETOUR * detour)  # first of all: what can't be remembered does not happen
        self._step, self._detour = step, detour
        self._fresh_page()

    def _arrive(self) -> None:
        self._step = self.way.resumed(self._step.key, self._answers)  # a group's pages change with its rows
        self._fresh_page()
        place = f"{self._step.key}|{self._rows.place}" if self._rows else self._step.key
        self._keeper.move(place + DETOUR * self._detour)

    def _keep_or_notice(self, outcome: Answer | Notice | None) -> None:
        if isinstance(outcome, Notice):
            self._notice = outcome
        elif outcome is not None:
            practised = self._practice.pressed(outcome)
            self._keep(outcome, together=practised.together)
            self._practise(practised)

    def _practise(self, practised: PracticeRound) -> None:
        self._practice = practised
        self._notice = practised.notice or self._notice

    def _keep(self, answer: Answer, *, together: bool | None = None) -> None:
        item = self._step.item
        if item is None:
            return
        in_row = self._rows if self._rows and self._rows.field else None
        whole = in_row.listed(answer) if in_row else answer
        trace = self.witness.trace(together=self._practice.together if together is None else together)
        self._keeper.record(item.id, whole, trace)
        self.witness.keep(item.id, trace)
        before, self._answers[item.id] = self._answers.get(item.id), whole
        if in_row:
            in_row.set(answer)
        self._notice = None
        for recording in recordings_in(before) - recordings_in(whole):
            self._keeper.drop(recording)

    def _lacking(self) -> Notice | None:
        if self._rows:
            return self._rows.lacking(self.way.per_page)
        item = self._step.item
        more_pages = self._step.page < self._step.pages - 1
        if item is None or more_pages or self._step.kind is StepKind.CAPTION:
            return None
        return choosing.lacking(item, self._asked()[1], self.way.least(item, self._answers))

    def _answer_by_going_on(self) -> None:
        item = self._step.item
        if item is None or item.id in self._answers or self._step.page < self._step.pages - 1:
            return
        answer = choosing.silent_answer(item, self.way.least(item, self._answers))
        if answer is not None:
            self._keep(answer)

    def _open_row(self, item: Item, card: str) -> None:
        listed = _listed(self._answers.get(item.id))
        if card == ADD and len(listed.rows) >= item.most:
            self._notice = Notice.ENOUGH
            return
        self._rows = RowEditor.opened(item, listed, card)
        self._arrive()


def _listed(answer: Answer | None) -> Listed:
    return answer if isinstance(answer, Listed) else Listed(())
