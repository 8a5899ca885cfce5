"""Looks whether the app can work here, and says what to do where something is not right. No personal data in it."""

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from desktop import __version__, app, mishaps, paths, pictures
from desktop.app import Settings
from desktop.flows.days import day_words
from desktop.flows.ports import Problem, VaultState
from desktop.flows.upkeep import Care, Step, care_words, warning
from desktop.formfiles.shelf import FolderShelf
from desktop.speech.espeak import EspeakVoice
from desktop.speech.report import report
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from desktop.text import tr, trn
from desktop.ui.theme.fonts import load_fonts

PACKAGES = ("PySide6_Essentials", "PySide6_Addons", "sqlcipher3", "PyNaCl", "reportlab", "pyttsx3", "espeakng-loader")


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at; `fatal` when the app can't work like this."""

    name: str
    found: str
    next_step: str = ""
    fatal: bool = False


def findings(settings: Settings, *, display: bool = True) -> Iterator[Finding]:
    """Everything there is to look at, in order; `display` says whether there is one."""
    app.application()
    from desktop.speech.player import QtPlayer  # QtMultimedia complains of a missing server when it is imported

    yield Finding(tr("Programma"), f"Werkverhaal {__version__}, Python {platform.python_version()}, Qt {qVersion()}")
    yield Finding(tr("Systeem"), f"{platform.system()} {platform.release()} {platform.machine()}")
    yield _display(display)
    yield from _packages()
    for fact in report(EspeakVoice(), audible=QtPlayer().audible):
        yield Finding(fact.name, fact.found, fact.next_step)
    yield _fonts()
    yield _pictograms()
    yield _forms()
    yield from _vault(settings)
    yield _mishaps(settings)


def lines(found: list[Finding]) -> list[str]:
    """The findings as text."""
    marks = {True: "✗", False: "✓"}
    shown = []
    for finding in found:
        mark = "!" if finding.next_step and not finding.fatal else marks[finding.fatal]
        shown.append(f"{mark} {finding.name}: {finding.found}")
        if finding.next_step:
            shown.append(f"    → {finding.next_step}")
    return shown


def _display(display: bool) -> Finding:
    if display:
        return Finding(tr("Beeldscherm"), tr("gevonden"))
    return Finding(tr("Beeldscherm"), tr("niet gevonden"), tr("Start Werkverhaal op een computer met een beeldscherm."))


def _packages() -> Iterator[Finding]:
    for package in PACKAGES:
        try:
            yield Finding(package, version(package))
        except PackageNotFoundError:
            step = tr("Installeer Werkverhaal opnieuw.")
            yield Finding(package, tr("ontbreekt"), step, fatal=True)


def _fonts() -> Finding:
    if load_fonts():
        return Finding(tr("Lettertype"), "Atkinson Hyperlegible")
    return Finding(tr("Lettertype"), tr("niet te lezen"), tr("Installeer Werkverhaal opnieuw."))


def _pictograms() -> Finding:
    missing = [meaning for meaning in pictures.table() if not pictures.svg_file(meaning).exists()]
    if not missing:
        return Finding(tr("Plaatjes"), str(len(pictures.table())))
    return Finding(tr("Plaatjes"), ", ".join(missing), tr("Installeer Werkverhaal opnieuw."), fatal=True)


def _forms() -> Finding:
    shelf = FolderShelf(paths.forms_folder())
    try:
        titles = [shelf.form(form).title.text("nl") for form in shelf.ids()]
    except Problem as problem:
        return Finding(tr("Formulieren"), problem.sentence, tr("Installeer Werkverhaal opnieuw."), fatal=True)
    return Finding(tr("Formulieren"), ", ".join(titles))


def _vault(settings: Settings) -> Iterator[Finding]:
    yield Finding(tr("Plaats van de kluis"), str(settings.folder))
    state = FileVaultDoor(settings.folder, SystemClock()).state()
    words = {
        VaultState.NONE: tr("nog geen kluis: die maak je bij de eerste start"),
        VaultState.READY: tr("op slot, klaar om te openen"),
        VaultState.BROKEN: tr("er staat iets dat niet te openen is"),
    }
    broken = state is VaultState.BROKEN
    step = tr("Open het programma: daar staat wat er is en wat je kunt doen.") if broken else ""
    yield Finding(tr("Kluis"), words[state], step, fatal=broken)
    yield from _care(FileCaretaker(FileVaultDoor(settings.folder, SystemClock()), SystemClock()).care())


def _care(care: Care) -> Iterator[Finding]:
    warn = warning(care, SystemClock().now())
    step = warn.sentence if warn else ""
    yield Finding(tr("Reservekopie"), care_words(care), step if warn and warn.step is Step.BACKUP else "")
    if care.checked is None:
        yield Finding(tr("Controle van de kluis"), tr("nog niet gedaan"))
        return
    found = trn("{count} plek is beschadigd", "{count} plekken zijn beschadigd", care.bad_places)
    told = tr("{day}: {found}", day=day_words(care.checked), found=found if care.bad_places else tr("alles is heel"))
    yield Finding(tr("Controle van de kluis"), told, step if care.bad_places else "")


def _mishaps(settings: Settings) -> Finding:
    file = mishaps.log_file(settings.folder)
    if not file.exists():
        return Finding(tr("Fouten van het programma"), tr("geen"))
    step = tr("Stuur dit bestand naar de makers. Er staan geen namen of antwoorden in: {file}", file=file)
    return Finding(tr("Fouten van het programma"), tr("er zijn fouten opgeschreven"), step)
