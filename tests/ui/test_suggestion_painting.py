"""How suggestions are drawn: outlines and labels that leave everything else as it was."""

import pytest
from pages import PROSE, page_of, placed_lines
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from workbench.core import tokens
from workbench.core.ligatures import painted_range
from workbench.core.records import Span
from workbench.core.suggestion_index import SuggestionIndex, shape_id
from workbench.core.suggestions import Suggested, Suggestion, because
from workbench.ui.look.theme import THEMES
from workbench.ui.reading.highlights import LineArt
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import GAPS, Typesetting

TEXT = PROSE * 4
WORDS = list(tokens.words(TEXT))


def suggestion(start: int, end: int, label: str = "PER", score: float = 0.9) -> Suggestion:
    return Suggestion(start=start, end=end, label=label, score=score, reasons=(because("one", score, "It is so."),))


def everywhere() -> list[Suggestion]:
    """Suggestions on every third word, long ones across them, and edges inside ligatures."""
    short = [suggestion(word.start, word.end, "GPE") for number, word in enumerate(WORDS) if number % 3 == 0]
    long = [suggestion(one.start, two.end, "QUOTE", 0.6) for one, two in zip(WORDS[::9], WORDS[7::9], strict=False)]
    cuts = [suggestion(start, start + 5, "WEAPON") for start in range(1, len(TEXT) - 9, 37)]
    return sorted({one.place: one for one in short + long + cuts}.values(), key=lambda one: one.order)


def spans() -> list[Span]:
    return [
        Span(id=f"s{number}", start=word.start, end=WORDS[number + 1].end, label="ORG")
        for number, word in enumerate(WORDS[:-1])
        if number % 4 == 1
    ]


def suggest(page: Page, found: list[Suggestion], threshold: float = 0.0) -> Page:
    assert page.article
    page.article.suggestions = SuggestionIndex(Suggested(tuple(found)), threshold=threshold)
    page.review_suggestions()
    QApplication.processEvents()
    return page


def arts(page: Page) -> list[LineArt]:
    page.grab()
    assert page._artist
    return [page._artist.art(placed) for placed in placed_lines(page)]


def picture(page: Page) -> QImage:
    return page.viewport().grab().toImage()


def test_spans_and_their_chips_are_where_they_were() -> None:
    bare, full = page_of(TEXT, spans()), suggest(page_of(TEXT, spans()), everywhere())
    for before, after in zip(arts(bare), arts(full), strict=True):
        assert [(one.span.id, one.lane, one.boxes) for one in after.highlights] == [
            (one.span.id, one.lane, one.boxes) for one in before.highlights
        ]
        assert [(chip.text, chip.box) for chip in after.chips] == [(chip.text, chip.box) for chip in before.chips]
    assert sum(len(art.outlines) for art in arts(full)) > len(WORDS) // 3


def test_labels_stand_where_no_chip_and_no_other_label_is() -> None:
    for art in arts(suggest(page_of(TEXT, spans()), everywhere())):
        boxes = [one.box for one in (*art.chips, *art.labels)]
        for number, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[number + 1 :])


@pytest.mark.parametrize("gap", GAPS)
def test_the_ink_of_every_letter_stays(gap: float) -> None:
    setting = Typesetting(gap=gap)
    bare, full = page_of(TEXT, setting=setting), suggest(page_of(TEXT, setting=setting), everywhere())
    first, second = picture(bare), picture(full)
    strokes = [
        (x, y)
        for y in range(first.height())
        for x in range(0, first.width(), 2)
        if first.pixelColor(x, y).lightness() < 45
    ]
    assert len(strokes) > 1000
    lost = [place for place in strokes if second.pixelColor(*place).lightness() > 110]
    assert len(lost) <= len(strokes) * 0.001


def test_a_suggestion_has_no_fill() -> None:
    """Between its outline and the letters the page is as bare as before."""
    text = "وصل سامر الراوي"
    start = text.index("سامر")
    bare, full = page_of(text), suggest(page_of(text), [suggestion(start, len(text))])
    (art,) = arts(full)
    (box,) = art.outlines[0].boxes
    first, second = picture(bare), picture(full)
    inside = [
        (x, y)
        for y in range(round(art.baseline - 10), round(art.baseline + 4))
        for x in range(round(box.left()) + 3, round(box.right()) - 3)
    ]
    assert all(first.pixelColor(*place) == second.pixelColor(*place) for place in inside)
    assert first != second


def test_what_is_below_the_threshold_is_not_drawn() -> None:
    page = suggest(page_of(TEXT), [suggestion(*WORDS[0], score=0.4), suggestion(*WORDS[2], score=0.6)], threshold=0.5)
    assert [outline.span.start for art in arts(page) for outline in art.outlines] == [WORDS[2].start]
    page.article.suggestions.threshold = 0.3
    page.review_suggestions()
    assert [outline.span.start for art in arts(page) for outline in art.outlines] == [WORDS[0].start, WORDS[2].start]


def test_an_edge_inside_a_ligature_is_drawn_around_it() -> None:
    text = "إلى لأوكرانيا"
    inside = text.index("أوكرانيا")
    assert painted_range(text, inside, len(text)).start == inside - 1
    whole = suggest(page_of(text), [suggestion(inside - 1, len(text))])
    half = suggest(page_of(text), [suggestion(inside, len(text))])
    assert arts(half)[0].outlines[0].boxes == arts(whole)[0].outlines[0].boxes


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_the_outline_is_seen_in_every_theme(theme) -> None:
    bare, full = page_of(PROSE, theme=theme), suggest(page_of(PROSE, theme=theme), [suggestion(*WORDS[1], "ORG")])
    first, second = picture(bare), picture(full)
    outline = next(one for art in arts(full) for one in art.outlines)
    top = round(full.article and arts(full)[0].baseline - full.brush.size * 0.92)
    row = [
        abs(first.pixelColor(x, y).lightness() - second.pixelColor(x, y).lightness())
        for y in range(top - 2, top + 3)
        for x in range(round(outline.boxes[0].left()), round(outline.boxes[0].right()))
    ]
    assert max(row) > 60


def test_a_click_on_its_label_chooses_a_suggestion() -> None:
    page = suggest(page_of(TEXT), [suggestion(*WORDS[1], "ORG")])
    label = next(label for art in arts(page) for label in art.labels)
    assert page.chip_at(QPointF(label.box.center()) - page.scrolled) == label.span.id
    page.word_cursor.choose_chip(label.span.id)
    assert page.word_cursor.suggestion == shape_id(suggestion(*WORDS[1], "ORG").place)
    assert page.word_cursor.chosen_suggestion.start == WORDS[1].start


def test_scrolling_away_is_not_undone_by_new_suggestions() -> None:
    page = page_of("\n".join([PROSE * 3] * 30))
    page.word_cursor.select_word(3)
    page.verticalScrollBar().setValue(1500)
    suggest(page, [suggestion(*WORDS[0])])
    assert page.verticalScrollBar().value() == 1500
