"""After a new backup: old ones go by a rule, and who was erased is taken out of those that stay."""

from collections.abc import Iterable
from pathlib import Path

from desktop.flows.ports import Clock, Problem
from desktop.flows.upkeep import Backup, Watch
from desktop.storage import backups, erasures, restoring, slots
from desktop.storage.backups import Source


def tidy(source: Source, made: Backup, own_place: Path, clock: Clock, watch: Watch) -> None:
    """Tidies the place of the new backup and the vault's own; erasures known in one place are known in both."""
    folder, place = source.database.parent, made.folder.parent
    marks = erasures.remembered((folder, place))
    for each in (folder, place):
        erasures.remember(each, marks)
    backups.write_about(made.folder, made.made, made.candidates, erasures.digest(marks))
    for where in dict.fromkeys((place, own_place)):
        there = [one for one in backups.found_in(where) if one.folder != made.folder and _is_ours(one, source)]
        dropped = backups.to_drop([made, *there], made.made)
        for backup in dropped:
            backups.drop(backup)
        _purge([one for one in there if one not in dropped], source, marks, clock, watch)


def _purge(there: Iterable[Backup], source: Source, marks: frozenset[str], clock: Clock, watch: Watch) -> None:
    """Makes each backup anew without who was erased; what can't be made anew goes."""
    for backup in there:
        if backups.obeyed(backup) == erasures.digest(marks):
            continue
        if not restoring.rewrite_without(backup, source.key, clock, marks, watch):
            backups.drop(backup)


def _is_ours(backup: Backup, source: Source) -> bool:
    """A stick may hold backups of another vault: those are left alone."""
    try:
        return slots.read(backup.folder / backups.KEYS).vault == source.slots.vault
    except (Problem, OSError):
        return backup.aside
