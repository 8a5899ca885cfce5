"""Which slot file belongs to the vault: the vault holds its seal, so an altered, added or put-back slot is seen."""

import hmac
from pathlib import Path

from desktop.storage import slots
from desktop.storage.records import Records
from desktop.storage.slots import SlotSet
from desktop.storage.troubles import Trouble, problem


def check(records: Records, found: SlotSet, key: bytes) -> None:
    """Problem("keys-changed") when this is not the slot file that the vault was last given."""
    known = {row["generation"]: bytes(row["seal"]) for row in records.rows("seals")}
    if not hmac.compare_digest(known.get(found.generation, b""), found.seal(key)):
        raise problem(Trouble.KEYS_CHANGED)
    if len(known) > 1:  # a change of the slots was cut off half-way: what lies there now counts
        with records.change():
            records.run("drop_other_seals", generation=found.generation)


def replace_slots(records: Records, file: Path, changed: SlotSet, key: bytes) -> None:
    """Puts a next generation of slots in place; cut off at any point, the old or the new one opens the vault."""
    with records.change():
        records.run("add_seal", generation=changed.generation, seal=changed.seal(key))
    slots.write(changed, file)
    with records.change():
        records.run("drop_other_seals", generation=changed.generation)
