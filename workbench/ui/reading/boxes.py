"""From ranges of text to boxes on a line, without touching a glyph.

Boxes come from `QTextLine.glyphRuns`, which agrees with Qt's own painting at every change of direction;
`cursorToX` pairs do not.
"""

from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

_TOUCHING = 0.75  # pixels: glyph runs of one visual stretch abut up to rounding


def line_boxes(line: QTextLine, start: int, end: int) -> list[QRectF]:
    """Return the boxes, left to right, that the block positions `[start, end)` take on `line`.

    Coordinates are those of the block's layout. A range in mixed direction has several boxes, one for each visual
    stretch; a range that shows nothing (only zero-width characters) has one of no width.
    """
    start, end = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
    if start >= end:
        return []
    runs = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
    boxes: list[QRectF] = []
    for run in sorted((run for run in runs if run.width() > 0), key=lambda run: run.left()):
        if boxes and run.left() - boxes[-1].right() <= _TOUCHING:
            boxes[-1].setRight(max(run.right(), boxes[-1].right()))
        else:
            boxes.append(QRectF(run.left(), line.y(), run.width(), line.height()))
    return boxes or [QRectF(line_x(line, start), line.y(), 0.0, line.height())]


def line_x(line: QTextLine, position: int) -> float:
    """Return the x of the caret at that block position, in the coordinates of the block's layout."""
    x, _ = cast(tuple[float, int], line.cursorToX(position))  # the position is an in-out parameter
    return x
