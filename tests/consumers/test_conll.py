"""CoNLL columns, read by nltk, seqeval and spaCy."""

from pathlib import Path

import pytest
from consumer import consumed, pairs
from spacy.tokens import Doc
from spacy.training import biluo_tags_to_spans, iob_to_biluo
from spacy.training.converters import conll_ner_to_docs
from spacy.vocab import Vocab
from token_trips import Trip, written
from tricky import tricky_documents

from workbench.core.tokens import seen
from workbench.formats.conll import FORMAT


@pytest.fixture(scope="module")
def trip() -> Trip:
    return written(FORMAT, tricky_documents())


def expected(trip: Trip) -> list[list[tuple[str, str]]]:
    return [[(label, seen(surface)) for label, surface in pairs(item)] for item in trip.given]


def test_nltk_and_seqeval_find_the_same_labels_and_surfaces(trip: Trip, tmp_path: Path) -> None:
    path = tmp_path / "train.conll"
    path.write_bytes(trip.data)
    found = [[(label, seen(surface)) for label, surface in one.spans] for one in consumed("conll", path)]
    assert found == expected(trip)


def test_spacy_finds_the_same_labels_and_surfaces(trip: Trip) -> None:
    docs = list(conll_ner_to_docs(trip.data.decode(), no_print=True))
    assert [[(ent.label_, seen(ent.text)) for ent in doc.ents] for doc in docs] == expected(trip)


@pytest.mark.parametrize("tagging", ["IOB2", "BILOU"])
def test_each_level_of_nested_spans_is_a_column_that_spacy_reads(tagging: str) -> None:
    trip = written(FORMAT, tricky_documents(), levels=2, tagging=tagging)
    for part, item in zip(trip.data.decode().split("-DOCSTART- -X- O O\n")[1:], trip.given, strict=True):
        rows = [line.split(" ") for line in part.split("\n") if line]
        words = [row[0] for row in rows]
        found = []
        for column in (3, 4):
            tags = [row[column] for row in rows]
            doc = Doc(Vocab(), words=words)
            spans = biluo_tags_to_spans(doc, iob_to_biluo(tags) if tagging == "IOB2" else tags)
            found += [(span.label_, seen(span.text)) for span in spans]
        assert sorted(found) == sorted((label, seen(surface)) for label, surface in pairs(item))
