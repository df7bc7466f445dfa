import sys
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.hidden import direction_overrides, hidden_characters


@pytest.mark.parametrize(
    ("char", "name", "kind"),
    [
        ("\u200f", "RIGHT-TO-LEFT MARK", "direction"),
        ("\u061c", "ARABIC LETTER MARK", "direction"),
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE", "direction"),
        ("\u2067", "RIGHT-TO-LEFT ISOLATE", "direction"),
        ("\u200c", "ZERO WIDTH NON-JOINER", "zero-width"),
        ("\u200b", "ZERO WIDTH SPACE", "zero-width"),
        ("\u2060", "WORD JOINER", "zero-width"),
        ("\ufe0f", "VARIATION SELECTOR-16", "zero-width"),
        ("\U000e0041", "TAG LATIN CAPITAL LETTER A", "zero-width"),
        ("\u00a0", "NO-BREAK SPACE", "space"),
        ("\u202f", "NARROW NO-BREAK SPACE", "space"),
        ("\u3000", "IDEOGRAPHIC SPACE", "space"),
        ("\u00ad", "SOFT HYPHEN", "soft hyphen"),
        ("\ufeff", "ZERO WIDTH NO-BREAK SPACE", "byte order mark"),
        ("\u2028", "LINE SEPARATOR", "separator"),
        ("\u2029", "PARAGRAPH SEPARATOR", "separator"),
        ("\x00", "CONTROL", "control"),
        ("\x0b", "CONTROL", "control"),
        ("\x85", "CONTROL", "control"),
        ("\ufdd0", "NONCHARACTER", "noncharacter"),
        ("\U0001fffe", "NONCHARACTER", "noncharacter"),
        ("ﻻ", "ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM", "presentation"),
        ("ﷲ", "ARABIC LIGATURE ALLAH ISOLATED FORM", "presentation"),
    ],
)
def test_each_kind_is_found_with_its_name(char, name, kind):
    assert [tuple(hidden) for hidden in hidden_characters(f"نص{char}نص")] == [(2, char, name, kind)]


def test_code_points_are_written_as_people_write_them():
    assert [hidden.code_point for hidden in hidden_characters("\u00a0\U000e0041")] == ["U+00A0", "U+E0041"]


def test_visible_text_has_none():
    assert hidden_characters("كِتـابٌ ﴿نص﴾ «قول»\tBM-21،\r\n٣٠ 😀 \U0001ee00") == ()


def test_direction_overrides_are_told_apart_from_harmless_marks():
    assert direction_overrides("a\u202db\u200fc\u202ed\u2067e") == (1, 5)


def test_nothing_that_unicode_calls_a_control_or_an_odd_space_is_missed():
    expected = {"Cc", "Cf", "Zs", "Zl", "Zp"}
    visible = set(" \t\n\r") | set(
        map(chr, [*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD])
    )
    visible |= set(map(chr, range(0x13430, 0x13440)))  # hieroglyph joiners
    candidates = (char for char in map(chr, range(sys.maxunicode + 1)) if category(char) in expected)
    assert [char for char in candidates if not hidden_characters(char) and char not in visible] == []


@given(st.text())
def test_every_finding_is_at_its_offset(text):
    found = hidden_characters(text)
    assert all(text[hidden.offset] == hidden.char for hidden in found)
    assert list(found) == sorted(found)
