"""The report: a page in pictures for the candidate, and a page of places on lines for the talk with the coach."""

from collections.abc import Sequence

from desktop import pictures
from desktop.documents.banner import Banner
from desktop.documents.dress import BOLD
from desktop.documents.looks import (
    DEEP,
    GLOW,
    INNER_WIDTH,
    MARGIN,
    MIST,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SAND,
    SMALL,
    SUN,
    WHITE,
    Box,
    Style,
)
from desktop.documents.pen import Pen
from desktop.documents.photos import Darkroom
from desktop.documents.report_talk import draw_talk
from desktop.documents.report_words import ReportWords, report_words
from desktop.documents.typeset import Setter
from desktop.domain.employer import Point
from desktop.domain.report import Report

_BANNER = 168.0
_FOOT = 108.0  # the band with the last sentence, from the bottom of the page
_GAP = 9.0
_AFTER = 20.0  # below a group of cards
_CARD = (48.0, 104.0)  # least and most
_CARDS = Style(20, 1.2, bold=True, balanced=True)
_PROUD = Style(20, 1.25, bold=True, colour=GLOW, balanced=True)


def make(report: Report, darkroom: Darkroom, *, for_candidate: bool = False) -> bytes:
    """The report as PDF, two A4, or the candidate's page alone; the same bytes for the same report."""
    said = report_words(report.language)
    pen = Pen(said.title.format(name=report.first_name), report.language, darkroom)
    _candidate_page(pen, report, said)
    pen.turn_page()
    if not for_candidate:
        draw_talk(pen, report, said)
        pen.turn_page()
    return pen.finish()


def _candidate_page(pen: Pen, report: Report, said: ReportWords) -> None:
    """In pictures, without a figure: what someone named as going well, and what they want to learn."""
    setter = Setter()
    banner = Banner(report.first_name, said.greeting, (), None, "", report.avatar)
    groups = [
        (heading, points, ground)
        for heading, points, ground in (
            (said.strong, report.strong, MIST),
            (said.learn, report.to_learn, SAND),
        )
        if points
    ]
    low = max(_BANNER, banner.least(PAGE_WIDTH, setter))
    top = PAGE_HEIGHT - low - 14
    cards = sum(len(points) for _, points, _ in groups)
    heads = sum(_head(setter, heading) + _AFTER for heading, _, _ in groups)
    high = min(_CARD[1], max(_CARD[0], (top - _FOOT - heads) / max(1, cards) - _GAP))
    spare = max(0.0, top - _FOOT - heads - cards * (high + _GAP))
    banner.draw(pen, Box(0, PAGE_HEIGHT, PAGE_WIDTH, low + spare), setter)
    top -= spare
    for heading, points, ground in groups:
        top = _group(pen, setter, heading, points, (ground, high), top) - _AFTER
    _foot(pen, setter, said.proud if groups else said.thanks, said)


def _head(setter: Setter, heading: str) -> float:
    return 17 + setter.height(heading, BOLD.heading, INNER_WIDTH)


def _group(
    pen: Pen, setter: Setter, heading: str, points: Sequence[Point], looks: tuple[str, float], top: float
) -> float:
    ground, high = looks
    with pen.group("Sect"):
        pen.ground(Box(MARGIN, top, 24, 3.2), SUN, 1.6)
        pen.bookmark(heading)
        pen.text("H2", setter.set(heading, BOLD.heading, INNER_WIDTH), MARGIN, top - 8)
        top -= _head(setter, heading)
        with pen.group("L"):
            for point in points:
                _card(pen, setter, point, Box(MARGIN, top, INNER_WIDTH, high), ground)
                top -= high + _GAP
    return top


def _card(pen: Pen, setter: Setter, point: Point, box: Box, ground: str) -> None:
    pen.ground(box, ground, 14)
    disc, middle = box.height - 14, box.top - box.height / 2
    pen.circle(box.x + 10 + disc / 2, middle, disc / 2, WHITE)
    pen.pictogram(point.picture, box.x + 10 + disc / 2, middle, disc * 0.74)
    x = box.x + disc + 32
    told = setter.set(point.title, _CARDS, box.right - 20 - x)
    with pen.group("LI"), pen.group("LBody"):
        pen.text("P", told, x, middle + told.height / 2)


def _foot(pen: Pen, setter: Setter, sentence: str, said: ReportWords) -> None:
    """The last sentence in a band, and below it what stands on every page."""
    band = Box(0, _FOOT - 14, PAGE_WIDTH, _FOOT - 14)
    pen.ground(band, DEEP)
    told = setter.set(sentence, _PROUD, INNER_WIDTH)
    pen.text("P", told, MARGIN, band.top - (band.height - 26 - told.height) / 2)
    page = setter.set(said.page.format(page=1), Style(SMALL.size, SMALL.leading, colour=WHITE), INNER_WIDTH)
    pen.aside(page, PAGE_WIDTH - MARGIN - page.width, 32)
    credit = setter.set(pictures.CREDIT, Style(SMALL.size, SMALL.leading, colour=WHITE), INNER_WIDTH)
    pen.aside(credit, MARGIN, 32)
