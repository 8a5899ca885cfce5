"""The portfolio: which blocks a document has, in the order in which they are read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop import pictures
from desktop.documents import contact, layout
from desktop.documents.banner import Banner
from desktop.documents.closing import Closing
from desktop.documents.dress import BOLD, LIGHT, Dress
from desktop.documents.entries import Entry, EntryList, Section
from desktop.documents.icons import Contact, Way
from desktop.documents.layout import Block, Plan, Row, Story
from desktop.documents.looks import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, RULE, RUNNING, SMALL
from desktop.documents.masthead import Masthead
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.snapshots import Snapshot, Snapshots
from desktop.documents.tiles import Tiles
from desktop.documents.typeset import Setter
from desktop.documents.week import Chip, Week
from desktop.documents.words import Words, words
from desktop.domain.employer import EmployerDocument, Look, Point

_DENSE = 0.85  # below this scale headings stand above their lists again
_SHORT = 30  # letters of an entry that stands beside others

DRESSES = {Look.BOLD: BOLD, Look.LIGHT: LIGHT}
_BANNERS: Mapping[Look, type[Banner | Masthead]] = {Look.BOLD: Banner, Look.LIGHT: Masthead}


def make(document: EmployerDocument, darkroom: Darkroom, look: Look = Look.BOLD) -> bytes:
    """The portfolio as PDF; the same bytes for the same document and look."""
    return drawn(document, darkroom, look).finish()


def drawn(document: EmployerDocument, darkroom: Darkroom, look: Look = Look.BOLD) -> Pen:
    """Both pages, to be finished."""
    said = words(document.language)
    pen = Pen(said.title.format(name=document.name), document.language, darkroom)
    made = plan(document, look)
    _first_footer(pen, document, said)
    layout.draw(pen, made)
    _second_head(pen, document, DRESSES[look])
    pen.turn_page()
    return pen


def plan(document: EmployerDocument, look: Look = Look.BOLD) -> Plan:
    """Every block in its place; where there is little to tell, what is told stands in large tiles."""
    said, setter = words(document.language), Setter()
    large = _Teller(document, said, look, large=True).story()
    if layout.fits(large, setter):
        return layout.plan(large, setter)
    story = _Teller(document, said, look, large=False).story()
    if DRESSES[look].hung and not layout.fits(story, setter, _DENSE):
        story = _Teller(document, said, look, large=False, dense=True).story()
    return layout.plan(story, setter)


@dataclass(frozen=True)
class _Teller:
    """Tells a document in blocks of one look; large ones have tiles for everything, dense ones lists side by side."""

    document: EmployerDocument
    said: Words
    look: Look
    large: bool
    dense: bool = False

    def story(self) -> Story:
        """Everything in the document; what is empty has no block."""
        first = (*self._strengths(), *self._wishes(), *self._manner())
        when = tuple(self._availability())
        work = (*self._experience(), *self._photos())
        facts = tuple(self._facts())
        orders = ((*first, *work, *when, *facts), (*first, *when, *work, *facts))
        return Story(self._banner(), orders, len(first), self._closing())

    @property
    def _dress(self) -> Dress:
        return DRESSES[self.look]

    def _strengths(self) -> list[Row]:
        strengths = _entries(self.document.strengths)
        return self._section(self.said.strengths, Tiles(strengths, self._dress.tile)) if strengths else []

    def _wishes(self) -> list[Row]:
        wishes = self.document.wishes
        entries = [Entry(wish.picture, wish.title, wish.sentence, function=wish.function) for wish in wishes]
        return self._section(self.said.wishes, Tiles(entries, self._dress.wish)) if entries else []

    def _manner(self) -> list[Row]:
        about, best = _entries(self.document.about), _entries(self.document.works_best)
        return self._beside((_List(self.said.about, about), _List(self.said.works_best, best)), 2)

    def _experience(self) -> list[Row]:
        entries = [Entry(job.picture, job.work, job.what, note=job.where) for job in self.document.experience]
        columns = 1 if len(entries) in {1, 3} or (self._dress.hung and not self.dense) else 2
        return self._section(self.said.experience, self._list(entries, columns), wide=self.dense) if entries else []

    def _photos(self) -> list[Row]:
        photos, alt = self.document.work_photos, self.said.work_photo
        shots = [Snapshot.of(photo.jpeg, photo.caption, alt) for photo in photos]
        return self._section(self.said.work_photos, Snapshots(shots, self._dress), wide=True) if shots else []

    def _availability(self) -> list[Row]:
        when = self.document.availability
        days = [Chip("", _told(day)) for day in when.days]
        parts = [Chip(part.picture, _told(part)) for part in when.parts]
        groups = [group for group in (days, parts) if group]
        sentences = [sentence for sentence in (when.hours, when.start) if sentence.strip()]
        week = Week(groups, sentences, self._dress)
        return self._section(self.said.availability, week) if groups or sentences else []

    def _facts(self) -> list[Row]:
        certificates = [
            Entry(certificate.picture, certificate.title, note=self._valid(certificate.valid_until))
            for certificate in self.document.certificates
        ]
        told = (
            _List(self.said.certificates, certificates, share=1.35),
            _List(self.said.languages, _entries(self.document.languages)),
            _List(self.said.travel, _entries(self.document.travel)),
        )
        return self._beside(told, 3)

    def _valid(self, until: date | None) -> str:
        return self.said.valid_until.format(day=self.said.day(until)) if until else ""

    def _banner(self) -> Block:
        document = self.document
        chosen = (
            *(wish.picture for wish in document.wishes),
            *(strength.picture for strength in document.strengths),
            *(job.picture for job in document.experience),
        )
        shown = [picture for picture in chosen if picture in pictures.table()]
        return _BANNERS[self.look](
            name=document.name,
            headline=document.headline,
            contact=_contact(document),
            portrait=document.photo,
            portrait_alt=self.said.portrait.format(name=document.name),
            picture=shown[0] if shown else "",
        )

    def _closing(self) -> Closing:
        document, said = self.document, self.said
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
            dress=self._dress,
        )

    def _list(self, entries: Sequence[Entry], columns: int) -> Block:
        return Tiles(entries, self._dress.tile) if self.large else EntryList(entries, columns, self._dress)

    def _section(self, heading: str, body: Block, *, wide: bool = False) -> list[Row]:
        """Wide ones have their heading above them in every look."""
        return [Row((Section(heading, body, self._dress, hung=self._dress.hung and not wide),))]

    def _beside(self, told: Iterable["_List"], across: int) -> list[Row]:
        """Lists of about the same length stand side by side; another has a row, with its entries in columns."""
        if self._dress.hung and not self.dense:
            return [row for one in told if one.entries for row in self._alone(one)]
        together: list[list[_List]] = []
        for one in told:
            if not one.entries:
                continue
            last = together[-1] if together else []
            if last and len(last) < across and abs(len(last[0].entries) - len(one.entries)) <= 1:
                last.append(one)
            else:
                together.append([one])
        return [self._row(group, across) for group in together]

    def _alone(self, one: "_List") -> list[Row]:
        """Sentences under each other; short words beside each other."""
        short = all(len(entry.title) + len(entry.sentence) < _SHORT for entry in one.entries)
        return self._section(one.heading, self._list(one.entries, 2 if short and len(one.entries) > 1 else 1))

    def _row(self, group: Sequence["_List"], across: int) -> Row:
        columns = min(across, len(group[0].entries)) if len(group) == 1 else 1
        sections = (Section(one.heading, self._list(one.entries, columns), self._dress) for one in group)
        return Row(tuple(sections), tuple(one.share for one in group), level=self.large)


def _contact(document: EmployerDocument) -> list[Contact]:
    told = ((Way.PLACE, document.town), (Way.PHONE, document.phone), (Way.MAIL, document.email))
    return [Contact(way, text) for way, text in told if text.strip()]


def _entries(points: Iterable[Point]) -> list[Entry]:
    return [Entry(point.picture, point.title, point.sentence) for point in points]


def _told(point: Point) -> str:
    return f"{point.title} {point.sentence}".strip()


@dataclass(frozen=True)
class _List:
    heading: str
    entries: Sequence[Entry]
    share: float = 1.0  # of the width, beside other lists


def _first_footer(pen: Pen, document: EmployerDocument, said: Words) -> None:
    plain = Setter()
    name = plain.set(document.name, SMALL, PAGE_WIDTH * 0.6)
    page = plain.set(said.page.format(page=1), SMALL, PAGE_WIDTH)
    pen.aside(name, MARGIN, 32)
    pen.aside(page, PAGE_WIDTH - MARGIN - page.width, 32)


def _second_head(pen: Pen, document: EmployerDocument, dress: Dress) -> None:
    """The name again, small: pages get parted. A rule below it where the blocks bring none."""
    name = Setter().set(document.name, RUNNING, PAGE_WIDTH - 2 * MARGIN)
    pen.aside(name, MARGIN, PAGE_HEIGHT - 30)
    if not dress.hung:
        pen.rule(MARGIN, PAGE_HEIGHT - 47, PAGE_WIDTH - 2 * MARGIN, RULE)
