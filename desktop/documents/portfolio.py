"""The portfolio: which blocks a document has, in the order in which they are read."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop import pictures
from desktop.documents import contact, layout
from desktop.documents.banner import Banner
from desktop.documents.closing import Closing
from desktop.documents.entries import Entry, EntryList, Section
from desktop.documents.icons import Contact, Way
from desktop.documents.layout import Block, Plan, Row, Story
from desktop.documents.looks import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RULE, RUNNING, SAND, SMALL
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.snapshots import Snapshot, Snapshots
from desktop.documents.tiles import Tiles
from desktop.documents.typeset import Setter
from desktop.documents.week import Chip, Week
from desktop.documents.words import Words, words
from desktop.domain.employer import EmployerDocument, Point


def make(document: EmployerDocument, darkroom: Darkroom) -> bytes:
    """The portfolio as PDF; the same bytes for the same document."""
    said = words(document.language)
    pen = Pen(said.title.format(name=document.name), document.language, darkroom)
    made = plan(document)
    _first_footer(pen, document, said)
    layout.draw(pen, made)
    _second_head(pen, document)
    pen.turn_page()
    return pen.finish()


def plan(document: EmployerDocument) -> Plan:
    """Every block in its place; where there is little to tell, what is told stands in large tiles."""
    said = words(document.language)
    closing = _closing(document, said)
    large = _story(document, said, _tiles, closing)
    setter = Setter()
    roomy = layout.is_roomy(large, setter)
    return layout.plan(large if roomy else _story(document, said, EntryList, closing), setter)


_Lists = Callable[[Sequence[Entry], int], Block]


def _tiles(entries: Sequence[Entry], _columns: int) -> Block:
    return Tiles(entries)


def _story(document: EmployerDocument, said: Words, lists: _Lists, closing: Closing) -> Story:
    """Everything in the document, as blocks; what is empty has none."""
    first = (*_strengths(document, said), *_wishes(document, said), *_manner(document, said, lists))
    when = tuple(_availability(document, said))
    work = (*_experience(document, said, lists), *_photos(document, said))
    facts = tuple(_facts(document, said, lists))
    orders = ((*first, *work, *when, *facts), (*first, *when, *work, *facts))
    return Story(_banner(document, said), orders, len(first), closing)


def _strengths(document: EmployerDocument, said: Words) -> list[Row]:
    return _section(said.strengths, Tiles(_entries(document.strengths))) if document.strengths else []


def _wishes(document: EmployerDocument, said: Words) -> list[Row]:
    entries = [Entry(wish.picture, wish.title, wish.sentence, function=wish.function) for wish in document.wishes]
    return _section(said.wishes, Tiles(entries, SAND)) if entries else []


def _manner(document: EmployerDocument, said: Words, lists: _Lists) -> list[Row]:
    told = (_List(said.about, _entries(document.about)), _List(said.works_best, _entries(document.works_best)))
    return _beside(told, 2, lists)


def _experience(document: EmployerDocument, said: Words, lists: _Lists) -> list[Row]:
    entries = [Entry(job.picture, job.work, job.what, note=job.where) for job in document.experience]
    columns = 1 if len(entries) in {1, 3} else 2
    return _section(said.experience, lists(entries, columns)) if entries else []


def _photos(document: EmployerDocument, said: Words) -> list[Row]:
    shots = [Snapshot.of(photo.jpeg, photo.caption, said.work_photo) for photo in document.work_photos]
    return _section(said.work_photos, Snapshots(shots)) if shots else []


def _availability(document: EmployerDocument, said: Words) -> list[Row]:
    when = document.availability
    days = [Chip("", _told(day)) for day in when.days]
    parts = [Chip(part.picture, _told(part)) for part in when.parts]
    groups = [group for group in (days, parts) if group]
    sentences = [sentence for sentence in (when.hours, when.start) if sentence.strip()]
    return _section(said.availability, Week(groups, sentences)) if groups or sentences else []


def _facts(document: EmployerDocument, said: Words, lists: _Lists) -> list[Row]:
    certificates = [
        Entry(
            certificate.picture,
            certificate.title,
            note=said.valid_until.format(day=said.day(certificate.valid_until)) if certificate.valid_until else "",
        )
        for certificate in document.certificates
    ]
    told = (
        _List(said.certificates, certificates, share=1.35),
        _List(said.languages, _entries(document.languages)),
        _List(said.travel, _entries(document.travel)),
    )
    return _beside(told, 3, lists)


def _banner(document: EmployerDocument, said: Words) -> Banner:
    chosen = (
        *(wish.picture for wish in document.wishes),
        *(strength.picture for strength in document.strengths),
        *(job.picture for job in document.experience),
    )
    shown = [picture for picture in chosen if picture in pictures.table()]
    return Banner(
        name=document.name,
        headline=document.headline,
        contact=_contact(document),
        portrait=document.photo,
        portrait_alt=said.portrait.format(name=document.name),
        picture=shown[0] if shown else "",
    )


def _closing(document: EmployerDocument, said: Words) -> Closing:
    reachable = [way for way in _contact(document) if way.way is not Way.PLACE]
    asked = {(True, True): said.call_or_mail, (True, False): said.call, (False, True): said.mail}
    return Closing(
        heading=asked.get((bool(document.phone), bool(document.email)), document.name),
        contact=reachable,
        note=said.scan if reachable else document.headline,
        code=contact.code(document),
        code_alt=said.code,
        credit=said.pictograms.format(credit=pictures.CREDIT),
        page=said.page.format(page=2),
    )


def _contact(document: EmployerDocument) -> list[Contact]:
    told = ((Way.PLACE, document.town), (Way.PHONE, document.phone), (Way.MAIL, document.email))
    return [Contact(way, text) for way, text in told if text.strip()]


def _section(heading: str, body: Block) -> list[Row]:
    return [Row((Section(heading, body),))]


def _entries(points: Iterable[Point]) -> list[Entry]:
    return [Entry(point.picture, point.title, point.sentence) for point in points]


def _told(point: Point) -> str:
    return f"{point.title} {point.sentence}".strip()


@dataclass(frozen=True)
class _List:
    heading: str
    entries: Sequence[Entry]
    share: float = 1.0  # of the width, beside other lists


def _beside(told: Iterable[_List], across: int, lists: _Lists) -> list[Row]:
    """Lists of about the same length stand side by side; another has a row, with its entries in columns."""
    together: list[list[_List]] = []
    for one in told:
        if not one.entries:
            continue
        last = together[-1] if together else []
        if last and len(last) < across and abs(len(last[0].entries) - len(one.entries)) <= 1:
            last.append(one)
        else:
            together.append([one])
    return [_row(group, across, lists) for group in together]


def _row(group: Sequence[_List], across: int, lists: _Lists) -> Row:
    columns = min(across, len(group[0].entries)) if len(group) == 1 else 1
    sections = (Section(one.heading, lists(one.entries, columns)) for one in group)
    return Row(tuple(sections), tuple(one.share for one in group), level=lists is _tiles)


def _first_footer(pen: Pen, document: EmployerDocument, said: Words) -> None:
    plain = Setter()
    name = plain.set(document.name, SMALL, PAGE_WIDTH * 0.6)
    page = plain.set(said.page.format(page=1), SMALL, PAGE_WIDTH)
    pen.aside(name, MARGIN, 32)
    pen.aside(page, PAGE_WIDTH - MARGIN - page.width, 32)


def _second_head(pen: Pen, document: EmployerDocument) -> None:
    """The name again, small, over a rule: pages get parted."""
    name = Setter().set(document.name, RUNNING, PAGE_WIDTH - 2 * MARGIN)
    pen.aside(name, MARGIN, PAGE_HEIGHT - 30)
    pen.rule(MARGIN, PAGE_HEIGHT - 47, PAGE_WIDTH - 2 * MARGIN, RULE)
