"""What is recorded: a vault is made, a candidate answers, a second coach comes and goes, a candidate is erased.

Every other answer is given in a kiosk, which is lent before and collected after it. In a folder with a vault it opens
that, collects what lies there, and answers only. As a program it tells on stdout what must be true from there
on: "made", "kept 7", "second coach in".
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.domain.answers import Trace, Written
from desktop.domain.candidate import Filling
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ItemId
from desktop.flows.desk_port import CandidateDesk
from desktop.flows.ports import Vault, VaultState
from desktop.storage import cipher
from desktop.storage.clocks import FixedClock
from desktop.storage.kiosk import FileKioskDoor
from tests.storage.vaults import AGENCY, COACH, FORM, PASSPHRASE, disk_door

SECOND_PASSPHRASE = "tweede coach met vijf woorden"
STAYS, ERASED = "Sam", "Bo"
MADE, BO_ERASED = "made", "erased"
# Of these the first and the third come before what they tell of: from there on both ways may be found.
SECOND_COMES, SECOND_IN, SECOND_LEAVES, SECOND_OUT = (f"second coach {how}" for how in ("comes", "in", "leaves", "out"))


def kept(number: int) -> str:
    """The mark that this answer is on disk."""
    return f"kept {number}"


def answer(number: int) -> Written:
    """What is answered; some fill more than one page of the file."""
    return Written(f"antwoord {number} " * (500 if number % 5 == 4 else 1))


def tell(mark: str) -> None:
    """One line on stdout, at once."""
    os.write(1, f"{mark}\n".encode())


def desk_of(vault: Vault) -> tuple[CandidateDesk, Filling]:
    """The desk and filling of the candidate who stays, made when they are not there yet."""
    known = [candidate for candidate in vault.candidates() if candidate.first_name == STAYS]
    desk = vault.desk((known[0] if known else vault.add_candidate(STAYS, "fiets")).id)
    return desk, desk.filling(FORM.id, RespondentRole.SELF) or desk.begin(FORM, RespondentRole.SELF, "nl")


def give_answers(vault: Vault, numbers: range, told: Callable[[str], None] = tell) -> None:
    """Answers, and tells of each when it is kept."""
    desk, filling = desk_of(vault)
    _give(desk, filling, numbers, told)


def visit(vault: Vault, folder: Path, numbers: range, told: Callable[[str], None] = tell) -> None:
    """The same at a kiosk of their own."""
    _, filling = desk_of(vault)
    (sam,) = [candidate.id for candidate in vault.candidates() if candidate.first_name == STAYS]
    kiosk = FileKioskDoor(folder, FixedClock()).open(vault.lend(sam))
    _give(kiosk, filling, numbers, told)
    kiosk.close()
    vault.collect()


def _give(desk: CandidateDesk, filling: Filling, numbers: range, told: Callable[[str], None]) -> None:
    for number in numbers:
        desk.record(filling.id, ItemId(f"item{number}"), answer(number), Trace(1.0))
        told(kept(number))
        desk.move(filling.id, f"item{number}")


def let_second_coach_in(vault: Vault) -> None:
    """A slot more."""
    tell(SECOND_COMES)
    vault.keys.add_coach(PASSPHRASE, "Tweede Voorbeeld", SECOND_PASSPHRASE)
    tell(SECOND_IN)


def let_second_coach_out(vault: Vault) -> None:
    """A slot less, and the whole file under another key."""
    tell(SECOND_LEAVES)
    (second,) = (coach for coach in vault.keys.coaches() if not coach.is_here)
    vault.keys.remove_coach(PASSPHRASE, second.id)
    tell(SECOND_OUT)


def erase_bo(vault: Vault) -> None:
    """A candidate comes, gets a kiosk, and is erased."""
    bo = vault.add_candidate(ERASED, "ster").id
    vault.lend(bo)
    vault.erase(bo)
    tell(BO_ERASED)


def with_setting(setting: str) -> None:
    """From now on every vault is opened with this PRAGMA too: to see that bad ones are found out."""
    prepare = cipher.prepare

    def prepare_badly(connection: dbapi2.Connection) -> None:
        prepare(connection)
        connection.execute(f"PRAGMA {setting}").fetchall()

    cipher.prepare = prepare_badly


def work(folder: Path, numbers: range) -> None:
    """All of it, with answers in between."""
    vault = disk_door(folder).create(PASSPHRASE, AGENCY, COACH)
    tell(MADE)
    for part, change in enumerate((let_second_coach_in, let_second_coach_out, erase_bo)):
        _answer_here_and_there(vault, folder, numbers[part::4])
        change(vault)
    _answer_here_and_there(vault, folder, numbers[3::4])
    vault.close()


def go_on(folder: Path, numbers: range) -> None:
    """Opens what is there, repairing what was cut off, and answers."""
    vault = disk_door(folder).unlock(PASSPHRASE)
    tell(MADE)
    vault.collect()
    _answer_here_and_there(vault, folder, numbers)
    vault.close()


def _answer_here_and_there(vault: Vault, folder: Path, numbers: range) -> None:
    give_answers(vault, numbers[::2])
    visit(vault, folder, numbers[1::2])


def main(folder: str, first: str, last: str, *bad_settings: str) -> None:
    """Answers the questions first..last in a new vault, or in the one that is there."""
    for setting in bad_settings:
        with_setting(setting)
    fresh = disk_door(Path(folder)).state() is VaultState.NONE
    (work if fresh else go_on)(Path(folder), range(int(first), int(last) + 1))


if __name__ == "__main__":
    main(*sys.argv[1:])
