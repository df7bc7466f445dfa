"""What one types and ticks in the forms of the scheme editor; every change goes into the draft at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

_RTL = Qt.LayoutDirection.RightToLeft
_LTR = Qt.LayoutDirection.LeftToRight
_BOX = 34  # pixels for a box to tick, and air


class Line(QLineEdit):
    """One line of text.

    Signals:
        written: a person changed the text.
    """

    written = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursorPosition(0)
        self.textEdited.connect(self.written)


class CheckedLine(QLineEdit):
    """One line that may not be just anything: what `check` refuses is not kept, and goes when the focus does.

    `check` gives why a text is refused, or an empty text.

    Signals:
        written: a person changed the text into one that is let through.
        refused: why the text as it is now is refused; empty if it is not.
    """

    written = Signal(str)
    refused = Signal(str)

    def __init__(self, text: str, check: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._kept = text
        self._check = check
        self.textEdited.connect(self._write)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.text() != self._kept:
            self.setText(self._kept)
            self.refused.emit("")

    def _write(self, text: str) -> None:
        reason = "" if text == self._kept else self._check(text)
        self.refused.emit(reason)
        if not reason and text != self._kept:
            self._kept = text
            self.written.emit(text)


class LongText(QTextEdit):
    """Plain text of some lines; Tab goes on to the next field.

    Signals:
        written: a person changed the text.
    """

    written = Signal(str)

    def __init__(self, text: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlainText(text)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda: self.written.emit(self.text()))

    def text(self) -> str:
        """Return what stands in the field; unlike `toPlainText()` this leaves no-break spaces as they are."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")


class BothLanguages(QWidget):
    """A text in English and in Arabic, one below the other, each in its own direction.

    Signals:
        written: a person changed the text of a language (`en` or `ar`).
    """

    written = Signal(str, str)

    def __init__(self, words: dict[str, str], *, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for language, direction, name in (("en", _LTR, self.tr("English")), ("ar", _RTL, self.tr("Arabic"))):
            text = words.get(language, "")
            field = Line(text, self) if lines == 1 else LongText(text, lines, self)
            field.setObjectName(language)
            field.setLayoutDirection(direction)
            field.setPlaceholderText(name)
            field.written.connect(lambda new, language=language: self.written.emit(language, new))
            layout.addWidget(field)
            if language == "en":
                self.setFocusProxy(field)

    def setAccessibleName(self, name: str) -> None:
        for field in self.findChildren(QLineEdit) + self.findChildren(QTextEdit):
            field.setAccessibleName(f"{name}: {field.placeholderText()}")


class CheckList(QListWidget):
    """Any of several names, in as many columns as there is room for.

    Signals:
        ticked: the names (list of str) that are ticked now.
    """

    ticked = Signal(object)

    def __init__(self, names: Sequence[str], chosen: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        metrics = self.fontMetrics()
        widest = max(map(metrics.horizontalAdvance, names), default=0)
        self.setGridSize(QSize(widest + _BOX, metrics.lineSpacing() + 8))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for name in names:
            item = QListWidgetItem(name, self)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
        self.itemChanged.connect(lambda _: self.ticked.emit(self.names()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the names need at this width."""
        super().resizeEvent(event)
        columns = max(1, self.viewport().width() // self.gridSize().width())
        self.setFixedHeight(self.gridSize().height() * max(1, -(-self.count() // columns)) + 6)

    def names(self) -> list[str]:
        """Return what is ticked."""
        items = (self.item(row) for row in range(self.count()))
        return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]


class WheelStays(QObject):
    """Lets the wheel scroll a form instead of turning the choice that happens to lie under the pointer."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
