"""What doctor tells about speech: each fact, and what to do when it is not right."""

from typing import NamedTuple

from desktop.speech.espeak import EspeakVoice
from desktop.text import tr


class Fact(NamedTuple):
    """Something that was looked at: its name, what was found, and the next step ("" when all is well)."""

    name: str
    found: str
    next_step: str = ""


def report(
    voice: EspeakVoice, *, audible: bool, hears: bool, languages: tuple[str, ...] = ("nl", "en")
) -> tuple[Fact, ...]:
    """The facts about the voice, each of the languages it should speak, the sound device and the microphone."""
    spoken = (_language(voice, language) for language in languages)
    return (_voice(voice), *spoken, _device(audible), _microphone(hears))


def _voice(voice: EspeakVoice) -> Fact:
    name = tr("Stem")
    if voice.version:
        return Fact(name, f"espeak-ng {voice.version}")
    return Fact(
        name,
        tr("geen stem: {reason}", reason=voice.missing),
        tr("Installeer Werkverhaal opnieuw, in een map met een korte naam. Tot dan werkt alles zonder geluid."),
    )


def _language(voice: EspeakVoice, language: str) -> Fact:
    name = tr("Stem voor taal {language}", language=language)
    if voice.speaks(language):
        return Fact(name, tr("aanwezig"))
    return Fact(name, tr("ontbreekt"), tr("In deze taal leest het programma niets voor. Installeer het opnieuw."))


def _device(audible: bool) -> Fact:
    name = tr("Geluid")
    if audible:
        return Fact(name, tr("er is een luidspreker of koptelefoon"))
    return Fact(
        name,
        tr("geen luidspreker of koptelefoon gevonden"),
        tr("Sluit een luidspreker of koptelefoon aan. Start Werkverhaal daarna opnieuw."),
    )


def _microphone(hears: bool) -> Fact:
    name = tr("Microfoon")
    if hears:
        return Fact(name, tr("gevonden"))
    return Fact(
        name,
        tr("niet gevonden"),
        tr("Met een microfoon kan de kandidaat antwoorden inspreken. Tot dan typt de kandidaat."),
    )
