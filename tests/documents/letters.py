"""Made-up letters from thin to rich, put together as the coach's screen does."""

from datetime import date

from desktop.domain.letter import Letter
from desktop.flows.letter import LetterDraft, propose
from tests.documents.samples import SAMPLES

DAY = date(2026, 9, 15)


def everything(draft: LetterDraft) -> LetterDraft:
    """With every sentence there is."""
    for at in range(len(draft.sentences)):
        draft = draft.switched(at, on=True)
    return draft


LETTERS: dict[str, Letter] = {
    **{name: propose(document, DAY).letter() for name, document in SAMPLES.items()},
    "vacancy": propose(SAMPLES["noor"], DAY, "Kwekerij Het Voorbeeld", "medewerker kwekerij").letter(),
    "everything": everything(propose(SAMPLES["rich"], DAY, "Kwekerij Het Voorbeeld", "medewerker")).letter(),
}
