"""The visual order of mixed text, as Unicode defines it: what Qt shows, and the library that other tests trust.

`tests/data/bidi-character-sample.txt` holds all rows of BidiCharacterTest.txt (Debian's package `unicode-data`) that
were written by hand, and every 49th of the generated ones, an odd step because the directions alternate:

    source = Path("/usr/share/unicode/BidiCharacterTest.txt").read_text("utf-8").splitlines()
    rows = [row for row in source if row and not row.startswith("#")]
    common = set("0061 0062 0063 0064 05D0 05D1 05D2 05D3 2680 2681 2682 2683 0028 0029 005B 005D".split())
    generated = [row for row in rows if set(row.split(";")[0].split()) <= common]
    kept = set(generated[::49]) | (set(rows) - set(generated))
    sample = [row for row in rows if row in kept]

Both tests held for all 91,707 rows when the sample was taken (python-bidi 0.6.12, Qt 6.11.3).
"""

from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional

import bidi
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

SAMPLE = Path(__file__).parents[1] / "data" / "bidi-character-sample.txt"
# Controls, marks and tabs have no place of their own on the line.
UNPLACED = frozenset(["LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN", "NSM", "S", "B"]) | {""}
DIRECTION_MARKS = "\u200e\u200f\u061c"


class Row(NamedTuple):
    """A text, its base direction, the indexes that rule X9 removes, and the others from left to right."""

    text: str
    is_rtl: bool
    removed: frozenset[int]
    order: tuple[int, ...]


def rows() -> list[Row]:
    lines = SAMPLE.read_text("utf-8").splitlines()
    return [row(*line.split(";")) for line in lines if not line.startswith("#")]


def row(code_points: str, _direction: str, base_level: str, levels: str, order: str) -> Row:
    removed = frozenset(index for index, level in enumerate(levels.split()) if level == "x")
    text = "".join(chr(int(code_point, 16)) for code_point in code_points.split())
    return Row(text, base_level == "1", removed, tuple(map(int, order.split())))


def placed(text: str) -> list[int]:
    """The indexes of the characters that take a place on the line."""
    return [
        index for index, char in enumerate(text) if bidirectional(char) not in UNPLACED and char not in DIRECTION_MARKS
    ]


def test_the_sample_is_whole():
    sample = rows()
    assert len(sample) == 2095
    assert sum(row.is_rtl for row in sample) == 1034
    assert sum(len(placed(row.text)) > 1 for row in sample) == 2094


def test_python_bidi_orders_as_unicode_does():
    wrong = []
    for row in rows():
        removed = {row.text[index] for index in row.removed}
        shown = bidi.get_display(row.text, base_dir="R" if row.is_rtl else "L")
        if [char for char in shown if char not in removed] != [row.text[index] for index in row.order]:
            wrong.append(row)
    assert wrong == []


def test_python_bidi_finds_the_base_direction_as_unicode_does():
    lines = [line.split(";") for line in SAMPLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    automatic = [(row(*line).text, int(line[2])) for line in lines if line[1] == "2"]
    assert len(automatic) == 28
    assert [bidi.get_base_level(text) for text, _ in automatic] == [level for _, level in automatic]


@pytest.mark.usefixtures("amiri")
def test_qt_orders_as_unicode_does():
    wrong, compared = [], 0
    for row in rows():
        visible = placed(row.text)
        layout = laid_out(row.text, is_rtl=row.is_rtl)
        line = layout.lineAt(0)
        shown = sorted(visible, key=lambda index: left_edge(line, row.text, index))
        compared += len(visible)
        if shown != [index for index in row.order if index in visible]:
            wrong.append((row, shown))
    assert wrong == []
    assert compared == 16_246


def laid_out(text: str, *, is_rtl: bool) -> QTextLayout:
    """Lay `text` out in one line, in one font: with fallback fonts Qt's glyph indexes go astray."""
    font = QFont("Amiri", 20)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    direction = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    option = QTextOption()
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def left_edge(line: QTextLine, text: str, index: int) -> float:
    """Where the character's glyphs begin; marks and joiners behind it count in, for Qt may give them its glyph."""
    end = index + 1
    while end < len(text) and bidirectional(text[end]) in ("BN", "NSM"):
        end += 1
    return min(position.x() for run in line.glyphRuns(index, end - index) for position in run.positions())
