"""The palette itself: a line to write in, and the actions that may be meant."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from workbench.core.ranking import Ranking
from workbench.ui.look.scale import scaled
from workbench.ui.palette.commands import Command
from workbench.ui.palette.rows import COMMAND, CommandDelegate, CommandsModel, described
from workbench.ui.panels.long_list import LongList
from workbench.ui.reading.keymap import other_layout

_WIDTH = 560  # pixels beside a font of 9 points
_SHOWN = 9  # lines; more scroll
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _SHOWN, Qt.Key.Key_PageUp: -_SHOWN}


class Palette(QFrame):
    """Lies over the window until an action is chosen or the focus goes elsewhere.

    Signals:
        chosen: this command (Command) should run.
        refused: this command (Command) cannot run now.
    """

    chosen = Signal(object)
    refused = Signal(object)

    def __init__(self, commands: Sequence[Command], recent: Sequence[str], window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._ranking = Ranking([command.names for command in commands])
        places = {command.name: place for place, command in enumerate(commands)}
        self._recent = [places[name] for name in recent if name in places]
        self._before = QApplication.focusWidget()
        self.setAccessibleName(self.tr("Actions"))
        self.setAutoFillBackground(True)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Do what? Some letters of its name, in Arabic or English"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self._model = CommandsModel(self)
        delegate = CommandDelegate(self)
        self.list = LongList(delegate.height(self.font()), self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.accessibleName())
        self.list.clicked.connect(self._run)
        self._nothing = QLabel(self.tr("No action is called that."), self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        for widget in (self.field, self._nothing, self.list):
            layout.addWidget(widget)
        self._find("")
        self._place(window)

    def open(self) -> None:
        """Show it and take the focus."""
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go away and give the focus back."""
        self.hide()
        if self._before and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and self.isVisible():
            reason = event.reason()
            if reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
                self.hide()  # somebody else has the focus now
                self.deleteLater()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().shadow().color(), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _press(self, key: Qt.Key) -> bool:
        """Follow a key that is not for writing; tell whether it is one."""
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key in _STEPS:
            last = self._model.rowCount() - 1
            self._choose(max(0, min(last, self.list.currentIndex().row() + _STEPS[key])))
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)  # there is nowhere else to go
        return True

    def _find(self, query: str) -> None:
        found = self._ranking.find(query, self._recent) or self._ranking.find(other_layout(query), self._recent)
        self._model.show([self._commands[place] for place in found])
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        if found:
            self._choose(0)

    def _choose(self, row: int) -> None:
        index = self._model.index(row)
        self.list.setCurrentIndex(index)
        if self.isVisible() and index.isValid():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, described(index.data(COMMAND))))

    def _run(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        command: Command = index.data(COMMAND)
        if command.action.isEnabled():
            self.leave()
            self.chosen.emit(command)
        else:
            self.refused.emit(command)

    def _place(self, window: QWidget) -> None:
        """Lie at the top of the window, in the middle."""
        rows = self.list.verticalHeader().defaultSectionSize() * _SHOWN
        width = min(scaled(_WIDTH), window.width() - 40)
        height = min(self.field.sizeHint().height() + rows + 40, window.height() - 80)
        self.resize(width, height)
        self.move(QPoint((window.width() - width) // 2, 40))
