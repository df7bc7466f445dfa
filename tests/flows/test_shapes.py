"""Spans in every shape: in several pieces, cut, with a clitic in or out, one upon the other."""

import pytest
from driver import Driver
from hinting import ARABIC, hint, mode, tag

from workbench.core.records import surface


def words(at_work: Driver) -> str:
    """The text of the chosen span, its pieces joined by an ellipsis."""
    return surface(at_work.text, at_work.workspace.page.word_cursor.chosen)


# Unite


def test_a_selection_becomes_one_more_piece(at_work: Driver) -> None:
    tag(at_work, "الوزير", "SOURCE")
    at_work.press("U", "Left", "Left", "Left", "U")
    assert words(at_work) == "الوزير … لأوكرانيا"
    assert mode(at_work) is None
    at_work.press("Ctrl+Z")
    assert words(at_work) == "الوزير"


def test_the_piece_may_be_found_with_the_mouse_or_by_jumping(at_work: Driver) -> None:
    tag(at_work, "الوزير", "SOURCE")
    at_work.press("U")
    at_work.drag(at_work.point("المصنع"), at_work.point("سلّم"))
    at_work.press("Return")
    assert words(at_work) == "الوزير … المصنع سلّم"
    at_work.press("U", ";")
    at_work.press(*hint(at_work, "اليوم"))
    at_work.press_arabic(ARABIC["U"])
    assert words(at_work) == "الوزير … المصنع سلّم … اليوم"


def test_what_touches_the_span_is_refused_and_it_goes_on_waiting(at_work: Driver) -> None:
    tag(at_work, "الوزير", "SOURCE")
    at_work.press("U", "U")
    assert "Select" in at_work.message
    at_work.drag(at_work.point("الوزير"), at_work.point("سامر"))
    at_work.press("U")
    assert "touches" in at_work.message
    assert mode(at_work)
    at_work.press("Esc")
    assert mode(at_work) is None
    assert len(at_work.shown) == 1


def test_a_label_key_leaves_and_tags_the_selection(at_work: Driver) -> None:
    tag(at_work, "الوزير", "SOURCE")
    at_work.press("U", "Left", "P")
    assert (mode(at_work), at_work.chosen) == (None, ("سامر", "PER"))


def test_the_pieces_are_drawn_as_one(at_work: Driver) -> None:
    tag(at_work, "الوزير", "SOURCE")
    at_work.press("U", "Left", "Left", "Left", "U")
    at_work.workspace.page.grab()
    arts = [art for _, art in at_work.workspace.page.lines_seen()]
    assert [chip.text for art in arts for chip in art.chips] == ["SOURCE", "…"]
    ((left, right),) = [joint for art in arts for one in art.highlights for joint in one.joints]
    (highlight,) = [one for art in arts for one in art.highlights]
    assert (left, right) == (highlight.boxes[1].right(), highlight.boxes[0].left())


# Cut


def test_a_selection_is_cut_out_of_the_span_around_it(at_work: Driver) -> None:
    tag(at_work, "الوزير سامر الراوي", "SOURCE")
    at_work.double_click(at_work.point("سامر"))
    at_work.press("Shift+U")
    at_work.press("Esc", "Tab", "Shift+Tab")
    assert words(at_work) == "الوزير … الراوي"


def test_again_it_is_cut_out_of_the_next_span_around(at_work: Driver) -> None:
    for label, text in (("SOURCE", "الوزير سامر الراوي"), ("QUOTE", "قال الوزير سامر الراوي لأوكرانيا")):
        tag(at_work, text, label)
    at_work.double_click(at_work.point("سامر"))
    at_work.press("Shift+U")
    assert "الراوي" in at_work.message
    pieces = {one.label: len(one.ranges) for one in at_work.workspace.session.article.spans}
    assert pieces == {"SOURCE": 2, "QUOTE": 1}
    at_work.press("Shift+U")
    pieces = {one.label: len(one.ranges) for one in at_work.workspace.session.article.spans}
    assert pieces == {"SOURCE": 1, "QUOTE": 2}


def test_a_span_is_cut_out_of_the_one_around_it(at_work: Driver) -> None:
    tag(at_work, "الوزير سامر الراوي لأوكرانيا", "QUOTE")
    tag(at_work, "سامر", "CUE")
    at_work.press("Shift+U")
    assert at_work.chosen == ("سامر", "CUE")
    (quote,) = [one for one in at_work.workspace.session.article.spans if one.label == "QUOTE"]
    assert surface(at_work.text, quote) == "الوزير … الراوي لأوكرانيا"


def test_without_a_span_around_it_says_so(at_work: Driver) -> None:
    at_work.press("Left", "Shift+U")
    assert "No span" in at_work.message


# Clitics


def test_the_comma_takes_a_clitic_out_and_in(at_work: Driver) -> None:
    tag(at_work, "لأوكرانيا", "GPE")
    at_work.press(",")
    assert at_work.chosen == ("أوكرانيا", "GPE")
    at_work.press_arabic(ARABIC[","])
    assert at_work.chosen == ("لأوكرانيا", "GPE")


def test_a_word_without_one_says_so(at_work: Driver) -> None:
    tag(at_work, "زوارق", "WEAPON")
    at_work.press(",")
    assert at_work.chosen == ("زوارق", "WEAPON")
    assert "joined" in at_work.message


# One upon the other

STACKED = (
    ("الراوي", "ROLE"),
    ("سامر الراوي", "SOURCE"),
    ("الوزير سامر الراوي", "QUOTE"),
    ("سامر الراوي", "PER"),
    ("الراوي لأوكرانيا", "CUE"),
    ("قال الوزير سامر الراوي", "WEAPON"),
)


@pytest.fixture
def stacked(at_work: Driver) -> Driver:
    """Six spans over one word: nested, crossing, and two of the same range."""
    for text, label in STACKED:
        tag(at_work, text, label)
    at_work.press("Esc", "Home")
    return at_work


def test_a_click_reaches_each_of_six(stacked: Driver) -> None:
    reached = set()
    for _ in STACKED:
        stacked.click(stacked.point("الراوي"))
        reached.add(stacked.chosen)
    assert reached == set(STACKED)


def test_a_key_reaches_each_of_six(stacked: Driver) -> None:
    stacked.press("Home", "Tab")
    by_tab = {stacked.chosen}
    for _ in STACKED:
        stacked.press("Tab")
        by_tab.add(stacked.chosen)
    assert by_tab == set(STACKED)
    stacked.double_click(stacked.point("الراوي"))
    by_around = set()
    for _ in STACKED:
        stacked.press("Z")
        by_around.add(stacked.chosen)
    assert by_around == set(STACKED)
