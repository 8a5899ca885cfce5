"""A form as a questionnaire on paper: what is asked, in whose words, and with which cards to cross."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.conditions import could_hold, must_hold
from desktop.domain.form import CARD_KINDS, SINGLE_KINDS, Choice, Derived, Form, Item, Kind, RespondentRole
from desktop.domain.questionnaire_sheet import Place, QuestionnaireSheet, SheetBlock, SheetQuestion, Tile, Way

OBSERVES = "observes"  # the fact that someone else than the candidate answers
ROWS = 2  # how often the questions of a group are printed
_SKIPS = {
    ("nl", False): ("weet ik niet", "wil ik niet zeggen"),
    ("nl", True): ("dat zie ik niet", "wil ik niet zeggen"),
    ("en", False): ("I don't know", "I don't want to say"),
    ("en", True): ("I can't see that", "I don't want to say"),
}
_ONE_MORE = {"nl": "Heb je er nog een? Vertel het hier.", "en": "Do you have another one? Tell it here."}
_NO_PAPER = frozenset({Kind.SOUND_CHECK, Kind.PHOTO})  # what only the screen can ask


def sheet_of(
    form: Form,
    language: str,
    role: RespondentRole = RespondentRole.SELF,
    first_name: str = "",
    facts: frozenset[str] = frozenset(),
) -> QuestionnaireSheet:
    """The form on paper for this respondent. `facts` are the moment's and the agency's, as for the screen."""
    observes = role is not RespondentRole.SELF
    printer = _Printer(form, language, role, first_name, facts | ({OBSERVES} if observes else frozenset()))
    title = form.observer_title if observes and form.observer_title else form.title
    return QuestionnaireSheet(
        language=language,
        title=printer.named(title.text(language)),
        first_name=first_name,
        observes=observes,
        code=f"{form.id} {form.version}",
        blocks=tuple(block for block in printer.blocks() if block.questions),
    )


def cards_on_paper(form: Form, item: Item) -> tuple[Choice, ...]:
    """The cards that are printed at a question; cards picked before are those of the question they were picked at."""
    source = item.choices_from
    if item.kind not in CARD_KINDS or (source and source.derived is not Derived.PICKED):
        return ()
    origin = form.item(source.source) if source and source.source else item
    return origin.choices if origin else ()


@dataclass
class _Printer:
    form: Form
    language: str
    role: RespondentRole
    first_name: str
    facts: frozenset[str]
    last: int = field(default=0, init=False)  # the number given last

    def named(self, text: str) -> str:
        """With the name in its place, or with room to think of one."""
        return text.replace("{name}", self.first_name or "…")

    def blocks(self) -> Iterator[SheetBlock]:
        for section in self.form.sections:
            questions = [question for item in section.items for question in self._item(item)]
            yield SheetBlock(self.named(section.title.text(self.language)), section.picture, tuple(questions))

    def _item(self, item: Item) -> Iterator[SheetQuestion]:
        if not could_hold(item.show_if, self.facts) or item.kind in _NO_PAPER or item.practice is not None:
            return
        only_if = item.show_if is not None and not must_hold(item.show_if, self.facts)
        if item.kind is Kind.INFO:
            yield SheetQuestion(0, item.picture, self._asked(item), Way.READ, only_if=only_if)
        elif item.kind is Kind.GROUP:
            yield SheetQuestion(0, item.picture, self._asked(item), Way.READ, only_if=only_if)
            for row in range(min(ROWS, item.most)):
                if row:
                    yield SheetQuestion(0, "plus", _ONE_MORE.get(self.language, _ONE_MORE["nl"]), Way.READ)
                for each in item.fields:
                    yield from self._question(each, Place(item.id, each.id, row), only_if=each.show_if is not None)
        else:
            yield from self._question(item, Place(item.id), only_if=only_if)

    def _question(self, item: Item, place: Place, *, only_if: bool) -> Iterator[SheetQuestion]:
        if item.kind in _NO_PAPER:
            return
        self.last += 1
        tiles = tuple(Tile(card.picture, self.named(card.text.text(self.language))) for card in self._cards(item))
        skips = _SKIPS.get((self.language, self._observes), _SKIPS["nl", self._observes]) if item.skips else ()
        yield SheetQuestion(
            number=self.last,
            picture=item.picture,
            text=self._asked(item),
            way=_way(item, tiles),
            tiles=tiles,
            skips=skips,
            most=item.most if tiles or item.choices_from else 1,
            unit=item.unit.text(self.language) if item.unit else "",
            only_if=only_if,
            place=place,
            skip_codes=_skip_codes(self._highest_code(item, tiles))[: len(skips)],
        )

    def _cards(self, item: Item) -> tuple[Choice, ...]:
        return cards_on_paper(self.form, item)

    def _highest_code(self, item: Item, tiles: tuple[Tile, ...]) -> int:
        """The highest number that can be an answer; words are never as short as the codes of two figures."""
        if item.kind is Kind.NUMBER:
            return max(item.highest, 9)
        return len(tiles) or max(self.last, 9)

    def _asked(self, item: Item) -> str:
        return self.named(item.asked(self.role).text(self.language))

    @property
    def _observes(self) -> bool:
        return self.role is not RespondentRole.SELF


def _skip_codes(highest: int) -> tuple[str, str]:
    """8 and 9, or 88 and 99: as many figures as can be no answer."""
    figures = len(str(highest))
    figures += highest >= int("8" * figures)
    return "8" * figures, "9" * figures


def _way(item: Item, tiles: tuple[Tile, ...]) -> Way:
    if not tiles:
        return Way.WRITE_NUMBERS if item.choices_from else Way.WRITE
    if item.kind is Kind.RANK:
        return Way.RANK
    return Way.CROSS_ONE if item.kind in SINGLE_KINDS or item.most == 1 else Way.CROSS_SOME
