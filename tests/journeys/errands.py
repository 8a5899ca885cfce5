"""What a coach and a candidate do at the windows of the real app, step by step; and what the vault keeps of it."""

from pathlib import Path

from desktop.domain import recovery
from desktop.domain.answers import Chosen
from desktop.domain.candidate import Agency, AgencyRole
from desktop.domain.form import RespondentRole
from desktop.flows.course import ABILITY, CONSENT, PRACTICE, PROFILE
from tests.journeys.laptop import open_door
from tests.journeys.outside import App, Window

PASSPHRASE = "appel boom fiets lamp water"
GREETING = {"ben-jij", "hoor-je", "hallo", "weer"}  # asked at every start, kept never
AGENCY = Agency(AgencyRole.GUIDE, answers_to_benefit_authority=False)


def make_vault(folder: Path, *first_names: str) -> None:
    """A vault with these candidates, closed."""
    vault = open_door(folder).create(PASSPHRASE, AGENCY, "Robin")
    vault.keys.renew_recovery(PASSPHRASE, recovery.new_key())
    for first_name in first_names:
        vault.add_candidate(first_name, "avatar-kite")
    vault.close()


def unlock(app: App) -> Window:
    """The coach's window that opens next, with the vault open in it."""
    return app.next_window("coach").types("Jouw wachtzin", PASSPHRASE).presses("Openen")


def hand_over(app: App, coach: Window, first_name: str = "Sam") -> Window:
    """The candidate's window."""
    coach.waits_for("Nieuwe kandidaat").presses(first_name, "Geef aan kandidaat")
    return app.next_window("candidate").waits_for("Luister")


def call_coach(app: App, candidate: Window) -> Window:
    """Three seconds on the button: the coach's window, above the candidate's."""
    candidate.presses("Help").waits_for("Ik ben de coach").does("holds", name="Ik ben de coach")
    coach = app.next_window("coach").waits_for("Overnemen")
    candidate.does("lets_go")
    return coach


def take_over(coach: Window) -> Window:
    """With the passphrase."""
    return coach.types("Jouw wachtzin", PASSPHRASE).presses("Overnemen").waits_for("Geef aan kandidaat")


def kept(folder: Path, number: int = 0) -> dict[str, set[str]]:
    """The cards the vault holds for a candidate, by item."""
    vault = open_door(folder).unlock(PASSPHRASE)
    vault.collect()  # as the coach's window does
    desk = vault.desk(vault.candidates()[number].id)
    found = [desk.filling(form, RespondentRole.SELF) for form in (CONSENT, PRACTICE, PROFILE, ABILITY)]
    vault.close()
    answers = [pair for filling in found if filling for pair in filling.answers.items()]
    return {item: set(answer.ids) for item, answer in answers if isinstance(answer, Chosen)}


def goes_on_until(candidate: Window, item: str) -> dict[str, set[str]]:
    """Answers as the example does until this question is there; what was chosen on the way, by item."""
    chosen: dict[str, set[str]] = {}
    for _ in range(300):
        told = candidate.does("goes_on")
        assert isinstance(told, dict)
        asked = item_of(told["key"])
        if told["chosen"] and asked not in {*GREETING, "/"}:
            chosen[asked] = set(told["chosen"])
        if item_of(told["now"]) == item:
            return chosen
    raise AssertionError(f"{item} did not come")


def item_of(key: str) -> str:
    """Which question a page asks; "/" when it asks none, or one of a row."""
    kind, _, rest = key.partition(":")
    return rest.partition(":")[0] if kind == "item" and "/" not in rest else "/"
