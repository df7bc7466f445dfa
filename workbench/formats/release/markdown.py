"""Markdown (GitHub's, which Hugging Face reads as well) with data in it."""

import re
from collections.abc import Iterable, Sequence

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&])")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def plain(text: object) -> str:
    """Return data as Markdown that shows it as it is, in one line."""
    return _SPECIAL.sub(r"\\\1", one_line(str(text)))


def one_line(text: str) -> str:
    """Return a text in one line, without control characters; white space becomes single spaces."""
    return " ".join(_CONTROL.sub(" ", text).split())


def table(header: Sequence[str], rows: Iterable[Sequence[object]], *, names: int = 1) -> str:
    """Return a table, its cells as they are: so many columns of `names` stand at the left, the numbers at the right."""
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * names + " ---: |" * (len(header) - names)]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join(lines) + "\n"
