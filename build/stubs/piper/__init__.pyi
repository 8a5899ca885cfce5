from collections.abc import Iterable
from pathlib import Path

class PiperConfig:
    sample_rate: int
    length_scale: float

class SynthesisConfig:
    def __init__(self, *, length_scale: float | None = None) -> None: ...

class AudioChunk:
    @property
    def audio_int16_bytes(self) -> bytes: ...

class PiperVoice:
    config: PiperConfig
    @staticmethod
    def load(model_path: str | Path) -> PiperVoice: ...
    def synthesize(self, text: str, syn_config: SynthesisConfig | None = None) -> Iterable[AudioChunk]: ...
