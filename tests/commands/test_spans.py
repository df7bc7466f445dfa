"""Tagging and changing spans, and every refusal."""

import pytest
from articles import TEXT, add, annotated, article
from news_scheme import NEWS

from workbench.commands.entities import found_entity
from workbench.commands.history import undo
from workbench.commands.spans import annotate, cut, relabel, resize, set_attribute, tag, unite, untag
from workbench.core.errors import BadInput
from workbench.core.records import Relation, Span
from workbench.storage.store import Store

NEWLINE = TEXT.index("\r")
SECOND = NEWLINE + 2


@pytest.fixture
def document(store):
    return add(store, article())[0]


@pytest.fixture
def news(tmp_path):
    with Store.create(tmp_path / "news.workbench", NEWS) as project:
        yield project


def spans(store, document):
    return store.annotations.get(document, "a").spans


def test_tag_adds_a_span_and_begins_the_document(store, document):
    step, span = tag(store, document, 0, 3, "PER", annotator="a", attributes={"kind": "group"}, origin="bulk")
    assert (step.verb, step.detail, step.annotator) == ("tag", "PER", "a")
    assert step.touched.documents == {document}
    assert spans(store, document) == (span,)
    assert (span.start, span.end, span.label, span.attributes, span.origin) == (0, 3, "PER", {"kind": "group"}, "bulk")
    assert store.annotations.get(document, "a").status == "doing"


def test_the_first_span_of_a_document_that_is_to_do_is_one_step(store):
    (document,) = add(store, annotated(article(), "a"))
    tag(store, document, 0, 3, "PER", annotator="a")
    assert store.annotations.get(document, "a").status == "doing"
    undo(store)
    assert (store.annotations.get(document, "a").status, spans(store, document)) == ("todo", ())


def test_a_document_that_is_done_stays_done(store):
    (document,) = add(store, annotated(article(), "a", status="done"))
    tag(store, document, 0, 3, "PER", annotator="a")
    assert store.annotations.get(document, "a").status == "done"


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ((0, 3, "NONE", {}), "has no label NONE; it has PER, ORG, WPN"),
        ((3, 3, "PER", {}), "3–3 is empty"),
        ((4, 3, "PER", {}), "4–3 is empty"),
        ((-1, 3, "PER", {}), "outside the article"),
        ((0, len(TEXT) + 1, "PER", {}), f"which has {len(TEXT)} characters"),
        ((0, 10**30, "PER", {}), "outside the article"),
        ((3, 4, "PER", {}), "only white space"),
        ((NEWLINE, NEWLINE + 2, "PER", {}), "only white space"),
        ((0, 3, "PER", {"size": 1}), "PER has no attribute size; it has kind, alias"),
        ((0, 3, "PER", {"kind": "crowd"}), r"PER\.kind cannot be “crowd”; it takes individual, group"),
        ((0, 3, "PER", {"alias": 7}), "it takes text"),
        ((0, 3, "WPN", {"count": "3"}), "it takes number"),
        ((0, 3, "WPN", {"count": True}), "it takes number"),
        ((0, 3, "WPN", {"count": float("nan")}), "it takes number"),
        ((0, 3, "WPN", {"count": float("-inf")}), "it takes number"),
        ((0, 3, "WPN", {"count": -(10**400)}), "it takes number"),
        ((0, 3, "WPN", {"sure": "yes"}), "it takes boolean"),
        ((0, 3, "WPN", {"uses": "air"}), "it takes air, sea"),
        ((0, 3, "WPN", {"uses": ["air", "air"]}), "it takes air, sea"),
        ((0, 3, "WPN", {"uses": [["air"]]}), "it takes air, sea"),
        ((0, 3, "PER", {"kind": ["group"]}), "it takes individual, group"),
    ],
)
def test_tag_refuses(store, document, place, reason):
    *span, attributes = place
    with pytest.raises(BadInput, match=reason):
        tag(store, document, *span, annotator="a", attributes=attributes)
    assert len(store.history.steps()) == 1


def test_an_edge_inside_a_line_end_is_refused(store, document):
    with pytest.raises(BadInput, match="inside a line end"):
        tag(store, document, 0, NEWLINE + 1, "PER", annotator="a")


def test_the_same_span_twice_is_refused_but_not_for_another_annotator(store, document):
    tag(store, document, 0, 3, "WPN", annotator="a")
    with pytest.raises(BadInput, match="0–3 has the label WPN already"):
        tag(store, document, 0, 3, "WPN", annotator="a")
    tag(store, document, 0, 3, "PER", annotator="a")
    tag(store, document, 0, 3, "WPN", annotator="b")


def test_the_scheme_decides_what_may_overlap(store, document):
    tag(store, document, 4, 16, "PER", annotator="a")
    tag(store, document, 4, 8, "ORG", annotator="a")
    for start, end, how in ((0, 8, "cross"), (9, 18, "cross"), (4, 16, "same")):
        with pytest.raises(BadInput, match=rf"ORG {start}–{end} may not overlap (PER|ORG) .*\({how}\)"):
            tag(store, document, start, end, "ORG", annotator="a")
        tag(store, document, start, end, "WPN", annotator="a")
    tag(store, document, 0, 18, "ORG", annotator="a")
    tag(store, document, 16, 18, "ORG", annotator="b")


def test_a_label_that_the_scheme_does_not_know_forbids_nothing(store):
    (document,) = add(store, annotated(article(), "a", spans=(Span(id="s", start=0, end=5, label="OLD"),)))
    tag(store, document, 3, 8, "PER", annotator="a")


def test_untag_takes_the_relations_along_and_undo_brings_them_back(store):
    two = (Span(id="s1", start=0, end=3, label="WPN"), Span(id="s2", start=4, end=8, label="PER"))
    links = (
        Relation(id="r1", type="owner", source="s1", target="s2"),
        Relation(id="r2", type="owner", source="s2", target="s2"),
    )
    (document,) = add(store, annotated(article(), "a", spans=two, relations=links))
    untag(store, "s1", annotator="a")
    assert store.annotations.get(document, "a").relations == links[1:]
    untag(store, "s2", annotator="a")
    undo(store)
    undo(store)
    assert store.annotations.get(document, "a").relations == links
    assert spans(store, document) == two


def test_relabel_keeps_the_attributes_that_fit(store, document):
    _, span = tag(store, document, 0, 3, "PER", annotator="a", attributes={"kind": "group", "alias": "ع"})
    relabel(store, span.id, "ORG", annotator="a")
    assert [(found.label, found.attributes) for found in spans(store, document)] == [("ORG", {"kind": "group"})]
    undo(store)
    assert spans(store, document) == (span,)


def test_relabel_keeps_relations_as_the_scheme_wants_them(store):
    two = (Span(id="s1", start=0, end=3, label="WPN"), Span(id="s2", start=4, end=8, label="PER"))
    (document,) = add(
        store,
        annotated(article(), "a", spans=two, relations=(Relation(id="r1", type="owner", source="s1", target="s2"),)),
    )
    with pytest.raises(BadInput, match="relation owner cannot lead from PER, only from WPN"):
        relabel(store, "s1", "PER", annotator="a")
    with pytest.raises(BadInput, match="relation owner cannot lead to WPN, only to ORG, PER"):
        relabel(store, "s2", "WPN", annotator="a")
    relabel(store, "s2", "ORG", annotator="a")
    assert [span.label for span in spans(store, document)] == ["WPN", "ORG"]


def test_relabel_is_held_to_the_scheme(store, document):
    tag(store, document, 0, 8, "PER", annotator="a")
    _, span = tag(store, document, 4, 16, "WPN", annotator="a")
    with pytest.raises(BadInput, match="may not overlap"):
        relabel(store, span.id, "ORG", annotator="a")
    with pytest.raises(BadInput, match="no label NONE"):
        relabel(store, span.id, "NONE", annotator="a")
    with pytest.raises(BadInput, match="nothing to change"):
        relabel(store, span.id, "WPN", annotator="a")


def test_resize_is_held_to_the_same_rules_as_tag(store, document):
    tag(store, document, 9, 16, "PER", annotator="a")
    _, span = tag(store, document, 0, 3, "ORG", annotator="a")
    resize(store, span.id, 0, 8, annotator="a")
    assert spans(store, document)[0].end == 8
    for start, end, reason in ((0, 10, "may not overlap"), (8, 9, "white space"), (0, 999, "outside"), (5, 5, "empty")):
        with pytest.raises(BadInput, match=reason):
            resize(store, span.id, start, end, annotator="a")
    with pytest.raises(BadInput, match="nothing to change"):
        resize(store, span.id, 0, 8, annotator="a")


def test_a_span_in_pieces_is_resized_at_its_outer_edges(store):
    pieces = Span(id="s", start=0, end=8, label="PER", fragments=((0, 3), (4, 8)))
    (document,) = add(store, annotated(article(), "a", spans=(pieces,)))
    resize(store, "s", 1, 16, annotator="a")
    assert spans(store, document)[0].ranges == ((1, 3), (4, 16))
    for start, end, reason in ((3, 16, "nothing of the piece 1–3"), (0, 4, "nothing of the piece 4–16")):
        with pytest.raises(BadInput, match=reason):
            resize(store, "s", start, end, annotator="a")


def test_pieces_are_united_and_cut_out(store, document):
    _, span = tag(store, document, 0, 8, "PER", annotator="a")
    assert unite(store, span.id, 9, 16, annotator="a").verb == "unite"
    assert spans(store, document)[0].fragments == ((0, 8), (9, 16))
    assert cut(store, span.id, 2, 4, annotator="a").verb == "cut"
    assert spans(store, document)[0].fragments == ((0, 2), (4, 8), (9, 16))
    cut(store, span.id, 0, 3, annotator="a")
    cut(store, span.id, 7, 16, annotator="a")
    assert (spans(store, document)[0].start, spans(store, document)[0].end) == (4, 7)
    assert spans(store, document)[0].fragments == ()
    for _ in range(4):
        undo(store)
    assert spans(store, document) == (span,)


@pytest.mark.parametrize(
    ("verb", "place", "reason"),
    [
        (unite, (8, 16), "touches the piece 0–8"),
        (unite, (8, 9), "touches"),
        (unite, (17, 18), "only white space"),
        (unite, (NEWLINE + 1, NEWLINE + 5), "inside a line end"),
        (unite, (9, 999), "outside the article"),
        (unite, (12, 12), "empty"),
        (unite, (15, 20), "may not overlap"),
        (cut, (0, 8), "Nothing would be left"),
        (cut, (9, 16), "holds nothing of the span"),
        (cut, (5, 4), "empty"),
        (cut, (-1, 4), "outside"),
    ],
)
def test_pieces_that_cannot_be_are_refused(store, document, verb, place, reason):
    _, span = tag(store, document, 0, 8, "PER", annotator="a")
    tag(store, document, 18, 23, "ORG", annotator="a")
    with pytest.raises(BadInput, match=reason):
        verb(store, span.id, *place, annotator="a")
    assert spans(store, document)[0] == span


def test_a_new_span_has_the_defaults_that_make_sense(news):
    (document,) = add(news, article())
    _, span = tag(news, document, 0, 3, "QUOTE", annotator="a", attributes={"mode": "direct"})
    assert span.attributes == {"mode": "direct", "marks": "ok"}
    _, span = tag(news, document, 4, 8, "QUOTE", annotator="a", attributes={"mode": "direct", "marks": "missing"})
    assert span.attributes == {"mode": "direct", "marks": "missing"}
    _, span = tag(news, document, 9, 16, "QUOTE", annotator="a")
    assert span.attributes == {}


def test_a_detail_is_linked_to_the_nearest_span_that_it_can_belong_to(news):
    (document,) = add(news, article())
    _, far = tag(news, document, 0, 3, "WPN", annotator="a")
    _, near = tag(news, document, 28, 33, "WPN", annotator="a")
    tag(news, document, 20, 24, "PER", annotator="a")
    _, detail = tag(news, document, 16, 18, "CALIBRE", annotator="a", attach=True)
    (relation,) = news.annotations.get(document, "a").relations
    assert (relation.type, relation.source, relation.target) == ("calibre", near.id, detail.id)
    undo(news)
    assert news.annotations.get(document, "a").relations == ()
    assert far in news.annotations.get(document, "a").spans


def test_nothing_is_linked_across_paragraphs_annotators_or_unasked(news):
    (document,) = add(news, article())
    tag(news, document, 0, 3, "WPN", annotator="a")
    tag(news, document, SECOND, SECOND + 3, "CALIBRE", annotator="a", attach=True)
    tag(news, document, 9, 14, "CALIBRE", annotator="b", attach=True)
    tag(news, document, 9, 14, "CALIBRE", annotator="a")
    assert [said.relations for said in news.annotations.all_of(document)] == [(), ()]


def test_an_attribute_names_an_entity_that_is_there(news):
    (document,) = add(news, article())
    _, entity = found_entity(news, [tag(news, document, 4, 8, "PER", annotator="a")[1].id], annotator="a")
    with pytest.raises(BadInput, match="no entity nobody"):
        tag(news, document, 0, 3, "QUOTE", annotator="a", attributes={"speaker": "nobody"})
    _, span = tag(news, document, 0, 3, "QUOTE", annotator="a", attributes={"speaker": entity.id})
    with pytest.raises(BadInput, match="no entity nobody"):
        set_attribute(news, span.id, "speaker", "nobody", annotator="a")


def test_notes_and_attributes_come_and_go(store, document):
    _, span = tag(store, document, 0, 3, "WPN", annotator="a")
    annotate(store, span.id, "انظر أدناه", annotator="a")
    for name, value in (("count", 3), ("sure", False), ("uses", ["sea", "air"])):
        set_attribute(store, span.id, name, value, annotator="a")
    set_attribute(store, span.id, "sure", None, annotator="a")
    (found,) = spans(store, document)
    assert (found.note, found.attributes) == ("انظر أدناه", {"count": 3, "uses": ["sea", "air"]})
    with pytest.raises(BadInput, match="no attribute size"):
        set_attribute(store, span.id, "size", 3, annotator="a")
    with pytest.raises(BadInput, match="nothing to change"):
        set_attribute(store, span.id, "size", None, annotator="a")


@pytest.mark.parametrize(
    "verb",
    [
        untag,
        lambda *where, **who: relabel(*where, "ORG", **who),
        lambda *where, **who: resize(*where, 0, 8, **who),
        lambda *where, **who: unite(*where, 4, 8, **who),
        lambda *where, **who: cut(*where, 0, 1, **who),
        lambda *where, **who: annotate(*where, "note", **who),
        lambda *where, **who: set_attribute(*where, "kind", "group", **who),
    ],
)
def test_only_their_own_annotator_changes_spans(store, document, verb):
    _, span = tag(store, document, 0, 3, "PER", annotator="a")
    with pytest.raises(BadInput, match="belongs to a; b cannot change it"):
        verb(store, span.id, annotator="b")
    with pytest.raises(BadInput, match="no span none"):
        verb(store, "none", annotator="b")
    assert spans(store, document) == (span,)
    assert verb(store, span.id, annotator="a").verb != "tag"


def test_a_range_in_a_text_with_nul_is_read_to_its_end(store):
    (document,) = add(store, article(text="قال\0   \0مصدر"))
    tag(store, document, 8, 12, "PER", annotator="a")
    with pytest.raises(BadInput, match="white space"):
        tag(store, document, 4, 7, "PER", annotator="a")
