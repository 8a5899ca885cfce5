"""The tour's beginning: a vault, the sheet with its recovery key, and the first candidate with photos."""

from desktop.flows import example
from desktop.pictures import table as pictograms
from desktop.text import tr, tr_word
from desktop.tour import files, pictures
from desktop.tour.stage import Stage


def first_start(stage: Stage) -> None:
    """From the very first screen to the start page."""
    hand = stage.hand
    stage.coach("eerste-start-rol")
    hand.press(tr("Begeleider"))
    stage.press_and_shoot(tr("Verder"), "eerste-start-uitkering")
    hand.press(tr("Nee"))
    hand.press(tr("Verder"))
    hand.press(tr("Alleen ik"))
    hand.type(tr("Jouw voornaam"), "Robin")
    stage.coach("eerste-start-wie")
    stage.press_and_shoot(tr("Verder"), "eerste-start-wachtzin")
    (stage.passphrase,) = stage.texts_in_role("words")  # as a coach copies them
    hand.press(tr("Verder"))
    hand.type(tr("Jouw wachtzin"), stage.passphrase)
    stage.coach("eerste-start-nog-een-keer")
    hand.press(tr("Klaar"))
    _recovery_sheet(stage)
    hand.wait(lambda: stage.offers(tr("Nieuwe kandidaat")))
    stage.coach("start")


def _recovery_sheet(stage: Stage) -> None:
    hand = stage.hand
    hand.wait(lambda: stage.offers(tr("Afdrukken")))
    stage.coach("herstelsleutel")
    key = stage.texts_in_role("key")
    hand.press(tr("Opslaan"))
    files.save(stage, "recovery.pdf")
    stage.coach("herstelsleutel-bewaard")
    hand.press(tr("Verder"))
    for number, group in enumerate(key, 1):
        name = tr("Groep {group}", group=number)
        if stage.offers(name):
            hand.type(name, group.lower())
    stage.coach("herstelsleutel-overgetypt")
    hand.press(tr("Klaar"))


def new_candidate(stage: Stage) -> None:
    """Sam's dossier, with photos from files."""
    stage.press_and_shoot(tr("Nieuwe kandidaat"), "nieuwe-kandidaat")
    fill_in_new(stage, example.FIRST_NAME, example.AVATAR)
    stage.coach("nieuwe-kandidaat-ingevuld")
    stage.press_and_shoot(tr("Dossier maken"), "dossier-nieuw")
    _add_photos(stage)
    stage.coach("dossier-fotos")


def _add_photos(stage: Stage) -> None:
    """From files, each framed; and what the camera sees, which is not kept."""
    hand = stage.hand
    stage.press_and_shoot(tr("Foto erbij"), "foto-erbij")
    for number, file in enumerate(pictures.paint_all(stage.out / "photos")):
        hand.press(tr("Kies bestanden"))
        files.choose(stage, file)
        if not number:
            stage.coach("foto-erbij-gekozen")
            hand.press(tr("Vierkant"))
            stage.coach("foto-erbij-vierkant")
        hand.press(tr("Bewaren"))
    stage.coach("foto-erbij-bewaard")
    hand.press(tr("Camera aan"))
    hand.wait(lambda: stage.offers(tr("Maak de foto")))
    stage.coach("foto-erbij-camera")
    hand.press(tr("Maak de foto"))
    hand.press(tr("Niet bewaren"))
    hand.press(tr("Terug"))


def fill_in_new(stage: Stage, first_name: str, avatar: str) -> None:
    """A name and a picture are enough."""
    stage.hand.type(tr("Voornaam"), first_name)
    stage.hand.press(tr_word(pictograms()[avatar].word))
