import json
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace
from round_trips import Lost, assert_comes_back, entries, held, read_items, refused, written
from strategies import annotated_documents
from tricky import tricky_documents

from workbench.core.records import AnnotatedDocument
from workbench.formats import Entry
from workbench.formats.doccano import FORMAT

TEXT = "قال كيم 🚀 إن BM-21 وصلت"


def line(**changes: Any) -> bytes:
    values: dict[str, Any] = {
        "text": TEXT,
        "entities": [
            {"id": 7, "label": "PER", "start_offset": 4, "end_offset": 7},
            {"id": 8, "label": "W", "start_offset": 14, "end_offset": 19},
        ],
        "relations": [{"id": 1, "from_id": 8, "to_id": 7, "type": "owner"}],
    }
    return json.dumps(values | changes, ensure_ascii=False).encode()


@pytest.mark.parametrize("offset_unit", ["utf16", "codepoint"])
@pytest.mark.parametrize("relations", [True, False])
@given(items=annotated_documents())
def test_what_it_holds_comes_back(offset_unit: str, relations: bool, items: list[AnnotatedDocument]) -> None:
    assert_comes_back(FORMAT, items, offset_unit=offset_unit, relations=relations)


def test_a_line_is_what_doccano_exports() -> None:
    (item,) = read_items(FORMAT, line(title="عنوان", id=3))
    values = json.loads(written(FORMAT, held(FORMAT, [item])))
    assert values.pop("workbench")["name"] == "a-1"
    assert {key for key in values if not values[key]} == {"source", "outlet", "url", "date"}
    assert values["entities"] == [
        {"id": 0, "label": "PER", "start_offset": 4, "end_offset": 7},
        {"id": 1, "label": "W", "start_offset": 14, "end_offset": 19},
    ]
    assert values["relations"] == [{"id": 0, "from_id": 1, "to_id": 0, "type": "owner"}]


def test_every_line_has_the_same_keys() -> None:
    lines = [json.loads(one) for one in written(FORMAT, held(FORMAT, tricky_documents())).splitlines()]
    assert len({tuple(one) for one in lines}) == 1


def test_without_relations_spans_are_lists() -> None:
    (item,) = read_items(FORMAT, line())
    values = json.loads(written(FORMAT, held(FORMAT, [item], relations=False), relations=False))
    assert values["label"] == [[4, 7, "PER"], [14, 19, "W"]]
    assert "entities" not in values


@pytest.mark.parametrize(
    "values",
    [
        {"text": TEXT, "label": [[4, 7, "PER"]]},
        {"text": TEXT, "labels": [[4, 7, "PER"]]},
        {"data": TEXT, "label": [[4, 7, "PER"]]},
        {"text": TEXT, "entities": [[4, 7, "PER"]], "cats": []},
        {"text": TEXT, "entities": [{"start_offset": 4, "end_offset": 7, "label": "PER"}], "relations": None},
    ],
)
def test_older_and_other_shapes_are_read(values: dict[str, Any]) -> None:
    (item,) = read_items(FORMAT, json.dumps(values).encode())
    assert item.annotation
    assert [(span.start, span.end, span.label) for span in item.annotation.spans] == [(4, 7, "PER")]


def test_labels_of_documents_comments_and_metadata_are_read() -> None:
    values = {
        "text": TEXT,
        "label": ["خبر", "عاجل"],
        "Comments": [{"id": 1, "comment": "أ"}, "ب"],
        "مصدر": 1,
        "x": None,
    }
    (item,) = read_items(FORMAT, json.dumps(values).encode())
    assert item.annotation
    assert (item.annotation.labels, item.annotation.note) == (("خبر", "عاجل"), "أ\nب")
    assert {key: item.document.meta[key] for key in ("مصدر",)} == {"مصدر": 1}
    assert "x" not in item.document.meta


def test_spans_that_relations_name_have_ids_that_are_unique_beyond_the_line() -> None:
    first, second = read_items(FORMAT, line() + b"\n" + line())
    assert first.annotation
    assert second.annotation
    assert first.annotation.relations[0].source == first.annotation.spans[1].id
    assert {span.id for span in first.annotation.spans}.isdisjoint(span.id for span in second.annotation.spans)


def test_code_points_are_read_where_they_are_chosen() -> None:
    (item,) = read_items(FORMAT, line(entities=[[13, 18, "W"]], relations=[]), offset_unit="codepoint")
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (13, 18)


def test_keys_that_a_file_brought_for_spans_are_told_to_be_lost() -> None:
    lost = Lost()
    written(FORMAT, [read_items(FORMAT, line())[0]], lost)
    assert lost == []


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (line(text=None), "text is missing."),
        (line(text=" "), "text is empty."),
        (line(text=7), "text has a wrong value"),
        (line(entities=[{"start_offset": 4, "label": "PER"}]), "entities[0].end_offset is missing."),
        (line(entities=[[4, 7]]), "entities[0] has a wrong value"),
        (line(entities=[[4.5, 7, "PER"]]), "entities[0][0] has a wrong value"),
        (line(entities=[[7, 4, "PER"]], relations=[]), "entities[0]: there is no text from 7 to 4."),
        (line(entities=[[4, 99, "PER"]], relations=[]), "entities[0]: there is no text from 4 to 99."),
        (line(entities=[[-1, 7, "PER"]], relations=[]), "entities[0]: there is no text from -1 to 7."),
        (line(entities=[[4, 9, "PER"]], relations=[]), "entities[0]: there is no text from 4 to 9."),
        (line(relations=[{"from_id": 8, "to_id": 9, "type": "x"}]), "relations[0].to_id is “9”, but no span"),
        (line(entities=[{"id": 7, "start_offset": 0, "end_offset": 3, "label": "PER"}] * 2, relations=[]),
         "entities[1].id is 7, which another one in this line has already."),
        (line(workbench={"name": 7}), "workbench.name has a wrong value"),
        (line(workbench={"zones": [{"start": 0, "end": 99, "kind": "body"}]}), "workbench.zones[0]: there is no text"),
        (line()[:-9], "this is not a JSON object"),
        (b'{"text": NaN}', "this is not a JSON object"),
        (b'{"text": "\\ud800"}', "this is not a JSON object"),
        (b'{"text": "\xff"}', "this is not UTF-8."),
        (b'{"a":' * 5000, "the values are nested too deeply."),
        (b"7", "this is not a JSON object: not an object in braces."),
    ],
)  # fmt: skip
def test_a_wrong_line_is_refused_by_its_field(data: bytes, complaint: str) -> None:
    assert refused(FORMAT, data).removeprefix("a.jsonl, line 1: ").startswith(complaint)


def test_a_wrong_line_keeps_no_other_out() -> None:
    found = entries(FORMAT, b"\n".join([line(), b"{", b"", line(entities=[[0, 999, "X"]], relations=[]), line()]))
    assert [(type(one) is Entry, one.line) for one in found] == [(True, 1), (False, 2), (False, 4), (True, 5)]


def test_an_empty_file_is_refused() -> None:
    assert refused(FORMAT, b"\n") == "a.jsonl is empty: it holds no documents."


def test_its_files_are_recognised() -> None:
    for item in tricky_documents():
        long = replace(item, document=replace(item.document, text=item.document.text + " كلمة" * 20_000))
        assert FORMAT.recognises("a", written(FORMAT, held(FORMAT, [long]))[:65_536])
    assert FORMAT.recognises("a.jsonl", line())
    assert FORMAT.recognises("a.jsonl", b'{"id": 1, "text": "a", "label": [[0, 1, "X"]], "Comments": []}')
    assert not FORMAT.recognises("a.jsonl", b'{"text": "a", "spans": []}')
