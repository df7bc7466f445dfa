"""The relations of the chosen span in the inspector: what it is joined with, by what, and a note on one of them."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.core.records import Relation, Span, surface
from workbench.core.relation_index import other_end
from workbench.core.scheme import Scheme
from workbench.ui.look.scale import scaled
from workbench.ui.look.theme import Theme
from workbench.ui.panels.long_list import Index, LongList
from workbench.ui.panels.note_edit import NoteEdit
from workbench.ui.reading.article import Article
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.shortening import short_label

ROW = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()
_LONGEST = 80  # code points of a surface; the rest is in the article
_MOST_ROWS = 6  # more scroll
_TITLE_SHARE = 0.45  # of a row's width, at most
_UNKNOWN_LABEL = "#808080"


class Row(NamedTuple):
    """A relation of the chosen span, and the span at its other end."""

    relation: Relation
    other: Span
    outgoing: bool


class RelationsModel(QAbstractListModel):
    """The relations of one span: those from it first."""

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._language = language
        self._text = ""
        self.rows: list[Row] = []

    def show(self, text: str, rows: list[Row]) -> None:
        """Show `rows`, whose spans lie in `text`."""
        if rows == self.rows and text is self._text:
            return
        self.beginResetModel()
        self._text, self.rows = text, rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return isolated(surface(self._text, row.other)[:_LONGEST])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(row)} {row.other.label}: {isolated(surface(self._text, row.other)[:_LONGEST])}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(row.relation.note) if row.relation.note else None
        return None

    def title(self, row: Row) -> str:
        """Return what a relation is called, with an arrow as one reads: from the chosen span, or to it."""
        known = self._scheme.relations_by_name.get(row.relation.type)
        title = isolated(known.title.in_language(self._language) if known else row.relation.type)
        onward, back = ("←", "→") if self._language == "ar" else ("→", "←")
        return f"{title} {onward}" if row.outgoing else f"{back} {title}"

    def place(self, relation: str) -> QModelIndex:
        """Return the index of a relation (id), or none."""
        found = (number for number, row in enumerate(self.rows) if row.relation.id == relation)
        return self.index(next(found, -1))


class RelationDelegate(QStyledItemDelegate):
    """Draws a relation: its title, the label of the other end in colour, its surface, and a cross to remove it."""

    def __init__(self, scheme: Scheme, theme: Theme, parent: "RelationList") -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._theme = theme
        self._list = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        row: Row = index.data(ROW)
        model = self._list.relations
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        ink = option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        quiet = ink if chosen else option.palette.color(QPalette.ColorRole.PlaceholderText)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        rest = QRectF(option.rect).adjusted(8, 3, -8, -3)

        def take(width: float) -> QRectF:
            """Return the next `width` pixels from where reading starts."""
            nonlocal rest
            box = QRectF(rest.right() - width if rtl else rest.left(), rest.top(), width, rest.height())
            rest = rest.adjusted(0, 0, -width - 6, 0) if rtl else rest.adjusted(width + 6, 0, 0, 0)
            return box

        most = int(rest.width() * _TITLE_SHARE)
        title = option.fontMetrics.elidedText(model.title(row), Qt.TextElideMode.ElideMiddle, most)
        painter.setPen(quiet)
        painter.drawText(take(option.fontMetrics.horizontalAdvance(title)), _MIDDLE, title)
        name = short_label(row.other.label)
        chip = take(option.fontMetrics.horizontalAdvance(name) + 10).adjusted(0, 1, 0, -1)
        known = self._scheme.by_name.get(row.other.label)
        color = self._theme.line_color(known.color if known else _UNKNOWN_LABEL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(chip, 3, 3)
        painter.setPen(self._theme.text_on(color))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, name)
        painter.setPen(quiet)
        if self._list.can_remove:
            cross = QRectF(self._list.cross(option.rect))
            painter.drawText(cross, Qt.AlignmentFlag.AlignCenter, "×")
            rest = rest.adjusted(cross.width(), 0, 0, 0) if rtl else rest.adjusted(0, 0, -cross.width(), 0)
        if row.relation.note:
            rest = rest.adjusted(14, 0, 0, 0) if rtl else rest.adjusted(0, 0, -14, 0)
            beside = QRectF(rest.left() - 14 if rtl else rest.right(), rest.top(), 14, rest.height())
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, "✎")
        painter.setPen(ink)
        shown = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(rest.width()))
        painter.drawText(rest, _MIDDLE, shown)
        painter.restore()


_MIDDLE = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)


class RelationList(LongList):
    """The list itself.

    Signals:
        followed: a person wants to see the other end of a relation (Row).
        removed: a relation (id) should go.
        left: the person wants the article back.
    """

    followed = Signal(object)
    removed = Signal(str)
    left = Signal()

    def __init__(self, model: RelationsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent.fontMetrics().height() + 12 if parent else 28, parent)
        self.relations = model
        self.can_remove = True
        self.setModel(model)
        self.activated.connect(lambda index: self.followed.emit(index.data(ROW)))

    def cross(self, row: QRect) -> QRect:
        """Return where the cross of a row is."""
        side = row.height()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRect(row.left() if rtl else row.right() - side, row.top(), side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        row: Row = index.data(ROW)
        if self.can_remove and QRectF(self.cross(self.visualRect(index))).contains(QPointF(event.position())):
            self.removed.emit(row.relation.id)
        else:
            self.followed.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and index.isValid() and self.can_remove:
            self.removed.emit(index.data(ROW).relation.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.followed.emit(index.data(ROW))
        else:
            super().keyPressEvent(event)


class RelationsPanel(QWidget):
    """Shows and edits the relations of the chosen span.

    Signals:
        chosen: a relation (id) was chosen with the keys of the list.
        followed: the other end (Span) of a relation (Relation) should be gone to.
        removed: a relation (id) should go.
        note_kept: a relation (id) has a new note.
        link_asked: the chosen span should be linked.
        left: the person wants the article back.
    """

    chosen = Signal(str)
    followed = Signal(object, object)
    removed = Signal(str)
    note_kept = Signal(str, str)
    link_asked = Signal()
    left = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._relation: Relation | None = None
        self._model = RelationsModel(scheme, language, self)
        self._title = QLabel(self.tr("Relations"), self)
        self._title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.link = QToolButton(self)
        self.link.setAutoRaise(True)
        self.link.setText(self.tr("Link… ({key})").format(key=QKeySequence("K").toString()))
        self.link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.link.clicked.connect(self.link_asked)
        self.list = RelationList(self._model, self)
        self.list.setObjectName("relations")
        self.list.setAccessibleName(self.tr("Relations"))
        self.list.setItemDelegate(RelationDelegate(scheme, theme, self.list))
        self.list.followed.connect(lambda row: self.followed.emit(row.relation, row.other))
        self.list.removed.connect(self.removed)
        self.list.left.connect(self.left)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.note = NoteEdit(self)
        self.note.setObjectName("relation_note")
        self.note.setPlaceholderText(self.tr("Note on this relation (Enter keeps it)"))
        self.note.setAccessibleName(self.tr("Note on this relation"))
        self.note.setMaximumHeight(scaled(44))
        self.note.kept.connect(self._keep_note)
        self.note.left.connect(self.left)
        self._lay_out()
        self.show_relations(None, None, None)

    def show_relations(self, article: Article | None, span: Span | None, relation: Relation | None) -> None:
        """Show the relations of `span`, `relation` as the chosen one; nothing where the scheme can link nothing."""
        rows = _rows(article, span) if article and span else []
        self._model.show(article.text if article else "", rows)
        linkable = span is not None and self._can_be_linked(span.label)
        self.setVisible(bool(rows) or linkable)
        self.link.setVisible(linkable)
        self.list.setVisible(bool(rows))
        self.list.setFixedHeight(min(len(rows), _MOST_ROWS) * self.list.verticalHeader().defaultSectionSize())
        self._show_chosen(relation)

    def forbid_changes(self) -> None:
        """Let the relations be read only."""
        self.link.setEnabled(False)
        self.list.can_remove = False
        self.note.setReadOnly(True)

    def edit_note(self) -> None:
        """Put the caret into the note on the chosen relation."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_chosen(self, relation: Relation | None) -> None:
        is_same = bool(relation and self._relation and relation.id == self._relation.id)
        if not is_same:
            self.note.keep()
        self._relation = relation
        self.note.setVisible(relation is not None)
        if relation:
            self.note.show_note(relation.note, keep_draft=is_same)
        index = self._model.place(relation.id) if relation else QModelIndex()
        if index != self.list.currentIndex():
            selection = self.list.selectionModel()
            selection.blockSignals(True)
            self.list.setCurrentIndex(index)
            selection.blockSignals(False)
            self.list.viewport().update()

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ROW).relation.id)

    def _keep_note(self, note: str) -> None:
        if self._relation:
            self.note_kept.emit(self._relation.id, note)

    def _can_be_linked(self, label: str) -> bool:
        return any(label in one.sources or label in one.targets for one in self._scheme.relations)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.link)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list)
        layout.addWidget(self.note)


def _rows(article: Article, span: Span) -> list[Row]:
    found = []
    for relation in article.relations.of_span(span.id):
        if other := article.spans.get(other_end(relation, span.id)):
            found.append(Row(relation, other, outgoing=relation.source == span.id))
    return found
