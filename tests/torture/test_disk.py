"""The simulated disk and its recorder: what may be found after a power cut, and what may not."""

from pathlib import Path
from random import Random

import pytest

from tests.torture import kept_traces
from tests.torture.disk import (
    SECTOR,
    Event,
    Mark,
    Name,
    Sync,
    SyncNames,
    Trace,
    Truncate,
    Unname,
    Write,
    power_cuts,
)
from tests.torture.recorder import read_calls

FOLDER = Path("/kluis")
OLD, NEW = b"o" * 2 * SECTOR, b"n" * 2 * SECTOR
HALF = NEW[:SECTOR] + OLD[SECTOR:]


def found_after(*events: Event, start: dict[str, bytes] | None = None) -> set[tuple[tuple[str, bytes], ...]]:
    """Everything that many power cuts at the end of these events left behind, rubbish left out."""
    told = (*events, Mark("end"))
    cuts = power_cuts(Trace({"a": OLD} if start is None else start, told), 3_000, Random(4))
    at_end = [tuple(sorted(remains.files.items())) for remains in cuts if remains.told]
    return {files for files in at_end if all(not content.strip(b"on") for _, content in files)}


def test_what_is_not_synced_may_be_there_or_not_in_any_order() -> None:
    assert found_after(Write(0, 0, NEW)) == {
        (("a", OLD),),
        (("a", NEW),),
        (("a", HALF),),
        (("a", OLD[:SECTOR] + NEW[SECTOR:]),),
    }


def test_what_is_synced_is_there() -> None:
    assert found_after(Write(0, 0, NEW), Sync(0)) == {(("a", NEW),)}


def test_what_another_file_syncs_says_nothing() -> None:
    both = {"a": b"o", "b": b"o"}
    assert (("a", b"o"), ("b", b"n")) in found_after(Write(0, 0, b"n"), Write(1, 0, b"n"), Sync(1), start=both)


def test_cutting_short_may_happen_without_the_write_before_it() -> None:
    found = found_after(Write(0, 0, b"n" * SECTOR), Truncate(0, SECTOR))
    assert {(("a", OLD),), (("a", HALF),), (("a", OLD[:SECTOR]),), (("a", NEW[:SECTOR]),)} == found


def test_rubbish_lies_only_where_something_was_being_written() -> None:
    trace = Trace({"a": OLD}, (Write(0, SECTOR, NEW[SECTOR:]), Mark("end")))
    found = {remains.files["a"] for remains in power_cuts(trace, 2_000, Random(4)) if remains.told}
    assert any(content[SECTOR:].strip(b"on") for content in found)
    assert {content[:SECTOR] for content in found} == {OLD[:SECTOR]}


def test_renaming_is_whole_but_sure_only_when_the_folder_is_synced() -> None:
    renamed = (Name(1, "b"), Write(1, 0, NEW), Sync(1), Name(1, "a", "b"))
    assert (("a", OLD),) in found_after(*renamed)
    assert (("a", OLD), ("b", NEW)) in found_after(*renamed)
    assert found_after(*renamed) >= {(("a", NEW),)}
    assert found_after(*renamed, SyncNames()) == {(("a", NEW),)}


def test_a_synced_file_may_have_no_name_yet() -> None:
    assert (("a", OLD),) in found_after(Name(1, "b"), Write(1, 0, NEW), Sync(1))


def test_removing_is_sure_only_when_the_folder_is_synced() -> None:
    assert found_after(Unname("a")) == {(), (("a", OLD),)}
    assert found_after(Unname("a"), SyncNames()) == {()}


def test_what_was_told_after_the_cut_does_not_count() -> None:
    trace = Trace({}, (Mark("een"), Mark("twee")))
    assert {remains.told for remains in power_cuts(trace, 100, Random(4))} == {(), ("een",), ("een", "twee")}


def test_cuts_may_come_after_a_mark_only() -> None:
    trace = Trace({}, (Mark("een"), Mark("twee"), Mark("drie")))
    told = {remains.told for remains in power_cuts(trace, 100, Random(4), after="twee")}
    assert told == {("een", "twee"), ("een", "twee", "drie")}


def hexed(text: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in text.encode()) + '"'


def test_calls_become_events() -> None:
    """As strace -f -xx writes them."""
    at = "AT_FDCWD"
    lines = [
        f"7 openat({at}, {hexed('/elders/x')}, O_WRONLY|O_CREAT, 0600) = 3",
        f"7 write(3, {hexed('niets')}, 5) = 5",
        "7 close(3) = 0",
        f"7 openat({at}, {hexed('/kluis/b')}, O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3",
        f"7 write(3, {hexed('abc')}, 3) = 2",
        f"7 write(3, {hexed('c')}, 1) = 1",
        f"7 pwrite64(3, {hexed('z')}, 1, 512) = 1",
        "7 ftruncate(3, 2) = 0",
        "7 fsync(3) = 0",
        f"7 write(1, {hexed('klaar')}, 5) = 5",
        f"7 rename({hexed('/kluis/b')}, {hexed('/kluis/a')}) = 0",
        f"7 openat({at}, {hexed('/kluis')}, O_RDONLY|O_CLOEXEC) = 4",
        "7 fsync(4) = 0",
        f"7 unlink({hexed('/kluis/c')}) = -1 ENOENT (No such file or directory)",
        f"7 unlink({hexed('/kluis/a')}) = 0",
        "7 +++ exited with 0 +++",
    ]
    assert read_calls(lines, FOLDER, {"a": OLD}) == (
        Name(1, "b"),
        Write(1, 0, b"ab"),
        Write(1, 2, b"c"),
        Write(1, 512, b"z"),
        Truncate(1, 2),
        Sync(1),
        Mark("klaar"),
        Name(1, "a", "b"),
        SyncNames(),
        Unname("a"),
    )


def test_a_folder_is_followed_under_its_other_name() -> None:
    """As a backup is: made under one name, and renamed once it is whole."""
    lines = [
        f"7 openat(AT_FDCWD, {hexed('/stick/a.part/x')}, O_RDWR|O_CREAT, 0600) = 3",
        f"7 write(3, {hexed('abc')}, 3) = 3",
        f"7 rename({hexed('/stick/a.part')}, {hexed('/stick/a')}) = 0",
        f"7 unlink({hexed('/stick/a/x')}) = 0",
    ]
    events = read_calls(lines, Path("/stick/a.part"), {}, Path("/stick/a"))
    assert events == (Name(0, "x"), Write(0, 0, b"abc"), Mark("renamed"), Unname("x"))


@pytest.mark.parametrize(
    "line",
    [
        "7 writev(3, [{iov_base=..., iov_len=3}], 1) = 3",
        f"7 truncate({hexed('/kluis/a')}, 0) = 0",
        "7 mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 3, 0) = 0x7f",
        f"7 openat(AT_FDCWD, {hexed('/kluis/a')}, O_WRONLY|O_APPEND) = 4",
        "7 fsync(3 <unfinished ...>",
    ],
)
def test_what_is_not_followed_is_refused(line: str) -> None:
    """A write that the recorder does not see would be taken for durable."""
    opened = f"7 openat(AT_FDCWD, {hexed('/kluis/a')}, O_RDWR) = 3"
    with pytest.raises(ValueError, match="not"):
        read_calls([opened, line], FOLDER, {"a": OLD})


def test_a_trace_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    events = (
        Name(1, "b"),
        Write(1, 3, b"\0\xff"),
        Truncate(1, 2),
        Sync(1),
        Name(1, "a", "b"),
        SyncNames(),
        Unname("a"),
    )
    trace = Trace({"a": OLD}, (*events, Mark("één")), ("PRAGMA x",))
    kept_traces.save(trace, tmp_path / "trace.xz")
    assert kept_traces.load(tmp_path / "trace.xz") == trace


def test_a_trace_played_to_its_end_is_what_was_written() -> None:
    trace = Trace({"a": OLD}, (Write(0, SECTOR, b"n"), Name(1, "b"), Write(1, 2, b"n"), Name(1, "c", "b")))
    assert trace.end() == {"a": OLD[:SECTOR] + b"n" + OLD[SECTOR + 1 :], "c": b"\0\0n"}
