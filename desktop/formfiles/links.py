"""What names something else in the form must name something that is there; and ids are given once."""

from collections.abc import Collection, Iterable, Iterator

from desktop.formfiles.outline import Entry, Outline
from desktop.formfiles.problems import FormProblem
from desktop.formfiles.suggest import all_of, nearest
from desktop.formfiles.tree import Part


def problems(outline: Outline, pictures: Collection[str] | None) -> Iterator[FormProblem]:
    """Every name that leads nowhere and every id given twice; without a picture table pictures are not looked up."""
    yield from _answer_sets(outline)
    yield from _ids(outline)
    yield from _constructs(outline)
    yield from _pairs(outline)
    for entry in outline.items:
        yield from _sources(outline, entry)
        yield from _practice(entry)
    if pictures is not None:
        yield from unknown_pictures(_pictured(outline), pictures)


def unknown_pictures(parts: Iterable[Part], pictures: Collection[str]) -> Iterator[FormProblem]:
    """A problem for each part whose picture has no row in the picture table."""
    for part in parts:
        picture = part["picture"].text
        if picture and picture not in pictures:
            yield part["picture"].problem(
                "F218", picture=picture, known=nearest(picture, pictures) or "a picture that is"
            )


def _answer_sets(outline: Outline) -> Iterator[FormProblem]:
    sets = outline.form["answers"]
    for entry in outline.everything():
        name = entry.part["answers"]
        if name.text and name.text not in sets:
            yield name.problem("F201", answers=name.text, known=all_of(key for key, _ in sets.entries()))


def _ids(outline: Outline) -> Iterator[FormProblem]:
    yield from _twice("Block", outline.form["blocks"])
    yield from _twice("Item", (entry.part for entry in outline.items))
    for entry in outline.items:
        yield from _twice("Field", entry.part["fields"])
    for entry in outline.everything():
        yield from _twice("Choice", entry.part["choices"])
    for _, answers in outline.form["answers"].entries():
        yield from _twice("Choice", answers["points"])


def _twice(what: str, parts: Iterable[Part]) -> Iterator[FormProblem]:
    seen: dict[str, int] = {}
    for part in parts:
        name = part["id"]
        if name.text in seen:
            yield name.problem("F204", what=what, id=name.text, first=seen[name.text])
        elif name.text:
            seen[name.text] = name.place.line


def _constructs(outline: Outline) -> Iterator[FormProblem]:
    for construct, part in outline.form["constructs"].entries():
        members = [member for member in part["items"] if member.text]
        seen: set[str] = set()
        for member in members:
            entry = outline.by_id.get(member.text)
            if entry is None:
                yield member.problem("F205", construct=construct, item=member.text)
            elif member.text in seen:
                yield member.problem("F208", item=member.text)
            elif entry.choices and not entry.scored:
                yield member.problem("F228", construct=construct, item=member.text)
            seen.add(member.text)
        needs = part["needs"].number
        if needs is not None and members and needs > len(seen):
            yield part["needs"].problem("F206", construct=construct, needs=needs, items=len(seen))


def _pairs(outline: Outline) -> Iterator[FormProblem]:
    for pair in outline.form["pairs"]:
        members = list(pair)
        for member in members:
            if member.text and member.text not in outline.by_id:
                yield member.problem("F207", item=member.text)
        if len(members) > 1 and members[0].text == members[1].text:
            yield members[1].problem("F208", item=members[1].text)


def _sources(outline: Outline, entry: Entry) -> Iterator[FormProblem]:
    source = entry.part["choices_from"]["picked"]
    if source.text:
        found = outline.by_id.get(source.text)
        if found is None or found.order >= entry.order or not found.choices:
            yield source.problem("F219", item=source.text)


def _practice(entry: Entry) -> Iterator[FormProblem]:
    part = entry.part["practice"]
    task, choice = part["task"].text, part["choice"]
    if choice.text and choice.text not in entry.choice_ids:
        yield choice.problem("F220", choice=choice.text, item=entry.id, known=all_of(entry.choice_ids))
    if task in {"choose", "change_and_back"} and "choice" not in part:
        yield part.problem("F229", task=task)
    if task == "listen" and "choice" in part:
        yield choice.problem("F230", task=task)


def _pictured(outline: Outline) -> Iterator[Part]:
    yield from outline.form["blocks"]
    for _, answers in outline.form["answers"].entries():
        yield from answers["points"]
    for entry in outline.everything():
        yield entry.part
        yield from entry.part["choices"]
