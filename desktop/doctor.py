"""Looks whether the app can work here, and says what to do where something is not right. No personal data in it."""

import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import qVersion

from desktop import __version__, app, mishaps, paths, pictures
from desktop.app import Settings
from desktop.domain.candidate import Agency
from desktop.flows.days import day_words
from desktop.flows.locking import LOCK_TIMES
from desktop.flows.ports import Problem, VaultState
from desktop.flows.upkeep import Care, Step, care_words, room_words, warning
from desktop.flows.watch_port import LockReason
from desktop.formfiles.shelf import FolderShelf
from desktop.speech.espeak import EspeakVoice
from desktop.speech.report import report
from desktop.storage import rights, shared_places
from desktop.storage.caretaker import FileCaretaker
from desktop.storage.clocks import SystemClock
from desktop.storage.door import FileVaultDoor
from desktop.storage.others import Others
from desktop.text import tr, trn
from desktop.ui.theme.fonts import load_fonts
from desktop.watch.machine import machine_watch

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
    from desktop.speech.microphone import QtMicrophone
    from desktop.speech.player import QtPlayer  # QtMultimedia complains of a missing server when it is imported

    yield Finding(tr("Programma"), f"Werkverhaal {__version__}, Python {platform.python_version()}, Qt {qVersion()}")
    yield Finding(tr("Systeem"), f"{platform.system()} {platform.release()} {platform.machine()}")
    yield _display(display)
    yield from _packages()
    for fact in report(EspeakVoice(), audible=QtPlayer().audible, hears=QtMicrophone().available):
        yield Finding(fact.name, fact.found, fact.next_step)
    yield _fonts()
    yield _pictograms()
    yield _forms()
    yield from _vault(settings)
    yield from locking(machine_watch(SystemClock()).signals())
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
    yield from place(settings.folder, shared_places.shares(settings.folder), rights.others_in(settings.folder))
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


def place(folder: Path, shared_by: str, others: Others) -> Iterator[Finding]:
    """Where the vault lies, what copies that folder to other computers, and who else of this one may come in."""
    yield Finding(tr("Plaats van de kluis"), str(folder))
    if shared_by:
        step = tr("Vraag je beheerder om een map die alleen op deze computer staat.")
        yield Finding(tr("Deze plaats wordt gedeeld door"), shared_by, step)
    if not folder.exists():
        return
    words = {
        Others.NONE: tr("alleen dit account"),
        Others.LOOK: tr("andere accounts mogen erin kijken"),
        Others.WRITE: tr("andere accounts mogen erin schrijven"),
        Others.UNKNOWN: tr("niet bekend"),
    }
    step = tr("Vraag je beheerder om de map van de kluis alleen aan dit account te geven.")
    yield Finding(tr("Wie in de map van de kluis mag"), words[others], "" if others is Others.NONE else step)


def _care(care: Care) -> Iterator[Finding]:
    warn = warning(care, SystemClock().now())
    step = warn.sentence if warn else ""
    yield Finding(tr("Ruimte op de schijf"), tr("bijna vol") if care.tight else tr("genoeg"), room_words(care))
    yield Finding(tr("Reservekopie"), care_words(care), step if warn and warn.step is Step.BACKUP else "")
    if care.checked is None:
        yield Finding(tr("Controle van de kluis"), tr("nog niet gedaan"))
        return
    found = trn("{count} plek is beschadigd", "{count} plekken zijn beschadigd", care.bad_places)
    told = tr("{day}: {found}", day=day_words(care.checked), found=found if care.bad_places else tr("alles is heel"))
    yield Finding(tr("Controle van de kluis"), told, step if care.bad_places else "")


def locking(told: Mapping[LockReason, bool]) -> Iterator[Finding]:
    """What makes the vault lock here, from what the machine tells by itself; nothing stops the clock and the time."""
    words = {
        LockReason.SUSPEND: tr("slaapstand"),
        LockReason.LID: tr("klep dicht"),
        LockReason.SESSION_LOCK: tr("scherm op slot"),
        LockReason.USER_SWITCH: tr("andere gebruiker"),
        LockReason.LOGOUT: tr("afmelden"),
    }
    heard = [word for reason, word in words.items() if told.get(reason)]
    unheard = [word for reason, word in words.items() if not told.get(reason)]
    yield Finding(tr("Kluis op slot bij"), ", ".join([*heard, tr("een sprong van de klok")]))
    if unheard:
        step = tr("Slaapstand en een dichte klep merkt Werkverhaal aan de klok. Druk bij de rest zelf op Op slot.")
        yield Finding(tr("Dit vertelt deze computer niet"), ", ".join(unheard), step)
    least, most = Agency.lock_minutes, max(LOCK_TIMES)
    found = tr("na {least} minuten, of wat er in de kluis is gekozen (hoogstens {most})", least=least, most=most)
    yield Finding(tr("Kluis op slot als niemand de laptop aanraakt"), found)


def _mishaps(settings: Settings) -> Finding:
    file = mishaps.log_file(settings.folder)
    if not file.exists():
        return Finding(tr("Fouten van het programma"), tr("geen"))
    step = tr("Stuur dit bestand naar de makers. Er staan geen namen of antwoorden in: {file}", file=file)
    return Finding(tr("Fouten van het programma"), tr("er zijn fouten opgeschreven"), step)
