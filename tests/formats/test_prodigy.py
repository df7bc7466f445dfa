import json
from collections.abc import Mapping
from typing import Any

import pytest
import spacy
from hypothesis import given
from msgspec.structs import replace
from round_trips import Lost, assert_comes_back, entries, held, read_items, refused, written
from spacy.tokens import Doc
from strategies import annotated_documents
from tricky import tricky_documents

from workbench.core.records import AnnotatedDocument
from workbench.formats import Entry
from workbench.formats.prodigy import FORMAT

TEXT = "قال كيم 🚀 إن BM-21 وصلت"
SPAN = {"start": 4, "end": 7, "token_start": 1, "token_end": 1, "label": "PER"}
OTHER = {"start": 13, "end": 18, "token_start": 4, "token_end": 4, "label": "W"}


def line(**changes: Any) -> bytes:
    values: dict[str, Any] = {"text": TEXT, "spans": [SPAN, OTHER], "answer": "accept"}
    return json.dumps(values | changes, ensure_ascii=False).encode()


@pytest.mark.parametrize("overlaps", [True, False])
@given(items=annotated_documents())
def test_what_it_holds_comes_back(overlaps: bool, items: list[AnnotatedDocument]) -> None:
    assert_comes_back(FORMAT, items, overlaps=overlaps)


def check_in_spacy(values: Mapping[str, Any]) -> None:
    """Check that spaCy gives the text back from the tokens, and finds each span on them."""
    tokens = values["tokens"]
    doc = Doc(spacy.blank("xx").vocab, [one["text"] for one in tokens], [one["ws"] for one in tokens])
    assert doc.text == values["text"]
    assert [(token.idx, token.i) for token in doc] == [(one["start"], one["id"]) for one in tokens]
    for one in values["spans"]:
        span = doc.char_span(one["start"], one["end"], alignment_mode="strict")
        assert span is not None
        assert (span.start, span.end - 1) == (one["token_start"], one["token_end"])
        assert span.text == values["text"][one["start"] : one["end"]]


@given(items=annotated_documents())
def test_spacy_finds_every_span_on_the_tokens(items: list[AnnotatedDocument]) -> None:
    for data in written(FORMAT, held(FORMAT, items)).splitlines():
        check_in_spacy(json.loads(data))


@pytest.mark.parametrize("tokenizer", ["ours", "whitespace", "spacy-ar"])
def test_spans_beside_the_borders_of_chosen_tokens_are_told(tokenizer: str) -> None:
    options = {"tokenizer": tokenizer, "split_at_spans": False}
    items, lost = held(FORMAT, tricky_documents(), **options), Lost()
    lines = [json.loads(one) for one in written(FORMAT, items, lost, **options).splitlines()]
    for one in lines:
        check_in_spacy(one)
    spans = sum(len(item.annotation.spans) for item in items if item.annotation)
    parts = {part: sum(count for one, count in lost if one == part) for part, _ in lost}
    assert sum(len(one["spans"]) for one in lines) + parts["tokens"] == spans
    assert "tokens" not in FORMAT.holds({**FORMAT.defaults, **options})


def test_a_task_is_what_prodigy_writes() -> None:
    (item,) = read_items(FORMAT, line(relations=[
        {"head": 4, "child": 1, "head_span": OTHER, "child_span": SPAN, "label": "owner"}
    ]))  # fmt: skip
    values = json.loads(written(FORMAT, held(FORMAT, [item])))
    assert values["tokens"][1] == {"text": "كيم", "start": 4, "end": 7, "id": 1, "ws": True}
    assert values["spans"][0].items() >= SPAN.items()
    (relation,) = values["relations"]
    assert (relation["head"], relation["child"], relation["label"]) == (4, 1, "owner")
    assert relation["head_span"].items() >= OTHER.items()
    assert values["answer"] == "accept"
    assert not {"_input_hash", "_task_hash"} & values.keys()


def test_a_foreign_task_is_read() -> None:
    data = line(
        meta={"source": "x", "n": 1}, spans=[SPAN | {"source": "model", "text": "كيم"}], accept=["خبر"],
        _input_hash=1, _task_hash=2, _session_id="news-amal", _timestamp=3, _view_id="ner_manual",
    )  # fmt: skip
    (item,) = read_items(FORMAT, data)
    assert item.document.meta.items() >= {"source": "x", "n": 1}.items()
    assert not any(key.startswith("_") for key in item.document.meta | item.document.extra)
    assert item.annotation
    assert (item.annotation.annotator, item.annotation.status, item.annotation.labels) == (
        "news-amal",
        "done",
        ("خبر",),
    )
    assert item.annotation.spans[0].extra == {"source": "model"}


@pytest.mark.parametrize(("answer", "status", "spans"), [("ignore", "skipped", 2), ("reject", "done", 0)])
def test_answers_are_read(answer: str, status: str, spans: int) -> None:
    (entry,) = entries(FORMAT, line(answer=answer))
    assert isinstance(entry, Entry)
    assert entry.item.annotation
    assert (entry.item.annotation.status, len(entry.item.annotation.spans)) == (status, spans)
    assert [str(one) for one in entry.remarks] == (
        ["a.jsonl, line 1: answer is reject; the spans were passed over."] if answer == "reject" else []
    )


def test_relations_between_tokens_alone_are_passed_over() -> None:
    alone = {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": None}
    link = {"head": 0, "child": 1, "head_span": alone, "child_span": SPAN, "label": "x"}
    (entry,) = entries(FORMAT, line(relations=[link]))
    assert isinstance(entry, Entry)
    assert entry.item.annotation
    assert entry.item.annotation.relations == ()
    assert "links tokens that are no spans" in str(entry.remarks[0])


def test_offsets_in_utf16_are_seen_by_their_texts() -> None:
    data = line(spans=[OTHER | {"start": 14, "end": 19, "text": "BM-21"}])
    assert "all of them fit as UTF-16 units" in refused(FORMAT, data)
    (item,) = read_items(FORMAT, data, repair=True)
    assert item.annotation
    assert (item.annotation.spans[0].start, item.annotation.spans[0].end) == (13, 18)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (line(text=None), "text is missing."),
        (line(text=""), "text is empty."),
        (line(meta=[]), "meta has a wrong value"),
        (line(spans=[7]), "spans[0] has a wrong value"),
        (line(spans=[SPAN, {"start": 4}]), "spans[1].end is missing."),
        (line(spans=[SPAN | {"end": 99}]), "spans[0]: there is no text from 4 to 99."),
        (line(spans=[SPAN | {"start": 7}]), "spans[0]: there is no text from 7 to 7."),
        (line(spans=[SPAN | {"id": "a"}, OTHER | {"id": "a"}]), "spans[1].id is a, which another one"),
        (line(spans=[SPAN | {"text": "كيمم"}]), "spans[0] is “كيمم”, but the text has “كيم”"),
        (line(relations=[{"label": "x", "head_span": {}, "child_span": SPAN}]),
         "relations[0].head_span.start is missing."),
        (line()[:-3], "this is not a JSON object"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_refused_by_its_field(data: bytes, complaint: str) -> None:
    assert refused(FORMAT, data).removeprefix("a.jsonl, line 1: ").startswith(complaint)


def test_its_files_are_recognised() -> None:
    for item in tricky_documents():
        long = replace(item, document=replace(item.document, text=item.document.text + " كلمة" * 20_000))
        assert FORMAT.recognises("a", written(FORMAT, held(FORMAT, [long]))[:65_536])
    assert FORMAT.recognises("a.jsonl", line())
    assert not FORMAT.recognises("a.jsonl", b'{"text": "a", "spans": []}')
