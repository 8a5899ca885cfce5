from collections.abc import Iterable
from decimal import Decimal
from typing import TypedDict

class Estimate(TypedDict):
    guesses: Decimal

def zxcvbn(password: str, user_inputs: Iterable[str] | None = ..., max_length: int = ...) -> Estimate: ...
