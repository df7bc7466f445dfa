"""A project takes up another scheme: all annotations come along, nothing goes unasked, and undo brings all back."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from articles import SCHEME, add, annotated, article, dump
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from strategies import annotated_documents

from workbench.commands.checking import check
from workbench.commands.history import redo, undo
from workbench.commands.schemes import (
    change_scheme,
    consequences,
    export_scheme,
    load_scheme,
    save_scheme,
    scheme_names,
)
from workbench.commands.suggesting import reject
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled
from workbench.core.records import Entity, Relation, Span
from workbench.core.scheme import DocumentLabel, Scheme, Words
from workbench.core.scheme_conversion import Conversion
from workbench.core.suggestions import Place, Suggestion, because
from workbench.storage.store import Store


@pytest.fixture
def project(store):
    """One article: PER in ORG on the same words, and a weapon that both own."""
    spans = (
        Span(id="per", start=0, end=3, label="PER", attributes={"kind": "group"}, note="n", entity="e"),
        Span(id="org", start=0, end=3, label="ORG", attributes={"kind": "individual"}),
        Span(id="wpn", start=4, end=8, label="WPN", attributes={"count": 3, "foreign": [1]}),
    )
    links = tuple(Relation(id=f"to-{end}", type="owner", source="wpn", target=end) for end in ("per", "org"))
    item = annotated(article(), "a", spans=spans, relations=links, labels=("good",), status="doing")
    add(store, replace(item, entities=(Entity(id="e", name="سامر", label="PER"),)))
    return store


def only(*names: str, targets: tuple[str, ...] = ("PER", "ORG")) -> Scheme:
    """The scheme of the tests with these labels only."""
    relation = replace(SCHEME.relations[0], targets=targets)
    return replace(
        SCHEME,
        labels=tuple(label for label in SCHEME.labels if label.name in names),
        relations=(relation,) if "WPN" in names else (),
    )


def renamed(old: str, new: str) -> Scheme:
    swap = {old: new}
    relation = replace(SCHEME.relations[0], targets=tuple(swap.get(name, name) for name in SCHEME.relations[0].targets))
    labels = tuple(replace(label, name=swap.get(label.name, label.name)) for label in SCHEME.labels)
    return replace(SCHEME, labels=labels, relations=(relation,))


def said(store):
    (document,) = store.documents.ids()
    return store.annotations.get(document, "a")


def labels(store):
    return {span.id: span.label for span in said(store).spans}


def test_a_change_without_consequences_is_a_new_version(project):
    before = dump(project)
    title = replace(SCHEME, title=Words(en="New", ar="جديد"))
    step = change_scheme(project, title, annotator="a")
    assert (step.verb, step.detail, step.touched.tables) == ("change_scheme", "small 2", {"schemes"})
    assert project.scheme == replace(title, version="2")
    undo(project)
    assert project.scheme == SCHEME
    assert dump(project) == before


def test_versions_count_up_and_a_number_that_was_undone_is_not_given_again(store):
    def change(title: str) -> str:
        change_scheme(store, replace(SCHEME, title=Words(en=title, ar=title)), annotator="a")
        return store.scheme.version

    assert [change("b"), change("c")] == ["2", "3"]
    undo(store)
    assert change("d") == "4"
    undo(store)
    redo(store)
    assert store.scheme.version == "4"
    other = replace(SCHEME, name="other", version="beta")
    change_scheme(store, other, annotator="a")
    assert store.scheme.version == "beta"
    change_scheme(store, replace(other, title=Words(en="x", ar="x")), annotator="a")
    assert store.scheme.version == "beta-2"
    change_scheme(store, replace(SCHEME, title=Words(en="e", ar="e")), annotator="a")
    assert store.scheme.version == "5"


def test_a_rename_carries_spans_and_entities_over(project):
    before = dump(project)
    step = change_scheme(project, renamed("PER", "HUMAN"), Conversion(labels={"PER": "HUMAN"}), annotator="a")
    assert labels(project) == {"per": "HUMAN", "org": "ORG", "wpn": "WPN"}
    assert {span.id: span.attributes for span in said(project).spans}["per"] == {"kind": "group"}
    assert [entity.label for entity in project.entities.all()] == ["HUMAN"]
    assert len(said(project).relations) == 2
    assert step.touched.tables == {"schemes", "spans", "entities"}
    assert list(check(project)) == []
    undo(project)
    assert dump(project) == before
    redo(project)
    assert labels(project)["per"] == "HUMAN"


def test_what_was_rejected_stays_so_under_the_new_name(project):
    (document,) = project.documents.ids()
    places = [Place("PER", 9, 14), Place("ORG", 9, 14)]
    suggestions = [
        Suggestion(start=9, end=14, label=one.label, score=1, reasons=(because("a", 1, "So."),)) for one in places
    ]
    reject(project, document, suggestions, annotator="a")
    change_scheme(project, renamed("PER", "MAN"), Conversion(labels={"PER": "MAN"}), annotator="a")
    assert project.rejections.of(document, "a") == {Place("MAN", 9, 14), Place("ORG", 9, 14)}
    undo(project)
    assert project.rejections.of(document, "a") == set(places)
    assert check(project) == []


def test_spans_whose_label_is_gone_have_to_be_decided_on(project):
    before = dump(project)
    for fit in (False, True):
        with pytest.raises(BadInput, match=r"has no label for these spans: PER \(1\)"):
            change_scheme(project, only("ORG", "WPN", targets=("ORG",)), annotator="a", fit=fit)
    assert dump(project) == before
    assert project.history.undoable().verb == "import"


def test_a_label_that_goes_takes_its_spans_and_their_relations(project):
    new, gone = only("ORG", "WPN", targets=("ORG",)), Conversion(labels={"PER": None})
    found = consequences(project, new, gone)
    assert (found.chosen.spans, found.chosen.relations) == ({"PER": 1}, {"owner": 1})
    assert not found.unasked
    before = dump(project)
    change_scheme(project, new, gone, annotator="a")
    assert labels(project) == {"org": "ORG", "wpn": "WPN"}
    assert [link.id for link in said(project).relations] == ["to-org"]
    assert list(check(project)) == []
    undo(project)
    assert dump(project) == before


def test_a_label_turns_into_another_and_what_does_not_fit_is_refused_first(project):
    new, into = only("ORG", "PER"), Conversion(labels={"WPN": "PER"})
    found = consequences(project, new, into)
    assert found.unasked.attributes == {"WPN.count": 1}
    assert found.unasked.relations == {"owner": 2}
    with pytest.raises(BadInput, match=r"no place for these relations: owner \(2\)"):
        change_scheme(project, new, into, annotator="a")
    into = Conversion(labels={"WPN": "PER"}, relations={"owner": None})
    with pytest.raises(BadInput, match=r"no place for these values: WPN\.count \(1\)"):
        change_scheme(project, new, into, annotator="a")
    change_scheme(project, new, into, annotator="a", fit=True)
    assert labels(project)["wpn"] == "PER"
    assert {span.id: span.attributes for span in said(project).spans}["wpn"] == {"foreign": [1]}
    assert list(check(project)) == []


def test_spans_that_come_to_cover_the_same_become_one(project):
    new, into = only("ORG", "WPN", targets=("ORG",)), Conversion(labels={"PER": "ORG"})
    assert consequences(project, new, into).doubled == {"ORG": 1}
    with pytest.raises(BadInput, match=r"become one with it: ORG \(1\)"):
        change_scheme(project, new, into, annotator="a")
    before = dump(project)
    change_scheme(project, new, into, annotator="a", fit=True)
    assert labels(project) == {"per": "ORG", "wpn": "WPN"}
    assert [(link.id, link.target) for link in said(project).relations] == [("to-per", "per")]
    assert list(check(project)) == []
    undo(project)
    assert dump(project) == before


def test_labels_of_documents_are_carried_over(project):
    words = Words(en="w", ar="و")
    first = replace(SCHEME, document_labels=(DocumentLabel(name="good", title=words),))
    change_scheme(project, first, annotator="a")
    second = replace(SCHEME, document_labels=(DocumentLabel(name="fine", title=words),))
    with pytest.raises(BadInput, match=r"no place for these labels of documents: good \(1\)"):
        change_scheme(project, second, annotator="a")
    change_scheme(project, second, Conversion(document_labels={"good": "fine"}), annotator="a")
    assert said(project).labels == ("fine",)


def test_cancel_leaves_nothing(project):
    before = dump(project)

    def stop(done: int, total: int | None) -> None:
        raise Cancelled("Cancelled.")

    with pytest.raises(Cancelled):
        change_scheme(
            project, renamed("PER", "HUMAN"), Conversion(labels={"PER": "HUMAN"}), annotator="a", progress=stop
        )
    assert dump(project) == before
    assert project.scheme == SCHEME


def test_no_change_and_a_scheme_that_cannot_be_used_are_refused(project):
    with pytest.raises(BadInput, match="nothing to change"):
        change_scheme(project, replace(SCHEME, version="7"), annotator="a")
    broken = replace(SCHEME, labels=(replace(SCHEME.labels[0], key="X"),), relations=())
    with pytest.raises(BadInput, match="PER has “X” as key"):
        change_scheme(project, broken, Conversion(labels={"ORG": None, "WPN": None}), annotator="a")


def test_a_scheme_is_saved_and_comes_back(tmp_path):
    for name in scheme_names():
        path = tmp_path / f"my {name}.toml"
        save_scheme(load_scheme(name), path)
        assert load_scheme(str(path)) == load_scheme(name)
    assert not list(tmp_path.glob(".*"))


def test_the_scheme_of_a_project_is_exported_but_never_over_a_project(project, tmp_path):
    export_scheme(project, tmp_path / "mine.toml")
    assert load_scheme(str(tmp_path / "mine.toml")) == SCHEME
    with pytest.raises(BadInput, match="belongs to the project itself"):
        export_scheme(project, project.path)


def test_a_scheme_that_is_not_there_is_told(tmp_path):
    with pytest.raises(BadInput, match="There is no scheme nothing"):
        load_scheme("nothing")
    with pytest.raises(BadInput, match="There is no scheme"):
        load_scheme(str(tmp_path))


@st.composite
def changes(draw):
    """A scheme without some labels, with one renamed, and other attributes; and what becomes of the rest."""
    kept = draw(st.lists(st.sampled_from(SCHEME.labels), min_size=1, unique_by=lambda label: label.name))
    attributes = draw(st.sampled_from([SCHEME.labels[0].attributes, SCHEME.labels[2].attributes, ()]))
    chosen = replace(kept[0], name=draw(st.sampled_from([kept[0].name, "NEW"])), attributes=attributes)
    names = [chosen.name, *(label.name for label in kept[1:])]
    fate = st.sampled_from([None, *names])
    fates = {label.name: draw(fate) for label in SCHEME.labels if label.name not in names}
    ends = st.lists(st.sampled_from(names), unique=True).map(tuple)
    relation = replace(SCHEME.relations[0], sources=draw(ends), targets=draw(ends))
    new = replace(SCHEME, labels=(chosen, *kept[1:]), relations=draw(st.sampled_from([(), (relation,)])))
    return new, Conversion(labels=fates)


@settings(max_examples=25, deadline=None)
@given(annotated_documents(), changes())
def test_any_change_leaves_a_sound_project_and_undo_brings_all_back(items, change):
    new, conversion = change
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "p.workbench", SCHEME) as store:
        add(store, *items)
        before, wrong = dump(store), [str(problem) for problem in check(store)]
        if replace(new, version=SCHEME.version) == SCHEME:
            return
        found = consequences(store, new, conversion)
        assert not found.unasked.spans
        spans = len(before["spans"])
        change_scheme(store, new, conversion, annotator="importer", fit=True)
        gone = sum(found.chosen.spans.values()) + sum(found.doubled.values())
        assert len(dump(store)["spans"]) == spans - gone
        assert [str(problem) for problem in check(store) if str(problem) not in wrong] == []
        after = dump(store)
        undo(store)
        assert dump(store) == before
        redo(store)
        assert dump(store) == after
