"""What is left to decide beside the work of an annotator, and how it follows that."""

import pytest
from articles import SCHEME, add, article
from hypothesis import given
from hypothesis import strategies as st

from workbench.commands.proposing import Proposals, propose
from workbench.commands.spans import tag
from workbench.commands.suggesters import Chain
from workbench.commands.suggesting import accept, reject
from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.core.span_index import SpanIndex
from workbench.core.suggestions import Place, Suggested, Suggestion, because
from workbench.storage.store import Store

LABELS = ["PER", "ORG", "WPN"]
ranges = st.tuples(st.integers(0, 120), st.integers(1, 60)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def suggestion(start: int, end: int, label: str = "PER", score: float = 0.8) -> Suggestion:
    return Suggestion(start=start, end=end, label=label, score=score, reasons=(because("one", score, "It is so."),))


places = st.lists(
    st.tuples(ranges, st.sampled_from(LABELS)).map(lambda drawn: Place(drawn[1], *drawn[0])), max_size=6, unique=True
)


def spans_of(drawn: list[Place]) -> list[Span]:
    return [Span(id=f"{number}", start=one.start, end=one.end, label=one.label) for number, one in enumerate(drawn)]


@given(places, places, places, places, places)
def test_looking_again_where_something_was_touched_gives_what_looking_at_all_gives(
    suggested, before, after, rejected_before, rejected_after
):
    found = Suggested(
        tuple(sorted((suggestion(one.start, one.end, one.label) for one in suggested), key=lambda one: one.order))
    )
    proposals = Proposals(found, SCHEME, spans_of(before), rejected_before)
    left_before = {one.place for one in proposals.left}
    touched = [(one.start, one.end) for one in {*before, *after, *rejected_before, *rejected_after}]
    back = proposals.review(touched, SpanIndex(spans_of(after)), rejected_after)
    whole = Proposals(found, SCHEME, spans_of(after), rejected_after)
    assert list(proposals.left) == list(whole.left)
    assert [one.place for one in back] == [one.place for one in whole.left if one.place not in left_before]


class One:
    """Proposes one person."""

    name = "one"

    def suggest(self, article, earlier) -> Suggested:
        return Suggested((suggestion(4, 8), suggestion(9, 14, score=0.4)))


def left_of(store: Store, document: str) -> list[tuple[int, int]]:
    chain = Chain((One(),), ("1",), store.scheme)
    return [(one.start, one.end) for one in propose(store, document, chain, annotator="sara").left]


def test_what_is_decided_is_left_out(store):
    (document,) = add(store, article("1"))
    assert left_of(store, document) == [(4, 8), (9, 14)]
    accept(store, document, suggestion(4, 8), annotator="sara")
    assert left_of(store, document) == [(9, 14)]
    reject(store, document, [suggestion(9, 14)], annotator="sara")
    assert left_of(store, document) == []


def test_each_annotator_decides_for_himself(store):
    (document,) = add(store, article("1"))
    tag(store, document, 4, 8, "PER", annotator="omar")
    reject(store, document, [suggestion(9, 14)], annotator="omar")
    assert left_of(store, document) == [(4, 8), (9, 14)]


def test_what_comes_along_reaches_the_threshold(store):
    (document,) = add(store, article("1"))
    proposals = propose(store, document, Chain((One(),), ("1",), store.scheme), annotator="sara")
    proposals.left.threshold = 0.5
    assert [one.start for one in proposals.alongside().spans] == [4]
    assert len(proposals) == 2


def test_a_document_that_is_not_there_is_named(store):
    with pytest.raises(BadInput):
        propose(store, "nowhere", Chain((), (), store.scheme), annotator="sara")
