"""The hits of a search on the page: outlines where they stand, and nothing else changes."""

from pages import PROSE, page_of, placed_lines

from workbench.core.tokens import Range
from workbench.ui.reading.page import Page

_RED = 60


def outlined(page: Page) -> int:
    """Return how many points are red, as the outlines are."""
    image = page.viewport().grab().toImage()
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(color.red() - color.blue() > _RED for color in colors)


def test_hits_are_outlined_and_the_text_stays_as_it_was(qtbot):
    page = page_of(PROSE)
    qtbot.addWidget(page)
    before, glyphs = outlined(page), [placed.line.glyphRuns() for placed in placed_lines(page)]
    start = PROSE.index("كيم")
    page.show_found([Range(start, start + 3)])
    assert outlined(page) > before == 0
    after = [placed.line.glyphRuns() for placed in placed_lines(page)]
    assert [[run.glyphIndexes() for run in line] for line in after] == [
        [run.glyphIndexes() for run in line] for line in glyphs
    ]
    page.show_found(())
    assert outlined(page) == before


def test_a_hit_over_two_lines_is_outlined_on_both(qtbot):
    page = page_of(PROSE * 3)
    qtbot.addWidget(page)
    first = placed_lines(page)[0]
    edge = first.line.textStart() + first.line.textLength()
    page.show_found([Range(edge - 12, edge - 2)])
    one = outlined(page)
    page.show_found([Range(edge - 12, edge - 2), Range(edge + 3, edge + 12)])
    assert outlined(page) > one
    page.show_found([Range(edge - 12, edge + 12)])
    assert outlined(page) > one


def test_another_article_has_no_hits_yet(qtbot):
    page = page_of(PROSE)
    qtbot.addWidget(page)
    page.show_found([Range(0, 3)])
    page.open_article(None)
    assert not page.found
