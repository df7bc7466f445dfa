"""What spans mention: founded, told apart, merged, described, forgotten."""

import pytest
from articles import add, article, dump
from news_scheme import NEWS

from workbench.commands.checking import check
from workbench.commands.entities import (
    candidates,
    candidates_of,
    describe,
    distinguish,
    forget,
    found_entity,
    identify,
    merge,
)
from workbench.commands.history import undo
from workbench.commands.spans import tag
from workbench.core.errors import BadInput
from workbench.storage.store import Store

TEXT = "وصل كيم جونغ أون. قال كيم جون اون إن كِيم جونغ أون سعيد. غاب سامر."
NAMES = ("كيم جونغ أون", "كيم جون اون", "كِيم جونغ أون", "سامر")


@pytest.fixture
def news(tmp_path):
    with Store.create(tmp_path / "news.workbench", NEWS) as project:
        add(project, article(text=TEXT))
        yield project


@pytest.fixture
def people(news):
    """The ids of four spans."""
    (document,) = news.documents.ids()
    places = [(TEXT.index(name), TEXT.index(name) + len(name)) for name in NAMES]
    return [tag(news, document, *place, "PER", annotator="a")[1].id for place in places]


def mentioned(store, spans):
    return [store.annotations.span(span).span.entity for span in spans]


def test_an_entity_is_called_as_its_first_mention_and_knows_the_others(news, people):
    step, kim = found_entity(news, people[:3], annotator="a")
    assert (step.verb, step.detail) == ("found_entity", NAMES[0])
    assert (kim.name, kim.label, kim.aliases) == (NAMES[0], "PER", (NAMES[1],))
    assert news.entities.get(kim.id) == kim
    assert mentioned(news, people) == [kim.id] * 3 + [""]
    undo(news)
    assert news.entities.all() == []
    assert mentioned(news, people) == [""] * 4


def test_a_given_name_wins_and_what_is_new_is_learned_later(news, people):
    _, kim = found_entity(news, people[:1], " القائد\n كيم ", "ORG", annotator="a")
    assert (kim.name, kim.label, kim.aliases) == ("القائد كيم", "ORG", (NAMES[0],))
    step = identify(news, people[1:3], kim.id, annotator="a")
    assert (step.verb, step.detail) == ("identify", "القائد كيم")
    assert news.entities.get(kim.id).aliases == NAMES[:2]
    with pytest.raises(BadInput, match="nothing to change"):
        identify(news, people[:3], kim.id, annotator="a")


@pytest.mark.parametrize(
    ("spans", "more", "reason"),
    [
        ([], {}, "needs a span"),
        (["none"], {}, "no span none"),
        ([0], {"name": "\u200f \n"}, "name that can be seen"),
        ([0], {"label": "NONE"}, "no label NONE"),
    ],
)
def test_what_is_no_entity_is_refused(news, people, spans, more, reason):
    with pytest.raises(BadInput, match=reason):
        found_entity(news, [people[one] if isinstance(one, int) else one for one in spans], annotator="a", **more)
    assert news.entities.all() == []


def test_spans_are_split_off_with_their_names(news, people):
    _, kim = found_entity(news, people, annotator="a")
    assert kim.aliases == (NAMES[1], NAMES[3])
    _, samir = distinguish(news, people[3:], annotator="a")
    assert (samir.name, samir.label) == (NAMES[3], "PER")
    assert news.entities.get(kim.id).aliases == (NAMES[1],)
    assert distinguish(news, people[1:2], None, annotator="a")[1] is None
    assert mentioned(news, people) == [kim.id, "", kim.id, samir.id]
    assert news.entities.get(kim.id).aliases == ()
    with pytest.raises(BadInput, match="nothing to change"):
        distinguish(news, people[1:2], None, annotator="a")


def test_a_name_that_another_mention_has_too_stays(news, people):
    (document,) = news.documents.ids()
    start = TEXT.index(NAMES[1])
    _, twin = tag(news, document, start, start + len(NAMES[1]), "WPN", annotator="a")
    _, kim = found_entity(news, [*people[:2], twin.id], annotator="a")
    distinguish(news, [people[1]], None, annotator="a")
    assert news.entities.get(kim.id).aliases == (NAMES[1],)


def test_entities_become_one_and_are_two_again(news, people):
    (document,) = news.documents.ids()
    _, kim = found_entity(news, people[:1], annotator="a")
    _, other = found_entity(news, people[1:2], annotator="a")
    _, third = found_entity(news, people[3:], annotator="a")
    describe(news, other.id, annotator="a", uri="Q56226", note="ملاحظة")
    _, said = tag(news, document, 0, 3, "QUOTE", annotator="b", attributes={"speaker": other.id})
    before = dump(news)
    step = merge(news, kim.id, [other.id, third.id, other.id], annotator="a")
    assert (step.verb, step.detail, step.touched.documents) == ("merge", NAMES[0], {document})
    (whole,) = news.entities.all()
    assert (whole.id, whole.aliases, whole.uri, whole.note) == (kim.id, (NAMES[1], NAMES[3]), "Q56226", "ملاحظة")
    assert mentioned(news, [people[0], people[1], people[3]]) == [kim.id] * 3
    assert news.annotations.span(said.id).span.attributes == {"speaker": kim.id}
    undo(news)
    assert dump(news) == before
    with pytest.raises(BadInput, match="merged with itself"):
        merge(news, kim.id, [kim.id], annotator="a")
    with pytest.raises(BadInput, match="no entity none"):
        merge(news, kim.id, [other.id, "none"], annotator="a")
    assert dump(news) == before


def test_a_forgotten_entity_is_named_nowhere(news, people):
    _, kim = found_entity(news, people[:2], annotator="a")
    _, said = tag(news, news.documents.ids()[0], 0, 3, "QUOTE", annotator="a", attributes={"speaker": kim.id})
    before = dump(news)
    assert forget(news, kim.id, annotator="a").detail == NAMES[0]
    assert news.entities.all() == []
    assert mentioned(news, people) == [""] * 4
    assert news.annotations.span(said.id).span.attributes == {}
    assert check(news) == []
    undo(news)
    assert dump(news) == before


def test_describing_keeps_what_is_not_given(news, people):
    _, kim = found_entity(news, people[:2], annotator="a")
    describe(news, kim.id, annotator="b", name="كيم  جونغ أون الثاني", uri="https://www.wikidata.org/wiki/Q56226")
    known = news.entities.get(kim.id)
    assert (known.name, known.aliases, known.label) == ("كيم جونغ أون الثاني", (NAMES[1], NAMES[0]), "PER")
    describe(news, kim.id, annotator="a", aliases=["كيم", "كيم", known.name], note="x", label="ORG", uri="")
    known = news.entities.get(kim.id)
    assert (known.aliases, known.note, known.label, known.uri) == (("كيم",), "x", "ORG", "")


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"uri": "kim"}, "“kim” is no URI"),
        ({"uri": "https://x y"}, "is no URI"),
        ({"name": " "}, "name that can be seen"),
        ({"aliases": ["كيم", ""]}, "name that can be seen"),
        ({"label": "NONE"}, "no label NONE"),
        ({"name": NAMES[0]}, "nothing to change"),
        ({}, "nothing to change"),
    ],
)
def test_a_description_that_cannot_be_is_refused(news, people, values, reason):
    _, kim = found_entity(news, people[:1], annotator="a")
    with pytest.raises(BadInput, match=reason):
        describe(news, kim.id, annotator="a", **values)
    assert news.entities.get(kim.id) == kim


def test_only_their_own_annotator_says_what_spans_mention(news, people):
    _, kim = found_entity(news, people[:1], annotator="a")
    for verb in (
        lambda: identify(news, people[1:2], kim.id, annotator="b"),
        lambda: found_entity(news, people[1:2], annotator="b"),
        lambda: distinguish(news, people[:1], None, annotator="b"),
    ):
        with pytest.raises(BadInput, match="belongs to a; b cannot change it"):
            verb()


def test_candidates_come_likeliest_first_and_then_those_with_the_same_label(news, people):
    _, kim = found_entity(news, people[:1], annotator="a")
    _, city = found_entity(news, people[1:2], "كيم جونغ أون", "ORG", annotator="a")
    _, samir = found_entity(news, people[3:], annotator="a")
    describe(news, samir.id, annotator="a", aliases=["كيس"])
    found = candidates_of(news, people[2])
    assert [one.entity.id for one in found][:2] == [kim.id, city.id]
    assert found[0].name == NAMES[0]
    assert [one.entity.id for one in candidates(news, NAMES[0], label="ORG")][:2] == [city.id, kim.id]
    assert len(candidates(news, NAMES[0], limit=1)) == 1
    assert found[0].score >= found[-1].score


def test_an_entity_is_found_by_id_name_or_alias(news, people):
    _, kim = found_entity(news, people[:2], annotator="a")
    assert {news.entities.find(reference) for reference in (kim.id, kim.name, NAMES[1])} == {kim.id}
    found_entity(news, people[3:], NAMES[0], annotator="a")
    with pytest.raises(BadInput, match="may mean 2 entities"):
        news.entities.find(NAMES[0])
    with pytest.raises(BadInput, match="no entity none"):
        news.entities.find("none")
