"""Reads the documents of a DocBin, ours and those of others; nothing in such a file is code."""

import zlib
from collections.abc import Iterator
from itertools import accumulate, pairwise
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

_MOST_BYTES = 1 << 30  # of a file, packed and unpacked: spaCy reads it whole
# What its reader fails with where a part is missing or of another kind.
_BROKEN = (AssertionError, AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError)


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each document of the DocBin in `stream`.

    Spans are those of the group `sc` where Workbench wrote the file, else entities and the spans of all groups.
    """
    try:
        documents = _opened(stream, file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)
        return
    number = 0
    while True:
        number += 1
        try:
            doc = next(documents, None)
            line = _line(doc, PurePath(file).stem, number) if doc is not None else b""
        except (*_BROKEN, msgspec.MsgspecError):
            yield Refusal(file=file, line=number, reason=_broken(file))
            return
        if not line:
            break
        if found := read_line(line, file, number):
            yield found
    if number == 1:
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


def _opened(stream: BinaryIO, file: str) -> "Iterator[Doc]":
    """Return the documents in `stream`, as DocBin's own reader would, but with less memory and a limit to it."""
    import numpy
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    data = stream.read(_MOST_BYTES + 1)
    decompressor = zlib.decompressobj()
    try:
        unpacked = decompressor.decompress(data, _MOST_BYTES)
        if len(data) > _MOST_BYTES or decompressor.unconsumed_tail:
            raise BadInput("{file} is too large: unpacked it may have {most} MB.", file=file, most=_MOST_BYTES >> 20)
        if not decompressor.eof:
            raise _broken(file)
        message = msgspec.msgpack.decode(unpacked, type=_Message)
        lengths = numpy.frombuffer(message.lengths, dtype="int32")
        edges = [0, *accumulate(lengths.tolist())]
        tokens = numpy.frombuffer(message.tokens, dtype="uint64").reshape(edges[-1], len(message.attrs))
        spaces = numpy.frombuffer(message.spaces, dtype=bool).reshape(edges[-1], 1)
    except (*_BROKEN, zlib.error, msgspec.MsgspecError) as error:
        raise _broken(file) from error
    count = len(lengths)
    packed = DocBin()
    packed.attrs = message.attrs
    packed.tokens = [tokens[start:end] for start, end in pairwise(edges)]
    packed.spaces = [spaces[start:end] for start, end in pairwise(edges)]
    packed.cats = message.cats
    packed.span_groups = message.span_groups or [b""] * count
    packed.flags = message.flags or [{}] * count
    packed.user_data = message.user_data or [None] * count
    vocabulary = Vocab()
    for string in message.strings:  # as strings only; `get_docs` would make an entry of the vocabulary of each
        vocabulary.strings.add(string)
    documents: Iterator[Doc] = packed.get_docs(vocabulary)
    return documents


def _broken(file: str) -> BadInput:
    return BadInput("{file} is no sound .spacy file: a part of it is missing or broken. Write it anew.", file=file)


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
