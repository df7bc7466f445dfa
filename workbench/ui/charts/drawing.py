"""Draws charts with matplotlib, without a window: the same picture for the screen, PNG and SVG.

In an Arabic interface bars grow from the right, beside their names, and tables run from right to left. Time runs from
left to right in both languages, as it does in most charts of Arabic newspapers and statistical offices; only its scale
stands at the right then.
Matplotlib shapes Arabic and orders mixed text by itself; each text takes its direction from its own first letter.
"""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from itertools import cycle
from threading import Lock
from typing import Any

import matplotlib.style
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends import backend_agg, backend_svg  # noqa: F401 - found by name later; packages must have them
from matplotlib.colors import to_hex, to_rgb
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter, MaxNLocator
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from workbench.core.progress import Progress, no_progress
from workbench.ui.charts.chart import Chart, Series
from workbench.ui.charts.lettering import ARABIC_GROWTH, faces, is_arabic, joined, shown, written
from workbench.ui.charts.style import DPI, Style

_TITLE, _NOTE = 1.3, 0.95  # in parts of the size of other words
_TITLE_ROW, _NOTE_ROW, _EDGE = 1.7, 3.6, 0.8  # from the edges of the figure, in the same
_ROW = 1.7  # height of a bar with the space around it, in parts of the size
_AROUND_ROWS, _LEGEND = 6.5, 2.5  # what title, note and edges take, and what a legend takes, in the same
_LEAST_ROWS = 5  # however low the figure; and the room that fewer bars leave
_DATE_ROOM = 7  # width of a date below the columns, in the same
_LETTER, _COLUMNS = 0.6, 0.7  # width of a letter, in the same; how much of the figure the columns of a grid have, 0–1
_FAINT = 0.12  # how much colour the least number of a grid has, 0–1
_ONE_AT_A_TIME = Lock()  # the library's settings, and the filters of warnings, are those of all threads
_SETTINGS = {"text.parse_math": False, "svg.fonttype": "path", "svg.hashsalt": "workbench", "axes.unicode_minus": False}


def as_image(chart: Chart, style: Style, size: QSize, ratio: float, *, progress: Progress = no_progress) -> QImage:
    """Return the picture of a chart; `size` is in pixels of the layout, of which each has `ratio` of the screen's.

    Raises:
        Cancelled: `progress` stopped it before it was drawn.
    """
    stream = BytesIO()
    with _drawn(chart, style, size, progress) as figure:
        figure.savefig(stream, format="rgba", dpi=DPI * ratio)
    width = int(size.width() * ratio)
    pixels = stream.getvalue()
    image = QImage(pixels, width, len(pixels) // (4 * width), 4 * width, QImage.Format.Format_RGBA8888).copy()
    image.setDevicePixelRatio(ratio)
    return image


def as_file(chart: Chart, style: Style, size: QSize, kind: str) -> bytes:
    """Return the picture as a file: `png`, twice as fine as the screen, or `svg`, with letters as outlines."""
    stream = BytesIO()
    with _drawn(chart, style, size, no_progress) as figure:
        metadata: dict[str, Any] = {"Title": chart.title}
        figure.savefig(stream, format=kind, dpi=2 * DPI, metadata=metadata | ({"Date": None} if kind == "svg" else {}))
    return stream.getvalue()


@contextmanager
def _drawn(chart: Chart, style: Style, size: QSize, progress: Progress) -> Iterator[Figure]:
    """Yield the figure of a chart; what a person has set for the library elsewhere does not matter here."""
    settings: Any = ["default", {**_SETTINGS, "font.size": style.points}]
    with _ONE_AT_A_TIME, matplotlib.style.context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", r"Glyph \d+ .*missing from font")  # it draws a box in its place
        warnings.filterwarnings("ignore", "constrained_layout not applied")  # there is no room: words then overlap
        progress(0, None)  # another picture may be wanted by now
        figure = Figure((size.width() / DPI, size.height() / DPI), dpi=DPI, layout="constrained")
        figure.set_facecolor(style.theme.page)
        axes = figure.subplots()
        axes.set_facecolor(style.theme.page)
        _write_heading(figure, chart, style, size)
        around = _AROUND_ROWS + (_LEGEND if len(chart.series) > 1 else 0)
        rows = int((size.height() / style.size - around) / _ROW)
        match chart.kind:
            case "bars":
                _draw_bars(axes, chart.with_at_most(max(rows, _LEAST_ROWS)), style)
            case "columns":
                _draw_columns(axes, chart, style, most_dates=int(size.width() / style.size / _DATE_ROOM))
            case "lines":
                _draw_lines(axes, chart, style)
            case "grid":
                _draw_grid(axes, chart.with_at_most(max(rows, _LEAST_ROWS)), style, room=size.width() / style.size)
        if chart.kind == "lines":
            _explain(figure, chart.series, style, [*axes.lines])
        elif chart.kind != "grid":
            _explain(figure, chart.series, style, [_bar_of(one, style) for one in chart.series])
        figure.draw_without_rendering()  # now all texts are there
        _choose_faces(figure, style)
        yield figure


def _write_heading(figure: Figure, chart: Chart, style: Style, size: QSize) -> None:
    """Write the title and the note at the top, and leave the rest of the figure to the plot."""
    edge, across = style.size * _EDGE / size.width(), style.size * _EDGE / size.height()
    at_start: dict[str, Any] = {"x": 1 - edge if style.mirrored else edge, "ha": style.start, "va": "center"}
    for words, row, part, color in (
        (chart.title, _TITLE_ROW, _TITLE, style.theme.ink),
        (chart.note, _NOTE_ROW, _NOTE, style.theme.quiet_ink),
    ):
        figure.text(y=1 - row * style.size / size.height(), s=words, size=style.points * part, color=color, **at_start)
    top = 1 - (_NOTE_ROW + 1.2) * style.size / size.height()
    engine = figure.get_layout_engine()
    assert isinstance(engine, ConstrainedLayoutEngine)
    engine.set(rect=(edge, across, 1 - 2 * edge, top - across))


def _choose_faces(figure: Figure, style: Style) -> None:
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        words = text.get_text()
        text.set_fontfamily(faces(words, style.face))
        if is_arabic(words):
            text.set_fontsize(float(text.get_fontsize()) * ARABIC_GROWTH)


def _draw_bars(axes: Axes, chart: Chart, style: Style) -> None:
    places = range(len(chart.names))
    totals = [0.0] * len(chart.names)
    for one in chart.series:
        colors = chart.colors or one.color
        axes.barh(places, one.values, left=totals, height=0.68, color=colors, hatch=one.hatch, **_edge(one, style))
        totals = [total + value for total, value in zip(totals, one.values, strict=True)]
    for place, total in enumerate(totals):
        axes.annotate(
            chart.texts[place] if chart.texts else written(total),
            (total, place),
            xytext=(-5 if style.mirrored else 5, 0),
            textcoords="offset points",
            ha="right" if style.mirrored else "left",
            va="center",
            color=style.theme.ink,
        )
    axes.set_yticks(places, [*map(joined, chart.names)], color=style.theme.ink)
    axes.tick_params(axis="y", length=0)
    axes.set_xlim(0, max(totals) * 1.18)
    axes.set_ylim(max(len(chart.names), _LEAST_ROWS) - 0.4, -0.6)
    axes.xaxis.set_visible(False)
    _mirror(axes, style)
    _leave_spine(axes, style.start, style)


def _draw_columns(axes: Axes, chart: Chart, style: Style, most_dates: int) -> None:
    places = range(len(chart.names))
    totals = [0.0] * len(chart.names)
    for one in chart.series:
        axes.bar(places, one.values, bottom=totals, width=0.8, color=one.color, hatch=one.hatch, **_edge(one, style))
        totals = [total + value for total, value in zip(totals, one.values, strict=True)]
    every = -(-len(chart.names) // max(most_dates, 1))
    axes.set_xticks(places[::every], [*map(joined, chart.names[::every])], color=style.theme.ink)
    blank = max(6 - len(chart.names), 0)  # few columns stand beside the scale, not across the whole width
    axes.set_xlim(-0.6 - (blank if style.mirrored else 0), len(chart.names) - 0.4 + (0 if style.mirrored else blank))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _place: written(value)))
    axes.tick_params(axis="both", length=0, labelcolor=style.theme.ink, pad=style.points / 2)
    axes.grid(axis="y", color=style.theme.line)
    axes.set_axisbelow(True)
    if style.mirrored:
        axes.yaxis.tick_right()
        axes.tick_params(axis="y", length=0)
    _leave_spine(axes, "bottom", style)


def _draw_lines(axes: Axes, chart: Chart, style: Style) -> None:
    """Draw lines of shares; like time, learning runs from left to right in both languages."""
    places = range(len(chart.names))
    for one, marker, dashes in zip(chart.series, cycle("os^Dv"), cycle(("-", "--", ":")), strict=False):
        axes.plot(places, one.values, color=one.color, marker=marker, linestyle=dashes, linewidth=2)
    for one, below in zip(chart.series, cycle((True, False)), strict=False):
        for place, value in zip(places, one.values, strict=True):
            axes.annotate(
                written(round(value, 1)),
                (place, value),
                xytext=(0, -style.points if below else style.points / 2),
                textcoords="offset points",
                ha="center",
                va="top" if below else "bottom",
                color=style.theme.ink,
            )
    axes.set_xticks(places, [*map(joined, chart.names)], color=style.theme.ink)
    axes.set_xlim(-0.4, max(len(chart.names), 2) - 0.6)
    axes.set_ylim(0, 108)
    axes.set_yticks(range(0, 101, 20))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _place: written(value)))
    axes.tick_params(axis="both", length=0, labelcolor=style.theme.ink, pad=style.points / 2)
    axes.grid(axis="y", color=style.theme.line)
    axes.set_axisbelow(True)
    if style.mirrored:
        axes.yaxis.tick_right()
        axes.tick_params(axis="y", length=0)
    _leave_spine(axes, "bottom", style)


def _draw_grid(axes: Axes, chart: Chart, style: Style, room: float) -> None:
    """Draw the grid; `room` is the width of the figure in parts of the size of words."""
    most = max(value for one in chart.series for value in one.values)
    for column, one in enumerate(chart.series):
        for row, value in enumerate(one.values):
            color = _mixed(style.theme.page, one.color, _FAINT + (1 - _FAINT) * value / most if value else 0)
            axes.add_patch(Rectangle((column, row), 1, 1, facecolor=color, edgecolor=style.theme.line))
            ink = style.theme.text_on(QColor(color)).name() if value else style.theme.quiet_ink
            axes.text(column + 0.5, row + 0.5, written(value), ha="center", va="center", color=ink)
    columns = [place + 0.5 for place in range(len(chart.series))]
    longest = max(len(one.title) for one in chart.series)
    slant = {"rotation": -35 if style.mirrored else 35, "ha": style.start, "rotation_mode": "anchor"}
    words: dict[str, Any] = {"color": style.theme.ink} | (
        slant if _LETTER * longest * len(columns) > _COLUMNS * room else {}
    )
    axes.set_xticks(columns, [shown(one.title) for one in chart.series], **words)
    axes.set_yticks(
        [place + 0.5 for place in range(len(chart.names))], [*map(joined, chart.names)], color=style.theme.ink
    )
    axes.set_xlim(0, len(columns))
    axes.set_ylim(len(chart.names), 0)
    axes.xaxis.tick_top()
    axes.tick_params(axis="both", length=0)
    _mirror(axes, style)
    _leave_spine(axes, "", style)


def _mirror(axes: Axes, style: Style) -> None:
    """Let bars and columns begin at the right, with the names of rows beside them."""
    if style.mirrored:
        axes.invert_xaxis()
        axes.yaxis.tick_right()
        axes.tick_params(axis="y", length=0)


def _leave_spine(axes: Axes, kept: str, style: Style) -> None:
    """Leave only one line around the plot, from which bars grow."""
    for side, spine in axes.spines.items():
        spine.set_visible(side == kept)
        spine.set_color(style.theme.quiet_ink)


def _edge(series: Series, style: Style) -> dict[str, Any]:
    """Return the outline of bars: hatches are drawn in its colour, and it parts what is stacked."""
    return {"edgecolor": style.theme.page, "linewidth": 0.8 if series.hatch else 0}


def _bar_of(series: Series, style: Style) -> Artist:
    return Rectangle((0, 0), 1, 1, facecolor=series.color, hatch=series.hatch, **_edge(series, style))


def _explain(figure: Figure, series: Sequence[Series], style: Style, examples: Sequence[Artist]) -> None:
    """Say below the plot which look stands for what, where there are several."""
    if len(series) > 1:
        figure.legend(
            examples,
            [one.title for one in series],
            loc="outside lower right" if style.mirrored else "outside lower left",
            ncols=len(series),
            frameon=False,
            labelcolor=style.theme.ink,
            markerfirst=not style.mirrored,
            reverse=style.mirrored,
        )


def _mixed(first: str, second: str, share: float) -> str:
    """Return the colour between two: 0 is the first, 1 the second."""
    red, green, blue = (a + (b - a) * share for a, b in zip(to_rgb(first), to_rgb(second), strict=True))
    return to_hex((red, green, blue))
