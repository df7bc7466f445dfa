"""The steps of the history as a list: read a page at a time, and drawn on two lines each."""

from enum import Enum

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QDateTime, QModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.storage.history import Scope, SpanChange
from workbench.ui.panels.long_list import Index
from workbench.ui.session import Session
from workbench.ui.verbs.verb_titles import step_detail, verb_title
from workbench.ui.words.digits import moment
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.language import listed

STEP = Qt.ItemDataRole.UserRole
_CIRCUMSTANCES = Qt.ItemDataRole.UserRole + 1
_PAGE = 100
_READ_ANEW = 500  # steps: whoever scrolled down that far stays there when one more comes
_NO_PARENT = QModelIndex()
_MOST_NAMES = 2


class Extent(Enum):
    """Which steps are listed."""

    ALL = 0
    DOCUMENT = 1
    SPAN = 2


class StepsModel(QAbstractListModel):
    """Steps, newest first: all of them, those that touched the open document, or those that made a span."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: list[Step] = []
        self._scopes: dict[int, Scope] = {}
        self._extent = Extent.ALL
        self._span: str | None = None
        self._span_changes: dict[int, SpanChange] = {}
        self._has_more = False

    def refresh(self, extent: Extent, span: str | None) -> None:
        """Read the steps anew; those of a span (id) if `extent` says so."""
        is_same = (extent, span) == (self._extent, self._span) or (extent is self._extent and extent is not Extent.SPAN)
        wanted = min(max(len(self._steps), _PAGE), _READ_ANEW) if is_same else _PAGE
        self.beginResetModel()
        self._extent, self._span = extent, span
        self._span_changes = {}
        self._steps = self._read(wanted, None)
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        older = self._read(_PAGE, self._steps[-1].id)
        if older:
            first = len(self._steps)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._steps += older
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        step = self._steps[index.row()]
        if role == STEP:
            return step
        if role == Qt.ItemDataRole.DisplayRole:
            return step_title(step)
        if role == _CIRCUMSTANCES:
            return self.circumstances(step)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{step_title(step)}\n{self.circumstances(step)}"
            return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def step(self, place: int) -> Step:
        """Return the step at that place."""
        return self._steps[place]

    def span_change(self, step: Step) -> SpanChange | None:
        """Return what a step did to the span whose steps are listed; None if it is not about one span."""
        return self._span_changes.get(step.id)

    def place(self, step_id: int) -> int:
        """Return the place of a step, or -1 if it is not listed."""
        return next((place for place, step in enumerate(self._steps) if step.id == step_id), -1)

    def circumstances(self, step: Step) -> str:
        """Return whether a step still holds, who did it, when, and what it touched."""
        at = QDateTime.fromString(step.at, Qt.DateFormat.ISODate).toLocalTime()
        time = moment(at)
        if step.id not in self._scopes:
            self._scopes[step.id] = self._session.store.history.scope(step.id, most=_MOST_NAMES)
        scope = self._scopes[step.id]
        names = listed([*map(isolated, scope.documents), *(["…"] if scope.more else [])])
        rows = self.tr("%n row(s)", "", scope.rows)
        return " · ".join(filter(None, (_state_title(step), isolated(step.annotator), isolated(time), rows, names)))

    def _read(self, limit: int, before: int | None) -> list[Step]:
        history, article = self._session.store.history, self._session.article
        if self._extent is Extent.SPAN:
            self._has_more = False
            return self._of_span()
        document = article.document.id if article and self._extent is Extent.DOCUMENT else None
        steps = history.steps(limit=limit, before=before, document=document)
        self._has_more = len(steps) == limit
        return steps

    def _of_span(self) -> list[Step]:
        if not self._span:
            return []
        try:
            changes = self._session.store.history.of_span(self._span)
        except BadInput:
            return []  # it was removed just now
        self._span_changes = {change.step.id: change for change in changes}
        return [change.step for change in reversed(changes)]


class StepDelegate(QStyledItemDelegate):
    """Draws a step as what was done, and below it when, by whom and where; what does not hold is struck out."""

    def height(self, font: QFont) -> int:
        """Return the height of a row in pixels."""
        return 2 * QFontMetrics(font).height() + 14

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        step: Step = index.data(STEP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), 1, Qt.PenStyle.DotLine))
                painter.drawRect(QRectF(option.rect).adjusted(1, 1, -2, -2))
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        quiet = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        box = QRectF(option.rect).adjusted(10, 6, -10, -6)
        half = box.height() / 2
        font = QFont(option.font)
        font.setStrikeOut(step.state != "done")
        painter.setPen(palette.color(ink if step.state == "done" else quiet))
        self._write(painter, QRectF(box.x(), box.y(), box.width(), half), font, str(index.data()))
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.86)
        painter.setPen(palette.color(quiet))
        self._write(painter, QRectF(box.x(), box.y() + half, box.width(), half), small, str(index.data(_CIRCUMSTANCES)))
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, box: QRectF, font: QFont, words: str) -> None:
        painter.setFont(font)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)


def step_title(step: Step) -> str:
    """Return what was done."""
    return " · ".join(filter(None, (verb_title(step.verb), step_detail(step))))


def _state_title(step: Step) -> str:
    """Return whether a step still holds: nothing for one that does."""
    titles = {
        "done": "",
        "undone": QCoreApplication.translate("verbs", "undone"),
        "dropped": QCoreApplication.translate("verbs", "undone, replaced"),
    }
    return titles[step.state]
