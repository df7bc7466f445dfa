"""Suggestions accepted and rejected: each a step, with all that belongs to what was decided."""

import pytest
from articles import add, article, dump
from news_scheme import NEWS

from workbench.commands.checking import check
from workbench.commands.documents import remove
from workbench.commands.entities import found_entity
from workbench.commands.history import redo, undo
from workbench.commands.relations import link
from workbench.commands.spans import resize, tag
from workbench.commands.suggesting import accept, accept_all, reject, unreject
from workbench.core.errors import BadInput
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because
from workbench.storage.store import Store

TEXT = 'ذكرت الوكالة أن كيم سامر قال: "لن نبيع"، وأضاف كيم: "ولا نشتري 3 مدافع من عيار 107 ملم".'


def at(words, number=1):
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def suggestion(words, label, number=1, **more):
    start, end = at(words, number)
    reasons = (because(more.pop("suggester", "quotes"), 0.8, "It is so."),)
    return Suggestion(start=start, end=end, label=label, score=0.8, reasons=reasons, **more)


def relation(kind, source, target):
    return SuggestedRelation(type=kind, source=source.place, target=target.place, score=0.8, suggester="quotes")


SAID = suggestion("لن نبيع", "QUOTE", attributes={"mode": "direct", "unknown": 1})
CUE = suggestion("قال", "CUE")
SPEAKER = suggestion("كيم سامر", "SOURCE")
KIM = suggestion("كيم سامر", "PER", suggester="names", entity="كيم سامر")
KIM_AGAIN = suggestion("كيم", "PER", 2, suggester="names", entity="كيم سامر")
AGENCY = suggestion("الوكالة", "ORG", suggester="lexicon")
MORE = suggestion("ولا نشتري 3 مدافع من عيار 107 ملم", "QUOTE", attributes={"mode": "direct"})
ALL = Suggested(
    (AGENCY, KIM, SPEAKER, CUE, SAID, KIM_AGAIN, MORE),
    (
        relation("cue", SAID, CUE),
        relation("relay", SAID, AGENCY),
        relation("source", SAID, SPEAKER),
        relation("relay", MORE, AGENCY),
        relation("source", MORE, SPEAKER),
    ),
)


@pytest.fixture
def news(tmp_path):
    with Store.create(tmp_path / "news.workbench", NEWS) as project:
        yield project


@pytest.fixture
def document(news):
    return add(news, article(text=TEXT))[0]


def spans(store, document, annotator="a"):
    found = store.annotations.get(document, annotator).spans
    return {(TEXT[span.start : span.end], span.label): span for span in found}


def links(store, document, annotator="a"):
    said = store.annotations.get(document, annotator)
    words = {span.id: TEXT[span.start : span.end] for span in said.spans}
    return {(one.type, words[one.source], words[one.target]) for one in said.relations}


def test_a_suggestion_becomes_a_span_that_knows_who_suggested_it(news, document):
    step, span = accept(news, document, AGENCY, annotator="a")
    assert (step.verb, step.detail) == ("accept", "ORG")
    assert (span.start, span.end, span.label, span.origin, span.suggester) == (
        *at("الوكالة"), "ORG", "suggestion", "lexicon",
    )  # fmt: skip
    resize(news, span.id, span.start, span.end + 3, annotator="a")
    assert news.annotations.span(span.id).span.suggester == "lexicon"
    with pytest.raises(BadInput, match="has the label ORG already"):
        accept(news, document, AGENCY, annotator="a", end=span.end + 3)


def test_a_quote_brings_its_cue_its_source_and_its_relay(news, document):
    before = dump(news)
    _, said = accept(news, document, SAID, annotator="a", alongside=ALL)
    assert said.attributes == {"mode": "direct", "marks": "ok"}
    assert set(spans(news, document)) == {
        ("لن نبيع", "QUOTE"), ("قال", "CUE"), ("كيم سامر", "SOURCE"), ("الوكالة", "ORG"),
    }  # fmt: skip
    first = {("cue", "لن نبيع", "قال"), ("source", "لن نبيع", "كيم سامر"), ("relay", "لن نبيع", "الوكالة")}
    assert links(news, document) == first
    accept(news, document, MORE, annotator="a", alongside=ALL)
    assert len(spans(news, document)) == 5  # source and relay are there already
    words = "ولا نشتري 3 مدافع من عيار 107 ملم"
    assert links(news, document) == first | {("source", words, "كيم سامر"), ("relay", words, "الوكالة")}
    assert check(news) == []
    for _ in range(2):
        undo(news)
    after = dump(news)
    assert {name for name in before if before[name] != after[name]} == {"annotators"}
    for _ in range(2):
        redo(news)
    assert len(links(news, document)) == 5


def test_what_is_there_is_linked_and_not_made_twice(news, document):
    tag(news, document, *at("كيم سامر"), "PER", annotator="a")
    tag(news, document, *at("قال"), "CUE", annotator="a")
    accept(news, document, SAID, annotator="a", alongside=ALL)
    assert ("كيم سامر", "SOURCE") not in spans(news, document)
    assert spans(news, document)["قال", "CUE"].origin == "manual"
    assert ("source", "لن نبيع", "كيم سامر") in links(news, document)


def test_a_source_that_a_person_chose_stays_the_only_one(news, document):
    _, said = tag(news, document, *at("لن نبيع"), "QUOTE", annotator="a", attributes={"mode": "direct"})
    _, other = tag(news, document, *at("كيم", 2), "PER", annotator="a")
    link(news, "source", said.id, other.id, annotator="a")
    accept(news, document, SPEAKER, annotator="a", alongside=ALL)
    assert links(news, document) == {("source", "لن نبيع", "كيم")}
    accept(news, document, CUE, annotator="a", alongside=ALL)
    assert ("cue", "لن نبيع", "قال") in links(news, document)


def test_what_cannot_stand_beside_a_span_of_the_person_is_left_out(news, document):
    start, end = at("كيم سامر")
    tag(news, document, start + 2, end + 4, "PER", annotator="a")  # it crosses the person that is suggested
    done = accept_all(news, document, [KIM, SAID], annotator="a", alongside=ALL)
    assert [one.place for one in done.left_out] == [KIM.place]
    assert [span.label for span in done.spans] == ["ORG", "SOURCE", "CUE", "QUOTE"]
    with pytest.raises(BadInput, match="may not overlap"):
        accept_all(news, document, [KIM], annotator="a")
    assert news.history.undoable().verb == "accept_all"


def test_a_correction_is_kept_beside_what_was_suggested(news, document):
    start, end = at("كيم سامر")
    _, span = accept(news, document, KIM, annotator="a", label="ORG", end=end - 5)
    assert (span.label, span.start, span.end, span.suggester) == ("ORG", start, end - 5, "names")
    assert [(one.before and one.before.end, one.after.end) for one in news.history.of_span(span.id)] == [
        (None, end), (end, end - 5),
    ]  # fmt: skip
    (fate,) = news.statistics.suggestions(None, lambda done, total: None)
    assert (fate.label, fate.fate, fate.spans) == ("PER", "changed", 1)
    undo(news)
    assert spans(news, document) == {}


def test_a_quote_under_another_label_brings_nothing_along(news, document):
    accept(news, document, SAID, annotator="a", label="ORG", alongside=ALL)
    assert set(spans(news, document)) == {("لن نبيع", "ORG")}


def test_a_second_mention_founds_the_entity_or_joins_it(news, document):
    accept(news, document, KIM_AGAIN, annotator="a", alongside=ALL)
    assert news.entities.all() == []
    accept(news, document, KIM, annotator="a", alongside=ALL)
    (entity,) = news.entities.all()
    assert (entity.name, entity.label, entity.aliases) == ("كيم سامر", "PER", ("كيم",))
    assert {span.entity for span in spans(news, document).values()} == {entity.id}
    undo(news)
    assert news.entities.all() == []
    other = add(news, article("two.txt", TEXT + "."))[-1]
    _, entity = found_entity(news, [tag(news, other, *at("كيم سامر"), "PER", annotator="b")[1].id], annotator="b")
    _, span = accept(news, document, KIM, annotator="a")
    assert span.entity == entity.id


def test_a_rejected_one_takes_along_what_is_its_own(news, document):
    step = reject(news, document, [SAID], annotator="a", alongside=ALL)
    assert (step.verb, step.detail) == ("reject", "QUOTE")
    assert news.rejections.of(document, "a") == {SAID.place, CUE.place}  # the speaker has another quote
    assert news.rejections.of(document, "b") == set()
    with pytest.raises(BadInput, match="nothing to change"):
        reject(news, document, [SAID], annotator="a")
    reject(news, document, [MORE], annotator="a", alongside=ALL)
    accept(news, document, KIM, annotator="a", alongside=ALL)
    undo(news)
    undo(news)
    assert news.rejections.of(document, "a") == {SAID.place, CUE.place}
    unreject(news, document, [SAID.place], annotator="a")
    assert news.rejections.of(document, "a") == {CUE.place}
    with pytest.raises(BadInput, match="nothing to change"):
        unreject(news, document, [Place("PER", 0, 3)], annotator="a")
    accept(news, document, SAID, annotator="a", alongside=ALL)
    assert ("قال", "CUE") not in spans(news, document)


def test_rejections_go_and_come_with_their_document(news, document):
    reject(news, document, [SAID], annotator="a")
    remove(news, document, annotator="a")
    assert check(news) == []
    undo(news)
    assert news.rejections.of(document, "a") == {SAID.place}
