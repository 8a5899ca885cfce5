"""The coach's side as one style sheet, made from the tokens. Widgets say what they are by `kind` and `role`.

QPushButton `kind`: main, plain, quiet, code, side. QLabel `role`: title, head, quiet, large, problem, notice, good,
waiting, brand, words, key. QFrame `role`: panel, sheet, side.
"""

from dataclasses import asdict
from string import Template

from desktop import paths, tokens
from desktop.tokens import Theme
from desktop.ui.theme.current import Look

_SHEET = Template(
    """
QWidget { font-family: "$font"; font-size: ${px}px; color: $ink; }
QWidget#coach { background: $paper; }
QFrame[role="panel"] { background: $tile; border: 1px solid $button; border-radius: ${radius}px; }
QFrame[role="sheet"] { background: $tile; border: 2px solid $line; border-radius: ${radius}px; }
QFrame[role="side"] { background: $side; border: none; border-right: 1px solid $to_come; }

QLabel[role="title"] { font-size: ${title_px}px; font-weight: bold; }
QLabel[role="head"] { font-size: ${head_px}px; font-weight: bold; }
QLabel[role="large"] { font-size: 20px; }
QLabel[role="words"] { font-size: 32px; font-weight: bold; }
QLabel[role="key"] { font-size: 27px; font-weight: bold; }
QLabel[role="quiet"] { color: $quiet_ink; }
QLabel[role="brand"] { color: $on_side; font-size: 24px; font-weight: bold; }
QLabel[role="start-brand"] { color: $accent; font-size: 24px; font-weight: bold; }
QLabel[role="problem"], QLabel[role="notice"] {
    background: $warn; color: $on_warn; border-radius: 12px; padding: 9px 16px; }
QLabel[role="good"] { background: $good; color: $on_good; border-radius: 12px; padding: 9px 16px; }
QLabel[role="chip-done"] {
    background: $good; color: $on_good; border-radius: 14px; padding: 3px 14px; font-weight: bold; }
QLabel[role="chip-busy"] {
    background: $warn; color: $on_warn; border-radius: 14px; padding: 3px 14px; font-weight: bold; }
QLabel[role="chip-not"] { color: $quiet_ink; padding: 3px 0px; }
QLabel[role="callout"] {
    background: $ink; color: $paper; border-radius: 10px; padding: 8px 14px; }

QPushButton {
    border: 3px solid $line; border-radius: 14px; padding: 8px 18px; background: $tile; color: $ink;
    min-height: 26px; text-align: center; }
QPushButton:hover { background: $button; }
QPushButton:focus { border-color: $ink; }
QPushButton:pressed { background: $chosen; }
QPushButton:disabled { color: $quiet_ink; border-style: dashed; background: $paper; }
QPushButton[kind="main"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; font-size: 20px;
    padding: 10px 26px; min-height: 32px; }
QPushButton[kind="main"]:hover { border-color: $on_accent; }
QPushButton[kind="main"]:focus { border-color: $ink; }
QPushButton[kind="main"]:disabled { background: $button; color: $quiet_ink; border-color: $line; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; padding: 6px 12px; }
QPushButton[kind="quiet"]:hover { background: $button; }
QPushButton[kind="quiet"]:focus { border-color: $ink; }
QPushButton[kind="code"] {
    border: 2px solid transparent; border-radius: 8px; background: transparent; padding: 1px 8px; min-height: 24px;
    text-align: left; }
QPushButton[kind="code"]:hover { background: $button; }
QPushButton[kind="code"]:checked { background: $chosen; border-color: $accent; font-weight: bold; }
QPushButton[kind="side"] {
    border-color: $side; background: $side; color: $on_side; text-align: left; padding: 9px 14px; font-size: 19px; }
QPushButton[kind="side"]:hover { border-color: $on_side; }
QPushButton[kind="side"]:focus { border-color: $on_side; }
QPushButton[kind="side"]:checked { background: $on_side; border-color: $on_side; color: $on_side_now;
    font-weight: bold; }
QPushButton[kind="side"]:checked:focus { border-color: $on_side; }

QLineEdit {
    border: 3px solid $line; border-radius: 12px; padding: 8px 14px; background: $tile; color: $ink; font-size: 20px;
    min-height: 28px; placeholder-text-color: $quiet_ink;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus { border-color: $ink; }
QLineEdit:disabled { background: $paper; border-style: dashed; }

QPlainTextEdit {
    border: 3px solid $line; border-radius: 12px; padding: 8px; background: $tile; color: $ink; font-size: 20px;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit:focus { border-color: $ink; }

QComboBox {
    border: 3px solid $line; border-radius: 12px; padding: 6px 14px; background: $tile; color: $ink; min-height: 26px; }
QComboBox::drop-down { border: none; width: 30px; }
QComboBox:focus { border-color: $ink; }
QComboBox:disabled { background: $paper; border-style: dashed; color: $quiet_ink; }
QComboBox QAbstractItemView {
    background: $tile; color: $ink; border: 2px solid $line; outline: none;
    selection-background-color: $chosen; selection-color: $ink; }

QRadioButton { spacing: 8px; padding: 3px 6px; border: 2px solid transparent; border-radius: 8px; }
QRadioButton:focus { border-color: $ink; }
QRadioButton::indicator { width: 16px; height: 16px; border: 3px solid $line; border-radius: 11px; background: $tile; }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.55 $accent, stop: 0.65 $tile, stop: 1 $tile); }

QTableView {
    background: $tile; alternate-background-color: $tile; border: 2px solid $line; border-radius: ${radius}px;
    padding: 6px; outline: none; gridline-color: transparent;
    selection-background-color: $chosen; selection-color: $ink; }
QTableView:focus { border-color: $ink; }
QTableView::item { border: none; border-bottom: 1px solid $button; padding: 0px 12px; }
QTableView::item:selected { background: $chosen; color: $ink; }
QHeaderView { background: $tile; border: none; }
QHeaderView::section { background: $tile; color: $quiet_ink; border: none; border-bottom: 2px solid $line;
    padding: 6px 14px; text-align: left; }

QListWidget {
    background: $tile; border: 2px solid $line; border-radius: ${radius}px; padding: 6px; outline: none; }
QListWidget:focus { border-color: $ink; }
QListWidget:disabled { background: $paper; color: $quiet_ink; }
QListWidget::item { padding: 9px 12px; border: 2px solid transparent; border-radius: 8px; color: $ink; }
QListWidget::item:selected { background: $chosen; border-color: $accent; color: $ink; }
QListWidget::indicator { width: 20px; height: 20px; border: 3px solid $line; border-radius: 6px; background: $picture; }
QListWidget::indicator:checked { border-color: $accent; image: url("$tick"); }
QProgressBar { background: $tile; border: 2px solid $line; border-radius: 10px; min-height: 22px; max-height: 22px; }
QProgressBar::chunk { background: $accent; border-radius: 7px; }

QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget#pages { background: transparent; }
QScrollBar:vertical { background: $paper; width: 16px; margin: 0; border: none; }
QScrollBar::handle:vertical { background: $line; border-radius: 5px; min-height: 48px; margin: 3px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QToolTip { background: $ink; color: $paper; border: none; padding: 6px 10px; font-size: ${px}px; }
"""
)


def sheet(look: Look) -> str:
    """The style sheet for this look; a coach's root widget takes it and is named "coach"."""
    theme = look.theme
    return _SHEET.substitute(
        asdict(theme),
        font=tokens.FONT,
        px=tokens.COACH_PX,
        head_px=tokens.COACH_HEAD_PX,
        title_px=tokens.COACH_TITLE_PX,
        radius=16,
        on_side_now=side_now(theme),
        tick=(paths.assets_folder() / "icons" / "check.svg").as_posix(),
    )


def side_now(theme: Theme) -> str:
    """The ink on the side bar's button for the page that is open: that button has the ink's colours turned round."""
    return theme.side
