"""doccano's JSONL: one document a line.

Written is the form that doccano itself exports from, and imports into, sequence labelling projects with relations
("JSONL(Relation)": `entities` and `relations`); without the option `relations` that of projects without them
("JSONL": `label`, a list of `[start, end, label]`). Read are both, their older names `labels` and `data`, and labels
of whole documents.

doccano counts as its page does, in JavaScript: in UTF-16 units, unless a project was made to "count grapheme clusters
as one character", which is not supported here (https://github.com/doccano/doccano/issues/2290 and /2484). Its server
takes offsets as they are. So UTF-16 is the default; choose code points for Python programs that read such files with
plain slices, and for what they write.

Lines are plain ASCII, with all else escaped: doccano guesses the encoding of files with relations, and takes Arabic in
UTF-8 with an emoji in it for Turkish.

Every other key of a line is metadata for doccano: it shows it beside the text and exports it again. All lines have the
same keys, because doccano writes NaN where a line lacks a key that another one has. A project in doccano must allow
overlapping entities to take spans that overlap; if it does not, it leaves the later one out.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from msgspec import Struct

from workbench.core.losses import Part
from workbench.core.records import AnnotatedDocument, Annotation, Relation, Span
from workbench.formats.carried import carried, lose_extras, shown_meta
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Option, Options, Reading, Writing
from workbench.formats.json_records import JsonRecord, read_records
from workbench.formats.json_stream import json_lines
from workbench.formats.new_ids import new_id
from workbench.formats.offset_units import Offsets, OffsetUnit
from workbench.formats.repairing import REPAIR, doubts

_DEFAULT_UNIT: OffsetUnit = "utf16"
_HELD: frozenset[Part] = frozenset(
    {"overlaps", "tokens", "labels", "zones", "metadata", "annotator", "status", "names", "text"}
)
_NOBODY = Annotation(annotator="")
_SHAPE = re.compile(rb'"start_offset"\s*:|"(?:label|labels|entities)"\s*:\s*\[\s*\[\s*\d+\s*,\s*\d+\s*,\s*"')

# Writing


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield one line of ASCII for each of `documents`, with offsets in the option `offset_unit`."""
    encode = json.JSONEncoder(separators=(",", ":")).encode
    line = _related if writing.options["relations"] else _labelled
    for item in documents:
        lose_extras(item, writing.lose)
        spans = (item.annotation or _NOBODY).spans
        offsets = Offsets(item.document.text, writing.options["offset_unit"])
        places = [(offsets.from_codepoints(span.start), offsets.from_codepoints(span.end)) for span in spans]
        facts = shown_meta(item) | {"workbench": carried(item, without=("id", "note", "entities"))}
        # The text last: what a file is, is seen from its beginning, and a text may be long.
        yield encode({**line(item, places), **facts, "text": item.document.text}).encode("ascii") + b"\n"


def _related(item: AnnotatedDocument, places: list[tuple[int, int]]) -> dict[str, Any]:
    said = item.annotation or _NOBODY
    numbers = {span.id: number for number, span in enumerate(said.spans)}
    return {
        "entities": [
            {"id": number, "label": span.label, "start_offset": start, "end_offset": end}
            for number, (span, (start, end)) in enumerate(zip(said.spans, places, strict=True))
        ],
        "relations": [
            {"id": number, "from_id": numbers[one.source], "to_id": numbers[one.target], "type": one.type}
            for number, one in enumerate(said.relations)
        ],
    }


def _labelled(item: AnnotatedDocument, places: list[tuple[int, int]]) -> dict[str, Any]:
    spans = (item.annotation or _NOBODY).spans
    return {"label": [(start, end, span.label) for span, (start, end) in zip(spans, places, strict=True)]}


# Reading


class _Entity(Struct, frozen=True):
    start_offset: int
    end_offset: int
    label: str
    id: int | str | None = None


class _Relation(Struct, frozen=True):
    from_id: int | str
    to_id: int | str
    type: str


class _Comment(Struct, frozen=True):
    comment: str


_Given = _Entity | tuple[int, int, str] | str


class _Line(Struct, frozen=True, rename={"comments": "Comments"}):
    text: str | None = None
    data: str | None = None
    label: list[_Given] | str | None = None
    labels: list[_Given] | None = None
    cats: list[str] | None = None
    entities: list[_Entity | tuple[int, int, str]] | None = None
    relations: list[_Relation] | None = None
    comments: list[_Comment | str] | None = None


_KEYS = frozenset((*_Line.__struct_encode_fields__, "workbench", "id"))


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each line of `stream` as an entry, or as a refusal that says what is wrong with it."""
    unit: OffsetUnit = reading.options.get("offset_unit", _DEFAULT_UNIT)
    return read_records(json_lines(stream, file), file, reading, lambda record, values: [_item(record, values, unit)])


def _item(record: JsonRecord, values: dict[str, Any], unit: OffsetUnit) -> AnnotatedDocument:
    line = record.converted(values, _Line)
    text = record.required(line.text if line.text is not None else line.data, "text")
    facts = record.carried(values.get("workbench"))
    given, whole = _given(line)
    places = [(start, end, None) for _, (_, start, end, _) in given]
    ranges = record.ranges(text, places, unit, lambda index: given[index][0])
    if "workbench" not in values:  # which says that the unit is right
        record.remarks += doubts(text, places, ranges, unit, file=record.file, line=record.line)
    record.check_unique((id_ for _, (id_, *_) in given), lambda index: f"{given[index][0]}.id")
    ids = _ids(record, line, {id_ for _, (id_, *_) in given if id_ is not None})
    spans = [
        Span(id=ids.get(str(id_), ""), start=start, end=end, label=label, origin="import")
        for (_, (id_, _, _, label)), (start, end) in zip(given, ranges, strict=True)
    ]
    relations = [
        Relation(id="", type=one.type, source=ids[str(one.from_id)], target=ids[str(one.to_id)])
        for one in line.relations or ()
    ]
    meta = {key: value for key, value in values.items() if key not in _KEYS and value is not None}
    if isinstance(values.get("id"), int):
        meta["doccano_id"] = values["id"]
    comments = (one if isinstance(one, str) else one.comment for one in line.comments or ())
    return record.item(
        text,
        facts,
        meta=meta,
        spans=spans,
        relations=relations,
        labels=(*whole, *(line.cats or ())),
        note="\n".join(comments),
    )


_Place = tuple[int | str | None, int, int, str]  # id, start, end, label


def _given(line: _Line) -> tuple[list[tuple[str, _Place]], list[str]]:
    """Return the spans of a line, each with the name of its field, and the labels of the whole document."""
    spans: list[tuple[str, _Place]] = []
    whole = [line.label] if isinstance(line.label, str) else []
    lists: dict[str, Iterable[_Given]] = {
        "label": line.label if isinstance(line.label, list) else (),
        "labels": line.labels or (),
        "entities": line.entities or (),
    }
    for name, values in lists.items():
        for index, value in enumerate(values):
            if isinstance(value, str):
                whole.append(value)
            elif isinstance(value, _Entity):
                place = (value.id, value.start_offset, value.end_offset, value.label)
                spans.append((f"{name}[{index}]", place))
            else:
                spans.append((f"{name}[{index}]", (None, *value)))
    return spans, whole


def _ids(record: JsonRecord, line: _Line, known: set[int | str]) -> dict[str, str]:
    """Return ids for the spans that relations name, which have to be unique beyond the line, by the line's own."""
    for index, one in enumerate(line.relations or ()):
        for key, end in (("from_id", one.from_id), ("to_id", one.to_id)):
            if end not in known:
                raise record.no_such_span(f"relations[{index}].{key}", end)
    ends = {str(end) for one in line.relations or () for end in (one.from_id, one.to_id)}
    return {end: new_id() for end in ends}


def _holds(options: Options) -> frozenset[Part]:
    return _HELD | {"relations"} if options["relations"] else _HELD


def _recognises(_: str, head: bytes) -> bool:
    is_ours = b'"workbench":{' in head and b'"entities":' in head and b'"relations":' in head
    return is_ours or _SHAPE.search(head) is not None


_UNIT = Option(
    name="offset_unit",
    title="Offsets count",
    kind="choice",
    default=_DEFAULT_UNIT,
    choices=("utf16", "codepoint"),
)

FORMAT = Format(
    name="doccano",
    title="doccano JSONL",
    extensions=(".jsonl",),
    holds=_holds,
    unit=_DEFAULT_UNIT,
    read=read,
    write=write,
    recognises=_recognises,
    options=(_UNIT, Option(name="relations", title="With relations", kind="flag", default=True)),
    reading_options=(_UNIT, REPAIR),
)
