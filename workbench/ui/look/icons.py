"""The icons of resources/icons/lucide in the colours of the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from workbench.paths import RESOURCES
from workbench.ui.look.scale import scaled

FOLDER = RESOURCES / "icons" / "lucide"
_SIDE = 16  # pixels beside a font of 9 points
# What these show goes on with the direction of reading: in a right-to-left window it is turned round.
DIRECTED = {"arrow-left", "arrow-right", "list-checks", "log-out", "redo-2", "undo-2"}

# The icons of actions (ui/menus.py). One that can be checked has none: its place is for the check mark.
OF_ACTIONS = {
    "new": "file-plus",
    "open": "folder-open",
    "sample": "book-open",
    "import_files": "file-down",
    "import_folder": "folder-down",
    "import_metadata": "file-down",
    "metadata": "table",
    "export": "file-up",
    "scheme": "tags",
    "search": "search",
    "annotator": "user-round",
    "check": "shield-check",
    "quit": "log-out",
    "undo": "undo-2",
    "redo": "redo-2",
    "copy": "copy",
    "untag": "trash-2",
    "link": "link",
    "quote": "quote",
    "note": "sticky-note",
    "occurrences": "highlighter",
    "next": "arrow-right",
    "previous": "arrow-left",
    "filter": "funnel",
    "refresh": "refresh-cw",
    "done_next": "check-check",
    "mark_todo": "circle",
    "mark_doing": "circle-dot",
    "mark_done": "circle-check",
    "mark_skipped": "circle-slash",
    "next_unfinished": "list-checks",
    "discuss": "message-circle-question-mark",
    "zoom_in": "zoom-in",
    "zoom_out": "zoom-out",
    "font": "type",
    "guide": "book-open-text",
    "shortcuts": "keyboard",
    "about": "info",
    "palette": "command",
    "tour": "route",
    "statistics": "chart-column",
    "remove": "trash-2",
    "jump": "crosshair",
}


def icon(name: str, *, in_menu: bool = False) -> QIcon:
    """Return the icon of that name as the palette of the program has it now.

    With `in_menu` it takes the colour of highlighted text where its line is highlighted.
    """
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    modes = [
        (QIcon.Mode.Normal, group.Active, role.ButtonText),
        (QIcon.Mode.Disabled, group.Disabled, role.ButtonText),
    ]
    if in_menu:
        modes.append((QIcon.Mode.Active, group.Active, role.HighlightedText))
    found = QIcon()
    for mode, state, color in modes:
        found.addPixmap(_pixmap(name, QApplication.palette().color(state, color)), mode)
    return found


def icon_button(name: str, words: str, parent: QWidget) -> QToolButton:
    """Return a flat button with that icon alone; `words` say what it does."""
    button = QToolButton(parent)
    button.setIcon(icon(name))
    button.setIconSize(QSize(scaled(_SIDE), scaled(_SIDE)))
    button.setAutoRaise(True)
    button.setToolTip(words)
    button.setAccessibleName(words)
    return button


def _pixmap(name: str, color: QColor) -> QPixmap:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color.name())
    ratio = QGuiApplication.devicePixelRatio(QApplication.instance())  # type: ignore[arg-type] # there is one
    side = round(scaled(_SIDE) * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if name in DIRECTED and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(drawing.encode()).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
