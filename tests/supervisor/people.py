"""Made-up visits for the tests of this room."""

from desktop.domain.ids import CandidateId, FormId
from desktop.flows.kiosk_port import Ticket
from desktop.flows.lines import Visit


def visit(first_name: str, *, followed: bool = False) -> Visit:
    """Someone's turn at the laptop."""
    kiosk = first_name.encode().hex()
    ticket = Ticket(kiosk, first_name.encode().ljust(32, b"."), CandidateId(f"id-{kiosk}"), first_name)
    return Visit(ticket, (FormId("werkprofiel"),), "nl", followed=followed, languages=("nl", "en"))
