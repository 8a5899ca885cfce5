"""Any answer and any condition, for hypothesis."""

from datetime import date

from hypothesis import strategies as st

from desktop.domain.answers import (
    Answer,
    Chosen,
    Counted,
    Dated,
    Listed,
    PhotoPick,
    Pictured,
    Row,
    Seen,
    Skipped,
    SkipReason,
    Written,
)
from desktop.domain.conditions import AllOf, Answered, AnyOf, Condition, Fact, Not
from desktop.domain.ids import ChoiceId, ItemId, PhotoId, RecordingId

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
items = st.sampled_from([ItemId(name) for name in ("werk", "huis", "dier")])
choices = st.sampled_from([ChoiceId(name) for name in ("ja", "soms", "nee")])
facts = st.frozensets(st.sampled_from(["works_now", "agency_employs"]))

recordings = st.none() | st.just(RecordingId("gezegd"))
picks = st.builds(PhotoPick, st.builds(PhotoId, texts), texts, recordings)
plain: st.SearchStrategy[Answer] = st.one_of(
    st.builds(Skipped, st.sampled_from(SkipReason)),
    st.builds(Chosen, st.lists(choices, max_size=3).map(tuple)),
    st.builds(Written, texts),
    st.builds(Counted, st.integers(-(2**40), 2**40)),
    st.builds(Dated, st.dates(date(1900, 1, 1), date(2100, 1, 1))),
    st.builds(Pictured, st.lists(picks, max_size=3).map(tuple)),
    st.builds(Seen),
)
answers: st.SearchStrategy[Answer] = st.one_of(
    plain,
    st.builds(
        Listed,
        st.lists(st.builds(Row, st.dictionaries(st.builds(ItemId, texts), plain, max_size=3)), max_size=3).map(tuple),
    ),
)
given_answers = st.dictionaries(items, answers, max_size=3)
conditions: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.builds(Fact, st.sampled_from(["works_now", "agency_employs"])),
        st.builds(Answered, items, st.lists(choices, min_size=1, max_size=2).map(tuple)),
    ),
    lambda parts: st.one_of(
        st.builds(AllOf, st.lists(parts, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(parts, max_size=3).map(tuple)),
        st.builds(Not, parts),
    ),
    max_leaves=8,
)
