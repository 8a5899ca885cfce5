"""Which slot file belongs to the vault: the vault holds its seal, so an altered, added or put-back slot is seen.

A next data key comes in three steps: a slot file with the next and the old key for everybody who stays; the database
encrypted anew, all of it or nothing; a slot file with the next key only. Cut off anywhere, the slot file that lies
there holds the key that the database has, and whoever opens it finishes.
"""

import hmac
from collections.abc import Callable
from pathlib import Path

from desktop.storage import slots
from desktop.storage.records import Records
from desktop.storage.slots import Keys, SlotSet
from desktop.storage.troubles import Trouble, problem


def check(records: Records, file: Path, found: SlotSet, keys: Keys) -> None:
    """Problem("keys-changed") when these are not the slots that the vault was last given."""
    known = {row["generation"]: bytes(row["seal"]) for row in records.rows("seals")}
    if not hmac.compare_digest(known.get(found.generation, b""), found.seal(keys[-1])):
        raise problem(Trouble.KEYS_CHANGED)
    if len(known) > 1:  # a change of the slots was cut off half-way: what lies there now counts, in both copies
        slots.write(found, file)
        with records.change():
            records.run("drop_other_seals", generation=found.generation)


def replace_slots(records: Records, file: Path, changed: SlotSet, keys: Keys) -> None:
    """Puts a next generation of slots in place; cut off at any point, the old or the new one opens the vault."""
    with records.change():
        records.run("add_seal", generation=changed.generation, seal=changed.seal(keys[-1]))
    slots.write(changed, file)
    with records.change():
        records.run("drop_other_seals", generation=changed.generation)


def change_key(records: Records, file: Path, staying: SlotSet, keys: Keys, encrypt: Callable[[bytes], None]) -> SlotSet:
    """Gives the vault a next data key, for the slots that stay; `keys` are the next and the old one."""
    pending = staying.sealed_anew(keys)
    replace_slots(records, file, pending, keys)
    return finish(records, file, pending, keys[0], encrypt)


def finish(records: Records, file: Path, pending: SlotSet, key: bytes, encrypt: Callable[[bytes], None]) -> SlotSet:
    """Goes on where the slots hold both keys: the slots that are left then, with the next key only."""
    final = pending.sealed_anew((key,))
    with records.change():
        records.run("add_seal", generation=final.generation, seal=final.seal(key))
    encrypt(key)
    slots.write(final, file)
    with records.change():
        records.run("drop_other_seals", generation=final.generation)
    return final
