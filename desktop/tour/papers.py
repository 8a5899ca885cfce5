"""What may go out, chosen together, and every paper there is, each let out into the tour's folder."""

from desktop.domain.papers import Paper
from desktop.flows.asking import YES
from desktop.flows.papers import FOR, NAMED, word
from desktop.text import tr
from desktop.tour import files
from desktop.tour.stage import Stage
from desktop.ui.coach.choosing_page import ChoosingPage

EMPLOYER = "Kwekerij Voorbeeld"


def what_may_go_out(stage: Stage) -> None:
    """*Portfolio maken*: part after part, heard and seen large; asked about this employer, and let out."""
    hand = stage.hand
    stage.press_and_shoot(tr("Portfolio maken"), "wat-gaat-mee")
    page = hand.window.findChild(ChoosingPage)
    for number, stone in enumerate(page.stones[1:] if page else (), 1):
        stage.press_and_shoot(stone.accessibleName(), f"wat-gaat-mee-{number}")
    hand.press(tr("Mijn brief"))
    stage.coach("wat-gaat-mee-brief")
    stage.press_and_shoot(tr("Voor collega's"), "wat-gaat-mee-collegas")
    hand.press(tr("Mijn verhaal"))
    hand.press(tr("Volgende zin"))
    stage.coach("wat-gaat-mee-luister")
    stage.press_and_shoot(tr("Groot bekijken"), "wat-gaat-mee-groot")
    hand.press(tr("Groot bekijken"))
    hand.type(tr("Voor wie is dit?"), EMPLOYER)
    stage.press_and_shoot(tr("Opslaan"), "mag-dit-naar-werkgever")
    stage.press_card(YES)
    stage.coach("mag-dit-naar-werkgever-ja")
    hand.press(tr("Verder"))
    files.save(stage, "portfolio.pdf")
    stage.coach("wat-gaat-mee-bewaard")
    hand.press(tr("Terug"))


def every_paper(stage: Stage) -> None:
    """*Papieren*: each card, and the file it makes; then what left before."""
    hand = stage.hand
    stage.press_and_shoot(tr("Papieren"), "papieren")
    for paper in Paper:
        if paper is not Paper.PORTFOLIO:
            _let_out(stage, paper)
    stage.coach("papieren-daarna")
    stage.press_and_shoot(tr("Eerder meegegeven"), "eerder-meegegeven")
    hand.press(tr("Terug"))
    hand.press(tr("Terug"))


def _let_out(stage: Stage, paper: Paper) -> None:
    hand, name = stage.hand, paper.value.replace("_", "-")
    stage.press_and_shoot(word(paper), f"papier-{name}")
    if paper is Paper.TAKE_HOME:
        hand.type(tr("Waar?"), "Voorbeeldstraat 1")
    if FOR[paper] in NAMED:
        hand.type(tr("Voor wie is dit?"), EMPLOYER)
    hand.press(tr("Opslaan"))
    if stage.has_card(YES):  # each employer is asked about, for each paper
        stage.press_card(YES)
        hand.press(tr("Verder"))
    files.save(stage, f"{name}.{ENDINGS.get(paper, 'pdf')}")
    if paper is Paper.CV:
        stage.coach(f"papier-{name}-bewaard")
    hand.press(tr("Terug"))


ENDINGS = {Paper.WORD: "docx", Paper.JSON_RESUME: "json", Paper.CONTACT: "vcf"}
