"""What doctor says of voice and sound, each with what to do when it is not right (issue, point 8)."""

from desktop.speech.espeak import EspeakVoice
from desktop.speech.report import report


def test_when_all_is_well_there_is_nothing_to_do() -> None:
    facts = report(EspeakVoice(), audible=True, hears=True)
    assert [fact.name for fact in facts] == ["Stem", "Stem voor taal nl", "Stem voor taal en", "Geluid", "Microfoon"]
    assert facts[0].found.startswith("espeak-ng 1.")
    assert not any(fact.next_step for fact in facts)


def test_a_language_without_a_voice_has_a_next_step() -> None:
    *_, language, _device, _microphone = report(EspeakVoice(), audible=True, hears=True, languages=("nl", "xx"))
    assert language.found == "ontbreekt"
    assert language.next_step


def test_without_a_device_there_is_a_next_step() -> None:
    device = report(EspeakVoice(), audible=False, hears=True)[-2]
    assert "geen luidspreker" in device.found
    assert device.next_step.startswith("Sluit een luidspreker")


def test_without_a_microphone_there_is_a_next_step() -> None:
    """Issue 4, point 7: a candidate can't say an answer then."""
    microphone = report(EspeakVoice(), audible=True, hears=False)[-1]
    assert (microphone.name, microphone.found) == ("Microfoon", "niet gevonden")
    assert "inspreken" in microphone.next_step
