"""Shows the log, so that a person sees what it tells before passing it on."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from workbench.logs import Log
from workbench.ui.dialogs.technical import PathField, TechnicalText
from workbench.ui.look.scale import resize_for_words
from workbench.ui.words.wrapping import wrap

_LINES = 2000


class LogDialog(QDialog):
    """The last lines of the log, its place, and a button that copies them."""

    def __init__(self, log: Log, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log"))
        resize_for_words(self, 860, 520)
        words = QLabel(
            self.tr(
                "What the program did and how long it took. It stays on this machine, and has no words of articles,"
                " notes or searches and no names of files; where one would stand there is a number such as #1a2b3c4d."
            ),
            self,
        )
        wrap(words)
        self.lines = TechnicalText("\n".join(log.tail(_LINES)), self)
        self.lines.setPlaceholderText(self.tr("Nothing has been logged yet."))
        self.lines.setAccessibleName(self.windowTitle())
        self.lines.moveCursor(self.lines.textCursor().MoveOperation.End)
        label = QLabel(self.tr("The file:"), self)
        path = PathField(str(log.path), label, self)
        layout = QVBoxLayout(self)
        for widget in (words, self.lines, label, path):
            layout.addWidget(widget)
        if log.detailed or log.detailed_path.exists():
            detailed = QLabel(self.tr("The detailed log, which has those words, too:"), self)
            for widget in (detailed, PathField(str(log.detailed_path), detailed, self)):
                layout.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.copy = buttons.addButton(self.tr("&Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self.lines.copy_all)
        layout.addWidget(buttons)
