"""Which documents, whose work, and which spans."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from workbench.core.choosing import Choice
from workbench.core.records import STATUSES
from workbench.core.zones import BOILERPLATE
from workbench.ui.exporting.ticks import TickList
from workbench.ui.panels.attribute_editors import QuietBox
from workbench.ui.panels.statuses import status_title
from workbench.ui.session import Session
from workbench.ui.words.digits import in_digits, number
from workbench.ui.words.isolation import isolated
from workbench.ui.words.spoken import name_choice

_LONGEST_ITEM = 40  # code points of an outlet in its list


class ChoiceForm(QWidget):
    """A field for each part of a choice; everything is chosen until a person restricts it.

    Signals:
        changed: a person chose something else.
    """

    changed = Signal()

    def __init__(self, session: Session, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.statuses = {status: QCheckBox(status_title(status), self) for status in STATUSES}
        self.annotator, self.outlet = QuietBox(self), QuietBox(self)
        self.since, self.until = QLineEdit(self), QLineEdit(self)
        self.without_boilerplate = QCheckBox(self.tr("Cut out what the &page put around the article"), self)
        self.labels = TickList(self.tr("Only these labels"), self)
        self._fill(language)
        self._lay_out()
        self._connect()

    def choice(self) -> Choice:
        """Return what is chosen."""
        annotator, outlet = self.annotator.currentData(), self.outlet.currentData()
        labels = self.labels.ticked()
        return Choice(
            statuses=frozenset(status for status, box in self.statuses.items() if box.isChecked()),
            annotators=frozenset([annotator] if annotator else []),
            outlets=frozenset([outlet] if outlet else []),
            since=self.since.text().strip(),
            until=self.until.text().strip(),
            without_zones=BOILERPLATE if self.without_boilerplate.isChecked() else frozenset(),
            labels=frozenset(labels) if len(labels) < self.labels.count() else frozenset(),
        )

    def _fill(self, language: str) -> None:
        store = self._session.store
        self.annotator.addItem(self.tr("everybody"), "")
        for name in store.queue.annotators():
            self.annotator.addItem(isolated(name), name)
        self.outlet.addItem(self.tr("every outlet"), "")
        for name, count in store.queue.outlets():
            self.outlet.addItem(f"{isolated(name[:_LONGEST_ITEM])} ({number(count)})", name)
        scheme = self._session.scheme
        titles = [(one.name, f"{one.name} · {one.title.in_language(language)}") for one in scheme.labels]
        self.labels.fill(titles, ticked=[name for name, _ in titles])
        self.since.setPlaceholderText(in_digits("2024-03-31"))
        self.until.setPlaceholderText(in_digits("2024-12"))

    def _lay_out(self) -> None:
        statuses = QGridLayout()
        for place, box in enumerate(self.statuses.values()):
            statuses.addWidget(box, 0, place)
            box.setAccessibleDescription(self.tr("Status"))
        statuses.setColumnStretch(len(self.statuses), 1)
        rows = QFormLayout(self)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        rows.addRow(self.tr("Status (none: all)"), statuses)
        rows.addRow(self.tr("&Work of"), self.annotator)
        name_choice(self.annotator, self.tr("Work of"))
        rows.addRow(self.tr("O&utlet"), self.outlet)
        name_choice(self.outlet, self.tr("Outlet"))
        dates = QHBoxLayout()
        dates.addWidget(self.since, 1)
        dates.addWidget(QLabel(self.tr("to"), self))
        dates.addWidget(self.until, 1)
        title = QLabel(self.tr("&Date from"), self)
        title.setBuddy(self.since)
        self.since.setAccessibleName(self.tr("Date from"))
        self.until.setAccessibleName(self.tr("Date to"))
        rows.addRow(title, dates)
        rows.addRow(self.without_boilerplate)
        labels = QLabel(self.tr("&Labels"), self)
        labels.setBuddy(self.labels)
        labels.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows.addRow(labels, self.labels)

    def _connect(self) -> None:
        for box in (*self.statuses.values(), self.without_boilerplate):
            box.toggled.connect(self.changed)
        for choice in (self.annotator, self.outlet):
            choice.currentIndexChanged.connect(self.changed)
        for line in (self.since, self.until):
            line.textChanged.connect(self.changed)
        self.labels.changed.connect(self.changed)
