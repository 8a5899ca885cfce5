"""Whatever a candidate chose: two pages, nothing outside them, never an exception (issue 5, point 1)."""

import tempfile
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.documents import portfolio
from desktop.documents.looks import MARGIN, PAGE_WIDTH
from desktop.documents.maker import PdfMaker
from desktop.domain.employer import (
    Availability,
    Certificate,
    EmployerDocument,
    Experience,
    Look,
    Point,
    Wish,
    WorkPhoto,
)
from tests.documents import painted, reading

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "Zs"), max_codepoint=0x6FF)
TEXTS = st.one_of(
    st.sampled_from(["", "Ik werk graag buiten.", "Hottentottententententoonstellingsmedewerkerassistent"]),
    st.text(LETTERS, max_size=90),
)
PICTURES = st.sampled_from(["bicycle", "tree", "sun", "coffee", "", "no-such-picture"])
PHOTOS = st.sampled_from(
    [painted.portrait(1), painted.plants(1), painted.bench(2, (300, 1200)), painted.plants(2, (40, 30))]
)
POINTS = st.builds(Point, PICTURES, TEXTS, TEXTS)


def up_to(most: int, each: st.SearchStrategy[Point]) -> st.SearchStrategy[tuple[Point, ...]]:
    return st.lists(each, max_size=most).map(tuple)


DOCUMENTS = st.builds(
    EmployerDocument,
    language=st.sampled_from(["nl", "en", "ar"]),
    name=TEXTS,
    headline=TEXTS,
    photo=st.none() | PHOTOS,
    phone=TEXTS,
    email=TEXTS,
    town=TEXTS,
    about=up_to(6, POINTS),
    strengths=up_to(10, POINTS),
    wishes=st.lists(st.builds(Wish, PICTURES, TEXTS, TEXTS, TEXTS), max_size=4).map(tuple),
    works_best=up_to(6, POINTS),
    availability=st.builds(Availability, up_to(7, POINTS), up_to(4, POINTS), TEXTS, TEXTS),
    travel=up_to(4, POINTS),
    experience=st.lists(st.builds(Experience, PICTURES, TEXTS, TEXTS, TEXTS), max_size=12).map(tuple),
    certificates=st.lists(
        st.builds(Certificate, PICTURES, TEXTS, st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1))), max_size=7
    ).map(tuple),
    languages=up_to(5, POINTS),
    work_photos=st.lists(st.builds(WorkPhoto, PHOTOS, TEXTS), max_size=5).map(tuple),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(DOCUMENTS, st.sampled_from(Look))
def test_any_document_fits_two_pages(document: EmployerDocument, look: Look) -> None:
    pdf = PdfMaker().portfolio(document, look)
    with tempfile.TemporaryDirectory() as folder:
        assert reading.pages(pdf, Path(folder)) == 2
        words = reading.words(pdf, Path(folder))
    assert not [word for word in words if word.left < MARGIN - 2 or word.right > PAGE_WIDTH - MARGIN + 2]
    assert not [word for word in words if word.top < 8 or word.bottom > 832]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(DOCUMENTS, st.sampled_from(Look))
def test_no_block_is_laid_over_another(document: EmployerDocument, look: Look) -> None:
    placed = portfolio.plan(document, look).placed
    for above, below in pairwise(placed):
        assert above.page < below.page or above.box.bottom >= below.box.top - 0.01
    assert min(one.box.bottom for one in placed) >= -0.01
