"""The dialog of the scheme editor."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.schemes import load_scheme, scheme_names
from workbench.core.errors import WorkbenchError
from workbench.core.scheme import Scheme
from workbench.core.scheme_draft import Draft
from workbench.core.scheme_rules import Place, Problem
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.look.scale import resize_for_words, scaled
from workbench.ui.look.theme import Theme
from workbench.ui.panels.strip import LabelStrip
from workbench.ui.scheme_editor import parts
from workbench.ui.scheme_editor.form import Form
from workbench.ui.scheme_editor.forms import make_form
from workbench.ui.scheme_editor.outline import Outline
from workbench.ui.scheme_editor.part_bar import PartBar
from workbench.ui.words.language import sentence
from workbench.ui.words.wrapping import wrap

_SIZE = (1000, 720)
_OUTLINE_WIDTH = 280


def _do_nothing() -> None:
    """Go on as before."""


class SchemeEditor(QDialog):
    """Edits a draft of a scheme; what becomes of the project is decided by whoever listens.

    Signals:
        apply_asked: the project should follow the draft from now on.
        export_asked: the draft should be written to this file (Path).
    """

    apply_asked = Signal()
    export_asked = Signal(object)

    def __init__(
        self,
        scheme: Scheme,
        folder: Path,
        theme: Theme,
        language: str,
        *,
        may_apply: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Edit `scheme`; files are asked for in `folder` first. In a project that is read-only nothing is applied."""
        super().__init__(parent)
        self.draft = Draft(scheme)
        self._folder = folder
        self._may_apply = may_apply
        self._theme = theme
        self._language = language
        self._form: Form | None = None
        self._strip: LabelStrip | None = None
        self.setWindowTitle(self.tr("Label scheme"))
        resize_for_words(self, *_SIZE)
        self.outline = Outline(self.draft, theme, language, self)
        self.outline.chosen.connect(self._show_form)
        self.parts = PartBar(self.outline, lambda: self.draft, self)
        self.parts.changed.connect(self._show)
        self.parts.refused.connect(self.warn)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
        self._preview = QVBoxLayout()
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.note)
        self.note.setObjectName("scheme note")
        self._lay_out()
        self._show(())
        self.outline.setFocus()

    # Layout

    def _lay_out(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.outline, 1)
        column.addWidget(self.parts)
        splitter = QSplitter(self)
        splitter.addWidget(left)
        splitter.addWidget(self._area)
        splitter.setSizes([scaled(_OUTLINE_WIDTH), self.width() - scaled(_OUTLINE_WIDTH)])
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addLayout(self._preview)
        layout.addWidget(self.note)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        importing = QPushButton(self.tr("&Import"), self)
        importing.setObjectName("import scheme")
        menu = QMenu(importing)
        menu.addAction(self.tr("From a &file…"), self._import_file)
        menu.addSeparator()
        for name in scheme_names():
            title = load_scheme(name).title.in_language(self._language)
            menu.addAction(title.replace("&", "&&"), partial(self.take, name))
        importing.setMenu(menu)
        exporting = QPushButton(self.tr("&Export…"), self)
        exporting.setObjectName("export scheme")
        exporting.clicked.connect(self._export)
        self.apply = QPushButton(self.tr("Appl&y"), self)
        self.apply.setObjectName("apply scheme")
        self.apply.clicked.connect(self.apply_asked)
        closing = QPushButton(self.tr("&Close"), self)
        closing.setObjectName("close scheme")
        closing.clicked.connect(self.reject)
        for button in (importing, exporting, self.apply, closing):
            button.setAutoDefault(False)
        row.addWidget(importing)
        row.addWidget(exporting)
        row.addStretch(1)
        row.addWidget(self.apply)
        row.addWidget(closing)
        return row

    # Showing

    def _show(self, place: Place, focus: bool = False) -> None:
        """Show the draft as it is now, and the form of the part at a place, with the focus if asked for."""
        self.outline.fill(place)
        self._show_form(self.outline.place)
        if focus and self._form:
            self._form.focus_first()

    def _show_form(self, place: Place) -> None:
        place = place if parts.is_part(place) else ()
        form = make_form(self.draft, place, self._language, self)
        form.changed.connect(self._follow)
        # Later: the field that says so is one of those that go.
        form.reshaped.connect(lambda: self._reshape(form), Qt.ConnectionType.QueuedConnection)
        self._form = form
        if old := self._area.takeWidget():
            old.deleteLater()
        self._area.setWidget(form)
        self._order_tabs(form)
        self._follow()

    def _order_tabs(self, form: Form) -> None:
        """Let Tab lead from the outline into the form, and from there to the buttons."""
        tab = Qt.FocusPolicy.TabFocus
        # The list of a choice is a window of its own.
        fields = [one for one in form.findChildren(QWidget) if one.focusPolicy() & tab and one.window() is self]
        chain: list[QWidget] = [self.outline, *fields, self.parts.add]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _reshape(self, form: Form) -> None:
        """Make a form anew and give the focus back to the same field."""
        if form is not self._form:
            return
        focus = self.focusWidget()
        name = focus.objectName() if focus else ""
        place = self._area.verticalScrollBar().value()
        self._show_form(form.place)
        self._area.verticalScrollBar().setValue(place)
        if name and (field := self._form.findChild(QWidget, name)):
            field.setFocus()

    def _follow(self) -> None:
        """Show what a change in the draft leads to."""
        problems = self.draft.problems()
        if self.outline.is_stale and self._form:
            self.outline.fill(self._form.place)
        self.outline.refresh(problems)
        if self._form:
            self._form.show_problems(problems)
        self._tell(problems)
        self.apply.setEnabled(self._may_apply and not problems and self.draft.is_changed)
        strip = LabelStrip(self.draft.scheme, self._theme, self._language, self)
        if self._strip:
            self._preview.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = strip
        self._preview.addWidget(strip)

    def _tell(self, problems: list[Problem]) -> None:
        self.note.setForegroundRole(QPalette.ColorRole.BrightText if problems else QPalette.ColorRole.PlaceholderText)
        if problems:
            words = self.tr("%n problem(s) to solve first:", "", len(problems))
            self.note.setText(f"{words} {sentence(problems[0].reason)}")
        elif not self._may_apply:
            self.note.setText(self.tr("This project is open read-only: the scheme can be exported, not applied."))
        elif self.draft.is_changed:
            self.note.setText(self.tr("Changed. Apply brings the project’s annotations over; undo takes it back."))
        else:
            self.note.setText(self.tr("This is the scheme that the project follows."))

    # Files

    def take(self, name_or_path: str) -> None:
        """Take another scheme over into the draft."""
        try:
            self.draft.replace(load_scheme(name_or_path))
        except WorkbenchError as error:
            self.warn(sentence(error))
            return
        self._show(())

    def _import_file(self) -> None:
        dialog = FileDialog(self, self.tr("Import a scheme"), self._folder, self._filter())
        for path in dialog.ask_existing():
            self.take(str(path))

    def _export(self) -> None:
        target = self._folder / f"{self.draft.scheme.name}.toml"
        for path in FileDialog(self, self.tr("Export the scheme"), target, self._filter()).ask_new(
            ".toml", may_replace=True
        ):
            self.export_asked.emit(path)

    def _filter(self) -> str:
        return self.tr("Label schemes (*.toml);;All files (*)")

    # Leaving

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.note.setText(words)

    def warn(self, words: str) -> None:
        """Say what could not be done."""
        self.note.setForegroundRole(QPalette.ColorRole.BrightText)
        self.note.setText(words)

    def follow(self, scheme: Scheme) -> None:
        """Take note that the project follows another scheme now; a draft that was changed stays."""
        if not self.draft.is_changed:
            self.draft = Draft(scheme)
            self.outline.use(self.draft)
            self._show(())

    def done_with(self) -> None:
        """Close without asking."""
        super().reject()

    def reject(self) -> None:
        """Close, unless a person wants to keep what was changed."""
        self.leave(_do_nothing)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def leave(self, then: Callable[[], object], otherwise: Callable[[], object] = _do_nothing) -> None:
        """Close and do `then`; if changes would be lost and a person wants to keep them, do `otherwise` instead."""
        if not self.isVisible() or not self.draft.is_changed:
            self.done_with()
            then()
            return
        # Not `exec()`: what goes on meanwhile may take the editor away.
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Label scheme"))
        box.setText(self.tr("The changes to the scheme have not been applied. Forget them?"))
        forget = box.addButton(self.tr("&Forget them"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("&Keep editing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            if box.clickedButton() is forget:
                self.done_with()
                then()
            else:
                otherwise()

        box.finished.connect(answered)
        box.open()
