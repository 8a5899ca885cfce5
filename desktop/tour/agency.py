"""What is not about one candidate: an own voice, keys, backups, the sheet for a stolen laptop, terms and the lock."""

from desktop.text import tr
from desktop.tour import files
from desktop.tour.detours import A_MOMENT_MS
from desktop.tour.stage import Stage


def own_voice(stage: Stage) -> None:
    """*Eigen stem*: one sentence recorded."""
    hand = stage.hand
    stage.press_and_shoot(tr("Eigen stem"), "eigen-stem")
    hand.press(tr("Opnemen"))
    hand.rest(A_MOMENT_MS)
    stage.coach("eigen-stem-neemt-op")
    stage.press_and_shoot(tr("Stop"), "eigen-stem-bewaard")


def keys_and_backups(stage: Stage) -> None:
    """Who can open the vault, a backup made now, and the sheet for the day the laptop is gone."""
    hand = stage.hand
    stage.press_and_shoot(tr("Sleutels"), "sleutels")
    stage.press_and_shoot(tr("Coach toevoegen"), "sleutels-ben-jij-het")
    hand.type(tr("Jouw wachtzin"), stage.passphrase)
    stage.press_and_shoot(tr("Verder"), "sleutels-nieuwe-coach")
    hand.press(tr("Terug"))
    hand.press(tr("Annuleren"))
    stage.press_and_shoot(tr("Reservekopie"), "reservekopie")
    hand.press(tr("Nu maken"))
    hand.wait(lambda: stage.offers(tr("Nu maken")))
    stage.coach("reservekopie-gemaakt")
    stage.press_and_shoot(tr("Laptop kwijt of gestolen?"), "laptop-kwijt")
    hand.press(tr("Opslaan"))
    files.save(stage, "laptop-kwijt.pdf")
    stage.coach("laptop-kwijt-bewaard")
    hand.press(tr("Terug"))


def terms(stage: Stage) -> None:
    """How long dossiers are kept."""
    stage.hand.press(tr("Kandidaten"))
    stage.press_and_shoot(tr("Bewaartermijn"), "bewaartermijn")
    stage.hand.press(tr("Terug"))


def lock(stage: Stage) -> None:
    """Locked, and the way in without the passphrase."""
    stage.press_and_shoot(tr("Op slot"), "op-slot")
    stage.press_and_shoot(tr("Wachtzin kwijt"), "wachtzin-kwijt")
