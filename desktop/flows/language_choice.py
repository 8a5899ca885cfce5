"""Choosing the language of a visit: which there are, and the page on which a candidate does, each in its own words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from desktop import pictures
from desktop.domain.form import DUTCH, Form, Wording
from desktop.domain.paging import equal_parts
from desktop.flows.page import Card, Layout, Page
from desktop.text import ANY_PICTURE, DRAWN, Phrase, known, languages, tr

SPEAK = "speak:"  # and the language's code: its card


def offered(forms: Iterable[Form], language: str, speaks: Callable[[str], bool]) -> tuple[str, ...]:
    """The languages a candidate can choose from, the visit's own among them; none when there is no other.

    Another one is offered when it has a voice, and every text of these forms.
    """
    every = tuple(forms)
    wanted = [code for code in languages() if code == language or (speaks(code) and in_full(every, code))]
    return tuple(wanted) if len(wanted) > 1 else ()


def in_full(forms: Iterable[Form], language: str) -> bool:
    """Whether these forms have all their texts in this language."""
    return all(language in wording.texts for form in forms for wording in _wordings(form) if wording.texts.get(DUTCH))


class LanguageChoice:
    """A page with the languages as cards; more than fit on it are turned as pages."""

    def __init__(self, codes: tuple[str, ...], language: str, per_page: int) -> None:
        self._pages = [[codes[number] for number in part] for part in equal_parts(len(codes), per_page)]
        self._at = next((number for number, page in enumerate(self._pages) if language in page), 0)

    def page(self, key: str, language: str, *, quiet: bool) -> Page:
        """The cards, with the language that is spoken now as the one that was chosen."""
        cards = [[_card(code, language) for code in codes] for codes in self._pages]
        return Page(
            key=f"{key}:{self._at}",
            layout=Layout.CARDS,
            picture="languages",
            sentences=(tr("Welke taal wil jij horen?"),),
            cards=tuple(cards[self._at]),
            strip=tuple(card for page in cards if page is not cards[self._at] for card in page if card.chosen),
            page=self._at,
            pages=len(cards),
            can_go_back=quiet or self._at > 0,
            quiet=quiet,
        )

    def next(self) -> bool:
        """Turns to the next page; False on the last."""
        return self._turn(1)

    def back(self) -> bool:
        """Turns to the page before; False on the first."""
        return self._turn(-1)

    def _turn(self, by: int) -> bool:
        turned = 0 <= self._at + by < len(self._pages)
        self._at += by * turned
        return turned


def _card(code: str, language: str) -> Card:
    """A language as it calls itself, said by its own voice."""
    its = known(code)
    return Card(f"{SPEAK}{code}", Phrase(its.name, code), picture_of(code), chosen=code == language)


def picture_of(code: str) -> str:
    """The picture of a language: its own drawing, or the meaning that its folder names."""
    picture = known(code).picture
    return picture if picture.startswith(DRAWN) or picture in pictures.table() else ANY_PICTURE


def _wordings(whole: object) -> Iterator[Wording]:
    if isinstance(whole, Wording):
        yield whole
    elif isinstance(whole, tuple):
        for part in whole:
            yield from _wordings(part)
    elif isinstance(whole, Mapping):
        yield from _wordings(tuple(whole.values()))
    elif is_dataclass(whole):
        for field in fields(whole):
            yield from _wordings(getattr(whole, field.name))
