"""Which proposed span stands for which gold span; nervaluate is the oracle, one label at a time."""

from collections.abc import Sequence
from random import Random

import pytest
from core.evaluation.judged import span, suggestion
from hypothesis import given
from hypothesis import strategies as st
from nervaluate.entities import Entity
from nervaluate.strategies import EntityTypeEvaluation, StrictEvaluation

from workbench.core.evaluation import Pair, match
from workbench.core.records import Span
from workbench.core.suggestions import Suggestion

ranges = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair)))
golds = st.lists(
    st.builds(lambda label, r: span(label, *r), st.sampled_from("AB"), ranges),
    max_size=8,
    unique_by=lambda one: one.id,
)
proposals = st.lists(
    st.builds(lambda label, r: suggestion(label, *r), st.sampled_from("AB"), ranges),
    max_size=8,
    unique_by=lambda one: one.place,
)


def places(pairs: Sequence[Pair]) -> list[tuple[object, object]]:
    return [((pair.gold.start, pair.gold.end), (pair.proposed.start, pair.proposed.end)) for pair in pairs]


def test_the_same_range_is_exact_and_a_shared_code_point_overlaps():
    pairs = match([span("A", 0, 5), span("A", 10, 20)], [suggestion("A", 0, 5), suggestion("A", 19, 30)])
    assert [pair.exact for pair in pairs] == [True, False]


def test_ranges_that_only_touch_and_other_labels_do_not_match():
    assert match([span("A", 0, 5), span("A", 10, 15)], [suggestion("A", 5, 9), suggestion("B", 10, 15)]) == []


def test_what_is_most_alike_comes_first():
    pairs = match([span("A", 0, 20)], [suggestion("A", 0, 4), suggestion("A", 2, 20), suggestion("A", 18, 40)])
    assert places(pairs) == [((0, 20), (2, 20))]


def test_an_exact_match_is_not_given_up():
    pairs = match([span("A", 0, 10), span("A", 4, 6)], [suggestion("A", 4, 6)])
    assert places(pairs) == [((4, 6), (4, 6))]


def test_fragments_count_for_themselves():
    gold = Span(id="1", label="A", start=0, end=20, fragments=((0, 5), (15, 20)))
    assert match([gold], [suggestion("A", 6, 14)]) == []
    assert [pair.exact for pair in match([gold], [suggestion("A", 0, 20)])] == [False]


@pytest.mark.parametrize("modes", [("direct", "indirect"), ("indirect", "direct")])
def test_a_quote_of_the_same_mode_comes_first(modes):
    first, second = modes
    pairs = match(
        [span("Q", 0, 100, mode=first), span("Q", 20, 60, mode=second)],
        [suggestion("Q", 10, 60, mode=first), suggestion("Q", 20, 62, mode=second)],
        lambda one: one.attributes["mode"],
    )
    assert places(pairs) == [((0, 100), (10, 60)), ((20, 60), (20, 62))]
    assert all(pair.same_mode for pair in pairs)


@given(golds, proposals)
def test_matching_is_one_to_one_and_takes_all_that_it_can(gold, proposed):
    pairs = match(gold, proposed)
    assert len({id(pair.gold) for pair in pairs}) == len({id(pair.proposed) for pair in pairs}) == len(pairs)
    used = {id(one) for pair in pairs for one in (pair.gold, pair.proposed)}
    free = [one for one in gold if id(one) not in used], [one for one in proposed if id(one) not in used]
    assert match(*free) == []
    assert all(pair.gold.label == pair.proposed.label for pair in pairs)


@given(golds, proposals, st.integers())
def test_the_order_of_the_input_tells_nothing(gold, proposed, seed):
    random = Random(seed)
    shuffled = random.sample(gold, len(gold)), random.sample(proposed, len(proposed))
    assert match(*shuffled) == match(gold, proposed)


@given(golds, proposals)
def test_exact_matches_are_those_of_nervaluate_label_by_label(gold, proposed):
    for label in "AB":
        golds, proposals = of_label(label, gold), of_label(label, proposed)
        found, _ = StrictEvaluation().evaluate(entities(golds), entities(proposals), [label])
        shared = {(one.start, one.end) for one in golds} & {(one.start, one.end) for one in proposals}
        assert sum(pair.exact for pair in match(golds, proposals)) == len(shared) >= found.correct


@given(golds)
def test_overlapping_matches_are_those_of_nervaluate_where_spans_lie_apart(gold):
    """Where several could be matched, the library takes them in their order, and may miss some."""
    apart = [span("A", 20 * number, 20 * number + one.end - one.start) for number, one in enumerate(gold)]
    moved = [suggestion("A", one.start + 3, one.end + 3) for one in apart[::2]]
    found, _ = EntityTypeEvaluation().evaluate(entities(apart), entities(moved), ["A"])
    pairs = match(apart, moved)
    assert (len(pairs), len(moved) - len(pairs)) == (found.correct, found.spurious)


def of_label(label: str, spans: Sequence[Span | Suggestion]) -> list:
    return [one for one in spans if one.label == label]


def entities(spans: Sequence[Span | Suggestion]) -> list[Entity]:
    return [Entity(label=one.label, start=one.start, end=one.end - 1) for one in spans]
