import json
from hashlib import sha256
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, strategies
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from strategies import annotated_documents, suggested

from workbench.core.records import AnnotatedDocument
from workbench.core.suggestions import Place
from workbench.formats import Entry, Refusal
from workbench.formats.format import Reading
from workbench.formats.jsonl import read
from workbench.formats.jsonl.writing import write_lines
from workbench.formats.offset_units import OFFSET_UNITS, OffsetUnit
from workbench.paths import RESOURCES

TEXT = "قال كيم 🚀 إن BM-21 وصلت"
SCHEMA = Draft202012Validator(json.loads((RESOURCES / "schemas" / "workbench-1.schema.json").read_text("utf-8")))


def line(**changes: Any) -> dict[str, Any]:
    values: dict[str, Any] = {
        "format": "workbench/1",
        "id": "d1",
        "name": "article",
        "text": TEXT,
        "annotator": "amal",
        "spans": [
            {"id": "s1", "start": 4, "end": 7, "label": "PER"},
            {"id": "s2", "start": 13, "end": 18, "label": "W"},
        ],
        "zones": [],
    }
    return values | changes


def span(**changes: Any) -> dict[str, Any]:
    return line(
        spans=[{"start": 0, "end": 1, "label": "PER"}, {"id": "s1", "start": 4, "end": 7, "label": "PER"} | changes]
    )


def read_all(*lines: dict[str, Any] | bytes) -> list[Entry | Refusal]:
    encoded = (one if isinstance(one, bytes) else json.dumps(one, ensure_ascii=False).encode() for one in lines)
    return list(read(BytesIO(b"\n".join(encoded)), "a.jsonl"))


def read_one(values: dict[str, Any]) -> AnnotatedDocument:
    (entry,) = read_all(values)
    assert isinstance(entry, Entry), str(entry.reason)
    return entry.item


def refused(values: dict[str, Any] | bytes) -> str:
    (refusal,) = read_all(values)
    assert isinstance(refusal, Refusal)
    assert (refusal.file, refusal.line) == ("a.jsonl", 1)
    assert str(refusal.reason).startswith("a.jsonl, line 1: ")
    return str(refusal.reason).removeprefix("a.jsonl, line 1: ")


@pytest.mark.parametrize("unit", OFFSET_UNITS)
@given(items=annotated_documents())
def test_what_is_written_is_read_and_written_again_byte_for_byte(
    unit: OffsetUnit, items: list[AnnotatedDocument]
) -> None:
    data = b"".join(write_lines(items, unit))
    entries = list(read(BytesIO(data), "a.jsonl"))
    assert [entry.item for entry in entries if isinstance(entry, Entry)] == items
    assert b"".join(write_lines([entry.item for entry in entries if isinstance(entry, Entry)], unit)) == data


@pytest.mark.parametrize("unit", OFFSET_UNITS)
@given(data=strategies.data())
def test_what_is_suggested_is_read_and_written_again_byte_for_byte(
    unit: OffsetUnit, data: strategies.DataObject
) -> None:
    items = [replace(item, suggested=data.draw(suggested(item))) for item in data.draw(annotated_documents(2))]
    written = b"".join(write_lines(items, unit))
    entries = list(read(BytesIO(written), "a.jsonl"))
    assert [entry.item for entry in entries if isinstance(entry, Entry)] == items
    assert b"".join(write_lines([entry.item for entry in entries if isinstance(entry, Entry)], unit)) == written
    for line in written.splitlines():
        SCHEMA.validate(json.loads(line))


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"end": 99}, "suggestions[0].end is 99, but the text goes from 0 to 23."),
        ({"text": "سامر"}, "suggestions[0].text is “سامر”, but the text has “كيم” there."),
        ({"score": 2}, "suggestions[0].score has a wrong value: Expected float <= 1.0."),
        ({"reasons": [{"suggester": "a", "score": 1, "reason": "b", "instead": {"label": "P", "start": 5, "end": 5}}]},
         "suggestions[0].reasons[0].instead.start is 5, but it must be less than the end, 5."),
        ({"id": "other"}, "suggested_relations[0].from is “x1”, but no span or suggestion of this line has that id."),
    ],
)  # fmt: skip
def test_a_wrong_suggestion_is_named(changes: dict[str, Any], complaint: str) -> None:
    suggestion = {"id": "x1", "start": 4, "end": 7, "label": "PER", "score": 0.5} | changes
    relation = {"type": "owner", "from": "x1", "to": "s1"}
    assert refused(line(suggestions=[suggestion], suggested_relations=[relation])).startswith(complaint)


def test_a_suggestion_may_say_no_more_than_a_range_and_a_label() -> None:
    item = read_one(line(suggestions=[{"start": 4, "end": 7, "label": "PER"}]))
    (one,) = item.suggested.spans
    assert (one.place, one.score, one.suggester) == (Place("PER", 4, 7), 1.0, "import")


@given(items=annotated_documents())
def test_every_line_obeys_the_schema(items: list[AnnotatedDocument]) -> None:
    for data in write_lines(items, "codepoint"):
        SCHEMA.validate(json.loads(data))


@pytest.mark.parametrize(
    "broken",
    [{"status": "open"}, {"offset_unit": "bytes"}, {"sha256": "x"}, {"spans": [{"start": 1}]}, {"zones": None}],
)
def test_the_schema_refuses_what_is_broken(broken: dict[str, Any]) -> None:
    (data,) = write_lines([read_one(line())], "codepoint")
    assert SCHEMA.is_valid(json.loads(data))
    assert not SCHEMA.is_valid(json.loads(data) | broken)


def test_a_line_has_the_keys_of_the_contract_in_their_order() -> None:
    fragments = {"id": "s", "start": 0, "end": 7, "label": "PER", "fragments": [[0, 3], [4, 7]], "mine": 1}
    item = read_one(
        line(
            spans=[fragments],
            relations=[{"id": "r", "type": "source", "from": "s", "to": "s", "mine": 2}],
            zones=[{"start": 0, "end": 3, "kind": "title", "mine": 3}],
            meta={"mine": 4, "outlet": "o"},
            mine=5,
        )
    )
    (data,) = write_lines([item], "codepoint")
    assert data.endswith(b"}\n")
    assert "قال".encode() in data
    assert json.loads(data) == {
        "format": "workbench/1",
        "id": "d1",
        "name": "article",
        "text": TEXT,
        "sha256": sha256(TEXT.encode()).hexdigest(),
        "offset_unit": "codepoint",
        "meta": {"title": "", "source": "", "outlet": "o", "url": "", "date": "", "mine": 4},
        "annotator": "amal",
        "status": "todo",
        "labels": [],
        "note": "",
        "spans": [
            {
                "id": "s",
                "start": 0,
                "end": 7,
                "text": "قال … كيم",
                "label": "PER",
                "attributes": {},
                "origin": "import",
                "note": "",
                "fragments": [[0, 3], [4, 7]],
                "mine": 1,
            }
        ],
        "relations": [{"id": "r", "type": "source", "from": "s", "to": "s", "mine": 2}],
        "zones": [{"start": 0, "end": 3, "kind": "title", "mine": 3}],
        "mine": 5,
    }
    keys = list(json.loads(data))
    assert keys[:7] == ["format", "id", "name", "text", "sha256", "offset_unit", "meta"]
    assert keys[7:] == ["annotator", "status", "labels", "note", "spans", "relations", "zones", "mine"]


@pytest.mark.parametrize(
    ("values", "name"), [({"text": TEXT}, "a-1"), ({"text": TEXT, "id": "7"}, "7"), ({"text": TEXT, "name": "n"}, "n")]
)
def test_a_line_with_a_text_alone_is_enough(values: dict[str, Any], name: str) -> None:
    item = read_one(values)
    assert (item.document.name, item.document.id, item.annotation) == (name, values.get("id", ""), None)


def test_what_a_line_leaves_open_stays_empty() -> None:
    item = read_one({"text": TEXT, "spans": [{"start": 0, "end": 3, "label": "PER"}]})
    assert item.annotation
    assert (item.annotation.annotator, item.annotation.spans[0].id) == ("", "")


@pytest.mark.parametrize(("unit", "start", "end"), [("codepoint", 13, 18), ("utf16", 14, 19), ("utf8", 24, 29)])
def test_offsets_in_other_units_are_converted(unit: str, start: int, end: int) -> None:
    item = read_one(line(offset_unit=unit, spans=[{"start": start, "end": end, "label": "W", "text": "BM-21"}]))
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (13, 18)


def test_crlf_blank_lines_and_a_mark_are_accepted() -> None:
    one = json.dumps(line()).encode()
    entries = list(read(BytesIO(b"\xef\xbb\xbf" + one + b"\r\n\r\n  \n" + one + b"\r\n"), "a.jsonl"))
    assert [(type(entry), entry.line) for entry in entries] == [(Entry, 1), (Entry, 4)]


def test_a_huge_line_comes_in() -> None:
    text = "كيم 🚀 " * 500_000
    assert read_one({"text": text, "zones": []}).document.text == text


def test_bad_lines_do_not_stop_the_others() -> None:
    entries = read_all(line(), b"{", line(id="d2"), span(end=99), line(id="d3"))
    assert [type(entry) for entry in entries] == [Entry, Refusal, Entry, Refusal, Entry]
    assert [entry.line for entry in entries] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "data",
    [
        b"not json",
        b"[1]",
        b'"text"',
        b'{"text": "a"',
        b'{"text": "a"} {"text": "b"}',
        b'{"text": NaN}',
        b'{"text": "a\xff"}',
        b'{"text": "a\\ud800 and more"}',
        b'{"text": "a\\udc00"}',
        b"\x80",
        b"[" * 5000,
    ],
)
def test_what_is_no_json_object_is_refused(data: bytes) -> None:
    assert refused(data).startswith(("this is not", "the values are nested"))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": "a"}, "text is missing"),
        (line(text=7), "text has a wrong value"),
        (line(text=" \n"), "text is empty"),
        (line(text=None), "text has a wrong value"),
        (line(id=7), "id has a wrong value"),
        (line(format="workbench/2"), "format is “workbench/2”"),
        (line(sha256="00"), "sha256 is not that of the text"),
        (line(offset_unit="bytes"), "offset_unit has a wrong value"),
        (line(status="open"), "status has a wrong value"),
        (line(labels="x"), "labels has a wrong value"),
        (line(labels=[1]), "labels[0] has a wrong value"),
        (line(meta=[]), "meta has a wrong value"),
        (line(meta={"date": 7}), "meta.date must be"),
        (line(spans={}), "spans has a wrong value"),
        (line(spans=[7]), "spans[0] has a wrong value"),
        (span(start="4"), "spans[1].start has a wrong value"),
        (span(start=4.0), "spans[1].start has a wrong value"),
        (span(start=True), "spans[1].start has a wrong value"),
        (span(start=7), "spans[1].start is 7"),
        (span(start=-1), "spans[1].start is -1"),
        (span(end=99), "spans[1].end is 99"),
        (span(end=2**70), "spans[1].end is 1180591620717411303424"),
        (span(label=None), "spans[1].label has a wrong value"),
        (span(attributes=[]), "spans[1].attributes has a wrong value"),
        (span(origin="me"), "spans[1].origin has a wrong value"),
        (span(text="كيمم"), "spans[1].text is “كيمم”, but the text has “كيم”"),
        (line(spans=[{"start": 0, "end": 1}]), "spans[0].label is missing"),
        (line(spans=[{"id": "s", "start": 0, "end": 1, "label": "W"}] * 2), "spans[1].id is s"),
        (span(fragments=[[4, 7]]), "spans[1].fragments has one part"),
        (span(fragments=[[4, 5], [5, 7]]), "spans[1].fragments[1] must begin behind"),
        (span(fragments=[[4, 6], [5, 7]]), "spans[1].fragments[1] must begin behind"),
        (span(fragments=[[6, 7], [4, 5]]), "spans[1].fragments[1] must begin behind"),
        (span(fragments=[[4, 5], [6, 8]]), "spans[1].fragments must begin at the span's start"),
        (span(fragments=[[5, 5], [6, 7]]), "spans[1].fragments[0][0] is 5"),
        (span(fragments=[[4, 5], [6, 99]]), "spans[1].fragments[1][1] is 99"),
        (span(fragments=[[4, 5, 6], [6, 7]]), "spans[1].fragments[0] has a wrong value"),
        (line(relations=[{"type": "source", "from": "s1", "to": "s9"}]), "relations[0].to is “s9”"),
        (line(relations=[{"type": "source", "from": "", "to": "s1"}]), "relations[0].from is “”"),
        (line(relations=[{"type": "source", "from": "s1"}]), "relations[0].to is missing"),
        (line(relations=[{"id": "r", "type": "source", "from": "s1", "to": "s2"}] * 2), "relations[1].id is r"),
        (line(zones=[{"start": 3, "end": 3, "kind": "body"}]), "zones[0].start is 3"),
        (line(zones=[{"start": 0, "end": 99, "kind": "body"}]), "zones[0].end is 99"),
        (line(zones=[{"start": 0, "end": 9}]), "zones[0].kind is missing"),
        (
            line(offset_unit="utf16", spans=[{"start": 9, "end": 10, "label": "W"}]),
            "spans[0].start is 9, which lies inside",
        ),
        (
            line(offset_unit="utf8", spans=[{"start": 0, "end": 1, "label": "W"}]),
            "spans[0].end is 1, which lies inside",
        ),
    ],
)
def test_a_wrong_line_is_refused_by_its_field(values: dict[str, Any], field: str) -> None:
    assert refused(values).startswith(field)


def test_offsets_in_another_unit_are_refused_or_repaired() -> None:
    values = line(spans=[{"start": 14, "end": 19, "text": "BM-21", "label": "W"}])
    assert refused(values) == (
        "the offsets do not fit as code points, but all of them fit as UTF-16 units; "
        "import it with the repair of offsets (--repair) to take them so."
    )
    data = json.dumps(values).encode()
    (entry,) = read(BytesIO(data), "a.jsonl", Reading(options={"repair": True}))
    assert isinstance(entry, Entry)
    assert entry.item.annotation
    assert (entry.item.annotation.spans[0].start, len(entry.remarks)) == (13, 1)
