"""Keys by their place on the keyboard, so that they work while an Arabic layout is active.

A key that types a Latin letter, a digit or one of the marks `; , . = / [ ]` counts as that, so AZERTY and Dvorak keep
their own; any other key counts as what a US keyboard has in the same place.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

# Rows of a US keyboard by Linux evdev code, which for these keys equals the PC/AT set 1 scan code that Windows gives.
_ROWS = ((2, "1234567890"), (13, "="), (16, "QWERTYUIOP[]"), (30, "ASDFGHJKL;"), (44, "ZXCVBNM,./"))
_BY_SCAN_CODE = {first + place: key for first, row in _ROWS for place, key in enumerate(row)}
_X11_OFFSET = 8  # X11 and Wayland keycodes are evdev codes plus 8

# HIToolbox Events.h, kVK_ANSI_*.
_BY_MAC_KEY = dict(
    zip(
        (0, 11, 8, 2, 14, 3, 5, 4, 34, 38, 40, 37, 46, 45, 31, 35, 12, 15, 1, 17, 32, 9, 13, 7, 16, 6),
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        strict=True,
    )
) | dict(zip((29, 18, 19, 20, 21, 23, 22, 26, 28, 25, 24, 41, 43, 47, 44, 33, 30), "0123456789=;,./[]", strict=True))

# Arabic (101), plain and with Shift, for events that carry no scan code; and the digits of all Arabic keyboards.
_BY_ARABIC_TEXT = {
    **dict(zip("ضصثقفغعهخحجدشسيبلاتنمكئءؤرىةوزظ", "QWERTYUIOP[]ASDFGHJKL;ZXCVNM,./", strict=True)),
    **dict(zip("\u064e\u064b\u064f\u064cإ÷×؛\u0650\u064dأـ،\u0652آ؟", "QWERYIOPASHJKXN/", strict=True)),
    "لا": "B", "ﻻ": "B", "لإ": "T", "ﻹ": "T", "لأ": "G", "ﻷ": "G", "لآ": "B", "ﻵ": "B",
    **dict(zip("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789", strict=True)),
}  # fmt: skip
MARKS = frozenset(";,.=/[]")
_UNSHIFTED = {":": ";", "<": ",", ">": ".", "+": "=", "?": "/", "{": "[", "}": "]"}  # on a US keyboard

_ON_ARABIC_KEYS = {letter: key.lower() for letter, key in _BY_ARABIC_TEXT.items() if key.isalpha()}
_ON_LATIN_KEYS = {key: letter for letter, key in reversed(_ON_ARABIC_KEYS.items())}

_NAMED = {
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_PageDown: "PgDown",
}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def physical_key(event: QKeyEvent) -> str | None:
    """Return the Latin capital, digit or mark (`; , . = / [ ]`) that a key stands for, or None for other keys."""
    key, text = event.key(), event.text()
    if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return chr(key)
    if key in map(ord, MARKS):
        return chr(key)
    platform = QGuiApplication.platformName()
    if platform in ("xcb", "wayland") and (found := _BY_SCAN_CODE.get(event.nativeScanCode() - _X11_OFFSET)):
        return found
    if platform == "windows" and (found := _BY_SCAN_CODE.get(event.nativeScanCode())):
        return found
    if platform == "cocoa" and text and (found := _BY_MAC_KEY.get(event.nativeVirtualKey())):
        return found
    return _BY_ARABIC_TEXT.get(text) or _UNSHIFTED.get(text)


def other_layout(text: str) -> str:
    """Return what the same keys would have written in the other layout: Latin for Arabic (101), Arabic for Latin."""
    return "".join(_ON_ARABIC_KEYS.get(letter) or _ON_LATIN_KEYS.get(letter.lower(), letter) for letter in text)


def key_name(event: QKeyEvent) -> str:
    """Return the name of the pressed key: `A`, `Shift+A`, `7`, `;`, `Enter`, `Shift+Tab`, `Esc`, …

    Empty for a key with Ctrl, Alt or Meta, and for keys that have no name here, such as F1.
    """
    if event.modifiers() & _COMMANDS:
        return ""
    name = _NAMED.get(Qt.Key(event.key())) or physical_key(event)
    if not name:
        return ""
    return f"Shift+{name}" if event.modifiers() & _SHIFT else name
