"""Searching all articles, and the concordance."""

import csv
from itertools import islice

import pytest
from articles import SCHEME, add, annotated, article
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.commands import concordance as kwic
from workbench.commands.concordance import concordance, export_concordance, export_forms, forms, sorted_by
from workbench.commands.documents import remove
from workbench.commands.history import redo, undo
from workbench.commands.occurrences import tag_all
from workbench.commands.searching import (
    ARTICLE,
    DocumentHits,
    Hit,
    Scope,
    count_hits,
    index_coverage,
    index_texts,
    search,
    sources,
)
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled
from workbench.core.records import Span, Zone
from workbench.core.search import Query, hits, matcher
from workbench.storage.store import Store

ONE = "كيم في روسيا\nقال كِيم أُون: سنعود.\nصورة كيم"
TWO = "لا أحد هنا."
THREE = "ثم وكيم جونغ آون سكت، وعاد كيمياء."


@pytest.fixture
def documents(store):
    zones = (Zone(start=0, end=12, kind="title"), Zone(start=35, end=43, kind="caption"))
    spans = (Span(id="s", start=3 + 1, end=11, label="PER", fragments=((4, 6), (8, 11))),)
    meta = {"title": "كيم في موسكو", "outlet": "الأنباء", "pages": 12, "by": ["أمل", "كيم"]}
    return add(
        store,
        article("one", ONE, zones=zones, meta=meta),
        article("two", TWO),
        annotated(article("three", THREE), "a", spans=spans),
    )


@pytest.fixture(params=["indexed", "scanned"])
def project(store, documents, request):
    if request.param == "indexed":
        index_texts(store)
    return store


def found(store, query, mode="folded", level=2, words=False, **more):
    return [(hit.name, hit.start, hit.surface) for hit in search(store, Query(query, mode, level, words), **more)]


def test_hits_are_exact_and_in_the_order_of_import(project, documents):
    (*_, last) = search(project, Query("كيم"))
    assert found(project, "كيم") == [
        ("one", 0, "كيم"),
        ("one", 17, "كِيم"),
        ("one", 40, "كيم"),
        ("three", 4, "كيم"),
        ("three", 27, "كيم"),
    ]
    assert last == Hit(
        document=documents[2],
        name="three",
        start=27,
        end=30,
        surface="كيم",
        before="ثم وكيم جونغ آون سكت، وعاد ",
        after="ياء.",
    )


@pytest.mark.parametrize(
    ("query", "options", "expected"),
    [
        ("اون", {}, ["أُون", "آون"]),
        ("اون", {"level": 1}, []),
        ("أون", {"level": 1}, ["أُون"]),
        ("أون", {"mode": "exact"}, []),
        ("كيم", {"words": True}, ["كيم", "كِيم", "كيم", "كيم"]),
        (r"كيم\w*", {"mode": "regex"}, ["كيم", "كيم", "كيم", "كيمياء"]),
        ("،", {}, ["،"]),
        ("ن:", {}, ["ن:"]),
        ("هن", {}, ["هن"]),
    ],
)
def test_modes_and_levels(project, query, options, expected):
    assert [surface for _, _, surface in found(project, query, **options)] == expected


def test_zones(project):
    def within(*kinds):
        return [(name, start) for name, start, _ in found(project, "كيم", scope=Scope(zones=frozenset(kinds)))]

    assert within("title") == [("one", 0)]
    assert within("caption") == [("one", 40)]
    assert within("body") == [("one", 17), ("three", 4), ("three", 27)]
    assert within(*ARTICLE) == [("one", 0), ("one", 17), ("three", 4), ("three", 27)]
    across = Query(r"روسيا\nقال", "regex")
    assert [hit.start for hit in search(project, across, scope=Scope(zones=frozenset({"title"})))] == [7]
    assert list(search(project, across, scope=Scope(zones=frozenset({"body"})))) == []


def test_spans_of_a_label(project):
    def within(query, label="PER", annotator=None):
        return found(project, query, scope=Scope(label=label, annotator=annotator))

    assert within("ك") == [("three", 4, "ك")]
    assert within("كيم") == []  # which is partly between the pieces
    assert within("جون", annotator="a") == [("three", 8, "جون")]
    assert within("جون", annotator="b") == within("جون", label="ORG") == []


def test_metadata(project):
    hit_fields = [
        (hit.name, hit.field, hit.start, hit.surface)
        for hit in search(project, Query("كيم"), scope=Scope(metadata=True))
    ]
    assert hit_fields == [("one", "title", 0, "كيم"), ("one", "by", 8, "كيم")]
    assert found(project, "12", scope=Scope(metadata=True)) == [("one", 0, "12")]
    assert found(project, "thr", scope=Scope(metadata=True)) == [("three", 0, "thr")]
    (hit,) = search(project, Query("موسكو"), scope=Scope(metadata=True))
    assert (hit.before, hit.after) == ("كيم في ", "")


def test_one_document_alone(project, documents):
    one = Scope(document=documents[0])
    assert [start for _, start, _ in found(project, "كيم", scope=one)] == [0, 17, 40]
    assert found(project, "كيم", scope=Scope(document=documents[1])) == []
    named = Scope(document=documents[0], metadata=True)
    assert [hit.field for hit in search(project, Query("كيم"), scope=named)] == ["title", "by"]
    within = Scope(document=documents[2], label="PER")
    assert [start for _, start, _ in found(project, "كي", scope=within)] == [4]
    with pytest.raises(BadInput, match="nowhere"):
        list(search(project, Query("كيم"), scope=Scope(document="nowhere")))


def test_each_text_with_hits_comes_once(project, documents):
    texts = list(sources(project, Query("كيم")))
    assert [(one.name, len(one.hits)) for one in texts] == [("one", 3), ("three", 2)]
    assert [line for one in texts for line in one.lines()] == list(search(project, Query("كيم")))


@pytest.mark.parametrize(
    ("scope", "reason"),
    [
        (Scope(zones=frozenset({"nowhere"})), "no kind of zone nowhere"),
        (Scope(label="NONE"), "no label NONE"),
        (Scope(metadata=True, label="PER"), "neither zones nor spans"),
    ],
)
def test_what_is_nowhere_is_refused_at_once(store, scope, reason):
    for verb in (search, count_hits, concordance):
        with pytest.raises(BadInput, match=reason):
            verb(store, Query("كيم"), scope=scope)


def test_a_bad_query_is_refused_at_once(store):
    for verb in (search, count_hits, concordance):
        with pytest.raises(BadInput, match="empty"):
            verb(store, Query(" "))


def test_hits_are_counted_by_document(project, documents):
    assert list(count_hits(project, Query("كيم"))) == [
        DocumentHits(documents[0], "one", 3),
        DocumentHits(documents[2], "three", 2),
    ]


def test_a_limit_stops_the_search(project):
    seen = []
    assert len(found(project, "كيم", limit=1, progress=lambda *at: seen.append(at))) == 1
    assert seen == [(0, 3)]


def test_the_first_hits_come_before_the_last_text_is_read(project, documents):
    stream = search(project, Query("كيم"))
    first = next(stream)
    remove(project, documents[2], annotator="a")
    assert [hit.name for hit in (first, *stream)] == ["one"] * 3


def test_a_search_can_be_stopped(project):
    def stop(done, total):
        if done:
            raise Cancelled("Stopped.")

    stream = search(project, Query("كيم"), progress=stop)
    assert len(list(islice(stream, 3))) == 3
    with pytest.raises(Cancelled):
        next(stream)


def test_an_expression_that_never_ends_is_one_sentence(store, monkeypatch):
    monkeypatch.setattr("workbench.core.expressions.SECONDS", 0.1)
    add(store, article("one", "a" * 3000 + "b"))
    with pytest.raises(BadInput, match="make it simpler"):
        list(search(store, Query("(a|aa)+$", "regex")))


def test_imports_and_removals_are_searched_as_they_are_done_and_undone(store, documents):
    index_texts(store)
    assert index_coverage(store).indexed == 3
    add(store, article("four", "كيم"))
    assert [name for name, *_ in found(store, "كيم")] == ["one"] * 3 + ["three"] * 2 + ["four"]
    index_texts(store)
    remove(store, documents[0], annotator="a")
    assert [name for name, *_ in found(store, "كيم")] == ["three", "three", "four"]
    for verb, count in ((undo, 6), (undo, 5), (undo, 0), (redo, 5), (redo, 6), (redo, 3)):
        verb(store)
        assert len(found(store, "كيم")) == count


def test_hits_are_tagged_in_one_step(store, documents):
    index_texts(store)
    step = tag_all(store, list(search(store, Query("اون"))), "PER", annotator="b")
    assert step.touched.documents == {documents[0], documents[2]}
    assert [span.start for span in store.annotations.get(documents[2], "b").spans] == [13]


def test_a_concordance_is_sorted_by_the_nearest_words(project):
    def beside(by, side):
        return [getattr(line, side).split() for line in concordance(project, Query("كيم"), by=by, words=2).lines]

    assert beside("after", "after") == [[], ["أُون:", "سنعود."], ["جونغ", "آون"], ["في", "روسيا"], ["ياء."]]
    assert beside("before", "before") == [[], ["صورة"], ["قال"], ["ثم", "و"], ["سكت،", "وعاد"]]


def test_a_concordance_is_sorted_by_form(project):
    lines = concordance(project, Query("كيم"), by="form").lines
    assert [line.surface for line in lines] == ["كيم"] * 4 + ["كِيم"]


def test_a_concordance_has_a_limit(project):
    assert concordance(project, Query("كيم"), limit=4).more
    whole = concordance(project, Query("كيم"), limit=5)
    assert not whole.more
    assert whole.lines == list(search(project, Query("كيم")))
    assert sorted_by(whole.lines, "after") == concordance(project, Query("كيم"), by="after").lines


def test_surface_forms_are_counted(project, documents):
    assert forms(search(project, Query("كيم"))) == [kwic.Form("كيم", 4, 2), kwic.Form("كِيم", 1, 1)]


def test_a_concordance_as_a_file_that_runs_nothing(store, tmp_path):
    add(store, article("=1+1", "قال =HYPERLINK(1) كيم,\n"))
    assert export_concordance(store, tmp_path / "k.csv", search(store, Query("=HYPERLINK"))) == 1
    with (tmp_path / "k.csv").open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row == {
        "document": "'=1+1",
        "field": "",
        "before": "قال ",
        "keyword": "'=HYPERLINK",
        "after": "(1) كيم,",
        "start": "4",
        "end": "14",
    }


PIECES = st.sampled_from(
    ["كيم", "كِيم", "أون", "اون", "آون ", "و", " ", "مسؤول", "مسوول", "ﷲ", "ـ", "\0", '"', "«", "،", "\r\n"]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=8).map("".join)
QUERIES = st.builds(
    Query, st.lists(PIECES, min_size=1, max_size=3).map("".join), st.sampled_from(["folded", "exact"]),
    st.sampled_from([1, 2, 3]), st.booleans(),
)  # fmt: skip


def test_forms_as_a_file_that_runs_nothing(store, tmp_path):
    add(store, article("=one", "=1+1 ثم =1+1"), article("two", "=1+1"))
    assert export_forms(store, tmp_path / "f.csv", search(store, Query("=1+1"))) == 1
    with (tmp_path / "f.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["form", "hits", "documents"], ["'=1+1", "3", "2"]]


@settings(deadline=None, max_examples=60)
@given(bodies=st.lists(TEXTS, min_size=1, max_size=6, unique=True), queries=st.lists(QUERIES, min_size=1, max_size=5),
       indexed=st.integers(0, 6), gone=st.integers(0, 6))  # fmt: skip
def test_a_search_finds_what_a_scan_of_all_texts_finds(tmp_path_factory, bodies, queries, indexed, gone):
    with Store.create(tmp_path_factory.mktemp("p") / "p.workbench", SCHEME) as store:
        for number, body in enumerate(bodies):
            if number == indexed:
                index_texts(store)
            add(store, article(f"{number}", body))
        ids = store.documents.ids()
        if gone < len(ids):
            remove(store, ids[gone], annotator="a")
        for query in queries:
            try:
                sought = matcher(query)
            except BadInput:
                continue
            expected = [
                (str(number), *place)
                for number, body in enumerate(bodies)
                if number != gone
                for place in hits(sought, body)
            ]
            for _ in range(2):
                assert [(hit.name, hit.start, hit.end) for hit in search(store, query)] == expected
                assert sum(one.hits for one in count_hits(store, query)) == len(expected)
                index_texts(store)
