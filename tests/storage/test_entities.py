"""The list of entities with how often and where they are mentioned."""

import pytest
from articles import add, annotated, article
from msgspec.structs import replace

from workbench.core.records import Entity, Span
from workbench.storage.store import Store

ARMY, MINISTRY = (Entity(id=name, name=name, label="ORG") for name in ("army", "ministry"))


def mention(place: int, entity: str, *, name: str) -> Span:
    return Span(id=name, start=place, end=place + 3, label="ORG", entity=entity)


@pytest.fixture
def mentioned(store: Store) -> list[str]:
    """Three documents: two annotators on the first, one on the second, nobody on the third."""
    first, second = article("1.txt"), article("2.txt")
    spans = [mention(0, "army", name="a"), mention(4, "army", name="b"), mention(9, "", name="c")]
    sara = replace(annotated(first, "sara", spans=tuple(spans)), entities=(ARMY,))
    omar = replace(annotated(first, "omar", spans=(mention(0, "army", name="d"),)), entities=(ARMY,))
    more = (mention(0, "army", name="e"), mention(4, "ministry", name="f"))
    there = replace(annotated(second, "sara", spans=more), entities=(ARMY, MINISTRY))
    return list(add(store, sara, omar, there, article("3.txt")))


def counts(store: Store, document: str | None = None) -> list[tuple[str, int, int]]:
    return [(row.entity.id, row.mentions, row.documents) for row in store.entities.rows(document=document)]


def test_entities_are_counted_over_the_project(store: Store, mentioned: list[str]) -> None:
    assert counts(store) == [("army", 4, 2), ("ministry", 1, 1)]


def test_entities_of_a_document_are_those_that_it_mentions(store: Store, mentioned: list[str]) -> None:
    assert counts(store, mentioned[0]) == [("army", 3, 1)]
    assert counts(store, mentioned[1]) == [("army", 1, 1), ("ministry", 1, 1)]
    assert counts(store, mentioned[2]) == []


def test_an_entity_without_mentions_is_in_the_list_of_the_project(store: Store) -> None:
    with store.step("describe", annotator="sara") as step:
        store.entities.add(step, ARMY)
    assert counts(store) == [("army", 0, 0)]


def test_mentions_of_one_entity_are_counted(store: Store, mentioned: list[str]) -> None:
    assert store.entities.count_mentions("army") == 4
    assert store.entities.count_mentions("army", document=mentioned[1]) == 1
    assert store.entities.count_mentions("nobody") == 0
