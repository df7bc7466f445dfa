"""What deciding on the suggestions of a document teaches: doubt counts, and many doubts of one kind count less."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.gain import expected_gain
from workbench.core.suggestions import Suggestion, because

TEXT = "كيم سامر كيم ليلى نور"


def suggestion(start: int, score: float, label: str = "PER") -> Suggestion:
    return Suggestion(start=start, end=start + 3, label=label, score=score, reasons=(because("a", score, "So."),))


def test_what_is_certain_teaches_nothing() -> None:
    assert expected_gain(TEXT, []) == expected_gain(TEXT, [suggestion(0, 1.0), suggestion(4, 0.0)]) == 0


def test_an_even_chance_is_worth_a_bit_and_the_same_words_count_once() -> None:
    assert expected_gain(TEXT, [suggestion(0, 0.5), suggestion(9, 0.5)]) == 1
    assert expected_gain(TEXT, [suggestion(0, 0.5), suggestion(9, 0.5, "ORG")]) == 2


def test_many_doubts_about_one_label_are_worth_less_than_about_several() -> None:
    assert expected_gain(TEXT, [suggestion(0, 0.5), suggestion(4, 0.5)]) == 1.5
    assert expected_gain(TEXT, [suggestion(0, 0.9), suggestion(4, 0.9)]) == pytest.approx(1.5 * 0.469, abs=0.001)


@given(
    st.lists(st.tuples(st.integers(0, 17), st.floats(0, 1), st.sampled_from(["PER", "ORG"])), max_size=6), st.randoms()
)
def test_one_more_suggestion_never_lowers_it_and_the_order_tells_nothing(drawn, random) -> None:
    found = [suggestion(*one) for one in drawn]
    gains = [expected_gain(TEXT, found[:number]) for number in range(len(found) + 1)]
    assert all(one <= other + 1e-12 for one, other in pairwise(gains))
    random.shuffle(found)
    assert expected_gain(TEXT, found) == gains[-1]
