"""What goes out is what the candidate chose: kept, found again, and never more than that (issue 5, points 3, 7, 10)."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from desktop.documents.maker import PdfMaker
from desktop.domain.agreeing import Agreement
from desktop.domain.employer import Block, Look
from desktop.domain.ids import CandidateId
from desktop.domain.letter import LetterPart
from desktop.flows import choosing_out
from desktop.flows.choosing_out import Paper, Switch, leaks_of, on_keys, switches_of
from desktop.flows.chosen_papers import (
    CardPaper,
    LetterPaper,
    PortfolioPaper,
    card_paper,
    letter_paper,
    portfolio_paper,
)
from desktop.flows.course import PROFILE
from desktop.flows.letter import OWN
from desktop.flows.portfolio import Portfolio, portfolio_of
from desktop.formfiles.shelf import MemoryShelf
from desktop.storage.memory import MemoryVault
from tests.documents import painted
from tests.ui.coach import household

DAY = date(2027, 3, 9)


@dataclass(frozen=True)
class Kept:
    """Sam's dossier in a vault."""

    vault: MemoryVault
    shelf: MemoryShelf
    sam: CandidateId


def new_one() -> Kept:
    """With a photo of own work, and an agreement."""
    vault, shelf = household.vault(), household.shelf()
    sam = household.sam(vault, shelf, painted.plants(1, (200, 150)))
    dossier = vault.dossier(sam)
    vault.entries.keep(Agreement(sam, dossier.moments[0].id, "Elke week bellen.", "phone-call", dossier.log[0].at))
    return Kept(vault, shelf, sam)


@pytest.fixture
def kept() -> Kept:
    """A fresh one."""
    return new_one()


def whole(kept: Kept) -> Portfolio:
    made = portfolio_of(kept.vault, kept.shelf, kept.sam)
    assert made is not None
    return made


def portfolio(kept: Kept) -> PortfolioPaper:
    return portfolio_paper(kept.vault, whole(kept), kept.vault.dossier(kept.sam))


def letter(kept: Kept, employer: str = "") -> LetterPaper:
    return letter_paper(kept.vault, portfolio(kept), DAY, employer)


def card(kept: Kept) -> CardPaper:
    return card_paper(kept.vault, whole(kept), kept.vault.dossier(kept.sam))


def papers(kept: Kept) -> tuple[Paper, ...]:
    return portfolio(kept), letter(kept), card(kept)


def keep(kept: Kept, paper: Paper) -> None:
    choosing_out.keep(kept.vault, kept.sam, paper)


def switch(paper: Paper, key: str) -> Switch:
    return next(each for each in switches_of(paper) if each.key == key)


def test_every_switch_goes_off_and_on_and_is_heard(kept: Kept) -> None:
    for paper in papers(kept):
        keys = [each.key for each in switches_of(paper)]
        assert len(set(keys)) == len(keys)
        for each in switches_of(paper):
            if each.empty or each.key.startswith("look:"):
                continue
            off = paper.switched(each.key, on=False)
            assert switch(off, each.key).spoken.endswith("Dit gaat niet mee.")
            on = off.switched(each.key, on=True)
            assert switch(on, each.key).spoken.endswith("Dit gaat mee.")


def test_at_first_only_what_the_candidate_marked_is_on(kept: Kept) -> None:
    paper = portfolio(kept)
    blocks = {block.value for block in whole(kept).marked()}
    shown = {key for key in on_keys(paper) if ":" not in key}
    assert shown <= blocks
    assert not any(each.on for each in switches_of(card(kept)) if each.key.startswith("agreed:"))


def test_what_was_chosen_is_found_again_on_each_paper(kept: Kept) -> None:
    for paper in papers(kept):
        turned = next(each for each in switches_of(paper) if not each.empty and not each.key.startswith("look:"))
        keep(kept, paper.switched(turned.key, on=not turned.on))
    for paper, again in zip(papers(new_one()), papers(kept), strict=True):
        assert len(on_keys(paper) ^ on_keys(again)) == 1


def test_the_same_choice_is_kept_once(kept: Kept) -> None:
    keep(kept, portfolio(kept))
    marks = kept.vault.review.marks(kept.sam)
    keep(kept, portfolio(kept))
    assert kept.vault.review.marks(kept.sam) == marks


def test_what_the_candidate_marks_anew_counts_above_what_was_chosen(kept: Kept) -> None:
    """Where its basis changed, an earlier choice does not count."""
    paper = portfolio(kept)
    on = next(key for key in on_keys(paper) if key in set(Block))
    off = paper.switched(on, on=False)
    keep(kept, off)
    assert on not in on_keys(portfolio(kept))

    marked = household.chosen("strengths", "wishes", "experience", "phone", "works_best")
    answers = {**household.PROFILE_ANSWERS, "mag-zien": marked}
    household.fill(kept.vault, kept.shelf, kept.sam, PROFILE, answers)
    assert on in on_keys(portfolio(kept))


def test_one_look_takes_the_place_of_the_other(kept: Kept) -> None:
    light = portfolio(kept).switched(f"look:{Look.LIGHT}", on=True)
    assert {key for key in on_keys(light) if key.startswith("look:")} == {f"look:{Look.LIGHT}"}
    assert light.switched(f"look:{Look.LIGHT}", on=False) == light


def test_without_its_last_photo_the_block_goes_too(kept: Kept) -> None:
    paper = portfolio(kept)
    photos = [each.key for part in paper.parts() if part.key == "photos" for each in part.switches]
    assert photos
    for key in photos:
        paper = paper.switched(key, on=False)
    assert paper.document().work_photos == ()
    assert Block.WORK_PHOTOS not in paper.blocks
    one = paper.switched(photos[0], on=True)
    assert len(one.document().work_photos) == 1


def test_what_is_off_is_nowhere_on_the_paper(kept: Kept) -> None:
    helps = next(each for each in switches_of(card(kept)) if each.key.startswith("help:"))
    for paper in (letter(kept), card(kept).switched(helps.key, on=True)):
        gone = next(each for each in switches_of(paper) if each.on)
        assert gone.word in _told(paper)
        assert gone.word not in _told(paper.switched(gone.key, on=False))


def _told(paper: Paper) -> str:
    return " ".join(part.text for part in paper.heard(PdfMaker()).told)


def test_what_the_coach_wrote_is_found_again_and_goes_to_no_other_employer(kept: Kept) -> None:
    paper = letter(kept, "Bakker Voorbeeld")
    draft = paper.draft
    naming = next(at for at, each in enumerate(draft.sentences) if "Bakker Voorbeeld" in each.text)
    draft = draft.written(0, "Hallo.").added(LetterPart.START, "Ik kan nu.").added(LetterPart.WHO, "Ik zing.")
    draft = draft.written(naming, "Ik wil naar Bakker Voorbeeld, want die bakt goed.")
    own = [each.key for each in draft.sentences if each.own]
    assert len(set(own)) == len(own) == 2
    keep(kept, replace(paper, draft=draft).switched(own[0], on=False))
    again = letter(kept, "Slager Voorbeeld").draft
    told = {each.text: each.on for each in again.sentences}
    assert (told["Hallo."], told["Ik kan nu."], told["Ik zing."]) == (True, False, True)
    assert not any("Bakker" in text for text in told)
    assert all(each.part is LetterPart.WHO for each in again.sentences if each.key.startswith(f"{OWN}:who"))


def test_what_was_kept_before_words_were_is_still_found(kept: Kept) -> None:
    """A vault of an earlier version of the program."""
    first = next(each for each in switches_of(letter(kept)) if each.on)
    text = f'{{"basis": [], "chosen": {{"{first.key}": false}}}}'
    kept.vault.review.mark(kept.sam, "chosen:letter", text)
    assert not switch(letter(kept), first.key).on


def test_a_word_that_tells_too_much_is_named_only_while_it_is_on(kept: Kept) -> None:
    paper = letter(kept)
    wrote = replace(paper, draft=paper.draft.written(0, "Ik kom uit de Wajong."))
    assert [leak.word for leak in leaks_of(wrote)] == ["Wajong"]
    key = wrote.draft.sentences[0].key
    assert leaks_of(wrote.switched(key, on=False)) == ()


def test_the_log_names_what_went_out(kept: Kept) -> None:
    for paper in papers(kept):
        for each in switches_of(paper):
            named = each.on and not each.key.startswith("look:")
            assert not named or each.word in paper.named()
