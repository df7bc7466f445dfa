"""Text of a person or a file, set apart so that it cannot reorder the words around it. For display only."""

from html import escape

import regex

_RLI, _FSI, _PDI = "\u2067", "\u2068", "\u2069"
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u2067\u2068\u2069"))
_ARABIC = regex.compile(r"\p{Arabic}")


def isolated(text: str) -> str:
    """Return `text` on one line inside an isolate (UAX #9: FSI … PDI)."""
    return f"{_FSI}{' '.join(text.split())}{_PDI}"


def isolated_keys(keys: str) -> str:
    """Return the name of keys inside an isolate, one with an Arabic word from right to left, as menus write it.

    `Shift+اليسار` begins with a Latin letter, and would otherwise stand with `Shift` at the end for an Arabic reader.
    """
    return f"{_RLI}{keys}{_PDI}" if _ARABIC.search(keys) else isolated(keys)


def tooltip(text: str) -> str:
    """Return `text` as a tooltip that shows it as it is; Qt would take a tooltip that looks like HTML for HTML."""
    return f"<qt>{escape(text)}</qt>".replace("\n", "<br>")


def bare(text: str) -> str:
    """Return `text` without the marks of this module: for the clipboard."""
    return text.translate(_MARKS)
