"""What candidates said instead of typing it, for the coach: hear it, and type it out. What was said stays kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.domain.answers import Answer, Listed, Pictured, Row, Spoken, Trace
from desktop.domain.candidate import Dossier, Filling
from desktop.domain.form import Form, Item
from desktop.domain.ids import CandidateId, FillingId, ItemId, RecordingId
from desktop.flows.ports import Clip, FormShelf, Vault
from desktop.flows.versions import form_if_known


@dataclass(frozen=True)
class Said:
    """One answer that was said aloud; `text` is what was typed out of it so far."""

    candidate: CandidateId
    filling: FillingId
    item: ItemId
    question: str
    recording: RecordingId
    text: str


def all_said(vault: Vault, shelf: FormShelf, dossier: Dossier) -> tuple[Said, ...]:
    """Everything that stands as an answer and was said aloud, in the order of the forms."""
    return tuple(_all_said(vault, shelf, dossier))


def clip_of(vault: Vault, said: Said) -> Clip | None:
    """Its sound; None when it could not be saved from damage."""
    try:
        pcm, rate = vault.desk(said.candidate).recordings.sound(said.recording)
    except KeyError:
        return None
    return Clip(pcm, rate, source="recording")


def type_out(vault: Vault, dossier: Dossier, said: Said, text: str) -> None:
    """Adds the answer with these words to its history; Problem when it can't be kept. Logged."""
    filling = next(filling for filling in dossier.fillings if filling.id == said.filling)
    answer = _typed(filling.answers[said.item], said.recording, " ".join(text.split()))
    traces = [kept.trace for kept in vault.review.kept(filling.id) if kept.item == said.item]
    vault.desk(said.candidate).record(filling.id, said.item, answer, traces[-1] if traces else Trace())
    vault.remember(said.candidate, "typed_out", "")


def _all_said(vault: Vault, shelf: FormShelf, dossier: Dossier) -> Iterator[Said]:
    desk = vault.desk(dossier.candidate.id)
    for filling in dossier.fillings:
        form = form_if_known(desk, shelf, filling)
        if form is None:
            continue
        for item, answer in filling.answers.items():
            for asked, spoken in _spoken(form.item(item), answer):
                question = _question(form, filling, asked, dossier.candidate.first_name)
                yield Said(dossier.candidate.id, filling.id, item, question, spoken.recording, spoken.text)


def _spoken(item: Item | None, answer: Answer) -> Iterator[tuple[Item | None, Spoken]]:
    """An answer that was said, or those in its rows and captions, each with what was asked."""
    if isinstance(answer, Spoken):
        yield item, answer
    elif isinstance(answer, Pictured):
        yield from ((item, Spoken(pick.recording, pick.caption)) for pick in answer.photos if pick.recording)
    elif isinstance(answer, Listed):
        fields = {field.id: field for field in item.fields} if item else {}
        for row in answer.rows:
            for name, given in row.answers.items():
                yield from _spoken(fields.get(name), given)


def _question(form: Form, filling: Filling, asked: Item | None, name: str) -> str:
    title = form.title.text(filling.language)
    words = asked.asked(filling.respondent).text(filling.language) if asked else title
    return words.replace("{name}", name)


def _typed(answer: Answer, recording: RecordingId, text: str) -> Answer:
    if isinstance(answer, Spoken) and answer.recording == recording:
        return replace(answer, text=text)
    if isinstance(answer, Pictured):
        picks = (replace(pick, caption=text) if pick.recording == recording else pick for pick in answer.photos)
        return Pictured(tuple(picks))
    if isinstance(answer, Listed):
        rows = ({name: _typed(given, recording, text) for name, given in row.answers.items()} for row in answer.rows)
        return Listed(tuple(map(Row, rows)))
    return answer
