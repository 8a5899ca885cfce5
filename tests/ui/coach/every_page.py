"""Every page of the coach's side, and how a test comes to it, as full as it gets."""

from collections.abc import Callable
from pathlib import Path

from desktop import paths
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId
from desktop.domain.papers import Paper
from desktop.flows import saved_files
from desktop.flows.also_done import SHORT
from desktop.flows.course import ABILITY
from desktop.flows.going_out import Leaving, to_paper
from desktop.flows.leak_words import leaks_in
from desktop.flows.lining_up import Returned
from desktop.flows.others import OBSERVERS
from desktop.flows.saved_files import Lies, SavedFile
from desktop.formfiles.shelf import FolderShelf
from desktop.ui.coach.coach_side import CoachSide

LONG = "Maria-Magdalena van den Voorbeeld"
SAVED = SavedFile(Path("/media/stick/Documenten") / LONG / "Werkverhaal.pdf", "", "9 maart 2027", Lies.OUT_OF_REACH)


def _show_portfolio(side: CoachSide, candidate: CandidateId) -> None:
    side.show_dossier(candidate)
    side.show_portfolio(candidate)


def _show_erased(side: CoachSide, candidate: CandidateId) -> None:
    side.care.show_erase(candidate)
    side.care.erase.show_erased("Het is weg uit de kluis. Nog niet weg uit de kopieën die er nu niet zijn. " * 2)


def _show_files(side: CoachSide, candidate: CandidateId) -> None:
    _save_some(side, candidate)
    side.care.show_files(candidate)
    side.care.files.show_problem(f"Nog niet gewist: {saved_files.file_words(SAVED)}. Sluit het en probeer het opnieuw.")


def _show_erase_with_files(side: CoachSide, candidate: CandidateId) -> None:
    _save_some(side, candidate)
    side.care.show_erase(candidate)


def _save_some(side: CoachSide, candidate: CandidateId) -> None:
    for number in range(4):
        saved_files.remember(side.care._vault, candidate, SAVED.file.with_name(f"{number}.pdf"), b"")
        side.care._vault.remember(candidate, "exported", f"voor {LONG}, bewaard als {SAVED.file}: Wat ik goed kan")


def _show_incident(side: CoachSide, _candidate: CandidateId) -> None:
    side.incident.show()
    side.incident.page.show_problem("De printer doet het niet. Kijk of hij aanstaat en kies hem opnieuw.")


def _show_backup(side: CoachSide) -> None:
    side.show_backup()
    side.backup.show_problem(
        "De schijf is vol. Maak ruimte vrij en probeer het nog een keer. Alles van eerder is er nog."
    )


def _show_line_up(side: CoachSide) -> None:
    side.line_up.show()
    for tile in side.line_up.page.tiles:
        tile.click()


def _show_paper(paper: Paper) -> Callable[[CoachSide, CandidateId], None]:
    def show(side: CoachSide, candidate: CandidateId) -> None:
        side.papers.show(candidate)
        side.papers.open(paper)
        side.papers.page.show_leaks(leaks_in(["Ik zit in de Wajong en ik werk graag buiten."]))
        side.papers.page.show_problem("De printer doet het niet. Kijk of hij aanstaat en kies hem opnieuw.")

    return show


def _show_also_done(side: CoachSide, _candidate: CandidateId) -> None:
    candidate = side._vault.add_candidate("Bo", "avatar-owl").id
    side._shelf, desk = FolderShelf(paths.forms_folder()), side._vault.desk(candidate)
    for form in SHORT:
        desk.finish(desk.begin(side._shelf.form(form), RespondentRole.SELF, "nl").id)
    for role in OBSERVERS:
        desk.begin(side._shelf.form(ABILITY), role, "nl")
    side.show_dossier(candidate)


def _show_typed_in(side: CoachSide, candidate: CandidateId) -> None:
    side.typed_in._shelf = FolderShelf(paths.forms_folder())
    side.show_dossier(candidate)
    side.dossier.typing.click()


def _show_typing(side: CoachSide, _candidate: CandidateId) -> None:
    nobody_yet = side.typed_in._vault.add_candidate("Bo", "avatar-owl").id
    side.typed_in._vault.desk(nobody_yet).consent("meedoen", "", "yes")
    _show_typed_in(side, nobody_yet)
    side.typed_in.choice.forms[0].click()
    side.typed_in.choice.type.click()
    side.typed_in.page.show_problem("De schijf is vol. Maak ruimte vrij en probeer het nog een keer.")


def _show_earlier(side: CoachSide, candidate: CandidateId) -> None:
    leaving = Leaving(candidate, Paper.CONTACT, LONG, "Contactkaartje Sam.vcf", b"BEGIN:VCARD")
    with to_paper(side.papers._vault, leaving):
        side.papers.show(candidate)
    side.papers.open_earlier()


PAGES: dict[str, Callable[[CoachSide, CandidateId], None]] = {
    "start": lambda side, _: side.show_start(),
    "new": lambda side, _: side.show_new(),
    "list": lambda side, _: side.show_list(),
    "dossier": lambda side, candidate: side.show_dossier(candidate),
    "dossier of many": _show_also_done,
    "portfolio": _show_portfolio,
    "keys": lambda side, _: side.keys.show(),
    "backup": lambda side, _: _show_backup(side),
    "log": lambda side, candidate: side.care.show_log(candidate),
    "erase": lambda side, candidate: side.care.show_erase(candidate),
    "erased": _show_erased,
    "erase with files": _show_erase_with_files,
    "files": _show_files,
    "incident": _show_incident,
    "terms": lambda side, _: side.care.show_terms(),
    "line up": lambda side, _: _show_line_up(side),
    "papers": lambda side, candidate: side.papers.show(candidate),
    "earlier papers": _show_earlier,
    "from paper": _show_typed_in,
    "typing from paper": _show_typing,
    **{f"paper {paper}": _show_paper(paper) for paper in Paper if paper is not Paper.PORTFOLIO},
    "back": lambda side, candidate: side.welcome(Returned((candidate,))),
}
