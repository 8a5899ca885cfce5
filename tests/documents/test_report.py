"""The report: proud and without figures for the candidate, places and talk for the coach (PRODUCT, results)."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.documents.looks import MARGIN, PAGE_WIDTH
from desktop.documents.maker import PdfMaker
from desktop.documents.report_talk import fitting
from desktop.documents.report_words import report_words
from desktop.domain.report import Line, Report
from tests.documents import reading
from tests.documents.reports import PLAIN, REPORTS, TOGETHER

FOOT = 795  # below it stand the credit and the number of the page, from the top
every_report = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


@every_report
def test_two_pages_with_nothing_over_anything_else(report: Report, tmp_path: Path) -> None:
    pdf = PdfMaker().report(report)
    assert reading.pages(pdf, tmp_path) == 2
    words = [word for word in reading.words(pdf, tmp_path) if not word.text.isdigit()]  # numbers stand in discs
    assert [(one.text, two.text) for at, one in enumerate(words) for two in words[at + 1 :] if one.touches(two)] == []
    assert not [word for word in words if word.left < MARGIN - 1 or word.right > PAGE_WIDTH - MARGIN + 1]
    assert max(word.bottom for word in words) < 832


@every_report
def test_the_candidates_page_has_no_figures_and_no_lines(report: Report, tmp_path: Path) -> None:
    words = reading.words(PdfMaker().report(report), tmp_path)
    first = [word.text for word in words if word.page == 0 and word.bottom < FOOT]
    assert not [text for text in first if any(letter.isdigit() for letter in text)]
    assert not {line.title for line in report.lines} & set(first)


@every_report
def test_everything_is_told_in_order(report: Report, tmp_path: Path) -> None:
    story = [text for _, text in reading.story(PdfMaker().report(report), tmp_path)]
    wanted = [report.first_name, *(point.title for point in (*report.strong, *report.to_learn))]
    wanted += [line.title for line in report.lines if not line.surroundings]
    wanted += [line.title for line in report.lines if line.surroundings]
    wanted += [change.title for change in report.changes] + [agreed.text for agreed in report.agreements]
    place = 0
    for text in wanted:
        place = story.index(reading.plain(text), place) + 1
    assert report_words(report.language).no_test in story


@every_report
def test_letters_can_be_read(report: Report) -> None:
    """The fullest page of all is not set smaller than a newspaper's small print."""
    assert fitting(report, report_words(report.language)).setter.scale * 9.5 >= 6.5


def test_a_line_says_who_stands_where(tmp_path: Path) -> None:
    pdf = PdfMaker().report(replace(PLAIN, lines=TOGETHER[:1]))
    assert b"/Alt (Sam: soms. Iemand die Sam kent: soms.)" in pdf


def test_what_is_seen_otherwise_brings_its_question_and_what_is_alike_does_not(tmp_path: Path) -> None:
    def said(line: Line) -> list[str]:
        return [text for _, text in reading.story(PdfMaker().report(replace(PLAIN, lines=(line,))), tmp_path)]

    alike, otherwise = TOGETHER[0], TOGETHER[2]
    assert "Ongeveer hetzelfde" in said(alike)
    assert alike.opening not in said(alike)
    assert {"Anders gezien.", otherwise.opening} <= set(said(otherwise))


def test_a_low_answer_brings_its_question_without_a_judgement(tmp_path: Path) -> None:
    low = REPORTS["alone"].lines[3]
    story = [text for _, text in reading.story(PdfMaker().report(replace(PLAIN, lines=(low,))), tmp_path)]
    assert low.opening in " ".join(story)
    assert "Anders gezien." not in story


def test_the_same_report_gives_the_same_bytes() -> None:
    assert PdfMaker().report(REPORTS["full"]) == PdfMaker().report(REPORTS["full"])
