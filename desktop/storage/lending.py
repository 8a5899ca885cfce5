"""Copies one dossier into a kiosk: what the candidate's side needs and not a row more."""

import secrets

from desktop.domain.ids import CandidateId, new_id
from desktop.flows.kiosk_port import Ticket
from desktop.storage import boxes, cipher, kiosk, merging, rows
from desktop.storage.boxes import Box
from desktop.storage.database import Database, Row
from desktop.storage.files import replace_durably
from desktop.storage.kdf import KEY_BYTES
from desktop.storage.kiosk import KioskFiles
from desktop.storage.merging import Bundle
from desktop.storage.records import Records
from desktop.storage.troubles import system_told

NAMED = ("first_name", "avatar", "hearing")  # of a candidate
FACTS = ("role", "answers_to_benefit_authority", "team")  # of the agency: conditions need them
STAYS = {"entry", "export", "log", "tombstone"}  # in the vault


def lend(records: Records, candidate: CandidateId) -> Ticket:
    """A kiosk with this dossier; it is there from the moment its box is."""
    found = records.rows("candidates", candidate=candidate)
    if not found:
        raise KeyError("no such candidate")
    files = KioskFiles(records.folder, new_id())
    key = secrets.token_bytes(KEY_BYTES)
    bundle = _lent(records, candidate)
    box = Box(vault_id(records), files.name, candidate, key, new_id(), _counters(bundle))
    with system_told():
        kiosk.clear_half_made(records.folder)
        try:
            _write(records, files, box, bundle)
            replace_durably(files.unfinished, files.database)
            boxes.write(box, identity(records), files.box)
        except BaseException:
            files.remove()
            raise
    return Ticket(files.name, key, candidate, rows.candidate(found[0]).first_name)


def vault_id(records: Records) -> str:
    """The vault's own name."""
    (vault,) = records.rows("vault")
    return str(vault["id"])


def identity(records: Records) -> bytes:
    """The vault's secret key, to which boxes are sealed."""
    (secret,) = records.rows("secret", name="identity")
    return bytes(secret["value"])


def _lent(records: Records, candidate: CandidateId) -> dict[str, list[Row]]:
    bundle = merging.bundle_of(records, candidate)
    bundle["field"] = [
        *_newest(records.rows("all_field", candidate=candidate), NAMED),
        *_newest(records.rows("all_field", candidate=rows.AGENCY), FACTS),
    ]
    return {table: [] if table in STAYS else found for table, found in bundle.items()}


def _newest(history: list[Row], names: tuple[str, ...]) -> list[Row]:
    """The value in force of each of these fields; the ones before are nobody's business."""
    return list({row["name"]: row for row in history if row["name"] in names}.values())


def _counters(bundle: Bundle) -> dict[str, int]:
    counters: dict[str, int] = {}
    for row in (row for table in bundle if table != "form_text" for row in bundle[table]):
        counters[row["device"]] = max(row["counter"], counters.get(row["device"], 0))
    return counters


def _write(records: Records, files: KioskFiles, box: Box, bundle: Bundle) -> None:
    (own,) = records.rows("own_device")
    connection = cipher.create(files.unfinished, box.key, files.salt)
    lent = Records(Database(connection, files.folder), records.clock)
    try:
        with lent.change():
            lent.run("found_vault", id=box.vault, created=records.now())
            lent.run("start_device", id=box.device, hlc=own["hlc"])
            merging.take_in(lent, bundle, box.candidate)
    finally:
        lent.close()
    files.unfinished.with_name(files.unfinished.name + "-journal").unlink(missing_ok=True)
