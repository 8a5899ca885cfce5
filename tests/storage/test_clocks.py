"""The clocks: one is the computer's, one stands still."""

from datetime import UTC, datetime, timedelta

from desktop.storage.clocks import FixedClock, SystemClock


def test_system_clock_tells_the_time_with_its_zone() -> None:
    clock = SystemClock()
    before, first = datetime.now(UTC), clock.monotonic()
    assert before <= clock.now() <= datetime.now(UTC)
    assert clock.now().utcoffset() is not None
    assert clock.monotonic() >= first


def test_fixed_clock_stands_still_until_told() -> None:
    clock = FixedClock(datetime(2027, 1, 1, tzinfo=UTC))
    assert clock.now() == clock.now() == datetime(2027, 1, 1, tzinfo=UTC)
    clock.pass_time(90)
    assert clock.now() == datetime(2027, 1, 1, tzinfo=UTC) + timedelta(seconds=90)
    assert clock.monotonic() == 90
