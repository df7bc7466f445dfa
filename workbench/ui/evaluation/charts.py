"""The charts of an evaluation: what each shows, and the words and colours for it. Shares are per cent."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from PySide6.QtCore import QLocale, QObject

from workbench.commands.evaluating import CurvePoint
from workbench.core.evaluation import Evaluation, Tally
from workbench.core.evaluation.tallies import HOWS, Accuracy, How
from workbench.core.scheme import Scheme
from workbench.ui.charts.chart import Cell, Chart, Name, Series, Table
from workbench.ui.look.theme import Theme
from workbench.ui.words.suggesters import suggester_title

_STRIPES = "////"


class Setting(Struct, frozen=True):
    """What a chart depends on besides its figures."""

    theme: Theme
    scheme: Scheme
    language: str


class EvaluationCharts(QObject):
    """Makes charts of figures, in the language of the interface."""

    def titles(self) -> dict[str, str]:
        """Return the titles of the charts of an evaluation by their names, in order."""
        return {
            "labels": self.tr("Labels"),
            "suggesters": self.tr("Suggesters"),
            "quotes": self.tr("Quotes"),
            "relations": self.tr("Relations and zones"),
        }

    def chart(self, name: str, found: Evaluation, setting: Setting) -> Chart:
        """Return the chart called `name`."""
        makers: dict[str, Callable[[Evaluation, Setting], Chart]] = {
            "labels": self._labels,
            "suggesters": self._suggesters,
            "quotes": self._quotes,
            "relations": self._relations,
        }
        return makers[name](found, setting)

    def curve(self, points: Sequence[CurvePoint], label: str, setting: Setting) -> Chart:
        """Return the learning curve of a label (a name), or of all (empty)."""
        tallies = [_tally(point.evaluation, label) for point in points]
        theme = setting.theme
        looks: dict[How, tuple[str, str]] = {
            "exact": (self.tr("F1, exact"), theme.selection),
            "overlapping": (self.tr("F1, overlapping"), theme.quiet_ink),
        }
        rows = [
            (point.documents, name, *_numbers(tally))
            for point in points
            for name, tally in {self.tr("all"): point.evaluation.total, **point.evaluation.labels}.items()
        ]
        tested = points[0].evaluation.documents if points else 0
        return Chart(
            kind="lines",
            title=self.tr("Learning curve"),
            note=self.tr(
                "F1 in per cent, by the documents learned from; tested on %Ln finished document(s)", "", tested
            ),
            names=tuple((QLocale().toString(point.documents),) for point in points),
            series=tuple(
                Series(title=title, values=tuple(100 * (tally.f1(how) or 0) for tally in tallies), color=color)
                for how, (title, color) in looks.items()
            ),
            table=Table((self.tr("Learned from"), self.tr("Label"), *self._header()), rows),
            when_empty=self.tr("Nothing was right or wrong: the documents that were tested have no spans."),
        )

    def _labels(self, found: Evaluation, setting: Setting) -> Chart:
        titles = {one.name: one.title.in_language(setting.language) for one in setting.scheme.labels}
        ordered = sorted(found.labels.items(), key=lambda item: (-item[1].gold, item[0]))
        return self._bars(
            self.titles()["labels"],
            self.tr(
                "F1 in per cent, exact and overlapping: suggestions against %Ln finished document(s)",
                "",
                found.documents,
            ),
            [(_name(label, titles.get(label, "")), tally) for label, tally in ordered],
            setting,
            Table(
                (self.tr("Label"), self.tr("Title"), *self._header()),
                [
                    *((label, titles.get(label, ""), *_numbers(tally)) for label, tally in ordered),
                    (self.tr("all"), "", *_numbers(found.total)),
                ],
            ),
        )

    def _suggesters(self, found: Evaluation, setting: Setting) -> Chart:
        rows: list[tuple[Cell, ...]] = []
        for name in found.made:
            rows += [(suggester_title(name), label, *_numbers(tally)) for label, tally in found.suggester(name).items()]
            rows.append((suggester_title(name), self.tr("all"), *_numbers(found.suggester_total(name))))
        return self._bars(
            self.titles()["suggesters"],
            self.tr("Precision in per cent: how much of what each suggested is right"),
            [((suggester_title(name),), found.suggester_total(name)) for name in found.made],
            setting,
            Table((self.tr("Suggester"), self.tr("Label"), *self._header()), rows),
            of=Tally.precision,
        )

    def _quotes(self, found: Evaluation, setting: Setting) -> Chart:
        modes = {"direct": self.tr("Direct quotes"), "indirect": self.tr("Indirect quotes")}
        roles = {
            "cue": self.tr("cue of those found"),
            "source": self.tr("source of those found"),
            "relay": self.tr("relay of those found"),
        }
        bars: list[tuple[Name, Mapping[How, float | None]]] = []
        rows: list[tuple[Cell, ...]] = []
        for mode, one in found.quotes.items():
            bars.append(((modes[mode],), {how: one.quotes.f1(how) for how in HOWS}))
            rows.append((modes[mode], *_numbers(one.quotes)))
            for role, title in roles.items():
                answer: Accuracy = getattr(one, role)
                bars.append(((modes[mode], title), {how: answer.share(how) for how in HOWS}))
                rows.append((f"{modes[mode]}: {title}", *_answer(answer)))
        return self._shares(
            self.titles()["quotes"],
            self.tr("F1 of quotes, and how many of those found lead to the right words, in per cent"),
            bars,
            setting,
            Table((self.tr("Quotes"), *self._header()), rows),
        )

    def _relations(self, found: Evaluation, setting: Setting) -> Chart:
        titles = {one.name: one.title.in_language(setting.language) for one in setting.scheme.relations}
        zones = self.tr("Zones, by characters")
        bars: list[tuple[Name, Mapping[How, float | None]]] = [
            ((titles.get(name, name),), {how: tally.f1(how) for how in HOWS}) for name, tally in found.relations.items()
        ]
        rows: list[tuple[Cell, ...]] = [
            (titles.get(name, name), *_numbers(tally)) for name, tally in found.relations.items()
        ]
        if found.zones.asked:
            bars.append(((zones,), {how: found.zones.share(how) for how in HOWS}))
            rows.append((zones, *_answer(found.zones)))
        return self._shares(
            self.titles()["relations"],
            self.tr("F1 of relations, both ends of which must match, and zones of the right kind, in per cent"),
            bars,
            setting,
            Table((self.tr("Relation"), *self._header()), rows),
        )

    def _bars(
        self,
        title: str,
        note: str,
        named: Sequence[tuple[Name, Tally]],
        setting: Setting,
        table: Table,
        *,
        of: Callable[[Tally, How], float | None] = Tally.f1,
    ) -> Chart:
        bars = [(name, {how: of(tally, how) for how in HOWS}) for name, tally in named]
        return self._shares(title, note, bars, setting, table)

    def _shares(
        self,
        title: str,
        note: str,
        bars: Sequence[tuple[Name, Mapping[How, float | None]]],
        setting: Setting,
        table: Table,
    ) -> Chart:
        """Return bars of exact shares, and what comes to them where overlapping ones count."""
        exact = [100 * (share["exact"] or 0) for _, share in bars]
        overlapping = [100 * (share["overlapping"] or 0) for _, share in bars]
        theme = setting.theme
        return Chart(
            kind="bars",
            title=title,
            note=note,
            names=tuple(name for name, _ in bars),
            series=(
                Series(title=self.tr("Exact"), values=tuple(exact), color=theme.selection),
                Series(
                    title=self.tr("Overlapping, but not exact"),
                    values=tuple(more - less for more, less in zip(overlapping, exact, strict=True)),
                    color=theme.quiet_ink,
                    hatch=_STRIPES,
                ),
            ),
            texts=tuple(
                "–" if share["overlapping"] is None else f"{_written(less)} · {_written(more)}"
                for (_, share), less, more in zip(bars, exact, overlapping, strict=True)
            ),
            may_cut=True,
            table=table,
            when_empty=self.tr("None of the suggestions is right here. The table below has the counts."),
        )

    def _header(self) -> tuple[str, ...]:
        return (
            self.tr("Confirmed"),
            self.tr("Suggested"),
            self.tr("Precision, exact"),
            self.tr("Recall, exact"),
            self.tr("F1, exact"),
            self.tr("Precision, overlapping"),
            self.tr("Recall, overlapping"),
            self.tr("F1, overlapping"),
        )


def _numbers(tally: Tally) -> tuple[Cell, ...]:
    shares = [share for how in HOWS for share in (tally.precision(how), tally.recall(how), tally.f1(how))]
    return (tally.gold, tally.proposed, *map(_per_cent, shares))


def _answer(accuracy: Accuracy) -> tuple[Cell, ...]:
    """Return the cells of a row of tallies for answers: those asked for, and the share that is right as precision."""
    exact, overlapping = (_per_cent(accuracy.share(how)) for how in HOWS)
    return (accuracy.asked, "", exact, "", "", overlapping, "", "")


def _per_cent(share: float | None) -> Cell:
    return "" if share is None else round(100 * share, 1)


def _written(per_cent: float) -> str:
    return QLocale().toString(float(per_cent), "f", 0)


def _tally(found: Evaluation, label: str) -> Tally:
    return found.labels.get(label, Tally()) if label else found.total


def _name(name: str, more: str) -> Name:
    return (name, more) if more not in ("", name) else (name,)
