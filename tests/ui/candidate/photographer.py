"""Sam with a camera: forms that ask for photos, and a stage on which one is made."""

import io

from PIL import Image
from pytestqt.qtbot import QtBot

from desktop.domain.answers import Answer
from desktop.domain.ids import FormId, ItemId
from desktop.flows.page import Layout
from desktop.flows.photo_pages import CAMERA, GOOD
from desktop.storage.photos import PhotoCleaner
from tests.flows.visits import Visits, shipped
from tests.ui.candidate.eyes import Eyes, scene
from tests.ui.candidate.stage import FORM, Stage, at_form

HEAD = """form: proef
version: 1
languages: [nl]
title: {nl: Proef}
blocks:
  - id: blok
    title: {nl: Blok}
    picture: sun
    items:
"""
WORK = (
    HEAD
    + """      - {id: werkfotos, kind: photo, picture: work-photos, least: 0, most: 2,
         self: {nl: "Welke foto's laten jouw werk zien?"},
         choices: [{id: gemaakt, picture: handy, text: {nl: "Dit heb ik gemaakt."}}]}
"""
)
OWN = (
    HEAD
    + """      - {id: portret, kind: photo, picture: portrait, least: 0, most: 1,
         self: {nl: "Welke foto van jou wil jij gebruiken?"}}
"""
)


class Photographer(Stage):
    """Sam before a question for photos, with a camera."""

    def __init__(self, qtbot: QtBot, form: str = WORK, *, available: bool = True) -> None:
        self.visits = Visits(form, shipped(FormId("toestemming")))
        super().__init__(qtbot, at_form(form, self.visits))
        self._bot = qtbot
        self.eyes = Eyes(available=available)
        self.session.camera.look_with(lambda: self.eyes, PhotoCleaner())
        self.side.start()

    @property
    def layout(self) -> Layout:
        """Which page stands there."""
        return self.side.page.layout

    @property
    def cards(self) -> list[str]:
        """What can be pressed in the middle."""
        return [card.id for card in self.side.page.cards]

    def opens(self) -> None:
        """Presses *Maak een foto*; the camera is on."""
        self.chooses(CAMERA)
        self._bot.waitUntil(lambda: self.eyes.looking)
        self.eyes.sees(scene())

    def snaps(self) -> None:
        """Presses the round button and waits for the photo."""
        self.presses("Maak de foto")
        self._bot.waitUntil(lambda: self.layout is Layout.PHOTO)

    def makes(self) -> None:
        """A photo, from the question to the frame."""
        self.opens()
        self.snaps()
        self.chooses(GOOD).presses("Verder")

    def kept(self, item: str = "werkfotos") -> Answer | None:
        """What the vault keeps of this question."""
        filling = self.visits.filling(FORM)
        return filling.answers.get(ItemId(item)) if filling else None

    def photos(self) -> list[Image.Image]:
        """The photos in the vault."""
        desk = self.visits.vault.desk(self.visits.sam)
        return [Image.open(io.BytesIO(desk.photo(photo.id))) for photo in desk.photos()]
