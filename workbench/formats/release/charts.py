"""Charts as SVG: bars beside names. Drawn here, since the same numbers must give the same bytes everywhere.

The letters are left to whoever shows the chart; so names in Arabic are joined and ordered as any text is.
"""

from collections.abc import Iterator, Sequence
from html import escape

from workbench.formats.release.markdown import one_line

_WIDTH, _NAMES, _NUMBERS = 800, 200, 60  # pixels: the whole chart, the names at its left, the numbers at its right
_BAR, _GAP, _TOP = 16, 8, 64
_LONGEST = 24  # code points of a name
# Paul Tol's bright scheme, told apart by all eyes and on light and dark (https://personal.sron.nl/~pault/).
_COLORS = ("#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377", "#bbbbbb")


def bars(title: str, series: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Return a chart with a bar for each name, made of one piece for each of `series`; `rows` have their values."""
    height = _TOP + len(rows) * (_BAR + _GAP) + _GAP
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" '
            f'height="{height}" role="img" font-family="sans-serif" font-size="13">',
            f"<title>{_text(title)}</title>",
            f'<rect width="{_WIDTH}" height="{height}" fill="#ffffff"/>',
            f'<text x="8" y="22" font-size="16" fill="#222222">{_text(title)}</text>',
            *_legend(series),
            *_rows(rows),
            "</svg>\n",
        )
    )


def _legend(series: Sequence[str]) -> Iterator[str]:
    step = (_WIDTH - 16) // max(len(series), 6)
    for place, name in enumerate(series if len(series) > 1 else ()):
        x = 8 + place * step
        yield f'<rect x="{x}" y="34" width="12" height="12" fill="{_color(place)}"/>'
        yield f'<text x="{x + 17}" y="45" fill="#222222">{_name(name)}</text>'


def _rows(rows: Sequence[tuple[str, Sequence[int]]]) -> Iterator[str]:
    most = max((sum(values) for _, values in rows), default=0) or 1
    room = _WIDTH - _NAMES - _NUMBERS
    for place, (name, values) in enumerate(rows):
        top = _TOP + place * (_BAR + _GAP)
        line = top + _BAR - 3
        yield f'<text x="{_NAMES - 8}" y="{line}" text-anchor="end" fill="#222222">{_name(name)}</text>'
        done = 0
        for number, value in enumerate(values):
            start, end = (_NAMES + room * sum_ // most for sum_ in (done, done + value))
            if end > start:
                fill = _color(number)
                yield f'<rect x="{start}" y="{top}" width="{end - start}" height="{_BAR}" fill="{fill}"/>'
            done += value
        yield f'<text x="{_NAMES + room * done // most + 6}" y="{line}" fill="#222222">{done}</text>'


def _name(name: str) -> str:
    short = one_line(name)
    return _text(short if len(short) <= _LONGEST else f"{short[: _LONGEST - 1]}…")


def _text(text: str) -> str:
    return escape(one_line(text))


def _color(place: int) -> str:
    return _COLORS[place % len(_COLORS)]
