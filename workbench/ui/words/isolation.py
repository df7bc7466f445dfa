"""Text of a person or a file, set apart so that it cannot reorder the words around it. For display only."""

from html import escape

_FSI, _PDI = "\u2068", "\u2069"
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2068\u2069"))


def isolated(text: str) -> str:
    """Return `text` on one line inside an isolate (UAX #9: FSI … PDI)."""
    return f"{_FSI}{' '.join(text.split())}{_PDI}"


def tooltip(text: str) -> str:
    """Return `text` as a tooltip that shows it as it is; Qt would take a tooltip that looks like HTML for HTML."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")


def bare(text: str) -> str:
    """Return `text` without the marks of this module: for the clipboard."""
    return text.translate(_MARKS)
