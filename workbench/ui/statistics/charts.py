"""The charts that there are: what each counts, and the words and colours for it."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale, QObject

from workbench.commands import statistics as counts
from workbench.core.progress import Progress
from workbench.core.scheme import Scheme
from workbench.storage.statistics import OutletCount
from workbench.storage.store import Store
from workbench.ui.charts.chart import Chart, Name, Series, Table
from workbench.ui.charts.lettering import written
from workbench.ui.look.theme import Theme
from workbench.ui.panels.statuses import status_title
from workbench.ui.statistics.mention_words import MentionWords
from workbench.ui.words.language import directed

Count = Callable[[Store, str | None, Progress], Any]

COUNTS: dict[str, Count] = {
    "progress": counts.count_statuses,
    "labels": counts.count_labels,
    "outlets": counts.count_outlets,
    "time": counts.count_days,
    "annotators": counts.count_work,
    "pace": counts.count_work,
    "speakers": counts.count_speakers,
    "mentions": counts.count_mentions,
    "suggestions": counts.count_suggestions,
}

_STRIPES, _CROSSES, _DOTS = "////", "xxxx", "...."
_MOST_DAYS, _MOST_WEEKS = 45, 52  # columns, beyond which a longer period is shown unless a person asks for it
_DATES = {"day": "d MMM", "week": "d MMM", "month": "MMM yyyy"}


class Setting(Struct, frozen=True):
    """What a chart depends on besides its numbers. `period` is that of the dates, or None for one that fits."""

    theme: Theme
    scheme: Scheme
    language: str
    period: counts.Period | None = None


class Charts(QObject):
    """Makes charts of counts, in the language of the interface."""

    def titles(self) -> dict[str, str]:
        """Return the titles of all charts by their names, in order."""
        return {
            "progress": self.tr("Progress"),
            "labels": self.tr("Spans per label"),
            "outlets": self.tr("Spans per outlet"),
            "time": self.tr("Spans over time"),
            "annotators": self.tr("Spans per annotator"),
            "pace": self.tr("Spans per hour of work"),
            "speakers": self.tr("Quotes per speaker"),
            "mentions": self.tr("Weapons: category and status"),
            "suggestions": self.tr("Agreement with suggestions"),
        }

    def chart(self, name: str, counted: Any, setting: Setting) -> Chart:  # noqa: ANN401 - what COUNTS[name] returned
        """Return the chart called `name`."""
        makers: dict[str, Callable[[Any, Setting], Chart]] = {
            "progress": self._progress,
            "labels": self._labels,
            "outlets": self._outlets,
            "time": self._time,
            "annotators": self._annotators,
            "pace": self._pace,
            "speakers": self._speakers,
            "mentions": self._mentions,
            "suggestions": self._suggestions,
        }
        return makers[name](counted, setting)

    def period_titles(self) -> dict[counts.Period, str]:
        """Return the titles of the periods that the chart over time can have."""
        return {"day": self.tr("By day"), "week": self.tr("By week"), "month": self.tr("By month")}

    def _progress(self, found: Sequence[counts.StatusCount], setting: Setting) -> Chart:
        total = sum(one.documents for one in found)
        names = tuple(status_title(one.status) for one in found)
        shares = [QLocale().toString(100 * one.documents / max(total, 1), "f", 1) for one in found]
        template = self.tr("{count} ({share} %)")
        return Chart(
            kind="bars",
            title=self.titles()["progress"],
            note=self.tr("Documents by status: %Ln in all", "", total),
            names=tuple((name,) for name in names),
            series=(self._numbers([one.documents for one in found], setting),),
            texts=tuple(
                directed(template.format(count=written(one.documents), share=share))
                for one, share in zip(found, shares, strict=True)
            ),
            table=Table(
                (self.tr("Status"), self.tr("Documents")),
                [(name, one.documents) for name, one in zip(names, found, strict=True)],
            ),
            when_empty=self.tr("No documents yet. Import articles, and you see here how far they are."),
        )

    def _labels(self, found: Sequence[counts.LabelCount], setting: Setting) -> Chart:
        ordered = sorted(found, key=lambda one: -one.spans)
        titles = {one.name: one.title.in_language(setting.language) for one in setting.scheme.labels}
        colors = {one.name: setting.theme.line_color(one.color).name() for one in setting.scheme.labels}
        return Chart(
            kind="bars",
            title=self.titles()["labels"],
            note=self.tr("Spans that stand"),
            names=tuple(_name(one.label, titles.get(one.label, "")) for one in ordered),
            series=(Series(title="", values=tuple(one.spans for one in ordered), color=setting.theme.quiet_ink),),
            colors=tuple(colors.get(one.label, setting.theme.quiet_ink) for one in ordered),
            others=self._others,
            table=Table(
                (self.tr("Label"), self.tr("Title"), self.tr("Spans")),
                [(one.label, titles.get(one.label, ""), one.spans) for one in ordered],
            ),
            when_empty=self.tr("No spans yet. Tag something, and you see here how often each label is used."),
        )

    def _outlets(self, found: Sequence[OutletCount], setting: Setting) -> Chart:
        ordered = sorted(found, key=lambda one: -one.spans)
        names = [one.outlet or self.tr("no outlet given") for one in ordered]
        return Chart(
            kind="bars",
            title=self.titles()["outlets"],
            note=self.tr("Spans that stand, by the outlet in the metadata of their documents"),
            names=tuple((name,) for name in names),
            series=(self._numbers([one.spans for one in ordered], setting),),
            others=self._others,
            table=Table(
                (self.tr("Outlet"), self.tr("Documents"), self.tr("Done"), self.tr("Spans")),
                [(one.outlet, one.documents, one.done, one.spans) for one in ordered],
            ),
            when_empty=self.tr("No spans yet. Tag something, and you see here where it comes from."),
        )

    def _time(self, days: Sequence[counts.PeriodCount], setting: Setting) -> Chart:
        period = setting.period or fitting_period(days)
        found = counts.by_period(days, period)
        notes = {
            "day": self.tr("Spans that stand, by the day on which they were made"),
            "week": self.tr("Spans that stand, by the week in which they were made; weeks begin on Monday"),
            "month": self.tr("Spans that stand, by the month in which they were made"),
        }
        return Chart(
            kind="columns",
            title=self.titles()["time"],
            note=notes[period],
            names=tuple((_date(one.start, _DATES[period]),) for one in found),
            series=self._made([one.made for one in found], [one.imported for one in found], setting),
            table=Table(
                (self.tr("From"), self.tr("Made here"), self.tr("Imported")),
                [(one.start, one.made, one.imported) for one in found],
            ),
            when_empty=self.tr("No spans yet. Tag something, and you see here when it was done."),
        )

    def _annotators(self, found: Sequence[counts.AnnotatorCount], setting: Setting) -> Chart:
        return Chart(
            kind="bars",
            title=self.titles()["annotators"],
            note=self.tr("Spans that stand, by whose they are"),
            names=tuple((one.annotator,) for one in found),
            series=self._made([one.made for one in found], [one.spans - one.made for one in found], setting),
            others=self._others,
            table=self._work_table(found),
            when_empty=self.tr("No spans yet. Tag something, and you see here who did how much."),
        )

    def _pace(self, found: Sequence[counts.AnnotatorCount], setting: Setting) -> Chart:
        measured = sorted(
            (one for one in found if one.spans_per_hour is not None), key=lambda one: -(one.spans_per_hour or 0)
        )
        return Chart(
            kind="bars",
            title=self.titles()["pace"],
            note=self.tr("Spans made here that stand, by hours at work without pauses over five minutes"),
            names=tuple((one.annotator,) for one in measured),
            series=(self._numbers([one.spans_per_hour or 0 for one in measured], setting),),
            table=self._work_table(found),
            when_empty=self.tr(
                "Nobody has worked for a quarter of an hour yet. The time is counted from step to step; pauses of more"
                " than five minutes are left out."
            ),
        )

    def _speakers(self, found: Sequence[counts.SpeakerCount], setting: Setting) -> Chart:
        theme, no_speaker = setting.theme, self.tr("no speaker")
        return Chart(
            kind="bars",
            title=self.titles()["speakers"],
            note=self.tr("Who is identified goes by one name; the others as articles write them, in all spellings"),
            names=tuple((one.name or no_speaker,) for one in found),
            series=(
                Series(
                    title=self.tr("Identified"),
                    values=tuple(one.quotes if one.identified else 0 for one in found),
                    color=theme.selection,
                ),
                Series(
                    title=self.tr("As written"),
                    values=tuple(0 if one.identified else one.quotes for one in found),
                    color=theme.quiet_ink,
                    hatch=_STRIPES,
                ),
            ),
            others=self._others,
            table=Table(
                (self.tr("Speaker"), self.tr("Quotes"), self.tr("Identified")),
                [(one.name, one.quotes, self.tr("yes") if one.identified else self.tr("no")) for one in found],
            ),
            when_empty=self.tr("No quotes yet. Mark quotes with H, and you see here who is quoted how often."),
        )

    def _mentions(self, found: counts.MentionTable, setting: Setting) -> Chart:
        words = MentionWords(setting.scheme, setting.language, found.category, found.status)
        total: dict[tuple[str, str], int] = {}
        cells: dict[tuple[str, str, str], int] = {}
        for one in found.rows:
            row = (one.label, one.category)
            total[row] = total.get(row, 0) + one.mentions
            cells[(*row, one.status)] = one.mentions
        rows = sorted(total, key=lambda row: -total[row])
        statuses = sorted({one.status for one in found.rows}, key=words.place_of_status)
        none, several = self.tr("none"), len({one.label for one in found.rows}) > 1
        return Chart(
            kind="grid",
            title=self.titles()["mentions"],
            note=self.tr("Mentions by {category} and {status}").format(
                category=words.category_title, status=words.status_title
            ),
            names=tuple(_name(words.category(*row) or none, row[0] if several else "") for row in rows),
            series=tuple(
                Series(
                    title=words.status(status) or none,
                    values=tuple(cells.get((*row, status), 0) for row in rows),
                    color=setting.theme.selection,
                )
                for status in statuses
            ),
            others=self._others,
            table=Table(
                (self.tr("Label"), words.category_title, words.status_title, self.tr("Mentions")),
                [
                    (one.label, words.category(one.label, one.category), words.status(one.status), one.mentions)
                    for one in found.rows
                ],
            ),
            when_empty=self.tr(
                "Nothing to count yet. Tag weapons or other mentions and say of what category and status they are (A)."
            ),
        )

    def _suggestions(self, found: Sequence[counts.SuggestionCount], setting: Setting) -> Chart:
        theme = setting.theme
        rows = [(one.kept, one.changed, one.removed, one.rejected) for one in found]
        labelled = sorted(zip([one.label for one in found], rows, strict=True), key=lambda row: -sum(row[1]))
        titles = (self.tr("Kept"), self.tr("Changed"), self.tr("Removed since"), self.tr("Rejected"))
        looks = (
            (theme.selection, ""), (theme.quiet_ink, _STRIPES), (theme.warning, _CROSSES), (theme.quiet_ink, _DOTS),
        )  # fmt: skip
        values = zip(*(row for _, row in labelled), strict=True) if labelled else ((),) * len(titles)
        return Chart(
            kind="bars",
            title=self.titles()["suggestions"],
            note=self.tr("What became of suggestions that were decided on, by the label suggested"),
            names=tuple((label,) for label, _ in labelled),
            series=tuple(
                Series(title=title, values=tuple(some), color=color, hatch=hatch)
                for title, (color, hatch), some in zip(titles, looks, values, strict=True)
            ),
            others=self._others,
            table=Table((self.tr("Label"), *titles), [(label, *row) for label, row in labelled]),
            when_empty=self.tr("Nobody decided on a suggestion in this project, so there is nothing to compare yet."),
        )

    def _numbers(self, values: Sequence[float], setting: Setting) -> Series:
        return Series(title="", values=tuple(values), color=setting.theme.selection)

    def _made(self, made: Sequence[int], imported: Sequence[int], setting: Setting) -> tuple[Series, ...]:
        theme = setting.theme
        return (
            Series(title=self.tr("Made here"), values=tuple(made), color=theme.selection),
            Series(title=self.tr("Imported"), values=tuple(imported), color=theme.quiet_ink, hatch=_STRIPES),
        )

    def _work_table(self, found: Sequence[counts.AnnotatorCount]) -> Table:
        header = (
            self.tr("Annotator"),
            self.tr("Spans"),
            self.tr("Made here"),
            self.tr("Documents"),
            self.tr("Done"),
            self.tr("Hours"),
            self.tr("Spans per hour"),
        )
        rows = [
            (
                *(one.annotator, one.spans, one.made, one.documents, one.done, round(one.seconds / 3600, 2)),
                "" if one.spans_per_hour is None else one.spans_per_hour,
            )
            for one in found
        ]
        return Table(header, rows)

    def _others(self, number: int) -> str:
        return self.tr("%Ln other(s)", "", number)


def fitting_period(days: Sequence[counts.PeriodCount]) -> counts.Period:
    """Return the shortest period that gives no more columns than can be looked at."""
    if len(days) <= _MOST_DAYS:
        return "day"
    return "week" if len(days) <= _MOST_WEEKS * 7 else "month"


def _name(name: str, more: str) -> Name:
    """Return a name with what it means or belongs to, if that says more."""
    return (name, more) if more not in ("", name) else (name,)


def _date(day: str, form: str) -> str:
    return QLocale().toString(QDate.fromString(day, "yyyy-MM-dd"), form)
