"""What set-up tells while it works: plain lines with the seconds since the start, and never a registry's address."""

import re
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_START = time.monotonic()
_SIGN_OF_LIFE = 10.0  # seconds between two lines while something long runs


class Stop(Exception):
    """Set-up can't go on; the sentence says why and what a person can do."""


@dataclass(frozen=True)
class Done:
    """How a command ended: its exit code, and all it wrote with addresses taken out."""

    code: int
    output: str

    def tail(self, lines: int = 12) -> str:
        """The last lines, indented, for a person to read."""
        return "\n".join(f"    {line}" for line in self.output.strip().splitlines()[-lines:])


def say(sentence: str) -> None:
    """One line with the seconds since the start."""
    print(f"[{time.monotonic() - _START:4.0f} s] {sentence}", flush=True)


def without_addresses(text: str) -> str:
    """The text with web addresses and host names left out: where packages come from is not for the screen."""
    text = re.sub(r"\b[a-z+]+://[^\s'\",)>]+", "(address)", text)
    text = re.sub(r"host='[^']*'(, port=\d+)?", "host=(address)", text)
    return re.sub(r"(resolv\w+ |connect to )\S+", r"\1(address)", text)


def run(
    command: Sequence[str | Path],
    doing: str,
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    news: Callable[[str], str | None] | None = None,
) -> Done:
    """Runs a command out of sight, with a sign of life every ten seconds.

    `doing` is what the sign of life says, until `news` makes something better of a line the command writes.
    """
    lines: list[str] = []
    told = _SignsOfLife(doing)
    try:
        with subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,  # nothing here may wait for an answer
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=env,
            cwd=cwd,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as running:
            for line in running.stdout or ():
                lines.append(without_addresses(line))
                told.doing = (news(line) if news else None) or told.doing
        return Done(running.returncode, "".join(lines))
    except OSError as error:
        return Done(127, str(error))
    finally:
        told.end()


class _SignsOfLife:
    def __init__(self, doing: str) -> None:
        self.doing = doing
        self._ended = threading.Event()
        self._teller = threading.Thread(target=self._tell, daemon=True)
        self._teller.start()

    def _tell(self) -> None:
        while not self._ended.wait(_SIGN_OF_LIFE):
            say(f"  ... {self.doing}")

    def end(self) -> None:
        self._ended.set()
        self._teller.join()
