"""Reads the documents of a DocBin, ours and those of others; nothing in such a file is code."""

import struct
import zlib
from collections.abc import Iterator
from itertools import accumulate
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from workbench.core.errors import BadInput
from workbench.formats.details import rebuilt
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Reading
from workbench.formats.jsonl.reading import read_line
from workbench.formats.spacy_docs.writing import GROUP, KEY

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_MOST_BYTES = 1 << 30  # of a file, packed and unpacked: it is read whole
# What spaCy fails with where a part is missing or of another kind.
_BROKEN = (
    *(AssertionError, AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError),
    *(msgspec.MsgspecError, struct.error, zlib.error),
)


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each document of the DocBin in `stream`.

    Spans are those of the group `sc` where Workbench wrote the file, else entities and the spans of all groups.
    """
    try:
        packed = _Packed(stream, file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)
        return
    for number in range(1, packed.count + 1):
        try:
            line = _line(packed.document(number - 1), PurePath(file).stem, number)
        except _BROKEN:
            problem = BadInput("{file}: a part of document {line} is missing or broken.", file=file, line=number)
            yield Refusal(file=file, line=number, reason=problem)
            continue
        if found := read_line(line, file, number):
            yield found
    if not packed.count:
        yield Refusal(file=file, reason=BadInput("{file} is empty: it holds no documents.", file=file))


class _Message(msgspec.Struct):
    """What a DocBin is made of. Of its numbers no copies are made."""

    attrs: list[int]
    tokens: memoryview
    spaces: memoryview
    lengths: memoryview
    strings: list[str]
    cats: list[dict[str, float]]
    span_groups: list[bytes] = []
    flags: list[dict[str, bool]] = []
    user_data: list[bytes | None] = []


class _Packed:
    """A DocBin, opened as its own reader does it, but with less memory, a limit to that, and one document at a time."""

    def __init__(self, stream: BinaryIO, file: str) -> None:
        """Unpack `stream`.

        Raises:
            BadInput: it is no DocBin, or too large.
        """
        import numpy
        from spacy.vocab import Vocab

        self._vocabulary = Vocab()
        try:
            self._message = message = msgspec.msgpack.decode(_unpacked(stream, file), type=_Message)
            lengths = numpy.frombuffer(message.lengths, dtype="uint32").tolist()
            self._edges = [0, *accumulate(lengths)]
            self._tokens = numpy.frombuffer(message.tokens, dtype="uint64").reshape(sum(lengths), len(message.attrs))
            self._spaces = numpy.frombuffer(message.spaces, dtype=bool).reshape(sum(lengths), 1)
        except _BROKEN as error:
            raise BadInput(
                "{file} is no sound .spacy file: a part of it is missing or broken. Write it anew.", file=file
            ) from error
        self.count = len(lengths)
        for string in message.strings:  # as strings only; spaCy would make an entry of the vocabulary of each
            self._vocabulary.strings.add(string)

    def document(self, number: int) -> "Doc":
        """Return the document with that number, from 0; what may be wrong with it is any of `_BROKEN`."""
        from spacy.tokens import DocBin

        message = self._message
        start, end = self._edges[number : number + 2]
        one = DocBin()
        one.attrs = message.attrs
        one.tokens = [self._tokens[start:end]]
        one.spaces = [self._spaces[start:end]]
        one.cats = [message.cats[number]]
        one.span_groups = [message.span_groups[number] if message.span_groups else b""]
        one.flags = [message.flags[number] if message.flags else {}]
        one.user_data = [message.user_data[number] if message.user_data else None]
        (doc,) = one.get_docs(self._vocabulary)
        return doc


def _unpacked(stream: BinaryIO, file: str) -> bytes:
    data = stream.read(_MOST_BYTES + 1)
    decompressor = zlib.decompressobj()
    unpacked = decompressor.decompress(data, _MOST_BYTES)
    if len(data) > _MOST_BYTES or decompressor.unconsumed_tail:
        raise BadInput("{file} is too large: unpacked it may have {most} MB.", file=file, most=_MOST_BYTES >> 20)
    if not decompressor.eof:
        raise ValueError("cut off")
    return unpacked


def _line(doc: "Doc", stem: str, number: int) -> bytes:
    """Return a document as a line of native JSONL."""
    kept = doc.user_data.get(KEY)
    if isinstance(kept, dict):
        return rebuilt(kept, {"text": doc.text, "spans": [_span(span) for span in doc.spans.get(GROUP, ())]})
    spans = [*doc.ents, *(span for group in doc.spans.values() for span in group)]
    placed = dict.fromkeys((span.start_char, span.end_char, span.label_) for span in spans)
    keys = ("start", "end", "label")
    lines = [dict(zip(keys, place, strict=True)) for place in placed if place[0] < place[1]]
    return msgspec.json.encode({"name": f"{stem}-{number}", "text": doc.text, "spans": lines})


def _span(span: "Span") -> dict[str, Any]:
    return {
        "id": span.id_,
        "start": span.start_char,
        "end": span.end_char,
        "text": span.text,
        "label": span.label_,
    }
