"""Text in charts: which face writes it, and what a name from the project looks like there."""

import unicodedata
from functools import cache

import regex
from PySide6.QtCore import QLocale

from workbench.ui.charts.chart import Name
from workbench.ui.words.isolation import isolated
from workbench.ui.words.language import directed

ARABIC_FACE, SPARE_FACE = "Amiri", "DejaVu Sans"  # the second comes with the library of charts
ARABIC_GROWTH = 1.25  # Amiri is small for its size

_LONGEST = 30  # what a reader sees as characters; the table has all of a name
_ARABIC = regex.compile(r"\p{Arabic}")
_UNSEEN = {"Cc": " ", "Cs": "\ufffd"}
_CLUSTER = regex.compile(r"\X")


def is_arabic(text: str) -> bool:
    """Tell whether the Arabic face should write a text: mixed text looks best in one face."""
    return _ARABIC.search(text) is not None


@cache
def known_faces() -> frozenset[str]:
    """Return the families that charts can use, after making the Arabic face one of them."""
    import fontpkg_amiri
    from matplotlib.font_manager import fontManager

    for file in sorted((fontpkg_amiri.ROOT / "files").rglob("Amiri-*.ttf")):
        fontManager.addfont(file)
    return frozenset(fontManager.get_font_names())


def faces(text: str, interface_face: str) -> list[str]:
    """Return the families for a text, best first; each stands in for what those before it lack."""
    wanted = (ARABIC_FACE, interface_face) if is_arabic(text) else (interface_face, ARABIC_FACE)
    return [face for face in (*wanted, SPARE_FACE) if face in known_faces()]


def shown(name: str) -> str:
    """Return a name from the project for a chart: on one line, not too long, set apart from what stands around it."""
    clusters = _CLUSTER.findall(" ".join(_visible(name).split()))
    short = clusters if len(clusters) <= _LONGEST else [*clusters[: _LONGEST - 1], "…"]
    return isolated("".join(short))


def joined(name: Name) -> str:
    """Return a name in a chart with what it means or belongs to, in the direction of the interface."""
    return directed(" · ".join(map(shown, name))) if len(name) > 1 else shown(*name)


def written(value: float) -> str:
    """Return a number in the digits of the interface, with no more than two decimals."""
    decimals = next((count for count in (0, 1) if round(value, count) == value), 2)
    return QLocale().toString(float(value), "f", decimals)


def _visible(text: str) -> str:
    """Return text without what no face can draw: control characters, halves of surrogate pairs."""
    return "".join(_UNSEEN.get(unicodedata.category(one), one) for one in text)
