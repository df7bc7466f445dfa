"""The columns of a data set, as `datasets` calls their types, as Parquet has them, and as its card says them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from workbench.core.metadata import META_KEYS
from workbench.formats.tags import OUTSIDE

if TYPE_CHECKING:
    import pyarrow as pa

# A type is the name of a plain one, the labels of a class label, a list of a type, or a structure.
LABELS = "labels"
TAGS = "tags"
Type = str | list[Any] | dict[str, Any]

COLUMNS: dict[str, Type] = {
    "id": "string",
    "name": "string",
    "text": "string",
    "meta": dict.fromkeys(META_KEYS, "string"),
    "annotator": "string",
    "status": "string",
    "labels": ["string"],
    "tokens": ["string"],
    "token_starts": ["int32"],
    "token_ends": ["int32"],
    "ner_tags": [TAGS],
    "spans": [
        {
            "id": "string",
            "start": "int32",
            "end": "int32",
            "label": LABELS,
            "text": "string",
            "fragments": [{"start": "int32", "end": "int32"}],
            "attributes": "string",
            "note": "string",
            "entity": "string",
        }
    ],
    "relations": [{"id": "string", "type": "string", "source": "string", "target": "string"}],
    "zones": [{"start": "int32", "end": "int32", "kind": "string"}],
    "details": "string",
}
_LABEL_KINDS = (LABELS, TAGS)


def tag_names(labels: Sequence[str]) -> list[str]:
    """Return the tags that stand for labels, in the order of their numbers."""
    return [OUTSIDE, *(prefix + label for label in labels for prefix in ("B-", "I-"))]


def arrow_schema() -> "pa.Schema":
    """Return the columns as Arrow has them: class labels are numbers."""
    import pyarrow as pa

    def type_of(one: Type) -> "pa.DataType":
        if isinstance(one, list):
            return pa.list_(type_of(one[0]))
        if isinstance(one, dict):
            return pa.struct([(name, type_of(inner)) for name, inner in one.items()])
        return pa.int64() if one in _LABEL_KINDS else getattr(pa, one)()

    return pa.schema([(name, type_of(one)) for name, one in COLUMNS.items()])


def features(labels: Sequence[str]) -> dict[str, Any]:
    """Return the columns as `datasets` writes them into the metadata of a Parquet file."""

    def feature(one: Type) -> object:
        if isinstance(one, list) and isinstance(one[0], dict):
            return [feature(one[0])]
        if isinstance(one, list):
            return {"feature": feature(one[0]), "_type": "Sequence"}
        if isinstance(one, dict):
            return {name: feature(inner) for name, inner in one.items()}
        if one in _LABEL_KINDS:
            return {"names": _names(one, labels), "_type": "ClassLabel"}
        return {"dtype": one, "_type": "Value"}

    return {name: feature(one) for name, one in COLUMNS.items()}


def card_header(labels: Sequence[str], splits: Sequence[str]) -> str:
    """Return the YAML that a card begins with: its columns, with the names of labels, and the files of its splits."""
    lines = ["language:", "- ar", "task_categories:", "- token-classification", "configs:", "- config_name: default"]
    lines.append("  data_files:")
    for split in splits:
        lines += [f"  - split: {split}", f"    path: data/{split}-*"]
    return "\n".join([*lines, "dataset_info:", "  features:", *_listed(COLUMNS, labels, "  "), ""])


def _listed(columns: Mapping[str, Type], labels: Sequence[str], indent: str) -> Iterator[str]:
    for name, one in columns.items():
        yield f"{indent}- name: {name}"
        yield from _typed(one, labels, f"{indent}  ")


def _typed(one: Type, labels: Sequence[str], indent: str) -> Iterator[str]:
    inner = one[0] if isinstance(one, list) else one
    key = "list" if isinstance(one, list) and isinstance(inner, dict) else "sequence" if isinstance(one, list) else ""
    if isinstance(inner, dict):
        yield f"{indent}{key or 'struct'}:"
        yield from _listed(inner, labels, indent)
    elif inner in _LABEL_KINDS:
        yield from _class_label(_names(inner, labels), f"{indent}{key or 'dtype'}:", indent)
    else:
        yield f"{indent}{key or 'dtype'}: {inner}"


def _class_label(names: Sequence[str], first: str, indent: str) -> Iterator[str]:
    yield first
    yield f"{indent}  class_label:"
    yield f"{indent}    names:"
    for number, name in enumerate(names):
        yield f"{indent}      '{number}': {msgspec.json.encode(name).decode()}"  # a string of JSON is one of YAML


def _names(kind: str, labels: Sequence[str]) -> list[str]:
    return list(labels) if kind == LABELS else tag_names(labels)
