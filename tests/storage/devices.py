"""Several laptops that do anything a vault can, and tell each other in any order; for the tests of merging."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2

from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.answers import Trace, Written
from desktop.domain.candidate import Consent, Moment
from desktop.domain.form import RespondentRole
from desktop.domain.ids import CandidateId, FillingId, ItemId, MomentId, new_id
from desktop.storage import cipher, merging
from desktop.storage.clocks import FixedClock
from desktop.storage.database import Database, Row
from desktop.storage.migrate import migrate
from desktop.storage.records import Records
from desktop.storage.vault import SqlVault, write_agency
from tests.storage.vaults import AGENCY, FORM, plain_vault

Bundle = dict[str, list[Row]]
HOUR = 3600.0


@dataclass
class Device:
    """One laptop's vault, in memory and not encrypted; the folder holds what lies beside a vault."""

    connection: dbapi2.Connection
    folder: Path
    clock: FixedClock

    def __post_init__(self) -> None:
        self.records = Records(Database(self.connection, self.folder), self.clock)
        self.vault: SqlVault = plain_vault(self.records, self.folder)

    def everybody(self) -> list[CandidateId]:
        """Who is in it, in an order that does not depend on chance ids being alike."""
        return [candidate.id for candidate in self.vault.candidates()]

    def tells(self) -> Bundle:
        """Everything it knows, as it goes to another."""
        return merging.bundle_of(self.records, *self.everybody())

    def hears(self, bundle: Bundle) -> None:
        """Takes in what another told."""
        merging.merge(self.records, bundle)

    def state(self) -> dict[str, list[str]]:
        """All that must be the same on every device in the end."""
        return {table: sorted(map(repr, map(dict.items, found))) for table, found in self.tells().items()}


def new_device(folder: Path, hours_ahead: float = 0.0) -> Device:
    """A vault of its own with a clock that is so far off."""
    folder.mkdir(parents=True)
    clock = FixedClock()
    clock.pass_time(hours_ahead * HOUR)
    device = Device(_opened(), folder, clock)
    migrate(device.connection)
    with device.records.change():
        device.records.run("found_vault", id=new_id(), created=device.records.now())
        device.records.run("add_own_device", id=new_id())
        write_agency(device.records, AGENCY)
    return device


def clone(device: Device, folder: Path) -> Device:
    """The same vault a second time: somebody copied the folder."""
    folder.mkdir(parents=True)
    connection = _opened()
    device.connection.backup(connection)
    return Device(connection, folder, FixedClock(device.clock.now()))


def live(devices: Sequence[Device], chance: Random, steps: int) -> list[Bundle]:
    """Lets them do so many things; what one told in between may be heard by another at once, later, or never."""
    told: list[Bundle] = []
    for number in range(steps):
        device = chance.choice(devices)
        device.clock.pass_time(chance.choice((0.0, 0.0, 1.0, 60.0)))
        match chance.randrange(12):
            case 0:
                told.append(device.tells())
            case 1 if told:
                device.hears(chance.choice(told))
            case _:
                act(device, chance, number)
    return told


def act(device: Device, chance: Random, number: int) -> None:
    """One thing that a coach or a candidate does."""
    known = device.everybody()
    if not known or chance.random() < 0.1:
        device.vault.add_candidate(f"Kandidaat {number}", "ster")
        return
    candidate = chance.choice(known)
    if chance.random() < 0.5:
        _answer(device, candidate, chance, number)
    else:
        _keep(device, candidate, chance, number)


def meet(devices: Sequence[Device], older: Sequence[Bundle], chance: Random) -> None:
    """Everybody hears everybody's last word, in an order of their own, with older ones in between and some twice."""
    last = [device.tells() for device in devices]
    for device in devices:
        heard = [*last, *chance.sample(list(older), min(3, len(older))), *chance.sample(last, 1)]
        chance.shuffle(heard)
        for bundle in heard:
            device.hears(bundle)


def _answer(device: Device, candidate: CandidateId, chance: Random, number: int) -> None:
    desk = device.vault.desk(candidate)
    mine = [row["id"] for row in device.records.rows("fillings", candidate=candidate)]
    if not mine or chance.random() < 0.15:
        device.vault.save_form_text(FORM, "form: proef")
        desk.begin(FORM, chance.choice((RespondentRole.SELF, RespondentRole.MENTOR)), "nl")
        return
    filling = FillingId(chance.choice(mine))
    match chance.randrange(5):
        case 0:
            desk.move(filling, f"plek {number}")
        case 1:
            desk.finish(filling)
        case _:
            desk.record(filling, ItemId(f"item{chance.randrange(4)}"), Written(f"antwoord {number}"), Trace())


def _keep(device: Device, candidate: CandidateId, chance: Random, number: int) -> None:
    vault, now = device.vault, device.clock.now()
    moment = MomentId(device.records.rows("moments", candidate=candidate)[0]["id"])
    match chance.randrange(12):
        case 0:
            vault.erase(candidate)
        case 1:
            vault.desk(candidate).decline()
        case 2:
            vault.add_moment(Moment(MomentId(new_id()), candidate, f"T{number}", date(2027, 6, 1), "stage"))
        case 3:
            vault.entries.keep(Agreement(candidate, moment, f"afspraak {number}", "klok", now))
        case 4:
            vault.entries.keep(Appointment(candidate, now, "Kantoor", f"met {number}"))
        case 5 | 6:
            vault.add_photo(candidate, f"jpeg {number}".encode(), (1, 1))
        case 7 | 8:
            with device.records.change():
                device.records.add("add_field", subject=candidate, name="first_name", value=f'"Naam {number}"')
        case _:
            vault.add_consent(Consent(candidate, "foto", "", f"antwoord {number}", now))


def _opened() -> dbapi2.Connection:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    cipher.prepare(connection)
    return connection
