"""Counts what filling a form in takes: presses on question screens, presses elsewhere, seconds of autoplay."""

from collections.abc import Iterable

from desktop.domain.form import Form, Item, Kind
from desktop.flows import example
from desktop.flows.page import Page
from desktop.tour.record import FillingCount


class Counting:
    """The counts of these forms; pages of other forms are not counted."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self.fillings: dict[str, FillingCount] = {}
        self._form_of: dict[str, str] = {}
        self._questions: set[str] = set()
        self._heard: set[str] = set()
        for form in forms:
            self.fillings[form.id] = FillingCount(form.id)
            for section in form.sections:
                self._form_of[f"summary:{section.id}"] = self._form_of[f"break:{section.id}"] = form.id
                for item in section.items:
                    self._form_of[f"item:{item.id}"] = self._form_of[f"caption:{item.id}"] = form.id
                    if item.practice is None and _asks(item, form):
                        self._questions.add(item.id)

    def pressed(self, page: Page, presses: int) -> None:
        """So many presses were made on this page."""
        count = self._count(page)
        if count is None:
            return
        if self._is_question(page):
            count.presses += presses
        else:
            count.presses_other += presses

    def heard(self, page: Page, seconds: float) -> None:
        """This page's autoplay takes so long; only the first time it is met counts."""
        count = self._count(page)
        if count is None or page.key in self._heard or not self._is_question(page):
            return
        item = example.item_of(page)
        count.items += not any(key.split(":")[1] == item for key in self._heard)
        self._heard.add(page.key)
        count.listening_seconds = round(count.listening_seconds + seconds, 2)

    def _count(self, page: Page) -> FillingCount | None:
        form = self._form_of.get(":".join(page.key.split(":")[:2]))
        return self.fillings.get(form) if form else None

    def _is_question(self, page: Page) -> bool:
        return page.key.startswith(("item:", "caption:")) and example.item_of(page) in self._questions


def _asks(item: Item, form: Form) -> bool:
    """Whether its page is a question, and no telling, practising or choosing of goals."""
    return item.kind is Kind.AMOUNT or (not form.scales and item.kind is not Kind.INFO)
