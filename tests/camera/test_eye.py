"""Qt's own camera code, on pictures that the tests make (issue 4, point 7): there is no camera on every machine."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QMediaCaptureSession, QMediaDevices, QVideoFrame, QVideoFrameInput
from pytestqt.qtbot import QtBot

from desktop.camera import eye
from desktop.camera.eye import LONGEST_SIDE, QtEye, still_of
from desktop.domain.photo_frame import Still
from desktop.flows.camera_port import CameraTrouble


def picture(colour: str = "teal", width: int = 640, height: int = 480) -> QImage:
    """One colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


class Scene:
    """What stands before the camera: Qt's own source of generated frames, in Qt's own session."""

    def __init__(self) -> None:
        self.session: QMediaCaptureSession | None = None
        self.source: QVideoFrameInput | None = None
        self.there = True
        self.seen: list[Still] = []
        self.troubles: list[CameraTrouble] = []
        self.eye = QtEye(self.attach, there=lambda: self.there)

    def attach(self, session: QMediaCaptureSession) -> QObject:
        """Takes the place of a camera."""
        self.session, self.source = session, QVideoFrameInput(session)
        session.setVideoFrameInput(self.source)
        return self.source

    def open(self) -> None:
        """Looks."""
        self.eye.open(self.seen.append, self.troubles.append)

    def shows(self, image: QImage) -> None:
        """One frame, as a camera's driver gives it."""
        assert self.session is not None
        self.session.videoSink().setVideoFrame(QVideoFrame(image))


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    made = Scene()
    yield made
    made.eye.close()


def colour_of(still: Still) -> tuple[int, ...]:
    return tuple(still.pixels[:3])


def test_a_frame_goes_through_qts_own_session_to_the_eye(scene: Scene, qtbot: QtBot) -> None:
    scene.open()

    def sent() -> bool:
        assert scene.source is not None
        scene.source.sendVideoFrame(QVideoFrame(picture("#208040")))
        return bool(scene.seen)

    qtbot.waitUntil(sent)
    assert (scene.seen[0].width, scene.seen[0].height) == (640, 480)
    assert colour_of(scene.seen[0]) == pytest.approx((32, 128, 64), abs=3)


def test_a_closed_eye_sees_nothing_more_and_opens_again(scene: Scene, qtbot: QtBot) -> None:
    scene.open()
    before = scene.session
    scene.shows(picture())
    assert len(scene.seen) == 1
    scene.eye.close()
    scene.eye.close()
    assert before is not None
    before.videoSink().setVideoFrame(QVideoFrame(picture("red")))
    assert len(scene.seen) == 1
    scene.open()
    scene.shows(picture("red"))
    assert colour_of(scene.seen[-1]) == (255, 0, 0)


def test_more_frames_than_can_be_shown_are_left_alone(scene: Scene, qtbot: QtBot) -> None:
    scene.open()
    for _ in range(50):
        scene.shows(picture(width=16, height=16))
    assert len(scene.seen) < 10


def test_an_empty_frame_is_no_picture(scene: Scene) -> None:
    scene.open()
    assert scene.session is not None
    scene.session.videoSink().setVideoFrame(QVideoFrame())
    assert scene.seen == []


def test_a_camera_that_says_nothing_is_told(scene: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.eye._patience.setInterval(10)
    scene.open()
    qtbot.waitUntil(lambda: bool(scene.troubles))
    assert scene.troubles == [CameraTrouble.BUSY]
    scene.open()
    scene.shows(picture())
    scene.there = False  # pulled out while it looked
    qtbot.waitUntil(lambda: len(scene.troubles) == 2)
    assert scene.troubles[1] is CameraTrouble.GONE


def test_without_a_camera_it_is_told_at_once(scene: Scene) -> None:
    scene.there = False
    scene.open()
    assert (scene.troubles, scene.eye.available) == ([CameraTrouble.GONE], False)


def test_the_real_one_says_whether_there_is_a_camera(qtbot: QtBot) -> None:
    assert QtEye().available is bool(QMediaDevices.videoInputs())


def test_a_system_that_refuses_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    class Refusing:
        """A system where somebody said no."""

        def checkPermission(self, _leave: object) -> Qt.PermissionStatus:  # noqa: N802 - Qt's name
            """Never."""
            return Qt.PermissionStatus.Denied

    class Core:
        """Where Qt keeps its one application."""

        instance = staticmethod(Refusing)

    monkeypatch.setattr(eye, "QCoreApplication", Core)
    scene.open()
    assert (scene.troubles, scene.session) == ([CameraTrouble.REFUSED], None)


@pytest.mark.parametrize("size", [(3, 5), (641, 481), (4000, 3000), (100, 2000)])
def test_pixels_are_whole_rows_and_no_more_than_a_photo_needs(size: tuple[int, int]) -> None:
    """Also where Qt would fill a row up."""
    image = picture("red", *size)
    image.setPixelColor(size[0] - 1, 0, QColor("blue"))
    still = still_of(image)
    assert max(still.width, still.height) == min(LONGEST_SIDE, max(size))
    assert len(still.pixels) == still.width * still.height * 4
    assert colour_of(still) == (255, 0, 0)
