"""A Piper voice, when its model file is given. For a booth's process only: it brings onnxruntime and numpy (0.5 s)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.flows.ports import Clip
from desktop.speech.booth_process import Request

if TYPE_CHECKING:
    from piper import PiperVoice


@dataclass(frozen=True)
class PiperModel:
    """A model file and the language it speaks."""

    file: Path
    language: str


def models_in(folder: Path) -> tuple[PiperModel, ...]:
    """The models in a folder: each <name>.onnx with its <name>.onnx.json beside it; others are passed over."""
    found = []
    for file in sorted(folder.glob("*.onnx")):
        try:
            told = json.loads(file.with_name(f"{file.name}.json").read_text("utf-8"))
            tag = told.get("language", {}).get("family") or told["espeak"]["voice"]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
        found.append(PiperModel(file, str(tag).replace("_", "-").partition("-")[0].lower()))
    return tuple(found)


@dataclass(frozen=True)
class PiperStudio:
    """The given models, one a language: the first of several."""

    models: tuple[PiperModel, ...]

    @property
    def name(self) -> str:
        """Another for each set of model files, so that another model does not speak with the old one's voice."""
        return "piper-" + "-".join(f"{model.file.stem}-{model.file.stat().st_size}" for model in self.models)

    @property
    def leaves_traces(self) -> bool:
        """Piper speaks into memory."""
        return False

    def engine(self, _folder: Path, /) -> "PiperEngine":
        """Loads Piper; ImportError when the extra `piper` is not installed."""
        return PiperEngine({model.language: model.file for model in reversed(self.models)})


class PiperEngine:
    """Piper's voices, each model loaded when its language is first asked for."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        from piper import PiperVoice  # late: only this process needs it

        self._load = PiperVoice.load
        self._files = files
        self._voices: dict[str, PiperVoice | None] = {}

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages whose model can be loaded: it is tried here, so that nobody waits in vain."""
        return frozenset(language for language in self._files if self._voice(language) is not None)

    def say(self, request: Request) -> Clip:
        """The sound; silence for a language without a model."""
        voice = self._voice(request.language)
        if voice is None:
            return Clip(b"", 22050)
        from piper import SynthesisConfig

        pace = SynthesisConfig(length_scale=voice.config.length_scale * 100 / request.percent)
        pcm = b"".join(chunk.audio_int16_bytes for chunk in voice.synthesize(request.text, pace))
        return Clip(pcm, voice.config.sample_rate)

    def _voice(self, language: str) -> "PiperVoice | None":
        if language not in self._voices:
            self._voices[language] = self._loaded(self._files.get(language))
        return self._voices[language]

    def _loaded(self, file: Path | None) -> "PiperVoice | None":
        try:
            return self._load(file) if file else None
        except Exception:  # noqa: BLE001 - onnxruntime has errors of its own kind; whatever it is, this is no model
            return None
