"""Compares two states of the same documents: two releases, or two files of native JSONL.

Of the files only an index is kept in memory: what each document is known by, and where its lines begin.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from workbench.commands.released import Part, native_parts
from workbench.core.difference import DocumentChange, Known, Side, Totals, compare_documents, paired_documents
from workbench.core.errors import BadInput
from workbench.core.progress import Progress, no_progress
from workbench.core.records import AnnotatedDocument
from workbench.formats.describing import digest
from workbench.formats.entries import Refusal
from workbench.formats.jsonl.reading import read_line
from workbench.formats.lines import bounded_lines


class Comparison:
    """Two states that are open for comparing: `before` and `after` are what people call them."""

    def __init__(self, before: "_State", after: "_State", progress: Progress) -> None:
        self.before, self.after = before.name, after.name
        self.totals = Totals()
        self._states = before, after
        self._progress = progress

    @property
    def schemes(self) -> tuple[list[str], list[str]]:
        """The name and version of each scheme that documents of the two states follow, known once all are compared."""
        old, new = (sorted(state.schemes) for state in self._states)
        return old, new

    @property
    def are_equal(self) -> bool:
        """Tell, once all are compared, whether nothing changed."""
        return not self.totals.documents and self.schemes[0] == self.schemes[1]

    def facts(self) -> dict[str, Any]:
        """Return, once all are compared, what JSON tells of the two states as a whole."""
        old, new = self.schemes
        return {
            "before": self.before,
            "after": self.after,
            "equal": self.are_equal,
            "schemes": {"before": old, "after": new},
            "totals": msgspec.to_builtins(self.totals),
        }

    def changes(self) -> Iterator[DocumentChange]:
        """Compare the documents, count them in `totals`, and yield what changed: in the old order, new ones last.

        Raises:
            BadInput: a line cannot be read, or the same work stands in a file twice.
            Cancelled: `progress`, which counts documents, stopped it.
        """
        old, new = self._states
        pairs = list(paired_documents(*([one.known for one in state.documents] for state in self._states)))
        for number, (one, other) in enumerate(pairs):
            self._progress(number, len(pairs))
            before = None if one is None else old.side(old.documents[one])
            after = None if other is None else new.side(new.documents[other])
            change = compare_documents(before, after)
            self.totals.count(before, after, change)
            if change:
                yield change


@contextmanager
def diff(before: Path, after: Path, progress: Progress = no_progress) -> Iterator[Comparison]:
    """Open two states to compare them; each is a release (a folder or a zip archive) or a file of native JSONL.

    Raises:
        BadInput: one of them is neither, or a line of it cannot be read.
        Cancelled: `progress`, which counts documents, stopped it.
    """
    with ExitStack() as stack:
        old, new = (
            _State(str(path), stack.enter_context(native_parts(path)), stack, progress) for path in (before, after)
        )
        yield Comparison(old, new, progress)


class _Beginning(Struct):
    """What the index asks of a line."""

    text: str
    id: str = ""
    name: str = ""
    sha256: str = ""


class _Line(NamedTuple):
    """Where a line stands: the place of its file, its first byte, and its number from 1."""

    file: int
    offset: int
    number: int


class _Indexed(NamedTuple):
    """A document, the part of a split that it is in, and its lines: one for each annotator."""

    known: Known
    part: str
    lines: list[_Line]


class _State:
    """An index of the documents of one state, and the way to read them."""

    def __init__(self, name: str, parts: Sequence[Part], stack: ExitStack, progress: Progress) -> None:
        self.name = name
        self.schemes: set[str] = set()
        self._parts = parts
        self._streams: list[BinaryIO] = [stack.enter_context(part.path.open("rb")) for part in parts]
        self.documents = _indexed(parts, self._streams, progress)

    def side(self, document: _Indexed) -> Side:
        """Return a document with all work on it."""
        items = [self._item(line, document.known) for line in document.lines]
        seen: set[str] = set()
        for item, line in zip(items, document.lines, strict=True):
            annotator = item.annotation.annotator if item.annotation else ""
            if annotator in seen or item.document.text != items[0].document.text:
                raise BadInput(
                    "{file}, line {line}: {field} is “{id}”, which another line has for the same annotator or for "
                    "another text.",
                    file=self._parts[line.file].name,
                    line=line.number,
                    field="id",
                    id=item.document.id or item.document.name,
                )
            seen.add(annotator)
        self.schemes.update(item.scheme for item in items)
        return Side(items, document.part)

    def _item(self, line: _Line, known: Known) -> AnnotatedDocument:
        stream = self._streams[line.file]
        stream.seek(line.offset)
        read = read_line(stream.readline(), self._parts[line.file].name, line.number)
        if isinstance(read, Refusal):
            raise read.reason
        assert read, "blank lines are not in the index"
        # A line that has no name would be called after its file, and so by another name in the other one.
        return replace(read.item, document=replace(read.item.document, name=known.name))


def _indexed(parts: Sequence[Part], streams: Sequence[BinaryIO], progress: Progress) -> list[_Indexed]:
    found: dict[tuple[str, ...], _Indexed] = {}
    for file, (part, stream) in enumerate(zip(parts, streams, strict=True)):
        for offset, number, line in _lines(stream, part.name):
            progress(len(found), None)
            if known := _known(line, part.name, number):
                key = (part.part, known.id) if known.id else (part.part, *known)
                there = found.setdefault(key, _Indexed(known, part.part, []))
                there.lines.append(_Line(file, offset, number))
    return list(found.values())


def _lines(stream: BinaryIO, file: str) -> Iterator[tuple[int, int, bytes]]:
    """Yield each line with the offset of its first byte and its number.

    Raises:
        BadInput: a line is too long.
    """
    for found in bounded_lines(stream, file):
        if isinstance(found, Refusal):
            raise found.reason
        number, line = found
        yield stream.tell() - len(line), number, line


def _known(line: bytes, file: str, number: int) -> Known | None:
    """Return what the document of a line is known by; None for a blank line."""
    data = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
    if not data.strip():
        return None
    try:
        beginning = msgspec.json.decode(data, type=_Beginning)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        read = read_line(line, file, number)
        if isinstance(read, Refusal):
            raise read.reason from None
        raise
    sha256 = beginning.sha256.lower() or digest(beginning.text)
    return Known(beginning.id, sha256, beginning.name or beginning.id or sha256[:12])
