import json
from io import BytesIO

from hypothesis import given, strategies
from strategies import annotated_documents
from token_trips import fingerprints, with_seen_spans, written
from tricky import tricky_documents

from workbench.core.records import AnnotatedDocument
from workbench.formats import Refusal
from workbench.formats.gliner import FORMAT, read


def refusals(data: bytes) -> list[str]:
    return [str(found.reason) for found in read(BytesIO(data), "a.json") if isinstance(found, Refusal)]


@given(annotated_documents(), strategies.booleans())
def test_what_is_written_comes_back(items: list[AnnotatedDocument], lines: bool) -> None:
    trip = written(FORMAT, [with_seen_spans(item) for item in items], lines=lines)
    assert fingerprints(FORMAT, trip.found) == fingerprints(FORMAT, trip.given)
    assert trip.lost["tokens"] == trip.lost["relations"] == 0


def test_the_numbers_are_those_of_the_first_and_the_last_token() -> None:
    nested = next(item for item in tricky_documents() if item.document.name == "nested")
    (record,) = json.loads(written(FORMAT, [nested]).data)
    tokens, said = record["tokenized_text"], nested.annotation
    assert said
    surfaces = [(label, " ".join(tokens[first : last + 1])) for first, last, label in record["ner"]]
    assert ("ROLE", "وزير دفاع اليمن") in surfaces
    assert ("GPE", "اليمن") in surfaces
    ((source, target, type_),) = record["relations"]
    assert (surfaces[source][0], type_, surfaces[target]) == ("QUOTE", "source", ("PER", "سالم"))


def test_relations_of_spans_that_are_lost_are_counted() -> None:
    nested = next(item for item in tricky_documents() if item.document.name == "nested")
    lost = written(FORMAT, [nested], tokenizer="whitespace").lost
    assert (lost["tokens"], lost["relations"]) == (3, 1)


def test_a_list_of_nothing_is_a_list() -> None:
    assert json.loads(written(FORMAT, []).data) == []
    assert written(FORMAT, [], lines=True).data.strip() == b""


def test_files_of_others_are_read_and_bad_records_refused() -> None:
    good = {"tokenized_text": ["Apple", "Inc.", "fell"], "ner": [[0, 1, "organization"]]}
    data = json.dumps([good, {"ner": []}, good | {"ner": [[1, 3, "x"]]}, good | {"relations": [[0, 1, "x"]]}], indent=1)
    found = list(read(BytesIO(data.encode()), "a.json"))
    first = found[0]
    assert not isinstance(first, Refusal)
    assert first.item.document.text == "Apple Inc. fell"
    assert first.item.annotation
    assert [(span.start, span.end, span.label) for span in first.item.annotation.spans] == [(0, 10, "organization")]
    reasons = refusals(data.encode())
    assert ["tokenized_text" in reasons[0], "ner[0]" in reasons[1], "relations[0][1]" in reasons[2]] == [True] * 3
