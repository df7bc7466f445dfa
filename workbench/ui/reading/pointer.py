"""What the mouse does to the word cursor: click, drag, shift-click, double click."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from workbench.core.selection import dragged
from workbench.ui.reading.word_cursor import WordCursor

_STILL = 5  # pixels: a hand that clicks trembles that much

# Gives the offset of the character at a point of the viewport, or of the nearest gap between two if `between`.
OffsetAt = Callable[..., int]
# Gives the span (id) whose chip lies at a point of the viewport.
ChipAt = Callable[[QPointF], str | None]


class Pointer:
    """Follows the left button from press to release. A drag takes whole words, with Alt exactly what it covers.

    A click on a chip chooses its span; a drag from it is handed to `pull` with the span (id).
    """

    def __init__(
        self, cursor: WordCursor, text: str, offset_at: OffsetAt, chip_at: ChipAt, pull: Callable[[str], object]
    ) -> None:
        self._cursor = cursor
        self._text = text
        self._offset_at = offset_at
        self._chip_at = chip_at
        self._pull = pull
        self._chip: str | None = None
        self._pressed_at: QPointF | None = None
        self._anchor = 0
        self._exact = False
        self._dragging = False

    def press(self, event: QMouseEvent) -> None:
        """The button went down."""
        self._exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._anchor = self._offset_at(event.position(), between=self._exact)
        self._pressed_at = event.position()
        self._chip = None if event.modifiers() else self._chip_at(event.position())
        self._dragging = False

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved with the button down."""
        if self._pressed_at is None:
            return
        self._dragging = self._dragging or (event.position() - self._pressed_at).manhattanLength() >= _STILL
        if self._dragging and self._chip:
            self._pressed_at = None
            self._pull(self._chip)
        elif self._dragging:
            self._extend(self._anchor, self._offset_at(event.position(), between=self._exact))

    def release(self, event: QMouseEvent) -> None:
        """The button went up: after a press without a move that was a click."""
        if self._pressed_at is not None and not self._dragging:
            selection = self._cursor.selection
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selection:
                backward = selection.active < selection.anchor
                self._extend(selection.end - 1 if backward and not self._exact else selection.anchor, self._anchor)
            elif self._chip:
                self._cursor.choose_chip(self._chip)
            else:
                self._cursor.click(self._anchor)
        self._pressed_at = None

    def double_click(self, event: QMouseEvent) -> None:
        """A double click selects a word, also inside a span."""
        self._cursor.select_word(self._offset_at(event.position(), between=False))
        self._pressed_at = None

    def _extend(self, anchor: int, here: int) -> None:
        self._cursor.select(dragged(self._text, anchor, here, exact=self._exact))
