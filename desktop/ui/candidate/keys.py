"""What keys do on the candidate's side: L listens, Escape pauses, arrows move the focus, Enter presses what has it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.candidate.focus import next_focus
from desktop.ui.candidate.presses import ENTER
from desktop.ui.candidate.screen import CandidateScreen
from desktop.ui.parts.pressable import ARROWS, Pressable


def press_key(key: Qt.Key, view: CandidateScreen, focused: QWidget | None) -> bool:
    """Does what the key says; whether it says anything here."""
    if key is Qt.Key.Key_L:
        view.listen.click()
    elif key is Qt.Key.Key_Escape:
        view.pause_pressed.emit()
    elif key in ARROWS:
        following = next_focus(view.pressables(), focused, key)
        if following is not None:
            following.setFocus(Qt.FocusReason.OtherFocusReason)
    elif key in ENTER and isinstance(focused, Pressable):
        focused.click()
    else:
        return False
    return True
