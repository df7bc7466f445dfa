"""The values of a JSON file, one at a time: of an array, of lines, or simply one behind the other.

Nothing here decodes them: where a value ends is seen from its brackets and quotes alone, so that one that is broken
keeps no other out, and memory holds no more than the value at hand. An incremental parser would stop for good at the
first mistake, and would replace half surrogate pairs without a word.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.formats.entries import Refusal
from workbench.formats.lines import LONGEST_LINE, bounded_lines

_MARK = b"\xef\xbb\xbf"
_BLANK = b" \t\r\n"
_PIECE = 1024 * 1024
_LONGEST_PIECE = 64 * _PIECE
# What lies between two marks that count, and the next such mark: nothing where the data ends, a quote where they end
# within a text. Within a value commas do not count, nor do lists and objects that hold no other ones.
_TEXT = rb'"(?:[^"\\]++|\\.)*+"'
_LEAF = rb'[\[{](?:[^"\[\]{}]++|%b)*+[\]}]' % _TEXT
_BETWEEN = re.compile(rb'(?:[^"\[\]{},]++|%b)*+([\[\]{},"]?)' % _TEXT, re.DOTALL)
_WITHIN = re.compile(rb'(?:[^"\[\]{}]++|%b|%b)*+([\[\]{}"]?)' % (_TEXT, _LEAF), re.DOTALL)


class JsonValue(Struct, frozen=True):
    """The bytes of one value, the line that it begins in, and its place in the array, from 0; None outside of one."""

    line: int
    data: bytes
    index: int | None = None


def json_lines(stream: BinaryIO, file: str) -> Iterator[JsonValue | Refusal]:
    """Yield the value in each line that is not blank; or in an array, if the file is one."""
    if _begins_array(stream):
        yield from json_values(stream, file)
        return
    for found in bounded_lines(stream, file):
        if isinstance(found, Refusal):
            yield found
            continue
        number, line = found
        if data := line.strip(_BLANK):
            yield JsonValue(number, data)


def json_values(stream: BinaryIO, file: str, longest: int = LONGEST_LINE) -> Iterator[JsonValue | Refusal]:
    """Yield the elements of an array; if the file is none, the values that stand in it one behind the other.

    One of more than `longest` bytes is passed over without being held in memory, and yielded as a refusal.
    """
    in_array = _begins_array(stream)
    scanner = _Scanner(stream, file, longest, base=1 if in_array else 0)
    yield from scanner.values()


def _begins_array(stream: BinaryIO) -> bool:
    """Tell whether the first value of a file is an array; leave the stream at its beginning, behind a mark."""
    begin = stream.tell()
    if stream.read(len(_MARK)) == _MARK:
        begin += len(_MARK)
    stream.seek(begin)
    head = stream.read(_PIECE)
    while head and not head.strip(_BLANK):
        head = stream.read(_PIECE)
    stream.seek(begin)
    return head.lstrip(_BLANK).startswith(b"[")


class _Scanner:
    """Finds where values begin and end. `base` is the depth of brackets that they stand in."""

    def __init__(self, stream: BinaryIO, file: str, longest: int, base: int) -> None:
        self._stream = stream
        self._file = file
        self._longest = longest
        self._base = base
        self._buffer = b""
        self._begin = 0  # of the value at hand, in the buffer
        self._place = 0  # up to which the buffer was looked at
        self._line = 1  # at `_begin`
        self._index = 0
        self._skipped = 0  # bytes of the value at hand that were thrown away, because it is too long
        self._skipped_line = 0  # where that one begins

    def values(self) -> Iterator[JsonValue | Refusal]:
        """Yield what the file holds."""
        depth = 0
        while self._read_on():
            while token := self._next_mark(_WITHIN if depth > self._base else _BETWEEN):
                mark, end = token
                if mark in b"[{":
                    depth += 1
                    if depth == self._base:  # the array begins
                        self._cut(end)
                elif mark in b"]}":
                    depth = max(depth - 1, 0)
                    if depth == 0 and self._base:
                        yield from self._value(end - 1, end, is_last=True)
                        yield from self._behind()
                        return
                    if depth == self._base == 0:
                        yield from self._value(end, end)
                elif depth == self._base == 1:  # a comma between elements
                    yield from self._value(end - 1, end)
        yield from self._value(len(self._buffer), len(self._buffer), is_last=True)  # was cut off
        if self._base:
            yield self._refusal(
                BadInput(
                    "{file}, line {line}: the file ends within the array; it was cut off, get it again.",
                    **self._at(self._line),
                )
            )

    def _read_on(self) -> bool:
        """Read some more; tell whether there was more. A long value is read in ever longer pieces."""
        if len(self._buffer) - self._begin > self._longest:
            self._skip()
        held = self._buffer[self._begin :]
        piece = self._stream.read(min(max(_PIECE, len(held)), _LONGEST_PIECE))
        self._buffer, self._place, self._begin = held + piece, self._place - self._begin, 0
        return bool(piece)

    def _skip(self) -> None:
        """Throw away what was read of a value that is too long; of a text within it stays what its end depends on."""
        end = self._place
        text = b""
        if self._buffer[end : end + 1] == b'"':
            end, text = len(self._buffer.rstrip(b"\\")), b'"'
        self._skipped_line = self._skipped_line or self._line_of(self._buffer[self._begin : end])
        self._skipped += end - self._begin
        self._cut(end)
        self._buffer, self._begin, self._place = text + self._buffer[end:], 0, 0

    def _next_mark(self, pattern: re.Pattern[bytes]) -> tuple[bytes, int] | None:
        """Return the next bracket or comma and where it ends; None if more must be read first."""
        found = pattern.match(self._buffer, self._place)
        assert found  # if only an empty one
        mark = found[1]
        self._place = found.start(1) if mark == b'"' else found.end()
        return (mark, self._place) if mark not in (b"", b'"') else None

    def _value(self, end: int, behind: int, *, is_last: bool = False) -> Iterator[JsonValue | Refusal]:
        """Yield what lies between the beginning and `end`, and go on at `behind`; the last one may be empty."""
        raw = self._buffer[self._begin : end]
        data = raw.strip(_BLANK)
        line = self._line_of(raw)
        if self._skipped or len(data) > self._longest:
            yield self._too_long(self._skipped_line or line, self._skipped + len(data))
        elif data or not is_last:
            yield JsonValue(line, data, self._index if self._base else None)
        self._skipped = self._skipped_line = 0
        self._index += 1
        self._cut(behind)

    def _line_of(self, raw: bytes) -> int:
        """Return the line that a value begins in; `raw` has the white space before it."""
        return self._line + raw.count(b"\n", 0, len(raw) - len(raw.lstrip(_BLANK)))

    def _cut(self, place: int) -> None:
        self._line += self._buffer.count(b"\n", self._begin, place)
        self._begin = place

    def _behind(self) -> Iterator[Refusal]:
        """Yield a refusal if anything stands behind the array."""
        while not self._buffer[self._begin :].strip(_BLANK):
            if not self._read_on():
                return
        yield self._refusal(
            BadInput("{file}, line {line}: there is more behind the end of the array.", **self._at(self._line))
        )

    def _too_long(self, line: int, size: int) -> Refusal:
        return self._refusal(
            BadInput(
                "{file}, line {line}: the value has {size} bytes; one may have {longest}.",
                size=size,
                longest=self._longest,
                **self._at(line),
            )
        )

    def _at(self, line: int) -> dict[str, object]:
        return {"file": self._file, "line": line}

    def _refusal(self, reason: BadInput) -> Refusal:
        return Refusal(file=self._file, line=int(str(reason.values["line"])), reason=reason)
