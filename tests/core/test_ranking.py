"""Things are found by some letters of their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.ranking import Ranking

THINGS = [
    ["Undo", "تراجع"],
    ["Redo", "إعادة"],
    ["Dark", "Dark View ▸ Theme", "داكن عرض ▸ السمة"],
    ["Light", "Light View ▸ Theme", "فاتح عرض ▸ السمة"],
    ["Mark as done", "وسم كمنجز"],
    ["متن", "متن مستند"],
    ["إزالة المستند", "إزالة المستند مستند"],
]


def found(query: str, first: tuple[int, ...] = ()) -> list[str]:
    return [THINGS[place][0] for place in Ranking(THINGS).find(query, first)]


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("und", "Undo"),
        ("UNDO", "Undo"),
        ("إعاده", "Redo"),
        ("اعادة", "Redo"),
        ("theme dark", "Dark"),
        ("سمه داكن", "Dark"),
        ("done mark", "Mark as done"),
        ("مستند", "إزالة المستند"),
        ("lihgt theem", "Light"),
    ],
)
def test_the_best_comes_first(query, best):
    assert found(query)[0] == best


def test_what_does_not_fit_is_left_out():
    assert found("undo") == ["Undo"]
    assert found("xyz") == []


def test_recent_ones_come_first_among_those_that_fit_alike():
    assert found("theme") == ["Dark", "Light"]
    assert found("theme", (3,)) == ["Light", "Dark"]
    assert found("", (4, 1)) == ["Mark as done", "Redo", "Undo", "Dark", "Light", "متن", "إزالة المستند"]


@given(st.text(), st.lists(st.integers(0, len(THINGS) - 1), unique=True))
def test_any_query_finds_each_thing_at_most_once(query, first):
    places = Ranking(THINGS).find(query, first)
    assert len(places) == len(set(places))
