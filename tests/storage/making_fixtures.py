"""Writes fixtures/schema-NNNN.*: a small vault of the newest schema, kept for the programs that come after it.

python3 -m tests.storage.making_fixtures, once, when a migration was added; older fixtures are never made again.
"""

import shutil
import tempfile
from datetime import date
from pathlib import Path

from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.answers import Spoken, Trace, Written
from desktop.domain.candidate import Consent, Moment
from desktop.domain.form import RespondentRole
from desktop.domain.ids import ExportId, ItemId, MomentId
from desktop.domain.papers import Export, Paper
from desktop.flows.ports import Vault
from desktop.storage.clocks import FixedClock
from desktop.storage.migrate import LATEST
from tests.storage.vaults import AGENCY, COACH, FORM, ITEM, PASSPHRASE, disk_door

FIXTURES = Path(__file__).parent / "fixtures"
SAID = ItemId("gezegd")
NAMES = {"vault.db": ".db", "vault.keys.json": ".keys.json"}


def fill(vault: Vault) -> None:
    """A row of everything there is."""
    now = FixedClock().now()
    for name in ("Sam", "Bo"):
        candidate = vault.add_candidate(name, "ster")
        moment = Moment(MomentId(f"later {name}"), candidate.id, "T1", date(2027, 6, 1), "stage")
        vault.add_moment(moment)
        desk = vault.desk(candidate.id)
        filling = desk.begin(FORM, RespondentRole.SELF, "nl")
        desk.record(filling.id, ITEM, Written(f"Antwoord van {name}"), Trace(2.5, heard=True))
        said = desk.recordings.keep(name.encode() * 500, 16000)
        desk.record(filling.id, SAID, Spoken(said), Trace())
        desk.move(filling.id, "een/plannen")
        desk.finish(filling.id)
        vault.add_consent(Consent(candidate.id, "meedoen", "", "yes", now))
        vault.entries.keep(Agreement(candidate.id, moment.id, "Elke dag om 9 uur", "klok", now))
        vault.entries.keep(Appointment(candidate.id, now, "Kantoor", "Coach Voorbeeld"))
        vault.add_photo(candidate.id, b"\xff\xd8" + name.encode() * 1000, (40, 30))
        left = Export(ExportId(f"export {name}"), candidate.id, Paper.CV, "Voorbeeld BV", "cv.pdf", now)
        vault.exports.keep(left, b"%PDF" + name.encode() * 100)
    vault.save_form_text(FORM, "form: proef")
    vault.erase(vault.add_candidate("Weg", "ster").id)
    vault.keep_draft("Bellen met")


def make() -> None:
    """Makes the fixture of the newest schema."""
    with tempfile.TemporaryDirectory() as name:
        vault = disk_door(Path(name)).create(PASSPHRASE, AGENCY, COACH)
        fill(vault)
        vault.close()
        FIXTURES.mkdir(exist_ok=True)
        for file, suffix in NAMES.items():
            shutil.copy(Path(name) / file, FIXTURES / f"schema-{LATEST:04}{suffix}")


if __name__ == "__main__":
    make()
