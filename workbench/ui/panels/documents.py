"""The list of documents: what there is to do, how far each is, and which one is open."""

from bisect import bisect_left

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.core.changes import Step
from workbench.core.paragraphs import base_direction
from workbench.storage.documents import DocumentRow
from workbench.ui.isolation import isolated, tooltip
from workbench.ui.language import directed
from workbench.ui.panels.long_list import LongList
from workbench.ui.scale import reading_font
from workbench.ui.session import Session

_PAGE = 100
_ROW = Qt.ItemDataRole.UserRole
_COUNTS = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class DocumentsModel(QAbstractListModel):
    """The documents in import order; lines are read a page at a time, when they are first looked at."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pages: dict[int, list[DocumentRow]] = {}
        self._places = session.store.queue.places(annotator=session.annotator)
        session.stepped.connect(self._on_step)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.document(index.row())
        if role == _ROW:
            return row
        if role == _COUNTS:
            return self.counts(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return isolated(row.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.describe(row))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.describe(row)
        return None

    def document(self, place: int) -> DocumentRow:
        """Return the line at that place."""
        page, rest = divmod(place, _PAGE)
        if page not in self._pages:
            ids = self._places[page * _PAGE : (page + 1) * _PAGE]
            self._pages[page] = self._session.store.queue.rows(ids, self._session.annotator)
        return self._pages[page][rest]

    def describe(self, row: DocumentRow) -> str:
        """Return name, status and counts of a document in words."""
        characters = self.tr("%n character(s)", "", row.characters)
        return directed(" · ".join([isolated(row.name), self.counts(row), characters]))

    def counts(self, row: DocumentRow) -> str:
        """Return the status of a document, how many spans it has, and whether to discuss it, in words."""
        spans = self.tr("%n span(s)", "", row.spans)
        flag = [self.tr("to be discussed")] if row.discuss else []
        return " · ".join([status_title(row.status), spans, *flag])

    def _on_step(self, step: Step) -> None:
        if "documents" in step.touched.tables:
            self.beginResetModel()
            self._pages.clear()
            self._places = self._session.store.queue.places(annotator=self._session.annotator)
            self.endResetModel()
            return
        for document in step.touched.documents:
            place = self.place(document)
            page, rest = divmod(place, _PAGE)
            if page in self._pages:
                row = self._session.store.documents.row(document, annotator=self._session.annotator)
                self._pages[page][rest] = row
                self.dataChanged.emit(self.index(place), self.index(place))

    def place(self, document: str) -> int:
        """Return the place of a document that is in the list."""
        return bisect_left(self._places, self._session.store.queue.row_id(document) or 0)


def status_title(status: str) -> str:
    """Return a status in the language of the interface."""
    titles = {
        "todo": QCoreApplication.translate("status", "to do"),
        "doing": QCoreApplication.translate("status", "doing"),
        "done": QCoreApplication.translate("status", "done"),
        "skipped": QCoreApplication.translate("status", "skipped"),
    }
    return titles[status]


class DocumentDelegate(QStyledItemDelegate):
    """Draws a document as a mark of its status, its title on up to two lines, and its counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_font = reading_font(17)
        self._title_metrics = QFontMetricsF(self._title_font)

    def height(self, font: QFont) -> int:
        """Return the height of a line, in pixels, where counts are written in `font`."""
        return round(2 * self._title_metrics.lineSpacing() + QFontMetricsF(font).lineSpacing()) + 18

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        row: DocumentRow = index.data(_ROW)
        box = QRectF(option.rect)
        state = option.state
        palette: QPalette = option.palette
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(box, palette.color(QPalette.ColorRole.Highlight))
        if state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.WindowText), 1, Qt.PenStyle.DotLine))
            painter.drawRect(box.adjusted(1, 1, -2, -2))
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        ink = palette.color(role)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        mark = QRectF(box.right() - 26 if rtl else box.left() + 12, box.top() + 13, 14, 14)
        self._paint_status(painter, mark, row.status, ink)
        words = box.adjusted(12, 8, -36, -8) if rtl else box.adjusted(36, 8, -12, -8)
        self._paint_words(painter, words, index, ink, palette, chosen=chosen, option=option)
        painter.restore()

    @staticmethod
    def _paint_status(painter: QPainter, box: QRectF, status: str, ink: QColor) -> None:
        """An empty, half or full ring, or one struck through: told apart without colour."""
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if status == "doing":
            painter.setBrush(ink)
            painter.drawPie(box, 90 * 16, 180 * 16)
        elif status == "done":
            painter.setBrush(ink)
            painter.drawEllipse(box.adjusted(3, 3, -3, -3))
        elif status == "skipped":
            painter.drawLine(box.bottomLeft(), box.topRight())

    def _paint_words(
        self,
        painter: QPainter,
        box: QRectF,
        index: Index,
        ink: QColor,
        palette: QPalette,
        *,
        chosen: bool,
        option: QStyleOptionViewItem,
    ) -> None:
        painter.setPen(ink)
        title = QRectF(box.left(), box.top(), box.width(), self._title_metrics.lineSpacing() * 2)
        painter.save()
        lines = self._paint_title(painter, title, index.data(_ROW).title)
        painter.restore()
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.86)
        painter.setFont(small)
        if not chosen:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        counts = QRectF(
            box.left(),
            box.top() + lines * self._title_metrics.lineSpacing() + 1,
            box.width(),
            option.fontMetrics.lineSpacing(),
        )
        painter.drawText(counts, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop), index.data(_COUNTS))

    def _paint_title(self, painter: QPainter, box: QRectF, title: str) -> int:
        """Draw a title in its own direction on one or two lines, and return how many; the rest is cut off."""
        layout = QTextLayout(" ".join(title.split()), self._title_font)
        option = QTextOption()
        rtl = base_direction(title) == "rtl"
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(direction)
        layout.setTextOption(option)
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(box.width())
        layout.endLayout()
        rest = layout.text()[first.textLength() :]
        lines = [layout.text()[: first.textLength()].rstrip()]
        if rest:
            lines.append(self._title_metrics.elidedText(rest, Qt.TextElideMode.ElideRight, box.width()))
        painter.setFont(self._title_font)
        painter.setLayoutDirection(direction)
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        height = self._title_metrics.lineSpacing()
        for number, line in enumerate(lines):
            painter.drawText(QRectF(box.left(), box.top() + number * height, box.width(), height), int(flags), line)
        return len(lines)


class DocumentsPanel(QWidget):
    """The list of documents with a line on how far the work is.

    Signals:
        chosen: a person wants to open the document with that id.
    """

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = DocumentsModel(session, self)
        delegate = DocumentDelegate(self)
        self.list = LongList(delegate.height(self.font()), self)
        self.list.setObjectName("documents")
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(delegate)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._heading = QLabel(self)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setContentsMargins(12, 8, 12, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addWidget(self.list)
        self.model.modelReset.connect(self._show_count)
        self._show_count()

    def show_open(self, document: str | None) -> None:
        """Mark the document that is open."""
        if not document:
            self.list.setCurrentIndex(QModelIndex())
            return
        index = self.model.index(self.model.place(document))
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)

    def open_row(self) -> DocumentRow | None:
        """Return the line of the document that is marked as open."""
        return self.model.document(self.place()) if self.place() >= 0 else None

    def place(self) -> int:
        """Return the place, from 0, of the document that is marked, or -1."""
        return self.list.currentIndex().row()

    def go(self, place: int) -> None:
        """Open the document at that place; beyond the ends nothing happens."""
        if 0 <= place < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(place))

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.document(current.row()).id)

    def _show_count(self) -> None:
        self._heading.setText(self.tr("%n document(s)", "", self.model.rowCount()))
