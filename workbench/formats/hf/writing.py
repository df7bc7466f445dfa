"""Writes Parquet, a group of rows at a time, and a card."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Span, surface
from workbench.formats.alignment import cuts, layers, placed
from workbench.formats.details import details
from workbench.formats.format import Writing
from workbench.formats.hf.features import arrow_schema, card_header, features
from workbench.formats.parquet_sink import ParquetSink
from workbench.formats.tags import tags
from workbench.formats.tokenizing import tokenizer

_ROWS = 250  # of a group: they are held in memory
_SPLIT = re.compile(r"\w+(\.\w+)*")  # what `datasets` takes for the name of one
_COLUMN_KEYS = ("id", "name", "annotator", "status", "labels")
_SPAN_KEYS = ("attributes", "note", "entity", "fragments")
_NOBODY = Annotation(annotator="")


def write_folder(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
    """Yield the Parquet file of the split, then the card.

    Raises:
        BadInput: the split cannot be called that.
    """
    split = writing.options["split"]
    if not _SPLIT.fullmatch(split):
        raise BadInput("A split cannot be called “{name}”: use letters, digits and underscores.", name=split)
    rows = _Rows(writing)
    for piece in _parquet(documents, rows):
        yield f"data/{split}-00000-of-00001.parquet", piece
    yield "README.md", _card(split, rows).encode()


class _Rows:
    """Turns documents into rows; knows the numbers of labels, and what the tags do not say."""

    def __init__(self, writing: Writing) -> None:
        self.labels = {label.name: number for number, label in enumerate(writing.scheme.labels)}
        self.nested = self.beside = self.count = 0
        self._writing = writing
        self._tokenize = tokenizer(writing.options)

    def row(self, item: AnnotatedDocument) -> dict[str, Any]:
        document, said = item.document, item.annotation or _NOBODY
        tokens = self._tokenize(document.text, cuts(item))
        spans = placed(item, tokens, self._writing.lose)
        (outermost,), inner = layers(spans, 1)
        self.count += 1
        self.beside += len(said.spans) - len(spans)
        self.nested += len(inner)
        for span in said.spans:
            self.labels.setdefault(span.label, len(self.labels))
        meta = {key: value for key, value in document.meta.items() if isinstance(value, str)}
        return {
            "id": document.id,
            "name": document.name,
            "text": document.text,
            "meta": meta,
            "annotator": said.annotator,
            "status": said.status,
            "labels": said.labels,
            "tokens": [document.text[start:end] for start, end in tokens],
            "token_starts": [token.start for token in tokens],
            "token_ends": [token.end for token in tokens],
            "ner_tags": [self._number(tag) for tag in tags(outermost, len(tokens), "IOB2")],
            "spans": [self._span(span, document.text) for span in said.spans],
            "relations": [
                {"id": one.id, "type": one.type, "source": one.source, "target": one.target} for one in said.relations
            ],
            "zones": [{"start": zone.start, "end": zone.end, "kind": zone.kind} for zone in document.zones],
            "details": msgspec.json.encode(details(item, _COLUMN_KEYS, _SPAN_KEYS)).decode(),
        }

    def _number(self, tag: str) -> int:
        return 0 if tag == "O" else 1 + 2 * self.labels[tag[2:]] + (tag[0] == "I")

    def _span(self, span: Span, text: str) -> dict[str, Any]:
        return {
            "id": span.id,
            "start": span.start,
            "end": span.end,
            "label": self.labels[span.label],
            "text": surface(text, span),
            "fragments": [{"start": start, "end": end} for start, end in span.fragments],
            "attributes": msgspec.json.encode(span.attributes).decode(),
            "note": span.note,
            "entity": span.entity,
        }


def _parquet(documents: Iterable[AnnotatedDocument], rows: _Rows) -> Iterator[bytes]:
    import pyarrow as pa
    from pyarrow import parquet

    sink, schema = ParquetSink(), arrow_schema()
    # The labels are known at the end; stored as a whole, the schema of Arrow would hide what is said then.
    with parquet.ParquetWriter(sink, schema, compression="zstd", store_schema=False) as writer:
        items = iter(documents)
        while group := [rows.row(item) for item in islice(items, _ROWS)]:
            writer.write_table(pa.Table.from_pylist(group, schema=schema))
            yield from sink.taken()
        info = {"info": {"features": features(list(rows.labels))}}
        writer.add_key_value_metadata({"huggingface": msgspec.json.encode(info).decode()})
    yield from sink.taken()


def _card(split: str, rows: _Rows) -> str:
    return f"""---
{card_header(list(rows.labels), [split])}---

# Annotated Arabic news

{rows.count} documents. Offsets count Unicode code points: `text[start:end]` is what a span covers. `spans` has every
span; `ner_tags` are IOB2 tags of `tokens` and have the outermost ones. {rows.nested} spans lie within or across those,
{rows.beside} are broken or begin or end inside a token; they stand in `spans` only.
"""
