"""Everything there is to do with this checkout, with nothing but Python itself (3.11 or newer).

python3 build/do.py run [ARGUMENTS]      sets up what is needed and opens Werkverhaal
python3 build/do.py tour [ARGUMENTS]     plays the tour: pictures of every screen, into ./tour
python3 build/do.py test [ARGUMENTS]     sets up what tests need and runs all checks and tests; ARGUMENTS go to pytest
python3 build/do.py lint                 the checks alone
python3 build/do.py torture [ARGUMENTS]  kills, cuts the power of and flips bits in a vault, for minutes; see --help
python3 build/do.py validate [FILES]     asks veraPDF whether our documents (or FILES) are PDF/UA-1 and PDF/A-2a
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Werkverhaal needs Python 3.11 or newer; this is %d.%d. Install a newer one and use that."
        % sys.version_info[:2]
    )
if sys.maxsize < 2**32:
    sys.exit("Werkverhaal needs a Python of 64 bits; this one has 32. Install the 64-bit one from the same place.")

import io
import subprocess
from pathlib import Path

import environment
import machine
from progress import Stop, run, say

# What it is called, and the arguments for Python.
CHECKS = {
    "style": ("-m", "ruff", "check"),
    "format": ("-m", "ruff", "format", "--check"),
    "types": ("-m", "mypy"),
    "arrows": ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
}

# All tests, on every core; those of one file stay together, since they share what is slow to make.
WHOLE = ("--cov", "--numprocesses=auto", "--dist=loadfile")


def main(arguments: list[str]) -> int:
    """Carries out one command; its exit code."""
    command, *rest = arguments or ["help"]
    commands = {"run": open_app, "tour": play_tour, "test": test, "lint": lint}
    commands |= {"torture": torture, "validate": validate}
    if command not in commands:
        print(__doc__)
        return 0 if command in {"help", "-h", "--help"} else 2
    try:
        return commands[command](rest)
    except Stop as stop:
        print(f"\n{stop}", flush=True)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130


def open_app(arguments: list[str]) -> int:
    """The app; where no window can be opened, the tour. Commands without a window (doctor ...) run as they are."""
    machine.provide(for_tests=False)
    environment.provide(for_tests=False)
    has_window = not arguments or arguments[0].startswith("-")
    if has_window and not machine.has_display():
        say("There is no display here to open a window on, so Werkverhaal plays its tour instead.")
        return play_tour([])
    return _desktop(*arguments)


def play_tour(arguments: list[str]) -> int:
    """The tour, into ./tour unless --out says where."""
    machine.provide(for_tests=False)
    environment.provide(for_tests=False)
    if "--out" not in arguments:
        arguments = ["--out", str(Path.cwd() / "tour"), *arguments]
    return _desktop("tour", *arguments)


def lint(arguments: list[str]) -> int:
    """The checks that read the source."""
    if arguments:
        raise Stop("lint takes no arguments.")
    environment.provide(for_tests=True)
    return _summary(_checks())


def test(arguments: list[str]) -> int:
    """All checks and all tests, with coverage; one that fails does not keep the next from running."""
    machine.provide(for_tests=True)
    environment.provide(for_tests=True)
    passed = _checks()
    say("tests")
    pytest = [str(environment.python()), "-m", "pytest", *(arguments or WHOLE)]
    ended = subprocess.run(pytest, cwd=environment.ROOT, env=environment.clean_environ(), check=False)
    passed["tests"] = ended.returncode == 0
    return _summary(passed)


def torture(arguments: list[str]) -> int:
    """The long tests of the vault, some minutes; a table of figures at the end."""
    machine.provide(for_tests=False)
    machine.provide_recorder()
    environment.provide(for_tests=True)
    return _tests_module("tests.torture", arguments)


def validate(arguments: list[str]) -> int:
    """The documents before a real validator, some seconds once it is installed."""
    machine.provide(for_tests=False)
    machine.provide_validator()
    environment.provide(for_tests=True)
    environment.provide_validator()
    return _tests_module("tests.documents.validator", arguments)


def _checks() -> dict[str, bool]:
    passed = {}
    for name, arguments in CHECKS.items():
        done = run([environment.python(), *arguments], name, env=environment.clean_environ(), cwd=environment.ROOT)
        passed[name] = done.code == 0
        say(f"{name}: {'ok' if passed[name] else 'FAILED'}")
        if not passed[name]:
            print(done.output, flush=True)
    return passed


def _summary(passed: dict[str, bool]) -> int:
    failed = [name for name, good in passed.items() if not good]
    say(f"Not good: {', '.join(failed)}." if failed else f"All good: {', '.join(passed)}.")
    return 1 if failed else 0


def _tests_module(name: str, arguments: list[str]) -> int:
    """Runs a module of tests/ where the person is, for files named in the arguments; it is found from here."""
    env = {**environment.clean_environ(), "PYTHONPATH": str(environment.ROOT)}
    return subprocess.run([str(environment.python()), "-P", "-m", name, *arguments], env=env, check=False).returncode


def _desktop(*arguments: str) -> int:
    """Starts the program where the person is (files they name are found), whatever lies in that folder: -P."""
    command = [str(environment.python()), "-P", "-m", "desktop", *arguments]
    return subprocess.run(command, env=environment.clean_environ(), check=False).returncode


if __name__ == "__main__":
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack letters that packages use
    sys.exit(main(sys.argv[1:]))
