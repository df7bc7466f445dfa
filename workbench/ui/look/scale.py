"""The size of the interface: its font, and everything that must be as large as words are.

The text of an article has a size of its own (reading/typesetting.py).
"""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

SIZES = (90, 100, 110, 125, 150, 175, 200)  # per cent
NORMAL_SIZE = 100
FACE = "Amiri"  # of Arabic that is read in the interface
_DRAWN_AT = 9.0  # points of the font that the lengths in the sources are made for
_FRAME = 40  # pixels of the screen that are left for the frame of a window, which is not known before it is seen


def use_size(application: QApplication, percent: int) -> None:
    """Write the interface in the system's font, at that part of its size."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPointSizeF(QFontInfo(font).pointSizeF() * percent / 100)
    application.setFont(font)
    QToolTip.setFont(font)


def scaled(pixels: float) -> int:
    """Return a length in pixels, given as it is for a font of 9 points, for the font that there is."""
    return round(pixels * QFontInfo(QApplication.font()).pointSizeF() / _DRAWN_AT)


def resize_for_words(window: QWidget, width: int, height: int) -> None:
    """Give a window that size, in pixels as they are for a font of 9 points; it grows as far as the screen has room."""
    room = window.screen().availableGeometry()
    most = room.width() - _FRAME, room.height() - _FRAME
    window.resize(min(scaled(width), max(width, most[0])), min(scaled(height), max(height, most[1])))


def reading_font(pixels: float) -> QFont:
    """Return the face for Arabic that is read in the interface; `pixels` is its size beside a font of 9 points."""
    font = QFont(FACE)
    font.setPixelSize(scaled(pixels))
    return font
