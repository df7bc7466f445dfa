"""Where a span edge may be painted: never inside a ligature or a grapheme, whatever the stored offsets say.

An edge inside lam-alef is painted three ways by three fonts, so the painted range is widened to the whole
ligature; the span itself stays as it is.
"""

import regex

from workbench.core.tokens import Range, grapheme_at

_MARKS = r"\p{M}*"
_LIGATURE = regex.compile(rf"ل{_MARKS}[اأإآٱ]{_MARKS}|ل{_MARKS}ل{_MARKS}ه{_MARKS}")
_REACH = 24  # code points on either side: a ligature with every mark it can sensibly carry


def painted_range(text: str, start: int, end: int) -> Range:
    """Return `[start, end)` widened so that neither edge falls inside a ligature, a grapheme, or CRLF."""
    return Range(_around(text, start).start, _around(text, end).end)


def is_inside_ligature(text: str, offset: int) -> bool:
    """Tell whether an edge at `offset` would be painted elsewhere than it is stored."""
    around = _around(text, offset)
    return around.start < offset < around.end


def _around(text: str, offset: int) -> Range:
    """Return the ligature or grapheme that holds `offset` strictly inside, or the empty range at `offset`."""
    for match in _LIGATURE.finditer(text, max(0, offset - _REACH), min(len(text), offset + _REACH)):
        if match.start() < offset < match.end():
            return Range(match.start(), match.end())
    cluster = grapheme_at(text, offset)
    return cluster if cluster.start < offset < cluster.end else Range(offset, offset)
