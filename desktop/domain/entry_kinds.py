"""Every kind of entry there is, by the word it is kept by; whoever walks over all kinds walks over these."""

from desktop.domain.agreeing import Agreement, Appointment
from desktop.domain.entry import DossierEntry, Entry

KINDS: dict[str, type[Entry]] = {each.kind: each for each in (Agreement, Appointment)}


def of_dossiers() -> tuple[type[DossierEntry], ...]:
    """The kinds that are about a candidate."""
    return tuple(kind for kind in KINDS.values() if issubclass(kind, DossierEntry))
