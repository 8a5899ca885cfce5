"""What is not in the last backup is known by what was written, never by time (issue 3, point 4)."""

from collections.abc import Callable
from pathlib import Path

from desktop.domain.form import RespondentRole
from desktop.flows.upkeep import Watch
from tests.storage.keeping import add, kept
from tests.storage.vaults import AGENCY, FORM, PASSPHRASE


def test_moving_on_and_new_keys_are_changes_too(tmp_path: Path) -> None:
    """What has no stamp of its own is not in the last backup either."""
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    desk = vault.desk(vault.candidates()[0].id)
    filling = desk.filling(FORM.id, RespondentRole.SELF)
    assert filling is not None
    changes: tuple[Callable[[], None], ...] = (
        lambda: desk.move(filling.id, "verder"),
        lambda: desk.finish(filling.id),
        lambda: vault.keys.add_coach(PASSPHRASE, "Noor", "tweede coach met vijf woorden"),
        lambda: vault.keys.remove_coach(PASSPHRASE, vault.keys.coaches()[1].id),
    )
    for change in changes:
        keeper.caretaker.back_up(Watch())
        assert not keeper.caretaker.care().changed
        change()
        assert keeper.caretaker.care().changed
    vault.close()


def test_what_is_written_during_a_backup_stays_due(tmp_path: Path) -> None:
    keeper, vault = kept(tmp_path / "kluis", "Sam")
    keeper.caretaker.back_up(Watch(lambda _share: vault.set_agency(AGENCY)))
    assert not keeper.caretaker.care().changed
    coming = ["Bo"]

    def write_once(_share: float) -> None:
        if coming:
            add(vault, coming.pop())

    keeper.caretaker.back_up(Watch(write_once))
    assert keeper.caretaker.care().changed
    vault.close()
