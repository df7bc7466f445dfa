"""Where the words of a cell begin, and what it is sorted by."""

from PySide6.QtCore import Qt

from workbench.core.folding import fold_plain
from workbench.core.paragraphs import base_direction

Key = tuple[bool, float, str]
_LOOKED_AT = 300  # code points of a cell that decide its direction


def side(cell: str | float) -> Qt.AlignmentFlag:
    """Return where a cell begins: at the right if its text runs from there, whatever the interface does."""
    is_rtl = isinstance(cell, str) and base_direction(cell[:_LOOKED_AT], "ltr") == "rtl"
    edge = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def sort_key(cell: str | float) -> Key:
    """Return what a cell is sorted by: numbers come before words, which are folded, and nothing comes last."""
    if isinstance(cell, str):
        return (True, float(not cell), fold_plain(cell))
    return (False, cell, "")
