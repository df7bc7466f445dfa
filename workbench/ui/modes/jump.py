"""Jump: a hint over every word that is seen; its code selects the word, or lets the selection reach to it."""

from PySide6.QtGui import QPainter

from workbench.core.selection import Selection
from workbench.ui.modes.hints import Hints, Spot, words_seen
from workbench.ui.modes.mode import SCROLLING, Choice, Mode, Prompt
from workbench.ui.reading.page import Page


class Jump(Mode):
    """Selects the word whose code is typed; with `extend` the selection grows, or shrinks, to that word."""

    hides_chips = True

    def __init__(self, page: Page, *, extend: bool) -> None:
        super().__init__(page)
        self._extend = extend
        selection = page.word_cursor.selection if page.word_cursor else None
        caret = selection.active if selection else page.top_offset()
        self._hints = Hints(page, self._spots, caret)

    def prompt(self) -> Prompt:
        title = self.tr("Extend to the word…") if self._extend else self.tr("Go to the word…")
        back = (Choice("Backspace", self.tr("take a letter back"), quiet=True),) if self._hints.typed else ()
        leave = Choice("Esc", self.tr("leave"), quiet=True)
        return Prompt(title, (*back, leave), note=self.tr("Type the letters above it."))

    def press(self, key: str) -> bool:
        if key in SCROLLING:
            return False
        if len(key) > 1 and key != "Backspace":
            self.finish()
            return key == "Esc"  # any other key that moves does so
        if spot := self._hints.press(key):
            self.finish()
            self._go(spot.start, spot.end)
        else:
            self.changed.emit()
        return True

    def paint(self, painter: QPainter) -> None:
        self._hints.paint(painter)

    def refresh(self) -> None:
        self._hints.look_again()
        super().refresh()

    def _spots(self) -> list[Spot]:
        """Return the words that are seen, without one that is selected already."""
        cursor = self.page.word_cursor
        here = cursor.selection if cursor and not cursor.span else None
        return [spot for spot in words_seen(self.page) if not here or (spot.start, spot.end) != (here.start, here.end)]

    def _go(self, start: int, end: int) -> None:
        cursor = self.page.word_cursor
        if not cursor:
            return
        here = cursor.selection
        if not (self._extend and here):
            cursor.select_word(start)
        elif start < here.start:
            cursor.extend_to(Selection(here.end, start))
        else:
            cursor.extend_to(Selection(here.start, end))
