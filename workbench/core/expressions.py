"""Regular expressions that a person types: compiled within bounds, and stopped when they take too long.

A few characters can describe a pattern that fills the memory or runs for years. The `regex` library keeps a time limit
while it matches, but not while it compiles, nor where an expression calls itself: those are refused before.
"""

import re
from collections.abc import Iterator
from math import prod

import regex

from workbench.core.errors import BadInput
from workbench.core.tokens import Range

SECONDS = 1  # for one text

# Fixed repetitions are unrolled when compiled: `((a{1000}){1000}){1000}` would need gigabytes. Each may stand around
# all others, as far as can be told without parsing.
_MOST_NODES = 100_000
_REPETITION = re.compile(r"\{(\d{1,9})")
_CALL = re.compile(r"\\.|\(\?(?:R|[+-]?\d|&|P>)", re.DOTALL)


class Expression:
    """A compiled regular expression; `^` and `$` match at the ends of lines.

    Raises:
        BadInput: it is none, or too large.
    """

    def __init__(self, pattern: str) -> None:
        if any(call[0].startswith("(") for call in _CALL.finditer(pattern)):
            raise BadInput("The expression calls itself or a group of its own: that cannot be used in a search.")
        if _nodes(pattern) > _MOST_NODES:
            raise BadInput("The expression repeats too much: use smaller numbers in its braces.")
        try:
            self._pattern = regex.compile(pattern, regex.V1 | regex.MULTILINE, cache_pattern=False)
        except regex.error as error:
            raise BadInput("This is no regular expression: {reason}.", reason=error) from error
        except RecursionError as error:
            raise BadInput("The expression has too many brackets within brackets.") from error

    def find(self, text: str) -> Iterator[Range]:
        """Yield every match that is not empty, in order; other threads run meanwhile.

        Raises:
            BadInput: it takes too long on this text.
        """
        try:
            found = [match.span() for match in self._pattern.finditer(text, timeout=SECONDS, concurrent=True)]
        except (TimeoutError, MemoryError) as error:
            raise BadInput(
                "The expression takes more than {seconds} s on one article: "
                "make it simpler, with fewer repetitions of repetitions.",
                seconds=SECONDS,
            ) from error
        yield from (Range(start, end) for start, end in found if start < end)


def _nodes(pattern: str) -> int:
    """Return how many nodes the pattern has at most once its fixed repetitions are unrolled."""
    return len(pattern) * prod(max(int(times), 1) for times in _REPETITION.findall(pattern))
