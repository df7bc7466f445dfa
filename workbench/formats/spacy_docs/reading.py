"""Reads the documents of a DocBin, ours and those of others; nothing in such a file is code."""

import zlib
from collections.abc import Iterator
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
    from spacy.tokens import Doc, DocBin, Span

_MOST_BYTES = 1 << 30  # of a file, packed and unpacked: spaCy reads it whole
# What its reader fails with where a part is missing or of another kind.
_BROKEN = (AssertionError, AttributeError, IndexError, KeyError, OverflowError, TypeError, ValueError)


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each document of the DocBin in `stream`.

    Spans are those of the group `sc` where Workbench wrote the file, else entities and the spans of all groups.
    """
    from spacy.vocab import Vocab

    try:
        documents = _opened(stream, file).get_docs(Vocab())
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


def _opened(stream: BinaryIO, file: str) -> "DocBin":
    from spacy.tokens import DocBin

    data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES or _unpacks_beyond(data, _MOST_BYTES):
        raise BadInput("{file} is too large: unpacked it may have {most} MB.", file=file, most=_MOST_BYTES >> 20)
    try:
        return DocBin().from_bytes(data)
    except (*_BROKEN, zlib.error) as error:
        raise _broken(file) from error


def _unpacks_beyond(data: bytes, most: int) -> bool:
    decompressor = zlib.decompressobj()
    size, rest = 0, data
    try:
        while rest and size <= most:
            size += len(decompressor.decompress(rest, 1 << 20))
            rest = decompressor.unconsumed_tail
    except zlib.error:
        return False  # what is wrong with it shows when it is read
    return size > most


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
