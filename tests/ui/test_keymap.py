"""Keys by their place on the keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from workbench.ui.reading import keymap
from workbench.ui.reading.keymap import key_name, physical_key

NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
# The letter keys of Arabic (101), row by row.
ARABIC = {"QWERTYUIOP": "ضصثقفغعهخح", "ASDFGHJKL": "شسيبلاتنم", "ZXCV": "ئءؤر", "NM": "ىة"}


def pressed(key: int, text: str, scan: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, NO, scan, 0, 0, text)


@pytest.mark.parametrize(
    ("latin", "arabic"), [(a, b) for row, letters in ARABIC.items() for a, b in zip(row, letters, strict=True)]
)
def test_arabic_letters_stand_for_the_keys_they_are_on(latin: str, arabic: str) -> None:
    assert physical_key(pressed(ord(arabic), arabic)) == latin


def test_lam_alef_is_the_b_key() -> None:
    assert physical_key(pressed(0, "لا")) == "B"


def test_a_latin_letter_counts_as_itself_wherever_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keymap.QGuiApplication, "platformName", lambda: "xcb")
    q_position_on_azerty = pressed(Qt.Key.Key_A, "a", scan=24)
    assert physical_key(q_position_on_azerty) == "A"


@pytest.mark.parametrize(("platform", "offset"), [("xcb", 8), ("wayland", 8), ("windows", 0)])
def test_other_scripts_go_by_place(monkeypatch: pytest.MonkeyPatch, platform: str, offset: int) -> None:
    monkeypatch.setattr(keymap.QGuiApplication, "platformName", lambda: platform)
    cyrillic_ef = pressed(0x0424, "ф", scan=30 + offset)
    assert physical_key(cyrillic_ef) == "A"


@pytest.mark.parametrize(("key", "arabic"), [*zip(";,./[]", "كوزظجد", strict=True), ("=", "="), ("1", "١"), ("7", "۷")])
def test_marks_and_digits_are_found_under_an_arabic_layout(key: str, arabic: str) -> None:
    assert physical_key(pressed(ord(key), key)) == key
    assert physical_key(pressed(ord(arabic), arabic)) == key


@pytest.mark.parametrize(
    ("scan", "key"), [(2, "1"), (11, "0"), (13, "="), (26, "["), (39, ";"), (51, ","), (52, "."), (53, "/")]
)
def test_marks_and_digits_go_by_place_where_a_key_types_something_else(
    monkeypatch: pytest.MonkeyPatch, scan: int, key: str
) -> None:
    monkeypatch.setattr(keymap.QGuiApplication, "platformName", lambda: "xcb")
    assert physical_key(pressed(0x0436, "ж", scan=scan + 8)) == key


def test_what_is_no_such_key_is_none() -> None:
    for event in (pressed(Qt.Key.Key_F1, ""), pressed(Qt.Key.Key_Apostrophe, "'"), pressed(Qt.Key.Key_Minus, "-")):
        assert physical_key(event) is None


@pytest.mark.parametrize(
    ("key", "text", "modifiers", "name"),
    [
        (Qt.Key.Key_A, "a", NO, "A"),
        (Qt.Key.Key_A, "A", SHIFT, "Shift+A"),
        (Qt.Key.Key_Colon, ":", SHIFT, "Shift+;"),
        (Qt.Key.Key_Greater, ">", SHIFT, "Shift+."),
        (Qt.Key.Key_Backtab, "", SHIFT, "Shift+Tab"),
        (Qt.Key.Key_Enter, "\r", Qt.KeyboardModifier.KeypadModifier, "Enter"),
        (ord("ش"), "ش", NO, "A"),
        (Qt.Key.Key_Z, "", Qt.KeyboardModifier.ControlModifier, ""),
        (Qt.Key.Key_F1, "", NO, ""),
    ],
)
def test_keys_have_names(key: int, text: str, modifiers: Qt.KeyboardModifier, name: str) -> None:
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == name
