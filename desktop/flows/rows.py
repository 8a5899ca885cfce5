"""One row of a repeated group being filled in: its fields one by one, each a screen of its own."""

from collections.abc import Mapping

from desktop.domain.answers import Answer, Listed, Row
from desktop.domain.form import Item
from desktop.domain.ids import ItemId
from desktop.domain.steps import Step, StepKind, asked_fields, card_pages
from desktop.flows.choosing import lacking
from desktop.flows.notices import Notice
from desktop.flows.way import answered_in_full

ADD = "add"
CHANGE = "change"
REMOVE = "remove"


class RowEditor:
    """Row number `row` of a group; `menu` while it asks to change the row or take it away."""

    def __init__(self, group: Item, listed: Listed, row: int, *, menu: bool, field: int = 0, page: int = 0) -> None:
        self._group = group
        self._rows = [dict(entry.answers) for entry in listed.rows]
        while len(self._rows) <= row:
            self._rows.append({})
        self.row = row
        self.menu = menu
        self._field = min(field, len(group.fields) - 1)
        self._page = page

    @classmethod
    def opened(cls, group: Item, listed: Listed, card: str) -> "RowEditor":
        """After pressing a card of the group's page: the one that adds, or the number of a row."""
        if card == ADD:
            return cls(group, listed, len(listed.rows), menu=False)
        return cls(group, listed, int(card), menu=True)

    @classmethod
    def at(cls, group: Item, listed: Listed, place: str) -> "RowEditor":
        """Back at a remembered place."""
        row, menu, field, page = (int(part) for part in place.split(","))
        return cls(group, listed, row, menu=bool(menu), field=field, page=page)

    @property
    def place(self) -> str:
        """This place, to remember."""
        return f"{self.row},{int(self.menu)},{self._field},{self._page}"

    @property
    def field(self) -> Item | None:
        """The field asked now; None on the menu."""
        return None if self.menu else self._group.fields[self._field]

    @property
    def answer(self) -> Answer | None:
        """The answer to that field so far."""
        return None if self.field is None else self._rows[self.row].get(self.field.id)

    def listed(self, answer: Answer | None = None) -> Listed:
        """The group's answer, with this answer to the field asked now; a row without any answer is no row."""
        rows = [dict(answers) for answers in self._rows]
        if self.field is not None and answer is not None:
            rows[self.row][self.field.id] = answer
        return Listed(tuple(Row(answers) for answers in rows if answers))

    def entry(self) -> Mapping[ItemId, Answer]:
        """The answers of this row."""
        return self._rows[self.row]

    def set(self, answer: Answer) -> None:
        """Answers the field asked now."""
        if self.field is not None:
            self._rows[self.row][self.field.id] = answer

    def step(self, around: Step, per_page: int) -> Step:
        """The screen as a step of the section around it."""
        if self.field is None:
            return Step(StepKind.ITEM, around.section, around.item)
        pages = card_pages(self.field, self.field.choices, per_page)
        self._page = min(self._page, len(pages) - 1)  # remembered, perhaps, from a visit with a larger text
        return Step(StepKind.ITEM, around.section, self.field, pages[self._page], self._page, len(pages))

    def pick(self, card: str) -> Listed | None:
        """A press on the menu: change (None), or take the row away (the list without it)."""
        self.menu = False
        if card != REMOVE:
            return None
        del self._rows[self.row]
        return self.listed()

    def lacking(self, per_page: int) -> Notice | None:
        """Why going on has to wait, or None."""
        if self.field is None:
            return Notice.CHOOSE_FIRST
        last = self._page >= self._pages(per_page) - 1
        return lacking(self.field, self.answer, self.field.least) if last else None

    def next(self, per_page: int) -> bool:
        """Goes to the next page or field; False after the last."""
        full = self.field is not None and answered_in_full(self.field, self.answer)
        if self._page < self._pages(per_page) - 1 and not full:
            self._page += 1
            return True
        self._page = 0
        return self._move(range(self._field + 1, len(self._group.fields)))

    def back(self, per_page: int) -> bool:
        """Goes to the page before, or the last page of the field before; False before the first."""
        if self._page > 0:
            self._page -= 1
            return True
        if self.menu or not self._move(range(self._field - 1, -1, -1)):
            return False
        self._page = self._pages(per_page) - 1
        return True

    def _move(self, fields: range) -> bool:
        """To the first of these fields that is asked with the row's answers; False when there is none."""
        asked = asked_fields(self._group, self._rows[self.row])
        for index in fields:
            if self._group.fields[index] in asked:
                self._field = index
                return True
        return False

    def _pages(self, per_page: int) -> int:
        return len(card_pages(self.field, self.field.choices, per_page)) if self.field else 1
