"""The lines of the palette."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.ui.look.scale import scaled
from workbench.ui.palette.commands import Command
from workbench.ui.words.isolation import bare, isolated

COMMAND = Qt.ItemDataRole.UserRole
_NO_PARENT = QModelIndex()
_SMALL = 0.86
_MARGIN = 5

Index = QModelIndex | QPersistentModelIndex


class CommandsModel(QAbstractListModel):
    """The commands that were found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands: Sequence[Command] = ()

    def show(self, commands: Sequence[Command]) -> None:
        """Show other commands."""
        self.beginResetModel()
        self._commands = commands
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._commands)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self._commands[index.row()]
        if role == COMMAND:
            return command
        if role == Qt.ItemDataRole.DisplayRole:
            return isolated(command.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return described(command)
        return None


def described(command: Command) -> str:
    """Return all that is shown of a command, for screen readers."""
    return bare(", ".join(filter(None, (command.title, command.keys, command.lacking or command.path))))


class CommandDelegate(QStyledItemDelegate):
    """Draws a command: its icon, its name and key, and below where it stands in the menus, or why it cannot run."""

    @staticmethod
    def height(font: QFont) -> int:
        """Return the height of a line in pixels."""
        return QFontMetrics(font).height() + QFontMetrics(_small(font)).height() + 2 * _MARGIN

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        command: Command = index.data(COMMAND)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        quiet = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText)
        ink = (
            quiet
            if command.lacking
            else palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        )
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        box = QRectF(option.rect).adjusted(10, _MARGIN, -10, -_MARGIN)
        side = scaled(16)
        place = QRectF(box.right() - side if rtl else box.left(), box.top() + 1, side, side).toRect()
        mode = QIcon.Mode.Active if chosen else QIcon.Mode.Normal
        command.action.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        box.adjust(0 if rtl else side + 10, 0, -side - 10 if rtl else 0, 0)
        painter.setPen(quiet)
        self._write(painter, box, option.font, isolated(command.keys), Qt.AlignmentFlag.AlignTrailing)
        taken = option.fontMetrics.horizontalAdvance(command.keys) + 12
        painter.setPen(ink)
        title = box.adjusted(taken, 0, 0, 0) if rtl else box.adjusted(0, 0, -taken, 0)
        self._write(painter, title, option.font, str(index.data()), Qt.AlignmentFlag.AlignLeading)
        painter.setPen(quiet)
        below = box.adjusted(0, option.fontMetrics.height(), 0, 0)
        words = command.lacking or command.path
        self._write(painter, below, _small(option.font), words, Qt.AlignmentFlag.AlignLeading)
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, box: QRectF, font: QFont, words: str, side: Qt.AlignmentFlag) -> None:
        painter.setFont(font)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignTop), shown)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(small.pointSizeF() * _SMALL)
    return small
