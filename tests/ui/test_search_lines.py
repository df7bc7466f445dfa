"""The lines of a concordance: order, joined letters and the keyword in the middle, whatever stands in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from strategies import TRICKY

from workbench.commands.searching import Hit
from workbench.ui.panels.composing import ELLIPSIS, Context, composed
from workbench.ui.panels.keyword_line import KeywordLine
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.search.lines import LinesModel, LinesView

ISOLATES = "\u2066\u2067\u2069"
parts = st.text(st.sampled_from(TRICKY + " كيم abc (12)"), max_size=20)


def hit(before: str, keyword: str, after: str) -> Hit:
    return Hit(document="d", name="n", start=0, end=1, surface=keyword, before=before, after=after)


def fits(_text: str) -> bool:
    return True


@pytest.fixture
def laid(qapp: QApplication):
    """Lay a hit out on a line of 900 pixels."""
    return lambda *words: KeywordLine().lay_out(Context(*words), 900)


@given(parts, parts.filter(len), parts)
def test_the_keyword_is_where_it_is_said_to_be(before, keyword, after):
    line = composed(Context(before, keyword, after), fits)
    seen = "".join(" " if one in "\0\x1b" else one for one in keyword if one not in "\u202e\u202c" + ISOLATES)
    assert line.text[line.start : line.end].split() == (seen.split() if seen else ["·"])
    assert all(line.text.count(mark) == 0 for mark in "\u202e\u202c\n\r")
    assert line.text.count("\u2069") == sum(map(line.text.count, "\u2066\u2067"))  # nothing reaches out of the line


@pytest.mark.parametrize(
    ("before", "keyword", "after", "direction"),
    [("قال ", "كيم", " هنا", "rtl"), ("said ", "Kim", " here", "ltr"), ("قال Reuters ", "BM-21", " Grad هنا", "rtl")],
)
def test_the_direction_is_that_of_the_line(before, keyword, after, direction):
    assert composed(Context(before, keyword, after), fits).direction == direction


def test_words_at_the_far_ends_are_left_out():
    line = composed(Context("واحد اثنان ثلاثة ", "كيم", " أربعة خمسة ستة"), lambda text: len(text) <= 9)
    assert line.text.translate(dict.fromkeys(map(ord, ISOLATES))) == f"{ELLIPSIS} ثلاثة كيم أربعة {ELLIPSIS}"
    word = composed(Context("مستشفيات", "كيم", ""), lambda text: len(text) <= 3)
    assert word.text.translate(dict.fromkeys(map(ord, ISOLATES))) == f"{ELLIPSIS}كيم"


def sides(laid, before: str, keyword: str, after: str) -> tuple[float, float, float]:
    """Return the middles of what stands before the keyword, of the keyword, and of what stands after it."""
    layout, boxes = laid(before, keyword, after)
    text, line = layout.text(), layout.lineAt(0)

    def middle(part: str) -> float:
        place = text.index(part.strip())
        found = line_boxes(line, place, place + len(part.strip()))
        return sum(box.center().x() for box in found) / len(found)

    return middle(before), sum(box.center().x() for box in boxes) / len(boxes), middle(after)


@pytest.mark.parametrize(
    ("before", "keyword", "after"),
    [
        ("قال الوزير ", "كيم", " في روسيا"),
        ("قال Reuters ", "BM-21", " Grad هنا"),
        ("بلغ العدد ", "12", " 155 قذيفة"),
        ("ثم و", "كيم", "ياء الوقود"),
    ],
)
def test_what_comes_before_stands_to_the_right(laid, before, keyword, after):
    first, middle, last = sides(laid, before, keyword, after)
    assert first > middle > last


def test_in_a_latin_line_what_comes_before_stands_to_the_left(laid):
    first, middle, last = sides(laid, "shown by ", "كيم", " in Port Salin")
    assert first < middle < last


@given(parts, parts.filter(len), parts)
def test_any_line_can_be_drawn(qapp, before, keyword, after):
    assert KeywordLine().lay_out(Context(before, keyword, after), 300).boxes


def glyphs(layout, part: str) -> list[int]:
    place = layout.text().index(part)
    return [glyph for run in layout.lineAt(0).glyphRuns(place, len(part)) for glyph in run.glyphIndexes()]


@pytest.mark.parametrize(("before", "keyword", "after"), [("و", "كيم", "ياء"), ("", "كي", "مياء"), ("ل", "لا", "ئحة")])
def test_letters_join_across_the_edges_of_the_keyword(laid, before, keyword, after):
    parted = laid(f"قال {before}", keyword, f"{after} هنا").layout
    whole = laid("قال ", before + keyword + after, " هنا").layout
    assert glyphs(parted, before + keyword + after) == glyphs(whole, before + keyword + after)


def test_a_keyword_within_a_ligature_takes_all_of_it(laid):
    assert laid("الس", "ل", "ام هنا").boxes == laid("الس", "لا", "م هنا").boxes


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_keyword_has_its_colour_in_the_middle_of_every_line(qtbot, direction):
    view, model = LinesView(), LinesModel()
    qtbot.addWidget(view)
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Link, QColor("#ff0000"))
    view.setPalette(palette)
    view.setLayoutDirection(direction)
    view.setModel(model)
    rows = [("قال ", "كيم", " هنا"), ("x ", "Kim", ""), ("", "كيم", " في كل مكان من هذا البلد الكبير " * 4)]
    model.show_lines([hit(*row) for row in rows])
    view.resize(900, 300)
    view.show()
    image = view.viewport().grab().toImage()
    middles = []
    for row in range(len(rows)):
        box = view.visualRect(model.index(row, 0))
        reds = [
            x
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom())
            if (color := image.pixelColor(x, y)).red() > 200 and color.green() < 120 and color.blue() < 120
        ]
        middles.append(sum(reds) / len(reds))
    assert max(middles) - min(middles) < 8
