"""What else was filled in stands on the dossier in words (issue 4, point 8)."""

from desktop import paths
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import RespondentRole
from desktop.flows.also_done import SHORT, also_done
from desktop.flows.course import ABILITY
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor

SHELF = FolderShelf(paths.forms_folder())


def test_each_is_named_with_its_day_and_what_is_under_way_as_that() -> None:
    agency = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
    vault = MemoryDoor(FixedClock()).create("x", agency, "Robin")
    sam = vault.add_candidate("Sam", "ster").id
    desk = vault.desk(sam)
    desk.finish(desk.begin(SHELF.form(ABILITY), RespondentRole.SELF, "nl").id)
    assert also_done(vault, SHELF, vault.dossier(sam)) == ""
    mood, _ = SHORT
    desk.finish(desk.begin(SHELF.form(mood), RespondentRole.SELF, "nl").id)
    desk.begin(SHELF.form(ABILITY), RespondentRole.MENTOR, "nl")
    desk.finish(desk.begin(SHELF.form(ABILITY), RespondentRole.KNOWN_PERSON, "nl").id)
    title = SHELF.form(mood).title.text("nl")
    assert also_done(vault, SHELF, vault.dossier(sam)) == (
        f"Ook ingevuld: {title} (het laatst op 9 maart 2027), "
        "Iemand die Sam kent (op 9 maart 2027), Werkbegeleider (bezig)."
    )
