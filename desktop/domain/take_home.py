"""What a candidate takes home: the next appointment, and what was done today. Nothing else has a place in it."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.employer import Point


@dataclass(frozen=True)
class TakeHome:
    """Everything is already in words of `language`; `starts` has its time zone."""

    language: str
    first_name: str
    avatar: str  # a meaning in the pictogram table
    starts: datetime
    place: str
    with_whom: str
    phone: str = ""
    bring: str = ""
    done: tuple[Point, ...] = ()  # what we did today
