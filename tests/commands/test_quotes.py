"""Quotes made whole in one step, and read as a table."""

import pytest
from articles import add, annotated, article, dump
from news_scheme import NEWS

from workbench.commands.entities import found_entity, identify
from workbench.commands.history import undo
from workbench.commands.quote_table import each_quote, quotes
from workbench.commands.quotes import quote
from workbench.commands.relations import link
from workbench.commands.spans import annotate, tag
from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.storage.store import Store

TEXT = 'ذكرت الوكالة أن كيم قال: "لن نبيع"، وأضاف سامر: "ولا نشتري".'


def at(words, number=1):
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


SAID, CUE, KIM, AGENCY = at("لن نبيع"), at("قال"), at("كيم"), at("الوكالة")
MORE, ADDED, SAMIR = at("ولا نشتري"), at("أضاف"), at("سامر")


@pytest.fixture
def news(tmp_path):
    with Store.create(tmp_path / "news.workbench", NEWS) as project:
        yield project


@pytest.fixture
def document(news):
    return add(news, article(text=TEXT))[0]


def spans(store, document):
    found = store.annotations.get(document, "a").spans
    return sorted((TEXT[span.start : span.end], span.label) for span in found)


def links(store, document):
    said = store.annotations.get(document, "a")
    surfaces = {span.id: TEXT[span.start : span.end] for span in said.spans}
    return sorted((one.type, surfaces[one.source], surfaces[one.target]) for one in said.relations)


def test_a_whole_quote_is_one_step(news, document):
    before = dump(news)
    step, said = quote(
        news, document, [SAID], annotator="a", cue=CUE, source=KIM, relay=AGENCY, attributes={"mode": "direct"}
    )
    assert (step.verb, said.attributes) == ("quote", {"mode": "direct", "marks": "ok"})
    assert spans(news, document) == [
        ("الوكالة", "ORG"),
        ("قال", "CUE"),
        ("كيم", "SOURCE"),
        ("لن نبيع", "QUOTE"),
    ]
    assert links(news, document) == [
        ("cue", "لن نبيع", "قال"),
        ("relay", "لن نبيع", "الوكالة"),
        ("source", "لن نبيع", "كيم"),
    ]
    undo(news)
    after = dump(news)
    assert {name for name in before if before[name] != after[name]} == {"annotators"}


def test_a_broken_quote_is_one_span_of_two_pieces(news, document):
    _, said = quote(news, document, [SAID, MORE], annotator="a", cue=ADDED, source=SAMIR)
    assert said.fragments == (SAID, MORE)
    with pytest.raises(BadInput, match="touches the piece"):
        quote(news, document, [SAID, (SAID[1], SAID[1] + 2)], annotator="a")
    with pytest.raises(BadInput, match="needs its words"):
        quote(news, document, [], annotator="a")


def test_spans_that_are_there_are_taken_as_they_are(news, document):
    _, person = tag(news, document, *KIM, "PER", annotator="a")
    tag(news, document, *CUE, "WPN", annotator="a")
    _, said = tag(news, document, *SAID, "QUOTE", annotator="a")
    _, again = quote(news, document, [SAID], annotator="a", cue=CUE, source=KIM, attributes={"mode": "indirect"})
    assert (again.id, again.attributes) == (said.id, {"mode": "indirect"})
    assert spans(news, document) == [("قال", "CUE"), ("قال", "WPN"), ("كيم", "PER"), ("لن نبيع", "QUOTE")]
    assert ("source", said.id, person.id) in {
        (one.type, one.source, one.target) for one in news.annotations.get(document, "a").relations
    }


def test_a_source_may_be_a_span_by_its_id(news, document):
    _, person = tag(news, document, *KIM, "PER", annotator="a")
    quote(news, document, [SAID], annotator="a", source=person.id)
    quote(news, document, [MORE], annotator="a", source=person.id)
    assert [kind for kind, *_ in links(news, document)] == ["source", "source"]


def test_another_source_replaces_the_first_which_goes_if_nothing_needs_it(news, document):
    quote(news, document, [SAID], annotator="a", cue=CUE, source=SAMIR)
    quote(news, document, [SAID], annotator="a", source=KIM)
    assert links(news, document) == [("cue", "لن نبيع", "قال"), ("source", "لن نبيع", "كيم")]
    assert spans(news, document) == [("قال", "CUE"), ("كيم", "SOURCE"), ("لن نبيع", "QUOTE")]


def test_a_source_that_says_something_by_itself_stays(news, document):
    _, said = quote(news, document, [SAID], annotator="a", cue=ADDED, source=SAMIR)
    quote(news, document, [MORE], annotator="a", cue=ADDED)
    (source,) = (span for span in news.annotations.get(document, "a").spans if span.label == "SOURCE")
    annotate(news, source.id, "ملاحظة", annotator="a")
    quote(news, document, [SAID], annotator="a", cue=CUE, source=KIM)
    assert [surface for surface, _ in spans(news, document)].count("سامر") == 1
    assert [surface for surface, _ in spans(news, document)].count("أضاف") == 1
    assert ("source", "لن نبيع", "سامر") not in links(news, document)
    with pytest.raises(BadInput, match="nothing to change"):
        quote(news, document, [SAID], annotator="a", cue=CUE, source=KIM)
    assert said.label == "QUOTE"


def test_what_cannot_be_is_refused_whole(news, document, store):
    _, other = tag(news, document, *KIM, "PER", annotator="b")
    _, weapon = tag(news, document, *SAMIR, "WPN", annotator="a")
    before = spans(news, document)
    for more, reason in (
        ({"source": other.id}, "belongs to b"),
        ({"source": weapon.id}, "cannot lead to WPN"),
        ({"source": (0, 0)}, "is empty"),
        ({"cue": (0, 999)}, "outside the article"),
        ({"attributes": {"mode": "loud"}}, "cannot be “loud”"),
        ({"attributes": {"speaker": "nobody"}}, "no entity nobody"),
    ):
        with pytest.raises(BadInput, match=reason):
            quote(news, document, [SAID], annotator="a", **more)
    assert spans(news, document) == before
    (small,) = add(store, article())
    with pytest.raises(BadInput, match="does not say what a quote is made of"):
        quote(store, small, [(0, 3)], annotator="a")
    assert list(each_quote(store)) == []


def test_the_table_says_who_said_what_in_order(news, document):
    add(news, annotated(article("two"), "b", spans=(Span(id="q", start=0, end=3, label="QUOTE"),)))
    quote(news, document, [MORE], annotator="a", cue=ADDED, source=SAMIR)
    quote(news, document, [SAID], annotator="a", cue=CUE, source=KIM, relay=AGENCY, attributes={"mode": "direct"})
    (source,) = (span for span in news.annotations.get(document, "a").spans if span.start == KIM[0])
    found_entity(news, [source.id], "كيم جونغ أون", annotator="a")
    first, second = quotes(news, document, "a")
    assert (first.content, first.mode, first.cue, first.source, first.entity, first.relay, first.speaker) == (
        *("لن نبيع", "direct", "قال", "كيم", "كيم جونغ أون", "الوكالة"),
        "",
    )
    assert (second.content, second.source, second.entity, second.relay) == ("ولا نشتري", "سامر", "", "")
    assert quotes(news, document, "b") == []
    assert [(row.name, row.annotator) for row in each_quote(news)] == [
        ("one.txt", "a"),
        ("one.txt", "a"),
        ("two", "b"),
    ]
    assert [row.name for row in each_quote(news, annotator="b")] == ["two"]
    with pytest.raises(BadInput, match="no document none"):
        quotes(news, "none")


def test_the_speaker_may_be_an_entity_that_no_words_name(news, document):
    _, person = tag(news, document, *KIM, "PER", annotator="a")
    _, entity = found_entity(news, [person.id], annotator="a")
    _, said = quote(news, document, [SAID], annotator="a", attributes={"speaker": entity.id})
    identify(news, [said.id], entity.id, annotator="a")
    (row,) = quotes(news, document)
    assert (row.source, row.entity, row.speaker) == ("", "كيم", "كيم")


def test_several_sources_stand_side_by_side(news, document):
    _, said = quote(news, document, [SAID], annotator="a", source=KIM)
    _, other = tag(news, document, *SAMIR, "PER", annotator="a")
    link(news, "source", said.id, other.id, annotator="a")
    assert quotes(news, document)[0].source == "كيم | سامر"
