"""Letter keys by their place on the keyboard, so that they work while an Arabic layout is active.

A key that types a Latin letter counts as that letter, so AZERTY and Dvorak keep their own; any other key counts as the
letter that a US keyboard has in the same place.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# Rows of a US keyboard by Linux evdev code, which for these keys equals the PC/AT set 1 scan code that Windows gives.
_ROWS = ((16, "QWERTYUIOP"), (30, "ASDFGHJKL"), (44, "ZXCVBNM"))
_BY_SCAN_CODE = {first + place: letter for first, row in _ROWS for place, letter in enumerate(row)}
_X11_OFFSET = 8  # X11 and Wayland keycodes are evdev codes plus 8

# HIToolbox Events.h, kVK_ANSI_*.
_BY_MAC_KEY = dict(
    zip(
        (0, 11, 8, 2, 14, 3, 5, 4, 34, 38, 40, 37, 46, 45, 31, 35, 12, 15, 1, 17, 32, 9, 13, 7, 16, 6),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        strict=True,
    )
)

# Arabic (101), plain and with Shift, for events that carry no scan code.
_BY_ARABIC_TEXT = {
    **dict(zip("ضصثقفغعهخحشسيبلاتنمئءؤرىة", "QWERTYUIOPASDFGHJKLZXCVNM", strict=True)),
    **dict(zip("\u064e\u064b\u064f\u064cإ÷×؛\u0650\u064dأـ،\u0652آ", "QWERYIOPASHJKXN", strict=True)),
    "لا": "B", "ﻻ": "B", "لإ": "T", "ﻹ": "T", "لأ": "G", "ﻷ": "G", "لآ": "B", "ﻵ": "B",
}  # fmt: skip


def physical_letter(event: QKeyEvent) -> str | None:
    """Return the Latin capital that the pressed key stands for, or None for a key that is not a letter key."""
    if Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return chr(event.key())
    platform = QGuiApplication.platformName()
    if platform in ("xcb", "wayland") and (letter := _BY_SCAN_CODE.get(event.nativeScanCode() - _X11_OFFSET)):
        return letter
    if platform == "windows" and (letter := _BY_SCAN_CODE.get(event.nativeScanCode())):
        return letter
    if platform == "cocoa" and event.text() and (letter := _BY_MAC_KEY.get(event.nativeVirtualKey())):
        return letter
    return _BY_ARABIC_TEXT.get(event.text())
