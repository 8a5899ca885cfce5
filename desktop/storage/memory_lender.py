"""Lending and collecting in memory: what the vault on disk and its kiosks do, with nothing written."""

import secrets
from dataclasses import replace

from desktop.domain.candidate import Agency, Dossier, Filling
from desktop.domain.ids import CandidateId, new_id
from desktop.flows.kiosk_port import Collected, Ticket
from desktop.flows.ports import Clock
from desktop.storage.entries import MemoryEntries
from desktop.storage.exports import MemoryExports
from desktop.storage.kdf import KEY_BYTES
from desktop.storage.memory_desk import Lent, Shelf
from desktop.storage.memory_keys import MemoryKeys, Ring
from desktop.storage.review import MemoryReview
from desktop.storage.troubles import Trouble, problem


class MemoryLender:
    """The part of the vault in memory that lends dossiers, takes them in again, and keeps drafts."""

    def __init__(self, clock: Clock, shelf: Shelf, ring: Ring, who: str) -> None:
        self._clock = clock
        self.shelf = shelf
        self._ring = ring
        self.keys = MemoryKeys(ring, clock, who, self._open)
        self.review = MemoryReview(shelf, clock)
        self.exports = MemoryExports(shelf)
        self.entries = MemoryEntries(shelf, clock)

    def lend(self, candidate: CandidateId) -> Ticket:
        """Copies one dossier into a kiosk; KeyError when there is none."""
        dossier = replace(self.shelf.dossier(candidate), entries=(), log=())
        agency = self.shelf.agency
        facts = Agency(agency.role, agency.answers_to_benefit_authority, agency.team)
        jpegs = {photo.id: self.shelf.jpegs[photo.id] for photo in dossier.photos}
        begun = {(filling.form, filling.form_hash) for filling in dossier.fillings}
        texts = {name: text for name, text in self.shelf.form_texts.items() if name in begun}
        ticket = Ticket(new_id(), secrets.token_bytes(KEY_BYTES), candidate, dossier.candidate.first_name)
        lent = Shelf(facts, "", {candidate: dossier}, jpegs, texts, closed=True)
        if candidate in self.shelf.hearings:
            lent.hearings[candidate] = self.shelf.hearings[candidate]
        lent.recordings |= self.shelf.recordings_of(candidate)
        self.shelf.kiosks[ticket.kiosk] = Lent(lent, dossier, ticket.key, frozenset(lent.recordings))
        return ticket

    def collect(self) -> tuple[Collected, ...]:
        """Takes in every kiosk and removes it; one that is open stays."""
        return tuple(self._collect_one(name) for name in tuple(self._open().kiosks))

    def draft(self) -> str:
        """What this coach was typing when the vault was locked."""
        self._open()
        return self._ring.drafts.get(self.keys.who, "")

    def keep_draft(self, text: str) -> None:
        """Keeps what this coach was typing; "" drops it."""
        self._open()
        self._ring.drafts.pop(self.keys.who, None)
        if text:
            self._ring.drafts[self.keys.who] = text

    def _open(self) -> Shelf:
        if self.shelf.closed:
            raise RuntimeError("the vault is closed")
        return self.shelf

    def _forget(self, candidate: CandidateId) -> None:
        """Removes what is lent of a candidate, and drafts, which may be about anybody."""
        for name in [name for name, lent in self.shelf.kiosks.items() if lent.before.candidate.id == candidate]:
            del self.shelf.kiosks[name]
        self._ring.drafts.clear()

    def _collect_one(self, name: str) -> Collected:
        lent = self.shelf.kiosks[name]
        candidate = lent.before.candidate.id
        if not lent.shelf.closed:
            return Collected(candidate, problem(Trouble.KIOSK_IN_USE).sentence)
        if candidate in self.shelf.dossiers:
            self._take_in(lent.before, lent.shelf.dossiers[candidate], lent.shelf)
            self.shelf.forget_recordings(lent.recordings - lent.shelf.recordings.keys())
            self.shelf.recordings |= lent.shelf.recordings
            self.shelf.log(candidate, self._clock, "collected", "", self.shelf.coach)
        del self.shelf.kiosks[name]
        return Collected(candidate)

    def _take_in(self, before: Dossier, after: Dossier, lent: Shelf) -> None:
        here = self.shelf.dossier(before.candidate.id)
        gone = {filling.id for filling in before.fillings} - {filling.id for filling in after.fillings}
        photos = {photo.id for photo in before.photos} - {photo.id for photo in after.photos}
        for photo in photos:
            self.shelf.jpegs.pop(photo, None)
        made = tuple(photo for photo in after.photos if photo not in before.photos)
        self.shelf.jpegs |= {photo.id: lent.jpegs[photo.id] for photo in made}
        self.shelf.traces += lent.traces
        self.shelf.hearings |= lent.hearings
        if any(line.what == "declined" for line in after.log):
            self.shelf.hearings.pop(before.candidate.id, None)
            self.shelf.marks[:] = [mark for mark in self.shelf.marks if mark[0] != before.candidate.id]
        self.shelf.put(
            replace(
                here,
                fillings=tuple(filling for filling in _fillings(here, before, after) if filling.id not in gone),
                consents=(*here.consents, *after.consents[len(before.consents) :]),
                photos=(*(photo for photo in here.photos if photo.id not in photos), *made),
                log=(*here.log, *after.log),
            )
        )


def _fillings(here: Dossier, before: Dossier, after: Dossier) -> list[Filling]:
    """Those of the vault as they went on in the kiosk, and those begun there."""
    known, lent = ({filling.id: filling for filling in each.fillings} for each in (before, after))
    kept = [_gone_on(own, known[own.id], lent[own.id]) if own.id in lent else own for own in here.fillings]
    return kept + [filling for filling in after.fillings if filling.id not in known]


def _gone_on(here: Filling, before: Filling, after: Filling) -> Filling:
    given = {item: answer for item, answer in after.answers.items() if before.answers.get(item) != answer}
    return replace(
        here,
        answers={**here.answers, **given},
        place=after.place if after.place != before.place else here.place,
        finished=here.finished or after.finished,
    )
