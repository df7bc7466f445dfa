"""GLiNER's training data: tokens, spans as numbers of their first and last token, relations between these spans.

Written is a JSON list, which GLiNER's own training script loads, with a record a line; or the same as JSON lines. The
numbers include the last token, and relations name their ends by the place in `ner`
(https://urchade.github.io/GLiNER/training.html). GLiNER cuts off what is beyond its `max_len`, 384 tokens by default:
sentences or windows train better than whole articles.
"""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct

from workbench.core.losses import Part
from workbench.core.records import AnnotatedDocument, Annotation, Relation, Span
from workbench.formats.alignment import cuts, left_out, placed
from workbench.formats.carried import carried, lose_extras
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Option, Reading, Writing
from workbench.formats.json_records import JsonRecord, read_records
from workbench.formats.json_stream import json_lines
from workbench.formats.new_ids import new_id
from workbench.formats.tokenizing import TOKENIZER_OPTIONS, Tokenize, tokenizer

_HELD: frozenset[Part] = frozenset({"overlaps", "relations", "labels", "metadata", "annotator", "status", "names"})
_NOT_CARRIED = ("id", "note", "entities", "zones")
_NOBODY = Annotation(annotator="")

# Writing


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield a record for each of `documents`, as a JSON list or, with the option `lines`, each on a line."""
    tokenize = tokenizer(writing.options)
    encoder = msgspec.json.Encoder()
    is_list = not writing.options["lines"]
    before = b"[\n" if is_list else b""
    for item in documents:
        yield before + encoder.encode(_record(item, tokenize, writing))
        before = b",\n" if is_list else b"\n"
    yield b"\n" if before != b"[\n" else before
    if is_list:
        yield b"]\n"


def _record(item: AnnotatedDocument, tokenize: Tokenize, writing: Writing) -> dict[str, Any]:
    text, said = item.document.text, item.annotation or _NOBODY
    tokens = tokenize(text, cuts(item))
    if count := left_out(text, tokens):
        writing.lose("text", item, count)
    lose_extras(item, writing.lose)
    spans = placed(item, tokens, writing.lose)
    numbers = {one.span.id: number for number, one in enumerate(spans)}
    relations = [
        (numbers[one.source], numbers[one.target], one.type)
        for one in said.relations
        if one.source in numbers and one.target in numbers
    ]
    if len(relations) < len(said.relations):
        writing.lose("relations", item, len(said.relations) - len(relations))
    return {
        "tokenized_text": [text[start:end] for start, end in tokens],
        "ner": [(one.first, one.last - 1, one.span.label) for one in spans],
        "relations": relations,
        "workbench": {**carried(item, without=_NOT_CARRIED), "meta": item.document.meta},
    }


# Reading


class _Line(Struct, frozen=True):
    tokenized_text: list[str]
    ner: list[tuple[int, int, str]] = []
    relations: list[tuple[int, int, str]] = []


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield each record as an entry, its tokens joined by spaces, or as a refusal that says what is wrong with it."""
    return read_records(json_lines(stream, file), file, reading, lambda record, values: [_item(record, values)])


def _item(record: JsonRecord, values: dict[str, Any]) -> AnnotatedDocument:
    line = record.converted(values, _Line)
    text = " ".join(line.tokenized_text)
    record.check_text(text, "tokenized_text")
    facts = record.carried(values.get("workbench"))
    spans = [
        Span(id=new_id(), start=start, end=end, label=label, origin="import")
        for start, end, label in _places(record, line)
    ]
    for number, (source, target, _) in enumerate(line.relations):
        for place, end in enumerate((source, target)):
            if not 0 <= end < len(spans):
                raise record.wrong(f"relations[{number}][{place}]", f"{end}, but there are {len(spans)} spans in ner")
    relations = [
        Relation(id="", type=type_, source=spans[source].id, target=spans[target].id)
        for source, target, type_ in line.relations
    ]
    return record.item(text, facts, meta={}, spans=spans, relations=relations)


def _places(record: JsonRecord, line: _Line) -> Iterator[tuple[int, int, str]]:
    """Yield where the spans stand in the text, in code points, and their labels."""
    starts, offset = [], 0
    for token in line.tokenized_text:
        starts.append(offset)
        offset += len(token) + 1
    for number, (first, last, label) in enumerate(line.ner):
        if not 0 <= first <= last < len(starts):
            raise record.wrong(f"ner[{number}]", f"{first} to {last}, but the tokens go from 0 to {len(starts) - 1}")
        yield starts[first], starts[last] + len(line.tokenized_text[last]), label


FORMAT = Format(
    name="gliner",
    title="GLiNER JSON",
    extensions=(".json", ".jsonl"),
    holds=lambda _: _HELD,
    unit="tokens",
    read=read,
    write=write,
    recognises=lambda _, head: b'"tokenized_text"' in head,
    options=(
        Option(name="lines", title="JSON lines instead of a list", kind="flag", default=False),
        *TOKENIZER_OPTIONS,
    ),
)
