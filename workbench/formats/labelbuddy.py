"""labelbuddy's documents and annotations: JSON lines are written; its JSON arrays, a document a line, are read as well.

Each annotation says where it stands twice, as labelbuddy's own exports do: in code points (`start_char`, `end_char`)
and in UTF-8 bytes (`start_byte`, `end_byte`). Reading takes the former and falls back on the latter, as labelbuddy does
(https://jeromedockes.github.io/labelbuddy, appendix on file formats). `extra_data`, its one free text for an
annotation, holds the note of a span; where the span has attributes too it is a JSON object of both.

labelbuddy knows a document by the MD5 checksum of its text: it puts together what two annotators did on the same one.
"""

from collections.abc import Iterable, Iterator
from hashlib import md5
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.losses import Part
from workbench.core.records import AnnotatedDocument, Annotation, Span
from workbench.formats.carried import carried, lose_extras
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Options, Reading, Writing
from workbench.formats.json_records import JsonRecord, read_records
from workbench.formats.json_stream import json_lines
from workbench.formats.offset_units import Offsets
from workbench.formats.repairing import REPAIR, Claim

_HELD: frozenset[Part] = frozenset(
    {
        "overlaps",
        "tokens",
        "attributes",
        "notes",
        "labels",
        "zones",
        "metadata",
        "annotator",
        "status",
        "names",
        "text",
    }
)
_OURS = "workbench"
_NOBODY = Annotation(annotator="")

# Writing


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield one line of UTF-8 for each of `documents`."""
    encoder = msgspec.json.Encoder()
    for item in documents:
        lose_extras(item, writing.lose)
        document = item.document
        offsets = Offsets(document.text, "utf8")
        line = {
            "utf8_text_md5_checksum": _checksum(document.text),
            "text": document.text,
            "list_title": document.name,
            "display_title": document.title,
            "metadata": _metadata(item),
            "annotations": [_annotation(span, offsets) for span in (item.annotation or _NOBODY).spans],
        }
        yield encoder.encode(line) + b"\n"


def _metadata(item: AnnotatedDocument) -> dict[str, Any]:
    facts = carried(item, without=("id", "entities", "meta"))
    if _OURS in item.document.meta:
        facts["meta"] = {_OURS: item.document.meta[_OURS]}
    return {**item.document.meta, _OURS: facts}


def _checksum(text: str) -> str:
    return md5(text.encode(), usedforsecurity=False).hexdigest()


def _annotation(span: Span, offsets: Offsets) -> dict[str, Any]:
    line: dict[str, Any] = {
        "label_name": span.label,
        "start_char": span.start,
        "end_char": span.end,
        "start_byte": offsets.from_codepoints(span.start),
        "end_byte": offsets.from_codepoints(span.end),
    }
    extra = _Extra(attributes=span.attributes, note=span.note)
    if span.attributes or _extra(span.note) != extra:
        line["extra_data"] = msgspec.json.encode(extra).decode()
    elif span.note:
        line["extra_data"] = span.note
    return line


# Reading


class _Extra(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What `extra_data` holds where it is an object."""

    attributes: dict[str, Any] = {}
    note: str = ""


class _Given(Struct, frozen=True):
    label_name: str
    start_char: int | None = None
    end_char: int | None = None
    start_byte: int | None = None
    end_byte: int | None = None
    extra_data: str | None = None


class _Line(Struct, frozen=True):
    text: str | None = None
    utf8_text_md5_checksum: str | None = None
    metadata: dict[str, Any] = {}
    list_title: str = ""
    display_title: str = ""
    annotations: list[_Given] = []


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each document as an entry, or as a refusal that says what is wrong with it."""
    return read_records(json_lines(stream, file), file, reading, lambda record, values: [_item(record, values)])


def _item(record: JsonRecord, values: dict[str, Any]) -> AnnotatedDocument:
    line = record.converted(values, _Line)
    if line.text is None and line.utf8_text_md5_checksum:
        raise BadInput(
            "{file}, line {line}: {field} is missing; export from labelbuddy with the text of the documents.",
            **record.at("text"),
        )
    text = record.required(line.text, "text")
    if line.utf8_text_md5_checksum and line.utf8_text_md5_checksum.lower() != _checksum(text):
        raise BadInput(
            "{file}, line {line}: {field} is not that of the text; the text was changed after the export.",
            **record.at("utf8_text_md5_checksum"),
        )
    facts = record.carried(line.metadata.get(_OURS), f"metadata.{_OURS}")
    spans = [
        Span(
            id="",
            start=start,
            end=end,
            label=given.label_name,
            attributes=extra.attributes,
            note=extra.note,
            origin="import",
        )
        for given, (start, end) in zip(line.annotations, _ranges(record, text, line.annotations), strict=True)
        for extra in (_extra(given.extra_data or ""),)
    ]
    meta = {key: value for key, value in line.metadata.items() if key != _OURS}
    if line.display_title not in ("", line.list_title) and not facts.name:
        meta.setdefault("title", line.display_title)
    return record.item(text, facts, meta=meta, spans=spans, name=line.list_title)


def _ranges(record: JsonRecord, text: str, given: list[_Given]) -> tuple[tuple[int, int], ...]:
    """Return where annotations stand in code points; those that have bytes only are counted so."""
    offsets = Offsets(text, "utf8")
    places: list[Claim] = []
    for index, one in enumerate(given):
        if one.start_char is not None and one.end_char is not None:
            places.append((one.start_char, one.end_char, None))
        elif one.start_byte is not None and one.end_byte is not None:
            places.append(_from_bytes(record, offsets, index, one.start_byte, one.end_byte))
        else:
            name = "start_char" if one.start_char is None else "end_char"
            raise BadInput("{file}, line {line}: {field} is missing.", **record.at(f"annotations[{index}].{name}"))
    return record.ranges(text, places, "codepoint", "annotations[{}]".format)


def _from_bytes(record: JsonRecord, offsets: Offsets, index: int, start: int, end: int) -> Claim:
    found = []
    for name, offset in (("start_byte", start), ("end_byte", end)):
        try:
            found.append(offsets.to_codepoints(offset))
        except (IndexError, ValueError) as error:
            raise BadInput(
                "{file}, line {line}: {field} is {offset}, where no character of the text begins.",
                offset=offset,
                **record.at(f"annotations[{index}].{name}"),
            ) from error
    return found[0], found[1], None


def _extra(text: str) -> _Extra:
    """Return what `extra_data` says: a note, unless it is an object with attributes."""
    if text.startswith("{"):
        try:
            return msgspec.json.decode(text, type=_Extra)
        except (msgspec.DecodeError, RecursionError):
            pass  # a note that only looks like one
    return _Extra(note=text)


def _holds(_: Options) -> frozenset[Part]:
    return _HELD


def _recognises(_: str, head: bytes) -> bool:
    return b'"utf8_text_md5_checksum"' in head or (b'"label_name"' in head and b'"start_' in head)


FORMAT = Format(
    name="labelbuddy",
    title="labelbuddy JSONL",
    extensions=(".jsonl", ".json"),
    holds=_holds,
    unit="codepoint",
    read=read,
    write=write,
    recognises=_recognises,
    reading_options=(REPAIR,),
)
