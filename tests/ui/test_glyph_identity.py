"""Highlights leave every glyph as it was: T7 of the acceptance list."""

import pytest
from pages import PROSE, SEEDS, article_of, page_of, placed_lines
from PySide6.QtWidgets import QApplication

from workbench.core import tokens
from workbench.core.records import Span
from workbench.core.selection import Selection
from workbench.ui.reading.page import Page


def glyphs(page: Page) -> list[tuple[list[int], list[tuple[float, float]]]]:
    """Return glyph ids and positions of every line."""
    return [
        (list(run.glyphIndexes()), [(point.x(), point.y()) for point in run.positions()])
        for placed in placed_lines(page)
        for run in placed.line.glyphRuns()
    ]


def spans_everywhere(text: str) -> list[Span]:
    """A span on every second word, and long ones that cut across, with edges inside ligatures and graphemes."""
    words = list(tokens.words(text))
    spans = [
        Span(id=f"w{n}", start=word.start, end=word.end, label="PER") for n, word in enumerate(words) if n % 2 == 0
    ]
    cuts = range(1, len(text) - 12, 11)
    return spans + [Span(id=f"c{start}", start=start, end=start + 9, label="WEAPON") for start in cuts]


@pytest.mark.parametrize("text", [PROSE * 3, "BM-21 غراد\nLoader\n" + PROSE])
def test_glyphs_are_the_same_with_and_without_highlights(text: str) -> None:
    bare, full = page_of(text), page_of(text, spans_everywhere(text))
    full.grab()
    assert glyphs(full) == glyphs(bare)
    assert not full.document().isModified()


def test_glyphs_are_the_same_on_the_real_articles() -> None:
    if not SEEDS.is_dir():
        pytest.skip("the shared articles are not beside the checkout")
    for file in sorted(SEEDS.glob("*.txt")):
        text = file.read_bytes().decode()
        bare, full = page_of(text), page_of(text, spans_everywhere(text))
        full.grab()
        assert glyphs(full) == glyphs(bare), file.name


def test_ink_is_the_same_under_highlights() -> None:
    """Where the bare page is darkest, in the middle of strokes, the page with highlights is as dark."""
    text = PROSE * 3
    bare, full = page_of(text), page_of(text, spans_everywhere(text))
    first, second = bare.viewport().grab().toImage(), full.viewport().grab().toImage()
    strokes = [
        (x, y)
        for y in range(0, first.height(), 2)
        for x in range(0, first.width(), 2)
        if first.pixelColor(x, y).lightness() < 45
    ]
    assert len(strokes) > 100
    lost = [place for place in strokes if second.pixelColor(*place).lightness() > 90]
    # Chips must stay clear of strokes; a mark that rises far above its letter may touch one.
    assert len(lost) <= 0.002 * len(strokes)


def test_selecting_changes_no_glyph() -> None:
    page = page_of(PROSE)
    before = glyphs(page)
    page.word_cursor.select(Selection(3, 30))
    page.grab()
    assert glyphs(page) == before


def test_the_widget_holds_what_the_map_gave_it() -> None:
    text = "\ufeffقال\r\nسامر\u00a0🚀\u2028لا\ufdd0"
    page = page_of(text)
    assert page.document().characterCount() - 1 == article_of(text).map.length
    QApplication.processEvents()
