"""Counts what filling a form in takes: presses on question screens, presses elsewhere, seconds of autoplay."""

from collections.abc import Iterable

from desktop.domain.form import Form, Item, Kind
from desktop.flows import example
from desktop.flows.page import Page
from desktop.tour.record import FillingCount

_QUESTIONS = ("item:", "caption:")
_ENDS = ("summary:", "break:")


class Counting:
    """The counts of these forms as one person fills them in, in one visit or more; other forms are not counted.

    Two forms may have an item of the same name: everything is kept by form and name.
    """

    def __init__(self, forms: Iterable[Form], respondent: str = "self") -> None:
        self.fillings: dict[str, FillingCount] = {}
        self._questions: set[tuple[str, str]] = set()
        self._practice: set[tuple[str, str]] = set()
        self._heard: set[tuple[str, str]] = set()
        self._met: set[tuple[str, str]] = set()
        for form in forms:
            self.fillings[form.id] = FillingCount(form.id, respondent)
            items = list(form.items())
            self._practice |= {(form.id, item.id) for item in items if item.practice is not None}
            self._questions |= {(form.id, item.id) for item in items if item.practice is None and _asks(item, form)}

    def pressed(self, page: Page, presses: int) -> None:
        """So many presses were made on this page."""
        count = self.fillings.get(page.form)
        if count is None or not page.key.startswith(_QUESTIONS + _ENDS):
            return
        if self._item(page) in self._questions:
            count.presses += presses
        else:
            count.presses_other += presses

    def heard(self, page: Page, seconds: float) -> None:
        """This page's autoplay takes so long; only the first time it is met counts."""
        item, here = self._item(page), (page.form, page.key)
        if here in self._heard or item not in self._questions | self._practice:
            return
        count = self.fillings[page.form]
        count.items += item not in self._met
        self._met.add(item)
        self._heard.add(here)
        count.listening_seconds = round(count.listening_seconds + seconds, 2)

    def _item(self, page: Page) -> tuple[str, str]:
        return page.form, example.item_of(page) if page.key.startswith(_QUESTIONS) else ""


def _asks(item: Item, form: Form) -> bool:
    """Whether its page is a question, and no telling, practising or choosing of goals."""
    return item.kind is Kind.AMOUNT or (not form.scales and item.kind is not Kind.INFO)
