"""The page of splits: the form of a plan, and below it what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.core.likeness import Likeness
from workbench.core.splitting import MOST_FOLDS, By, SplitPlan, read_shares
from workbench.ui.charts.chart import Cell, Table
from workbench.ui.charts.numbers import NumbersTable
from workbench.ui.splits import words
from workbench.ui.splits.jobs import Divided
from workbench.ui.words.digits import percent
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed, sentence
from workbench.ui.words.or_words import OrWords
from workbench.ui.words.wrapping import wrap

_MOST_SEED = 999_999
_USUAL_SHARES = "train=80, dev=10, test=10"


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
        self.shares = QLineEdit(_USUAL_SHARES, self)
        self.folds = QSpinBox(self)
        self.folds.setRange(1, MOST_FOLDS)
        self.folds.setSpecialValueText(self.tr("None: the parts above"))
        self.by = QComboBox(self)
        ways: Sequence[tuple[By | None, str]] = (
            (None, self.tr("Nothing more")),
            ("outlet", self.tr("Outlets: each in one part")),
            ("date", self.tr("Time: each part older than the next")),
        )
        for way, title in ways:
            self.by.addItem(title, way)
        self.seed = QSpinBox(self)
        self.seed.setRange(0, _MOST_SEED)
        self.together = QCheckBox(self.tr("&Keep near-duplicates in one part"), self)
        self.stratified = QCheckBox(self.tr("Spread &labels evenly"), self)
        for box in (self.together, self.stratified):
            box.setChecked(True)
        self.divide = QPushButton(self.tr("&Divide"), self)
        self.save = QPushButton(self.tr("Save as &CSV…"), self)
        self.save.setEnabled(False)
        for button, asked in ((self.divide, self.divide_asked), (self.save, self.save_asked)):
            button.setAutoDefault(True)
            button.clicked.connect(asked)
        self.table = NumbersTable(self)
        self.table.setAccessibleName(self.tr("What came into each part"))
        self.report = OrWords(self.table, self._invitation(), self)
        self.said = QLabel(self)
        wrap(self.said)
        self.folds.valueChanged.connect(self._follow)
        self.by.currentIndexChanged.connect(self._follow)
        self._arrange()

    def plan(self, likeness: Likeness) -> SplitPlan:
        """Return what the form says.

        Raises:
            BadInput: the parts are not written as parts are.
        """
        folds = self.folds.value()
        return SplitPlan(
            shares={} if folds > 1 else read_shares(self.shares.text()),
            folds=folds if folds > 1 else 0,
            likeness=likeness,
            together=self.together.isChecked(),
            by=self.by.currentData(),
            stratified=self.stratified.isChecked(),
            seed=self.seed.value(),
        )

    def show_plan(self, plan: SplitPlan) -> None:
        """Let the form say what `plan` does."""
        if plan.shares:
            self.shares.setText(", ".join(f"{part}={share:g}" for part, share in plan.shares.items()))
        self.folds.setValue(plan.folds or 1)
        self.by.setCurrentIndex(self.by.findData(plan.by))
        self.together.setChecked(plan.together)
        self.stratified.setChecked(plan.stratified)
        self.seed.setValue(plan.seed)

    def show_divided(self, divided: Divided) -> None:
        """Show what came of it."""
        counts = divided.splits.counts
        documents = sum(count.documents for count in counts)
        labels = sorted({label for count in counts for label in count.spans})
        header = (self.tr("Part"), self.tr("Wanted"), self.tr("Share"), self.tr("Documents"), self.tr("Characters"))
        rows: list[tuple[Cell, ...]] = [
            (
                count.part,
                percent(count.share),
                percent(count.documents / documents if documents else 0),
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
        form = QFormLayout()
        form.addRow(self.tr("&Parts and shares:"), self.shares)
        form.addRow(self.tr("&Folds instead:"), self.folds)
        form.addRow(self.tr("Keep &apart:"), self.by)
        form.addRow(self.tr("&Seed:"), self.seed)
        form.addRow("", self.together)
        form.addRow("", self.stratified)
        buttons = QHBoxLayout()
        buttons.addWidget(self.divide)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(buttons)
        layout.addWidget(self.report, 1)
        layout.addWidget(self.said)

    def _follow(self) -> None:
        """Let be entered only what counts: folds have no shares, and where time rules labels cannot."""
        self.shares.setEnabled(self.folds.value() == 1)
        self.stratified.setEnabled(self.by.currentData() != "date")

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
