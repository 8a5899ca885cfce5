"""Takes kiosks in again: what their candidates did, and nothing else that somebody may have put in them."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop.domain.ids import CandidateId
from desktop.flows.kiosk_port import Collected
from desktop.flows.ports import Clock, Problem
from desktop.flows.upkeep import Watch
from desktop.storage import allowing, boxes, cipher, desk, kiosk, lending, merging, rescue
from desktop.storage.boxes import Box
from desktop.storage.database import Database, Row, statements
from desktop.storage.files import OwnerLock
from desktop.storage.kiosk import KioskFiles
from desktop.storage.merging import Bundle
from desktop.storage.records import Records
from desktop.storage.troubles import Trouble, problem, system_told

# What is wrong with the kiosk itself: it is put aside. With any other trouble it stays where it is, for next time.
UNSOUND = {Trouble.KIOSK_DAMAGED, Trouble.NOT_WHOLE, Trouble.DEVICE_CLONED}


def collect(records: Records) -> tuple[Collected, ...]:
    """Every kiosk of this vault, one after another: trouble with one does not stop the next."""
    with system_told():
        kiosk.clear_half_made(records.folder)
        vault, lying = lending.vault_id(records), tuple(kiosk.lying_in(records.folder))
    return tuple(_collect_one(records, files) for files in lying if _is_ours(files, vault))


def remove_of(records: Records, candidate: str) -> None:
    """Removes every kiosk of a candidate, those that were put aside too."""
    secret = lending.identity(records)
    with system_told():
        for file in records.folder.glob(f"{kiosk.PREFIX}*{kiosk.BOX}*"):
            box = boxes.read(file, secret)
            if box is not None and box.candidate == candidate:
                KioskFiles(records.folder, box.kiosk).remove()


def _is_ours(files: KioskFiles, vault: str) -> bool:
    """A box that can't be read is taken for ours: whoever opens it tells."""
    try:
        return boxes.vault_of(files.box) in {vault, None}
    except OSError:
        return True


def _collect_one(records: Records, files: KioskFiles) -> Collected:
    candidate, trouble = None, None
    try:
        with system_told():
            box = boxes.read(files.box, lending.identity(records))
            if box is None:  # nobody can open the kiosk any more
                trouble = Trouble.KIOSK_GONE
            else:
                candidate = CandidateId(box.candidate)
                with _held(files):
                    trouble = _take_in(records, files, box)
            files.put_aside() if trouble else files.remove()
    except Problem as told:
        return Collected(candidate, told.sentence)
    return Collected(candidate, problem(trouble).sentence if trouble else "")


def _take_in(records: Records, files: KioskFiles, box: Box) -> Trouble | None:
    """Writes what is new in the vault; None, or what is the matter: then only what could be read of it was written."""
    if merging.is_erased(records, box.candidate):
        return None
    if not files.database.exists() or _holds_strangers(files, box):
        return Trouble.KIOSK_GONE
    try:
        with _opened(files.database, box, records.clock) as inside:
            found, device = merging.bundle_of(inside, box.candidate), _device(inside, box)
        merging.refuse_nonsense(found)
        _write(records, box, allowing.allowed(records, found, box, lent=True), device)
    except Problem as told:
        if told.code not in UNSOUND:
            raise
        _salvage(records, files, box)
        return Trouble.KIOSK_DAMAGED
    return None


def _holds_strangers(files: KioskFiles, box: Box) -> bool:
    """Whether somebody put a thing in it that does something when it is looked at; we never make any."""
    try:
        with closing(cipher.connect(files.database, box.key, files.salt)) as connection:
            return bool(connection.execute(statements()["strangers"]).fetchall())
    except dbapi2.Error:  # damaged: that is told by whoever reads it
        return False


def _salvage(records: Records, files: KioskFiles, box: Box) -> None:
    files.remove_unfinished()
    try:
        with _told_of_kiosk():
            rescue.rescue(files.database, files.unfinished, box.key, files.salt, Watch())
        with _opened(files.unfinished, box, records.clock) as inside:
            found = merging.bundle_of(inside, box.candidate)
        written = allowing.allowed(records, found, box, lent=False)
        merging.refuse_nonsense(written)
        last = max((row["counter"] for table in written for row in written[table]), default=0)
        _write(records, box, written, {"counter": last, "hlc": merging.newest_stamp(written)})
    except Problem as told:
        if told.code not in {*UNSOUND, Trouble.BEYOND_RESCUE}:
            raise
    finally:
        files.remove_unfinished()


def _write(records: Records, box: Box, bundle: Bundle, device: Row) -> None:
    """All of it or nothing. A kiosk that was taken in before, and of which nothing came since, is left at that."""
    if any(known["counter"] >= device["counter"] > 0 for known in records.rows("devices", id=box.device)):
        return
    latest = min(device["hlc"], merging.latest_allowed(records))
    try:
        with records.change():
            less = merging.take_in(records, bundle, box.candidate)
            records.run("know_device", id=box.device, counter=device["counter"], hlc=latest)
            records.log(box.candidate, "collected")
            if any(row["what"] == "declined" for row in bundle["log"]):
                desk.forget_about(records, box.candidate)
    except KeyError:  # neither the vault nor the kiosk knows this candidate
        raise problem(Trouble.NOT_WHOLE) from None
    if less:
        with suppress(Problem):  # on a full disk it is gone all the same (secure_delete): the file stays as large
            records.compact()


@contextmanager
def _held(files: KioskFiles) -> Iterator[None]:
    """Nobody else has it open: what they were told is kept must not go with the file."""
    try:
        lock = OwnerLock(files.lock)
    except Problem as told:
        raise kiosk.told_of_kiosk(told) from told
    try:
        yield
    finally:
        lock.release()


@contextmanager
def _opened(database: Path, box: Box, clock: Clock) -> Iterator[Records]:
    with _told_of_kiosk():
        connection = cipher.open_existing(database, box.key, KioskFiles(database.parent, box.kiosk).salt)
        inside = Records(Database(connection, database.parent), clock)
        try:
            yield inside
        finally:
            inside.close()


@contextmanager
def _told_of_kiosk() -> Iterator[None]:
    try:
        yield
    except Problem as told:
        if told.code == Trouble.DISK_TROUBLE:  # a bad sector: the rest of it may be readable
            raise problem(Trouble.KIOSK_DAMAGED) from told
        raise kiosk.told_of_kiosk(told) from told
    except dbapi2.Error as error:  # not the tables that we made
        raise problem(Trouble.KIOSK_DAMAGED) from error


def _device(inside: Records, box: Box) -> Row:
    for device in inside.rows("own_device"):
        if device["id"] == box.device:
            return device
    raise problem(Trouble.KIOSK_DAMAGED)
