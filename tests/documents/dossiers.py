"""A made-up dossier in a vault in memory, and what is made of it."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from desktop import paths
from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.answers import Answer, Chosen, Trace, Written
from desktop.domain.candidate import Agency, AgencyRole, Dossier, Moment
from desktop.domain.dossier_paper import DossierPaper
from desktop.domain.form import CARD_KINDS, Item, Kind, RespondentRole
from desktop.domain.ids import MomentId
from desktop.flows.course import ABILITY, PROFILE
from desktop.flows.dossier_paper import dossier_paper
from desktop.formfiles.shelf import FolderShelf
from desktop.storage.clocks import FixedClock
from desktop.storage.memory import MemoryDoor, MemoryVault
from tests.documents import painted

SHELF = FolderShelf(paths.forms_folder())


@dataclass(frozen=True)
class Kept:
    """A vault with one candidate."""

    vault: MemoryVault
    dossier: Dossier


@cache
def kept() -> Kept:
    """One for all tests, which leave it as it is."""
    return new_one()


def new_one() -> Kept:
    """Two moments, two respondents, three photos, an agreement, an appointment, a mark: nothing is empty."""
    clock = FixedClock()
    agency = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)
    vault = MemoryDoor(clock).create("x", agency, "Robin Voorbeeld")
    sam = vault.add_candidate("Sam", "avatar-kite")
    desk = vault.desk(sam.id)
    for seed in range(3):
        vault.add_photo(sam.id, painted.plants(seed + 1, (400, 300)), (400, 300))
    desk.consent("meedoen", "", "yes")
    for role in (RespondentRole.SELF, RespondentRole.KNOWN_PERSON):
        fill_in(vault, sam.id, role)
    profile = desk.begin(SHELF.form(PROFILE), RespondentRole.SELF, "nl")
    for item in SHELF.form(PROFILE).items():
        if (answer := answer_to(item)) is not None:
            desk.record(profile.id, item.id, answer, Trace(4.2, 1.5))
    today = clock.now()
    later = Moment(MomentId("t1"), sam.id, "T1", today.date() + timedelta(90), "proefplaatsing", situation="works_now")
    vault.add_moment(later)
    vault.entries.keep(
        Agreement(sam.id, later.id, "De coach belt op maandag.", "phone-call", today, today.date() + timedelta(14))
    )
    vault.entries.keep(Appointment(sam.id, today + timedelta(7), "Voorbeeldstraat 12", "Robin", "een foto"))
    vault.review.mark(sam.id, "flag:x:same", '{"state": "talked", "items": []}')
    return Kept(vault, vault.dossier(sam.id))


def fill_in(vault: MemoryVault, candidate: str, role: RespondentRole) -> None:
    """The questionnaire, with every answer changed once."""
    desk = vault.desk(next(each.id for each in vault.candidates() if each.id == candidate))
    form = SHELF.form(ABILITY)
    filling = desk.begin(form, role, "nl")
    for at, item in enumerate(form.items()):
        if item.kind in CARD_KINDS and item.choices:
            for card in (item.choices[0], item.choices[at % len(item.choices)]):
                desk.record(filling.id, item.id, Chosen((card.id,)), Trace(3.2, 2.0, heard=True))
    desk.finish(filling.id)


def answer_to(item: Item) -> Answer | None:
    """Something to answer to this item."""
    if item.kind in CARD_KINDS and item.choices:
        return Chosen(tuple(card.id for card in item.choices[: item.most]))
    return Written(f"tekst bij {item.id}") if item.kind is Kind.TEXT else None


@cache
def paper(language: str = "nl") -> DossierPaper:
    """The dossier in words."""
    made = kept()
    return dossier_paper(made.vault, SHELF, made.dossier, language)
