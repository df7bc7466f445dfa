"""The strip of labels along the foot: it shows each label's key and colour, and tags with a click."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QLayoutItem, QSizePolicy, QWidget

from workbench.core.scheme import Label, Scheme
from workbench.ui.look.theme import Theme
from workbench.ui.words.shortening import short_label
from workbench.ui.words.spoken import explain

_MARGIN = 6
_SPACING = 4


class FlowLayout(QLayout):
    """Lays its widgets out in lines, from the side where reading starts, as many lines as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def height_at(self, width: int) -> int:
        """Return the height in pixels that the items need at that width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        widest = max((item.sizeHint().width() for item in self._items), default=0)
        tallest = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(widest + 2 * _MARGIN, tallest + 2 * _MARGIN)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items inside `rect` (if `move`) and return the height they need."""
        inner = rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        x, y, line = 0, inner.top(), 0
        parent = self.parentWidget()
        rtl = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item in self._items:
            if item.isEmpty():
                continue  # it is hidden
            size = item.sizeHint()
            if x and x + size.width() > inner.width():
                x, y, line = 0, y + line + _SPACING, 0
            if move:
                left = inner.right() + 1 - x - size.width() if rtl else inner.left() + x
                item.setGeometry(QRect(QPoint(left, y), size))
            x += size.width() + _SPACING
            line = max(line, size.height())
        return y + line + _MARGIN - rect.top()


class KeyButton(QAbstractButton):
    """What a key does: the key in a colour, then words. `chosen` marks what holds now."""

    def __init__(
        self, key: str, words: str, color: QColor, theme: Theme, parent: QWidget, *, chosen: bool = False
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._words = words
        self._color = color
        self._theme = theme
        self._chosen = chosen
        self.setCheckable(chosen)  # which tells a screen reader that it holds now
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the text keeps the focus; what it does has a key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words) + self._key_width() + 14, metrics.height() + 8)

    def _key_width(self) -> int:
        font = QFont(self.font())
        font.setBold(True)
        side = self.fontMetrics().height() + 1
        return max(side, QFontMetrics(font).horizontalAdvance(self._key) + 8) if self._key else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(0, 0, -1, -1)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        if self.underMouse() or self.isDown() or self._chosen:
            painter.setPen(QPen(self._color, 1.6 if self._chosen else 1.0))
            fill = QColor(self._color)
            fill.setAlphaF(self._theme.fill_opacity)
            painter.setBrush(fill)
            painter.drawRoundedRect(box, 4, 4)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self._key_width()
        key = QRect(box.right() - width - 3 if rtl else box.left() + 3, box.top() + 3, width, box.height() - 6)
        if self._key:
            self._paint_key(painter, key)
        painter.setPen(QColor(self._theme.ink))
        words = box.adjusted(0, 0, -width - 8, 0) if rtl else box.adjusted(width + 8, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._words)

    def _paint_key(self, painter: QPainter, box: QRect) -> None:
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color)
        painter.drawRoundedRect(box, 3, 3)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.text_on(self._color))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
        painter.restore()


def _label_button(label: Label, theme: Theme, language: str, parent: QWidget) -> KeyButton:
    button = KeyButton(label.key, short_label(label.name), theme.line_color(label.color), theme, parent)
    title, guideline = label.title.in_language(language), label.guideline.in_language(language)
    explain(button, f"{title} ({label.key})\n{guideline}")
    button.setAccessibleName(f"{label.name}, {title}, {label.key}")
    button.setAccessibleDescription(guideline)
    return button


class LabelStrip(QWidget):
    """All labels of the scheme.

    Signals:
        label_clicked: the name of the label that was clicked.
        color_asked: a person wants another colour for the label of that name.
    """

    label_clicked = Signal(str)
    color_asked = Signal(str)

    def __init__(self, scheme: Scheme, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Labels"))
        layout = FlowLayout(self)
        for label in scheme.labels:
            button = _label_button(label, theme, language, self)
            button.clicked.connect(lambda _checked=False, name=label.name: self.label_clicked.emit(name))
            recolor = QAction(self.tr("Colour for me…"), button)
            recolor.triggered.connect(lambda _checked=False, name=label.name: self.color_asked.emit(name))
            button.addAction(recolor)
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            layout.addWidget(button)
        self._flow = layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Qt's height-for-width would make the window as tall as the strip is at its narrowest.
        self.setFixedHeight(self._flow.height_at(event.size().width()))
        super().resizeEvent(event)
