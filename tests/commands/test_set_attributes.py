"""Several attributes of a span in one step: a number and its unit."""

import pytest
from articles import add, article

from workbench.commands.history import undo
from workbench.commands.spans import set_attributes, tag
from workbench.core.errors import BadInput
from workbench.core.records import Span
from workbench.storage.store import Store


@pytest.fixture
def span(store: Store) -> Span:
    (document,) = add(store, article())
    return tag(store, document, 0, 3, "WPN", annotator="sara", attributes={"count": 3, "sure": True})[1]


def stored(store: Store, span: Span) -> dict[str, object]:
    return store.annotations.span(span.id).span.attributes


def test_values_are_set_and_removed_in_one_step(store: Store, span: Span) -> None:
    step = set_attributes(store, span.id, {"count": 4, "sure": None, "uses": ["air"]}, annotator="sara")
    assert (step.verb, step.detail) == ("set_attribute", "count, sure, uses")
    assert stored(store, span) == {"count": 4, "uses": ["air"]}
    undo(store)
    assert stored(store, span) == {"count": 3, "sure": True}


def test_one_value_that_does_not_fit_leaves_all_as_they_were(store: Store, span: Span) -> None:
    with pytest.raises(BadInput, match="cannot be"):
        set_attributes(store, span.id, {"count": 4, "sure": "perhaps"}, annotator="sara")
    assert stored(store, span) == {"count": 3, "sure": True}
