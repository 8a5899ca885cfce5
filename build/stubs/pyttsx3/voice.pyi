from collections.abc import Sequence

class Voice:
    id: str
    languages: Sequence[str | bytes]
    def __init__(self, id: str, name: str | None = None, languages: Sequence[str | bytes] = ...) -> None: ...
