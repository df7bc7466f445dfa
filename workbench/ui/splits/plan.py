"""The page of splits: the form of a plan, and below it what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.charts.chart import Cell, Table
from workbench.ui.charts.numbers import NumbersTable
from workbench.ui.splits import words
from workbench.ui.splits.jobs import Divided
from workbench.ui.splits.plan_form import PlanForm
from workbench.ui.words.digits import percent
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed, sentence
from workbench.ui.words.or_words import OrWords
from workbench.ui.words.wrapping import wrap


class PlanPage(QWidget):
    """Asks how to divide, and shows the report.

    Signals:
        divide_asked: the project is to be divided as the form says.
        save_asked: the division is to be written to a file.
    """

    divide_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = PlanForm(self)
        self.divide = QPushButton(self.tr("&Divide"), self)
        self.save = QPushButton(self.tr("Save as &CSV…"), self)
        self.save.setEnabled(False)
        for button, asked in ((self.divide, self.divide_asked), (self.save, self.save_asked)):
            button.setAutoDefault(True)
            button.clicked.connect(asked)
        self.form.shares.returnPressed.connect(self.divide.click)
        self.table = NumbersTable(self)
        self.table.setAccessibleName(self.tr("What came into each part"))
        self.report = OrWords(self.table, parent=self)
        self.report.say(self._invitation())
        self.said = QLabel(self)
        wrap(self.said)
        self._arrange()

    def show_divided(self, divided: Divided) -> None:
        """Show what came of it."""
        counts = divided.splits.counts
        documents = sum(count.documents for count in counts)
        labels = sorted({label for count in counts for label in count.spans})
        header = (
            self.tr("Part"),
            self.tr("Wanted, %"),
            self.tr("Share, %"),
            self.tr("Documents"),
            self.tr("Characters"),
        )
        rows: list[tuple[Cell, ...]] = [
            (
                count.part,
                round(100 * count.share),
                round(100 * count.documents / max(documents, 1)),
                count.documents,
                count.characters,
                *(count.spans.get(label, 0) for label in labels),
            )
            for count in counts
        ]
        self.table.show_table(Table((*header, *labels), rows))
        self.report.show_view()
        cautions = [f"⚠ {sentence(caution)}" for caution in divided.splits.cautions]
        self.said.setText("\n".join([*cautions, self._grouped(divided), self._closest(divided)]))
        self.save.setEnabled(True)

    def say(self, said: str) -> None:
        """Say something below the report."""
        self.said.setText(said)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.divide)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.form)
        layout.addLayout(buttons)
        layout.addWidget(self.report, 1)
        layout.addWidget(self.said)

    def _grouped(self, divided: Divided) -> str:
        groups = divided.splits.groups
        found = self.tr("%n group(s) of near-duplicates were found.", "", len(groups))
        if not groups:
            return directed(found)
        return directed(found + " " + self.tr("The largest has %n document(s).", "", len(groups[0].documents)))

    def _closest(self, divided: Divided) -> str:
        pair = divided.splits.closest
        if not pair or len(divided.closest) < 2:
            return directed(self.tr("No two documents in different parts are alike enough to be compared."))
        first, second = divided.closest
        template = self.tr("Most similar across parts: “{first}” and “{second}”, {similarity} ({why}).")
        return directed(
            template.format(
                first=isolated(words.title(first)),
                second=isolated(words.title(second)),
                similarity=percent(pair.similarity),
                why=words.reason(pair, divided.splits.plan.likeness),
            )
        )

    def _invitation(self) -> str:
        return self.tr(
            "Here documents are divided into parts to train and to test on. Say above which parts, then press Divide: "
            "near-duplicates come into one part, so that no test gives away what was learned."
        )
