"""Asks what to export: a format, what of the project and in what pieces; and tells what would be lost on the way."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.commands.exporting import ExportReport, Offer, held, offers
from workbench.core.errors import WorkbenchError
from workbench.core.losses import PARTS
from workbench.core.progress import Cancelled
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.exporting.choice_form import ChoiceForm
from workbench.ui.exporting.options_form import OptionsForm
from workbench.ui.exporting.order import Order, previewing
from workbench.ui.exporting.pages import scrolled
from workbench.ui.exporting.shape_form import ShapeForm
from workbench.ui.exporting.words import PartWords, format_title
from workbench.ui.jobs.latest_job import LatestJob
from workbench.ui.look.scale import resize_for_words, scaled
from workbench.ui.preferences import Preferences
from workbench.ui.session import Session
from workbench.ui.words.digits import number
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import sentence
from workbench.ui.words.spoken import announce
from workbench.ui.words.wrapping import wrap

_SIZE = (860, 640)
_PAUSE = 300  # milliseconds without a change before the project is looked through anew
_ARCHIVE = ".zip"


class ExportDialog(QDialog):
    """The formats, what can be chosen for the chosen one, and what the export would come to.

    Signals:
        export_asked: an `Order` and the path (Path) to export to.
    """

    export_asked = Signal(object, object)

    def __init__(self, session: Session, preferences: Preferences, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        resize_for_words(self, *_SIZE)
        self._session = session
        self._preferences = preferences
        self._words = PartWords(self)
        self._offers = [one for one in offers() if one.exports]
        self._looking = LatestJob(session.store, self)
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._make_parts(language)
        self._lay_out()
        self._connect()
        self._choose_first()
        self.formats.setFocus()

    def order(self) -> Order:
        """Return what is chosen."""
        return Order(
            format=self._offer.name,
            options=self._form.values(),
            choice=self.choice.choice(),
            shape=self.shape.shape(),
            threshold=self._preferences.suggestion_threshold if self.suggestions.isChecked() else None,
        )

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is what the choice comes to."""
        return not (self._pause.isActive() or self._looking.busy)

    def done(self, result: int) -> None:
        self._pause.stop()
        self._looking.stop()
        super().done(result)
        self.deleteLater()

    # Parts

    def _make_parts(self, language: str) -> None:
        self.formats = QListWidget(self)
        self.formats.setAccessibleName(self.tr("Formats"))
        for one in self._offers:
            QListWidgetItem(format_title(one.title), self.formats).setData(Qt.ItemDataRole.UserRole, one.name)
        self.formats.setFixedWidth(self.formats.sizeHintForColumn(0) + scaled(28))
        self.holds, self.lacks, self.unit, self.problem = (QLabel(self) for _ in range(4))
        for label in (self.holds, self.lacks, self.unit, self.problem):
            wrap(label)
        self.problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._forms: dict[str, OptionsForm] = {}
        self._options = QStackedWidget(self)
        self.choice = ChoiceForm(self._session, language, self)
        self.shape = ShapeForm(self)
        self.suggestions = QCheckBox(self.tr("What is &suggested too, in lists of its own"), self)
        self.heading = QLabel(self)
        wrap(self.heading)
        self.losses = QTextEdit(self)
        self.losses.setReadOnly(True)
        self.losses.setTabChangesFocus(True)
        self.losses.setMaximumHeight(scaled(110))
        buttons = QDialogButtonBox(self)
        self.export = QPushButton(self.tr("&Export…"), self)
        self.export.setDefault(True)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._buttons = buttons

    def _lay_out(self) -> None:
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(scrolled(self._format_page()), self.tr("&Format"))
        tabs.addTab(scrolled(self.choice), self.tr("What of the p&roject"))
        tabs.addTab(scrolled(self.shape), self.tr("P&ieces and labels"))
        self.tabs = tabs
        above = QHBoxLayout()
        above.addWidget(self.formats)
        above.addWidget(tabs, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(above, 1)
        for widget in (self.heading, self.losses, self._buttons):
            layout.addWidget(widget)

    def _format_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        for widget in (self.problem, self.holds, self.lacks, self.unit, self._options, self.suggestions):
            layout.addWidget(widget)
        layout.addStretch(1)
        return page

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._follow_format)
        self.formats.itemActivated.connect(self._ask_path)
        self.choice.changed.connect(self._look_later)
        self.shape.changed.connect(self._look_later)
        self.suggestions.toggled.connect(self._look_later)
        self.export.clicked.connect(self._ask_path)
        self._pause.timeout.connect(self._look)
        self._looking.progressed.connect(self._show_progress)
        self._looking.done.connect(self._show_report)
        self._looking.refused.connect(self._refuse)

    # What is chosen

    @property
    def _offer(self) -> Offer:
        return self._offers[max(0, self.formats.currentRow())]

    @property
    def _form(self) -> OptionsForm:
        return self._forms[self._offer.name]

    def _choose_first(self) -> None:
        names = [one.name for one in self._offers]
        last = self._preferences.export_format
        self.formats.setCurrentRow(names.index(last) if last in names else 0)

    def _follow_format(self) -> None:
        offer = self._offer
        if offer.name not in self._forms:
            form = OptionsForm(offer.options, self)
            form.show_values(self._preferences.export_options(offer.name))
            form.changed.connect(self._follow_options)
            self._forms[offer.name] = form
            self._options.addWidget(form)
        self._options.setCurrentWidget(self._form)
        self.problem.setText(sentence(offer.problem) if offer.problem else "")
        self.problem.setVisible(offer.problem is not None)
        self._follow_options()

    def _follow_options(self) -> None:
        offer = self._offer
        holds = held(offer.name, self._form.values())
        lacks = [part for part in PARTS if part not in holds]
        held_words = self.tr("Beside spans and their labels it holds: {parts}.").format(parts=self._words.named(holds))
        self.holds.setText(held_words if holds else self.tr("It holds spans and their labels."))
        self.lacks.setText(self.tr("It cannot hold: {parts}.").format(parts=self._words.named(lacks)))
        self.lacks.setVisible(bool(lacks))
        self.unit.setText(self._unit_words(offer))
        self.unit.setVisible(bool(self.unit.text()))
        self.suggestions.setVisible("suggestions" in holds)
        if "suggestions" not in holds:
            with QSignalBlocker(self.suggestions):
                self.suggestions.setChecked(False)
        self._look_later()

    def _unit_words(self, offer: Offer) -> str:
        unit = self._form.values().get("offset_unit", offer.unit)
        return {
            "codepoint": self.tr("Its offsets count characters as Unicode has them."),
            "utf16": self.tr("Its offsets count UTF-16 units, as Java, JavaScript and Qt do."),
            "utf8": self.tr("Its offsets count bytes of UTF-8."),
            "tokens": self.tr("It counts tokens."),
        }.get(unit, "")

    # What it would come to

    def _look_later(self) -> None:
        self._looking.drop()
        self.heading.setText(self.tr("Looking through the project…"))
        self._pause.start()

    def _look(self) -> None:
        if self._offer.problem:
            self._tell(sentence(self._offer.problem), [])
            self.export.setEnabled(False)
        else:
            self._looking.start(previewing(self.order()))

    def _show_progress(self, done: int, total: int) -> None:
        if total > 0:
            percent = number(min(99, 100 * done // total))
            self.heading.setText(self.tr("Looking through the project… {percent} %").format(percent=percent))

    def _show_report(self, report: ExportReport) -> None:
        self.export.setEnabled(report.documents > 0)
        parts = [
            self.tr("%n document(s)", "", report.documents),
            self.tr("%n record(s)", "", report.records),
            self.tr("%n span(s)", "", report.spans),
            self.tr("%n relation(s)", "", report.relations),
        ]
        if report.records == report.documents:
            del parts[1]
        lines = list(self._words.lines(report.losses))
        if not report.documents:
            words = self.tr("Nothing of the project is chosen.")
        elif lines:
            words = self.tr("{counts}. This would be left out:").format(counts=" · ".join(parts))
        else:
            words = self.tr("{counts}. Nothing is left out.").format(counts=" · ".join(parts))
        self._tell(words, lines)

    def _refuse(self, error: WorkbenchError) -> None:
        if not isinstance(error, Cancelled):
            self.export.setEnabled(False)
            self._tell(sentence(error), [])

    def _tell(self, heading: str, lines: list[str]) -> None:
        self.heading.setText(heading)
        self.losses.setPlainText("\n".join(lines))
        self.losses.setAccessibleName(heading)
        self.losses.setVisible(bool(lines))
        announce(self.heading, heading)

    # Exporting

    def _ask_path(self, _: Any = None) -> None:  # noqa: ANN401 - what the signals tell beside it
        if not self.export.isEnabled():
            return
        offer, order = self._offer, self.order()
        for path in self._asked_paths(offer):
            self._preferences.remember_export(offer.name, order.options)
            self.export_asked.emit(order, path)
            self.accept()

    def _asked_paths(self, offer: Offer) -> list[Path]:
        title = self.tr("Export as {format}").format(format=format_title(offer.title))
        project = self._session.store.path
        if offer.is_folder:
            kinds = self.tr("A folder (*);;A zip archive (*.zip)")
            dialog = FileDialog(self, title, project.with_name(f"{project.stem}-{offer.name}"), kinds)
            return [
                path.with_name(path.name + _ARCHIVE)
                if dialog.selectedNameFilter().endswith("(*.zip)") and path.suffix.lower() != _ARCHIVE
                else path
                for path in dialog.ask_new("", may_replace=True)
            ]
        suffix = offer.extensions[0]
        target = project.with_suffix(suffix) if suffix != project.suffix else project.with_suffix(suffix + suffix)
        kind = f"{isolated(format_title(offer.title))} (*{suffix})"
        return FileDialog(self, title, target, kind).ask_new(suffix, may_replace=True)
