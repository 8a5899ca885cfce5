"""Letting a paper out: for whom and when is logged, and its bytes are kept so that it can be made again exactly."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.ids import CandidateId, ExportId, new_id
from desktop.domain.papers import Export, Paper
from desktop.flows import saved_files
from desktop.flows.days import day_words
from desktop.flows.papers import word
from desktop.flows.ports import Problem, Vault
from desktop.text import tr

EXPORTED, NOT_EXPORTED = "exported", "not_exported"  # in the log
# A whole dossier is not kept beside the dossier it tells of: the next one would hold it, and the one after that both.
NOT_KEPT = {Paper.DOSSIER}


@dataclass(frozen=True)
class Leaving:
    """What leaves. `again` is for what left before, which is kept already; `holds` tells the log what is on it."""

    candidate: CandidateId
    paper: Paper
    whom: str
    name: str  # of the file, with its ending
    content: bytes
    again: bool = False
    holds: str = ""


@contextmanager
def to_file(vault: Vault, leaving: Leaving, file: Path) -> Iterator[None]:
    """Notes it; the file is put in its place inside."""
    saved_files.remember(vault, leaving.candidate, file, leaving.content)
    with _noted(vault, leaving, tr("bewaard als {file}", file=file)):
        yield


@contextmanager
def to_paper(vault: Vault, leaving: Leaving) -> Iterator[None]:
    """Notes it; it is printed inside."""
    with _noted(vault, leaving, tr("op papier")):
        yield


def keep(vault: Vault, leaving: Leaving) -> ExportId:
    """Keeps its bytes, dated by the newest line of the log, which tells that it leaves."""
    kept, now = ExportId(new_id()), vault.log(leaving.candidate)[-1].at
    export = Export(kept, leaving.candidate, leaving.paper, leaving.whom, leaving.name, now)
    vault.exports.keep(export, leaving.content)
    return kept


def earlier(vault: Vault, candidate: CandidateId) -> tuple[Export, ...]:
    """What left before, newest first."""
    return vault.exports.of(candidate)[::-1]


def again(vault: Vault, export: Export) -> Leaving:
    """The very same, for the same people; Problem when its bytes were lost."""
    content = vault.exports.content(export.id)
    if not content:
        raise Problem(
            "export-lost", tr("Dit papier is niet meer te lezen: de kluis had schade. Maak een nieuw papier.")
        )
    return Leaving(export.candidate, export.paper, export.whom, export.name, content, again=True)


def export_words(export: Export) -> str:
    """One line about what left."""
    day, what = day_words(export.made), word(export.paper)
    return tr("{what} voor {whom} · {day}, {time}", what=what, whom=export.whom, day=day, time=f"{export.made:%H:%M}")


@contextmanager
def _noted(vault: Vault, leaving: Leaving, where: str) -> Iterator[None]:
    """Before it is done: what can't be noted does not go out, and what then fails is noted as that."""
    what = tr("{what} voor {whom}", what=word(leaving.paper), whom=leaving.whom)
    detail = ", ".join(filter(None, (what, tr("opnieuw") if leaving.again else "", where)))
    detail = f"{detail}: {leaving.holds}" if leaving.holds else detail
    vault.remember(leaving.candidate, EXPORTED, detail)
    kept: ExportId | None = None
    try:
        if not leaving.again and leaving.paper not in NOT_KEPT:
            kept = keep(vault, leaving)
        yield
    except Problem:
        if kept is not None:
            vault.exports.drop(kept)
        vault.remember(leaving.candidate, NOT_EXPORTED, detail)
        raise
