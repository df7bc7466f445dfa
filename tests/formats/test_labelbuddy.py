import json
from hashlib import md5
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace
from round_trips import assert_comes_back, held, read_items, refused, written
from strategies import annotated_documents
from tricky import tricky_documents

from workbench.core.records import AnnotatedDocument
from workbench.formats.labelbuddy import FORMAT

TEXT = "قال كيم 🚀 إن BM-21 وصلت"
ANNOTATION = {"label_name": "W", "start_char": 13, "end_char": 18}


def line(**changes: Any) -> bytes:
    values = {"text": TEXT, "metadata": {}, "annotations": [ANNOTATION]} | changes
    return json.dumps(values, ensure_ascii=False).encode()


def annotated(**changes: Any) -> bytes:
    return line(annotations=[ANNOTATION | changes])


@given(items=annotated_documents())
def test_what_it_holds_comes_back(items: list[AnnotatedDocument]) -> None:
    assert_comes_back(FORMAT, items)


def test_lines_are_what_labelbuddy_exports() -> None:
    for item, data in zip(
        tricky_documents(), written(FORMAT, held(FORMAT, tricky_documents())).splitlines(), strict=True
    ):
        values = json.loads(data)
        text = values["text"]
        assert values["utf8_text_md5_checksum"] == md5(text.encode()).hexdigest()
        assert item.annotation
        for one, span in zip(values["annotations"], item.annotation.spans, strict=True):
            inside = text.encode()[one["start_byte"] : one["end_byte"]].decode()
            assert inside == text[one["start_char"] : one["end_char"]] == text[span.start : span.end]


@pytest.mark.parametrize(
    ("extra_data", "note", "attributes"),
    [
        ("1", "1", {}),
        ("{not json", "{not json", {}),
        ('{"other": 1}', '{"other": 1}', {}),
        ('{"attributes": {"kind": "group"}, "note": "n"}', "n", {"kind": "group"}),
        (None, "", {}),
    ],
)
def test_extra_data_is_a_note_or_holds_attributes_too(extra_data: str, note: str, attributes: dict[str, Any]) -> None:
    (item,) = read_items(FORMAT, annotated(extra_data=extra_data))
    assert item.annotation
    (span,) = item.annotation.spans
    assert (span.note, span.attributes) == (note, attributes)


def test_bytes_are_read_where_there_are_no_characters() -> None:
    data = line(annotations=[{"label_name": "W", "start_byte": 24, "end_byte": 29}])
    (item,) = read_items(FORMAT, data)
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (13, 18)


def test_arrays_titles_and_metadata_are_read() -> None:
    data = b"[\n" + line(list_title="اسم", display_title="عنوان", metadata={"doi": 7}) + b",\n" + line() + b"\n]\n"
    first, second = read_items(FORMAT, data)
    assert (first.document.name, first.document.meta["title"], first.document.meta["doi"]) == ("اسم", "عنوان", 7)
    assert second.document.name == "a-2"


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (line(text=None), "text is missing."),
        (line(text=None, utf8_text_md5_checksum="00"), "text is missing; export from labelbuddy with the text"),
        (line(utf8_text_md5_checksum="00"), "utf8_text_md5_checksum is not that of the text"),
        (line(metadata=[]), "metadata has a wrong value"),
        (annotated(label_name=None), "annotations[0].label_name has a wrong value"),
        (annotated(end_char=None), "annotations[0].end_char is missing."),
        (annotated(end_char=99), "annotations[0]: there is no text from 13 to 99."),
        (annotated(start_char=None, start_byte=1, end_byte=29), "annotations[0].start_byte is 1, where no character"),
        (annotated(start_char=None, start_byte=0, end_byte=999), "annotations[0].end_byte is 999, where no character"),
        (annotated(extra_data=1), "annotations[0].extra_data has a wrong value"),
        (line()[:-3], "this is not a JSON object"),
    ],
)
def test_a_wrong_line_is_refused_by_its_field(data: bytes, complaint: str) -> None:
    assert refused(FORMAT, data).removeprefix("a.jsonl, line 1: ").startswith(complaint)


def test_its_files_are_recognised() -> None:
    for item in tricky_documents():
        long = replace(item, document=replace(item.document, text=item.document.text + " كلمة" * 20_000))
        assert FORMAT.recognises("a", written(FORMAT, held(FORMAT, [long]))[:65_536])
    assert FORMAT.recognises("a.jsonl", written(FORMAT, held(FORMAT, tricky_documents()[:1])))
    assert FORMAT.recognises("a.json", b"[" + annotated())
    assert not FORMAT.recognises("a.jsonl", b'{"text": "a", "spans": []}')
