"""What was said aloud is typed out by the coach: the words become the answer's, what was said stays (issue 4, 7)."""

import json

from desktop.domain.answers import Listed, Row, Spoken, Trace, text_of
from desktop.domain.form import RespondentRole
from desktop.domain.ids import FormId, ItemId
from desktop.flows.dossier_json import dossier_json
from desktop.flows.typing_out import all_said, clip_of, type_out
from tests.flows.visits import SECOND, Visits

FORM = """\
form: eerste
version: 1
languages: [nl]
title: {nl: Het eerste}
blocks:
  - id: een
    title: {nl: Een}
    picture: sun
    items:
      - {id: naam, kind: text, picture: sun, self: {nl: "Wie ben jij, {name}?"}}
      - id: papier
        kind: group
        picture: sun
        self: {nl: "Wat heb je?"}
        least: 0
        most: 2
        fields: [{id: wat, kind: text, picture: sun, self: {nl: "Waar gaat het over?"}}]
"""
PCM = b"\x10\x20" * 1600
NAME, PAPER, ABOUT = ItemId("naam"), ItemId("papier"), ItemId("wat")


def told() -> Visits:
    """Sam said a name, and what a paper is about."""
    visits = Visits(FORM, SECOND)
    desk = visits.vault.desk(visits.sam)
    filling = desk.begin(visits.shelf.form(FormId("eerste")), RespondentRole.SELF, "nl")
    said, row = (Spoken(desk.recordings.keep(PCM, 16000)) for _ in range(2))
    desk.record(filling.id, NAME, said, Trace(7.0))
    desk.record(filling.id, PAPER, Listed((Row({ABOUT: row}),)), Trace(3.0))
    return visits


def test_each_is_typed_out_and_what_was_said_stays() -> None:
    visits = told()
    vault = visits.vault
    said = all_said(vault, visits.shelf, vault.dossier(visits.sam))
    assert [one.question for one in said] == ["Wie ben jij, Sam?", "Waar gaat het over?"]
    for one, words in zip(said, ("  Sam  Voorbeeld ", "Groen"), strict=True):
        type_out(vault, vault.dossier(visits.sam), one, words)
    filling = visits.filling("eerste")
    assert filling is not None
    assert filling.answers == {
        NAME: Spoken(said[0].recording, "Sam Voorbeeld"),
        PAPER: Listed((Row({ABOUT: Spoken(said[1].recording, "Groen")}),)),
    }
    assert text_of(filling.answers[NAME]) == "Sam Voorbeeld"
    kept = [each for each in vault.review.kept(filling.id) if each.item == NAME]
    assert [text_of(each.answer) for each in kept] == ["", "Sam Voorbeeld"]
    assert {each.trace for each in kept} == {Trace(7.0)}, "how Sam came to it is not the coach's doing"
    clip = clip_of(vault, said[0])
    assert clip is not None
    assert clip.pcm == PCM
    assert [line.what for line in vault.log(visits.sam)].count("typed_out") == 2


def test_a_recording_that_was_lost_is_told() -> None:
    visits = told()
    said = all_said(visits.vault, visits.shelf, visits.vault.dossier(visits.sam))[0]
    visits.vault.desk(visits.sam).recordings.drop(said.recording)
    assert clip_of(visits.vault, said) is None


def test_the_right_of_access_holds_the_sound_too() -> None:
    visits = told()
    dossier = visits.vault.dossier(visits.sam)
    given = json.loads(dossier_json(visits.vault, visits.shelf, dossier, "nl"))
    assert len(given["sound_files"]) == 2
    assert all(sound.startswith("UklGR") for sound in given["sound_files"].values())  # RIFF
