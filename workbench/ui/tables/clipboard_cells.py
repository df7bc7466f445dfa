"""Cells on the clipboard: tabs between them, a line a row, quoted where one has a tab or a line break in it."""

import csv
from collections.abc import Sequence
from io import StringIO

from workbench.commands.tables import safe_cell
from workbench.core.cells import taken_back
from workbench.core.errors import BadInput


def cells_of_text(text: str) -> list[list[str]]:
    """Return the rows of cells in a text; at least one row with one cell.

    Raises:
        BadInput: a cell is too long, or there are no cells in it.
    """
    try:
        rows = list(csv.reader(StringIO(text.removesuffix("\n").removesuffix("\r"), newline=""), delimiter="\t"))
    except csv.Error as error:
        raise BadInput("The clipboard cannot be pasted as cells: {reason}.", reason=error) from error
    if not any(rows):
        raise BadInput("There is no text on the clipboard.")
    return [[*map(taken_back, row)] or [""] for row in rows]


def text_of_cells(rows: Sequence[Sequence[object]]) -> str:
    """Return rows of cells as the text that a spreadsheet takes for cells; it runs none of them."""
    stream = StringIO()
    safe = ([*map(safe_cell, row)] for row in rows)
    csv.writer(stream, delimiter="\t", lineterminator="\n").writerows(safe)
    return stream.getvalue().removesuffix("\n")
