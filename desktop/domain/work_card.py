"""A card for colleagues, by the candidate's choice: what helps me, and what we agreed. Nothing else."""

from dataclasses import dataclass

from desktop.domain.employer import Point


@dataclass(frozen=True)
class WorkCard:
    """Everything is already in words of `language`; a point tells by its sentence, or else by its title."""

    language: str
    name: str
    photo: bytes | None = None  # JPEG without metadata
    picture: str = ""  # in its place when there is none: a meaning in the pictogram table
    helps: tuple[Point, ...] = ()
    agreements: tuple[Point, ...] = ()
    call_name: str = ""  # whom a colleague may call; a name and a number, no title
    call_phone: str = ""

    def texts(self) -> tuple[str, ...]:
        """Every text that colleagues see."""
        told = (text for point in (*self.helps, *self.agreements) for text in (point.title, point.sentence))
        return tuple(text for text in (self.name, *told, self.call_name, self.call_phone) if text)
