"""Asks for a release: its name, the formats, the parts, what of the project; and shows the releases that were made."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.exporting import offers
from workbench.commands.releasing import releases
from workbench.core.errors import WorkbenchError
from workbench.core.likeness import Likeness
from workbench.core.releases import NATIVE_FORMAT, FormatChoice, ReleasePlan
from workbench.ui.charts.chart import Table
from workbench.ui.charts.numbers import NumbersTable
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.exporting.choice_form import ChoiceForm
from workbench.ui.exporting.pages import scrolled
from workbench.ui.exporting.shape_form import ShapeForm
from workbench.ui.exporting.ticks import TickList
from workbench.ui.exporting.words import format_title
from workbench.ui.look.scale import resize_for_words
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.splits.plan_form import PlanForm
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import announce
from workbench.ui.words.wrapping import wrap

_SIZE = (760, 620)
_FIRST_VERSION = "1.0"
_DAY = len("2024-03-31")


class ReleaseDialog(QDialog):
    """A page each for the dataset, its parts, what of the project, its pieces, and earlier releases.

    Signals:
        release_asked: a `ReleasePlan` and the folder (Path) to release to.
    """

    release_asked = Signal(object, object)

    def __init__(self, session: Session, preferences: Preferences, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Release"))
        resize_for_words(self, *_SIZE)
        self._session = session
        self._preferences = preferences
        self._made = releases(session.store)
        self._make_parts(language)
        self._lay_out()
        self.formats.changed.connect(self._follow_formats)
        self.split.toggled.connect(self.parts.setEnabled)
        self.release.clicked.connect(self._ask_folder)
        self._follow_formats()
        self.version.setFocus()
        self.finished.connect(self.deleteLater)

    def plan(self) -> ReleasePlan:
        """Return what is chosen.

        Raises:
            BadInput: the parts are not written as parts are.
        """
        return ReleasePlan(
            version=self.version.text().strip(),
            formats=tuple(FormatChoice(name, self._preferences.export_options(name)) for name in self.formats.ticked()),
            choice=self.choice.choice(),
            shape=self.shape.shape(),
            split=self.parts.plan(Likeness()) if self.split.isChecked() else None,
            title=self.title.text().strip(),
            licence=self.licence.text().strip(),
        )

    def _make_parts(self, language: str) -> None:
        self.version = QLineEdit(_next_version([one.version for one in self._made]), self)
        self.title = QLineEdit(self)
        self.title.setPlaceholderText(isolated(self._session.store.path.stem))
        self.licence = QLineEdit(self)
        self.licence.setPlaceholderText("CC-BY-4.0")
        self.formats = TickList(self.tr("Formats beside Workbench JSONL"), self)
        usable = [one for one in offers() if one.exports and not one.problem and one.name != NATIVE_FORMAT]
        self.formats.fill(
            [(one.name, format_title(one.title)) for one in usable], ticked=self._preferences.release_formats
        )
        self.about_formats = QLabel(self)
        wrap(self.about_formats)
        self.split = QCheckBox(self.tr("D&ivide the documents into parts to train and to test on"), self)
        self.split.setChecked(True)
        self.parts = PlanForm(self)
        self.choice = ChoiceForm(self._session, language, self)
        self.shape = ShapeForm(self)
        self.earlier = NumbersTable(self)
        self.earlier.setAccessibleName(self.tr("Releases that were made"))
        self.problem = QLabel(self)
        wrap(self.problem)
        self.problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self.problem.hide()
        self.release = QPushButton(self.tr("&Release…"), self)
        self.release.setDefault(True)

    def _lay_out(self) -> None:
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        for page, title in (
            (self._dataset_page(), self.tr("Da&taset")),
            (self._parts_page(), self.tr("Part&s")),
            (self.choice, self.tr("What of the pro&ject")),
            (self.shape, self.tr("Pi&eces and labels")),
            (self._earlier_page(), self.tr("&Made before")),
        ):
            tabs.addTab(scrolled(page), title)
        self.tabs = tabs
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.release, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs, 1)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)

    def _dataset_page(self) -> QWidget:
        page = QWidget(self)
        words = QLabel(
            self.tr(
                "A folder with the data in parts that do not leak, the scheme and guidelines, statistics, a card, "
                "where each document comes from, and checksums. The same project and choices give the same bytes."
            ),
            page,
        )
        wrap(words)
        rows = QFormLayout(page)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows.addRow(words)
        for title, field in (
            (self.tr("&Version"), self.version),
            (self.tr("T&itle"), self.title),
            (self.tr("&Licence of the annotations"), self.licence),
        ):
            rows.addRow(title, field)
            field.setAccessibleName(title.replace("&", ""))
        rows.addRow(self.tr("&Formats"), self.formats)
        rows.addRow(self.about_formats)
        return page

    def _parts_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addWidget(self.split)
        layout.addWidget(self.parts)
        layout.addStretch(1)
        return page

    def _earlier_page(self) -> QWidget:
        page = QWidget(self)
        words = QLabel(page)
        wrap(words)
        layout = QVBoxLayout(page)
        layout.addWidget(words)
        layout.addWidget(self.earlier, 1)
        if not self._made:
            words.setText(self.tr("Nothing of this project was released yet."))
            self.earlier.hide()
            layout.addStretch(1)
            return page
        words.setText(self.tr("The checksum is that of the file SHA256SUMS of a release: it tells whose it is."))
        header = (
            self.tr("Version"),
            self.tr("Day"),
            self.tr("By"),
            self.tr("Documents"),
            self.tr("Spans"),
            self.tr("Checksum"),
        )
        rows = [
            (isolated(one.version), one.at[:_DAY], isolated(one.annotator), one.documents, one.spans, one.checksum)
            for one in reversed(self._made)
        ]
        self.earlier.show_table(Table(header, rows))
        return page

    def _follow_formats(self) -> None:
        count = len(self.formats.ticked())
        self.about_formats.setText(
            self.tr(
                "Workbench JSONL is always there; %n more format(s). Each has the options that it was last "
                "exported with.",
                "",
                count,
            )
        )

    def _ask_folder(self) -> None:
        try:
            plan = self.plan()
        except WorkbenchError as error:
            self._refuse(error)
            return
        self.problem.hide()
        project = self._session.store.path
        place = project.with_name(f"{project.stem}-{plan.version}")
        dialog = FileDialog(self, self.tr("A new folder for the release"), place, self.tr("A folder (*)"))
        for path in dialog.ask_new("", may_replace=True):
            self._preferences.release_formats = self.formats.ticked()
            self.release_asked.emit(plan, Path(path))
            self.accept()

    def _refuse(self, error: WorkbenchError) -> None:
        self.problem.setText(sentence(error))
        self.problem.show()
        announce(self.problem, self.problem.text())


def _next_version(made: list[str]) -> str:
    """Return a version after the last one: its last number is counted up."""
    if not made:
        return _FIRST_VERSION
    head, dot, tail = made[-1].rpartition(".")
    return f"{head}{dot}{int(tail) + 1}" if tail.isascii() and tail.isdecimal() else f"{made[-1]}.1"
