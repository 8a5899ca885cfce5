"""The clock's rule (VAULT: wall clock against monotonic clock on every tick; a dialog does not stop it)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEventLoop
from typing_extensions import override

from desktop.flows.watch_port import LockReason
from desktop.storage.clocks import FixedClock
from desktop.watch.clock import APART, LATE, ClockWatch, Tick, jumped


class TwoClocks(FixedClock):
    """A wall clock that can be set, beside a monotonic clock that can't."""

    def __init__(self) -> None:
        super().__init__()
        self.apart = 0.0

    @override
    def now(self) -> datetime:
        """Wrong by as much as it was set."""
        return super().now() + timedelta(seconds=self.apart)


@pytest.fixture
def clock() -> TwoClocks:
    return TwoClocks()


@pytest.fixture
def said() -> list[LockReason]:
    return []


@pytest.fixture
def watch(qapp: QCoreApplication, clock: TwoClocks, said: list[LockReason]) -> Iterator[ClockWatch]:
    made = ClockWatch(clock)
    made.begin(said.append)
    yield made
    made.end()


@pytest.mark.parametrize(
    ("wall", "monotonic", "locks"),
    [
        (1, 1, False),
        (1 + APART, 1, False),
        (1.1 + APART, 1, True),  # the machine slept, and the monotonic clock with it; or the clock was set ahead
        (1 - APART, 1, False),
        (0.9 - APART, 1, True),  # set back
        (1 + LATE, 1 + LATE, False),  # busy
        (1.1 + LATE, 1.1 + LATE, True),  # slept, while the monotonic clock ran on
    ],
)
def test_the_rule(wall: float, monotonic: float, locks: bool) -> None:
    assert jumped(Tick(1000, 50), Tick(1000 + wall, 50 + monotonic)) is locks


@given(st.floats(0.01, LATE), st.floats(-APART * 0.99, APART * 0.99), st.floats(0, 2e9), st.floats(0, 1e7))
def test_ordinary_ticks_never_lock(passed: float, drift: float, wall: float, monotonic: float) -> None:
    """However old the machine, a clock that is put right by a few seconds is no reason."""
    assert not jumped(Tick(wall, monotonic), Tick(wall + passed + drift, monotonic + passed))


@given(st.floats(0.01, 1e6), st.floats(APART * 1.01, 1e8), st.sampled_from([-1, 1]))
def test_every_jump_locks(passed: float, jump: float, way: int) -> None:
    assert jumped(Tick(1e9, 1000), Tick(1e9 + passed + way * jump, 1000 + passed))


def test_time_that_passes_by_is_no_reason(watch: ClockWatch, clock: TwoClocks, said: list[LockReason]) -> None:
    for _ in range(100):
        clock.pass_time(1)
        watch.tick()
    assert said == []


@pytest.mark.parametrize("jump", [-3600, 3600])
def test_each_jump_is_told_once(watch: ClockWatch, clock: TwoClocks, said: list[LockReason], jump: float) -> None:
    clock.apart = jump
    for _ in range(3):
        clock.pass_time(1)
        watch.tick()
    assert said == [LockReason.CLOCK_JUMP]


def test_a_clock_set_ahead_slowly_is_no_reason(watch: ClockWatch, clock: TwoClocks, said: list[LockReason]) -> None:
    """The system's own corrections come in small bits."""
    for _ in range(100):
        clock.pass_time(1)
        clock.apart += 0.5
        watch.tick()
    assert said == []


def test_it_ticks_by_itself_in_a_loop_within_a_loop(watch: ClockWatch, clock: TwoClocks) -> None:
    """As when a window of the system's has taken over the events."""
    clock.pass_time(60)
    inner = QEventLoop()
    watch.begin(lambda reason: inner.exit(list(LockReason).index(reason)))
    clock.apart = 60
    assert inner.exec() == list(LockReason).index(LockReason.CLOCK_JUMP)


def test_nothing_is_told_after_the_end(watch: ClockWatch, clock: TwoClocks, said: list[LockReason]) -> None:
    watch.end()
    clock.apart = 60
    watch.tick()
    assert said == []
