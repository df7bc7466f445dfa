"""Near-duplicates in a project: what is found, why, and what is not."""

import pytest
import wire
from articles import add, article

from workbench.commands import comparing
from workbench.commands.duplicates import NearDuplicates, near_duplicates
from workbench.core.choosing import Choice
from workbench.core.errors import BadInput
from workbench.core.likeness import Likeness, Pair, ground
from workbench.core.progress import Cancelled
from workbench.core.records import Zone
from workbench.storage.store import Store

FOOTER = "تابعوا أخبارنا على منصاتنا المختلفة واشتركوا في النشرة اليومية لتصلكم آخر المستجدات والتحليلات " * 4


def documents(store: Store, *texts: str) -> list[str]:
    return list(add(store, *(article(f"{number}.txt", text) for number, text in enumerate(texts))))


def only_pair(found: NearDuplicates) -> Pair:
    (group,) = found.groups
    (pair,) = group.pairs
    return pair


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (wire.HARBOUR + "\n", "text"),
        (wire.respelled(), "text"),
        (wire.edited(), "similar"),
        (wire.updated(), "similar"),
        (wire.quoting(), "passage"),
        ("\n".join([wire.FACTORY, wire.HARBOUR, wire.TALKS]), "contained"),
    ],
    ids=["copy", "respelled", "edited", "updated", "quoting", "bracketed"],
)
def test_what_becomes_of_a_story_is_found(store, other, why):
    ids = documents(store, wire.HARBOUR, other, *wire.UNRELATED[:1] if why != "passage" else [])
    pair = only_pair(near_duplicates(store))
    assert {pair.first, pair.second} == set(ids[:2])
    assert ground(pair, Likeness()) == why


def test_unrelated_stories_are_not(store):
    documents(store, wire.HARBOUR, *wire.UNRELATED)
    assert near_duplicates(store).groups == ()


def test_the_passage_that_both_have_is_found_in_each_as_it_is_spelt_there(store):
    first, second = documents(store, wire.respelled(), wire.quoting())
    pair = only_pair(near_duplicates(store))
    passage = store.documents.excerpt(first, pair.start, pair.end)
    assert passage.startswith("وقَالَ مدير المينـــاء")
    assert passage.endswith("الي حين انتهاء الفحص")
    assert len(passage.split()) == pair.passage
    quoted = store.documents.excerpt(second, *pair.place_in(second))
    assert quoted == "\n".join(wire.HARBOUR.split("\n")[1:3])


def test_a_story_that_stands_in_two_groups_makes_them_one(store):
    ids = documents(store, wire.HARBOUR, wire.quoting(), wire.TALKS, wire.BORDER)
    (group,) = near_duplicates(store).groups
    assert group.documents == (ids[0], ids[1], ids[3])
    assert {(pair.first, pair.second) for pair in group.pairs} == {(ids[0], ids[1]), (ids[1], ids[3])}


def test_boilerplate_joins_nothing(store):
    texts = [f"{text}\n{FOOTER}" for text in (wire.HARBOUR, wire.BORDER)]
    zones = [Zone(start=text.index("\n" + FOOTER) + 1, end=len(text), kind="chrome") for text in texts]
    add(store, *(article(f"{n}", text, zones=(zones[n],)) for n, text in enumerate(texts)))
    assert near_duplicates(store).groups == ()


def test_nor_does_a_paragraph_that_stands_in_very_many_documents(store):
    words = wire.FACTORY.split()
    texts = [" ".join(f"{word}{number}" for word in words) for number in range(24)]
    ids = documents(store, *(f"{text}\n{FOOTER}" for text in texts), f"{texts[3]} آخر\n{FOOTER}")
    (group,) = near_duplicates(store).groups
    assert group.documents == (ids[3], ids[24])


def test_but_a_story_that_very_many_brought_does(store):
    documents(store, *(wire.HARBOUR + "\n" * number for number in range(30)))
    assert len(near_duplicates(store).groups[0].documents) == 30


def test_passages_can_be_left_out_and_the_similarity_be_raised(store):
    documents(store, wire.HARBOUR, wire.updated())
    documents(store, "\n".join([wire.TALKS, *wire.HARBOUR.split("\n")[1:2], wire.FACTORY]))
    assert near_duplicates(store, Likeness(similarity=0.9, passage=0)).groups == ()


@pytest.mark.parametrize("wrong", [{"similarity": 0}, {"similarity": 1.5}, {"passage": 3}, {"passage": -1}])
def test_a_likeness_that_means_nothing_is_refused(store, wrong):
    with pytest.raises(BadInput):
        near_duplicates(store, Likeness(**wrong))


def test_only_chosen_documents_are_compared(store):
    ids = documents(store, wire.HARBOUR, wire.edited(), wire.respelled())
    found = near_duplicates(store, choice=Choice(documents=frozenset(ids[:2])))
    assert found.documents == 2
    assert found.groups[0].documents == tuple(ids[:2])


@pytest.mark.parametrize("text", ["", "عاجل", "\n\n!", "كلمتان اثنتان"])
def test_the_shortest_texts_do_no_harm(store, text):
    documents(store, text, wire.HARBOUR)
    assert near_duplicates(store).groups == ()


def test_an_empty_project_has_none(store):
    assert near_duplicates(store) == NearDuplicates(documents=0, groups=(), pairs=())


def test_processes_find_the_same(store, monkeypatch):
    documents(store, wire.HARBOUR, wire.quoting(), wire.TALKS, wire.edited(), wire.FACTORY)
    here = near_duplicates(store)
    monkeypatch.setattr(comparing, "_WORTH_PROCESSES", 1)
    monkeypatch.setattr(comparing, "_AT_ONCE", 2)
    assert near_duplicates(store) == here
    assert here.groups


def test_it_can_be_stopped_and_tells_how_far_it_is(store):
    documents(store, wire.HARBOUR, wire.edited())
    told: list[tuple[int, int | None]] = []
    near_duplicates(store, progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)

    def stop(done: int, _: int | None) -> None:
        if done:
            raise Cancelled("The work was stopped.")

    with pytest.raises(Cancelled):
        near_duplicates(store, progress=stop)
