import zlib
from io import BytesIO

import pytest
import spacy
from hypothesis import given
from msgspec.structs import replace
from spacy.tokens import Doc, DocBin, Span
from strategies import annotated_documents
from token_trips import fingerprints, written
from tricky import tricky_documents

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument
from workbench.formats import Entry, Refusal
from workbench.formats.spacy_docs import FORMAT
from workbench.formats.spacy_docs.reading import read


def refusal(data: bytes) -> str:
    (found,) = read(BytesIO(data), "a.spacy")
    assert isinstance(found, Refusal)
    return str(found.reason)


@given(annotated_documents())
def test_what_is_written_comes_back(items: list[AnnotatedDocument]) -> None:
    trip = written(FORMAT, items)
    assert trip.lost == {}
    assert fingerprints(FORMAT, trip.found) == fingerprints(FORMAT, trip.given)


@pytest.mark.parametrize("tokenizer", ["ours", "whitespace", "spacy-ar"])
def test_tricky_documents_come_back_or_are_counted(tokenizer: str) -> None:
    trip = written(FORMAT, tricky_documents(), tokenizer=tokenizer)
    assert [item.document.text for item in trip.found] == [item.document.text for item in trip.given]
    found, given = (
        sum(len(item.annotation.spans) for item in items if item.annotation) for items in (trip.found, trip.given)
    )
    assert found + trip.lost["tokens"] == given
    assert (trip.lost["tokens"] == 0) == (tokenizer == "ours")


def test_files_of_others_are_read() -> None:
    pipeline = spacy.blank("ar")
    doc = Doc(pipeline.vocab, words=["قال", "كيم", "جونغ"], spaces=[True, True, False])
    doc.set_ents([Span(doc, 1, 3, "PER")])
    doc.spans["mine"] = [Span(doc, 1, 3, "PER"), Span(doc, 1, 2, "WPN")]
    (entry,) = read(BytesIO(DocBin(docs=[doc]).to_bytes()), "folder/a.spacy")
    assert isinstance(entry, Entry)
    assert (entry.item.document.name, entry.item.document.text) == ("a-1", "قال كيم جونغ")
    assert entry.item.annotation
    assert {(span.label, span.start, span.end) for span in entry.item.annotation.spans} == {
        ("PER", 4, 12),
        ("WPN", 4, 7),
    }


def test_broken_files_are_named() -> None:
    sound = written(FORMAT, tricky_documents()[:1]).data
    for data in (b"", b"abc", sound[:-20], zlib.compress(b"\x81\xa5attrs\x01"), zlib.compress(b"\x90")):
        assert "a.spacy is no sound .spacy file" in refusal(data)
    assert "a.spacy is empty" in refusal(DocBin().to_bytes())


def test_a_file_that_unpacks_without_end_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.formats.spacy_docs.reading._MOST_BYTES", 1 << 20)
    assert "too large" in refusal(zlib.compress(bytes(1 << 21)))


def test_a_number_that_no_such_file_can_hold_is_named() -> None:
    item = tricky_documents()[0]
    item = replace(item, document=replace(item.document, meta={"count": 2**70}))
    with pytest.raises(BadInput, match="emoji"):
        written(FORMAT, [item])
