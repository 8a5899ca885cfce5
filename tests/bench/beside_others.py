"""Our portfolio beside WeasyPrint's and typst's, on the same facts of twenty candidates, in one run.

python -m tests.bench.beside_others. Both are put in an environment aside (WERKVERHAAL_BENCH_ASIDE, else a folder that
goes afterwards) and never become ours. Each round starts each program anew, in turns, so that a busy machine is busy
for all three; medians are told, and compared by what the processor did.
"""

import json
import os
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from dataclasses import dataclass, field
from pathlib import Path

from desktop import paths
from tests.bench.beside.facts import Folder, candidates

HERE = Path(__file__).parent / "beside"
OTHERS = {"WeasyPrint": ("by_weasyprint.py", "weasyprint>=70"), "typst": ("by_typst.py", "typst>=0.15")}
WITH = ("pillow", "segno")  # photos cut to their frames and the contact as a code are part of the same content
ROUNDS, DOCUMENTS = 5, 20
AHEAD_OF_WEASYPRINT, WITHIN_OF_TYPST, MOST_KB = 6.0, 1.3, 400


@dataclass
class Cost:
    """What one program cost, round by round: (wall, processor) in milliseconds, megabytes, bytes."""

    first: list[tuple[float, float]] = field(default_factory=list)
    others: list[tuple[float, float]] = field(default_factory=list)
    peak_mb: list[float] = field(default_factory=list)
    size: int = 0

    def take(self, told: bytes) -> None:
        """Takes in what a round printed."""
        said = json.loads(told)
        self.first.append(tuple(said["first"]))
        self.others += [tuple(each) for each in said["others"]]
        self.peak_mb.append(said["peak_mb"])
        self.size = said["bytes"]


def python_aside(folder: Path) -> Path:
    """An environment with the others in it, made once."""
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    wanted = [wanted for _, wanted in OTHERS.values()]
    subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted, *WITH], check=True)
    return python


def measured(aside: Path) -> dict[str, Cost]:
    """All three, in turns."""
    documents = candidates(DOCUMENTS)
    costs = {name: Cost() for name in ("Werkverhaal", *OTHERS)}
    with tempfile.TemporaryDirectory() as name:
        Folder(Path(name)).write(documents)
        for file in ("portfolio.typ", "portfolio.css"):
            shutil.copy(HERE / file, name)
        commands = {"Werkverhaal": [sys.executable, HERE / "by_us.py", name, str(DOCUMENTS)]}
        commands |= {other: [aside, HERE / script, name, str(DOCUMENTS)] for other, (script, _) in OTHERS.items()}
        env = {**os.environ, "PYTHONPATH": str(paths.program_root())}
        for _ in range(ROUNDS):
            for who, command in commands.items():
                done = subprocess.run(
                    list(map(str, command)), input=pickle.dumps(documents), capture_output=True, check=True, env=env
                )
                costs[who].take(done.stdout)
    return costs


def middle(measures: list[tuple[float, float]]) -> tuple[float, float]:
    """The median of both clocks."""
    wall, processor = zip(*measures, strict=True)
    return statistics.median(wall), statistics.median(processor)


def main() -> None:
    """The table; the exit code says whether we are where we want to be."""
    kept = os.environ.get("WERKVERHAAL_BENCH_ASIDE")
    with tempfile.TemporaryDirectory() as throw_away:
        costs = measured(python_aside(Path(kept or throw_away)))
    print("milliseconds: on the wall (of the processor)")
    print(f"{'':14}{'first':>18}{'next':>18}{'peak':>10}{'file':>9}")
    for who, cost in costs.items():
        told = "".join(
            f"{f'{wall:.0f} ({processor:.0f})':>{room}}"
            for (wall, processor), room in ((middle(cost.first), 18), (middle(cost.others), 18))
        )
        print(f"{who:14}{told}{statistics.median(cost.peak_mb):>7.0f} MB{cost.size / 1000:>6.0f} kB")
    ours, weasyprint, typst = (middle(costs[who].others)[1] for who in ("Werkverhaal", *OTHERS))
    size = costs["Werkverhaal"].size / 1000
    print(f"ahead of WeasyPrint: {weasyprint / ours:.1f} (asked {AHEAD_OF_WEASYPRINT:.0f})")
    print(f"beside typst: {ours / typst:.2f} (asked at most {WITHIN_OF_TYPST})")
    good = weasyprint / ours >= AHEAD_OF_WEASYPRINT and ours / typst <= WITHIN_OF_TYPST and size < MOST_KB
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
