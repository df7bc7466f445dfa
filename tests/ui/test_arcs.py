"""Arcs of relations on a page: which are shown, where their titles stand, what the pointer does, and no glyph moved."""

from collections.abc import Iterable

import pytest
from pages import PROSE, arms_news, article_of, span
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from test_glyph_identity import glyphs, spans_everywhere

from workbench.core import tokens
from workbench.core.records import Relation, Span
from workbench.ui.look.theme import LIGHT
from workbench.ui.reading.arc_layer import RelationView
from workbench.ui.reading.page import Page
from workbench.ui.reading.typesetting import GAPS, Typesetting

SAID = "قال الوزير سامر الراوي إن المصنع جاهز"
SAID_SPANS = (
    span(SAID, "قال", "CUE", name="cue"),
    span(SAID, "الوزير سامر الراوي", "SOURCE", name="source"),
    span(SAID, "إن المصنع جاهز", "QUOTE", name="quote"),
)
SAID_RELATIONS = (
    Relation(id="r1", type="cue", source="quote", target="cue"),
    Relation(id="r2", type="source", source="quote", target="source"),
)


def page_with(
    text: str,
    spans: Iterable[Span],
    relations: Iterable[Relation],
    *,
    view: RelationView = "all",
    language: str = "en",
    gap: float = 1.0,
) -> Page:
    page = Page(arms_news(), LIGHT, Typesetting(gap=gap), language=language)
    page.resize(900, 700)
    page.open_article(article_of(text, spans, relations))
    page.arcs.set_view(view)
    page.show()
    page.grab()
    return page


def linked_everywhere(text: str) -> tuple[list[Span], list[Relation]]:
    """A span on every second word and a relation from each to one further on, near and far."""
    words = list(tokens.words(text))[::2]
    spans = [
        Span(id=f"w{number}", start=word.start, end=word.end, label=("WEAPON", "GPE", "QUOTE")[number % 3])
        for number, word in enumerate(words)
    ]
    relations = [
        Relation(
            id=f"r{number}", type="owner", source=f"w{number}", target=f"w{(number + 1 + number % 9) % len(words)}"
        )
        for number in range(len(words))
    ]
    return spans, relations


def test_relations_of_the_chosen_span_are_shown_both_ways_and_all_on_demand() -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS, view="chosen")
    assert page.arcs.arcs == []
    page.word_cursor.choose(SAID_SPANS[0])
    assert [arc.relation.id for arc in page.arcs.arcs] == ["r1"]
    page.word_cursor.choose(SAID_SPANS[2])
    assert {arc.relation.id for arc in page.arcs.arcs} == {"r1", "r2"}
    page.arcs.set_view("none")
    assert page.arcs.arcs == []
    page.word_cursor.choose(None)
    page.arcs.set_view("all")
    assert {arc.relation.id for arc in page.arcs.arcs} == {"r1", "r2"}


@pytest.mark.parametrize(("language", "titles"), [("en", {"introduced by", "said by"}), ("ar", {"لفظه", "قاله"})])
def test_titles_are_in_the_language_of_the_interface_and_stand_apart(language: str, titles: set[str]) -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS, language=language)
    arcs = page.arcs.arcs
    assert {arc.title.text for arc in arcs} == titles
    chips = [chip.box for _, art in page.lines_seen() for chip in art.chips]
    boxes = [arc.title.box for arc in arcs]
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in [*boxes[:number], *chips])


def test_arcs_follow_relations_that_come_and_go() -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS)
    page.article.relations.remove("r1")
    assert [arc.relation.id for arc in page.arcs.arcs] == ["r2"]
    page.article.relations.add(SAID_RELATIONS[0])
    assert len(page.arcs.arcs) == 2


def test_nothing_is_worked_out_twice() -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS)
    assert page.arcs.arcs is page.arcs.arcs


def test_an_end_out_of_sight_is_named_on_a_stub_with_its_direction() -> None:
    text = PROSE * 40
    words = list(tokens.words(text))
    near = Span(id="near", start=words[5].start, end=words[6].end, label="WEAPON")
    far = Span(id="far", start=words[-3].start, end=words[-2].end, label="GPE")
    page = page_with(text, [near, far], [Relation(id="r", type="owner", source="near", target="far")])
    (arc,) = page.arcs.arcs
    assert (arc.route, arc.ends, arc.title.toward) == (None, ("near",), 1)
    assert text[far.start : far.end] in arc.title.text
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    QApplication.processEvents()
    (arc,) = page.arcs.arcs
    assert (arc.route, arc.ends, arc.title.toward) == (None, ("far",), -1)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    assert page.arcs.arcs == []


def test_arcs_leave_every_glyph_as_it_was() -> None:
    text = PROSE * 6
    spans, relations = linked_everywhere(text)
    spans += spans_everywhere(text)
    bare, full = page_with(text, [], []), page_with(text, spans, relations)
    assert full.arcs.arcs
    assert glyphs(full) == glyphs(bare)
    assert not full.document().isModified()


@pytest.mark.parametrize("gap", GAPS)
def test_arcs_cover_no_letters(gap: float) -> None:
    text = PROSE * 6
    spans, relations = linked_everywhere(text)
    spans = [one for one in spans if one.end - one.start > 1]
    without, full = page_with(text, spans, [], gap=gap), page_with(text, spans, relations, gap=gap)
    assert len(full.arcs.arcs) > 10
    first, second = without.viewport().grab().toImage(), full.viewport().grab().toImage()
    strokes = [
        (x, y)
        for y in range(first.height())
        for x in range(0, first.width(), 2)
        if first.pixelColor(x, y).lightness() < 45
    ]
    assert len(strokes) > 1000
    lost = [place for place in strokes if second.pixelColor(*place).lightness() > 110]
    assert len(lost) <= len(strokes) * 0.004, (gap, len(lost), len(strokes))


def test_every_title_lies_in_the_column_and_none_on_another() -> None:
    text = PROSE * 6
    page = page_with(text, *linked_everywhere(text))
    boxes = [arc.title.box for arc in page.arcs.arcs if not arc.title.crowded]
    assert boxes
    for number, box in enumerate(boxes):
        assert box.left() >= 0
        assert box.right() <= page.viewport().width()
        assert not any(box.intersects(other) for other in boxes[:number])


def point_on(page: Page, relation: str) -> QPoint:
    arc = next(arc for arc in page.arcs.arcs if arc.relation.id == relation)
    return (arc.title.box.center() - page.seen().topLeft()).toPoint()


def hover(page: Page, at: QPoint) -> None:
    """Move the pointer there, no button held."""
    none = Qt.MouseButton.NoButton
    place, globally = QPointF(at), QPointF(page.viewport().mapToGlobal(at))
    move = QMouseEvent(QEvent.Type.MouseMove, place, globally, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.viewport(), move)


def test_a_click_on_a_title_chooses_the_relation_and_escape_lets_go_of_it() -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point_on(page, "r2"))
    cursor = page.word_cursor
    assert (cursor.relation, cursor.span) == ("r2", "quote")
    assert cursor.chosen_relation == SAID_RELATIONS[1]
    cursor.clear()
    assert (cursor.relation, cursor.span) == (None, "quote")


def test_a_click_keeps_the_end_that_is_chosen_and_a_double_click_goes_to_the_other() -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS)
    page.word_cursor.choose(SAID_SPANS[1])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.viewport(), left, none, point_on(page, "r2"))
    assert page.word_cursor.span == "source"
    QTest.mouseDClick(page.viewport(), left, none, point_on(page, "r2"))
    assert (page.word_cursor.relation, page.word_cursor.span) == ("r2", "quote")


def test_the_pointer_on_an_arc_makes_it_stand_out() -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS)
    before = page.viewport().grab().toImage()
    hover(page, point_on(page, "r1"))
    assert page.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert page.viewport().grab().toImage() != before
    hover(page, QPoint(5, 300))
    assert page.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_choosing_something_else_lets_go_of_the_relation() -> None:
    page = page_with(SAID, SAID_SPANS, SAID_RELATIONS)
    page.word_cursor.choose_relation(SAID_RELATIONS[0], SAID_SPANS[0])
    page.word_cursor.choose(SAID_SPANS[1])
    assert page.word_cursor.relation is None


def test_the_count_of_ends_out_of_sight_covers_no_other_title() -> None:
    first = "قال الوزير سامر الراوي إن المصنع جاهز للعمل في المدينة"
    text = "\n".join([first, *["سطر آخر من المقال"] * 60, *["كلمة"] * 12])
    words = list(tokens.words(text))
    near = [Span(id=f"n{place}", start=words[place].start, end=words[place].end, label="QUOTE") for place in (0, 1, 3)]
    far = [
        Span(id=f"f{place}", start=words[-place].start, end=words[-place].end, label="CUE") for place in range(1, 13)
    ]
    relations = [
        Relation(id=f"r{number}", type="cue", source=near[number % 3].id, target=one.id)
        for number, one in enumerate(far)
    ]
    titles = [arc.title for arc in page_with(text, [*near, *far], relations).arcs.arcs if arc.title]
    assert any(title.more for title in titles)
    boxes = [title.box for title in titles]
    assert not [(one, two) for number, one in enumerate(boxes) for two in boxes[number + 1 :] if one.intersects(two)]
