"""The drawer below the article: one table at a time, of this document or of the whole project."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QTabWidget, QToolButton, QVBoxLayout, QWidget

from workbench.core.changes import Step
from workbench.ui.look.icons import icon
from workbench.ui.look.scale import scaled
from workbench.ui.session import Session
from workbench.ui.tables.table import Table
from workbench.ui.words.spoken import name_choice


class Drawer(QWidget):
    """Holds tables in tabs. Only the one that is seen is kept up to date.

    Signals:
        export_asked: this table should be written to a file: Path → Job, and what the file is called.
    """

    export_asked = Signal(object, str)

    def __init__(self, session: Session, tables: Sequence[Table], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for table in tables:
            self.tabs.addTab(table, table.windowTitle())
            table.export_asked.connect(self.export_asked)
        self.scope = QComboBox(self)
        name_choice(self.scope, self.tr("What the tables show"))
        self.scope.addItems([self.tr("This document"), self.tr("Whole project")])
        self.tabs.setCornerWidget(self._corner(), Qt.Corner.TopRightCorner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scrolled(self.tabs))
        self.scope.currentIndexChanged.connect(self.refresh)
        self.tabs.currentChanged.connect(self.refresh)
        session.stepped.connect(self._on_step)
        session.article_changed.connect(self._on_article)

    def show_table(self, table: Table) -> None:
        """Bring a table to the front and give it the focus."""
        self.tabs.setCurrentWidget(table)
        table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Read the table that is seen anew."""
        if table := self._seen():
            self.export.setEnabled(bool(table.file_name))
            self.scope.setVisible(table.has_scope)
            table.refresh(self._document())

    def stop(self) -> None:
        """Let no table work any longer off the window's thread."""
        for place in range(self.tabs.count()):
            table = self.tabs.widget(place)
            if isinstance(table, Table):
                table.stop()

    def widen(self) -> None:
        """Show what the whole project has."""
        self.scope.setCurrentIndex(1)

    def narrow(self) -> None:
        """Show what this document has."""
        self.scope.setCurrentIndex(0)

    def _ask_export(self) -> None:
        table = self._seen()
        if table and table.file_name:
            self.export_asked.emit(partial(table.writing, self._document()), table.file_name)

    def _on_step(self, step: Step) -> None:
        if table := self._seen():
            table.update_rows(step, self._document())

    def _on_article(self) -> None:
        if self._document() is not None:
            self.refresh()

    def _seen(self) -> Table | None:
        table = self.tabs.currentWidget()
        return table if self.isVisible() and isinstance(table, Table) else None

    def _document(self) -> str | None:
        """Return the document whose rows are wanted, or None for those of the whole project."""
        article = self._session.article
        return article.document.id if article and self.scope.currentIndex() == 0 else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _scrolled(self, tabs: QTabWidget) -> QScrollArea:
        """Let the widest table ask for more room than there is, where words are large."""
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        area.setWidget(tabs)
        return area

    def _corner(self) -> QWidget:
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 0)
        self.export = QToolButton(corner)
        self.export.setText(self.tr("CSV…"))
        self.export.setAutoRaise(True)
        self.export.setIcon(icon("file-up"))
        self.export.setIconSize(QSize(scaled(16), scaled(16)))
        self.export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.export.setToolTip(self.tr("Write this table to a CSV file"))
        self.export.clicked.connect(self._ask_export)
        row.addWidget(self.scope)
        row.addWidget(self.export)
        return corner
