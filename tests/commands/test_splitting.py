"""Dividing a project: near-duplicates on one side, what the report tells, what is refused."""

from collections.abc import Sequence

import pytest
import wire
from articles import add, annotated, article

from workbench.commands.splitting import Splits, split
from workbench.core.choosing import Choice
from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Annotation, Span
from workbench.core.splitting import SplitPlan
from workbench.storage.store import Store

HALVES = {"train": 50, "test": 50}


def stories(number: int) -> list[str]:
    """Stories of which no two are alike."""
    return [" ".join(f"{word}{place}" for word in wire.FACTORY.split()) for place in range(number)]


def labelled(name: str, text: str, label: str, count: int, **meta: str) -> AnnotatedDocument:
    spans = tuple(Span(id=f"{name}-{place}", start=place, end=place + 1, label=label) for place in range(count))
    return AnnotatedDocument(
        document=article(name, text, meta=meta), annotation=Annotation(annotator="sara", status="done", spans=spans)
    )


def sides(splits: Splits, documents: Sequence[str]) -> list[set[str]]:
    return [set(documents) & set(some) for some in splits.parts.values()]


def test_near_duplicates_come_into_one_part(store):
    versions = (wire.HARBOUR, wire.edited(), wire.updated(), wire.quoting())
    ids = add(store, *(article(f"{n}", text) for n, text in enumerate([*versions, *stories(8)])))
    for seed in range(8):
        splits = split(store, SplitPlan(shares=HALVES, seed=seed))
        assert set() in sides(splits, ids[:4])
        assert splits.groups[0].documents == tuple(ids[:4])
        assert [count.documents for count in splits.counts] == [6, 6]
        assert splits.closest is None


def test_where_they_are_not_kept_together_the_report_says_so_first(store):
    add(store, *(article(f"{n}", wire.HARBOUR + "\n" * n) for n in range(4)))
    splits = split(store, SplitPlan(shares=HALVES, together=False))
    assert str(splits.cautions[0]).startswith("Near-duplicates are not kept together. Pairs of them")
    assert splits.closest
    assert splits.closest.similarity == 1
    assert splits.cautions[0].values == {"pairs": 4}


def test_the_report_counts_what_each_part_has(store):
    add(store, *(labelled(f"{n}", text, "PER" if n % 2 else "ORG", 3) for n, text in enumerate(stories(20))))
    splits = split(store, SplitPlan(shares=HALVES))
    assert [count.spans for count in splits.counts] == [{"ORG": 15, "PER": 15}] * 2
    assert sum(count.characters for count in splits.counts) == sum(map(len, stories(20)))
    assert splits.cautions == ()


def test_a_label_that_a_part_lacks_is_named(store):
    add(store, *(labelled(f"{n}", text, "PER" if n else "WPN", 1) for n, text in enumerate(stories(10))))
    (caution,) = split(store, SplitPlan(shares=HALVES)).cautions
    assert str(caution).endswith("has no span with the labels WPN.")


def test_a_group_that_is_larger_than_a_part_is_named(store):
    texts = [wire.HARBOUR + "\n" * n for n in range(4)]
    add(store, *(article(f"{n}", text) for n, text in enumerate([*texts, *stories(4)])))
    said = [str(caution) for caution in split(store, SplitPlan()).cautions]
    assert "The largest group of near-duplicates has 4 documents, more than the part dev should get." in said


def test_by_date_what_comes_behind_is_younger(store):
    days = ["2024-03-05", "2024-01-02", "", "2024-02-11", "2024-04-01", "2024-05"]
    ids = add(store, *(article(f"{n}", text, meta={"date": days[n]}) for n, text in enumerate(stories(6))))
    splits = split(store, SplitPlan(shares=HALVES, by="date"))
    assert splits.parts == {"train": (ids[1], ids[2], ids[3], ids[5]), "test": (ids[0], ids[4])}
    assert splits.undated == (ids[2], ids[5])


def test_what_was_begun_by_one_annotator_counts_only_that(store):
    ids = add(
        store,
        labelled("one", stories(1)[0], "PER", 2),
        annotated(article("two", stories(2)[1]), annotator="omar"),
        article("three", stories(3)[2]),
    )
    splits = split(store, SplitPlan(shares=HALVES), Choice(annotators=frozenset({"sara"})))
    assert [one for some in splits.parts.values() for one in some] == [ids[0]]
    everything = split(store, SplitPlan(shares=HALVES), Choice(statuses=frozenset({"todo", "doing", "done"})))
    assert {one for some in everything.parts.values() for one in some} >= {ids[0], ids[2]}


def test_copies_of_a_project_are_divided_alike(store, tmp_path, scheme):
    texts = stories(30)
    ids = list(add(store, *(article(f"{n}", text) for n, text in enumerate(texts))))
    with Store.create(tmp_path / "other.workbench", scheme) as other:
        copies = list(add(other, *(article(f"{n}", text) for n, text in enumerate(texts))))
        parts, again = split(store, SplitPlan()).parts, split(other, SplitPlan()).parts
    assert [[ids.index(one) for one in some] for some in parts.values()] == [
        [copies.index(one) for one in some] for some in again.values()
    ]


@pytest.mark.parametrize("plan", [SplitPlan(), SplitPlan(folds=5), SplitPlan(by="date"), SplitPlan(by="outlet")])
def test_a_single_document_is_divided_too(store, plan):
    add(store, article())
    assert sum(map(len, split(store, plan).parts.values())) == 1


def test_nothing_cannot_be_divided(store):
    with pytest.raises(BadInput, match="no documents to divide"):
        split(store, SplitPlan())
