"""Reads CoNLL columns, also those of others: the token stands first, its tags from the fourth column on, or last."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from pathlib import PurePath
from typing import BinaryIO

import msgspec

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document, Span
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Reading
from workbench.formats.lines import bounded_lines
from workbench.formats.tags import is_tag, runs

_START = b"-DOCSTART-"
_MARK = b"\xef\xbb\xbf"
_MOST_LINES = 1_000_000  # of one document
_NAME = re.compile(rb'-DOCSTART- -X- \S+ \S+ (".*")\s*')


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each document of `stream`: what follows a line -DOCSTART-, or the whole file if it has none.

    Its text is rebuilt: tokens with one space between them, a sentence a line. Tags may be IOB1, IOB2, BILOU or BIOES.
    A document with a bad line is refused; the others come in.
    """
    count = 0
    for part in _parts(bounded_lines(stream, file), file):
        found = part if isinstance(part, Refusal) else part.entry(file, count + 1)
        if found:
            count += 1
            yield found
    if not count:
        yield Refusal(file=file, reason=BadInput("{file} is empty: it holds no documents.", file=file))


def recognises(file: str, head: bytes) -> bool:
    """Tell whether the first lines are columns that end with a tag."""
    lines = head.removeprefix(_MARK).decode("utf-8", "replace").split("\n")[:-1][:50]
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    rows = [row for row in rows if row[0] != _START.decode()]
    is_named = PurePath(file).suffix.lower() in (".conll", ".iob", ".iob2", ".bio")
    return bool(rows) and (len(rows) > 1 or is_named) and all(len(row) > 1 and is_tag(row[-1]) for row in rows)


def _parts(lines: Iterable[tuple[int, bytes] | Refusal], file: str) -> Iterator["_Part | Refusal"]:
    """Yield the lines of each document; of one with a line too long, or too many of them, a refusal instead."""
    part = _Part(1)
    for found in lines:
        if isinstance(found, Refusal):
            part.refusal = part.refusal or found
            continue
        number, line = found
        if number == 1:
            line = line.removeprefix(_MARK)
        if line.startswith(_START):
            yield part.refusal or part
            part = _Part(number + 1, _named(line))
        elif len(part.lines) < _MOST_LINES:
            part.lines.append(line)
        elif not part.refusal:
            part.refuse(_too_long(file, number), file, number)
    yield part.refusal or part


def _too_long(file: str, line: int) -> BadInput:
    return BadInput(
        "{file}, line {line}: a document may have {most} lines; put lines -DOCSTART- between documents.",
        file=file,
        line=line,
        most=_MOST_LINES,
    )


class _Part:
    """The lines of one document, from the line `first` on."""

    def __init__(self, first: int, name: str = "") -> None:
        self.lines: list[bytes] = []
        self.refusal: Refusal | None = None
        self._first = first
        self._name = name

    def refuse(self, problem: BadInput, file: str, line: int) -> Refusal:
        """Return, and remember, that the document does not come in."""
        self.refusal = Refusal(file=file, line=line, reason=problem)
        return self.refusal

    def entry(self, file: str, place: int) -> Entry | Refusal | None:
        """Return the document, which is the one at `place`, from 1, of the file; None if there is nothing in it."""
        data = b"".join(self.lines)
        try:
            rows = data.decode().split("\n")
        except UnicodeDecodeError as error:
            line = self._first + data.count(b"\n", 0, error.start)
            return self.refuse(BadInput("{file}, line {line}: this is not UTF-8.", file=file, line=line), file, line)
        table = _Table(rows, "\t" if "\t" in rows[0] else None)
        if not table.tokens:
            return None
        if wrong := table.wrong(file, self._first):
            line, reason = wrong
            return self.refuse(reason, file, line)
        item = table.item(self._name or f"{PurePath(file).stem}-{place}")
        return Entry(item=item, file=file, encoding="utf-8", line=self._first)


class _Table:
    """The cells of the rows of one document, parted by `separator` or by any white space."""

    def __init__(self, rows: Iterable[str], separator: str | None) -> None:
        if separator:
            rows = (row.rstrip("\r") if row.strip() else "" for row in rows)
        self._rows = [row.split(separator) if row else [] for row in rows]
        # A comment has no tag at its end.
        said = [row for row in self._rows if not row or not row[0].startswith("#") or is_tag(row[-1])]
        self._sentences = [[row[0] for row in rows] for has_tokens, rows in groupby(said, bool) if has_tokens]
        self._cells = list(filter(None, said))
        self.tokens = [row[0] for row in self._cells]
        columns = list(zip(*self._cells, strict=False))
        self._columns = columns[3:] or columns[-1:]

    def wrong(self, file: str, first: int) -> tuple[int, BadInput] | None:
        """Return the line of the first wrong row, where that of the first row is `first`, and what is wrong with it."""
        width = len(self._cells[0])
        tags = set().union(*self._columns)
        if width > 1 and {*map(len, self._cells)} == {width} and all(map(is_tag, tags)):
            return None
        for row in self._cells:
            line = first + next(number for number, one in enumerate(self._rows) if one is row)
            if reason := _wrong_row(row, width, file, line):
                return line, reason
        raise AssertionError("one of the rows is wrong")

    def item(self, name: str) -> AnnotatedDocument:
        """Return the document that the rows are."""
        text = "\n".join(map(" ".join, self._sentences))
        starts = list(accumulate((len(token) + 1 for token in self.tokens), initial=0))
        spans = [
            Span(id="", start=starts[run.first], end=starts[run.last] - 1, label=run.label, origin="import")
            for column in self._columns
            for run in runs(column)
        ]
        zones, meta = describe(text)
        document = Document(id="", name=name, text=text, sha256=digest(text), meta=meta, zones=zones)
        ordered = tuple(sorted(spans, key=lambda span: (span.start, -span.end)))
        annotation = Annotation(annotator="", spans=ordered) if spans else None
        return AnnotatedDocument(document=document, annotation=annotation)


def _wrong_row(row: Sequence[str], width: int, file: str, line: int) -> BadInput | None:
    if len(row) == 1:
        return BadInput(
            "{file}, line {line}: a token and its tag are expected, but there is one column.", file=file, line=line
        )
    if len(row) != width:
        return BadInput(
            "{file}, line {line}: there are {found} columns, but the lines before have {expected}.",
            file=file,
            line=line,
            found=len(row),
            expected=width,
        )
    for tag in row[3:] or row[-1:]:
        if not is_tag(tag):
            return BadInput(
                "{file}, line {line}: the tag “{tag}” is none such as O or B-PER.", file=file, line=line, tag=tag[:60]
            )
    return None


def _named(line: bytes) -> str:
    """Return the name behind -DOCSTART-, or nothing."""
    if not (match := _NAME.fullmatch(line)):
        return ""
    try:
        return str(msgspec.json.decode(match[1]))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return ""
