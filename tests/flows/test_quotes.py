"""Quotes: proposed, changed and accepted from the keyboard."""

from pathlib import Path

import pytest
from driver import Driver
from hinting import choices, linked, mode, tag

from workbench.ui.modes.quote import QuoteMode
from workbench.ui.words.isolation import bare

SAID = "سنعود غدا إلى ميناء الصيد"
SPEAKER = "الوزير سامر الراوي لأوكرانيا"
CLAUSE = "إن المصنع سلّم ثلاثة زوارق من طراز BM-21 و155 قذيفة 🚀 اليوم"


def quotes(at_work: Driver) -> list[str]:
    """The surfaces of all quotes, in order."""
    return [surface for surface, label in at_work.shown if label == "QUOTE"]


def go_to(at_work: Driver, surface: str) -> None:
    at_work.click(at_work.point(surface))


def test_a_direct_quote_costs_two_keys(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "Return")
    assert at_work.chosen == (SAID, "QUOTE")
    assert {one for one in linked(at_work) if one[0] == "cue"} == {("cue", SAID, "أضاف")}
    assert ("source", SAID, SPEAKER) in linked(at_work)
    span = at_work.workspace.page.word_cursor.chosen
    assert span.attributes == {"mode": "direct", "marks": "ok", "speaker": "implicit"}
    at_work.press("Ctrl+Z")
    assert at_work.shown == []
    assert at_work.stored() == []


def test_nothing_is_stored_before_it_is_accepted(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "C", "S", "R", "M", "Shift+S", "Tab", "Left")
    assert at_work.stored() == []
    at_work.press("Esc")
    assert mode(at_work) is None
    assert at_work.stored() == []


def test_the_next_passage_without_a_quote_comes_and_it_goes_round(at_work: Driver) -> None:
    at_work.press("Home", "H")
    assert isinstance(mode(at_work), QuoteMode)
    at_work.press("Return", "H", "Return")
    assert quotes(at_work) == [CLAUSE, SAID]
    at_work.press("H")
    assert "No passage without a quote" in at_work.message
    at_work.press("Esc", "Ctrl+Z", "End", "H", "Return")
    assert quotes(at_work) == [CLAUSE, SAID]


def test_h_again_skips_and_shift_h_goes_back(at_work: Driver) -> None:
    at_work.press("Home", "H", "H", "Return")
    assert quotes(at_work) == [SAID]
    at_work.press("Shift+H", "Return")
    assert quotes(at_work) == [CLAUSE, SAID]


def test_a_span_that_was_just_tagged_is_no_content(at_work: Driver) -> None:
    at_work.press("Left", "Shift+Left", "R", "H", "Return")
    assert at_work.chosen == (CLAUSE, "QUOTE")


def test_selected_words_are_the_content(at_work: Driver) -> None:
    at_work.drag(at_work.point("المصنع"), at_work.point("طراز"))
    at_work.press("H", "Return")
    assert at_work.chosen == ("المصنع سلّم ثلاثة زوارق من طراز", "QUOTE")


def test_roles_are_left_out_or_turned(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "Shift+C", "S", "M", "Shift+S")
    while "none" not in choices(at_work)["S"]:
        at_work.press("S")
    at_work.press("Return")
    assert linked(at_work) == []
    assert at_work.workspace.page.word_cursor.chosen.attributes["mode"] == "indirect"


def test_a_click_takes_a_span_or_a_word_as_the_source(at_work: Driver) -> None:
    tag(at_work, "الدفاع", "ORG")
    go_to(at_work, "غدا")
    at_work.press("H")
    at_work.click(at_work.point("الدفاع"))
    at_work.press("Return")
    assert ("source", SAID, "الدفاع") in linked(at_work)
    assert ("الدفاع", "SOURCE") not in at_work.shown


def test_a_click_takes_the_role_touched_last(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "C")
    at_work.click(at_work.point("سلّم"))
    at_work.press("Return")
    assert [one for one in linked(at_work) if one[0] == "cue"] == [("cue", SAID, "سلّم")]


def test_edges_move_by_words(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "Shift+Left", "Right", "Return")
    assert quotes(at_work) == ["غدا إلى ميناء"]


def test_the_source_grows_after_tab(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "Tab", "Tab", "Shift+Left", "Right", "Return")
    assert ("source", SAID, "سامر الراوي") in linked(at_work)


def test_tagged_people_are_taken_by_their_exact_borders(at_work: Driver) -> None:
    tag(at_work, "الوزير سامر الراوي", "PER")
    go_to(at_work, "غدا")
    at_work.press("H", "Return")
    assert ("source", SAID, "الوزير سامر الراوي") in linked(at_work)
    assert ("الوزير سامر الراوي", "SOURCE") not in at_work.shown


def test_a_quote_tagged_by_hand_gets_its_cue_and_source(at_work: Driver) -> None:
    tag(at_work, SAID, "QUOTE")
    at_work.press("H")
    assert "Change" in bare(mode(at_work).prompt().title)
    at_work.press("Return")
    assert quotes(at_work) == [SAID]
    assert {one[0] for one in linked(at_work)} == {"cue", "source"}
    at_work.press("Esc", "H", "Shift+C", "Return")
    assert {one[0] for one in linked(at_work)} == {"source"}


def test_a_stored_quote_leaves_the_keys_to_what_they_do(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "Return", "Shift+Tab")
    assert mode(at_work) is None
    assert at_work.chosen is not None
    go_to(at_work, "غدا")
    at_work.press("Z", "Z")
    assert mode(at_work) is None


def test_stray_letters_tag_nothing_while_a_quote_is_proposed(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press("H", "P", "Shift+P", "1", ";")
    assert isinstance(mode(at_work), QuoteMode)
    assert at_work.stored() == []


def test_it_works_under_an_arabic_layout(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    at_work.press_arabic("ا")  # the H key
    at_work.press("Return")
    assert quotes(at_work) == [SAID]


def test_the_outlines_leave_the_annotations_apart(at_work: Driver) -> None:
    go_to(at_work, "غدا")
    page = at_work.workspace.page
    before = page.viewport().grab().toImage()
    at_work.press("H")
    assert page.viewport().grab().toImage() != before
    assert at_work.shown == []


def test_without_quotes_in_the_scheme_it_says_so(at_work: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    from msgspec.structs import replace

    scheme = replace(at_work.workspace.session.store.scheme, quotes=None)
    monkeypatch.setattr(type(at_work.workspace.session.store), "scheme", property(lambda _: scheme))
    at_work.press("Home", "H")
    assert "does not say what a quote is made of" in at_work.message
    assert mode(at_work) is None


def test_a_real_article_is_quoted_with_two_keys_a_quote(at_work: Driver) -> None:
    seeds = Path(__file__).parents[3] / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the shared articles are not beside the checkout")
    at_work.window.import_paths(sorted(seeds.glob("*.txt"))[:1])
    at_work.wait_for_work()
    at_work.workspace.documents.go(at_work.workspace.documents.model.rowCount() - 1)
    at_work.workspace.page.setFocus()
    at_work.press("Home")
    for _ in range(10):
        at_work.press("H", "Return")
    assert len(quotes(at_work)) == 10
    said = {source for _, source, _ in linked(at_work)}
    assert len(said) >= 9
