"""Reads CoNLL columns, also those of others: the token stands first, its tags from the fourth column on, or last."""

import re
from collections.abc import Iterator
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

_START = "-DOCSTART-"
_MARK = b"\xef\xbb\xbf"
_MOST_TOKENS = 1_000_000  # of one document
_NAME = re.compile(rf'{_START} -X- \S+ \S+ (".*")')


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each document of `stream`: what follows a line -DOCSTART-, or the whole file if it has none.

    Its text is rebuilt: tokens with one space between them, a sentence a line. Tags may be IOB1, IOB2, BILOU or BIOES.
    A document with a bad line is refused; the others come in.
    """
    reader = _Reader(file)
    for found in bounded_lines(stream, file):
        if isinstance(found, Refusal):
            yield found
            reader.give_up()
            continue
        yield from reader.take(*found)
    yield from reader.end()
    if not reader.documents:
        yield Refusal(file=file, reason=BadInput("{file} is empty: it holds no documents.", file=file))


def recognises(file: str, head: bytes) -> bool:
    """Tell whether the first lines are columns that end with a tag."""
    lines = head.removeprefix(_MARK).decode("utf-8", "replace").split("\n")[:-1][:50]
    rows = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    rows = [row for row in rows if row[0] != _START]
    is_named = PurePath(file).suffix.lower() in (".conll", ".iob", ".iob2", ".bio")
    return bool(rows) and (len(rows) > 1 or is_named) and all(len(row) > 1 and is_tag(row[-1]) for row in rows)


class _Reader:
    """Gathers the sentences of one document at a time."""

    def __init__(self, file: str) -> None:
        self.documents = 0
        self._file = file
        self._stem = PurePath(file).stem
        self._begin(1, "")

    def _begin(self, line: int, name: str) -> None:
        self._line = line
        self._name = name
        self._sentences: list[list[str]] = [[]]
        self._tags: list[list[str]] = []  # a list for each level
        self._count = 0
        self._columns = 0
        self._problem: BadInput | None = None
        self._is_refused = False

    def give_up(self) -> None:
        """Leave out the document that a line too long stands in; that line was refused already."""
        self._is_refused = True

    def take(self, number: int, data: bytes) -> Iterator[Entry | Refusal]:
        """Take the line with that number; yield the document that it ends."""
        try:
            line = (data.removeprefix(_MARK) if number == 1 else data).decode().strip(" \t\r\n")
        except UnicodeDecodeError:
            self._refuse(BadInput("{file}, line {line}: this is not UTF-8.", file=self._file, line=number))
            return
        if line.startswith(_START):
            yield from self.end()
            self._begin(number, _named(line))
        elif not line:
            if self._sentences[-1]:
                self._sentences.append([])
        elif not (line.startswith("#") and not is_tag(line.split()[-1])):  # else a comment
            self._row(number, line)

    def end(self) -> Iterator[Entry | Refusal]:
        """Yield the document that ends here."""
        if not self._count and not self._problem:
            return
        self.documents += 1
        if self._problem:
            yield Refusal(file=self._file, line=self._line, reason=self._problem)
        elif not self._is_refused:
            yield Entry(item=self._item(), file=self._file, encoding="utf-8", line=self._line)
        self._begin(0, "")

    def _refuse(self, problem: BadInput) -> None:
        self._problem = self._problem or problem

    def _row(self, number: int, line: str) -> None:
        at = {"file": self._file, "line": number}
        token, *columns = line.split("\t") if "\t" in line else line.split()
        if not columns:
            self._refuse(
                BadInput("{file}, line {line}: a token and its tag are expected, but there is one column.", **at)
            )
            return
        self._columns = self._columns or len(columns)
        if len(columns) != self._columns:
            problem = "{file}, line {line}: there are {found} columns, but the lines before have {expected}."
            self._refuse(BadInput(problem, found=len(columns) + 1, expected=self._columns + 1, **at))
            return
        found = columns[2:] or columns[-1:]
        if wrong := next((tag for tag in found if not is_tag(tag)), None):
            self._refuse(
                BadInput(
                    "{file}, line {line}: {field} is “{tag}”, which is no tag such as O or B-PER.",
                    field="tag",
                    tag=wrong[:60],
                    **at,
                )
            )
            return
        self._count += 1
        if self._count > _MOST_TOKENS:
            problem = "{file}, line {line}: a document may have {most} tokens; put lines -DOCSTART- between documents."
            self._refuse(BadInput(problem, most=_MOST_TOKENS, **at))
            return
        self._sentences[-1].append(token)
        self._tags = self._tags or [[] for _ in found]
        for column, tag in zip(self._tags, found, strict=True):
            column.append(tag)

    def _item(self) -> AnnotatedDocument:
        text = "\n".join(" ".join(sentence) for sentence in self._sentences if sentence)
        edges, offset = [], 0
        for sentence in self._sentences:
            for token in sentence:
                edges.append((offset, offset + len(token)))
                offset += len(token) + 1
        spans = [
            Span(id="", start=edges[run.first][0], end=edges[run.last - 1][1], label=run.label, origin="import")
            for column in self._tags
            for run in runs(column)
        ]
        zones, meta = describe(text)
        document = Document(
            id="",
            name=self._name or f"{self._stem}-{self.documents}",
            text=text,
            sha256=digest(text),
            meta=meta,
            zones=zones,
        )
        ordered = tuple(sorted(spans, key=lambda span: (span.start, -span.end)))
        annotation = Annotation(annotator="", spans=ordered) if spans else None
        return AnnotatedDocument(document=document, annotation=annotation)


def _named(line: str) -> str:
    """Return the name behind -DOCSTART-, or nothing."""
    if not (match := _NAME.fullmatch(line)):
        return ""
    try:
        return str(msgspec.json.decode(match[1]))
    except msgspec.DecodeError:
        return ""
