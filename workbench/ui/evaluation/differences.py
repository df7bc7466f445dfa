"""Where suggestions and confirmed work differ: a chart of how many, over a table of each."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from workbench.commands.finding_table import FindingRow
from workbench.core.evaluation.findings import FINDING_KINDS, FindingKind
from workbench.ui.charts.chart import Cell, Chart, Series, Table
from workbench.ui.evaluation.charts import Setting
from workbench.ui.words.suggesters import suggester_title

_LOOKS: dict[FindingKind, str] = {"missed": "", "false alarm": "xxxx", "border": "////"}
_LONGEST = 120  # code points of a text in the table


class Differences(QObject):
    """Makes the chart and the table, in the language of the interface."""

    def kind_titles(self) -> dict[FindingKind, str]:
        """Return the titles of the kinds of difference, in order."""
        return {
            "missed": self.tr("Missed"),
            "false alarm": self.tr("False alarm"),
            "border": self.tr("Other borders"),
            "mode": self.tr("Quote in another mode"),
            "link": self.tr("Other cue, source or relay"),
            "zone": self.tr("Other zone"),
        }

    def chart(self, rows: Sequence[FindingRow], setting: Setting, *, has_more: bool) -> Chart:
        """Return the chart and table of `rows`, of which there may be more in the project."""
        titles = self.kind_titles()
        theme = setting.theme
        counts = Counter((row.finding.label, row.finding.kind) for row in rows)
        labels = [label for label, _ in Counter(row.finding.label for row in rows).most_common()]
        kinds = [kind for kind in FINDING_KINDS if any(counts[label, kind] for label in labels)]
        colors = dict(zip(FINDING_KINDS, (theme.warning, theme.selection, theme.quiet_ink) * 2, strict=True))
        return Chart(
            kind="bars",
            title=self.tr("Differences"),
            note=self.tr("The first %Ln difference(s); a file from the command line has all", "", len(rows))
            if has_more
            else self.tr("%Ln difference(s) between what was suggested and what is confirmed", "", len(rows)),
            names=tuple((label,) for label in labels),
            series=tuple(
                Series(
                    title=titles[kind],
                    values=tuple(counts[label, kind] for label in labels),
                    color=colors[kind],
                    hatch=_LOOKS.get(kind, "....") if kind != kinds[0] else "",
                )
                for kind in kinds
            )
            or (Series(title="", values=(), color=theme.selection),),
            others=lambda number: self.tr("%Ln other(s)", "", number),
            table=Table(
                (
                    self.tr("Difference"),
                    self.tr("Label"),
                    self.tr("Text"),
                    self.tr("Instead"),
                    self.tr("Suggester"),
                    self.tr("Before it"),
                    self.tr("Behind it"),
                    self.tr("Document"),
                    self.tr("Annotator"),
                ),
                [self._row(row, titles) for row in rows],
            ),
            when_empty=self.tr("No differences: all that was suggested is confirmed, and nothing else."),
        )

    def _row(self, row: FindingRow, titles: dict[FindingKind, str]) -> tuple[Cell, ...]:
        other = row.finding.instead
        label = other.label if other and other.label != row.finding.label else ""
        return (
            titles[row.finding.kind],
            row.finding.label,
            _short(row.surface),
            " · ".join(part for part in (label, _short(row.instead)) if part),
            suggester_title(row.finding.suggester) if row.finding.suggester else "",
            row.before,
            row.after,
            row.name,
            row.annotator,
        )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
