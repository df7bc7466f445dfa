"""A chart before it is drawn: names, numbers, words and colours."""

from collections.abc import Callable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Kind = Literal["bars", "columns", "grid", "lines"]
Cell = str | int | float
Name = tuple[str, ...]  # a name, and what it means or belongs to


class Series(Struct, frozen=True, kw_only=True):
    """Numbers that belong together, one for each name of the chart; `hatch` tells it apart without colours."""

    title: str
    values: tuple[float, ...]
    color: str
    hatch: str = ""


class Table(Struct, frozen=True):
    """The exact numbers. What the project says stands in `rows` as it is; an empty cell is empty."""

    header: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


class Chart(Struct, frozen=True, kw_only=True):
    """What to draw.

    Attributes:
        kind: bars beside their names, columns along time, a grid with a column for each series, or lines of shares
            (0 to 100) from name to name.
        note: what the numbers are, in one short line.
        names: of the bars, columns or rows, as the project or the interface has them, however long.
        series: laid one on top of the other where they are several.
        colors: of each bar, where a single series has no colour of its own.
        texts: what stands at the end of each bar, instead of its number.
        others: the name of the rest, from the number of names in it, where only the first ones are shown.
        may_cut: only the first ones are shown where there is no room for more; the rest is no sum (shares are not).
        when_empty: what to say while there is nothing to draw.
    """

    kind: Kind
    title: str
    note: str
    names: tuple[Name, ...]
    series: tuple[Series, ...]
    table: Table
    when_empty: str
    colors: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    others: Callable[[int], str] | None = None
    may_cut: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for one in self.series for value in one.values)

    def with_at_most(self, most: int) -> "Chart":
        """Return a chart with at most `most` names: the first ones, and the rest summed up as one if that can be."""
        if len(self.names) > most and self.may_cut:
            return self._cut(most)
        if len(self.names) <= most or not self.others:
            return self
        kept = most - 1
        rest = self.others(len(self.names) - kept)
        return replace(
            self,
            names=(*self.names[:kept], (rest,)),
            series=tuple(replace(one, values=(*one.values[:kept], sum(one.values[kept:]))) for one in self.series),
            colors=(*self.colors[:kept], self.series[0].color) if self.colors else (),
            texts=(),
        )

    def _cut(self, most: int) -> "Chart":
        return replace(
            self,
            names=self.names[:most],
            series=tuple(replace(one, values=one.values[:most]) for one in self.series),
            colors=self.colors[:most],
            texts=self.texts[:most],
        )
