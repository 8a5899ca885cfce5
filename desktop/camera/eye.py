"""Qt's camera: opened when asked, released at once, and of what it sees only the newest picture is told."""

from collections.abc import Callable

from PySide6.QtCore import QCameraPermission, QCoreApplication, QElapsedTimer, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QCamera, QCameraDevice, QMediaCaptureSession, QMediaDevices, QVideoFrame, QVideoSink

from desktop.domain.photo_frame import Still
from desktop.flows.camera_port import CameraTrouble

LONGEST_SIDE = 1600
BEST = QSize(1280, 720)  # as large as a photo needs, and an old laptop can show
TOLD_MS = 66  # some fifteen pictures a second
TOO_LONG_MS = 6000  # without a picture

Attach = Callable[[QMediaCaptureSession], QObject]  # puts something in the session that makes pictures


class QtEye(QObject):
    """The computer's default camera. `attach` and `there` are for a machine without one."""

    def __init__(self, attach: Attach | None = None, *, there: Callable[[], bool] | None = None) -> None:
        super().__init__()
        self._attach = attach or self._start_camera
        self._there = there or (lambda: not QMediaDevices.defaultVideoInput().isNull())
        self._session: QMediaCaptureSession | None = None
        self._source: QObject | None = None
        self._since = QElapsedTimer()
        self._at_still: Callable[[Still], None] = lambda _still: None
        self._in_trouble: Callable[[CameraTrouble], None] = lambda _trouble: None
        self._patience = QTimer(self, singleShot=True, interval=TOO_LONG_MS)
        self._patience.timeout.connect(lambda: self._fail(CameraTrouble.BUSY))

    @property
    def available(self) -> bool:
        """Whether there is a camera."""
        return self._there()

    def open(self, at_still: Callable[[Still], None], in_trouble: Callable[[CameraTrouble], None]) -> None:
        """Looks from now on; asks the system for leave where that is needed."""
        self.close()
        self._at_still, self._in_trouble = at_still, in_trouble
        if not self.available:
            self._fail(CameraTrouble.GONE)
            return
        leave = QCameraPermission()
        app = QCoreApplication.instance()
        status = app.checkPermission(leave) if app else Qt.PermissionStatus.Granted
        if status is Qt.PermissionStatus.Denied:
            self._fail(CameraTrouble.REFUSED)
            return
        self._begin()
        if app and status is Qt.PermissionStatus.Undetermined:
            self._patience.stop()  # whoever is asked by the system has all the time
            app.requestPermission(leave, self, self._hear_answer)

    def close(self) -> None:
        """Lets go of the camera."""
        self._patience.stop()
        session, source, self._session, self._source = self._session, self._source, None, None
        if session is None:
            return
        if isinstance(source, QCamera):
            source.stop()  # at once: its light goes out
        for each in (source, session):
            if each is not None:
                each.deleteLater()

    def _begin(self) -> None:
        self._session = QMediaCaptureSession(self)
        sink = QVideoSink(self._session)
        self._session.setVideoSink(sink)
        sink.videoFrameChanged.connect(self._see)
        self._since.invalidate()
        self._patience.start()
        self._source = self._attach(self._session)

    def _start_camera(self, session: QMediaCaptureSession) -> QObject:
        device = QMediaDevices.defaultVideoInput()
        camera = QCamera(device, session)
        _choose_size(camera, device)
        camera.errorOccurred.connect(self._hear_error)
        session.setCamera(camera)
        camera.start()
        return camera

    def _hear_answer(self) -> None:
        """The system was answered: looking begins, or is refused."""
        app = QCoreApplication.instance()
        if self._session is None or app is None:
            return
        if app.checkPermission(QCameraPermission()) is not Qt.PermissionStatus.Granted:
            self._fail(CameraTrouble.REFUSED)
            return
        self._patience.start()
        if isinstance(self._source, QCamera):
            self._source.start()

    def _hear_error(self, error: QCamera.Error) -> None:
        if error is not QCamera.Error.NoError and self._session is not None:
            self._fail(CameraTrouble.BUSY if self.available else CameraTrouble.GONE)

    def _see(self, frame: QVideoFrame) -> None:
        """A picture that comes soon after another, or after the camera was closed, is left alone."""
        if self._session is None or (self._since.isValid() and self._since.elapsed() < TOLD_MS):
            return
        image = frame.toImage()
        if image.isNull():
            return
        self._since.start()
        self._patience.start()  # a camera that is taken away may fall silent without a word
        self._at_still(still_of(image))

    def _fail(self, trouble: CameraTrouble) -> None:
        self.close()
        self._in_trouble(trouble if self.available or trouble is not CameraTrouble.BUSY else CameraTrouble.GONE)


def still_of(image: QImage) -> Still:
    """The pixels alone, no larger than a photo is kept."""
    if max(image.width(), image.height()) > LONGEST_SIDE:
        image = image.scaled(
            QSize(LONGEST_SIDE, LONGEST_SIDE),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    return Still(plain.width(), plain.height(), bytes(plain.constBits()))


def _choose_size(camera: QCamera, device: QCameraDevice) -> None:
    """Of what the camera offers the size nearest to what is wanted, and of those the fastest up to 30 a second."""
    wanted = BEST.width() * BEST.height()
    formats = device.videoFormats()
    if formats:
        best = min(
            formats,
            key=lambda each: (
                abs(each.resolution().width() * each.resolution().height() - wanted),
                abs(each.maxFrameRate() - 30),
            ),
        )
        camera.setCameraFormat(best)
