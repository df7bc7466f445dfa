"""A person's own lexicons ("always suggest this") as text: entries are listed, added and removed, all else stays.

Where the files lie and how they are written is for the caller; `FILE` is the one that entries are added to.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from workbench.core.folding import fold_plain
from workbench.suggest.lexicon_entries import Attributes, FormKind
from workbench.suggest.lexicon_files import COMMENT, ENDING, HEADER, NEVER, PARTS, PLURALS, parse

FILE = f"own{ENDING}"

_UNSAFE = re.compile(r"[|;#<>()\[\]/،\s]+")
_FIRST_LINE = "# What you asked to be suggested always, or never.\n"
_NO_ENTRIES = frozenset({"", PLURALS, PARTS})  # sections whose lines are no names


class OwnEntry(Struct, frozen=True, kw_only=True):
    """An entry as it stands in a lexicon: its first spelling, or a pattern between its slashes, and its line.

    `label` is `never` for words that are never proposed.
    """

    text: str
    label: str
    line: int
    forms: FormKind = "name"
    attributes: Attributes = field(default_factory=dict)
    spellings: int = 1


def entries(text: str) -> list[OwnEntry]:
    """Return the entries of the lexicon `text` in the order of their lines; lines that are wrong are left out."""
    found = [
        OwnEntry(
            text=f"/{entry.text}/" if entry.pattern else entry.text,
            label=entry.label,
            line=entry.line,
            forms=entry.forms,
            attributes=entry.attributes,
            spellings=max(1, len(entry.variants)),
        )
        for entry in parse(text).entries
    ]
    for number, (section, line) in enumerate(_lines(text), start=1):
        if section == NEVER and _is_entry(line):
            found += (OwnEntry(text=name, label=NEVER, line=number) for name in _names(_bare(line), "|"))
    return sorted(found, key=lambda one: one.line)


def added(
    text: str, label: str, name: str, attributes: Mapping[str, object] | None = None, forms: FormKind = "name"
) -> str:
    """Return the lexicon `text` in which `name` is proposed as `label`, and no longer as anything else or never.

    `attributes` are those of the suggestions. What cannot stand in a name of a lexicon is left out of it.
    """
    values: list[tuple[str, str]] = [("forms", forms)] if forms != "name" else []
    values += [(key, _value(value)) for key, value in sorted((attributes or {}).items())]
    header = "".join(f" {key}={value}" for key, value in values if _fits_header(value))
    behind = "".join(f" ; {key}={value}" for key, value in values if value and not _fits_header(value))
    return _with_line(removed(text, name), f"[{label}{header}]", _safe(name), behind)


def refused(text: str, name: str) -> str:
    """Return the lexicon `text` in which `name` is never proposed."""
    return _with_line(removed(text, name), f"[{NEVER}]", _safe(name))


def removed(text: str, name: str, line: int = 0) -> str:
    """Return the lexicon `text` without `name`: other names and spellings of the same line stay, and all comments.

    With `line` it goes from that line alone, where it may be a pattern, too.
    """
    wanted = {fold_plain(_safe(name)), fold_plain(" ".join(name.split()))}
    return "".join(
        each if line not in (0, number) else _without(each, section, wanted, name if line else "")
        for number, (section, each) in enumerate(_lines(text), start=1)
    )


def _without(line: str, section: str, wanted: set[str], pattern: str) -> str:
    """Return a line without the names in `wanted`, or without the pattern that it is."""
    if section in _NO_ENTRIES or not _is_entry(line):
        return line
    ending = line[len(line.rstrip("\r\n")) :]
    bare = _bare(line)
    comment = line[: len(line) - len(ending)][len(bare) :]
    if bare.lstrip().startswith("/"):
        is_gone = bool(pattern) and bare.lstrip().startswith(pattern)
        return _comment_line(comment, ending) if is_gone else line
    names, separator, settings = bare.partition(" ; ") if section != NEVER else (bare, "", "")
    groups = [names] if section == NEVER else names.split("،")
    kept = [[one for one in _names(group, "|") if fold_plain(one) not in wanted] for group in groups]
    if [len(group) for group in kept] == [len(_names(group, "|")) for group in groups]:
        return line
    left = "، ".join(" | ".join(group) for group in kept if group)
    return f"{left}{separator}{settings}{comment}{ending}" if left else _comment_line(comment, ending)


def _comment_line(comment: str, ending: str) -> str:
    """Return the line that is left when what stood in front of a comment goes."""
    return comment.strip() + ending if comment.strip() else ""


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield each line with its ending, and the label of the section that it stands in; none below a wrong header."""
    section = ""
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        if _is_header(line):
            header = HEADER.fullmatch(_bare(line).strip())
            section = header[1] if header else ""
        yield section, line


def _is_header(line: str) -> bool:
    return line.lstrip().startswith("[")


def _is_entry(line: str) -> bool:
    return bool(_bare(line).strip()) and not _is_header(line)


def _bare(line: str) -> str:
    """Return a line without its comment."""
    return COMMENT.sub("", line.rstrip("\r\n"))


def _names(line: str, separator: str) -> list[str]:
    return [" ".join(one.split()) for one in line.split(separator)]


def _with_line(text: str, header: str, name: str, settings: str = "") -> str:
    """Return `text` with a line at the end of the section with that header, which is made if need be."""
    if not name:
        return text
    text = text or _FIRST_LINE
    end = "\r\n" if "\r\n" in text else "\n"
    lines = [line for _, line in _lines(text)]
    if not lines[-1].endswith("\n"):
        lines[-1] += end
    begin = next((number for number, one in enumerate(lines) if _bare(one).strip() == header), None)
    if begin is None:
        return "".join([*lines, end, header + end, name + settings + end])
    at = next((number for number in range(begin + 1, len(lines)) if _is_header(lines[number])), len(lines))
    while not lines[at - 1].strip():
        at -= 1
    return "".join([*lines[:at], name + settings + end, *lines[at:]])


def _safe(name: str) -> str:
    return " ".join(_UNSAFE.sub(" ", name).split())


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).split())


def _fits_header(value: str) -> bool:
    return bool(value) and not re.search(r"[\s\]#]", value)
