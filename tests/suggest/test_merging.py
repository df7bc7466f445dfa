"""Proposals of several suggesters become one set, whatever they say and in whatever order."""

import pytest
from articles import SCHEME
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from workbench.core.records import Span
from workbench.core.suggestions import NOTHING, Place, Suggested, SuggestedRelation, Suggestion, because
from workbench.suggest.merging import merged, remaining

LABELS = [label.name for label in SCHEME.labels]


def suggestion(start: int, end: int, label: str = LABELS[0], score: float = 0.5, suggester: str = "one") -> Suggestion:
    reasons = (because(suggester, score, "It is so."),)
    return Suggestion(start=start, end=end, label=label, score=score, reasons=reasons)


def suggested(*spans: Suggestion) -> Suggested:
    return Suggested(spans)


@st.composite
def suggestions(draw: st.DrawFn) -> Suggestion:
    start = draw(st.integers(0, 300))
    label = draw(st.sampled_from([*LABELS, "UNKNOWN"]))
    return suggestion(
        start,
        start + draw(st.integers(1, 200)),
        label,
        draw(st.sampled_from([0.2, 0.5, 0.9])),
        draw(st.sampled_from(["one", "two"])),
    )


def overlap(one: Suggestion, other: Suggestion) -> str | None:
    if one.end <= other.start or other.end <= one.start:
        return None
    if (one.start, one.end) == (other.start, other.end):
        return "same"
    within = (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)
    return "nest" if within else "cross"


@given(st.lists(suggestions(), max_size=12), st.randoms())
def test_the_order_of_the_proposals_tells_nothing(found: list[Suggestion], random) -> None:
    mixed = list(found)
    random.shuffle(mixed)
    assert merged([suggested(*found)], SCHEME) == merged([suggested(one) for one in mixed], SCHEME)


@given(st.lists(suggestions(), max_size=12))
def test_what_is_kept_may_stand_beside_each_other(found: list[Suggestion]) -> None:
    kept = merged([suggested(*found)], SCHEME).spans
    assert [one.order for one in kept] == sorted(one.order for one in kept)
    for number, one in enumerate(kept):
        assert one.label in SCHEME.by_name
        for other in kept[number + 1 :]:
            how = overlap(one, other)
            assert how is None or SCHEME.may_overlap(one.label, other.label, how)
            assert how != "nest" or one.label != other.label


@given(st.lists(suggestions(), max_size=12))
def test_no_reason_is_lost(found: list[Suggestion]) -> None:
    kept = merged([suggested(*found)], SCHEME).spans
    known = {(one.suggester, one.place) for one in found if one.label in SCHEME.by_name}
    told = {(reason.suggester, reason.instead or one.place) for one in kept for reason in one.reasons}
    assert told == known


def test_two_reasons_for_the_same_are_surer_than_one() -> None:
    (one,) = merged(
        [suggested(suggestion(0, 4, score=0.5)), suggested(suggestion(0, 4, score=0.6, suggester="two"))], SCHEME
    ).spans
    assert one.score == 0.8
    assert one.suggester == "two"


def test_the_same_reason_twice_is_no_surer() -> None:
    assert merged([suggested(suggestion(0, 4)), suggested(suggestion(0, 4))], SCHEME) == suggested(suggestion(0, 4))


@pytest.mark.parametrize(("longer", "kept"), [(0.9, 6), (0.5, 6), (0.4, 4)])
def test_of_a_name_within_a_name_the_longer_stays(longer: float, kept: int) -> None:
    (one,) = merged([suggested(suggestion(0, 6, score=longer), suggestion(0, 4, score=0.9))], SCHEME).spans
    assert one.end == kept
    assert len(one.reasons) == 2


def test_a_relation_follows_what_took_the_place_of_its_end() -> None:
    lost, won, other = suggestion(0, 4, score=0.4), suggestion(0, 6, score=0.9), suggestion(20, 24)
    relation = SuggestedRelation(type="any", source=other.place, target=lost.place, score=0.5, suggester="one")
    (moved,) = merged([Suggested((lost, won, other), (relation,))], SCHEME).relations
    assert moved.target == won.place


def test_nothing_gives_nothing() -> None:
    assert merged([], SCHEME) == NOTHING


@pytest.mark.parametrize(
    ("rejected", "is_gone"),
    [
        (Place(LABELS[0], 10, 20), True),
        (Place(LABELS[0], 12, 20), True),
        (Place(LABELS[0], 16, 40), False),
        (Place(LABELS[1], 10, 20), False),
    ],
)
def test_what_was_rejected_does_not_come_back(rejected: Place, is_gone: bool) -> None:
    left = remaining(suggested(suggestion(10, 20)), SCHEME, [], [rejected])
    assert (left == NOTHING) is is_gone


@pytest.mark.parametrize(("start", "end", "is_gone"), [(10, 20, True), (11, 20, True), (20, 30, False)])
def test_what_is_tagged_needs_no_suggestion(start: int, end: int, is_gone: bool) -> None:
    span = Span(id="a", start=start, end=end, label=LABELS[0])
    assert (remaining(suggested(suggestion(10, 20)), SCHEME, [span], []) == NOTHING) is is_gone


def test_a_threshold_leaves_out_what_is_less_sure() -> None:
    left = remaining(suggested(suggestion(0, 4, score=0.3), suggestion(5, 9, score=0.5)), SCHEME, [], [], 0.5)
    assert [one.score for one in left.spans] == [0.5]


def test_a_relation_may_lead_to_a_span_that_is_there() -> None:
    source = suggestion(0, 4, LABELS[0])
    span = Span(id="a", start=10, end=20, label=LABELS[1])
    relation = SuggestedRelation(
        type="any", source=source.place, target=Place(LABELS[1], 10, 20), score=0.5, suggester="one"
    )
    result = Suggested((source,), (relation,))
    assert remaining(result, SCHEME, [span], []).relations == (relation,)
    assert remaining(result, SCHEME, [], []).relations == ()


def test_values_that_the_label_cannot_take_are_dropped() -> None:
    one = replace(suggestion(0, 4, "ORG"), attributes={"kind": "individual", "unit": "year", "alias": "x"})
    assert merged([suggested(one)], SCHEME).spans[0].attributes == {"kind": "individual"}
    other = replace(one, attributes={"kind": "planet"})
    assert not merged([suggested(other)], SCHEME).spans[0].attributes
