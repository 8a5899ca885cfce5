"""What goes through the pipe between the supervisor and a window's process: JSON, and nothing but what is told here.

An order goes to a window, a report comes from one. What can't be read as one of these is a ValueError without its
content: the pipe carries session keys and first names.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from desktop.domain.answers import Given
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FormId
from desktop.flows.asking import Ask, Subject
from desktop.flows.kiosk_port import Ticket
from desktop.flows.lines import Arrival, Errand, Visit
from desktop.flows.manner import Manner

MOST_BYTES = 256 * 1024  # a hundred visits fit many times over
KEY_BYTES = 32
NAME_OF_A_FILE = frozenset("0123456789abcdef-")

Kind = TypeVar("Kind")
Word = TypeVar("Word", bound=StrEnum)


class Cue(StrEnum):
    """An order to a window that is there already."""

    LEAVE = "leave"  # another window has taken its place
    GO_ON = "go_on"  # the coach went back to the candidate
    GONE = "gone"  # the candidate's process has ended: its file is nobody's any more


@dataclass(frozen=True)
class Part:
    """The first order: what this process is from now on, and how it looks."""

    manner: Manner
    role: Errand | Visit


class Told(StrEnum):
    """A report without particulars; see desktop.flows.lines."""

    SHOWN = "shown"
    TAKE_OVER = "take_over"
    GIVE_BACK = "give_back"
    CLOSE = "close"
    NEXT_CANDIDATE = "next_candidate"


@dataclass(frozen=True)
class HandedOver:
    """The vault is closed; these are next."""

    visits: tuple[Visit, ...]


@dataclass(frozen=True)
class Locked:
    """The vault is closed."""

    at_once: bool


@dataclass(frozen=True)
class Called:
    """The coach's button was held."""

    first_name: str
    trouble: str


Order = Part | Cue
Report = Told | HandedOver | Locked | Called


def order_as_bytes(order: Order) -> bytes:
    """An order for the pipe."""
    if isinstance(order, Cue):
        return _packed({"order": order})
    manner = _manner_told(order.manner)
    if isinstance(order.role, Errand):
        return _packed({"order": "coach", "manner": manner, "errand": vars(order.role)})
    return _packed({"order": "candidate", "manner": manner, "visit": _visit_told(order.role)})


def order_of(data: bytes) -> Order:
    """What the parent wants; ValueError when it is no order."""
    message = _message(data, "order")
    match message.pop("order"):
        case "coach":
            manner, errand = _exactly(message, "manner", "errand")
            return Part(_manner(manner), _errand(errand))
        case "candidate":
            manner, visit = _exactly(message, "manner", "visit")
            return Part(_manner(manner), _visit(visit))
        case str(cue):
            _exactly(message)
            return _one_of(Cue, cue)
    raise _no_message()


def report_as_bytes(report: Report) -> bytes:
    """A report for the pipe."""
    match report:
        case HandedOver(visits):
            return _packed({"report": "hand_over", "visits": [_visit_told(visit) for visit in visits]})
        case Locked(at_once):
            return _packed({"report": "lock", "at_once": at_once})
        case Called(first_name, trouble):
            return _packed({"report": "call_coach", "first_name": first_name, "trouble": trouble})
        case Told():
            return _packed({"report": report})


def report_of(data: bytes) -> Report:
    """What a window tells; ValueError when it is no report."""
    message = _message(data, "report")
    match message.pop("report"):
        case "hand_over":
            (visits,) = _exactly(message, "visits")
            if not isinstance(visits, list) or not visits:
                raise _no_message()
            return HandedOver(tuple(_visit(visit) for visit in visits))
        case "lock":
            (at_once,) = _exactly(message, "at_once")
            return Locked(_of(bool, at_once))
        case "call_coach":
            first_name, trouble = _exactly(message, "first_name", "trouble")
            return Called(_of(str, first_name), _of(str, trouble))
        case str(told):
            _exactly(message)
            return _one_of(Told, told)
    raise _no_message()


def _packed(message: Mapping[str, object]) -> bytes:
    return json.dumps(message).encode()


def _message(data: bytes, kind: str) -> dict[str, object]:
    try:
        message = json.loads(data)
    except (ValueError, RecursionError):
        raise _no_message() from None
    if not isinstance(message, dict) or kind not in message:
        raise _no_message()
    return message


def _no_message() -> ValueError:
    return ValueError("not a message of ours")


def _exactly(message: object, *names: str) -> list[object]:
    """The values under these names, in this order; there may be no others."""
    if not isinstance(message, dict) or set(message) != set(names):
        raise _no_message()
    return [message[name] for name in names]


def _of(kind: type[Kind], value: object) -> Kind:
    if type(value) is not kind:
        raise _no_message()
    return value


def _one_of(words: type[Word], value: object) -> Word:
    try:
        return words(_of(str, value))
    except ValueError:
        raise _no_message() from None


def _manner_told(manner: Manner) -> dict[str, object]:
    return vars(manner) | {"folder": str(manner.folder)}


def _manner(message: object) -> Manner:
    language, theme, text_scale, motion, folder = _exactly(
        message, "language", "theme", "text_scale", "motion", "folder"
    )
    return Manner(
        language=_of(str, language),
        theme=_of(str, theme),
        text_scale=_of(float, text_scale),
        motion=_of(bool, motion),
        folder=Path(_of(str, folder)),
    )


def _errand(message: object) -> Errand:
    arrival, first_name, trouble, candidate = _exactly(message, "arrival", "first_name", "trouble", "candidate")
    return Errand(
        arrival=_one_of(Arrival, arrival),
        first_name=_of(str, first_name),
        trouble=_of(str, trouble),
        candidate=None if candidate is None else CandidateId(_of(str, candidate)),
    )


def _visit_told(visit: Visit) -> dict[str, object]:
    ticket = visit.ticket
    told = {"kiosk": ticket.kiosk, "key": ticket.key.hex(), "candidate": ticket.candidate}
    told["first_name"] = ticket.first_name
    return vars(visit) | {"ticket": told, "asks": [vars(ask) for ask in visit.asks]}


def _visit(message: object) -> Visit:
    ticket, forms, language, minutes, role, who, given, asks, followed, languages = _exactly(
        message, *(field.name for field in fields(Visit))
    )
    if not isinstance(forms, list) or not isinstance(asks, list) or not isinstance(languages, list):
        raise _no_message()
    return Visit(
        ticket=_ticket(ticket),
        forms=tuple(FormId(_of(str, form)) for form in forms),
        language=_of(str, language),
        minutes=None if minutes is None else _of(int, minutes),
        role=_one_of(RespondentRole, role),
        who=_of(str, who),
        given=_one_of(Given, given),
        asks=tuple(_ask(ask) for ask in asks),
        followed=_of(bool, followed),
        languages=tuple(_of(str, code) for code in languages),
    )


def _ask(message: object) -> Ask:
    subject, who = _exactly(message, "subject", "who")
    return Ask(_one_of(Subject, subject), _of(str, who))


def _ticket(message: object) -> Ticket:
    kiosk, key, candidate, first_name = _exactly(message, "kiosk", "key", "candidate", "first_name")
    name = _of(str, kiosk)
    if not name or not set(name) <= NAME_OF_A_FILE:
        raise _no_message()
    try:
        opener = bytes.fromhex(_of(str, key))
    except ValueError:
        raise _no_message() from None
    if len(opener) != KEY_BYTES:
        raise _no_message()
    return Ticket(name, opener, CandidateId(_of(str, candidate)), _of(str, first_name))
