"""The rows of the list of findings: the model, and how a row is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.core.quality.findings import Finding
from workbench.ui.look.scale import scaled
from workbench.ui.panels.composing import Context
from workbench.ui.panels.keyword_line import KeywordLine
from workbench.ui.panels.long_list import Index
from workbench.ui.quality.words import fix_title, kind_title
from workbench.ui.words.isolation import isolated, tooltip
from workbench.ui.words.language import sentence

_NO_PARENT = QModelIndex()
_GAP = 10
_SIGN = 8  # pixels beside a font of 9 points
_NAME_SHARE = 0.2  # of the width, for the name of the document


class FindingsModel(QAbstractTableModel):
    """Findings, one a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.findings: Sequence[Finding] = ()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.findings[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return sentence(one.remark)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return isolated(f"{one.before}{one.surface}{one.after}")
            case Qt.ItemDataRole.ToolTipRole:
                lines = kind_title(one.kind), sentence(one.remark), fix_title(one.fix)
                return tooltip("\n".join(filter(None, lines)))
        return None


class FindingDelegate(QStyledItemDelegate):
    """Draws what is the matter and in which document, over the place in its own context.

    What is wrong has a full sign, what may be right after all an empty one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = KeywordLine()

    def height(self, font: QFont) -> int:
        """Return the height of a row, in pixels, where sentences are written in `font`."""
        return round(QFontMetricsF(font).lineSpacing()) + self._line.height + 10

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, FindingsModel)
        one = model.findings[index.row()]
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole
        ink = palette.color(role.HighlightedText if chosen else role.Text)
        quiet = palette.color(role.HighlightedText if chosen else role.PlaceholderText)
        emphasis = palette.color(role.HighlightedText if chosen else role.Link)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.fillRect(option.rect, palette.color(role.Highlight))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(palette.color(role.WindowText), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -2, -2))
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        sign, words, name = _parts(option.rect, option.fontMetrics.lineSpacing(), is_rtl=is_rtl)
        painter.setPen(QPen(ink if chosen else palette.color(role.BrightText), 1.4))
        if one.severity == "wrong":
            painter.setBrush(painter.pen().color())
        painter.drawEllipse(sign)
        painter.setFont(option.font)
        painter.setLayoutDirection(option.direction)
        for box, text, color, side in (
            (words, sentence(one.remark), ink, Qt.AlignmentFlag.AlignLeading),
            (name, isolated(one.name), quiet, Qt.AlignmentFlag.AlignTrailing),
        ):
            painter.setPen(color)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            flags = Qt.AlignmentFlag.AlignVCenter | QStyle.visualAlignment(option.direction, side)
            painter.drawText(box, int(flags | Qt.AlignmentFlag.AlignAbsolute), shown)
        area = option.rect.adjusted(_GAP, words.bottom() - option.rect.top(), -_GAP, -4)
        self._line.paint(painter, area, Context(one.before, one.surface, one.after), quiet, emphasis)
        painter.restore()


def _parts(row: QRect, line: int, *, is_rtl: bool) -> tuple[QRectF, QRect, QRect]:
    """Return where the sign, the sentence and the name of the document go in the upper line of a row."""
    size, share = scaled(_SIGN), round(row.width() * _NAME_SHARE)
    top = row.top() + 4
    sign = QRectF(row.left() + _GAP, top + (line - size) / 2, size, size)
    words = QRect(row.left() + size + 2 * _GAP, top, row.width() - size - share - 4 * _GAP, line)
    name = QRect(row.right() - share - _GAP, top, share, line)
    if is_rtl:
        sign.moveLeft(row.right() - _GAP - size)
        words.moveRight(round(sign.left()) - _GAP)
        name.moveLeft(row.left() + _GAP)
    return sign, words, name
