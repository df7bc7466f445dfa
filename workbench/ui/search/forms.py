"""The surface forms of the keyword, how often each comes; one of them alone can be looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QToolButton, QVBoxLayout, QWidget

from workbench.commands.concordance import Form
from workbench.core.paragraphs import base_direction
from workbench.ui.panels.long_list import Index, LongList
from workbench.ui.words.digits import number
from workbench.ui.words.isolation import isolated, tooltip

_NO_PARENT = QModelIndex()
_LONGEST = 60  # code points of a form that are shown
_FORM, _COUNT = range(2)


class FormsModel(QAbstractTableModel):
    """All forms together in the first row, then each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.forms: Sequence[Form] = ()

    def show_forms(self, forms: Sequence[Form]) -> None:
        """Show other forms."""
        self.beginResetModel()
        self.forms = forms
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self.forms else len(self.forms) + 1

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        form = self.forms[index.row() - 1] if index.row() else None
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == _COUNT:
                return number(form.count if form else sum(one.count for one in self.forms))
            return isolated(form.surface[:_LONGEST]) if form else self.tr("All forms")
        if role == Qt.ItemDataRole.ToolTipRole and form:
            return tooltip(self.tr("%n document(s)", "", form.documents))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            if index.column() == _COUNT:
                return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
            if form and base_direction(form.surface[:_LONGEST]) == "rtl":
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        return None


class FormsList(QWidget):
    """The list of forms under a heading.

    Signals:
        chosen: only lines with this form are wanted; with an empty one, all.
        export_asked: the forms should be written to a file.
    """

    chosen = Signal(str)
    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = FormsModel(self)
        self.heading = QLabel(self)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.view = LongList(self.fontMetrics().height() + 8, self)
        self.view.setAccessibleName(self.tr("Forms"))
        self.view.setModel(self.model)
        self.view.horizontalHeader().setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self.view.setSelectionBehavior(LongList.SelectionBehavior.SelectRows)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.export = QToolButton(self)
        self.export.setText(self.tr("CSV…"))
        self.export.setAutoRaise(True)
        self.export.setToolTip(self.tr("Write the forms and their counts to a CSV file"))
        self.export.clicked.connect(self.export_asked)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.view, 1)
        self.show_forms(())

    def show_forms(self, forms: Sequence[Form]) -> None:
        """Show forms, and choose all of them."""
        self.model.show_forms(forms)
        self.heading.setText(self.tr("%n form(s)", "", len(forms)) if forms else "")
        self.export.setVisible(bool(forms))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.forms[index.row() - 1].surface if index.row() else "")
