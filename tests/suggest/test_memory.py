"""What was tagged before is proposed again, as surely as it was tagged."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Document, Entity, Span, Zone
from workbench.core.suggestions import NOTHING
from workbench.suggest.article import Article
from workbench.suggest.memory import Memory
from workbench.suggest.memory_model import MemoryModel, add, build, finder_of, from_bytes, key_of, to_bytes

PIECES = ["المرفأ", "للمرفأ", "والسفينة", "سفينة", "نورس", "بنورس", " ", "\n", "، ", "كوريا", "كوريا الشمالية"]


def work(text: str, *tagged: tuple[str, str], name: str = "one", **extra: object) -> AnnotatedDocument:
    """Return a document in which the first occurrence of each surface is tagged with its label."""
    spans = tuple(
        Span(id=f"{number}", start=text.index(surface), end=text.index(surface) + len(surface), label=label, **extra)
        for number, (surface, label) in enumerate(tagged)
    )
    document = Document(id=name, name=name, text=text, sha256=name)
    return AnnotatedDocument(document=document, annotation=Annotation(annotator="a", status="done", spans=spans))


def taught(*documents: AnnotatedDocument) -> MemoryModel:
    return build(lambda: documents)


def found(model: MemoryModel, text: str, spans: Sequence[Span] = (), **how: object) -> dict[tuple[str, str], float]:
    article = Article(text, spans=spans, **how)
    return {(text[one.start : one.end], one.label): one.score for one in Memory(model).suggest(article, NOTHING).spans}


def test_what_was_tagged_is_found_with_article_and_proclitics() -> None:
    model = taught(work("رست السفينة نورس في المرفأ.", ("نورس", "DESIGNATION"), ("المرفأ", "FAC")))
    text = "خرجت بنورس ووصلت للمرفأ، ثم عادت إلى مرفأ آخر."
    places = Memory(model).suggest(Article(text), NOTHING).spans
    assert [(text[one.start : one.end], one.label) for one in places] == [
        ("نورس", "DESIGNATION"),
        ("لمرفأ", "FAC"),
        ("مرفأ", "FAC"),
    ]
    assert places[1].score > places[2].score  # it was tagged with its article


def test_the_score_is_the_share_of_times_that_it_was_tagged() -> None:
    often = taught(*(work("عاد نورس إلى البيت", ("نورس", "DESIGNATION"), name=str(n)) for n in range(9)))
    seldom = taught(work("نورس ونورس ثم نورس فنورس", ("نورس", "DESIGNATION")))
    [high], [low] = (found(model, "جاء نورس").values() for model in (often, seldom))
    assert high > 0.9
    assert 0.2 < low < 0.5
    [one] = Memory(seldom).suggest(Article("جاء نورس"), NOTHING).spans
    assert one.reasons[0].values | {"document": ""} == {"times": "1", "stood": "4", "surface": "نورس", "document": ""}


def test_a_noun_that_stands_untagged_without_its_article_is_hardly_proposed_without() -> None:
    model = taught(work("أعلنت الشركة ذلك، وهي شركة كبيرة بين شركة وشركة وشركة أخرى.", ("الشركة", "ORG")))
    here = found(model, "قالت الشركة إن شركة غادرت")
    assert here[("الشركة", "ORG")] > 0.5
    assert here.get(("شركة", "ORG"), 0) < 0.3


def test_what_was_hardly_ever_tagged_is_not_proposed() -> None:
    assert found(taught(work("نورس " * 9, ("نورس", "DESIGNATION"))), "جاء نورس") == {}


def test_the_longest_wording_wins_within_a_label_and_others_stand_in_it() -> None:
    model = taught(
        work("كوريا الشمالية", ("كوريا الشمالية", "GPE"), ("الشمالية", "NORP")),
        work("كوريا", ("كوريا", "GPE"), name="2"),
    )
    assert set(found(model, "في كوريا الشمالية")) == {("كوريا الشمالية", "GPE"), ("الشمالية", "NORP")}


def test_attributes_and_the_entity_come_along() -> None:
    done = work("عاد نورس", ("نورس", "PER"), attributes={"kind": "individual"}, entity="e")
    done = AnnotatedDocument(
        document=done.document, annotation=done.annotation, entities=(Entity(id="e", name="نورس البحري"),)
    )
    [one] = Memory(taught(done)).suggest(Article("جاء نورس"), NOTHING).spans
    assert (one.attributes, one.entity) == ({"kind": "individual"}, "نورس البحري")


def test_labels_may_be_left_out_and_boilerplate_teaches_nothing() -> None:
    done = work("عاد نورس", ("نورس", "CUE"))
    assert build(lambda: [done], without=frozenset({"CUE"})).wordings == {}
    page = (Zone(start=0, end=8, kind="share"),)
    assert found(taught(done), "جاء نورس", zones=page) == {}


def test_a_span_in_the_open_document_is_proposed_where_it_stands_again() -> None:
    text = "وصل شراع. ثم غادر شراع، فبقي لشراع أثر."
    spans = (Span(id="1", start=4, end=8, label="DESIGNATION"),)
    here = found(MemoryModel(), text, spans)
    assert set(here) == {("شراع", "DESIGNATION")}
    [*_, last] = Memory(MemoryModel()).suggest(Article(text, spans=spans), NOTHING).spans
    assert str(last.reasons[0]) == "The same words are tagged in this document."
    assert last.score > 0.7


def test_work_that_an_article_hides_is_not_used() -> None:
    mine, other = work("عاد نورس", ("نورس", "PER")), work("عاد شراع", ("شراع", "PER"), name="2")
    model = taught(mine, other)
    assert set(found(model, "عاد نورس", hidden=[mine])) == set()
    assert set(found(model, "عاد شراع", hidden=[mine])) == {("شراع", "PER")}


def test_one_more_document_teaches_what_all_together_do_if_its_wordings_are_known() -> None:
    first, second = work("عاد نورس", ("نورس", "PER")), work("جاء نورس ونورس", ("نورس", "PER"), name="2")
    model = taught(first)
    add(model, finder_of(model), second, frozenset())
    assert model == taught(first, second)


def test_a_new_wording_is_found_in_the_document_that_brings_it() -> None:
    model = taught(work("عاد نورس", ("نورس", "PER")))
    finder = add(model, finder_of(model), work("جاء شراع", ("شراع", "PER"), name="2"), frozenset())
    assert [str(place.key) for place in finder.places(Article("شراع ونورس").folded())] == ["شراع", "نورس"]
    assert set(found(model, "شراع")) == {("شراع", "PER")}


def test_a_span_that_cannot_come_again_is_not_remembered() -> None:
    assert key_of("عاد - أمس", Span(id="1", start=4, end=5, label="PER")) is None
    assert key_of("كلمة " * 9, Span(id="1", start=0, end=44, label="PER")) is None
    pieces = Span(id="1", start=0, end=9, label="PER", fragments=((0, 3), (6, 9)))
    assert key_of("عاد - أمس", pieces) is None


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=20).map("".join), st.data())
def test_whatever_is_tagged_is_found_in_its_own_text(text: str, data: st.DataObject) -> None:
    words = list(Article(text).words)
    if not words:
        return
    start, end = data.draw(st.sampled_from(words))
    document = Document(id="1", name="1", text=text, sha256="1")
    span = Span(id="1", start=start, end=end, label="ORG")
    done = AnnotatedDocument(document=document, annotation=Annotation(annotator="a", spans=(span,)))
    model = build(lambda: [done])
    suggested = Memory(model).suggest(Article(text), NOTHING).spans
    assert model == build(lambda: [done])
    assert from_bytes(to_bytes(model)) == model
    for one in suggested:
        assert 0 <= one.start < one.end <= len(text)
        assert 0 < one.score < 1
    times = sum(one.times for wording in model.wordings.values() for one in wording.labels.values())
    assert times == (key_of(text, span) is not None)


@pytest.mark.parametrize("body", [b"", b"no model", b"\x00" * 40, to_bytes(MemoryModel(version=99))])
def test_what_is_no_memory_is_refused(body: bytes) -> None:
    with pytest.raises(BadInput, match="build it anew"):
        from_bytes(body)
