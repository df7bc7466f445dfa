"""Paragraphs that are not shown: whatever lies around them is found where it is seen."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from workbench.ui.reading.geometry import lines_between, position_at

PARAGRAPHS = 6


def document_without(hidden: set[int]) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText("\n".join(f"فقرة رقم {number}" for number in range(PARAGRAPHS)))
    document.setTextWidth(400)
    for number in range(PARAGRAPHS):
        block = document.findBlockByNumber(number)
        block.setVisible(number not in hidden)
        gap = QTextBlockFormat()
        gap.setTopMargin(20)  # where no paragraph lies
        QTextCursor(block).mergeBlockFormat(gap)
    document.markContentsDirty(0, document.characterCount())
    return document


def rows(document: QTextDocument) -> dict[int, tuple[float, float]]:
    """Top and bottom of every paragraph that is shown, by its number."""
    blocks = [document.findBlockByNumber(number) for number in range(PARAGRAPHS)]
    boxes = {block.blockNumber(): document.documentLayout().blockBoundingRect(block) for block in blocks}
    return {number: (box.top(), box.bottom()) for number, box in boxes.items() if blocks[number].isVisible()}


@pytest.mark.parametrize("hidden", [{0}, {2}, {5}, {0, 1}, {1, 2, 4}, {4, 5}, {0, 1, 2, 3, 4}, {0, 5}])
def test_every_line_is_found_from_every_height(hidden):
    document = document_without(hidden)
    shown = rows(document)
    assert set(shown) == set(range(PARAGRAPHS)) - hidden
    for y in range(0, round(document.size().height()), 3):
        found = {placed.block.blockNumber() for placed in lines_between(document, y, document.size().height())}
        assert found >= {number for number, (_, bottom) in shown.items() if bottom > y}
        assert not found & hidden


@pytest.mark.parametrize("hidden", [{0}, {2}, {5}, {1, 2, 4}, {0, 1, 2, 3, 4}])
def test_a_point_leads_to_the_paragraph_that_is_seen_there(hidden):
    document = document_without(hidden)
    for number, (top, bottom) in rows(document).items():
        position = position_at(document, QPointF(200, (top + bottom) / 2), between=False)
        assert document.findBlock(position).blockNumber() == number


def test_a_document_that_is_hidden_from_end_to_end_has_no_lines():
    document = document_without(set(range(PARAGRAPHS)))
    assert list(lines_between(document, 0, 1000)) == []
    assert position_at(document, QPointF(200, 50), between=True) <= document.characterCount()
