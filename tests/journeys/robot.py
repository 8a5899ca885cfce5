"""A robot that can't read: it listens, looks at pictures and presses places. It knows a few habits and no form."""

from collections.abc import Callable, Iterable, Sequence

from tests.journeys.robot_senses import Ears, Eyes, Heard, Place, Sound, Thing

FIRM = ("yes", "go-on")  # drawings it has learned to say yes to
AMOUNTS = ("amount-empty", "amount-half", "amount-full", "mood-bad", "mood-so-so", "mood-good")
MOST_PRESSES = 1500


class Robot:
    """Goes from page to page until nothing asks to go on. `press` presses the middle of a place, `listen` waits."""

    def __init__(self, eyes: Eyes, ears: Ears, press: Callable[[Place], None], listen: Callable[[], None]) -> None:
        self._eyes = eyes
        self._ears = ears
        self._press = press
        self._listen = listen
        self._answered = 0
        self.presses: list[Place] = []

    def goes_to_the_end(self) -> None:
        """Until the button to go on is gone: then the coach comes."""
        left: tuple[bytes, Sequence[Thing]] = b"", ()  # how the page looked from which it wanted to go on
        while True:
            self._listen()
            things = self._eyes.things()
            onward = _onward(things)
            if onward is None:
                return
            now = self._eyes.scene(), things
            wish = _asks(things) or self._wish(things, refused=left == now)
            self._presses(wish or onward)
            if wish is None:
                left = now

    def _presses(self, thing: Thing) -> None:
        if len(self.presses) >= MOST_PRESSES:
            raise AssertionError("the robot goes round in circles")
        if thing.strong:
            self._ears.heard.clear()  # what comes now belongs to the next page
        self.presses.append(thing.place)
        self._press(thing.place)

    def _wish(self, things: Sequence[Thing], *, refused: bool) -> Thing | None:
        """What to press before going on; None when the page looks done."""
        cards = [thing for thing in things if thing.pictures]
        open_ = [card for card in cards if not card.chosen]
        if any(len(card.pictures) > 1 for card in cards):
            return None  # its own answers, to look back at
        if refused or (open_ and len(open_) == len(cards)):
            return self._choice(open_) if open_ else _leftmost_below(things)
        return None

    def _choice(self, cards: Sequence[Thing]) -> Thing:
        named = self._named(cards)
        if named is not None:
            return named
        known = [card for card in cards if card.pictures and card.pictures[0] in FIRM]
        if known:
            return known[0]
        if all(card.pictures and card.pictures[0] in AMOUNTS for card in cards):
            self._answered += 1
            return cards[self._answered % len(cards)]
        return cards[0]

    def _named(self, cards: Sequence[Thing]) -> Thing | None:
        """The one card whose word sounds in what was asked, the last sentence first."""
        words = {heard.lit[0]: heard.sound for heard in self._ears.heard if len(heard.lit) == 1}
        for asked in reversed([heard.sound for heard in _questions(self._ears.heard)]):
            named = [card for card in cards if card.place in words and _sounds_in(words[card.place], asked)]
            if len(named) == 1:
                return named[0]
        return None


def _questions(heard: Iterable[Heard]) -> list[Heard]:
    return [each for each in heard if not each.lit]


def _sounds_in(word: Sound, asked: Sound) -> bool:
    return any(asked[start : start + len(word)] == word for start in range(len(asked)))


def _asks(things: Sequence[Thing]) -> Thing | None:
    """A button that is lit while nothing sounds wants to be pressed."""
    return next((thing for thing in things if thing.lit and not thing.pictures), None)


def _onward(things: Sequence[Thing]) -> Thing | None:
    below = [thing for thing in things if thing.strong and not thing.pictures]
    return max(below, key=lambda thing: thing.place[1], default=None)


def _leftmost_below(things: Sequence[Thing]) -> Thing | None:
    """The first of the buttons at the bottom: what it presses when there is no picture to press, as it can't type."""
    bottom = max(each.place[1] for each in things)
    below = [each for each in things if each.place[1] == bottom and not each.strong]
    return min(below, key=lambda thing: thing.place[0], default=None)
