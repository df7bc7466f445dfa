"""What stands behind a backslash in WebAnno TSV 3.3, in texts and in values."""

import re

_LETTERS = {"\b": "b", "\t": "t", "\n": "n", "\f": "f", "\r": "r"}
_IN_TEXT = re.compile(r"[\\\x00-\x0a\x0c-\x1f]")  # those that have no letter stand as they are behind the backslash
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_IN_VALUE = re.compile(r"->|[\\\[\]|_;*\t\n\r]")
_MEANT = {letter: character for character, letter in _LETTERS.items()}


def escaped_text(line: str) -> str:
    """Return `line`, a piece of text without line feeds or a token, as it stands in the file."""
    return _IN_TEXT.sub(_behind_backslash, line)


def escaped_value(value: str) -> str:
    """Return the value of a feature as it stands in a column.

    A carriage return, which the format forgets, is written as in texts: as it is it would end the line.
    """
    return _IN_VALUE.sub(_behind_backslash, value)


def _behind_backslash(found: re.Match[str]) -> str:
    return "\\" + _LETTERS.get(found[0], found[0])


def unescaped(text: str) -> str:
    """Return what was escaped as a text or as a value."""
    return _ESCAPED.sub(lambda found: _MEANT.get(found[1], found[1]), text) if "\\" in text else text


def divided(cell: str, separator: str) -> list[str]:
    """Return the parts of `cell`, still escaped; separators behind a backslash do not divide."""
    if separator not in cell:
        return [cell]
    parts, begin = [], 0
    for found in re.finditer(rf"\\.|{re.escape(separator)}", cell, re.DOTALL):
        if found[0] == separator:
            parts.append(cell[begin : found.start()])
            begin = found.end()
    return [*parts, cell[begin:]]
