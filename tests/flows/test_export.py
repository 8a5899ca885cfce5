"""What may leave: a closed list, only what is switched on and still asked (PRODUCT, What may leave)."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop import paths
from desktop.domain.answers import Answer, Chosen, Dated, Listed, PhotoPick, Pictured, Row, Skipped, SkipReason, Written
from desktop.domain.conditions import Fact
from desktop.domain.employer import Availability, Block, EmployerDocument
from desktop.domain.form import CARD_KINDS, Choice, Form, Item, Kind, Wording
from desktop.domain.ids import ItemId, PhotoId
from desktop.flows.course import PROFILE
from desktop.flows.export import Profile, employer_document, switched_by_candidate
from desktop.formfiles.shelf import FolderShelf
from tests.flows.filling import chosen

SECRET = "GEHEIM"
SECRETS = Wording({"nl": SECRET, "en": SECRET})
OFF: dict[Block, str] = {
    Block.PHOTO: "photo",
    Block.PHONE: "phone",
    Block.EMAIL: "email",
    Block.TOWN: "town",
    Block.ABOUT: "about",
    Block.STRENGTHS: "strengths",
    Block.WISHES: "wishes",
    Block.WORKS_BEST: "works_best",
    Block.AVAILABILITY: "availability",
    Block.TRAVEL: "travel",
    Block.EXPERIENCE: "experience",
    Block.CERTIFICATES: "certificates",
    Block.LANGUAGES: "languages",
    Block.WORK_PHOTOS: "work_photos",
}


@cache
def shipped_form() -> Form:
    """The werkprofiel as it is."""
    return FolderShelf(paths.forms_folder()).form(PROFILE)


@cache
def marked_form() -> Form:
    """The shipped werkprofiel in which every text that may never leave says GEHEIM."""
    form = shipped_form()
    sections = (replace(part, items=tuple(map(_marked, part.items)), title=SECRETS) for part in form.sections)
    return replace(form, sections=tuple(sections), title=SECRETS)


def _marked(item: Item) -> Item:
    marked = replace(item, wording=SECRETS, explain=SECRETS, fields=tuple(map(_marked, item.fields)))
    return replace(marked, choices=tuple(_marked_card(item, choice) for choice in item.choices))


def _marked_card(item: Item, choice: Choice) -> Choice:
    codes = {name: SECRET for name in choice.codes if name not in {"function", "isco"}}
    card = replace(choice, more=SECRETS, group=SECRET, codes=codes)
    if item.id == "school":
        return replace(card, text=SECRETS, sentence=SECRETS, picture=SECRET)
    return replace(card, text=SECRETS) if item.id == "helpt" else card


def answers_to(item: Item) -> st.SearchStrategy[Answer]:
    """Anything a candidate can answer to this item, and skips."""
    skips = st.builds(Skipped, st.sampled_from(SkipReason))
    given_answer: st.SearchStrategy[Answer]
    if item.kind in CARD_KINDS and item.choices:
        ids = st.sampled_from([choice.id for choice in item.choices])
        given_answer = st.lists(ids, max_size=4, unique=True).map(lambda cards: Chosen(tuple(cards)))
    elif item.kind is Kind.GROUP:
        row = st.fixed_dictionaries({}, optional={field.id: answers_to(field) for field in item.fields})
        given_answer = st.lists(row.map(Row), max_size=3).map(lambda rows: Listed(tuple(rows)))
    elif item.kind is Kind.PHOTO:
        pick = st.builds(PhotoPick, st.sampled_from([PhotoId("een"), PhotoId("twee")]), st.just("Dit is mooi."))
        given_answer = st.lists(pick, max_size=2).map(lambda picks: Pictured(tuple(picks)))
    elif item.kind is Kind.DATE:
        given_answer = st.builds(Dated, st.dates())
    else:
        given_answer = st.builds(Written, st.just(f"tekst bij {item.id}"))
    return st.one_of(skips, given_answer)


profiles = st.fixed_dictionaries({}, optional={item.id: answers_to(item) for item in marked_form().items()})
blocks = st.frozensets(st.sampled_from(Block))
quick = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


def document(answers: Mapping[ItemId, Answer], shown: frozenset[Block], form: Form | None = None) -> EmployerDocument:
    """What an employer gets."""
    profile = Profile(form or marked_form(), answers, "nl", "Sam", lambda photo: f"jpeg {photo}".encode())
    return employer_document(profile, shown)


@quick
@given(profiles, blocks)
def test_nothing_private_is_ever_in_it(answers: dict[ItemId, Answer], shown: frozenset[Block]) -> None:
    """School, the words of *wat helpt mij*, explanations, questions and codes for the coach stay with the coach."""
    assert SECRET not in str(asdict(document(answers, shown)))


@quick
@given(profiles, blocks)
def test_only_what_is_switched_on(answers: dict[ItemId, Answer], shown: frozenset[Block]) -> None:
    made, empty = document(answers, shown), EmployerDocument("nl", "", "")
    for block, field in OFF.items():
        if block not in shown:
            assert getattr(made, field) == getattr(empty, field), field
    assert Block.WISHES in shown or made.headline == ""


@quick
@given(profiles)
def test_what_was_skipped_is_as_if_it_was_never_asked(answers: dict[ItemId, Answer]) -> None:
    everything = frozenset(Block)
    answered = {item: answer for item, answer in answers.items() if not isinstance(answer, Skipped)}
    assert document(answers, everything) == document(answered, everything)


def test_every_block_has_its_place_and_every_place_its_block() -> None:
    """A field added to the employer's type must be switchable."""
    always = {"language", "name", "headline"}
    assert {*OFF.values(), *always} == {field.name for field in fields(EmployerDocument)}
    assert set(OFF) == set(Block)


def test_a_ranking_of_what_is_no_longer_picked_stays_out() -> None:
    """The ranking of jobs is not asked when only *ik kijk nog rond* is picked."""
    answers: dict[ItemId, Answer] = {ItemId("werk"): chosen("weet-nog-niet"), ItemId("top-drie"): chosen("groen")}
    wishes = document(answers, frozenset({Block.WISHES}), shipped_form()).wishes
    assert [wish.title for wish in wishes] == [_word(shipped_form(), "werk", "weet-nog-niet")]


def test_what_is_no_longer_asked_stays_out() -> None:
    """DECISIONS 8: such answers stay stored, and are out of documents."""
    answers: dict[ItemId, Answer] = {ItemId("sterk"): chosen("op-tijd")}
    shown = frozenset({Block.STRENGTHS})
    assert document(answers, shown, shipped_form()).strengths
    assert not document(answers, shown, _with("sterk", show_if=Fact("never"))).strengths


def test_a_field_that_is_no_longer_asked_stays_out() -> None:
    group = shipped_form().item(ItemId("certificaten"))
    assert group is not None
    fields = tuple(replace(field, show_if=Fact("never")) if field.id == "naam" else field for field in group.fields)
    row: dict[ItemId, Answer] = {ItemId("soort"): chosen("vca"), ItemId("naam"): Written("Groen")}
    answers: dict[ItemId, Answer] = {ItemId("certificaten"): Listed((Row(row),))}
    made = document(answers, frozenset({Block.CERTIFICATES}), _with("certificaten", fields=fields))
    assert [certificate.title for certificate in made.certificates] == ["VCA"]


def _with(item_id: str, **changes: Any) -> Form:
    """The shipped form with one item changed."""
    form = shipped_form()
    sections = (
        replace(part, items=tuple(replace(item, **changes) if item.id == item_id else item for item in part.items))
        for part in form.sections
    )
    return replace(form, sections=tuple(sections))


def test_the_candidates_own_switches() -> None:
    assert switched_by_candidate({}) == frozenset()
    assert switched_by_candidate({ItemId("mag-zien"): Skipped(SkipReason.DONT_KNOW)}) == frozenset()
    switched = switched_by_candidate({ItemId("mag-zien"): chosen("phone", "strengths", "iets-onbekends")})
    assert switched == {Block.PHONE, Block.STRENGTHS}


def test_a_full_profile() -> None:
    row: dict[ItemId, Answer] = {ItemId("soort"): chosen("diploma"), ItemId("naam"): Written("Groen")}
    answers: dict[ItemId, Answer] = {
        ItemId("naam"): Written("Sam Voorbeeld"),
        ItemId("sterk"): chosen("op-tijd"),
        ItemId("werk"): chosen("planten", "groen"),
        ItemId("top-drie"): chosen("groen", "planten"),
        ItemId("certificaten"): Listed((Row(row),)),
        ItemId("portret"): Pictured((PhotoPick(PhotoId("een")),)),
        ItemId("werkfotos"): Pictured((PhotoPick(PhotoId("twee"), "Dit is mooi."),)),
    }
    form = shipped_form()
    made = document(answers, frozenset(Block), form)
    assert made.name == "Sam Voorbeeld"
    assert [wish.title for wish in made.wishes] == [_word(form, "werk", card) for card in ("groen", "planten")]
    assert made.headline == made.wishes[0].sentence
    assert [one.title for one in made.certificates] == ["Diploma: Groen"]
    assert made.photo == b"jpeg een"
    assert [(photo.jpeg, photo.caption) for photo in made.work_photos] == [(b"jpeg twee", "Dit is mooi.")]
    assert made.availability == Availability()


def _word(form: Form, item: str, card: str) -> str:
    found: Any = form.item(ItemId(item))
    return str(found.choice(card).text.text("nl"))
