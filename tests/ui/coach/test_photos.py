"""*Foto erbij*: from files or the camera, framed one by one, and kept clean (issue 4, point 7)."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog, QLabel

from desktop.domain.ids import CandidateId
from desktop.flows.camera_port import CameraTrouble, told_to_coach
from desktop.storage.memory import MemoryVault
from desktop.ui.coach.coach_side import CoachSide
from desktop.ui.coach.photo_page import PhotoPage
from tests.ui.candidate.eyes import DARK, Eyes, scene
from tests.ui.coach.hand import click


class Desk:
    """A coach at the photo page of Sam."""

    def __init__(self, side: CoachSide, vault: MemoryVault, sam: CandidateId) -> None:
        self.side, self.vault, self.sam = side, vault, sam
        self.eyes = Eyes()
        side.photo_side.look_with(lambda: self.eyes)
        side.show_dossier(sam)
        self.open()

    @property
    def page(self) -> PhotoPage:
        """The page."""
        return self.side.photo_side.page

    def open(self) -> None:
        """Presses *Foto erbij* in the dossier."""
        click(self.side.dossier.photos.add)
        assert self.page.isVisible()

    def chooses(self, *files: Path) -> None:
        """Chooses files in the system's window."""
        click(self.page.files)
        (dialog,) = [each for each in self.page.findChildren(QFileDialog) if each.isVisible()]
        dialog.filesSelected.emit([str(file) for file in files])
        dialog.reject()

    def photos(self) -> list[Image.Image]:
        """What is kept."""
        return [Image.open(io.BytesIO(self.vault.photo(each.id))) for each in self.vault.dossier(self.sam).photos]


@pytest.fixture
def desk(side: CoachSide, vault: MemoryVault) -> Desk:
    return Desk(side, vault, vault.add_candidate("Sam", "avatar-kite").id)


def file(folder: Path, name: str, colour: str, size: tuple[int, int] = (200, 100)) -> Path:
    """A photo as it comes from a telephone: lying down, and to be turned."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (52.0, 5.0, 0.0)}
    Image.new("RGB", size, colour).save(folder / name, "JPEG", exif=exif)
    return folder / name


def test_files_are_framed_one_by_one_and_kept_clean(desk: Desk, tmp_path: Path) -> None:
    desk.chooses(file(tmp_path, "a.jpg", "red"), file(tmp_path, "b.jpg", "blue"))
    assert desk.page.told.text == "Hierna komt nog 1 foto."
    for tool in ("square", "smaller", "up", "turn"):
        click(desk.page.tools[tool])
    click(desk.page.keep)
    click(desk.page.keep)
    assert desk.page.told.text == "2 foto's bewaard."
    first, second = desk.photos()
    assert (first.size, second.size) == ((84, 84), (100, 200))
    assert dict(first.getexif()) == dict(second.getexif()) == {}


def test_what_is_not_wanted_is_not_kept(desk: Desk, tmp_path: Path) -> None:
    desk.chooses(file(tmp_path, "a.jpg", "red"))
    click(desk.page.drop)
    assert desk.photos() == []
    assert desk.page.files.isVisible()


def test_a_file_that_is_no_photo_is_told_and_the_next_one_comes(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "geen.jpg").write_bytes(b"geen foto")
    desk.chooses(tmp_path / "geen.jpg", file(tmp_path, "b.jpg", "blue"))
    assert desk.page.told.text
    click(desk.page.keep)
    assert len(desk.photos()) == 1


def test_the_camera_is_open_only_while_it_is_wanted(desk: Desk) -> None:
    assert desk.eyes.opened == 0
    click(desk.page.camera)
    desk.eyes.sees(scene())
    click(desk.page.snap)
    assert not desk.eyes.looking
    click(desk.page.keep)
    assert [photo.size for photo in desk.photos()] == [(64, 48)]
    for leave in (desk.page.back.click, desk.side.show_start):
        click(desk.page.camera)
        desk.eyes.sees(scene())
        leave()
        assert not desk.eyes.looking
        desk.side.show_dossier(desk.sam)
        desk.open()


def test_without_a_camera_the_coach_is_told_in_one_sentence(desk: Desk) -> None:
    desk.eyes.available = False
    click(desk.page.back)
    desk.open()
    said = [each.text() for each in desk.page.findChildren(QLabel) if each.isVisible()]
    assert "Deze laptop heeft geen camera. Kies een foto uit een bestand." in said
    assert not desk.page.camera.isVisible()


@pytest.mark.parametrize("trouble", list(CameraTrouble))
def test_trouble_with_the_camera_is_told_and_files_still_work(
    desk: Desk, trouble: CameraTrouble, tmp_path: Path
) -> None:
    click(desk.page.camera)
    desk.eyes.fails(trouble)
    assert desk.page.told.text == told_to_coach(trouble)
    desk.chooses(file(tmp_path, "a.jpg", "red"))
    click(desk.page.keep)
    assert len(desk.photos()) == 1


def test_a_dark_picture_is_told_with_what_to_look_at(desk: Desk) -> None:
    click(desk.page.camera)
    desk.eyes.sees(DARK)
    assert "schuifje" in desk.page.told.text
    desk.eyes.sees(scene())
    assert desk.page.told.text == ""
