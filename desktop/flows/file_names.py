"""What a file is called: what it is, whose it is, and nothing that a disk refuses."""

import unicodedata

LONGEST = 120  # bytes of the name of a person: with what it is and an ending it stays under what disks take
KEPT = "LMN"  # letters, the marks that belong to them, and digits


def of_person(name: str) -> str:
    """A person's name as it can stand in the name of a file; "" when nothing of it can."""
    whole = unicodedata.normalize("NFC", name)
    plain = "".join(sign if unicodedata.category(sign)[0] in KEPT or sign == "-" else " " for sign in whole)
    return " ".join(plain.split()).encode()[:LONGEST].decode(errors="ignore").strip(" -")


def file_name(what: str, whose: str, ending: str) -> str:
    """A name with its ending."""
    return f"{what} {of_person(whose)}".strip() + f".{ending}"
