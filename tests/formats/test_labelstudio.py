import json
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from round_trips import SCHEME, Lost, assert_comes_back, entries, held, read_items, refused, written
from strategies import annotated_documents, suggested
from tricky import tricky_documents

from workbench.core.losses import fingerprint
from workbench.core.records import AnnotatedDocument
from workbench.core.suggestions import Place
from workbench.formats import Entry
from workbench.formats.format import AS_IT_IS, Writing
from workbench.formats.labelstudio import FORMAT
from workbench.formats.labelstudio.controls import attribute_result, attribute_value
from workbench.formats.zip_members import ZipMembers, zipped

TEXT = "قال كيم 🚀 إن BM-21\nوصلت"


def region(id_: str = "r1", start: int = 4, end: int = 7, label: str = "PER", **changes: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": TEXT[start:end], "labels": [label]}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value} | changes


def task(*result: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"id": 5, "data": {"text": TEXT}, "annotations": [{"id": 9, "result": list(result)}]} | changes


def tasks(*values: dict[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode()


def value(type_: str, id_: str = "r1", name: str = "kind", **value: Any) -> dict[str, Any]:
    return {"id": id_, "from_name": name, "to_name": "text", "type": type_, "value": value}


@given(items=annotated_documents())
def test_what_it_holds_comes_back(items: list[AnnotatedDocument]) -> None:
    assert_comes_back(FORMAT, items)


@given(data=st.data())
def test_what_is_suggested_comes_back(data: st.DataObject) -> None:
    items = held(FORMAT, data.draw(annotated_documents(2)))
    items = [replace(item, suggested=data.draw(suggested(item))) for item in items]
    assert_comes_back(FORMAT, items)


@given(
    name=st.sampled_from(["kind", "", "x.list", "y.json", ".bool"]),
    value=st.none()
    | st.text()
    | st.booleans()
    | st.floats(allow_nan=False)
    | st.lists(st.text())
    | st.just({"a": [1]}),
    is_choice=st.booleans(),
)
def test_values_of_attributes_come_back(name: str, value: object, is_choice: bool) -> None:
    control, type_, result = attribute_result(name, value, is_choice=is_choice)
    (given,) = result.values()
    assert attribute_value(control, type_, given) == (name, value)


def test_a_task_is_on_a_line_of_its_own_and_has_the_work_of_all_annotators() -> None:
    one, other = tricky_documents()[:2]
    assert one.annotation
    badr = replace(one, annotation=replace(one.annotation, annotator="badr", spans=(), relations=()))
    data = written(FORMAT, held(FORMAT, [one, badr, other]))
    lines = data.splitlines()
    assert (lines[0], lines[-1], len(lines)) == (b"[", b"]", 4)
    first = json.loads(lines[1].rstrip(b","))
    assert [{part["type"] for part in done["result"]} for done in first["annotations"]] == [
        {"labels", "choices", "textarea"}, {"choices", "textarea"},
    ]  # fmt: skip
    assert [item.annotation.annotator for item in read_items(FORMAT, data) if item.annotation] == [
        "amal", "badr", "amal",
    ]  # fmt: skip


def test_no_document_is_an_empty_array() -> None:
    assert written(FORMAT, []) == b"[]\n"


def test_regions_are_what_label_studio_exports() -> None:
    item = next(item for item in tricky_documents() if item.document.name == "emoji")
    done = json.loads(written(FORMAT, held(FORMAT, [item])))[0]["annotations"][0]
    assert done["was_cancelled"] is False
    place = {"start": 9, "end": 14, "text": "كوريا"}
    common = {"id": "emoji-0", "to_name": "text", "origin": "manual"}
    assert done["result"][0] == {
        **common, "from_name": "label", "type": "labels", "value": place | {"labels": ["GPE"]},
    }  # fmt: skip
    assert done["result"][1] == {
        **common, "from_name": "kind", "type": "choices", "value": place | {"choices": ["nation"]},
    }  # fmt: skip


def test_a_zip_archive_has_the_labelling_configuration_too() -> None:
    items = held(FORMAT, tricky_documents())
    assert FORMAT.write_folder
    assert FORMAT.read_folder
    writing = Writing(scheme=SCHEME, options=FORMAT.defaults, lose=Lost())
    data = b"".join(zipped(FORMAT.write_folder(items, writing)))
    with ZipFile(BytesIO(data)) as archive:
        view = ET.fromstring(archive.read("labelling-config.xml"))
    names = [control.get("name") for control in view.iter() if control.get("name")]
    assert len(names) == len(set(names))
    assert [one.get("value") for one in view.iter("Label")] == [label.name for label in SCHEME.labels]
    assert {one.get("value") for one in view.iter("Relation")} == set(SCHEME.relations_by_name)
    found = [one.item for one in FORMAT.read_folder(ZipMembers(BytesIO(data), "a.zip"), "a.zip", AS_IT_IS)
             if isinstance(one, Entry)]  # fmt: skip
    holds = FORMAT.holds({})
    assert [fingerprint(one, holds) for one in found] == [fingerprint(one, holds) for one in items]


def test_a_foreign_task_is_read() -> None:
    results = [
        region(meta={"text": ["ملاحظة"]}),
        region("r2", 13, 18, "W"),
        value("choices", start=4, end=7, choices=["group"]),
        value("number", start=4, end=7, number=3, name="many"),
        value("textarea", start=4, end=7, text=["أ", "ب"], name="said"),
        value("choices", "c", "topic", choices=["خبر", "عاجل"]),
        value("textarea", "t", "comment", text="انظر"),
        value("rating", "q", rating=3),
        {"type": "relation", "from_id": "r2", "to_id": "r1", "direction": "left", "labels": ["owner"]},
    ]
    done = {"completed_by": {"id": 3, "email": "amal@example.org"}, "result": results}
    data = {"text": TEXT, "url": "https://example.org", "n": 1}
    values = task(data=data, meta={"batch": 2}, annotations=[done])
    (entry,) = entries(FORMAT, tasks(values))
    assert isinstance(entry, Entry), str(entry.reason)
    document, said = entry.item.document, entry.item.annotation
    assert said
    assert {key: document.meta[key] for key in ("url", "n", "batch", "label_studio_id")} == {
        "url": "https://example.org", "n": 1, "batch": 2, "label_studio_id": 5,
    }  # fmt: skip
    assert (said.annotator, said.status, said.labels, said.note) == (
        "amal@example.org", "done", ("خبر", "عاجل"), "انظر",
    )  # fmt: skip
    first, second = said.spans
    assert (first.label, first.note, first.attributes) == (
        "PER", "ملاحظة", {"kind": "group", "many": 3, "said": "أ\nب"},
    )  # fmt: skip
    (relation,) = said.relations
    assert (relation.type, relation.source, relation.target) == ("owner", first.id, second.id)
    (remark,) = entry.remarks
    assert str(remark) == ("a.json, line 1: [0].annotations[0].result[7] is of the type rating, which is passed over.")


def test_predictions_are_suggestions() -> None:
    link = {"type": "relation", "from_id": "p2", "to_id": "p1", "direction": "right", "labels": ["owner"]}
    prediction = {
        "model_version": "v1",
        "score": 0.4,
        "result": [region("p1", score=0.9), region("p2", 13, 18, "W"), link],
    }
    (item,) = read_items(FORMAT, tasks(task(annotations=[], predictions=[prediction])))
    assert item.annotation is None
    first, second = item.suggested.spans
    assert (first.place, first.score, first.suggester) == (Place("PER", 4, 7), 0.9, "v1")
    assert (second.place, second.score) == (Place("W", 13, 18), 0.4)
    assert [(one.source, one.target) for one in item.suggested.relations] == [(second.place, first.place)]


def test_copied_annotations_do_not_share_ids() -> None:
    values = task(annotations=[{"result": [region()], "completed_by": one} for one in (1, 2)])
    first, second = read_items(FORMAT, tasks(values))
    assert first.annotation
    assert second.annotation
    assert (first.annotation.annotator, second.annotation.annotator) == ("1", "2")
    assert first.annotation.spans[0].id != second.annotation.spans[0].id


def test_skipped_tasks_and_older_keys_are_read() -> None:
    values = task(annotations=[], completions=[{"was_cancelled": True, "result": [region()]}])
    (item,) = read_items(FORMAT, tasks(values))
    assert item.annotation
    assert (item.annotation.status, len(item.annotation.spans)) == ("skipped", 1)


def test_line_ends_are_read_as_label_studio_writes_them() -> None:
    end = region(start=13, end=23)
    end["value"]["text"] = end["value"]["text"].replace("\n", "\\n")
    (item,) = read_items(FORMAT, tasks(task(end)))
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (13, 23)


def test_the_text_may_be_under_another_name() -> None:
    data = tasks(task(data={"body": TEXT}))
    (item,) = read_items(FORMAT, data, text_key="body")
    assert item.document.text == TEXT
    assert refused(FORMAT, data) == "a.json, line 1: [0].data.text is missing."


def test_offsets_in_utf16_are_seen_by_their_texts() -> None:
    shifted = region(start=13, end=18)
    shifted["value"] |= {"start": 14, "end": 19}
    assert "all of them fit as UTF-16 units" in refused(FORMAT, tasks(task(shifted)))
    (item,) = read_items(FORMAT, tasks(task(shifted)), repair=True)
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (13, 18)


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"annotations": []}, "data is missing."),
        (task(data={"text": 7}), "data.text has a wrong value: Expected str."),
        (task(data={"text": ""}), "data.text is empty."),
        (task(annotations={}), "annotations has a wrong value"),
        (task(annotations=[{"result": {}}]), "annotations[0].result has a wrong value"),
        (task({"id": "r1"}), "annotations[0].result[0].type is missing."),
        (task(region(value={"start": 0, "labels": []})), "annotations[0].result[0].value.end has a wrong value"),
        (task(region(value={"start": "0", "end": 1, "labels": []})), "annotations[0].result[0].value.start has a"),
        (task(region(end=99)), "annotations[0].result[0].value"),
        (task(region(start=7, end=4)), "annotations[0].result[0].value: there is no text from 7 to 4."),
        (task(region(value={"start": 0, "end": 3, "text": "كيمم", "labels": []})),
         "annotations[0].result[0].value is “كيمم”, but the text has “قال”"),
        (task({"type": "relation", "from_id": "x", "to_id": "y", "labels": []}),
         "annotations[0].result[0].from_id is “x”, but no span"),
        (task(region(), value("number", start=4, end=7, number="3")), "annotations[0].result[1].value"),
        (task(region(), value("textarea", start=4, end=7, text=["{"], name="a.json")),
         "annotations[0].result[1].value"),
        (task(predictions=[{"result": [region(score=7)]}]), "predictions[0].result[0].score has a wrong value"),
        (task(predictions=[{"score": 7, "result": [region()]}]), "predictions[0].result[0].score has a wrong value"),
        (task(meta={"workbench": []}), "meta.workbench has a wrong value"),
    ],
)  # fmt: skip
def test_a_wrong_task_is_refused_by_its_field(values: dict[str, Any], complaint: str) -> None:
    assert refused(FORMAT, tasks(values)).removeprefix("a.json, line 1: [0].").startswith(complaint)


def test_a_wrong_task_keeps_no_other_out() -> None:
    found = entries(FORMAT, b"[\n" + b",\n".join([tasks(task())[1:-1], b'{"data": NaN}', tasks(task())[1:-1]]) + b"\n]")
    assert [(isinstance(one, Entry), one.line) for one in found] == [(True, 2), (False, 3), (True, 4)]


def test_a_file_that_was_cut_off_is_said_to_be() -> None:
    *_, last = entries(FORMAT, tasks(task(), task())[:-20])
    assert not isinstance(last, Entry)
    assert str(last.reason).endswith("it was cut off, get it again.")


def test_its_files_are_recognised() -> None:
    assert FORMAT.recognises("a.json", tasks(task()))
    assert not FORMAT.recognises("a.json", b'[{"text": "a", "annotations": []}]')
