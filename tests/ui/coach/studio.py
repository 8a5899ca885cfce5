"""A voice and a player for the coach's side, which remember what was said."""

from collections.abc import Callable

from desktop.flows.ports import Clip


class Studio:
    """Both at once: goes on with a sentence until it is stopped."""

    audible = True

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.plays = False
        self.finish: Callable[[], None] = lambda: None
        self.voice = self.player = self

    def speaks(self, language: str) -> bool:
        return language == "nl"

    def render(self, text: str, _language: str) -> Clip:
        self.heard.append(text)
        return Clip(b"\0\0", 16000)

    def set_pace(self, percent: int) -> None:
        pass

    def play(self, _clip: Clip, _at_word: Callable[..., None], done: Callable[[], None]) -> None:
        self.finish, self.plays = done, True

    def stop(self) -> None:
        self.plays = False

    def set_volume(self, volume: float) -> None:
        pass
