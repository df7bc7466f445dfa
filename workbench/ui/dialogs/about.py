"""About the program: its version, its licence, and whose work it stands on."""

from importlib.metadata import PackageNotFoundError, version

import msgspec
from msgspec import Struct
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench import __version__
from workbench.paths import RESOURCES
from workbench.ui.dialogs.technical import TechnicalText
from workbench.ui.look.icon import program_icon
from workbench.ui.look.scale import resize_for_words
from workbench.ui.words.isolation import isolated
from workbench.ui.words.spoken import let_clear
from workbench.ui.words.wrapping import wrap

_LICENCES = RESOURCES / "licences"
_ICON = 96  # pixels


class Component(Struct, frozen=True):
    """A work that the program stands on; `texts` are the names of its licences among the files of the program."""

    name: str
    licence: str
    home: str
    texts: list[str]

    def describe(self) -> str:
        """Return everything about it: name, version, licence, address, licence texts."""
        head = [self.name, self.version(), self.licence, self.home]
        texts = [(_LICENCES / "texts" / f"{name}.txt").read_text(encoding="utf-8") for name in self.texts]
        return "\n\n".join(["\n".join(line for line in head if line), *texts])

    def version(self) -> str:
        """Return the version that is running, or an empty string where that cannot be told."""
        if self.name == "Qt":
            return qVersion()
        try:
            return version(self.name)
        except PackageNotFoundError:
            return ""


def components() -> list[Component]:
    """Return what the program stands on, by name."""
    return msgspec.json.decode((_LICENCES / "components.json").read_bytes(), type=list[Component])


class AboutDialog(QDialog):
    """Two tabs: the program, and the licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Workbench"))
        resize_for_words(self, 960, 560)
        tabs = QTabWidget(self)
        tabs.addTab(self._program(), self.tr("Program"))
        self.licences = Licences(self)
        tabs.addTab(self.licences, self.tr("Licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)

    def _program(self) -> QWidget:
        page = QWidget(self)
        icon = QLabel(page)
        icon.setPixmap(program_icon().pixmap(_ICON))
        name = QLabel(self.tr("Workbench {version}").format(version=__version__), page)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        name.setFont(font)
        words = QLabel(
            self.tr(
                "An annotation workbench for Arabic news. Nothing leaves this machine.\n\nFree software under the"
                " Apache License 2.0. It stands on the work of others, under licences of their own; Qt, PySide6 and"
                " python-bidi are under the GNU Lesser General Public License, and may be replaced."
            ),
            page,
        )
        wrap(words)
        layout = QVBoxLayout(page)
        for widget in (icon, name, words):
            layout.addWidget(widget)
        layout.addStretch()
        return page


class Licences(QWidget):
    """A list of components that narrows as one writes, beside what is to say of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        let_clear(self.field)
        self.field.setPlaceholderText(self.tr("Find a name or a licence"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.textChanged.connect(self._narrow)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Components"))
        self.text = TechnicalText("", self)
        self.text.setAccessibleName(self.tr("Licence"))
        self._components = components()
        for one in self._components:
            item = QListWidgetItem(f"{isolated(one.name)} · {isolated(one.licence)}", self.list)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self.list.currentRowChanged.connect(self._show)
        splitter = QSplitter(self)
        splitter.addWidget(self.list)
        splitter.addWidget(self.text)
        splitter.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(splitter)
        self.list.setCurrentRow(0)

    def _narrow(self, words: str) -> None:
        wanted = words.casefold().split()
        rows = range(self.list.count())
        for row in rows:
            line = self.list.item(row).text().casefold()
            self.list.item(row).setHidden(not all(word in line for word in wanted))
        shown = [row for row in rows if not self.list.item(row).isHidden()]
        if self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0] if shown else -1)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._components[row].describe() if row >= 0 else "")
