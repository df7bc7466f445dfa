"""Lexicons as files that a person can read and write. `resources/lexicons/README.md` tells how one is written.

A line that is wrong is left out and named; the rest still loads.
"""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import regex
from msgspec import Struct, field

from workbench.core.errors import BadInput
from workbench.suggest.lexicon_entries import (
    FORM_KINDS,
    OWN_SCORE,
    SCORE,
    Attributes,
    Entry,
    FormKind,
    Lexicons,
    Piece,
    Slot,
    Word,
)
from workbench.suggest.lexicon_patterns import folded_pattern, repeats_repeated

ENDING = ".lexicon"
# What a section may be beside a label or a word class.
PLURALS, NEVER, PARTS = "plurals", "never", "parts"

HEADER = re.compile(r"\[\s*([A-Za-z][\w-]*)((?:\s+[\w-]+=[^\s\]]+)*)\s*\]")
_SETTING = re.compile(r"([\w-]+)=(\S+)")
COMMENT = re.compile(r"(?:^|\s+)#(?:\s.*)?$")
_PATTERN = re.compile(r"/(.+)/(?:\s+;\s+(.*))?")
_PIECE = re.compile(r"(?P<clitics>[وفبلك]{0,2}?)(?P<article>ال|(?<=ل)ل)?<(?P<labels>[\w/*-]+)(?P<sign>[?+]{0,2})>")
_PART = re.compile(r"\{([a-z]\w*)\}")


class _Section(Struct, frozen=True):
    """The header of a section."""

    label: str
    forms: FormKind = "name"
    score: float = SCORE
    also: str = ""
    inner: frozenset[str] | None = None
    attributes: Attributes = field(default_factory=dict)


class _Contents(Struct):
    """What was read so far, of all files."""

    entries: list[Entry] = field(default_factory=list)
    plurals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    never: dict[str, int] = field(default_factory=dict)
    problems: list[BadInput] = field(default_factory=list)


def load(folders: Sequence[Path]) -> Lexicons:
    """Return what the lexicons in `folders` hold, a missing folder being an empty one; later folders win."""
    contents = _Contents()
    for layer, folder in enumerate(folders):
        for path in sorted(folder.glob(f"*{ENDING}")):
            try:
                _File(str(path), path.stem, layer, contents).read(read_text(path))
            except BadInput as problem:
                contents.problems.append(problem)
    return _frozen(contents)


def read_text(path: Path) -> str:
    """Return the text of a lexicon.

    Raises:
        BadInput: it cannot be read, or is no UTF-8.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadInput("{file}: cannot be read: {reason}.", file=str(path), reason=error.strerror) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadInput("{file}, line {line}: this is not UTF-8 text.", file=str(path), line=line) from error


def parse(text: str, *, file: str = "", layer: int = 0) -> Lexicons:
    """Return what the text of one lexicon holds; problems name `file`."""
    contents = _Contents()
    _File(file, Path(file).stem, layer, contents).read(text)
    return _frozen(contents)


def _frozen(contents: _Contents) -> Lexicons:
    return Lexicons(tuple(contents.entries), contents.plurals, contents.never, tuple(contents.problems))


class _File:
    """One file while it is read."""

    def __init__(self, file: str, name: str, layer: int, contents: _Contents) -> None:
        self._file = file
        self._name = name
        self._layer = layer
        self._contents = contents
        self._section: _Section | None = None
        self._is_lost = False  # below a header that is wrong
        self._parts: dict[str, str] = {}

    def read(self, text: str) -> None:
        """Read all lines; those that are wrong are left out and named."""
        for number, line in enumerate(text.split("\n"), start=1):
            bare = (COMMENT.sub("", line) if "#" in line else line).strip()
            if bare:
                try:
                    self._line(number, bare)
                except BadInput as problem:
                    self._contents.problems.append(problem)

    def _line(self, number: int, line: str) -> None:
        if line[0] == "[":
            self._is_lost = True
            self._section = self._header(number, line)
            self._is_lost = False
        elif self._is_lost:
            return
        elif self._section is None:
            raise BadInput(
                "{file}, line {line}: there is no section above this line; write one such as [GPE kind=nation] first.",
                file=self._file,
                line=number,
            )
        elif self._section.label == PLURALS:
            singular, *plurals = _split(line)
            self._contents.plurals[singular] = tuple(plurals)
        elif self._section.label == NEVER:
            self._contents.never.update(dict.fromkeys(_split(line), self._layer))
        elif self._section.label == PARTS:
            name, _, pattern = line.partition("=")
            self._parts[name.strip()] = self._filled(number, pattern.strip())
        elif line[0] == "/":
            self._contents.entries.append(self._pattern(number, line, self._section))
        else:
            self._entries(number, line, self._section)

    def _header(self, number: int, line: str) -> _Section:
        match = HEADER.fullmatch(line)
        if not match:
            raise BadInput(
                "{file}, line {line}: a section is written as [LABEL key=value …], for example [GPE kind=nation]; what "
                "stands below is left out.",
                file=self._file,
                line=number,
            )
        section = _Section(match[1], score=OWN_SCORE if self._layer else SCORE)
        return self._with(number, section, _SETTING.findall(match[2]))

    def _with(self, number: int, section: _Section, settings: Sequence[tuple[str, str]]) -> _Section:
        """Return `section` with further settings."""
        if not settings:
            return section
        changed: dict[str, Any] = {}
        attributes = dict(section.attributes)
        for key, value in settings:
            if key == "score":
                changed["score"] = self._score(number, value)
            elif key == "forms":
                if value not in FORM_KINDS:
                    raise BadInput(
                        "{file}, line {line}: forms can be {known}, not “{value}”.",
                        file=self._file,
                        line=number,
                        known=", ".join(FORM_KINDS),
                        value=value,
                    )
                changed["forms"] = value
            elif key == "class":
                changed["also"] = value
            elif key == "inner":
                changed["inner"] = None if value == "yes" else frozenset(value.split("/")) - {"no"}
            else:
                attributes[key] = _value(value)
        return _Section(**(_fields(section) | changed | {"attributes": attributes}))

    def _score(self, number: int, value: str) -> float:
        try:
            score = float(value)
        except ValueError:
            score = -1
        if not 0 < score <= 1:
            raise BadInput(
                "{file}, line {line}: a score lies between 0 and 1, not “{value}”.",
                file=self._file,
                line=number,
                value=value,
            )
        return score

    def _entries(self, number: int, line: str, section: _Section) -> None:
        """Read the entries of a line: settings at its end are for all of them."""
        written, *settings = line.split(" ; ")
        if settings:
            section = self._with(number, section, self._settings(number, settings))
        fields = _fields(section) | {"lexicon": self._name, "line": number, "layer": self._layer}
        for entry in written.split("،"):
            spellings = _split(entry)
            if not all(any(map(str.isalnum, spelling)) for spelling in spellings):
                raise BadInput(
                    "{file}, line {line}: a name needs letters or digits; one here has none.",
                    file=self._file,
                    line=number,
                )
            variants = tuple(self._pieces(number, spelling) for spelling in spellings)
            self._contents.entries.append(Entry(text=spellings[0], variants=variants, **fields))

    def _settings(self, number: int, written: Sequence[str]) -> list[tuple[str, str]]:
        settings = []
        for one in written:
            key, equals, value = one.strip().partition("=")
            if not equals or not key.strip() or not value.strip():
                raise BadInput(
                    "{file}, line {line}: what follows “;” is written as key=value, not “{text}”.",
                    file=self._file,
                    line=number,
                    text=one,
                )
            settings.append((key.strip(), value.strip()))
        return settings

    def _pieces(self, number: int, spelling: str) -> tuple[Piece, ...]:
        if "<" not in spelling and "(" not in spelling:
            return (Word(spelling),)
        pieces: list[Piece] = []
        context = False
        for token in spelling.replace("(", " ( ").replace(")", " ) ").split():
            if token in "()":
                if context == (token == "("):
                    raise BadInput("{file}, line {line}: the brackets do not match.", file=self._file, line=number)
                context = token == "("
            elif "<" in token or ">" in token:
                pieces.append(self._slot(number, token, context))
            elif pieces and isinstance(last := pieces[-1], Word) and last.context == context:
                pieces[-1] = Word(f"{last.text} {token}", context)
            else:
                pieces.append(Word(token, context))
        if context or all(piece.context for piece in pieces):
            raise BadInput("{file}, line {line}: the brackets do not match.", file=self._file, line=number)
        return tuple(pieces)

    def _slot(self, number: int, token: str, context: bool) -> Slot:
        match = _PIECE.fullmatch(token)
        if not match:
            raise BadInput(
                "{file}, line {line}: “{text}” is no place for a label; write <GPE>, <GPE/ORG>, <NORP?> or <number+>.",
                file=self._file,
                line=number,
                text=token,
            )
        return Slot(
            tuple(match["labels"].split("/")),
            match["clitics"],
            bool(match["article"]),
            "?" in match["sign"],
            "+" in match["sign"],
            context,
        )

    def _pattern(self, number: int, line: str, section: _Section) -> Entry:
        match = _PATTERN.fullmatch(line)
        if not match:
            raise BadInput("{file}, line {line}: a pattern ends with “/”.", file=self._file, line=number)
        if match[2]:
            section = self._with(number, section, self._settings(number, match[2].split(" ; ")))
        compiled = self._compiled(number, self._filled(number, match[1]))
        return Entry(
            text=match[1], pattern=compiled, lexicon=self._name, line=number, layer=self._layer, **_fields(section)
        )

    def _filled(self, number: int, pattern: str) -> str:
        """Return a pattern with its `{parts}` put in."""
        unknown = next((name for name in _PART.findall(pattern) if name not in self._parts), None)
        if unknown:
            raise BadInput(
                "{file}, line {line}: no line above says what the part “{name}” is.",
                file=self._file,
                line=number,
                name=unknown,
            )
        return _PART.sub(lambda match: f"(?:{self._parts[match[1]]})", pattern)

    def _compiled(self, number: int, pattern: str) -> "regex.Pattern[str]":
        if repeats_repeated(pattern):
            raise BadInput(
                "{file}, line {line}: the pattern repeats something that is itself repeated, which can take for ever; "
                "write it without “+” or “*” inside the repeated brackets.",
                file=self._file,
                line=number,
            )
        try:
            compiled = regex.compile(folded_pattern(pattern), regex.IGNORECASE | regex.VERSION0)
        except regex.error as error:
            raise BadInput(
                "{file}, line {line}: this is no regular expression: {reason}.",
                file=self._file,
                line=number,
                reason=str(error),
            ) from error
        if compiled.match(""):
            raise BadInput(
                "{file}, line {line}: the pattern fits where there is nothing.", file=self._file, line=number
            )
        return compiled


def _split(line: str) -> list[str]:
    """Return the spellings in a line."""
    return [" ".join(spelling.split()) for spelling in line.split("|")]


def _value(written: str) -> str | bool | int | float:
    if written in ("yes", "no"):
        return written == "yes"
    try:
        number = float(written)
    except ValueError:
        return written
    return int(number) if number.is_integer() else number


def _fields(section: _Section) -> dict[str, Any]:
    return {name: getattr(section, name) for name in section.__struct_fields__}
