"""Regular expressions that a person may write into a lexicon: folded as texts are, and refused if they backtrack."""

import re

from workbench.core.folding import fold_plain

_NO_ASCII = re.compile(r"[^\x00-\x7f]")
_ESCAPED = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]")
_UNLIMITED = re.compile(r"[*+](?!\+)|\{\d*,\}(?!\+)")  # a possessive one gives nothing back


def folded_pattern(pattern: str) -> str:
    """Return a pattern whose Arabic letters are folded as the text is."""
    return _NO_ASCII.sub(lambda char: re.escape(fold_plain(char[0])), pattern)


def repeats_repeated(pattern: str) -> bool:
    """Tell whether a group that holds an unlimited repetition is repeated without limit itself."""
    plain = _ESCAPED.sub("x", pattern)
    open_groups: list[bool] = []  # whether each has an unlimited repetition in it
    for index, char in enumerate(plain):
        if char == "(":
            open_groups.append(False)
        elif char == ")" and open_groups:
            holds = open_groups.pop()
            if holds and _is_unlimited(plain, index + 1):
                return True
            if open_groups and holds:
                open_groups[-1] = True
        elif _is_unlimited(plain, index) and open_groups:
            open_groups[-1] = True
    return False


def _is_unlimited(pattern: str, index: int) -> bool:
    return _UNLIMITED.match(pattern, index) is not None and pattern[index - 1 : index] not in ("+", "*", "(")
