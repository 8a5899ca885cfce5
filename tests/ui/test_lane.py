"""Slow work off the main thread, one at a time, and home again (HOUSE, style 6)."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.flows.ports import Problem
from desktop.flows.upkeep import Watch
from desktop.ui.parts.lane import Lane


@pytest.fixture
def lane(qapp: QApplication) -> Iterator[Lane]:
    made = Lane()
    yield made
    made.close()


def test_work_is_done_elsewhere_and_told_at_home(qtbot: QtBot, lane: Lane) -> None:
    told: list[object] = []

    def work(watch: Watch) -> int:
        watch.at(0.5)
        return threading.get_ident()

    def done(ident: int) -> None:
        told.append((ident != threading.get_ident(), threading.current_thread() is threading.main_thread()))

    lane.run(lane, work, done, told.append, told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == [0.5, (True, True)]


def test_one_after_another_in_the_order_asked(qtbot: QtBot, lane: Lane) -> None:
    at_work: list[int] = []
    told: list[tuple[int, int]] = []

    def work(number: int) -> tuple[int, int]:
        at_work.append(number)
        return number, len(at_work)

    for number in range(5):
        lane.run(lane, lambda _watch, number=number: work(number), told.append, told.append)  # type: ignore[misc, arg-type]
    qtbot.waitUntil(lambda: len(told) == 5)
    assert told == [(number, number + 1) for number in range(5)]


def test_problem_is_told_as_a_problem(qtbot: QtBot, lane: Lane) -> None:
    told: list[Problem] = []

    def work(_watch: Watch) -> None:
        raise Problem("disk-full", "De schijf is vol.")

    lane.run(lane, work, lambda _: None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "disk-full"


def test_our_own_mistake_comes_home_too(qtbot: QtBot, lane: Lane) -> None:
    def work(_watch: Watch) -> None:
        raise ArithmeticError("our bug")

    with qtbot.captureExceptions() as caught:
        lane.run(lane, work, lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0][1], ArithmeticError)


def test_stopped_work_is_silent(qtbot: QtBot, lane: Lane) -> None:
    told: list[object] = []
    begun, go_on = threading.Event(), threading.Event()

    def work(watch: Watch) -> str:
        begun.set()
        go_on.wait()
        watch.at(0.5)
        return "done"

    watch = lane.run(lane, work, told.append, told.append)
    begun.wait()
    watch.stop()
    go_on.set()
    lane.run(lane, lambda _watch: "next", told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["next"]


def test_nothing_is_said_to_who_is_gone(qtbot: QtBot, lane: Lane) -> None:
    """A page that was locked away while its backup was made."""
    told: list[object] = []
    page, go_on = QObject(), threading.Event()
    lane.run(page, lambda _watch: go_on.wait(), told.append, told.append)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    go_on.set()
    lane.run(lane, lambda _watch: "next", told.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["next"]


def test_closing_waits_for_what_is_done(lane: Lane) -> None:
    done: list[int] = []
    lane.run(lane, lambda _watch: done.append(1), lambda _: None, lambda _: None)
    lane.close()
    assert done == [1]
