"""A key that can do nothing now says what to do first."""

import pytest
from driver import Driver


@pytest.mark.parametrize("key", ["A", "K", "V", "=", ",", "U", "1", "Return", "Delete", "Ctrl+K"])
def test_keys_of_spans_ask_for_a_span(at_work: Driver, key: str) -> None:
    at_work.press("Left", key)
    assert at_work.message == "Choose a span first: click it, or go to it with Tab."
    assert at_work.shown == []


@pytest.mark.parametrize("key", ["P", "Shift+P", "X"])
def test_keys_of_selections_ask_for_words(at_work: Driver, key: str) -> None:
    at_work.press(key)
    assert at_work.message == "Select words first: with a click, a drag or the arrows."


def test_an_arabic_layout_says_the_same(at_work: Driver) -> None:
    at_work.press_arabic("ن")
    assert "Choose a span first" in at_work.message


def test_which_relations_are_drawn_is_said(at_work: Driver) -> None:
    told = []
    for _ in range(3):
        at_work.press("Ctrl+R")
        told.append(at_work.message)
    assert told == [
        "All relations are drawn.",
        "No relations are drawn.",
        "The relations of the chosen span are drawn.",
    ]
