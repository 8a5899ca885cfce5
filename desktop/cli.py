"""The command line: the app itself, --demo, doctor, tour, forms check."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__, paths, text, tokens
from desktop.flows.manner import Manner

if TYPE_CHECKING:
    import argparse


def main(arguments: Sequence[str]) -> int:
    """Runs one command; returns its exit status."""
    if not arguments:  # the usual start, which has nothing to look up
        return _open(text.SOURCE_LANGUAGE, tokens.LIGHT.name, 1.0)
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if chosen.command == "doctor":
        return _doctor()
    if chosen.command == "tour":
        return _tour(chosen)
    if chosen.command == "forms":
        return _check(chosen.files)
    return _open(chosen.language, chosen.theme, chosen.text_scale, demo=chosen.demo)


def _open(language: str, theme: str, text_scale: float, *, demo: bool = False) -> int:
    """The app itself, or its demo. This process loads no Qt for the app: its windows are processes of their own."""
    if not _has_display():
        print(text.tr("Er is geen beeldscherm gevonden. Start Werkverhaal op een computer met een beeldscherm."))
        return 1
    manner = Manner(language, theme, text_scale, motion=True, folder=paths.data_folder())
    if demo:
        from desktop import demo as played
        from desktop.app import Settings

        return played.run(Settings(**vars(manner)))
    from desktop.supervisor import loop

    return loop.run(manner)


def _parser() -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser("werkverhaal", description="Vertel wat je kunt en wilt in werk.")
    parser.add_argument("--version", action="version", version=f"werkverhaal {__version__}")
    parser.add_argument("--demo", action="store_true", help="made-up candidates in memory; nothing is written")
    _add_looks(parser)
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("doctor", help="looks whether the app can work here")
    tour = commands.add_parser("tour", help="plays the main job and takes pictures of it")
    tour.add_argument("--out", type=Path, required=True, help="the folder to write to")
    tour.add_argument("--size", type=_size, default=(1366, 768), help="the window, for example 1366x768")
    _add_looks(tour)
    forms = commands.add_parser("forms", help="work on form files")
    check = forms.add_subparsers(dest="action", required=True).add_parser("check", help="reports every problem")
    check.add_argument("files", nargs="+", type=Path)
    return parser


def _add_looks(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--language", choices=text.languages(), default=text.SOURCE_LANGUAGE)
    parser.add_argument("--text-scale", type=float, choices=tokens.TEXT_SCALES, default=1.0)
    parser.add_argument("--theme", choices=sorted(tokens.THEMES), default=tokens.LIGHT.name)


def _size(given: str) -> tuple[int, int]:
    from argparse import ArgumentTypeError

    wide, _, high = given.partition("x")
    try:
        size = int(wide), int(high)
    except ValueError:
        raise ArgumentTypeError(f"{given!r} is not a size; write it as 1366x768") from None
    if not (1024 <= size[0] <= 7680 and 600 <= size[1] <= 4320):
        raise ArgumentTypeError(f"{given!r} is too small or too large; 1024x600 is the least")
    return size


def _has_display() -> bool:
    """Whether a window can be shown: on Linux that takes a display server, or a platform that was chosen."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform in {"win32", "darwin"} or any(os.environ.get(name) for name in names)


def _doctor() -> int:
    shown = _has_display()
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop import app, doctor

    found = list(doctor.findings(app.Settings(), display=shown))
    print("\n".join(doctor.lines(found)))
    return int(any(finding.fatal for finding in found))


def _tour(chosen: "argparse.Namespace") -> int:
    from desktop.tour.screen_size import offscreen

    offscreen(chosen.size)
    from desktop.app import Settings
    from desktop.tour.play import NotATour, play

    settings = Settings(language=chosen.language, theme=chosen.theme, text_scale=chosen.text_scale, motion=False)
    try:
        print(play(chosen.out, settings, chosen.size))
    except NotATour as refusal:
        print(refusal)
        return 1
    return 0


def _check(files: Sequence[Path]) -> int:
    from desktop import pictures
    from desktop.formfiles.check import check
    from desktop.speech.espeak import EspeakVoice

    voice = EspeakVoice()
    glossary = paths.forms_folder() / "glossary.yaml"
    report = check(
        files, pictures.table(), glossary, seconds=lambda said, language: voice.render(said, language).seconds
    )
    print("\n".join(report.lines))
    return report.code
