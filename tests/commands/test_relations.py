"""Linking spans, and every refusal."""

import pytest
from articles import add, annotated, article
from news_scheme import NEWS

from workbench.commands.history import undo
from workbench.commands.relations import annotate_relation, link, unlink
from workbench.commands.spans import tag
from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.storage.store import Store

SPANS = (
    Span(id="gun", start=0, end=3, label="WPN"),
    Span(id="man", start=4, end=8, label="PER"),
    Span(id="place", start=9, end=14, label="ORG"),
)


@pytest.fixture
def document(store):
    return add(store, annotated(article(), "a", spans=SPANS), annotated(article(text="قال آخر شيئا"), "a"))[0]


def relations(store, document):
    return store.annotations.get(document, "a").relations


def test_a_relation_comes_changes_and_goes(store, document):
    step, relation = link(store, "owner", "gun", "man", annotator="a")
    assert (step.verb, step.detail, step.touched.documents) == ("link", "owner", {document})
    assert relations(store, document) == (relation,)
    assert annotate_relation(store, relation.id, "انظر", annotator="a").verb == "annotate_relation"
    assert [found.note for found in relations(store, document)] == ["انظر"]
    assert unlink(store, relation.id, annotator="a").detail == "owner"
    assert relations(store, document) == ()
    undo(store)
    undo(store)
    assert relations(store, document) == (relation,)


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        (("none", "gun", "man"), "no relation none; it has owner"),
        (("owner", "man", "gun"), "cannot lead from PER, only from WPN"),
        (("owner", "gun", "gun"), "cannot lead to WPN"),
        (("owner", "gun", "nobody"), "no span nobody"),
    ],
)
def test_what_the_scheme_forbids_is_refused(store, document, place, reason):
    with pytest.raises(BadInput, match=reason):
        link(store, *place, annotator="a")
    assert relations(store, document) == ()


def test_the_same_relation_is_made_once_but_others_beside_it(store, document):
    link(store, "owner", "gun", "man", annotator="a")
    with pytest.raises(BadInput, match="linked by owner already"):
        link(store, "owner", "gun", "man", annotator="a")
    link(store, "owner", "gun", "place", annotator="a")
    assert len(relations(store, document)) == 2


def test_a_span_is_not_linked_to_itself_nor_to_another_document(tmp_path):
    with Store.create(tmp_path / "p", NEWS) as store:
        one, two = add(store, article("one"), article("two"))
        spans = [tag(store, document, 0, 3, "WPN", annotator="a")[1].id for document in (one, two)]
        _, quote = tag(store, two, 4, 8, "QUOTE", annotator="a", attributes={"mode": "direct"})
        with pytest.raises(BadInput, match="two documents"):
            link(store, "evidence", spans[0], quote.id, annotator="a")
        link(store, "evidence", spans[1], quote.id, annotator="a")


def test_nothing_of_another_annotator_is_linked_or_changed(store, document):
    _, relation = link(store, "owner", "gun", "man", annotator="a")
    for verb in (
        lambda: link(store, "owner", "gun", "place", annotator="b"),
        lambda: unlink(store, relation.id, annotator="b"),
        lambda: annotate_relation(store, relation.id, "x", annotator="b"),
    ):
        with pytest.raises(BadInput, match="belongs to a; b cannot change it"):
            verb()
    with pytest.raises(BadInput, match="no relation none"):
        unlink(store, "none", annotator="a")
    with pytest.raises(BadInput, match="nothing to change"):
        annotate_relation(store, relation.id, "", annotator="a")
    assert relations(store, document) == (relation,)
