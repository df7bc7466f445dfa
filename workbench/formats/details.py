"""What a format has no words of its own for, kept beside the rest in the shape of native JSONL.

So a file for trainers can come back whole. Where the file itself says something, it counts; the details only add to it.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from workbench.core.records import AnnotatedDocument
from workbench.formats.jsonl.writing import line_values

_TEXT_KEYS = frozenset({"text", "sha256", "offset_unit"})
_PLACE_KEYS = frozenset({"start", "end", "text", "label"})


def details(item: AnnotatedDocument, without: Collection[str] = (), of_spans: Collection[str] = ()) -> dict[str, Any]:
    """Return the native line of a document without its text, and without where its spans are and what they are called.

    `without` and `of_spans` name further keys that the format has itself: of the line, and of spans.
    """
    line = {key: value for key, value in line_values(item).items() if key not in _TEXT_KEYS and key not in without}
    said = _PLACE_KEYS.union(of_spans)
    line["spans"] = [{key: value for key, value in span.items() if key not in said} for span in line["spans"]]
    return line


def rebuilt(kept: Mapping[str, Any], said: Mapping[str, Any]) -> bytes:
    """Return the native line that `said`, what the format itself says, makes together with the details `kept`.

    Spans and relations belong together by their `id`; those that only the details have are gone from the file.

    Raises:
        AttributeError, KeyError, TypeError, ValueError, msgspec.MsgspecError: the details are no such thing.
    """
    spans = _joined(kept.get("spans", ()), said["spans"])
    ids = {span["id"] for span in spans}
    relations = said.get("relations")
    linked = _joined(kept.get("relations", ()), relations) if relations is not None else kept.get("relations", ())
    relations = [one for one in linked if one["from"] in ids and one["to"] in ids]
    return msgspec.json.encode({**kept, **said, "spans": spans, "relations": relations})


def _joined(kept: Iterable[Mapping[str, Any]], said: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    known = {one["id"]: one for one in kept}
    return [{**known.get(one["id"], {}), **one} for one in said]
