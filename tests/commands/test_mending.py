"""Mending what was found, each time in one step."""

import pytest
from articles import add, article, dump
from news_scheme import NEWS

from workbench.commands.history import redo, undo
from workbench.commands.mending import mend, set_aside
from workbench.commands.quality import findings_in
from workbench.commands.spans import resize, set_attribute, tag
from workbench.core.errors import BadInput
from workbench.core.quality.findings import Mark, Relabel, Remark, Subject, Tag
from workbench.core.records import Zone

TEXT = "قال كيم، إن سام غاب. ثم قال وكيم عاد مع كيم. شارك مع سام"


@pytest.fixture
def scheme():
    return NEWS


@pytest.fixture
def document(store):
    zone = Zone(start=TEXT.index("شارك"), end=len(TEXT), kind="share")
    (one,) = add(store, article(text=TEXT, zones=(zone,)))
    return one


def put(store, document, words, label="PER", **more):
    start = TEXT.index(words)
    return tag(store, document, start, start + len(words), label, annotator="a", **more)[1]


def spans(store, document):
    found = store.annotations.get(document, "a").spans
    return [(TEXT[one.start : one.end], one.label) for one in found]


def found(store, document, kind=None):
    return [one for one in findings_in(store, document, annotator="a") if kind in (None, one.kind)]


@pytest.fixture
def wrong(store, document):
    """Work with two spans that have marks at their edges, a clitic, a span in boilerplate, and one that is nothing."""
    for words in ("كيم،", "سام غاب.", "وكيم", "مع سام"):
        put(store, document, words)
    put(store, document, ".", "ORG")
    quote = put(store, document, "غاب", "QUOTE")
    with store.step("set_attribute", annotator="a") as step:  # as an import may bring it
        broken = store.annotations.span(quote.id).span
        broken.attributes["speaker"] = "nobody"
        store.annotations.update_span(step, document, broken)
    return document


def test_every_kind_with_a_fix_is_mended_at_once_and_taken_back_at_once(store, wrong):
    before = dump(store)
    some = [one for one in found(store, wrong) if one.fix]
    assert {one.kind for one in some} == {"edges", "clitic", "boilerplate", "empty", "entity"}
    step = mend(store, some, annotator="a")
    assert (step.verb, step.touched.documents) == ("mend", {wrong})
    assert spans(store, wrong) == [("كيم", "PER"), ("سام غاب", "PER"), ("غاب", "QUOTE"), ("كيم", "PER")]
    assert [one for one in found(store, wrong) if one.fix] == []
    after = dump(store)
    undo(store)
    assert dump(store) == before
    redo(store)
    assert dump(store) == after


def place(store, document, words, kind, fix):
    start = TEXT.index(words)
    subject = Subject(NEWS, store.documents.get(document), store.annotations.get(document, "a"))
    return subject.place(kind, start, start + len(words), Remark("So."), fix, about="PER")


def test_tagging_like_elsewhere(store, document):
    mend(store, [place(store, document, "سام", "untagged", Tag("PER", {"kind": "group"}))], annotator="a")
    (span,) = store.annotations.get(document, "a").spans
    assert (span.label, span.origin, span.attributes) == ("PER", "bulk", {"kind": "group"})


def test_relabelling(store, document):
    span = put(store, document, "سام", "ORG")
    subject = Subject(NEWS, store.documents.get(document), store.annotations.get(document, "a"))
    mend(store, [subject.finding("label", span, Remark("So."), Relabel("PER"))], annotator="a")
    assert spans(store, document) == [("سام", "PER")]


def test_what_cannot_be_mended_stays_and_the_rest_is_mended(store, document):
    put(store, document, "سام", "ORG")
    taken = place(store, document, "سام", "untagged", Tag("PER"))
    free = place(store, document, "كيم", "untagged", Tag("PER"))
    mend(store, [taken, free], annotator="a")
    assert spans(store, document) == [("كيم", "PER"), ("سام", "ORG")]
    with pytest.raises(BadInput, match="may not overlap"):
        mend(store, [taken], annotator="a")


def test_a_span_that_was_changed_since_is_left_alone(store, document):
    span = put(store, document, "كيم،")
    (edge,) = found(store, document)
    resize(store, span.id, span.start, span.end + 3, annotator="a")
    with pytest.raises(BadInput, match="changed since"):
        mend(store, [edge], annotator="a")


def test_the_work_of_others_is_theirs(store, document):
    put(store, document, "كيم،")
    (edge,) = found(store, document)
    with pytest.raises(BadInput, match="belongs to a"):
        mend(store, [edge], annotator="b")
    with pytest.raises(BadInput, match="work of a"):
        mend(store, [place(store, document, "سام", "untagged", Tag("PER"))], annotator="b")


def test_what_only_a_person_can_mend(store, document):
    put(store, document, "سام", "QUOTE")
    set_attribute(store, put(store, document, "غاب", "QUOTE").id, "mode", "direct", annotator="a")
    with pytest.raises(BadInput, match="Nobody but you"):
        mend(store, [place(store, document, "سام", "speaker", None)], annotator="a")


def test_setting_aside_is_one_step(store, wrong):
    some = found(store, wrong)
    step = set_aside(store, some, annotator="a")
    assert (step.verb, len(store.set_aside.of(wrong, "a"))) == ("set_aside", len(some))
    assert Mark("clitic", TEXT.index("وكيم"), TEXT.index("وكيم") + 4, "PER") in store.set_aside.of(wrong, "a")
    assert found(store, wrong) == []
    with pytest.raises(BadInput, match="so already"):
        set_aside(store, some, annotator="a")
    undo(store)
    assert [one.mark for one in found(store, wrong)] == [one.mark for one in some]
