"""Cells of tables for spreadsheets, which take text that begins like a formula for one, and run it.

Such text is set apart by an apostrophe, as a person sets it apart in a spreadsheet; reading takes that away again.
"""

import re

# https://owasp.org/www-community/attacks/CSV_Injection; the last four are full-width forms. Text that looks as if it
# were set apart already gets one more apostrophe, so that it comes back as it was.
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def set_apart(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text


def taken_back(cell: str) -> str:
    """Return the text that `set_apart` made a cell of."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def safe_cell(value: object) -> object:
    """Return what a cell shows: text that a spreadsheet would run begins with an apostrophe."""
    match value:
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return safe_cell("; ".join(map(str, value)))
        case str():
            return set_apart(value)
        case _:
            return value
