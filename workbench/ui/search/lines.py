"""The lines of a concordance: each hit below the other, the keyword in the middle."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.commands.searching import Hit
from workbench.ui.look.scale import scaled
from workbench.ui.panels.composing import Context
from workbench.ui.panels.keyword_line import KeywordLine
from workbench.ui.panels.long_list import Index, LongList
from workbench.ui.reading.keymap import key_name
from workbench.ui.words.isolation import isolated, tooltip

_NO_PARENT = QModelIndex()
_NAME_SHARE = 0.2  # of the width
_LEAST_NAME, _MOST_NAME = 60, 190  # pixels beside such a font
_GAP = 10


class LinesModel(QAbstractTableModel):
    """Hits, as they are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Hit] = []

    def show_lines(self, lines: Sequence[Hit]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def add(self, lines: Sequence[Hit]) -> None:
        """Show further lines below the others."""
        if lines:
            first = len(self.lines)
            self.beginInsertRows(_NO_PARENT, first, first + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return isolated(f"{line.before}{line.surface}{line.after}")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(isolated(line.name))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return isolated(line.name)
        return None


class LinesView(LongList):
    """The lines; Enter opens one in the article, a label's key tags all that are selected.

    Signals:
        opened: a person wants to see the current line in its article.
        label_pressed: the key (`P`, `Shift+P`, …) of a label, or another that means nothing here.
        left: the person wants the article back.
        above: the person wants to go back to the field of the query.
    """

    opened = Signal()
    label_pressed = Signal(str)
    left = Signal()
    above = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._lines = LineDelegate()
        super().__init__(self._lines.height(), parent)
        self.setItemDelegate(self._lines)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match key := key_name(event):
            case "Enter":
                self.opened.emit()
            case "Esc":
                self.left.emit()
            case "Up" if self.currentIndex().row() <= 0:
                self.above.emit()
            case _ if len(key) == 1 and key.isalpha():
                self.label_pressed.emit(key)
            case _:
                super().keyPressEvent(event)


class LineDelegate(QStyledItemDelegate):
    """Draws the document's name, then the line in its own direction with the keyword in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = KeywordLine()

    def height(self) -> int:
        """Return the height of a line, in pixels."""
        return self._line.height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, LinesModel)
        hit = model.lines[index.row()]
        # Read without `initStyleOption`, which would ask the model for every role of every line.
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -2, -2))
        role = QPalette.ColorRole
        ink = palette.color(role.HighlightedText if chosen else role.Text)
        quiet = palette.color(role.HighlightedText if chosen else role.PlaceholderText)
        emphasis = palette.color(role.HighlightedText if chosen else role.Link)
        name, area = _parts(option.rect, option.direction)
        self._paint_name(painter, name, hit, option, quiet)
        self._line.paint(painter, area, Context(hit.before, hit.surface, hit.after), ink, emphasis)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRect, hit: Hit, option: QStyleOptionViewItem, color: QColor) -> None:
        words = isolated(f"{hit.name} · {hit.field}" if hit.field else hit.name)
        painter.setPen(color)
        painter.setFont(option.font)
        shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        leading = (
            Qt.AlignmentFlag.AlignRight
            if option.direction == Qt.LayoutDirection.RightToLeft
            else (Qt.AlignmentFlag.AlignLeft)
        )
        painter.drawText(box, leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, shown)


def _parts(row: QRect, direction: Qt.LayoutDirection) -> tuple[QRect, QRect]:
    """Return where the name of the document goes, at the side where the interface starts, and where the line goes."""
    share = min(max(round(row.width() * _NAME_SHARE), scaled(_LEAST_NAME)), scaled(_MOST_NAME))
    name = QRect(row.left() + _GAP, row.top(), share, row.height())
    line = row.adjusted(share + 2 * _GAP, 0, -_GAP, 0)
    if direction == Qt.LayoutDirection.RightToLeft:
        name.moveLeft(row.right() - _GAP - share)
        line.moveLeft(row.left() + _GAP)
    return name, line
