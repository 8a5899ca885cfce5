"""The long tests of the vault, with a table of figures at the end: `python3 build/do.py torture`.

`python -m tests.torture record` records the trace that the short test replays.
"""

import argparse
import json
import secrets
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

from tests.torture import figures, kept_traces, moving, recorder, series, travelling
from tests.torture.disk import Trace
from tests.torture.figures import Figure
from tests.torture.series import Result

KEPT_ANSWERS = 3
# What of the vault's own waiting is left out, by pattern of names: each of them is needed.
UNSYNCED = (
    *(("the database", "*.db"), ("the journal", "*-journal"), ("the slot file", "*.keys.json*"), ("names", "/")),
    *(("a kiosk", "*.part"), ("the box of a kiosk", "*.box*")),
)
# Settings that are known to lose answers: the simulator must find that out.
BAD_SETTINGS = (("synchronous = OFF",), ("journal_mode = MEMORY",), ("journal_mode = DELETE", "synchronous = FULL"))


def main(arguments: list[str]) -> int:
    """All series; 0 when nothing was lost and the simulator found what it had to find."""
    if arguments == ["record"]:
        kept_traces.save(series.recorded_while_answering(KEPT_ANSWERS))
        kept_traces.save(moving.recorded_going_back(1), kept_traces.GOING_BACK)
        return 0
    wanted = _parser().parse_args(arguments)
    say(f"chance begins with --seed {wanted.seed}")
    with tempfile.TemporaryDirectory() as place:
        results = [_told(one) for one in all_series(wanted, Path(place))]
    measured = [*figures.commits(wanted.commits), *figures.unlocking(wanted.unlocks), *figures.visits(wanted.visits)]
    sys.stdout.write(table(results, measured))
    text = json.dumps(as_json(wanted.seed, results, measured), indent=1, ensure_ascii=False)
    if wanted.json:
        wanted.json.write_text(text, "utf-8")
    else:
        sys.stdout.write(f"\n{text}\n")
    return 0 if all(result.good for result in results) else 1


def all_series(wanted: argparse.Namespace, place: Path) -> Iterator[Result]:
    """One after another, each with its own chance, so that one more time in one does not change the next."""

    def chance(name: str) -> Random:
        return Random(f"{wanted.seed} {name}")

    yield series.kills_while_answering(wanted.kills, chance("kills"), place / "kluis")
    yield series.kills_while_rewriting_slots(wanted.slot_kills, chance("slots"), place / "keys.json")
    yield series.kills_while_changing_the_key(wanted.key_kills, chance("keys"), place / "sleutels")
    yield moving.kills_while_going_back(wanted.moves, chance("moves"), place / "terug")
    yield travelling.kills_while_visiting(wanted.visit_kills, chance("visits"), place / "kiosken")
    yield from cut_series(wanted, chance)
    yield travelling.merges(wanted.merges, chance("merges"))
    yield from moving_cuts(wanted, chance)
    yield series.flips_in_database(wanted.flips, chance("flips"))
    yield series.flips_in_slots(wanted.flips, chance("slot flips"))
    yield travelling.flips_in_kiosk(wanted.flips, chance("kiosk flips"))


def cut_series(wanted: argparse.Namespace, chance: Callable[[str], Random]) -> Iterator[Result]:
    """Power cuts while a program of now is recorded; without strace, in the trace that is kept."""
    if not recorder.works():
        say("no strace here, so the kept trace is replayed: fewer answers, and no making of a vault")
        trace = kept_traces.load()
        yield series.cuts("power cut (kept trace)", trace, wanted.cuts, chance("cuts"))
        yield finds("the same, never waiting for the disk", trace.without_syncs(), wanted, chance)
        return
    trace = series.recorded(wanted.answers)
    yield series.cuts("power cut", trace, wanted.cuts, chance("cuts"))
    yield series.second_cuts(trace, wanted.repairs, wanted.cuts // 4, chance("second cuts"))
    for name, pattern in UNSYNCED:
        yield finds(f"the same, not waiting for {name}", trace.without_syncs(pattern), wanted, chance)
    for bad in BAD_SETTINGS:
        yield finds(f"the same with {', '.join(bad)}", series.recorded(wanted.answers, *bad), wanted, chance)


def moving_cuts(wanted: argparse.Namespace, chance: Callable[[str], Random]) -> Iterator[Result]:
    """Power cuts while a backup is made and gone back to; and not waiting for the disk must be found out."""
    kept_back = not recorder.works()
    back = (
        kept_traces.load(kept_traces.GOING_BACK)
        if kept_back
        else moving.recorded_going_back(wanted.turns, moving.RESCUES)
    )
    name = "power cut while going back" + (" (kept trace)" if kept_back else " and rescuing")
    yield moving.cuts_while_going_back(name, back, wanted.cuts // 4, chance(name))
    for part in ("*",) if kept_back else ("*.db", "*.keys.json*", "/"):
        told, spoiled = f"going back, not waiting for {part}", back.without_syncs(part)
        yield moving.cuts_while_going_back(told, spoiled, wanted.cuts // 4, chance(told), should_fail=True)
    if kept_back:
        return
    made, name = moving.recorded_backing_up(), "power cut while backing up"
    yield moving.cuts_while_backing_up(name, made, wanted.cuts // 4, chance(name))
    told = "backing up, never waiting for the disk"
    yield moving.cuts_while_backing_up(told, made.without_syncs(), wanted.cuts // 4, chance(told), should_fail=True)


def finds(name: str, trace: Trace, wanted: argparse.Namespace, chance: Callable[[str], Random]) -> Result:
    """Shows that the simulator finds what it should; repairing what it breaks takes long, so fewer will do."""
    return series.cuts(name, trace, wanted.cuts // 20, chance(name), should_go_wrong=True)


def table(results: list[Result], measured: list[Figure]) -> str:
    """What people read."""
    lines = [f"\n{'':56} {'tried':>7} {'wrong':>7}"]
    for one in results:
        told = ("ok" if one.good else "NOT GOOD", "must not be 0" if one.should_go_wrong else "", one.note)
        lines.append(f"{one.name:56} {one.tried:7} {len(one.wrong):7}  {'; '.join(filter(None, told))}")
        lines += [f"    {wrong}" for wrong in one.wrong[:5] if not one.good]
        lines += [f"    the first of them lies in {one.kept}"] if one.kept else []
    lines.append(f"\n{'medians on this machine, at this moment':56}")
    for one_figure in measured:
        limit = "" if one_figure.at_most is None else f"  at most {one_figure.at_most:g}"
        lines.append(f"{one_figure.name:56} {one_figure.value:8.2f} {one_figure.unit:2}{limit}")
    return "\n".join(lines) + "\n"


def as_json(seed: str, results: list[Result], measured: list[Figure]) -> dict[str, Any]:
    """What programs read."""
    told = [{**asdict(one), "wrong": len(one.wrong), "first": one.wrong[:5], "good": one.good} for one in results]
    return {"seed": seed, "series": told, "figures": [asdict(one) for one in measured]}


def say(sentence: str) -> None:
    """One line with the time."""
    sys.stdout.write(f"{time.strftime('%H:%M:%S')}  {sentence}\n")
    sys.stdout.flush()


def _told(result: Result) -> Result:
    say(f"{result.name}: {result.tried} times, {len(result.wrong)} wrong")
    return result


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="do.py torture", description="The long tests of the vault.")
    for name, times, help_text in (
        ("kills", 300, "kills while answering"),
        ("slot-kills", 200, "kills while the slot file is rewritten"),
        ("key-kills", 100, "kills while the data key is changed"),
        ("moves", 100, "kills while going back to a backup and rescuing"),
        ("turns", 4, "times a recorded program goes back and rescues"),
        ("visit-kills", 100, "kills while kiosks are lent, answered in and collected"),
        ("merges", 500, "times three devices tell each other everything in any order"),
        ("cuts", 10_000, "simulated power cuts"),
        ("repairs", 20, "repairs in which the power is cut again"),
        ("flips", 300, "flipped bits, in the database and in the slot file"),
        ("answers", 40, "answers in the recorded trace"),
        ("commits", 400, "commits that are timed"),
        ("unlocks", 9, "times unlocking is timed"),
        ("visits", 25, "times lending and collecting are timed"),
    ):
        parser.add_argument(f"--{name}", type=int, default=times, help=f"{help_text} ({times})")
    parser.add_argument("--seed", default=secrets.token_hex(4), help="what decides the moments of harm")
    parser.add_argument("--json", type=Path, help="writes the figures to this file instead of the screen")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
