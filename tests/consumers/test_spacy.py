"""DocBin, read by spaCy as its training does."""

import pytest
import spacy
from consumer import pairs
from spacy.tokens import Doc
from spacy.training import Corpus, biluo_tags_to_spans
from token_trips import written
from tricky import tricky_documents

from workbench.formats.alignment import Placed, layers
from workbench.formats.spacy_docs import FORMAT


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> list[Doc]:
    path = tmp_path_factory.mktemp("spacy") / "train.spacy"
    path.write_bytes(written(FORMAT, tricky_documents()).data)
    examples = Corpus(path, gold_preproc=False)(spacy.blank("ar"))
    return [example.reference for example in examples]


def test_texts_are_the_same_to_the_last_character(docs: list[Doc]) -> None:
    assert [doc.text for doc in docs] == [item.document.text for item in tricky_documents()]


def test_the_group_has_all_labels_and_surfaces(docs: list[Doc]) -> None:
    found = [[(span.label_, span.text) for span in doc.spans["sc"]] for doc in docs]
    assert found == [pairs(item) for item in tricky_documents()]


def test_entities_are_the_outermost_spans(docs: list[Doc]) -> None:
    for doc, item in zip(docs, tricky_documents(), strict=True):
        said = item.annotation.spans if item.annotation else ()
        (outermost,), _ = layers([Placed(span, span.start, span.end) for span in said], 1)
        expected = sorted((one.first, one.last, one.span.label) for one in outermost)
        assert [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents] == expected


def test_training_finds_every_entity_on_the_tokens_of_the_file(docs: list[Doc]) -> None:
    for doc in docs:
        example = spacy.training.Example(doc, doc)
        found = biluo_tags_to_spans(doc, example.get_aligned_ner())
        assert [(one.label_, one.text) for one in found] == [(one.label_, one.text) for one in doc.ents]


def test_attributes_relations_and_metadata_are_in_the_user_data(docs: list[Doc]) -> None:
    for doc, item in zip(docs, tricky_documents(), strict=True):
        kept = doc.user_data["workbench"]
        assert (kept["name"], kept["meta"]["url"]) == (item.document.name, item.document.meta["url"])
        attributes = {span["id"]: span["attributes"] for span in kept["spans"]}
        assert {span.id_: attributes[span.id_] for span in doc.spans["sc"]} == {
            span.id: span.attributes for span in (item.annotation.spans if item.annotation else ())
        }
