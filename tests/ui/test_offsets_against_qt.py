"""The offset map against the thing itself: a QTextDocument that was given the map's `display`."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from workbench.core.offsets import OffsetMap

LEAD = "\ufeff"
MARKS = "".join(map(chr, [*range(0x64B, 0x656), 0x640, 0x670]))
CONTROLS = "".join(map(chr, [*range(0x200B, 0x2010), 0x61C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xAD]))
SPACES_AND_SEPARATORS = " \t\u00a0\u202f\u2028\u2029\n\r\x0b\x0c\x85"
FORMS = "\ufb50\ufdfa\ufdfc\ufdff\ufe70\ufefb\ufefc\U0001ee00"
ODD = "\0\x1b\ufdd0\ufdd1\ufdd2\ufdef\ufffc\ufffd\ufffe\uffff\U0001fffe\U0010ffff"
EMOJI = "🚀👩\u200d\ufe0f"
ALPHABET = "كيلام BM-21«»" + LEAD + MARKS + CONTROLS + SPACES_AND_SEPARATORS + FORMS + ODD + EMOJI
BREAKS = {"\n", "\r", "\r\n", "\u2029"}
MISREAD = "\ufdd0\ufdd1\ufffe"  # frame borders to Qt; a byte order mark of the other byte order to PySide
texts = st.text(st.sampled_from(ALPHABET) | st.sampled_from("\r\n" + LEAD), max_size=30) | st.text(max_size=30)


def documents(text: str) -> list[QTextDocument]:
    """The text shown in each of the ways that Qt offers."""
    display = OffsetMap(text).display
    plain, inserted, constructed = QTextDocument(), QTextDocument(), QTextDocument(display)
    plain.setPlainText(display)
    QTextCursor(inserted).insertText(display)
    return [plain, inserted, constructed]


def characters(text: str) -> list[tuple[int, str]]:
    """Each character with its offset; CRLF is one; a leading byte order mark is none."""
    found: list[tuple[int, str]] = []
    for offset in range(len(text) - len(text.lstrip(LEAD)), len(text)):
        if text[offset] == "\n" and text[offset - 1 : offset] == "\r":
            found[-1] = (offset - 1, "\r\n")
        else:
            found.append((offset, text[offset]))
    return found


def check(text: str) -> None:
    offsets = OffsetMap(text)
    for document in documents(text):
        assert document.characterCount() - 1 == offsets.length
        for offset, char in characters(text):
            position = offsets.position(offset)
            assert offsets.offset(position) == offset
            assert shown(document, position) == expected(char)
            if char > "\uffff" and char != "\r\n":
                with pytest.raises(ValueError, match="inside a pair"):
                    offsets.offset(position + 1)


def shown(document: QTextDocument, position: int) -> str:
    """The UTF-16 unit at `position`, as Qt stores it; every break of paragraphs is U+2029."""
    unit = document.characterAt(position)
    return unit if isinstance(unit, str) else chr(unit)


def expected(char: str) -> str:
    if char in BREAKS:
        return "\u2029"
    if char in MISREAD:
        return "\ufffd"
    return char if char <= "\uffff" else chr(int.from_bytes(char.encode("utf-16-be")[:2]))


@pytest.mark.parametrize("char", sorted({*ALPHABET, "\r\n"}), ids=ascii)
def test_each_character_is_where_the_map_says(qapp, char):
    for text in (char, f"ك{char}ل", char * 3, f"ك\n{char}\nل{char}"):
        check(text)


@pytest.mark.parametrize(
    "text", ["", LEAD, f"{LEAD}{LEAD}ك", f"{LEAD}\r\nك", f"ك{LEAD}", "\r\r\n\n\r", "👩\u200d🚀", "\r\n\r\n", "🚀\r\n🚀"]
)
def test_hard_combinations(qapp, text):
    check(text)


@given(text=texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text(qapp, text):
    check(text)


@given(text=texts, data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_selection_in_qt_holds_what_the_range_holds(qapp, text, data):
    places = [offset for offset, _ in characters(text)] + [len(text)]
    start, end = sorted((data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places))))
    offsets = OffsetMap(text)
    document = documents(text)[0]
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.position(start))
    cursor.setPosition(offsets.position(end), QTextCursor.MoveMode.KeepAnchor)
    units = offsets.position(end) - offsets.position(start)
    assert cursor.selectionEnd() - cursor.selectionStart() == units
    assert offsets.offset(cursor.selectionStart()) == start
    assert offsets.offset(cursor.selectionEnd()) == end
