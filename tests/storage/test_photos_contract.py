"""A photo made on the candidate's side is kept like every photo, on disk and in memory alike (issue 4, point 7)."""

import io

import pytest
from PIL import Image

from desktop.domain.photo_frame import Framing, Shape, Still
from desktop.flows.kiosk_port import Collected, KioskDoor
from desktop.flows.ports import Vault
from desktop.storage.photos import PhotoCleaner

STILL = Still(40, 30, bytes((200, 30, 30, 255, 30, 30, 200, 255)) * 600)
JPEG, SIZE = PhotoCleaner().develop(STILL, Framing())


def test_one_is_made_in_a_kiosk_and_comes_out_of_it(vault: Vault, kiosks: KioskDoor) -> None:
    sam, bo = (vault.add_candidate(name, "ster").id for name in ("Sam", "Bo"))
    before = vault.add_photo(sam, JPEG, SIZE)
    kiosk = kiosks.open(vault.lend(sam))
    made = kiosk.keep_photo(JPEG, SIZE)
    assert [photo.id for photo in kiosk.photos()] == [before.id, made.id]
    assert kiosk.photo(made.id) == JPEG
    kiosk.close()
    assert vault.collect() == (Collected(sam),)
    assert [photo.id for photo in vault.dossier(sam).photos] == [before.id, made.id]
    assert vault.photo(made.id) == JPEG
    assert vault.dossier(bo).photos == ()


def test_nobody_sees_what_another_made(vault: Vault) -> None:
    anna, bo = (vault.desk(vault.add_candidate(name, "ster").id) for name in ("Anna", "Bo"))
    theirs = bo.keep_photo(JPEG, SIZE)
    with pytest.raises(KeyError):
        anna.photo(theirs.id)


def test_who_does_not_take_part_leaves_no_photo(vault: Vault, kiosks: KioskDoor) -> None:
    sam = vault.add_candidate("Sam", "ster").id
    kiosk = kiosks.open(vault.lend(sam))
    kiosk.keep_photo(JPEG, SIZE)
    kiosk.decline()
    kiosk.close()
    vault.collect()
    assert vault.dossier(sam).photos == ()


def test_what_was_chosen_can_be_read_back(vault: Vault, kiosks: KioskDoor) -> None:
    """Whoever said yes to a photo is not asked again, also in a kiosk."""
    sam = vault.add_candidate("Sam", "ster").id
    vault.desk(sam).consent("foto", "", "later")
    kiosk = kiosks.open(vault.lend(sam))
    kiosk.consent("foto", "", "yes")
    assert [each.answer for each in kiosk.consents()] == ["later", "yes"]


def test_what_the_camera_saw_is_cut_turned_and_nothing_else() -> None:
    """Red and blue columns by turns: a quarter turn makes rows of them."""
    halves = Still(40, 20, (bytes((220, 20, 20, 255)) * 20 + bytes((20, 20, 220, 255)) * 20) * 20)
    jpeg, size = PhotoCleaner().develop(halves, Framing(Shape.WHOLE, turns=1))
    picture = Image.open(io.BytesIO(jpeg))
    assert size == picture.size == (20, 40)
    assert dict(picture.getexif()) == {}
    top, bottom = picture.getpixel((10, 5)), picture.getpixel((10, 35))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert (top[0] > 150, bottom[2] > 150) == (True, True)  # to the right: what was left is above
    _, square = PhotoCleaner().develop(halves, Framing(Shape.SQUARE))
    assert square == (20, 20)
