from hypothesis import given
from hypothesis import strategies as st

from workbench.core.records import Relation, Span
from workbench.core.relation_index import RelationIndex, other_end
from workbench.core.span_index import SpanIndex

SPANS = [Span(id=f"s{number}", start=3 * number, end=3 * number + 2 + number % 3, label="PER") for number in range(8)]
names = st.sampled_from([span.id for span in SPANS])
relations = st.builds(
    Relation, id=st.sampled_from("abcdefgh"), type=st.sampled_from(("owner", "source")), source=names, target=names
)


def together(work: list[Relation | str]) -> tuple[RelationIndex, dict[str, Relation]]:
    """Add relations and remove ids, in an index and in a dictionary."""
    index, kept = RelationIndex(), dict[str, Relation]()
    for one in work:
        if isinstance(one, str):
            index.remove(one)
            kept.pop(one, None)
        else:
            index.add(one)
            kept.pop(one.id, None)
            kept[one.id] = one
    return index, kept


some_work = st.lists(relations | st.sampled_from("abcdefgh"), max_size=30)


@given(some_work)
def test_it_holds_what_was_added_and_not_removed(work):
    index, kept = together(work)
    assert list(index) == list(kept.values())
    assert len(index) == len(kept)
    assert {one: index.get(one) for one in "abcdefgh"} == {one: kept.get(one) for one in "abcdefgh"}


@given(some_work, names)
def test_the_relations_of_a_span_are_found_those_from_it_first(work, span):
    index, kept = together(work)
    found = index.of_span(span)
    assert {one.id for one in found} == {one.id for one in kept.values() if span in (one.source, one.target)}
    outgoing = [one.source == span for one in found]
    assert outgoing == sorted(outgoing, reverse=True)


@given(some_work, st.integers(0, 30), st.integers(1, 12))
def test_relations_at_a_place_are_those_of_the_spans_there(work, start, length):
    index, kept = together(work)
    there = {span.id for span in SPANS if span.start < start + length and span.end > start}
    found = index.at(SpanIndex(SPANS), start, start + length)
    assert {one.id for one in found} == {one.id for one in kept.values() if {one.source, one.target} & there}
    assert len(found) == len({one.id for one in found})


@given(some_work, relations)
def test_every_change_has_a_version_of_its_own(work, relation):
    index, _ = together(work)
    before = index.version
    index.add(relation)
    after = index.version
    index.remove(relation.id)
    assert before < after < index.version
    again = index.version
    index.remove(relation.id)
    assert index.version == again


def test_the_other_end_of_a_relation():
    relation = Relation(id="r", type="owner", source="s1", target="s2")
    assert (other_end(relation, "s1"), other_end(relation, "s2")) == ("s2", "s1")
