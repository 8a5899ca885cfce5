"""Who said no to a photo has none on any paper, whatever the switches say; a yes after that counts (CONTENT 6)."""

from desktop import paths
from desktop.domain.answers import PhotoPick, Pictured, Trace
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.course import PROFILE
from desktop.flows.portfolio import ALL, portfolio_of
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor


def test_a_no_keeps_the_photo_of_oneself_in_the_dossier() -> None:
    agency = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
    vault = MemoryDoor(FixedClock()).create("een twee drie", agency, "Coach")
    shelf = FolderShelf(paths.forms_folder())
    sam = vault.add_candidate("Sam", "avatar-kite").id
    photo = vault.add_photo(sam, b"jpeg", (40, 40)).id
    begun = vault.desk(sam).begin(shelf.form(PROFILE), RespondentRole.SELF, "nl")
    vault.desk(sam).record(begun.id, ItemId("portret"), Pictured((PhotoPick(photo),)), Trace())
    shown = []
    for answer in ("", "no", "later", "yes", "no"):
        if answer:
            vault.desk(sam).consent("foto", "", answer)
        portfolio = portfolio_of(vault, shelf, sam)
        assert portfolio is not None
        shown.append(portfolio.document(ALL).photo is not None)
    assert shown == [True, False, True, True, False]
