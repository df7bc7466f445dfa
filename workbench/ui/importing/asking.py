"""The dialogs of imports of one main window."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from workbench.commands.import_tables import Preview, preview_table
from workbench.core.errors import BadInput
from workbench.ui.importing.order import ImportOrder, Question
from workbench.ui.session import Session

if TYPE_CHECKING:
    from workbench.ui.importing.columns import Columns
    from workbench.ui.importing.dialog import ImportDialog
    from workbench.ui.importing.unknown_names import UnknownNames


class Importing(QObject):
    """Asks what to import into the project that is open, and what has to be decided on the way.

    Signals:
        import_asked: an `ImportOrder`.
        given_up: a person decided not to import.

    Attributes:
        dialog: the one that is open.
    """

    import_asked = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._session: Session | None = None
        self.dialog: ImportDialog | UnknownNames | Columns | None = None

    def enter(self, session: Session) -> None:
        """Follow the project that is open now."""
        self._session = session

    def leave(self) -> None:
        """Let go of the project, which is closed or shown anew."""
        if self.dialog:
            self.dialog.reject()
        self._session = None

    def ask(self, paths: Sequence[Path] = ()) -> None:
        """Ask what to import, with all options."""
        if not self._session or self.dialog:
            return
        from workbench.ui.importing.dialog import ImportDialog  # no start pays for it

        dialog = ImportDialog(self._session.store.path.parent, self._parent, paths)
        dialog.import_asked.connect(self.import_asked)
        self._open(dialog)

    def decide(self, question: Question) -> None:
        """Ask what has to be decided, and then for the import again."""
        if not self._session or self.dialog:
            return
        if question.met.tables:
            self._ask_columns(question)
        else:
            self._ask_names(question)

    def _ask_names(self, question: Question) -> None:
        from workbench.ui.importing.unknown_names import UnknownNames

        assert self._session
        dialog = UnknownNames(question, self._session.store.scheme, self._parent)
        dialog.accepted.connect(lambda: self.import_asked.emit(dialog.order()))
        dialog.rejected.connect(self.given_up)
        self._open(dialog)

    def _ask_columns(self, question: Question) -> None:
        from workbench.ui.importing.columns import Columns

        order = question.order
        seen = [(path, _preview(path, order)) for path in question.met.tables]
        path, first = seen[0]
        if not first:  # it is gone since; the import says so
            self.import_asked.emit(replace(order, unresolved="refuse"))
            return
        alike = [path for path, one in seen if one and one.header == first.header]
        dialog = Columns(path, first, self._parent)
        dialog.accepted.connect(lambda: self.import_asked.emit(_with(order, alike, dialog.options())))
        dialog.rejected.connect(self.given_up)
        self._open(dialog)

    def _open(self, dialog: "ImportDialog | UnknownNames | Columns") -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        dialog, self.dialog = self.dialog, None
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


def _preview(path: Path, order: ImportOrder) -> Preview | None:
    try:
        return preview_table(path, order.options)
    except BadInput:
        return None


def _with(order: ImportOrder, paths: Sequence[Path], options: Mapping[str, Any]) -> ImportOrder:
    """Return the order with the columns of tables."""
    return replace(order, own_options={**order.own_options, **dict.fromkeys(paths, options)})
