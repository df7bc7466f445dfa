"""The scheme editor of a window: opens it, and lets the project follow what was edited."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from workbench.commands.replacing import replaceable
from workbench.commands.schemes import change_scheme, consequences, save_scheme
from workbench.core.changes import Step
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress
from workbench.core.scheme_conversion import Conversion
from workbench.storage.store import Store
from workbench.ui.look.theme import theme_for
from workbench.ui.preferences import Preferences
from workbench.ui.scheme_editor.decisions import Decisions, needs_decisions
from workbench.ui.session import Session
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence

if TYPE_CHECKING:
    from workbench.ui.scheme_editor.editor import SchemeEditor


class SchemeEditing(QObject):
    """At most one editor, on the project that is open in `window`.

    Signals:
        change_asked: this job, which changes the scheme, should be done off the window's thread.
    """

    change_asked = Signal(object)

    def __init__(self, preferences: Preferences, session: Callable[[], Session | None], window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._session = session
        self._window = window
        self._refusals: list[WorkbenchError] = []  # why the last change could not be done
        self.editor: SchemeEditor | None = None

    def open(self) -> None:
        """Show the editor, a new one unless it is open already."""
        if not (session := self._session()):
            return
        if not self.editor:
            from workbench.ui.scheme_editor.editor import SchemeEditor  # seldom asked for, and slow to load

            preferences = self._preferences
            self.editor = SchemeEditor(
                session.store.scheme,
                self._folder(session),
                theme_for(preferences.theme),
                preferences.language,
                may_apply=not session.store.read_only,
                parent=self._window,
            )
            self.editor.apply_asked.connect(self._apply)
            self.editor.export_asked.connect(self._export)
            self.editor.finished.connect(self._forget)
        self.editor.show()
        self.editor.raise_()
        self.editor.activateWindow()

    def leave(self, then: Callable[[], object], otherwise: Callable[[], object] = lambda: None) -> None:
        """Do `then` with no editor open; if a person wants to keep on editing, do `otherwise` instead."""
        if self.editor:
            self.editor.leave(then, otherwise)
        else:
            then()

    def follow(self, step: Step) -> None:
        """Take note of a step: one that changed the scheme is what was asked for, or it was undone."""
        session = self._session()
        if not (self.editor and session and "schemes" in step.touched.tables):
            return
        scheme = session.store.scheme
        if not self.editor.isEnabled() and replace(scheme, version="") == replace(self.editor.draft.scheme, version=""):
            self.editor.done_with()
        else:
            self.editor.follow(scheme)

    def settle(self) -> None:
        """Take note that the work is over: an editor that is still there, because it was refused, can be used again."""
        if self.editor and not self.editor.isEnabled():
            self.editor.setEnabled(True)
            self.editor.warn(" ".join(map(sentence, self._refusals)))

    def _apply(self) -> None:
        session, editor = self._session(), self.editor
        if not (session and editor):
            return
        if session.store.scheme != editor.draft.base:
            editor.warn(
                self.tr("The project follows another scheme meanwhile. Export this one to a file, and open it anew.")
            )
            return
        scheme, conversion = editor.draft.scheme, editor.draft.conversion()
        found = partial(consequences, session.store, scheme)
        try:
            if needs_decisions(found(conversion)):
                dialog = Decisions(scheme, conversion, found, editor)
                dialog.finished.connect(lambda result: self._decided(dialog, result))
                dialog.open()
                return
        except WorkbenchError as error:
            editor.warn(sentence(error))
            return
        self._change(conversion)

    def _decided(self, dialog: Decisions, result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            self._change(dialog.conversion)

    def _change(self, conversion: Conversion) -> None:
        session, editor = self._session(), self.editor
        if not (session and editor):
            return
        scheme, annotator = editor.draft.scheme, session.annotator
        self._refusals.clear()

        def change(store: Store, progress: Progress) -> Step:
            try:
                return change_scheme(store, scheme, conversion, annotator=annotator, fit=True, progress=progress)
            except WorkbenchError as error:
                self._refusals.append(error)
                raise

        editor.setEnabled(False)
        self.change_asked.emit(change)

    def _export(self, path: Path) -> None:
        session, editor = self._session(), self.editor
        if not (session and editor):
            return
        try:
            save_scheme(editor.draft.scheme, replaceable(session.store, path))
        except WorkbenchError as error:
            editor.warn(sentence(error))
        else:
            editor.tell(self.tr("Written: {file}").format(file=isolated(str(path))))

    def _forget(self) -> None:
        if self.editor:
            self.editor.deleteLater()
        self.editor = None

    @staticmethod
    def _folder(session: Session) -> Path:
        return session.store.path.parent

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what to do for the actions on the scheme, by the action's name."""
        return {"scheme": self.open}
