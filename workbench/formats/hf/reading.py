"""Reads Parquet: our columns, and data sets of others with tokens and their tags, or a text and its spans."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from workbench.core.errors import BadInput
from workbench.formats.details import rebuilt
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Members, Reading
from workbench.formats.jsonl.reading import read_line
from workbench.formats.tags import is_tag, runs

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile

_MAGIC = b"PAR1"
_ROWS = 100  # read at a time
_TAG_COLUMNS = ("ner_tags", "tags", "ner")
_BROKEN = (AttributeError, IndexError, KeyError, TypeError, ValueError, msgspec.MsgspecError)


def recognises(file: str, head: bytes) -> bool:
    """Tell a Parquet file."""
    return head.startswith(_MAGIC)


def read_folder(members: Members, folder: str, reading: Reading) -> Iterator[Entry | Refusal]:
    """Yield the documents of all Parquet files of a folder."""
    for name in members.names:
        if not name.endswith(".parquet"):
            continue
        try:
            data = members.read(name)
        except BadInput as reason:
            yield Refusal(file=f"{folder}/{name}", reason=reason)
        else:
            yield from read(BytesIO(data), f"{folder}/{name}", reading)


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the document of each row of the Parquet file in `stream`."""
    import pyarrow as pa
    from pyarrow import parquet

    number = 0
    try:
        opened = parquet.ParquetFile(stream)
        rows = _Rows(opened, PurePath(file).stem)
        for batch in opened.iter_batches(batch_size=_ROWS):
            for values in batch.to_pylist():
                number += 1
                yield _entry(rows, values, file, number)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:  # texts are decoded only as rows are made
        problem = str(error).partition("\n")[0]
        yield Refusal(
            file=file,
            reason=BadInput("{file} is no sound Parquet file: {problem}", file=file, problem=problem),
        )
        return
    if not number:
        yield Refusal(file=file, reason=BadInput("{file} is empty: it holds no documents.", file=file))


def _entry(rows: "_Rows", values: Mapping[str, Any], file: str, number: int) -> Entry | Refusal:
    try:
        found = read_line(rows.line(values, number), file, number)
    except _BROKEN:
        found = None
    return found or Refusal(
        file=file,
        line=number,
        reason=BadInput(
            "{file}, row {line}: no document can be made of this row. It needs tokens and their ner_tags, or text and "
            "spans with start, end and label.",
            file=file,
            line=number,
        ),
    )


class _Rows:
    """Turns rows into native lines; knows the names of labels and tags, where the file has them."""

    def __init__(self, opened: "ParquetFile", stem: str) -> None:
        self._stem = stem
        columns = set(opened.schema_arrow.names)
        self._is_ours = {"text", "spans", "details"} <= columns
        self._tags = next((name for name in _TAG_COLUMNS if name in columns), "")
        info = _info(opened.schema_arrow.metadata or {})
        self._tag_names = _names(info.get(self._tags))
        self._labels = _names(_inner(info.get("spans")).get("label"))

    def line(self, values: Mapping[str, Any], number: int) -> bytes:
        """Return the native line of a row.

        Raises:
            AttributeError, IndexError, KeyError, TypeError, ValueError, msgspec.MsgspecError: it cannot be one.
        """
        if self._is_ours:
            return self._ours(values)
        given = {key: values[key] for key in ("id", "name") if isinstance(values.get(key), str)}
        if isinstance(values.get("text"), str) and "spans" in values:
            spans = [self._span(span) for span in values["spans"] or ()]
            said = {"text": values["text"], "spans": spans}
        else:
            said = self._tagged(values["tokens"], values[self._tags])
        return msgspec.json.encode({"name": f"{self._stem}-{number}", **given, **said})

    def _span(self, span: Mapping[str, Any]) -> dict[str, Any]:
        return {"start": span["start"], "end": span["end"], "label": _named(span["label"], self._labels)}

    def _tagged(self, tokens: Sequence[str], numbers: Sequence[Any]) -> dict[str, Any]:
        tagged = [_named(number, self._tag_names) for number in numbers]
        if len(tagged) != len(tokens) or not all(map(is_tag, tagged)):
            raise ValueError(tagged)
        starts, offset = [], 0
        for token in tokens:
            starts.append(offset)
            offset += len(token) + 1
        spans = [
            {"start": starts[run.first], "end": starts[run.last - 1] + len(tokens[run.last - 1]), "label": run.label}
            for run in runs(tagged)
        ]
        return {"text": " ".join(tokens), "spans": spans}

    def _ours(self, values: Mapping[str, Any]) -> bytes:
        kept = msgspec.json.decode(values["details"])
        said = {key: values[key] for key in ("id", "name", "text", "annotator", "status", "labels")}
        spans = [self._span(span) | _said_of(span) for span in values["spans"]]
        relations = [
            {"id": one["id"], "type": one["type"], "from": one["source"], "to": one["target"]}
            for one in values["relations"]
        ]
        return rebuilt(kept, {**said, "spans": spans, "relations": relations})


def _said_of(span: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keys of a native span that our own rows have beside its place; fragments and entity only if any."""
    said = {key: span[key] for key in ("id", "text", "note")} | {"attributes": msgspec.json.decode(span["attributes"])}
    if span["fragments"]:
        said["fragments"] = [(one["start"], one["end"]) for one in span["fragments"]]
    return said | ({"entity": span["entity"]} if span["entity"] else {})


def _named(value: object, names: Sequence[str]) -> str:
    """Return the label that `value` is or is the number of."""
    if isinstance(value, str):
        return value
    if not isinstance(value, int) or not 0 <= value < len(names):
        raise ValueError(value)
    return names[value]


def _info(metadata: Mapping[bytes, bytes]) -> Mapping[str, Any]:
    """Return the columns as `datasets` has described them in the file; empty if it did not."""
    try:
        found = msgspec.json.decode(metadata.get(b"huggingface", b"{}"))["info"]["features"]
    except (KeyError, TypeError, msgspec.MsgspecError):
        return {}
    return found if isinstance(found, dict) else {}


def _inner(feature: object) -> Mapping[str, Any]:
    """Return what the items of a list are, as newer and older versions write it."""
    if isinstance(feature, list) and feature:
        feature = feature[0]
    elif isinstance(feature, dict) and "feature" in feature:
        feature = feature["feature"]
    return feature if isinstance(feature, dict) else {}


def _names(feature: object) -> list[str]:
    names = _inner(feature).get("names", ())
    return [str(name) for name in names] if isinstance(names, list) else []
