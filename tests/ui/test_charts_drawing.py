"""Charts as pictures: real vectors, Arabic as Qt shapes it, the order of mixed text, nothing read as a formula."""

import re
import warnings
import xml.etree.ElementTree as ET
from itertools import groupby

import bidi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib import _text_helpers
from matplotlib.font_manager import FontProperties, findfont, get_font
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextLayout
from PySide6.QtSvg import QSvgRenderer

from workbench.core.colors import contrast
from workbench.ui.charts.chart import Chart, Kind, Series, Table
from workbench.ui.charts.drawing import as_file, as_image
from workbench.ui.charts.lettering import ARABIC_FACE, SPARE_FACE, faces, known_faces, shown
from workbench.ui.charts.style import Style
from workbench.ui.look.theme import LIGHT, THEMES

SIZE = QSize(700, 420)
KINDS: tuple[Kind, ...] = ("bars", "columns", "grid", "lines")
BLUE = "#2465c6"
SPACE = 1  # the glyph of spaces, and of isolates
MIXED = ["BM-21 غراد", "غراد BM-21 و155 ملم", "صاروخ 9M133 جديد", "PER · شخص", "سلام 12-3", "قال: «نعم» ok?"]


def style(*, mirrored: bool = False) -> Style:
    return Style(LIGHT, mirrored, SPARE_FACE, 13)


def chart(*names: str, kind: Kind = "bars", values: tuple[float, ...] = ()) -> Chart:
    numbers = values or tuple(range(len(names), 0, -1))
    return Chart(
        kind=kind,
        title="Title",
        note="Note",
        names=tuple((name,) for name in names),
        series=(Series(title="one", values=numbers, color=BLUE),),
        table=Table((), ()),
        when_empty="",
        others=lambda number: f"{number} others",
    )


def svg(of: Chart) -> str:
    return as_file(of, style(), SIZE, "svg").decode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ratio", [1, 1.25, 2])
def test_a_picture_has_the_size_of_the_screen(kind: Kind, ratio: float) -> None:
    image = as_image(chart("a", "b", kind=kind), style(), SIZE, ratio)
    assert image.deviceIndependentSize().toSize() == SIZE
    assert image.devicePixelRatio() == ratio


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_never_read_as_formulas_or_markup(kind: Kind) -> None:
    names = ("$\\frac{$", "$x^2$", "--><script>alert(1)</script>", "&amp;", "{}", "%s", "\\")
    tree = ET.fromstring(svg(chart(*names, kind=kind)))
    assert not [element for element in tree.iter() if element.tag.endswith("script")]


def test_a_formula_would_look_otherwise() -> None:
    """The dollars are drawn: the text is wider than without them."""
    assert svg(chart("$x$")).count("<use") > svg(chart("x")).count("<use")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.qt_log_ignore("Invalid path data", "is undefined")  # spaces are empty outlines, which Qt remarks upon
def test_an_svg_has_outlines_only(kind: Kind) -> None:
    text = svg(chart("المتحدث", "BM-21 غراد", kind=kind))
    tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(text).iter()}
    assert "path" in tags
    assert not tags & {"text", "image", "script"}
    rendered = QImage(SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(rendered)
    QSvgRenderer(QByteArray(text.encode())).render(painter)
    painter.end()
    assert {BLUE, LIGHT.page} <= {rendered.pixelColor(x, y).name() for x in range(0, 700, 7) for y in range(0, 420, 7)}


# Arabic


@pytest.mark.parametrize("text", MIXED)
def test_mixed_text_stands_in_the_order_of_unicode(text: str) -> None:
    """The digits and Latin letters, which are drawn one glyph each, come in the order that python-bidi gives."""
    assert ARABIC_FACE in known_faces()
    font = get_font(findfont(FontProperties(family=ARABIC_FACE)))
    wanted = {font.get_char_index(ord(char)): char for char in text if char.isascii() and char.isalnum()}
    items = sorted(_text_helpers.layout(text, font), key=lambda item: item.x)
    found = [wanted[item.glyph_index] for item in items if item.glyph_index in wanted]
    assert found == [char for char in bidi.get_display(text) if char in wanted.values()]


@pytest.mark.parametrize("text", [*MIXED, "سلام", "لا إله", "المتحدث باسم الوزارة", "مُحَمَّد"])
def test_arabic_is_shaped_as_qt_shapes_it(text: str) -> None:
    """From left to right the same glyphs of the same face."""
    assert glyphs_in(svg(chart(text)), text) == glyphs_of_qt(text)


def glyphs_in(picture: str, text: str) -> list[int]:
    """Return the glyphs that follow the text in an SVG, which says in a comment what it draws."""
    group = picture[picture.index(f"<!-- \u2068{text}") :].partition("</g>")[0]
    used = re.findall(r'<use xlink:href="#Amiri-Regular-([0-9a-f]+)"(?: transform="translate\(([\d.-]+))?', group)
    ordered = sorted((float(x or 0), int(glyph, 16)) for glyph, x in used)
    return [glyph for _, glyph in ordered if glyph != SPACE]


def glyphs_of_qt(text: str) -> list[int]:
    face = QFont(ARABIC_FACE)
    face.setPixelSize(64)
    layout = QTextLayout(text, face)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    runs = [zip(run.positions(), run.glyphIndexes(), strict=True) for run in line.glyphRuns()]
    ordered = sorted((place.x(), glyph) for run in runs for place, glyph in run)
    return [glyph for _, glyph in ordered if glyph != SPACE]


def test_arabic_text_is_written_by_the_arabic_face() -> None:
    assert faces("BM-21 غراد", "No Such Face")[0] == ARABIC_FACE
    assert faces("BM-21", "No Such Face") == [ARABIC_FACE, SPARE_FACE]
    assert faces("BM-21", SPARE_FACE)[0] == SPARE_FACE


def test_what_no_face_can_draw_is_no_error() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert not as_image(chart("中文 \ud83d", "a\0b\tc\nd\x85", "e" * 10_000), style(), SIZE, 1).isNull()


@pytest.mark.parametrize("kind", KINDS)
def test_too_little_room_is_no_error(kind: Kind) -> None:
    assert not as_image(chart("x" * 40, "ب" * 40, kind=kind), style(), QSize(200, 120), 1).isNull()


def test_long_names_are_cut_between_letters() -> None:
    name = shown("مَ" * 40)
    assert name.endswith("مَ…\u2069")
    assert len(shown("x" * 31)) == len(shown("x" * 30)) == 32


# Where things stand


@pytest.mark.parametrize("mirrored", [False, True])
def test_bars_grow_from_where_one_begins_to_read(mirrored: bool) -> None:
    image = as_image(chart("one", "two", values=(100, 50)), style(mirrored=mirrored), SIZE, 1)
    long, short = sorted((bar for bar in bars(image)), key=lambda bar: bar[0] - bar[1])[:2]
    edge = 1 if mirrored else 0
    assert abs(long[edge] - short[edge]) <= 1
    assert (long[1] > SIZE.width() * 0.85) if mirrored else (long[0] < SIZE.width() * 0.15)
    assert abs((long[1] - long[0]) - 2 * (short[1] - short[0])) <= 4


@pytest.mark.parametrize("mirrored", [False, True])
def test_time_runs_from_left_to_right(mirrored: bool) -> None:
    image = as_image(chart("1", "2", "3", kind="columns", values=(1, 2, 4)), style(mirrored=mirrored), SIZE, 1)
    heights = [sum(image.pixelColor(x, y).name() == BLUE for y in range(SIZE.height())) for x in range(SIZE.width())]
    seen = [height for height, _ in groupby(filter(None, heights))]
    assert seen == sorted(seen)
    assert len(set(seen)) == 3


@pytest.mark.parametrize("mirrored", [False, True])
def test_few_columns_stand_beside_their_scale(mirrored: bool) -> None:
    image = as_image(chart("1", "2", kind="columns", values=(4, 4)), style(mirrored=mirrored), SIZE, 1)
    inked = [x for x in range(SIZE.width()) if image.pixelColor(x, SIZE.height() // 2).name() == BLUE]
    assert (inked[0] > SIZE.width() // 2) if mirrored else (inked[-1] < SIZE.width() // 2)


def bars(image: QImage) -> set[tuple[int, int]]:
    """Return where the bars of the picture begin and end."""
    found = set()
    for y in range(image.height()):
        inked = [x for x in range(image.width()) if image.pixelColor(x, y).name() == BLUE]
        if len(inked) > 20:
            found.add((inked[0], inked[-1]))
    return found


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=50), st.integers(2, 20))
@settings(max_examples=50)
def test_the_rest_is_summed_up(values: list[int], most: int) -> None:
    whole = chart(*map(str, values), values=tuple(values))
    short = whole.with_at_most(most)
    assert len(short.names) == min(len(values), most)
    assert sum(short.series[0].values) == sum(values)
    assert whole.names[: most - 1] == short.names[: most - 1]


# Colours


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_marks_and_words_stand_out_in_every_theme(theme) -> None:
    for mark in (theme.selection, theme.quiet_ink, theme.warning):
        assert contrast(mark, theme.page) >= 3
    for ink in (theme.ink, theme.quiet_ink):
        assert contrast(ink, theme.page) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_numbers_in_a_grid_can_be_read(theme) -> None:
    """Whatever colour the field has between the page and the mark."""
    for share in range(0, 101, 5):
        page, mark = QColor(theme.page), QColor(theme.selection)
        mixed = QColor(*(round(a + (b - a) * share / 100) for a, b in zip(page.toTuple(), mark.toTuple(), strict=True)))
        assert contrast(theme.text_on(mixed).name(), mixed.name()) >= 4.5
