"""Suggestions by place and in order, above a threshold, and what is a part of what."""

from hypothesis import given
from hypothesis import strategies as st
from news_scheme import NEWS

from workbench.core.suggestion_index import SuggestionIndex, shape_id
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because


def suggestion(start: int, end: int, label: str = "PER", score: float = 0.8) -> Suggestion:
    return Suggestion(start=start, end=end, label=label, score=score, reasons=(because("one", score, "It is so."),))


some = st.lists(
    st.builds(
        lambda start, length, label, score: suggestion(start, start + length, label, score),
        st.integers(0, 600),
        st.integers(1, 300),
        st.sampled_from(["PER", "ORG"]),
        st.sampled_from([0.3, 0.6, 0.9]),
    ),
    max_size=12,
    unique_by=lambda one: one.place,
)
thresholds = st.sampled_from([0.0, 0.5, 0.7, 0.95])


def ordered(found: list[Suggestion], threshold: float) -> list[Suggestion]:
    return sorted((one for one in found if one.score >= threshold), key=lambda one: one.order)


@given(some, thresholds, st.integers(0, 900), st.integers(1, 300))
def test_only_what_reaches_the_threshold_is_found(found, threshold, start, length):
    index = SuggestionIndex(Suggested(tuple(found)), threshold=threshold)
    wanted = ordered(found, threshold)
    assert list(index) == wanted
    assert len(index) == len(wanted)
    overlapping = {shape_id(one.place) for one in wanted if one.start < start + length and one.end > start}
    assert {shape.id for shape in index.overlapping(start, start + length)} == overlapping
    assert all(index.has(one.place) for one in found)
    assert [one for one in found if index.get(shape_id(one.place))] == [one for one in found if one in wanted]


@given(some, some, thresholds)
def test_adding_and_removing_gives_what_a_new_index_has(before, after, threshold):
    index = SuggestionIndex(Suggested(tuple(before)), threshold=threshold)
    for one in before:
        if one.place not in {other.place for other in after}:
            index.remove(one.place)
    for one in after:
        index.add(one)
    assert list(index) == ordered(after, threshold)
    assert len(index) == len(ordered(after, threshold))


@given(some, thresholds)
def test_the_walk_goes_through_all_of_them_both_ways(found, threshold):
    index = SuggestionIndex(Suggested(tuple(found)), threshold=threshold)
    forth, here = [], index.following((-1, 0, ""))
    while here:
        forth.append(here)
        here = index.following(here.order)
    assert forth == ordered(found, threshold)
    back, here = [], index.preceding((10_000, 0, ""))
    while here:
        back.append(here)
        here = index.preceding(here.order)
    assert back == forth[::-1]


SAID, CUE, SOURCE, SPEAKER = (
    suggestion(20, 40, "QUOTE"),
    suggestion(0, 4, "CUE"),
    suggestion(5, 15, "SOURCE"),
    suggestion(5, 14),
)


def linked(*relations: tuple[str, Suggestion]) -> SuggestionIndex:
    links = (
        SuggestedRelation(type=name, source=SAID.place, target=one.place, score=0.8, suggester="one")
        for name, one in relations
    )
    return SuggestionIndex(Suggested((CUE, SOURCE, SPEAKER, SAID), tuple(links)), NEWS)


def test_the_walk_leaves_parts_out_as_long_as_what_they_belong_to_is_there():
    index = linked(("cue", CUE), ("source", SOURCE))
    assert index.is_part(CUE.place)
    assert index.is_part(SOURCE.place)
    assert index.following((-1, 0, "")) == SPEAKER
    index.remove(SAID.place)
    assert not index.is_part(CUE.place)
    assert index.following((-1, 0, "")) == CUE


def test_a_speaker_that_is_somebody_himself_is_no_part():
    assert not linked(("source", SPEAKER)).is_part(SPEAKER.place)


def test_links_are_known_at_both_ends():
    index = linked(("cue", CUE))
    assert [(link.type, link.other, link.inward) for link in index.links(SAID.place)] == [("cue", CUE.place, False)]
    assert [(link.type, link.other, link.inward) for link in index.links(CUE.place)] == [("cue", SAID.place, True)]
    assert index.links(Place("PER", 0, 1)) == []


def test_alike_are_those_with_the_same_label_and_words():
    text = "كيم قال وكيم ذهب مع كيم"
    here, there, other = suggestion(0, 3), suggestion(20, 23), suggestion(20, 23, "ORG")
    index = SuggestionIndex(Suggested((here, other, there, suggestion(4, 7))))
    assert index.alike(here, text) == [here, there]
    assert len(index.labelled("PER")) == 3
