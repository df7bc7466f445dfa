"""Letters by their place on the keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from workbench.ui.reading import keymap
from workbench.ui.reading.keymap import physical_letter

NO = Qt.KeyboardModifier.NoModifier
# The letter keys of Arabic (101), row by row.
ARABIC = {"QWERTYUIOP": "ضصثقفغعهخح", "ASDFGHJKL": "شسيبلاتنم", "ZXCV": "ئءؤر", "NM": "ىة"}


def pressed(key: int, text: str, scan: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, NO, scan, 0, 0, text)


@pytest.mark.parametrize(
    ("latin", "arabic"), [(a, b) for row, letters in ARABIC.items() for a, b in zip(row, letters, strict=True)]
)
def test_arabic_letters_stand_for_the_keys_they_are_on(latin: str, arabic: str) -> None:
    assert physical_letter(pressed(ord(arabic), arabic)) == latin


def test_lam_alef_is_the_b_key() -> None:
    assert physical_letter(pressed(0, "لا")) == "B"


def test_a_latin_letter_counts_as_itself_wherever_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keymap.QGuiApplication, "platformName", lambda: "xcb")
    q_position_on_azerty = pressed(Qt.Key.Key_A, "a", scan=24)
    assert physical_letter(q_position_on_azerty) == "A"


@pytest.mark.parametrize(("platform", "offset"), [("xcb", 8), ("wayland", 8), ("windows", 0)])
def test_other_scripts_go_by_place(monkeypatch: pytest.MonkeyPatch, platform: str, offset: int) -> None:
    monkeypatch.setattr(keymap.QGuiApplication, "platformName", lambda: platform)
    cyrillic_ef = pressed(0x0424, "ф", scan=30 + offset)
    assert physical_letter(cyrillic_ef) == "A"


def test_what_is_no_letter_key_is_none() -> None:
    for event in (pressed(Qt.Key.Key_F1, ""), pressed(ord("؟"), "؟"), pressed(Qt.Key.Key_1, "1")):
        assert physical_letter(event) is None
