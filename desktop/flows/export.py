"""From a dossier to what an employer may see: by allow-list, and only what the candidate switched on."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.domain.answers import Answer, Chosen, Dated, Listed, PhotoPick, Pictured, Row, text_of
from desktop.domain.conditions import holds
from desktop.domain.employer import (
    Availability,
    Block,
    Certificate,
    EmployerDocument,
    Experience,
    Point,
    Wish,
    WorkPhoto,
)
from desktop.domain.form import Choice, Form, Item
from desktop.domain.ids import ItemId, PhotoId
from desktop.domain.steps import asked_fields

BLOCKS_ITEM = ItemId("mag-zien")
MOST_WISHES = 3
_NOT_ON_PAPER = frozenset({"Cc", "Cs", "Cn"})  # control characters and what is no character at all
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # would turn around the text after it


@dataclass(frozen=True)
class Profile:
    """The answers of one werkprofiel, read for an employer in one language."""

    form: Form
    answers: Mapping[ItemId, Answer]
    language: str
    first_name: str
    photo: Callable[[PhotoId], bytes]
    facts: frozenset[str] = frozenset()

    def answer(self, item_id: str) -> Answer | None:
        """The answer to this item, as long as the item is still asked (DECISIONS 8)."""
        item = self.form.item(ItemId(item_id))
        asked = item is not None and holds(item.show_if, self.answers, self.facts)
        return self.answers.get(ItemId(item_id)) if asked else None


def switched_by_candidate(answers: Mapping[ItemId, Answer]) -> frozenset[Block]:
    """The blocks the candidate said an employer may see; none when that was not answered."""
    answer = answers.get(BLOCKS_ITEM)
    known = {block.value for block in Block}
    ids = answer.ids if isinstance(answer, Chosen) else ()
    return frozenset(Block(choice) for choice in ids if choice in known)


def employer_document(
    profile: Profile, blocks: frozenset[Block], left_out: frozenset[PhotoId] = frozenset()
) -> EmployerDocument:
    """The document with these blocks, without the photos left out; what is not answered is simply not there."""
    shows = blocks.__contains__
    wishes = tuple(_wishes(profile)) if shows(Block.WISHES) else ()
    return EmployerDocument(
        language=profile.language,
        name=_written(profile, "naam") or on_paper(profile.first_name),
        headline=wishes[0].sentence if wishes else "",
        photo=_portrait(profile) if shows(Block.PHOTO) else None,
        phone=_written(profile, "telefoon") if shows(Block.PHONE) else "",
        email=_written(profile, "email") if shows(Block.EMAIL) else "",
        town=_written(profile, "plaats") if shows(Block.TOWN) else "",
        about=_points(profile, "anderen-zeggen", "leuk", "belangrijk") if shows(Block.ABOUT) else (),
        strengths=_points(profile, "sterk", "machines") if shows(Block.STRENGTHS) else (),
        wishes=wishes,
        works_best=_points(profile, "helpt", titled=False) if shows(Block.WORKS_BEST) else (),
        availability=_availability(profile) if shows(Block.AVAILABILITY) else Availability(),
        travel=_points(profile, "vervoer", "ver") if shows(Block.TRAVEL) else (),
        experience=tuple(_experience(profile)) if shows(Block.EXPERIENCE) else (),
        certificates=tuple(_certificates(profile)) if shows(Block.CERTIFICATES) else (),
        languages=_points(profile, "talen") if shows(Block.LANGUAGES) else (),
        work_photos=tuple(_work_photos(profile, left_out)) if shows(Block.WORK_PHOTOS) else (),
    )


def _chosen(profile: Profile, item_id: str) -> Iterator[Choice]:
    item = profile.form.item(ItemId(item_id))
    answer = profile.answer(item_id)
    if item and isinstance(answer, Chosen):
        yield from filter(None, map(item.choice, answer.ids))


def _points(profile: Profile, *item_ids: str, titled: bool = True) -> tuple[Point, ...]:
    """Chosen cards as points; `titled=False` where the card's own word is private and only its sentence goes out."""
    return tuple(
        Point(
            choice.picture,
            choice.text.text(profile.language) if titled else "",
            choice.sentence.text(profile.language) if choice.sentence else "",
        )
        for item_id in item_ids
        for choice in _chosen(profile, item_id)
        if titled or choice.sentence
    )


def every_point(profile: Profile, item_id: str) -> tuple[Point, ...]:
    """The sentence of every card of this question, chosen or not; without the cards' own, private words."""
    item = profile.form.item(ItemId(item_id))
    cards = item.choices if item else ()
    return tuple(Point(card.picture, "", card.sentence.text(profile.language)) for card in cards if card.sentence)


def _written(profile: Profile, item_id: str) -> str:
    return on_paper(text_of(profile.answer(item_id)))


def on_paper(text: str) -> str:
    """What somebody typed, on one line, without what can be pasted along unseen."""
    seen = (" " if unicodedata.category(letter) in _NOT_ON_PAPER else letter for letter in text)
    return " ".join("".join(letter for letter in seen if letter not in _TURNING).split())


def _wishes(profile: Profile) -> Iterator[Wish]:
    """The top three of what is still picked, or what was picked when there is no top three."""
    source, picked, ranked = profile.form.item(ItemId("werk")), profile.answer("werk"), profile.answer("top-drie")
    if source is None or not isinstance(picked, Chosen):
        return
    best = [choice for choice in ranked.ids if choice in picked.ids] if isinstance(ranked, Chosen) else []
    for choice in filter(None, map(source.choice, (best or picked.ids)[:MOST_WISHES])):
        if choice.sentence:
            yield Wish(
                choice.picture,
                choice.text.text(profile.language),
                choice.sentence.text(profile.language),
                choice.codes.get("function", "") if profile.language == "nl" else "",
                choice.codes.get("isco", ""),
            )


def _availability(profile: Profile) -> Availability:
    hours = _points(profile, "uren")
    start = _points(profile, "start")
    return Availability(
        days=_words_only(_points(profile, "dagen")),
        parts=_words_only(_points(profile, "dagdelen")),
        hours=(hours[0].sentence or hours[0].title) if hours else "",
        start=(start[0].sentence or start[0].title) if start else "",
    )


def _words_only(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """A day or a part of the day says enough by its word."""
    return tuple(replace(point, sentence="") for point in points)


def _rows(profile: Profile, item_id: str) -> Iterator[tuple[Item, Row]]:
    item = profile.form.item(ItemId(item_id))
    answer = profile.answer(item_id)
    if item and isinstance(answer, Listed):
        for row in answer.rows:
            asked = {field.id for field in asked_fields(item, row.answers)}
            yield item, Row({field: given for field, given in row.answers.items() if field in asked})


def _field(group: Item, row: Row, field_id: str) -> tuple[Choice, ...]:
    field = next((field for field in group.fields if field.id == field_id), None)
    answer = row.answers.get(ItemId(field_id))
    if field is None or not isinstance(answer, Chosen):
        return ()
    return tuple(filter(None, map(field.choice, answer.ids)))


def _experience(profile: Profile) -> Iterator[Experience]:
    for group, row in _rows(profile, "ervaring"):
        kinds = _field(group, row, "soort")
        if not kinds:
            continue
        where = [choice.text.text(profile.language) for choice in _field(group, row, "waar")]
        did = [(choice.sentence or choice.text).text(profile.language) for choice in _field(group, row, "wat")]
        yield Experience(kinds[0].picture, kinds[0].text.text(profile.language), "".join(where), " ".join(did))


def _certificates(profile: Profile) -> Iterator[Certificate]:
    for group, row in _rows(profile, "certificaten"):
        kinds = _field(group, row, "soort")
        name, until = row.answers.get(ItemId("naam")), row.answers.get(ItemId("tot"))
        if not kinds:
            continue
        title = kinds[0].text.text(profile.language)
        if about := on_paper(text_of(name)):
            title = f"{title}: {about}"
        yield Certificate(kinds[0].picture, title, until.day if isinstance(until, Dated) else None)


def portrait_of(profile: Profile) -> PhotoId | None:
    """The photo of the candidate's face, when there is one."""
    picks = _picks(profile, "portret")
    return picks[0].photo if picks else None


def work_photos_of(profile: Profile) -> tuple[PhotoPick, ...]:
    """The photos of own work, in the candidate's order."""
    return _picks(profile, "werkfotos")


def _picks(profile: Profile, item_id: str) -> tuple[PhotoPick, ...]:
    answer = profile.answer(item_id)
    return answer.photos if isinstance(answer, Pictured) else ()


def _portrait(profile: Profile) -> bytes | None:
    photo = portrait_of(profile)
    return profile.photo(photo) if photo else None


def _work_photos(profile: Profile, left_out: frozenset[PhotoId]) -> Iterator[WorkPhoto]:
    for pick in work_photos_of(profile):
        if pick.photo not in left_out:
            yield WorkPhoto(profile.photo(pick.photo), pick.caption)
