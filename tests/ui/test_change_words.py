"""Every kind of change is told in words: what it is about, and what stood there before and after."""

from collections.abc import Callable

import pytest
from articles import SCHEME, add, article
from msgspec.structs import replace

from workbench.commands import documents, entities, metadata, relations, spans
from workbench.commands.history import undo
from workbench.commands.schemes import change_scheme
from workbench.core.changes import Step
from workbench.core.records import Span
from workbench.storage.store import Store
from workbench.ui.panels.change_words import change_words, span_change
from workbench.ui.words.isolation import bare

WHO = {"annotator": "sara"}


@pytest.fixture
def document(store: Store, qapp) -> str:
    return add(store, article())[0]


@pytest.fixture
def weapon(store: Store, document: str) -> Span:
    return spans.tag(store, document, 29, 34, "WPN", **WHO)[1]


@pytest.fixture
def army(store: Store, document: str) -> Span:
    return spans.tag(store, document, 18, 23, "ORG", **WHO)[1]


def told(store: Store, step: Step) -> list[str]:
    words = [bare(change_words(store, "en", change)) for change in store.history.changes(step.id)]
    return [line.translate({0x2066: None}) for line in words]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        (lambda store, span: spans.relabel(store, span, "PER", **WHO), "PER الجيش: ORG → PER"),
        (lambda store, span: spans.resize(store, span, 18, 22, **WHO), "ORG الجي: 18–23 → 18–22"),
        (lambda store, span: spans.cut(store, span, 20, 21, **WHO), "ORG الجيش: other pieces"),
        (lambda store, span: spans.annotate(store, span, "x", **WHO), "ORG الجيش: note: — → x"),
        (lambda store, span: spans.set_attribute(store, span, "kind", "group", **WHO), "ORG الجيش: kind: — → group"),
        (lambda store, span: spans.untag(store, span, **WHO), "ORG الجيش: removed"),
    ],
)
def test_spans(store: Store, army: Span, verb: Callable[[Store, str], Step], expected: str) -> None:
    assert told(store, verb(store, army.id)) == [expected]


def test_truth_values_and_several_values(store: Store, weapon: Span) -> None:
    step = spans.set_attributes(store, weapon.id, {"sure": False, "uses": ["air", "sea"], "count": 2.5}, **WHO)
    assert told(store, step)[0].endswith(": sure: — → no · uses: — → air, sea · count: — → 2.5")


def test_entities_and_their_mentions(store: Store, army: Span) -> None:
    step, entity = entities.found_entity(store, [army.id], **WHO)
    assert told(store, step) == ["entity الجيش: new", "ORG الجيش: entity: — → الجيش"]
    step = entities.describe(store, entity.id, name="القوات", uri="Q1", **WHO)
    assert told(store, step) == ["entity القوات: name: الجيش → القوات · aliases: — → الجيش · URI: — → Q1"]
    step = entities.forget(store, entity.id, **WHO)
    assert told(store, step)[-1] == "entity القوات: removed"


def test_relations(store: Store, weapon: Span, army: Span) -> None:
    step, relation = relations.link(store, "owner", weapon.id, army.id, **WHO)
    (line,) = told(store, step)
    assert line.startswith("relation owner ")
    assert line.endswith("→ الجيش: new")
    step = relations.annotate_relation(store, relation.id, "sure?", **WHO)
    assert told(store, step)[0].endswith("note: — → sure?")
    step = relations.unlink(store, relation.id, **WHO)
    assert told(store, step) == ["relation owner: removed"]


def test_documents_as_a_whole(store: Store, document: str) -> None:
    assert told(store, documents.mark(store, document, "done", **WHO)) == ["what is said of the document: new"]
    step = documents.mark(store, document, "skipped", **WHO)
    assert told(store, step) == ["what is said of the document: status: done → skipped"]
    step = documents.discuss(store, document, True, **WHO)
    assert told(store, step) == ["what is said of the document: to be discussed: no → yes"]
    step = documents.rezone(store, document, 0, 5, "caption", **WHO)
    assert "zone caption 0–5: new" in told(store, step)
    step = documents.direct(store, document, 0, "ltr", **WHO)
    assert told(store, step) == ["direction of a paragraph: new"]
    step = documents.remove(store, document, **WHO)
    assert "document one.txt: removed" in told(store, step)


def test_a_scheme(store: Store) -> None:
    step = change_scheme(store, replace(SCHEME, clitics="outside"), **WHO)
    assert told(store, step) == ["scheme small 2: new"]


def test_an_undone_step_is_told_all_the_same(store: Store, army: Span) -> None:
    step = spans.untag(store, army.id, **WHO)
    undo(store)
    assert told(store, step) == ["ORG الجيش: removed"]


def test_a_span_without_its_rows(store: Store, document: str, army: Span) -> None:
    words = change_words(store, "en", span_change(document, None, army))
    assert bare(words) == "ORG الجيش: new · made by hand"


def test_metadata_is_told_field_by_field(store: Store, document: str) -> None:
    first = metadata.set_metadata(store, [document], "outlet", "المرفأ", **WHO)
    [line] = told(store, first)
    assert line.endswith(": Outlet: — → المرفأ")
    [line] = told(store, metadata.rename_field(store, "outlet", "القسم", **WHO))
    assert line.endswith(": Outlet: المرفأ → — · القسم: — → المرفأ")
