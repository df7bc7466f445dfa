"""The page: directions, measure, chips, zones, zoom, hidden characters, copying."""

import pytest
from pages import PROSE, article_of, page_of, placed_lines, span
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QTextLine

from workbench.core import tokens
from workbench.core.ligatures import is_inside_ligature, painted_range
from workbench.core.records import Span
from workbench.core.selection import Selection
from workbench.ui.look.theme import DARK
from workbench.ui.reading.boxes import line_boxes
from workbench.ui.reading.geometry import lines_between, position_at
from workbench.ui.reading.highlights import LineArt
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import GAPS, Typesetting


def arts(page: Page) -> list[LineArt]:
    page.grab()
    return [page._artist.art(placed) for placed in placed_lines(page)]


def test_each_paragraph_has_its_own_direction() -> None:
    text = "BM-21 غراد الروسية\nLoader\n\n122 ملم\nEventsالأحداثالبودكاست"
    page = page_of(text)
    block, directions = page.document().begin(), []
    while block.isValid():
        directions.append(block.textDirection())
        block = block.next()
    rtl, ltr = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert directions == [rtl, ltr, rtl, rtl, rtl]


@pytest.mark.parametrize("size", [16, 24, 40])
def test_a_full_line_holds_sixty_to_eighty_characters(size: int) -> None:
    page = page_of(PROSE * 8, setting=Typesetting(size=size))
    page.resize(2000, 700)
    page.open_article(article_of(PROSE * 8))
    full = [placed.line.textLength() for placed in placed_lines(page)][:-1]
    assert 60 <= sum(full) / len(full) <= 80


@pytest.mark.parametrize("top", range(0, 3000, 43))
def test_the_first_painting_of_an_article_finds_its_lines(top: int) -> None:
    page = page_of(PROSE)
    page.open_article(article_of("\n".join([PROSE * 3] * 40)))
    first = next(lines_between(page.document(), top, top + 700), None)
    page.document().size()  # lays all of it out
    assert first
    again = next(lines_between(page.document(), top, top + 700))
    assert (first.block.blockNumber(), first.number) == (again.block.blockNumber(), again.number)


def test_a_narrow_page_wraps_instead_of_hiding_text() -> None:
    page = page_of(PROSE * 4)
    page.resize(380, 500)
    assert page.document().textWidth() <= page.viewport().width()
    assert not page.horizontalScrollBar().isVisible()


def test_nested_and_overlapping_spans_have_lanes_and_chips_of_their_own() -> None:
    text = "قال وزير الدفاع سامر الراوي اليوم"
    nested = [span(text, "وزير الدفاع سامر الراوي", "SOURCE"), span(text, "سامر الراوي", "PER")]
    crossing = span(text, "الراوي اليوم", "DATE")
    (art,) = arts(page_of(text, [*nested, crossing]))
    lanes = {highlight.span.label: highlight.lane for highlight in art.highlights}
    assert len(set(lanes.values())) == 3
    boxes = [chip.box for chip in art.chips]
    assert len(boxes) == 3
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :])


STARTING_TOGETHER = ((3, "PER"), (8, "CUE"), (15, "QUOTE"), (21, "EVENT"), (28, "DESIGNATION"))


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("copies", [1, 12])
def test_spans_that_start_together_have_chips_that_do_not_collide_or_are_counted(gap: float, copies: int) -> None:
    text = "كيم يزور المصنع اليوم مع وفد كبير"
    spans = [
        Span(id=f"{end}-{copy}", start=0, end=end, label=label)
        for end, label in STARTING_TOGETHER
        for copy in range(copies)
    ]
    page = page_of(text, spans, setting=Typesetting(gap=gap))
    (art,) = arts(page)
    assert sum(1 + chip.more for chip in art.chips) == len(spans)
    boxes = [chip.box for chip in art.chips]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :] if not art.chips[number].more)
        assert box.left() + 30 >= 0
        assert box.right() <= page.viewport().width()


def test_chips_cover_nothing_of_the_line_above() -> None:
    """Two spans start together on each line; the second row of chips must stay clear of the letters above."""
    text = PROSE * 4
    words = list(tokens.words(text))
    spans = [
        Span(id=f"{word.start}-{label}", start=word.start, end=words[number + more].end, label=label)
        for number, word in enumerate(words[:-3])
        if number % 4 == 0
        for more, label in ((0, "PER"), (1, "QUOTE"))
    ]
    for gap in GAPS:
        setting = Typesetting(gap=gap)
        bare, full = page_of(text, setting=setting), page_of(text, spans, setting=setting)
        first, second = bare.viewport().grab().toImage(), full.viewport().grab().toImage()
        strokes = [
            (x, y)
            for y in range(first.height())
            for x in range(0, first.width(), 2)
            if first.pixelColor(x, y).lightness() < 45
        ]
        assert len(strokes) > 1000
        lost = [place for place in strokes if second.pixelColor(*place).lightness() > 110]
        assert len(lost) <= len(strokes) * 0.001, (gap, len(lost), len(strokes))


def test_a_chip_sits_at_the_start_edge() -> None:
    text = "قال سامر الراوي اليوم"
    (art,) = arts(page_of(text, [span(text, "سامر الراوي")]))
    (chip,), (highlight,) = art.chips, art.highlights
    assert chip.box.right() == pytest.approx(highlight.boxes[-1].right(), abs=0.1)
    assert chip.box.bottom() <= art.baseline


def test_a_span_over_two_lines_is_marked_as_going_on() -> None:
    text = PROSE * 3
    first, *rest = arts(page_of(text, [Span(id="a", start=10, end=len(text) - 10, label="QUOTE")]))
    assert (first.highlights[0].starts, first.highlights[0].ends) == (True, False)
    assert (rest[-1].highlights[0].starts, rest[-1].highlights[0].ends) == (False, True)
    assert [len(art.chips) for art in [first, *rest]] == [1] + [0] * len(rest)


def test_an_edge_in_a_ligature_is_marked_with_a_tick() -> None:
    text = "زار لأوكرانيا اليوم"
    (art,) = arts(page_of(text, [span(text, "أوكرانيا", "GPE")]))
    (highlight,) = art.highlights
    assert len(highlight.ticks) == 1
    assert highlight.boxes[0].left() <= highlight.ticks[0] <= highlight.boxes[0].right()


def test_boilerplate_is_dimmed_and_named_once() -> None:
    text = "مصنع جديد للزوارق يفتتح في الميناء\n\nاعلان\n\n" + PROSE
    page = page_of(text)
    dimmed = [art for art in arts(page) if art.dimmed]
    assert [art.zone_kind for art in dimmed] == ["ad"]


def test_zooming_and_spacing_keep_the_place_and_the_text() -> None:
    page = page_of((PROSE * 3 + "\n") * 20)
    page.verticalScrollBar().setValue(900)
    place = page.top_offset()
    page.set_typesetting(Typesetting(size=32, gap=1.4))
    assert abs(page.top_offset() - place) < 100
    page.set_typesetting(Typesetting(family="DejaVu Sans"))
    assert page.document().characterCount() - 1 == page.article.map.length


@pytest.mark.parametrize("character", "\u061c\u200b\u200d\u200e\u200f\u202e\u2066\u2067\u2069\u00ad\ufeff\u2060\ufffc")
def test_every_hidden_character_is_marked_on_demand(character: str) -> None:
    text = f"قال سا{character}مر اليوم"
    page = page_of(text)
    (art,) = arts(page)
    assert len(art.marks) == 1
    off = page.viewport().grab().toImage()
    page.set_typesetting(Typesetting(show_hidden=True))
    without = page_of(text.replace(character, ""), setting=Typesetting(show_hidden=True))
    on = page.viewport().grab().toImage()
    assert on != off
    assert on != without.viewport().grab().toImage()


def test_hidden_characters_show_on_demand_without_changing_positions() -> None:
    text = "قال\u200f سامر\u00a0الآن\tهنا"
    page = page_of(text)
    (plain,) = placed_lines(page)
    width = plain.line.naturalTextWidth()
    page.set_typesetting(Typesetting(show_hidden=True))
    (shown,) = placed_lines(page)
    assert shown.line.naturalTextWidth() > width
    assert page.document().characterCount() - 1 == len(text)


def test_copying_takes_the_stored_text() -> None:
    text = "قال\u00a0سامر\u2028هنا\r\nوهناك"
    page = page_of(text)
    page.word_cursor.select(Selection(0, len(text)))
    page.copy()
    assert QGuiApplication.clipboard().text() == text


def test_qts_own_caret_and_selection_follow() -> None:
    page = page_of("🚀 قال سامر")
    page.word_cursor.select(Selection(2, 5))
    assert (page.textCursor().selectionStart(), page.textCursor().selectionEnd()) == (3, 6)


@pytest.mark.parametrize("text", ["قال كيم BM-21 غراد 122 ملم و155 في الله لأوكرانيا", PROSE * 3])
def test_a_point_on_a_glyph_finds_its_character(text: str) -> None:
    """T14, also on wrapped lines, where Qt forgets the white space that hangs over the end."""
    page, visited = page_of(text), 0
    for placed in placed_lines(page):
        line, layout, base = placed.line, placed.block.layout(), placed.block.position()
        position = line.textStart()
        while position < line.textStart() + line.textLength():
            following = layout.nextCursorPosition(position)
            boxes = line_boxes(line, position, following)
            if len(boxes) == 1 and boxes[0].width() > 1 and not is_inside_ligature(text, position):
                found = position_at(page.document(), boxes[0].center() + placed.origin, between=False)
                # Half of a lam-alef ligature counts for its lam, the other half for its alef.
                assert base + position <= found < base + painted_range(text, position, following).end
                visited += 1
            position = following
    assert visited > 0.9 * len(text) - text.count("\u064f") - text.count("\u0651")


def test_a_point_between_glyphs_finds_the_nearer_gap() -> None:
    text = "قال سامر الراوي"
    page = page_of(text)
    (placed,) = placed_lines(page)
    for position in (0, 1, 4, 6):
        x = QTextLine.cursorToX(placed.line, position)[0] + placed.origin.x()
        y = placed.origin.y() + placed.line.y() + 20
        for away in (-1.0, 1.0):
            assert position_at(page.document(), QPointF(x + away, y), between=True) == position


def test_it_paints_in_the_dark_too() -> None:
    text = "قال سامر"
    image = page_of(text, [span(text, "سامر")], theme=DARK).grab().toImage()
    assert image.pixelColor(5, 5).name() == DARK.page


def test_a_chosen_span_is_brought_into_view_with_its_chip() -> None:
    text = (PROSE * 3 + "\n") * 20
    page = page_of(text, [span(text, "الخبراء")])
    page.verticalScrollBar().setValue(2000)
    page.word_cursor.choose(page.article.spans.at_place(0))
    (chip,) = next(art for art in arts(page) if art.chips).chips
    assert chip.box.top() >= page.verticalScrollBar().value()
