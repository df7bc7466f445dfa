"""Linking spans: by keys, by a click, by dragging from a chip."""

import pytest
from driver import Driver
from hinting import ARABIC, choices, hint, hints, key_of, linked, mode, shown_at, tag
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from workbench.core.records import Span
from workbench.ui.words.isolation import bare


@pytest.fixture
def mention(at_work: Driver) -> Driver:
    """A weapon chosen, with two people, an organisation and another weapon around it."""
    tag(at_work, "سامر الراوي", "PER")
    tag(at_work, "الدفاع", "ORG")
    tag(at_work, "قذيفة", "WEAPON")
    tag(at_work, "ثلاثة زوارق", "WEAPON")
    return at_work


def span(at_work: Driver, surface: str) -> Span:
    return next(one for one in at_work.workspace.session.article.spans if at_work.text[one.start : one.end] == surface)


def test_the_relation_then_the_target(mention: Driver) -> None:
    mention.press("K", "O")
    assert {shown_at(mention, one)[0] for one in hints(mention)} == {"سامر الراوي", "الدفاع"}
    mention.press(*hint(mention, "الدفاع", "ORG"))
    assert linked(mention) == [("owner", "ثلاثة زوارق", "الدفاع")]
    assert mode(mention) is None
    mention.press("Ctrl+Z")
    assert linked(mention) == []


def test_enter_takes_the_nearest(mention: Driver) -> None:
    mention.press("K", "O")
    assert choices(mention)["Enter"] == "سامر الراوي"
    mention.press("Return")
    assert linked(mention) == [("owner", "ثلاثة زوارق", "سامر الراوي")]


def test_the_target_first_and_only_one_relation_fits(mention: Driver) -> None:
    tag(mention, "الوزير سامر الراوي لأوكرانيا إن", "QUOTE")
    mention.workspace.choose(span(mention, "ثلاثة زوارق"))
    mention.press("K", *hint_in(mention, "الوزير سامر الراوي لأوكرانيا إن", "QUOTE"))
    assert linked(mention) == [("evidence", "ثلاثة زوارق", "الوزير سامر الراوي لأوكرانيا إن")]


def hint_in(at_work: Driver, surface: str, label: str) -> str:
    """Return the code that a link mode would show; it is begun and left for that."""
    at_work.press("K")
    code = hint(at_work, surface, label)
    at_work.press("Esc")
    return code


def test_the_target_first_and_several_relations_fit(mention: Driver) -> None:
    mention.press("K")
    mention.press(*hint(mention, "سامر الراوي", "PER"))
    assert linked(mention) == []
    assert {"O", "S", "R", "U"} <= set(choices(mention))
    mention.press("S")
    assert linked(mention) == [("supplier", "ثلاثة زوارق", "سامر الراوي")]


def test_the_other_direction_has_the_key_with_shift(mention: Driver) -> None:
    mention.press("K", "Shift+M", "Return")
    assert linked(mention) == [("mounted_on", "قذيفة", "ثلاثة زوارق")]


def test_from_the_target_to_the_source(mention: Driver) -> None:
    mention.workspace.choose(span(mention, "الدفاع"))
    mention.press("K", key_of_words(mention, "held by"))
    mention.press("Return")
    assert linked(mention) == [("owner", "ثلاثة زوارق", "الدفاع")]


def key_of_words(at_work: Driver, words: str) -> str:
    at_work.press("K")
    key = key_of(at_work, words)
    at_work.press("Esc")
    return key


def test_no_hint_takes_the_key_of_a_relation(mention: Driver) -> None:
    mention.press("K")
    keys = set(choices(mention))
    assert not {one.code[0] for one in hints(mention)} & keys


def test_a_link_is_not_offered_twice(mention: Driver) -> None:
    mention.press("K", "O", "Return", "K", "O")
    assert [shown_at(mention, one)[0] for one in hints(mention)] == ["الدفاع"]


def test_backspace_goes_back(mention: Driver) -> None:
    mention.press("K")
    before = choices(mention)
    mention.press("O", "Backspace")
    assert choices(mention) == before
    mention.press(*hint(mention, "الدفاع", "ORG"), "Backspace")
    assert choices(mention) == before


def test_a_click_takes_the_span_too(mention: Driver) -> None:
    mention.press("K", "O")
    mention.click(mention.point("سامر"))
    assert linked(mention) == [("owner", "ثلاثة زوارق", "سامر الراوي")]
    mention.press("K")
    mention.click(mention.point("اليوم"))
    assert (mode(mention), mention.selected) == (None, "اليوم")


def test_it_works_under_an_arabic_layout(mention: Driver) -> None:
    mention.press_arabic(ARABIC["K"])
    mention.press_arabic(ARABIC["O"])
    for letter in hint(mention, "الدفاع", "ORG"):
        mention.press_arabic(ARABIC[letter])
    assert linked(mention) == [("owner", "ثلاثة زوارق", "الدفاع")]


def test_what_has_nothing_to_be_linked_with_says_so(at_work: Driver) -> None:
    at_work.press("Left", "D", "K")
    assert mode(at_work) is None
    assert "linked" in at_work.message


# With the mouse


def chip(at_work: Driver, surface: str) -> QPoint:
    page, wanted = at_work.workspace.page, span(at_work, surface).id
    page.grab()
    boxes = [one.box for _, art in page.lines_seen() for one in art.chips if one.span.id == wanted]
    return (boxes[0].center() - page.seen().topLeft()).toPoint()


def test_dragging_from_a_chip_links_when_one_relation_fits(mention: Driver) -> None:
    tag(mention, "الصيد", "CUE")
    tag(mention, "سنعود غدا", "QUOTE")
    mention.drag(chip(mention, "سنعود غدا"), mention.point("الصيد"))
    assert linked(mention) == [("cue", "سنعود غدا", "الصيد")]
    assert mode(mention) is None


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_dragging_asks_which_relation_when_several_fit(mention: Driver) -> None:
    mention.drag(chip(mention, "ثلاثة زوارق"), chip(mention, "الدفاع"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    titles = {bare(action.text()).split(" →")[0]: action for action in menu.actions()}
    titles["supplied by"].trigger()
    menu.close()
    assert linked(mention) == [("supplier", "ثلاثة زوارق", "الدفاع")]


def test_dragging_where_nothing_fits_says_so(mention: Driver) -> None:
    mention.drag(chip(mention, "الدفاع"), chip(mention, "سامر الراوي"))
    assert "cannot be linked" in mention.message
    mention.drag(chip(mention, "ثلاثة زوارق"), mention.point("اليوم"))
    assert "no span" in mention.message
    assert linked(mention) == []


def test_a_drag_that_begins_on_text_selects(mention: Driver) -> None:
    mention.drag(mention.point("سامر"), mention.point("الراوي"))
    assert (mention.selected, mention.chosen) == ("سامر الراوي", None)
    assert linked(mention) == []


def test_a_click_on_a_chip_chooses_its_span(mention: Driver) -> None:
    mention.click(chip(mention, "الدفاع"))
    assert mention.chosen == ("الدفاع", "ORG")
