"""What a person sees of the window, and waits for."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from workbench.core.records import Annotation
from workbench.core.scheme import Label
from workbench.core.selection import Selection
from workbench.ui.modes.form import FormMode
from workbench.ui.modes.hints import words_seen
from workbench.ui.modes.jump import Jump
from workbench.ui.modes.link import LinkMode
from workbench.ui.modes.mode import Mode
from workbench.ui.modes.quote import QuoteMode
from workbench.ui.reading.article import Article
from workbench.ui.reading.page import Page
from workbench.ui.reading.word_cursor import WordCursor
from workbench.ui.workspace.workspace import Workspace

from .goal import Mistake
from .ledger import Ledger, Purpose

if TYPE_CHECKING:
    from tests.flows.driver import Driver

_PATIENCE = 20.0  # seconds
# Keys that answer a form or a link instead of leaving it.
_ANSWERS = {
    FormMode: ("Enter", "Space", "Tab", "Backspace", "Shift+Tab", "Delete", "Esc"),
    LinkMode: ("Enter", "Backspace", "Esc"),
}


class Screen:
    """An open window with one article; every key goes through here and is counted."""

    def __init__(self, driver: "Driver", ledger: Ledger) -> None:
        self._driver = driver
        self.ledger = ledger
        self.purpose = Purpose("document", "", "look")

    # Keys

    def press(self, *keys: str) -> None:
        """Press keys, for the purpose that is set."""
        for key in keys:
            self._driver.press(key)
            self.ledger.pressed.append(key)
            self.ledger.presses[self.purpose] += 1

    def write(self, text: str) -> None:
        """Type text into the field that has the focus; every character is a press."""
        self._driver.write(text)
        self.ledger.pressed += text
        self.ledger.presses[self.purpose] += len(text)

    def leave_mode(self, following: str) -> None:
        """Press Escape if a mode would swallow the key `following` instead of leaving by itself."""
        if not self.lets_through(following):
            self.press("Esc")
            if self.mode:
                raise Mistake(f"{type(self.mode).__name__} does not end with Escape")

    def lets_through(self, key: str) -> bool:
        """Tell whether a key does what it always does, in spite of the mode that is on."""
        mode = self.mode
        if mode is None or key.startswith("Ctrl+"):
            return True
        if isinstance(mode, QuoteMode):
            return mode._draft is None and key not in ("H", "Shift+H")
        if isinstance(mode, LinkMode) and key.startswith("Shift+"):
            return False
        answers = next((keys for kind, keys in _ANSWERS.items() if isinstance(mode, kind)), None)
        return answers is not None and len(key) > 1 and key not in answers

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait as a person would, without pressing anything."""
        end = time.monotonic() + _PATIENCE
        while not until():
            QApplication.processEvents()
            if time.monotonic() > end:
                raise Mistake(f"waited in vain: {what}")

    # What is seen

    @property
    def focus(self) -> QWidget:
        """What gets the keys."""
        return QApplication.focusWidget() or self._driver.window

    @property
    def workspace(self) -> Workspace:
        return self._driver.workspace

    @property
    def page(self) -> Page:
        return self.workspace.page

    @property
    def article(self) -> Article:
        assert self.workspace.session.article
        return self.workspace.session.article

    @property
    def text(self) -> str:
        return self.article.text

    @property
    def cursor(self) -> WordCursor:
        assert self.page.word_cursor
        return self.page.word_cursor

    @property
    def selection(self) -> Selection:
        """What is selected; a caret at the beginning while nothing is."""
        return self.cursor.selection or Selection(0, 0)

    @property
    def mode(self) -> Mode | None:
        """The mode that has the keys."""
        return self.workspace.stage.mode

    @property
    def message(self) -> str:
        return self._driver.message

    def label(self, name: str) -> Label:
        return self.workspace.session.store.scheme.label(name)

    def words(self) -> Sequence[tuple[int, int]]:
        """Return the words that a hint can stand over now."""
        return [(spot.start, spot.end) for spot in words_seen(self.page)]

    def code_of(self, wanted: Callable[[int, int, str], bool]) -> str | None:
        """Return the letters of the hint for what starts, ends and is the span (id) that is wanted; None if unseen."""
        mode = self.mode
        assert isinstance(mode, Jump | LinkMode)
        hints = mode._hints.shown
        return next((hint.code for hint in hints if wanted(hint.spot.start, hint.spot.end, hint.spot.span)), None)

    def project(self) -> Annotation:
        """Return what the project holds of this article."""
        session = self.workspace.session
        return session.store.annotations.get(self.article.document.id, session.annotator)
