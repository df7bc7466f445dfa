"""Boxes of a range on a line: against the bidirectional order, at changes of direction, at ligatures and line ends."""

import pytest
from bidi import get_display
from pages import PROSE, page_of, placed_lines
from PySide6.QtCore import QRectF

from workbench.core.ligatures import painted_range
from workbench.ui.reading.boxes import line_boxes


def boxes_of(text: str, surface: str) -> list[QRectF]:
    """Return the boxes of `surface` in a one-line article."""
    page = page_of(text)
    (placed, *more) = placed_lines(page)
    assert not more
    start = page.article.map.position(text.index(surface))
    end = page.article.map.position(text.index(surface) + len(surface))
    return line_boxes(placed.line, start, end)


def visual_runs(text: str, start: int, end: int) -> int:
    """Return in how many visual stretches `text[start:end]` falls, by python-bidi."""
    assert len(set(text)) == len(text)  # so that a character tells where it stood
    shown = get_display(text, base_dir="R")
    inside = [character in text[start:end] for character in shown]
    return sum(now and not before for before, now in zip([False, *inside], inside, strict=False))


@pytest.mark.parametrize(
    ("text", "surface", "count"),
    [
        ("عيار 122 ملم و155 ملم", "22 ملم و1", 3),
        ("طراز BM-21 غراد", "از BM", 2),
        ('طراز BM-21 "غراد"', ' BM-21 "غراد', 1),
        ("قال سامر لنا", "سامر", 1),
    ],
)
def test_a_span_in_mixed_direction_has_several_boxes(text: str, surface: str, count: int) -> None:
    assert len(boxes_of(text, surface)) == count


@pytest.mark.parametrize("start", range(12))
@pytest.mark.parametrize("length", range(1, 8))
def test_boxes_are_as_many_as_visual_stretches(start: int, length: int) -> None:
    text = "ابتABC12دذر-Z"
    end = min(start + length, len(text))
    page = page_of(text)
    (placed,) = placed_lines(page)
    assert len(line_boxes(placed.line, start, end)) == visual_runs(text, start, end)


def test_the_first_character_of_a_latin_run_is_covered() -> None:
    whole = boxes_of("طراز BM-21 غراد", "BM-21")
    first = boxes_of("طراز BM-21 غراد", "B")
    assert len(whole) == 1
    assert whole[0].left() == pytest.approx(first[0].left(), abs=0.5)
    assert first[0].width() > 5


def test_boxes_of_the_parts_make_up_the_whole() -> None:
    text = "قذيفة 122 ملم و155"
    whole = sum(box.width() for box in boxes_of(text, text))
    parts = sum(box.width() for part in text.split(" ") for box in boxes_of(text, part))
    spaces = 3 * boxes_of(text, " ")[0].width()
    assert whole == pytest.approx(parts + spaces, abs=1.0)


def test_a_zero_width_span_still_has_a_mark() -> None:
    (box,) = boxes_of("قال\u200fسامر", "\u200f")
    assert box.width() == 0


def test_an_edge_inside_lam_alef_is_painted_around_the_ligature() -> None:
    text = "زار لأوكرانيا"
    start = text.index("أ")
    assert painted_range(text, start, len(text)) == (start - 1, len(text))


def test_a_wrapped_span_has_boxes_on_each_line_and_inside_the_column() -> None:
    page = page_of(PROSE * 6)
    lines = placed_lines(page)
    assert len(lines) > 3
    for placed in lines:
        for box in line_boxes(placed.line, 0, len(PROSE) * 6):
            assert 0 <= box.left() + placed.origin.x() <= box.right() + placed.origin.x() <= page.viewport().width()
    # Right-to-left lines fill from the right.
    rights = [line_boxes(placed.line, 0, len(PROSE) * 6)[-1].right() for placed in lines]
    assert max(rights) - min(rights) < 4
