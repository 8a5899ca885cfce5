"""What may be merged: set union, in any order and twice; erasures are obeyed; wrong clocks and copies are refused."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answers import Trace, Written
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.ports import Problem
from desktop.storage import merging
from desktop.storage.database import statements
from tests.storage.devices import Bundle, Device, clone, live, meet, new_device
from tests.storage.vaults import FORM, ITEM

SELF = RespondentRole.SELF


@pytest.fixture
def device(tmp_path: Path) -> Callable[..., Device]:
    def make(name: str, hours_ahead: float = 0.0) -> Device:
        return new_device(tmp_path / name, hours_ahead)

    return make


def with_answer(device: Device, name: str = "Sam") -> str:
    """A candidate with an answer and a photo."""
    candidate = device.vault.add_candidate(name, "ster").id
    desk = device.vault.desk(candidate)
    desk.record(desk.begin(FORM, SELF, "nl").id, ITEM, Written(f"{name} zegt iets"), Trace())
    device.vault.add_photo(candidate, b"jpeg" * 5000, (1, 1))
    return candidate


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_order_ends_the_same(tmp_path_factory: pytest.TempPathFactory, chance: Random) -> None:
    """Three laptops with clocks that differ; older news in between, and some of it twice."""
    place = tmp_path_factory.mktemp("apparaten")
    devices = [new_device(place / str(number), hours) for number, hours in enumerate((0.0, -20.0, 20.0))]
    meet(devices, live(devices, chance, 40), chance)
    first, *others = [device.state() for device in devices]
    for other in others:
        assert other == first


def test_hearing_twice_changes_nothing(device: Callable[..., Device]) -> None:
    one, two = device("een"), device("twee")
    with_answer(one)
    two.hears(one.tells())
    before = two.state()
    two.hears(one.tells())
    assert two.state() == before == one.state()


def test_of_two_places_the_newest_counts_and_of_two_ends_the_first(device: Callable[..., Device]) -> None:
    one, two = device("een"), device("twee")
    with_answer(one)
    two.hears(one.tells())
    (sam,) = one.everybody()
    filling = one.vault.desk(sam).filling(FORM.id, SELF)
    assert filling is not None
    one.vault.desk(sam).move(filling.id, "eerst")
    one.clock.pass_time(10)
    one.vault.desk(sam).finish(filling.id)
    first_end = one.clock.now()
    two.clock.pass_time(100)
    two.vault.desk(sam).move(filling.id, "later")
    two.vault.desk(sam).finish(filling.id)
    from_one, from_two = one.tells(), two.tells()
    for each, bundle in ((one, from_two), (two, from_one)):
        each.hears(bundle)
        found = each.vault.desk(sam).filling(FORM.id, SELF)
        assert found is not None
        assert (found.place, found.finished) == ("later", first_end)


def test_the_newest_name_counts_and_the_older_is_kept(device: Callable[..., Device]) -> None:
    one, two = device("een"), device("twee")
    with_answer(one)
    two.hears(one.tells())
    (sam,) = one.everybody()
    for each, seconds in ((one, 60), (two, 10)):
        each.clock.pass_time(seconds)
        with each.records.change():
            each.records.add("add_field", subject=sam, name="first_name", value=f'"{seconds}"')
    from_one, from_two = one.tells(), two.tells()
    one.hears(from_two)
    two.hears(from_one)
    for each in (one, two):
        assert [candidate.first_name for candidate in each.vault.candidates()] == ["60"]
        names = [row["value"] for row in each.records.rows("fields_of", subject=sam) if row["name"] == "first_name"]
        assert sorted(names) == ['"10"', '"60"', '"Sam"']


def test_what_was_erased_stays_erased_both_ways(device: Callable[..., Device]) -> None:
    one, two = device("een"), device("twee")
    with_answer(one)
    before = one.tells()
    two.hears(before)
    (sam,) = one.everybody()
    desk = two.vault.desk(sam)
    desk.record(desk.begin(FORM, SELF, "nl").id, ITEM, Written("nog meer"), Trace())
    late = two.tells()
    one.vault.erase(sam)
    two.hears(one.tells())
    for bundle in (before, late):
        one.hears(bundle)
        two.hears(bundle)
    assert one.everybody() == two.everybody() == []
    assert one.state() == two.state()
    for each in (one, two):
        for table in ("field", "moment", "filling", "answer", "photo", "log"):
            condition = "WHERE subject <> 'agency'" if table == "field" else ""
            count = each.connection.execute(f"SELECT count(*) FROM {table} {condition}").fetchall()
            assert count == [(0,)], table
        assert each.connection.execute("PRAGMA freelist_count").fetchall() == [(0,)]
        assert (each.folder / "werkverhaal.erased.json").exists(), "no backup brings them back"


def test_after_hearing_its_own_clock_is_not_behind(device: Callable[..., Device]) -> None:
    """So that what is done after hearing of something is newer than it."""
    ahead, behind = device("voor", 40.0), device("achter")
    with_answer(ahead)
    behind.hears(ahead.tells())
    (sam,) = behind.everybody()
    filling = behind.vault.desk(sam).filling(FORM.id, SELF)
    assert filling is not None
    behind.vault.desk(sam).record(filling.id, ITEM, Written("daarna"), Trace())
    ahead.hears(behind.tells())
    for each in (ahead, behind):
        found = each.vault.desk(sam).filling(FORM.id, SELF)
        assert found is not None
        assert found.answers[ITEM] == Written("daarna")


def refused(device: Device, bundle: Bundle) -> str:
    """The code with which it is refused; nothing has changed then."""
    before = device.state()
    with pytest.raises(Problem) as told:
        device.hears(bundle)
    assert device.state() == before
    return told.value.code


@pytest.mark.parametrize(("hours", "fits"), [(47.0, True), (49.0, False), (9000.0, False)])
def test_a_clock_far_ahead_is_refused(device: Callable[..., Device], hours: float, *, fits: bool) -> None:
    ahead, here = device("voor", hours), device("hier")
    with_answer(ahead)
    if fits:
        here.hears(ahead.tells())
    else:
        assert refused(here, ahead.tells()) == "clock-ahead"


def test_a_copied_vault_is_refused(device: Callable[..., Device], tmp_path: Path) -> None:
    """The same device and counter with something else in it: also when it is in another table."""
    one, third = device("een"), device("derde")
    with_answer(one)
    copy = clone(one, tmp_path / "kopie")
    third.hears(copy.tells())
    with_answer(one, "Bo")
    copy.vault.desk(copy.everybody()[0]).consent("foto", "", "yes")
    third.hears(one.tells())
    assert refused(third, copy.tells()) == "device-cloned"
    assert refused(one, copy.tells()) == "device-cloned"
    with_answer(copy, "Cas")
    assert refused(copy, one.tells()) == "device-cloned"


def test_what_it_never_wrote_does_not_bear_its_name(device: Callable[..., Device], tmp_path: Path) -> None:
    """A copy went on writing in this vault's name, and this one did not."""
    one = device("een")
    with_answer(one)
    copy = clone(one, tmp_path / "kopie")
    copy.vault.desk(copy.everybody()[0]).consent("foto", "", "yes")
    assert refused(one, copy.tells()) == "device-cloned"


@pytest.mark.parametrize(
    ("table", "name", "value"),
    [
        ("answer", "value", "geen json"),
        ("answer", "value", '{"kind": "written", "text": "anders"}'),
        ("answer", "filling", "nergens"),
        ("moment", "day", "ooit"),
        ("moment", "candidate", "nergens"),
        ("filling", "finished", "straks"),
        ("filling", "counter", "een"),
        ("photo", "hlc", None),
        ("log", "at", "gisteren"),
        ("field", "value", "{"),
    ],
)
def test_what_makes_no_sense_is_refused(device: Callable[..., Device], table: str, name: str, value: object) -> None:
    one, two = device("een"), device("twee")
    with_answer(one)
    bundle = deepcopy(one.tells())
    bundle[table][-1][name] = value
    assert refused(two, bundle) == "not-whole"


def test_other_words_under_a_known_stamp_are_refused(device: Callable[..., Device]) -> None:
    one, two = device("een"), device("twee")
    with_answer(one)
    two.hears(one.tells())
    for table, name, value in (("answer", "item", ItemId("ander")), ("log", "detail", "x"), ("photo", "jpeg", b"x")):
        bundle = deepcopy(one.tells())
        bundle[table][-1][name] = value
        assert refused(two, bundle) == "device-cloned"


def test_a_tombstone_of_something_else_is_refused(device: Callable[..., Device]) -> None:
    one, two = device("een"), device("twee")
    one.vault.erase(one.vault.add_candidate("Sam", "ster").id)
    bundle = deepcopy(one.tells())
    bundle["tombstone"][-1]["kind"] = "vault"
    assert refused(two, bundle) == "not-whole"


def test_every_table_with_stamps_is_merged(device: Callable[..., Device]) -> None:
    one = device("een")
    read = one.connection.execute
    tables = [row[0] for row in read("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    columns = {name: {row[1] for row in read(f"PRAGMA table_info({name})").fetchall()} for name in tables}
    stamped = {name for name in tables if {"device", "counter", "hlc"} <= columns[name]}
    assert stamped == set(merging.TABLES) - {"form_text"}
    looked_at = statements()["stamp_uses"]
    assert stamped == {name for name in tables if f"FROM {name} WHERE device = :device" in looked_at}
