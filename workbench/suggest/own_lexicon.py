"""A person's own lexicon ("always suggest this") as text: entries are added and removed, all else stays as it is.

Where the file lies and how it is written is for the caller; `FILE` is its name in the own folder.
"""

import re

from workbench.core.folding import fold_plain
from workbench.suggest.lexicon_files import ENDING, NEVER

FILE = f"own{ENDING}"

_HEADER = re.compile(r"\[\s*([\w-]+)([^\]]*)\]")
_UNSAFE = re.compile(r"[|;#<>()\[\]/\s]+")
_FIRST_LINE = "# What you asked to be suggested always, or never.\n"


def added(text: str, label: str, name: str, attributes: dict[str, str | bool] | None = None) -> str:
    """Return the lexicon `text` in which `name` is proposed as `label`, and no longer as anything else or never.

    `attributes` are those of the suggestions. What cannot stand in a name of a lexicon is left out of it.
    """
    settings = "".join(f" {key}={_written(value)}" for key, value in sorted((attributes or {}).items()))
    return _with_line(removed(text, name), f"[{label}{settings}]", _safe(name))


def refused(text: str, name: str) -> str:
    """Return the lexicon `text` in which `name` is never proposed."""
    return _with_line(removed(text, name), f"[{NEVER}]", _safe(name))


def removed(text: str, name: str) -> str:
    """Return the lexicon `text` without `name`: other spellings of the same line stay."""
    wanted = fold_plain(_safe(name))
    lines = []
    for line in text.splitlines(keepends=True):
        entry, separator, settings = line.partition(" ; ")
        spellings = entry.split("|")
        kept = [one for one in spellings if fold_plain(" ".join(one.split())) != wanted]
        if not line.strip() or line.lstrip()[0] in "[#" or len(kept) == len(spellings):
            lines.append(line)
        elif kept:
            ending = line[len(line.rstrip("\r\n")) :]
            lines.append(" | ".join(one.strip() for one in kept) + separator + settings.rstrip("\r\n") + ending)
    return "".join(lines)


def _with_line(text: str, header: str, line: str) -> str:
    """Return `text` with a line at the end of the section with that header, which is made if need be."""
    if not line:
        return text
    text = text or _FIRST_LINE
    lines = text.splitlines()
    begin = next((number for number, one in enumerate(lines) if one.strip() == header), None)
    if begin is None:
        return "\n".join([*lines, "", header, line]) + "\n"
    end = next((number for number in range(begin + 1, len(lines)) if _HEADER.match(lines[number])), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    return "\n".join([*lines[:end], line, *lines[end:]]) + "\n"


def _safe(name: str) -> str:
    return " ".join(_UNSAFE.sub(" ", name).split())


def _written(value: str | bool) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else value
