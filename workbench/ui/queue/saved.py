"""The menu of saved filters: one click applies one; the one in force can be saved, renamed and removed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from workbench.commands import queue
from workbench.core.queue import Filter, SavedFilter, Sort
from workbench.ui.actions import literal
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated


class SavedMenu(QMenu):
    """Filled anew whenever it opens.

    Signals:
        chosen: this saved filter (SavedFilter) is wanted.
    """

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = SavedFilter("")
        self.aboutToShow.connect(self.refresh)

    def follow(self, wanted: Filter, sort: Sort) -> None:
        """Take what is in force now as what is to be saved."""
        self._shown = SavedFilter("", wanted, sort)

    def refresh(self) -> None:
        """Read the saved filters anew."""
        self.clear()
        saved = self._session.store.filters.all()
        for one in saved:
            action = self.addAction(literal(isolated(one.name)))
            action.setCheckable(True)
            action.setChecked((one.filter, one.sort) == (self._shown.filter, self._shown.sort))
            action.triggered.connect(partial(self._choose, one))
        if not saved:
            self.addAction(self.tr("No filter is saved yet")).setEnabled(False)
        self.addSeparator()
        can_save = not self._session.store.read_only
        save = self.addAction(self.tr("&Save this filter…"), self.save)
        save.setEnabled(can_save and (self._shown.filter, self._shown.sort) != (Filter(), Sort()))
        for title, verb in ((self.tr("&Rename"), self._rename), (self.tr("Re&move"), self._remove)):
            menu = self.addMenu(title)
            menu.setEnabled(can_save and bool(saved))
            for one in saved:
                menu.addAction(literal(isolated(one.name))).triggered.connect(partial(verb, one.name))

    def save(self) -> None:
        """Ask for a name, and save what is in force under it."""
        if name := self._ask(self.tr("Save filter"), ""):
            self._session.do(
                queue.save_filter, name, self._shown.filter, self._shown.sort, annotator=self._session.annotator
            )

    def _choose(self, saved: SavedFilter, _checked: bool = False) -> None:
        self.chosen.emit(saved)

    def _rename(self, name: str, _checked: bool = False) -> None:
        if new := self._ask(self.tr("Rename filter"), name):
            self._session.do(queue.rename_filter, name, new, annotator=self._session.annotator)

    def _remove(self, name: str, _checked: bool = False) -> None:
        self._session.do(queue.remove_filter, name, annotator=self._session.annotator)

    def _ask(self, title: str, name: str) -> str:
        new, is_given = QInputDialog.getText(self.parentWidget(), title, self.tr("Name of the filter:"), text=name)
        return new.strip() if is_given else ""
