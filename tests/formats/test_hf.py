from io import BytesIO

import pyarrow as pa
import pytest
from hypothesis import given, settings
from pyarrow import parquet
from strategies import annotated_documents
from token_trips import fingerprints, written
from tricky import tricky_documents, tricky_scheme

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument
from workbench.formats import Entry, Refusal
from workbench.formats.hf import FORMAT
from workbench.formats.hf.features import COLUMNS
from workbench.formats.hf.reading import read


def entries(table: pa.Table) -> list[Entry | Refusal]:
    stream = BytesIO()
    parquet.write_table(table, stream)
    stream.seek(0)
    return list(read(stream, "folder/a.parquet"))


def spans_of(entry: Entry | Refusal) -> list[tuple[str, str]]:
    assert isinstance(entry, Entry), entry.reason
    assert entry.item.annotation
    text = entry.item.document.text
    return [(span.label, text[span.start : span.end]) for span in entry.item.annotation.spans]


@settings(deadline=None)
@given(annotated_documents())
def test_what_is_written_comes_back(items: list[AnnotatedDocument]) -> None:
    trip = written(FORMAT, items)
    assert fingerprints(FORMAT, trip.found) == fingerprints(FORMAT, trip.given)


def test_the_rows_have_tokens_their_tags_and_all_spans() -> None:
    trip = written(FORMAT, tricky_documents())
    assert sorted(trip.files) == ["README.md", "data/train-00000-of-00001.parquet"]
    table = parquet.read_table(BytesIO(trip.files["data/train-00000-of-00001.parquet"]))
    assert table.column_names == list(COLUMNS)
    names = [label.name for label in tricky_scheme().labels]
    for item, row in zip(trip.given, table.to_pylist(), strict=True):
        text, said = item.document.text, item.annotation
        assert [text[slice(*edges)] for edges in zip(row["token_starts"], row["token_ends"], strict=True)] == row[
            "tokens"
        ]
        assert len(row["ner_tags"]) == len(row["tokens"])
        assert said
        assert [(names[one["label"]], one["text"]) for one in row["spans"]] == [
            (span.label, text[span.start : span.end]) for span in said.spans
        ]


def test_the_card_counts_what_the_tags_leave_out() -> None:
    card = " ".join(written(FORMAT, tricky_documents()).files["README.md"].decode().split())
    assert card.startswith("--- language: - ar")
    assert "12 documents." in card
    assert "3 spans lie within or across those, 0 are broken" in card
    trip = written(FORMAT, tricky_documents(), tokenizer="whitespace")
    assert f"{trip.lost['tokens']} are broken" in " ".join(trip.files["README.md"].decode().split())


def test_a_split_has_a_name_that_datasets_takes() -> None:
    assert "data/dev-00000-of-00001.parquet" in written(FORMAT, tricky_documents(), split="dev").files
    with pytest.raises(BadInput, match="a/b"):
        written(FORMAT, tricky_documents(), split="a/b")


def test_data_sets_of_others_are_read() -> None:
    tagged = pa.table({"tokens": [["قال", "كيم", "جونغ"]], "ner_tags": [["O", "B-PER", "I-PER"]]})
    assert [spans_of(one) for one in entries(tagged)] == [[("PER", "كيم جونغ")]]
    info = b'{"info": {"features": {"tags": {"feature": {"names": ["O", "B-PER"], "_type": "ClassLabel"}}}}}'
    numbered = pa.table({"tokens": [["قال", "كيم"]], "tags": [[0, 1]]}).replace_schema_metadata({"huggingface": info})
    assert [spans_of(one) for one in entries(numbered)] == [[("PER", "كيم")]]
    plain = pa.table({"name": ["خبر"], "text": ["قال كيم"], "spans": [[{"start": 4, "end": 7, "label": "PER"}]]})
    (entry,) = entries(plain)
    assert spans_of(entry) == [("PER", "كيم")]
    assert isinstance(entry, Entry)
    assert entry.item.document.name == "خبر"


def test_what_is_no_document_is_refused_by_row() -> None:
    (refusal,) = entries(pa.table({"a": [1]}))
    assert isinstance(refusal, Refusal)
    assert "folder/a.parquet, row 1" in str(refusal.reason)
    (refusal,) = entries(pa.table({"tokens": [["a"]], "ner_tags": [[7]]}))
    assert isinstance(refusal, Refusal)
    data = written(FORMAT, tricky_documents()).files["data/train-00000-of-00001.parquet"]
    for broken in (b"", b"PAR1", data[:-30], data[:1000] + bytes(1000) + data[2000:]):
        assert isinstance(list(read(BytesIO(broken), "a.parquet"))[-1], Refusal)
