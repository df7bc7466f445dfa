"""Every other place where a name stands."""

import pytest
from articles import add, article, dump
from news_scheme import NEWS

from workbench.commands.entities import found_entity
from workbench.commands.history import redo, undo
from workbench.commands.occurrences import find_occurrences, tag_all, tag_places
from workbench.commands.searching import search
from workbench.commands.spans import tag
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled
from workbench.core.scheme import Scheme
from workbench.core.search import Query
from workbench.storage.store import Store

ONE = "قال كيم جونغ أون شيئا.\nورد كيم جونج اون، ثم وكيم جونغ-أون سكت."
TWO = "لا أحد هنا."
THREE = "سكت كيم جونغ أون."
NAMES = ["كيم جونغ أون", "كيم جونج أون"]


@pytest.fixture
def scheme() -> Scheme:
    return NEWS


@pytest.fixture
def documents(store):
    return add(store, article("one", ONE), article("two", TWO), article("three", THREE))


def found(store, **more):
    return find_occurrences(store, NAMES, "PER", annotator="a", **more)


def test_every_spelling_is_found_with_exact_edges(store, documents):
    seen = []
    hits = found(store, progress=lambda done, total: seen.append((done, total)))
    assert [(hit.name, hit.surface) for hit in hits] == [
        ("one", "كيم جونغ أون"),
        ("one", "كيم جونج اون"),
        ("one", "كيم جونغ-أون"),
        ("three", "كيم جونغ أون"),
    ]
    assert [(hits[1].before, hits[1].after), (hits[2].before[-3:], hits[2].after)] == [
        ("ورد ", "، ثم وكيم جونغ-أون سكت."),
        ("م و", " سكت."),
    ]
    assert seen == sorted(seen)
    assert seen[-1] == (3, 3)
    assert [hit.name for hit in found(store, document=documents[2])] == ["three"]


def test_what_has_the_label_already_is_left_out(store, documents):
    tag(store, documents[2], 4, 16, "PER", annotator="a")
    tag(store, documents[0], 4, 16, "PER", annotator="b")
    tag(store, documents[0], 4, 16, "WPN", annotator="a")
    assert [hit.name for hit in found(store)] == ["one"] * 3


def test_what_lies_within_or_across_another_span_is_marked(store, documents):
    tag(store, documents[2], 0, 16, "PER", annotator="a")
    tag(store, documents[0], 8, 22, "ORG", annotator="a")
    hits = found(store)
    assert [hit.inside for hit in hits] == [False, False, False, True]
    assert [bool(hit.forbidden) for hit in hits] == [True, False, False, False]
    assert "may not overlap ORG 8–22" in str(hits[0].forbidden)


def test_the_scheme_may_want_clitics_inside(tmp_path):
    from msgspec.structs import replace

    with Store.create(tmp_path / "p", replace(NEWS, clitics="inside")) as store:
        add(store, article("one", ONE))
        assert [hit.surface for hit in found(store)][2] == "وكيم جونغ-أون"


@pytest.mark.parametrize(
    ("names", "label", "reason"),
    [([" ،"], "PER", "nothing to look for"), ([], "PER", "nothing to look for"), (["كيم"], "NONE", "no label NONE")],
)
def test_what_cannot_be_looked_for_is_refused(store, documents, names, label, reason):
    with pytest.raises(BadInput, match=reason):
        find_occurrences(store, names, label, annotator="a")


def test_all_are_tagged_in_one_step(store, documents):
    _, span = tag(store, documents[2], 4, 16, "PER", annotator="a")
    _, kim = found_entity(store, [span.id], annotator="a")
    before = dump(store)
    hits = found(store)
    seen = []
    step = tag_all(
        *(store, hits, "PER"),
        annotator="a",
        attributes={"kind": "individual"},
        entity=kim.id,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert (step.verb, step.detail, step.touched.documents) == ("tag_all", "PER", {documents[0]})
    said = store.annotations.get(documents[0], "a")
    assert [(one.start, one.end) for one in said.spans] == [(hit.start, hit.end) for hit in hits]
    assert {(one.origin, one.entity, one.attributes["kind"]) for one in said.spans} == {("bulk", kim.id, "individual")}
    assert said.status == "doing"
    assert store.entities.get(kim.id).aliases == ("كيم جونج اون", "كيم جونغ-أون")
    assert seen[-1] == (3, 3)
    assert found(store) == []
    after = dump(store)
    undo(store)
    assert dump(store) == before
    redo(store)
    assert dump(store) == after


def test_one_place_that_cannot_be_tagged_keeps_all_from_it(store, documents):
    hits = found(store)
    tag(store, documents[2], 6, 17, "ORG", annotator="a")
    before = dump(store)
    for places, reason in (
        (hits, r"three: PER 4–16 may not overlap .* Nothing was tagged"),
        ([*hits[:1]] * 2, "already"),
    ):
        with pytest.raises(BadInput, match=reason):
            tag_all(store, places, "PER", annotator="a")
    for more, reason in (({"entity": "none"}, "no entity none"), ({"attributes": {"kind": "x"}}, "cannot be “x”")):
        with pytest.raises(BadInput, match=reason):
            tag_all(store, hits[:1], "PER", annotator="a", **more)
    with pytest.raises(BadInput, match="nothing to change"):
        tag_all(store, [], "PER", annotator="a")
    assert dump(store) == before


def test_a_cancelled_step_leaves_nothing(store, documents):
    def stop(done, total):
        if done == total:
            raise Cancelled("Stopped.")

    hits = found(store)
    before = dump(store)
    with pytest.raises(Cancelled):
        tag_all(store, hits, "PER", annotator="a", progress=stop)
    assert dump(store) == before
    assert store.history.undoable().verb == "import"


def test_places_that_have_the_label_already_are_left_alone(store, documents):
    hits = list(search(store, Query("كيم")))
    tag(store, documents[0], hits[0].start, hits[0].end, "PER", annotator="a")
    tag(store, documents[2], hits[3].start, hits[3].end, "PER", annotator="b")
    before = dump(store)
    report = tag_places(store, [*hits, hits[1]], "PER", annotator="a")
    assert (report.tagged, report.known) == (3, 2)
    assert report.step
    assert report.step.touched.documents == {documents[0], documents[2]}
    assert tag_places(store, hits, "PER", annotator="a").step is None
    undo(store)
    assert dump(store) == before


def test_places_that_cannot_be_tagged_keep_all_from_it(store, documents):
    hits = list(search(store, Query("كيم")))
    tag(store, documents[2], 0, hits[3].start + 1, "PER", annotator="a")
    with pytest.raises(BadInput, match="Nothing was tagged"):
        tag_places(store, hits, "PER", annotator="a")
    with pytest.raises(BadInput, match="no label"):
        tag_places(store, hits, "NONE", annotator="a")
