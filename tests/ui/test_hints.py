"""Hints over words and spans: where they stand, in what order, and that they hide nothing."""

import pytest
from pages import PROSE, page_of, span
from PySide6.QtCore import QPointF

from workbench.core import tokens
from workbench.core.records import Span
from workbench.core.selection import Selection
from workbench.ui.look.theme import DARK, LIGHT, Theme
from workbench.ui.modes.hints import Hint, Hints, spans_seen, words_seen
from workbench.ui.modes.jump import Jump
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import GAPS, Typesetting

LONG = (PROSE * 3 + "\n") * 12


def word_hints(page: Page, caret: int = 0) -> list[Hint]:
    return Hints(page, lambda: words_seen(page), caret).shown


def test_every_word_that_is_seen_has_one() -> None:
    page = page_of(PROSE * 2)
    ranges = {(hint.spot.start, hint.spot.end) for hint in word_hints(page)}
    assert ranges == set(tokens.words(page.article.text))


def test_the_nearest_words_have_the_shortest_codes() -> None:
    page = page_of(LONG)
    hints = word_hints(page, caret=200)
    away = [max(hint.spot.start - 200, 200 - hint.spot.end, 0) for hint in hints]
    assert away == sorted(away)
    assert len(hints[0].code) == 1
    assert len(hints[-1].code) == 2


def test_only_what_is_seen_has_one_and_scrolling_brings_others() -> None:
    page = page_of(LONG)
    hints = Hints(page, lambda: words_seen(page), 0)
    first = {hint.spot.start for hint in hints.shown}
    assert max(first) < len(LONG) - 500
    hints.press("Z")
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert max(hint.spot.start for hint in hints.shown) > max(first)
    assert hints.typed == ""
    seen = page.seen()
    assert all(seen.top() - 40 <= hint.box.top() <= seen.bottom() for hint in hints.shown)


@pytest.mark.parametrize("gap", GAPS)
def test_they_do_not_collide(gap: float) -> None:
    boxes = [hint.box for hint in word_hints(page_of(LONG, setting=Typesetting(gap=gap)))]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :]), number


def test_those_of_spans_that_start_together_do_not_collide_with_chips_or_each_other() -> None:
    text = "قال وزير الدفاع سامر الراوي اليوم في مدينة الميناء"
    labels = ("PER", "ROLE", "SOURCE", "QUOTE", "EVENT", "DATE")
    spans = [Span(id=label, start=4, end=14 + 4 * place, label=label) for place, label in enumerate(labels)]
    page = page_of(text, spans)
    hints = Hints(page, lambda: spans_seen(page, set(labels)), 0).shown
    assert {hint.spot.span for hint in hints} == set(labels)
    boxes = [hint.box for hint in hints]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[number + 1 :])


def test_a_code_is_typed_letter_by_letter_and_taken_back() -> None:
    page = page_of(LONG)
    hints = Hints(page, lambda: words_seen(page), 0)
    long = hints.shown[-1]
    assert hints.press(long.code[0]) is None
    assert all(hint.code[0] == long.code[0] for hint in hints.shown)
    assert hints.press("Backspace") is None
    assert hints.press("Enter") is None
    assert hints.press(long.code[0]) is None
    assert hints.press(long.code[1]) == long.spot


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("gap", GAPS)
def test_letters_of_the_words_stay_to_be_seen(gap: float, theme: Theme) -> None:
    """Strokes at the height of the letters' bodies keep their colour while hints are on."""
    page = page_of(LONG, setting=Typesetting(gap=gap), theme=theme)
    page.word_cursor.select(Selection(0, 0))
    before = page.viewport().grab().toImage()
    mode = Jump(page, extend=False)
    page.set_mode(mode)
    after = page.viewport().grab().toImage()
    assert before != after
    top = page.seen().top()
    rows = [y for _, art in page.lines_seen() for y in range(round(art.baseline - top - 12), round(art.baseline - top))]
    for y in rows:
        if 0 <= y < before.height():
            assert all(before.pixel(x, y) == after.pixel(x, y) for x in range(0, before.width(), 3)), y


def test_no_glyph_moves() -> None:
    page = page_of(LONG, [span(LONG, "الخبراء")])
    block = page.document().begin()
    runs = [run.positions() for run in block.layout().glyphRuns()]
    page.set_mode(Jump(page, extend=False))
    page.grab()
    assert [run.positions() for run in block.layout().glyphRuns()] == runs
    assert page.chip_at(QPointF(1, 1)) is None
