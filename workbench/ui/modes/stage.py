"""Where modes come on: one at a time gets the page's keys and the foot of the window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from workbench.ui.modes.mode import Mode
from workbench.ui.panels.prompt import PromptStrip
from workbench.ui.reading.page import Page
from workbench.ui.session import Session


class Stage(QObject):
    """Begins and ends modes on one page; `prompt` takes the place of `labels` meanwhile.

    Signals:
        told: a message for the person.
        refused: a warning for the person.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, session: Session, page: Page, prompt: PromptStrip, labels: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._prompt = prompt
        self._labels = labels
        self._waiting: Mode | None = None
        self.mode: Mode | None = None
        prompt.hide()
        prompt.pressed.connect(self._press)
        prompt.entered.connect(self._enter)
        session.article_changed.connect(self.end)
        page.cursor_changed.connect(self._refresh)  # after every step, too
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def begin(self, mode: Mode) -> None:
        """Let `mode` have the keys; the one before ends, or waits until this one ends."""
        waiting = self.mode if self.mode and self.mode.waits and not mode.waits else None
        if waiting:
            self._waiting, self.mode = waiting, None
        else:
            self.end()
        mode.changed.connect(self._show)
        mode.finished.connect(lambda then: self._on_finished(mode, then))
        mode.told.connect(self.told)
        mode.refused.connect(self.refused)
        self._put(mode)

    def end(self) -> None:
        """End the mode that is on, and one that waits."""
        for mode in (self.mode, self._waiting):
            if mode:
                mode.deleteLater()
        self._waiting = None
        self._put(None)

    def _put(self, mode: Mode | None) -> None:
        self.mode = mode
        self._page.set_mode(mode)
        if mode is None and self._prompt.holds_focus():
            self._page.setFocus()
        if mode and self._labels.isVisible():
            self._prompt.keep_height(self._labels.height())  # so that the page does not jump
        self._labels.setVisible(mode is None)
        self._prompt.setVisible(mode is not None)
        self._show()

    def _on_finished(self, ended: Mode, then: Mode | None) -> None:
        if ended is not self.mode:
            return  # another one is on already
        if then:
            self.begin(then)
        elif self._waiting:
            ended.deleteLater()
            mode, self._waiting = self._waiting, None
            self._put(mode)
        else:
            self.end()

    def _show(self) -> None:
        if not self.mode:
            return
        prompt = self.mode.prompt()
        if self._prompt.holds_focus() and not prompt.field:
            self._page.setFocus()
        self._prompt.show_prompt(prompt)
        self._page.viewport().update()

    def _refresh(self) -> None:
        if self.mode:
            self.mode.refresh()

    def _press(self, key: str) -> None:
        if self.mode and not self.mode.press(key):
            self._page.do_key(QKeySequence(key))

    def _enter(self, text: str) -> None:
        if self.mode:
            self.mode.enter(text)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes elsewhere in the window leaves the mode; its field and the menus belong to it."""
        inside = new is None or new is self._page or self._prompt.isAncestorOf(new)
        if self.mode and not inside and not isinstance(new, QMenu | QMenuBar):
            self.end()
