"""What a coach looks at in one dossier: what to go into, what was said aloud, the log, the files, and erasing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.flows.course import MOOD
from desktop.text import language, tr
from desktop.tour.detours import A_MOMENT_MS
from desktop.tour.stage import Stage


def talk_it_over(stage: Stage) -> None:
    """*Even nagaan*, and *Ingesproken* typed out."""
    hand = stage.hand
    stage.press_and_shoot(tr("Even nagaan"), "even-nagaan")
    if stage.offers(tr("Besproken")):
        stage.press_and_shoot(tr("Besproken"), "even-nagaan-besproken")
    hand.press(tr("Terug"))
    stage.press_and_shoot(tr("Ingesproken: {count}", count=1), "ingesproken")
    hand.press(tr("Luister"))
    hand.rest(A_MOMENT_MS)
    hand.type(tr("Typ het uit"), "Voorbeeldstad")
    stage.press_and_shoot(tr("Bewaren"), "ingesproken-uitgetypt")
    hand.press(tr("Terug"))


def from_paper(stage: Stage) -> None:
    """*Van papier*: the mood check came back on paper, and is typed in with its codes."""
    hand = stage.hand
    stage.press_and_shoot(tr("Van papier"), "van-papier")
    hand.press(stage.house.shelf.form(MOOD).title.text(language()))
    stage.press_and_shoot(tr("Typ het in"), "van-papier-typen")
    for _ in range(3):
        QTest.keyClick(hand.see(tr("Antwoord"), "field").widget, Qt.Key.Key_1)
        hand.settle()
    stage.coach("van-papier-getypt")
    hand.press(tr("Terug"))


def look_after(stage: Stage) -> None:
    """The log, the saved files, and what would go: nothing is erased."""
    for word, picture in ((tr("Logboek"), "logboek"), (tr("Bestanden"), "bestanden"), (tr("Wissen"), "wissen")):
        stage.press_and_shoot(word, picture)
        stage.hand.press(tr("Terug"))
