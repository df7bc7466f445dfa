"""What a person does all day costs what it touches, not what the project holds: no table is read to its end."""

import re

import pytest
from articles import add, article
from news_scheme import NEWS

from workbench.commands import documents, entities, history, mending, relations, spans, suggesting
from workbench.commands.quotes import quote
from workbench.core.quality.findings import Remark, Subject, Tag
from workbench.core.suggestions import Suggestion, because
from workbench.storage.store import Store

# The history reads its steps newest first, and stops where it has enough; versions of the scheme are few.
_GROWS = re.compile(
    "SCAN (annotations|changes|documents|entities|rejections|relations|set_aside|sources|spans|suggestions|targets|"
    "texts|zones)"
)
CUE = Suggestion(start=9, end=14, label="CUE", score=1, reasons=(because("quotes", 1, "So."),))


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "p", NEWS) as project:
        yield project


@pytest.fixture
def document(store):
    (one,) = add(store, article())
    return one


@pytest.fixture
def span(store, document):
    _, man = spans.tag(store, document, 4, 8, "PER", annotator="a")
    _, gun = spans.tag(store, document, 0, 3, "WPN", annotator="a")
    relations.link(store, "owner", gun.id, man.id, annotator="a")
    entities.found_entity(store, [man.id], annotator="a")
    return man.id


def test_the_scan_of_a_table_is_seen(store):
    assert scans(store, lambda: store.connection.all("SELECT note FROM spans WHERE note != ''"))
    assert not scans(store, lambda: store.connection.all("SELECT note FROM spans WHERE id = 1"))


def finding(store, document):
    subject = Subject(NEWS, store.documents.get(document), store.annotations.get(document, "a"))
    return subject.place("untagged", 9, 14, Remark("So."), Tag("PER"), about="PER")


VERBS = {
    "tag": lambda store, document, span: spans.tag(store, document, 9, 14, "CALIBRE", annotator="a", attach=True),
    "relabel": lambda store, document, span: spans.relabel(store, span, "ORG", annotator="a"),
    "resize": lambda store, document, span: spans.resize(store, span, 4, 14, annotator="a"),
    "unite": lambda store, document, span: spans.unite(store, span, 9, 14, annotator="a"),
    "cut": lambda store, document, span: spans.cut(store, span, 4, 6, annotator="a"),
    "annotate": lambda store, document, span: spans.annotate(store, span, "x", annotator="a"),
    "set_attribute": lambda store, document, span: spans.set_attribute(store, span, "kind", "group", annotator="a"),
    "untag": lambda store, document, span: spans.untag(store, span, annotator="a"),
    "quote": lambda store, document, span: quote(store, document, [(9, 14)], annotator="a", cue=(0, 3), source=span),
    "distinguish": lambda store, document, span: entities.distinguish(store, [span], annotator="a"),
    "rezone": lambda store, document, span: documents.rezone(store, document, 0, 8, "title", annotator="a"),
    "discuss": lambda store, document, span: documents.discuss(store, document, True, annotator="a"),
    "mark": lambda store, document, span: documents.mark(store, document, "done", annotator="a"),
    "accept": lambda store, document, span: suggesting.accept(store, document, CUE, annotator="a"),
    "reject": lambda store, document, span: suggesting.reject(store, document, [CUE], annotator="a"),
    "mend": lambda store, document, span: mending.mend(store, [finding(store, document)], annotator="a"),
    "set_aside": lambda store, document, span: mending.set_aside(store, [finding(store, document)], annotator="a"),
    "rejected": lambda store, document, span: store.rejections.of(document, "a"),
    "suggested": lambda store, document, span: store.suggestions.of(document),
    "undo": lambda store, document, span: history.undo(store),
    "steps": lambda store, document, span: store.history.steps(document=document),
    "of_span": lambda store, document, span: store.history.of_span(span),
    "unfinished": lambda store, document, span: documents.unfinished(store, document, "a"),
}


@pytest.mark.parametrize("verb", VERBS)
def test_no_table_is_read_to_its_end(store, document, span, verb):
    assert scans(store, lambda: VERBS[verb](store, document, span)) == []


def test_the_steps_of_a_document_are_found_without_reading_all_that_they_changed(store, document):
    plans = plan(store, lambda: store.history.steps(document=document))
    assert any("changes USING COVERING INDEX changes_by_document (document=? AND step_id<?)" in one for one in plans)


def scans(store, verb):
    return [one for one in plan(store, verb) if _GROWS.match(one)]


def plan(store, verb):
    """Return how SQLite goes about each statement of a verb."""
    statements = []
    connection = store.connection.db.conn
    connection.set_trace_callback(statements.append)
    try:
        verb()
    finally:
        connection.set_trace_callback(None)
    asked = [one for one in statements if one.lstrip().startswith(("SELECT", "WITH", "UPDATE", "DELETE"))]
    assert asked
    return [line for one in asked for *_, line in connection.execute(f"EXPLAIN QUERY PLAN {one}")]
