"""Prodigy's JSONL: one task a line, as `db-out` writes and `db-in` reads it (https://prodi.gy/docs/api-interfaces).

Prodigy and spaCy count code points. Spans lie on tokens: `token_start` and `token_end` are the first and the last one.
The tokens are whole as in spaCy: a single space behind a token is its `ws`, all else stands in a token of its own, so
that words and spaces give the text back. Relations lead from the last token of their head to that of their child, as
the relations interface makes them.

Overlapping spans are what the spans interface and a span categoriser take; for the NER interface and model switch
`overlaps` off. `_input_hash` and `_task_hash` are not written, and not kept when they are read: Prodigy makes them
itself where they lack, and a hash that came from other annotations would make it pass the task over. The answer is
`ignore` for skipped documents and `accept` for the others; a document without work has none. Of a rejected task no
spans are read: somebody said that they are wrong. Prodigy hands on keys that it does not know, so attributes, notes and
ids stand in the spans.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct

from workbench.core.errors import Remark
from workbench.core.losses import EVERYTHING, Part
from workbench.core.records import AnnotatedDocument, Annotation, Origin, Relation, Span
from workbench.core.tokens import Range
from workbench.formats.carried import carried, shown_meta
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Option, Options, Reading, Writing
from workbench.formats.json_records import JsonRecord, read_records
from workbench.formats.json_stream import json_lines
from workbench.formats.jsonl.lines import RelationLine, SpanLine, unknown_keys
from workbench.formats.new_ids import new_id
from workbench.formats.repairing import REPAIR, Claim
from workbench.formats.tokenizing import TOKENIZER_OPTIONS, tokenizer

_HELD: frozenset[Part] = EVERYTHING - {"fragments", "overlaps", "tokens", "suggestions"}
_NOBODY = Annotation(annotator="")

_Json = dict[str, Any]

# Writing


class _Token(Struct, gc=False):
    text: str
    start: int
    end: int
    id: int
    ws: bool


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield one line of UTF-8 for each of `documents`."""
    encoder = msgspec.json.Encoder()
    tokenize = tokenizer(writing.options)
    for item in documents:
        text, said = item.document.text, item.annotation or _NOBODY
        starts, ends = {span.start for span in said.spans}, {span.end for span in said.spans}
        tokens = whole_tokens(text, tokenize(text, starts | ends), starts, ends)
        placed = _placed(said.spans, tokens)
        if len(placed) < len(said.spans):
            writing.lose("tokens", item, len(said.spans) - len(placed))
        links = [one for one in said.relations if one.source in placed and one.target in placed]
        if len(links) < len(said.relations):
            writing.lose("relations", item, len(said.relations) - len(links))
        line = {
            "meta": {key: value for key, value in shown_meta(item).items() if value},
            "spans": [placed[span.id] | _own(span) for span in said.spans if span.id in placed],
            "relations": [_relation(one, placed) for one in links],
            **_answered(item),
            "workbench": carried(item, without=("annotator",)),
            "tokens": [
                _Token(text[start:end], start, end, number, space)
                for number, ((start, end), space) in enumerate(tokens)
            ],
            "text": text,  # last: what a file is, is seen from its beginning
        }
        yield encoder.encode(line) + b"\n"


def whole_tokens(
    text: str, ranges: Iterable[Range], starts: Collection[int], ends: Collection[int]
) -> list[tuple[Range, bool]]:
    """Return tokens that make up all of `text`, each with whether a space follows that stands in none.

    `ranges` lie in order and apart. What lies between them becomes tokens too, cut at `starts` and `ends` of spans.
    """
    tokens: list[tuple[Range, bool]] = []
    place = 0
    for one in (*ranges, Range(len(text), len(text))):
        if tokens and place < one.start and text[place] == " " and place not in starts and place + 1 not in ends:
            tokens[-1] = (tokens[-1][0], True)
            place += 1
        if place < one.start:
            edges = [offset for offset in range(place + 1, one.start) if offset in starts or offset in ends]
            tokens += [(made, False) for made in map(Range, (place, *edges), (*edges, one.start))]
        if one.start < one.end:
            tokens.append((one, False))
        place = one.end
    return tokens


def _placed(spans: Sequence[Span], tokens: Sequence[tuple[Range, bool]]) -> dict[str, _Json]:
    """Return those of the spans that lie on tokens, by their ids."""
    first = {one.start: number for number, (one, _) in enumerate(tokens)}
    last = {one.end: number for number, (one, _) in enumerate(tokens)}
    return {
        span.id: {
            "start": span.start,
            "end": span.end,
            "token_start": first[span.start],
            "token_end": last[span.end],
            "label": span.label,
        }
        for span in spans
        if span.start in first and span.end in last
    }


def _own(span: Span) -> _Json:
    known = {
        "id": span.id,
        "attributes": span.attributes,
        "note": span.note,
        "origin": "" if span.origin == "import" else span.origin,
        "suggester": span.suggester,
        "entity": span.entity,
    }
    return {key: value for key, value in known.items() if value} | span.extra


def _relation(one: Relation, placed: dict[str, _Json]) -> _Json:
    head, child = placed[one.source], placed[one.target]
    line = {
        "head": head["token_end"],
        "child": child["token_end"],
        "head_span": head | {"id": one.source},
        "child_span": child | {"id": one.target},
        "label": one.type,
        "id": one.id,
    }
    return line | ({"note": one.note} if one.note else {}) | one.extra


def _answered(item: AnnotatedDocument) -> _Json:
    if not (said := item.annotation):
        return {}
    facts: _Json = {"answer": "ignore" if said.status == "skipped" else "accept"}
    return facts | ({"_annotator_id": said.annotator} if said.annotator else {})


# Reading


class _Span(Struct, frozen=True):
    """A span; `text`, the tokens and what Prodigy paints it with are known, so that they are not kept twice."""

    start: int
    end: int
    label: str | None = None
    text: str | None = None
    token_start: int | None = None
    token_end: int | None = None
    type: Any = None
    color: Any = None
    id: str = ""
    attributes: _Json = {}
    note: str = ""
    origin: Origin = "import"
    suggester: str = ""
    entity: str = ""


class _Relation(Struct, frozen=True):
    head_span: _Json
    child_span: _Json
    label: str
    head: int | None = None
    child: int | None = None
    color: Any = None
    id: str = ""
    note: str = ""


class _Line(Struct, frozen=True):
    text: str | None = None
    meta: _Json = {}
    tokens: Any = None
    spans: list[_Json] = []
    relations: list[_Json] = []
    answer: str | None = None
    accept: list[str | int] = []
    label: str | None = None


_PASSED = frozenset((*_Line.__struct_encode_fields__, "workbench", "options"))


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each line of `stream` as an entry, or as a refusal that says what is wrong with it."""
    return read_records(json_lines(stream, file), file, reading, lambda record, values: [_item(record, values)])


def _item(record: JsonRecord, values: _Json) -> AnnotatedDocument:
    line = record.converted(values, _Line)
    text = record.required(line.text, "text")
    facts = record.carried(values.get("workbench"))
    annotator = str(values.get("_annotator_id") or values.get("_session_id") or "")
    given = [record.converted(one, _Span, f"spans[{index}]") for index, one in enumerate(line.spans)]
    if line.answer == "reject" and given:
        record.remarks.append(
            Remark("{file}, line {line}: {field} is reject; the spans were passed over.", **record.at("answer"))
        )
        given = []
    places: list[Claim] = [(one.start, one.end, one.text) for one in given]
    ranges = record.ranges(text, places, "codepoint")
    record.check_unique((one.id for one in given), "spans[{}].id".format)
    spans = [
        Span(
            id=one.id or (new_id() if line.relations else ""),
            start=start,
            end=end,
            label=one.label or "",
            attributes=one.attributes,
            origin=one.origin,
            note=one.note,
            entity=one.entity,
            suggester=one.suggester,
            extra=_extra(values, SpanLine, _Span),
        )
        for one, values, (start, end) in zip(given, line.spans, ranges, strict=False)
    ]
    relations = list(_relations(record, line, given, spans)) if given else []
    meta = line.meta | {key: value for key, value in values.items() if key not in _PASSED and not key.startswith("_")}
    said: _Json = {"annotator": annotator} if given or line.answer else {}
    if line.answer and "workbench" not in values:
        said["status"] = "skipped" if line.answer == "ignore" else "done"
    labels = [str(one) for one in line.accept] + ([line.label] if line.label and line.answer != "reject" else [])
    return record.item(text, facts, meta=meta, spans=spans, relations=relations, labels=tuple(labels), **said)


def _relations(record: JsonRecord, line: _Line, given: list[_Span], spans: list[Span]) -> Iterator[Relation]:
    """Yield the relations between spans; those between tokens that are in none are passed over with a remark."""
    by_place = {
        (one.start, one.end, one.label): span.id for one, span in zip(reversed(given), reversed(spans), strict=True)
    }
    known = {span.id for span in spans}
    for index, values in enumerate(line.relations):
        field = f"relations[{index}]"
        one = record.converted(values, _Relation, field)
        ends = []
        for key, place in (("head_span", one.head_span), ("child_span", one.child_span)):
            end = record.converted(place, _Span, f"{field}.{key}")
            ends.append(end.id if end.id in known else by_place.get((end.start, end.end, end.label)))
        if ends[0] is None or ends[1] is None:
            record.remarks.append(
                Remark(
                    "{file}, line {line}: {field} links tokens that are no spans; it was passed over.",
                    **record.at(field),
                )
            )
            continue
        yield Relation(
            id=one.id,
            type=one.label,
            source=ends[0],
            target=ends[1],
            note=one.note,
            extra=_extra(values, RelationLine, _Relation),
        )


def _extra(values: _Json, native: type[Struct], own: type[Struct]) -> _Json:
    known = own.__struct_fields__
    return {key: value for key, value in unknown_keys(native, values).items() if key not in known}


def _holds(options: Options) -> frozenset[Part]:
    parts: dict[Part, bool] = {
        "overlaps": options["overlaps"],
        "tokens": options["tokenizer"] == "ours" and options["split_at_spans"],
    }
    return _HELD.union(part for part, is_held in parts.items() if is_held)


def _recognises(_: str, head: bytes) -> bool:
    return any(key in head for key in (b'"_task_hash"', b'"_input_hash"', b'"token_start"', b'"ws":'))


FORMAT = Format(
    name="prodigy",
    title="Prodigy JSONL",
    extensions=(".jsonl",),
    holds=_holds,
    unit="codepoint",
    read=read,
    write=write,
    recognises=_recognises,
    options=(
        *TOKENIZER_OPTIONS,
        Option(name="overlaps", title="Keep overlapping spans", kind="flag", default=True),
    ),
    reading_options=(REPAIR,),
)
