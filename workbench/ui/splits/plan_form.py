"""The form of a plan: how documents are divided into parts."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from workbench.core.likeness import Likeness
from workbench.core.splitting import MOST_FOLDS, By, SplitPlan, read_shares
from workbench.ui.look.scale import scaled

_MOST_SEED = 999_999
_FIELD = 300  # pixels beside a font of 9 points
_USUAL_SHARES = "train=80, dev=10, test=10"


class PlanForm(QWidget):
    """A field for each part of a plan."""

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
        self.folds.valueChanged.connect(self._follow)
        self.by.currentIndexChanged.connect(self._follow)
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for field in (self.shares, self.folds, self.by, self.seed):
            field.setMinimumWidth(scaled(_FIELD))
        rows.addRow(self.tr("&Parts and shares"), self.shares)
        rows.addRow(self.tr("&Folds instead"), self.folds)
        rows.addRow(self.tr("Keep &apart"), self.by)
        rows.addRow(self.tr("&Seed"), self.seed)
        rows.addRow("", self.together)
        rows.addRow("", self.stratified)

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

    def _follow(self) -> None:
        """Let be entered only what counts: folds have no shares, and where time rules labels cannot."""
        self.shares.setEnabled(self.folds.value() == 1)
        self.stratified.setEnabled(self.by.currentData() != "date")
