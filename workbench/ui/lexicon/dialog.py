"""A person's own lexicons: what stands in them, what is wrong in a file, and where the files lie."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.own_lexicon import (
    LEXICONS,
    NEVER,
    Edit,
    Listed,
    check_lexicons,
    own_entries,
    own_folder,
    stop_suggesting,
    take_back,
)
from workbench.core.errors import WorkbenchError
from workbench.core.scheme import Scheme
from workbench.ui.dialogs.technical import PathField
from workbench.ui.lexicon.form import EntryForm, Wish
from workbench.ui.lexicon.table import EntriesTable
from workbench.ui.lexicon.wishing import fulfil
from workbench.ui.look.scale import resize_for_words, scaled
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import announce
from workbench.ui.words.wrapping import wrap


class LexiconDialog(QDialog):
    """Lists, adds, changes and removes entries; each change is written at once, and the last one can be taken back.

    Signals:
        changed: the lexicons are others now.
    """

    changed = Signal()

    def __init__(self, scheme: Scheme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My lexicon"))
        resize_for_words(self, 780, 560)
        self._scheme = scheme
        self._language = language
        self._last: Edit | None = None
        self.table = EntriesTable(self)
        self.add = self._button(self.tr("&Add…"), self._add)
        self.change = self._button(self.tr("&Change…"), self._change)
        self.remove = self._button(self.tr("&Remove"), self._remove)
        self.undo = self._button(self.tr("&Take it back"), self._take_back)
        self.message = QLabel(self)
        wrap(self.message)
        self._problems_title = QLabel(self)
        wrap(self._problems_title)
        self.problems = QTextEdit(self)
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.problems.setMaximumHeight(scaled(120))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._introduction())
        layout.addWidget(self.table, 1)
        row = QHBoxLayout()
        for button in (self.add, self.change, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.undo)
        layout.addLayout(row)
        for widget in (self.message, self._problems_title, self.problems):
            layout.addWidget(widget)
        layout.addLayout(self._places())
        layout.addWidget(buttons)
        self.undo.setEnabled(False)
        self.table.chosen.connect(self._follow)
        self.table.change_asked.connect(self._change)
        self.table.remove_asked.connect(self._remove)
        self.refresh()
        self.message.clear()
        self.table.setFocus()
        self.finished.connect(self.deleteLater)

    def refresh(self) -> None:
        """Read everything anew."""
        self.table.show_entries(own_entries())
        problems = check_lexicons()
        words = self.tr("%n line(s) of the lexicons cannot be used; all others are:", "", len(problems))
        self._problems_title.setText(words if problems else self.tr("Every line of the lexicons can be used."))
        self.problems.setAccessibleName(self._problems_title.text())
        self.problems.setPlainText("\n".join(map(sentence, problems)))
        self.problems.setVisible(bool(problems))

    def _introduction(self) -> QLabel:
        words = QLabel(
            self.tr("What you want always, or never, to be suggested, in all of your projects. It is kept in files."),
            self,
        )
        wrap(words)
        return words

    def _places(self) -> QGridLayout:
        """Return where the lexicons lie, each with a button that opens the folder."""
        grid = QGridLayout()
        try:
            own = own_folder()
        except WorkbenchError as error:
            self._say(sentence(error))
            return grid
        places = ((self.tr("Your files:"), own), (self.tr("Those of the program, to be read only:"), LEXICONS))
        for row, (words, folder) in enumerate(places):
            title = QLabel(words, self)
            title.setTextFormat(Qt.TextFormat.PlainText)
            button = self._button(self.tr("Open the folder"), partial(self._open_folder, folder))
            button.setAccessibleDescription(words)
            for column, widget in enumerate((title, PathField(str(folder), title, self), button)):
                grid.addWidget(widget, row, column)
        return grid

    def _button(self, words: str, do: Callable[..., object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    # What is done

    def _add(self) -> None:
        self._ask(self.tr("Add words"), Wish(words=""), None)

    def _change(self) -> None:
        if (entry := self._chosen()) and _is_simple(entry):
            wish = Wish(words=entry.text, label=entry.label, attributes=entry.attributes, forms=entry.forms)
            self._ask(self.tr("Change the entry"), wish, entry)

    def _ask(self, title: str, wish: Wish, entry: Listed | None) -> None:
        def keep(wanted: Wish) -> None:
            self._done(fulfil(wanted, entry), self.tr("Kept: {words}").format(words=isolated(wanted.words)))

        EntryForm(title, wish, self._scheme, self._language, keep=keep, parent=self).open()

    def _remove(self) -> None:
        if entry := self._chosen():
            try:
                edit = stop_suggesting(entry)
            except WorkbenchError as error:
                self._say(sentence(error))
            else:
                self._done(edit, self.tr("Removed: {words}").format(words=isolated(entry.text)))

    def _take_back(self) -> None:
        if self._last:
            try:
                take_back(self._last)
            except WorkbenchError as error:
                self._say(sentence(error))
            else:
                self._done(None, self.tr("The lexicon is as it was before."))

    def _done(self, edit: Edit | None, words: str) -> None:
        self._last = edit
        self.undo.setEnabled(edit is not None)
        self.refresh()
        self._say(words)
        self.changed.emit()

    def _open_folder(self, folder: Path, _is_checked: object = None) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._say(self.tr("No program opens folders here. It is {folder}").format(folder=isolated(str(folder))))

    def _say(self, words: str) -> None:
        self.message.setText(words)
        announce(self.message, words)

    def _chosen(self) -> Listed | None:
        selected = self.table.selected
        return selected[0] if selected else None

    def _follow(self) -> None:
        entry = self._chosen()
        self.remove.setEnabled(entry is not None)
        self.change.setEnabled(entry is not None and _is_simple(entry))
        if entry and not _is_simple(entry):
            words = self.tr("This line of {file} says more than fits here; change it in the file, line {line}.")
            self._say(words.format(file=isolated(entry.file.name), line=entry.line))
        else:
            self.message.clear()


def _is_simple(entry: Listed) -> bool:
    """Tell whether a form can show all that the entry says."""
    is_plain = not set(entry.text) & set("/<>()")
    return entry.spellings == 1 and is_plain and (entry.label == NEVER or entry.label != entry.label.lower())
