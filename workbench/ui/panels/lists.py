"""The inspector's lists: spans of the article, hidden characters."""

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.core.hidden import Hidden
from workbench.core.records import Span, surface
from workbench.core.scheme import Scheme
from workbench.ui.look.theme import Theme
from workbench.ui.panels.long_list import Index
from workbench.ui.reading.article import Article
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.shortening import short_label

SPAN = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()
_LONGEST = 120  # code points of a surface in a list; the rest is in the card


class SpansModel(QAbstractListModel):
    """The spans of the open article, in order."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._article: Article | None = None

    def refresh(self) -> None:
        """Read the spans anew."""
        self.beginResetModel()
        self._article = self._session.article
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self._article else len(self._article.spans)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self._article:
            return None
        span = self._article.spans.at_place(index.row())
        if role == SPAN:
            return span
        if role == Qt.ItemDataRole.DisplayRole:
            return isolated(surface(self._article.text, span)[:_LONGEST])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{span.label}: {isolated(surface(self._article.text, span)[:_LONGEST])}"
        return None

    def place(self, span: Span) -> QModelIndex:
        """Return the index of that span."""
        assert self._article
        return self.index(self._article.spans.number(span))


class SpanDelegate(QStyledItemDelegate):
    """Draws a span as its label in colour and its exact surface."""

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        span: Span = index.data(SPAN)
        label = self._scheme.by_name.get(span.label)
        color = self._theme.line_color(label.color if label else "#808080")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        box = QRectF(option.rect).adjusted(8, 3, -8, -3)
        name = short_label(span.label)
        width = option.fontMetrics.horizontalAdvance(name) + 12
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        chip = QRectF(box.right() - width if rtl else box.left(), box.top() + 1, width, box.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(self._theme.text_on(color))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, name)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        words = box.adjusted(0, 0, -width - 8, 0) if rtl else box.adjusted(width + 8, 0, 0, 0)
        shown = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()


class HiddenModel(QAbstractListModel):
    """The hidden characters of the open article, with their code points and names."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._hidden: tuple[Hidden, ...] = ()

    def refresh(self) -> None:
        """Look through the article anew."""
        self.beginResetModel()
        self._hidden = self._session.article.hidden if self._session.article else ()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._hidden)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hidden = self._hidden[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            name = QCoreApplication.translate("characters", hidden.name)
            return f"{hidden.offset} · {hidden.code_point} · {isolated(name)}"
        return None

    def hidden(self, place: int) -> Hidden:
        """Return the hidden character at that place of the list."""
        return self._hidden[place]
