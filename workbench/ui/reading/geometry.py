"""Where text lies in a laid-out Qt document: the lines in a stretch of it, and the character at a point."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine

from workbench.ui.reading.boxes import line_boxes, line_x

_WIDEST_GAP, _STEP = 400, 8  # pixels between two paragraphs, and by which a gap is crossed: less than any line


class PlacedLine(NamedTuple):
    """A line of a paragraph; `origin` is the top left corner of the paragraph in document coordinates."""

    block: QTextBlock
    origin: QPointF
    number: int

    @property
    def line(self) -> QTextLine:
        """The line itself; asked for anew each time, because a layout owns its lines."""
        return self.block.layout().lineAt(self.number)


def lines_between(document: QTextDocument, top: float, bottom: float) -> Iterator[PlacedLine]:
    """Yield the lines that share a pixel with `[top, bottom]` (document coordinates), from the top."""
    block = _block_at(document, top)
    while block.isValid():
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        if origin.y() > bottom:
            return
        layout = block.layout()
        for number in range(_first_line_below(layout, top - origin.y()), layout.lineCount()):
            if origin.y() + layout.lineAt(number).y() > bottom:
                return
            yield PlacedLine(block, origin, number)
        block = block.next()


def position_at(document: QTextDocument, point: QPointF, *, between: bool) -> int:
    """Return the document position at `point`: of the character there, or of the nearest gap if `between`."""
    block = _block_at(document, point.y())
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    if not layout.lineCount():
        return block.position()
    index = min(_first_line_below(layout, point.y() - origin.y()), layout.lineCount() - 1)
    line, x = layout.lineAt(index), point.x() - origin.x()
    if between:
        found = line.xToCursor(x + _hanging_space(line), QTextLine.CursorPosition.CursorBetweenCharacters)
    else:
        found = _character_at(layout, line, x)
    return block.position() + found


def _character_at(layout: QTextLayout, line: QTextLine, x: float) -> int:
    """Return the position of the character whose box holds `x`.

    At the border of a run Qt's own answer may be the character beside it, so its neighbours are asked too.
    """
    near = line.xToCursor(x + _hanging_space(line), QTextLine.CursorPosition.CursorOnCharacter)
    for position in (near, near - 1, near + 1):
        inside = line.textStart() <= position < line.textStart() + line.textLength()
        if inside and layout.isValidCursorPosition(position):
            boxes = line_boxes(line, position, layout.nextCursorPosition(position))
            if any(box.left() <= x < box.right() for box in boxes):
                return position
    return near


def _block_at(document: QTextDocument, y: float) -> QTextBlock:
    # hitTest lays out as far as it needs and finds the block by bisection. For a point between two blocks it finds the
    # last one as long as that is not laid out (has no line): so the search goes on below, over the gap.
    found = document.lastBlock()
    for below in range(0, _WIDEST_GAP, _STEP):
        point = QPointF(0, max(y, 0) + below)
        position = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        found = document.findBlock(max(position, 0))
        if found.layout().lineCount() or not found.isVisible():
            break
    before = found.previous()
    if found.isVisible() and (not before.isValid() or before.isVisible()):
        return found
    # A hidden block has no place; for a point between two others hitTest may find it or the one behind it.
    return _visible_block_at(document, y, found.blockNumber())


def _visible_block_at(document: QTextDocument, y: float, last: int) -> QTextBlock:
    """Return the last block that is to be seen, up to number `last`, and begins above `y`; else the first of them."""
    low, high = 0, last
    while low < high:
        middle = (low + high + 1) // 2
        block = _visible_from(document, middle, high)
        if block.isValid() and document.documentLayout().blockBoundingRect(block).top() <= y:
            low = block.blockNumber()
        else:
            high = middle - 1
    block = _visible_from(document, low, document.blockCount() - 1)
    return block if block.isValid() else document.lastBlock()


def _visible_from(document: QTextDocument, first: int, last: int) -> QTextBlock:
    """Return the first block to be seen of those with the numbers `first` to `last`, or one that is not valid."""
    block = document.findBlockByNumber(first)
    while block.isValid() and not block.isVisible():
        block = block.next()
    return block if block.isValid() and block.blockNumber() <= last else QTextBlock()


def _hanging_space(line: QTextLine) -> float:
    """Return the width of the white space that hangs over the end of a wrapped right-to-left line.

    Every other method of QTextLine takes it into account; `xToCursor` does not (Qt 6.11).
    """
    return max(0.0, line.naturalTextRect().left() - line_x(line, line.textStart() + line.textLength()))


def _first_line_below(layout: QTextLayout, y: float) -> int:
    """Return the first line whose lower edge lies below `y` (layout coordinates), by bisection."""
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < y:
            low = middle + 1
        else:
            high = middle
    return low
