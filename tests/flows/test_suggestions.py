"""Suggestions from the keyboard: walked through, accepted, corrected, rejected, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from hinting import ARABIC, linked, tag
from suggested import Teller, left, place, suggested, wait

from workbench.commands.projects import open_project
from workbench.commands.suggesters import Chain, Report
from workbench.core.selection import Selection
from workbench.core.suggestions import Suggested
from workbench.storage.store import Store
from workbench.suggest.guarded import Guarded
from workbench.ui.suggestions import offers
from workbench.ui.words.isolation import bare

NAME, PLACE_NAME, WEAPON = "سامر الراوي", "أوكرانيا", "زوارق من طراز BM-21"
SAID, SPEAKER = "سنعود غدا إلى ميناء الصيد", "الوزير سامر الراوي لأوكرانيا"


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], project: Path, teller: Teller) -> Driver:
    """A window on an article with suggestions."""
    teller.tell("وزير الدفاع", "ROLE")
    teller.tell("الزوارق", "WEAPON")
    teller.tell(NAME, "PER")
    teller.tell(PLACE_NAME, "GPE", kind="nation")
    teller.tell("المصنع", "FAC", 0.6)
    teller.tell(SAID, "QUOTE", mode="direct")
    teller.tell("أضاف", "CUE")
    teller.link("cue", (SAID, "QUOTE"), ("أضاف", "CUE"))
    teller.tell("اليوم", "DATE", 0.3)
    opened = drive(project)
    wait(opened)
    return opened


def test_every_suggestion_is_reached_with_one_key_and_parts_are_left_out(at_work: Driver) -> None:
    reached = []
    for _ in range(7):
        at_work.press(".")
        reached.append(suggested(at_work))
    assert reached[:6] == [
        ("وزير الدفاع", "ROLE"),
        ("الزوارق", "WEAPON"),
        (NAME, "PER"),
        (PLACE_NAME, "GPE"),
        ("المصنع", "FAC"),
        (SAID, "QUOTE"),
    ]
    assert reached[6] == reached[0]
    assert "From the beginning" in at_work.message
    at_work.press("Shift+.")
    assert suggested(at_work) == (SAID, "QUOTE")


def test_accepting_takes_one_key_and_goes_on(at_work: Driver) -> None:
    at_work.press(".", "Return", "Return")
    assert at_work.shown == [("وزير الدفاع", "ROLE"), ("الزوارق", "WEAPON")]
    assert suggested(at_work) == (NAME, "PER")
    spans = list(at_work.workspace.session.article.spans)
    assert {(span.origin, span.suggester) for span in spans} == {("suggestion", "lexicon")}
    assert "5 suggestion" in place(at_work)
    assert "2 accepted" in place(at_work)


def test_all_of_an_article_is_accepted_with_one_key_each(at_work: Driver) -> None:
    at_work.press(".", *["Return"] * 6)
    assert left(at_work) == []
    assert len(at_work.stored()) == 7  # the cue came along
    assert ("cue", SAID, "أضاف") in linked(at_work)
    assert "from 50 % on is decided" in at_work.message  # a less sure one is left
    at_work.press("[", "[", "[", "[", ".", "Delete")
    assert "Every suggestion here is decided" in at_work.message


def test_what_is_rejected_is_gone_and_comes_back_when_that_is_undone(at_work: Driver) -> None:
    at_work.press(".", ".", "Delete")
    assert ("الزوارق", "WEAPON") not in left(at_work)
    assert suggested(at_work) == (NAME, "PER")
    assert at_work.stored() == []
    at_work.press("Ctrl+Z")
    assert ("الزوارق", "WEAPON") in left(at_work)
    assert suggested(at_work) == ("الزوارق", "WEAPON")
    at_work.press("Ctrl+Y")
    assert ("الزوارق", "WEAPON") not in left(at_work)


def test_what_is_rejected_stays_away(at_work: Driver) -> None:
    at_work.press(".", "Delete", "Ctrl+PgDown", "Ctrl+PgUp")
    wait(at_work)
    assert ("وزير الدفاع", "ROLE") not in left(at_work)
    assert ("الزوارق", "WEAPON") in left(at_work)


def test_an_accepted_one_is_suggested_again_when_that_is_undone(at_work: Driver) -> None:
    at_work.press(".", "Return", "Return", "Ctrl+Z")
    assert at_work.shown == [("وزير الدفاع", "ROLE")]
    assert suggested(at_work) == ("الزوارق", "WEAPON")
    at_work.press("Return")
    assert at_work.shown[1] == ("الزوارق", "WEAPON")


def test_what_is_no_longer_proposed_since_it_is_tagged_comes_back_at_once_when_that_is_undone(
    at_work: Driver, teller: Teller
) -> None:
    teller.is_brief = True
    at_work.press(".", "Return")
    wait(at_work)
    at_work.press("Ctrl+Z")
    assert suggested(at_work) == ("وزير الدفاع", "ROLE")


def test_a_border_is_corrected_before_it_is_accepted(at_work: Driver) -> None:
    at_work.press(".", ".", ".", "X", f"Shift+{opposite(at_work)}")
    assert suggested(at_work) == ("الوزير " + NAME, "PER")
    assert at_work.stored() == []
    at_work.press("Return")
    assert ("الوزير " + NAME, "PER") in at_work.shown
    assert suggested(at_work) == (PLACE_NAME, "GPE")


def test_a_joined_letter_is_let_in_and_out_again(at_work: Driver) -> None:
    at_work.press(".", ".", ".", ".", ",")
    assert suggested(at_work) == ("ل" + PLACE_NAME, "GPE")
    at_work.press(",")
    assert suggested(at_work) == (PLACE_NAME, "GPE")


def test_a_label_is_corrected_with_its_own_key(at_work: Driver) -> None:
    at_work.press(".", ".", ".", ".", "L")
    assert at_work.shown == [(PLACE_NAME, "LOC")]
    assert suggested(at_work) == ("المصنع", "FAC")
    span = next(iter(at_work.workspace.session.article.spans))
    assert (span.origin, span.suggester) == ("suggestion", "lexicon")
    at_work.press("Ctrl+Z")
    assert suggested(at_work) == (PLACE_NAME, "GPE")


def test_the_keys_work_under_an_arabic_layout(at_work: Driver) -> None:
    at_work.press_arabic(ARABIC["."])
    at_work.press("Return")
    at_work.press_arabic(ARABIC["W"])
    assert at_work.shown == [("وزير الدفاع", "ROLE"), ("الزوارق", "WEAPON")]
    at_work.press_arabic(ARABIC["["])
    assert "45" in at_work.message
    at_work.press_arabic(ARABIC["]"])
    assert "50" in at_work.message


def test_all_like_the_chosen_one_are_decided_in_one_step(at_work: Driver, teller: Teller) -> None:
    teller.tell("ميناء", "FAC")
    teller.tell("زوارق", "WEAPON")
    reopen(at_work)
    at_work.click(at_work.point("ثلاثة زوارق", 0.9))
    assert suggested(at_work) == ("زوارق", "WEAPON")
    at_work.press("Ctrl+Shift+Return")
    assert {label for _, label in at_work.shown} == {"WEAPON"}
    assert len(at_work.shown) == 2
    assert "accepted" in at_work.message
    at_work.press("Ctrl+Z")
    assert at_work.shown == []


def test_the_same_words_are_rejected_together(at_work: Driver, teller: Teller) -> None:
    teller.tell("ال", "EVENT")
    reopen(at_work)
    at_work.click(at_work.point("السفن" if "السفن" in at_work.text else "المصنع", 0.1))
    many = left(at_work).count(("ال", "EVENT"))
    at_work.press("Z", "Z") if suggested(at_work) != ("ال", "EVENT") else None
    assert suggested(at_work) == ("ال", "EVENT")
    at_work.press("Shift+Delete")
    assert many > 2
    assert ("ال", "EVENT") not in left(at_work)
    assert str(many) in at_work.message


def test_a_threshold_shows_fewer_or_more_and_is_remembered(
    at_work: Driver, drive: Callable[[Path | None], Driver], project: Path
) -> None:
    assert ("اليوم", "DATE") not in left(at_work)
    at_work.press("[", "[", "[", "[")
    assert ("اليوم", "DATE") in left(at_work)
    at_work.press(*["]"] * 8)
    assert ("المصنع", "FAC") not in left(at_work)
    at_work.close()
    again = drive(project)
    wait(again)
    assert ("المصنع", "FAC") not in left(again)


def test_what_is_tagged_by_hand_is_suggested_no_longer(at_work: Driver) -> None:
    tag(at_work, NAME, "PER")
    assert (NAME, "PER") not in left(at_work)
    at_work.press("Delete")
    assert (NAME, "PER") in left(at_work)
    assert suggested(at_work) is None  # it was the span that was undone, not a decision on a suggestion


def test_a_click_chooses_a_suggestion_and_in_a_passage_a_word_first(at_work: Driver, teller: Teller) -> None:
    at_work.click(at_work.point(NAME))
    assert suggested(at_work) == (NAME, "PER")
    at_work.press("Esc")
    assert suggested(at_work) is None
    passage = at_work.text[at_work.text.index("إن المصنع") : at_work.text.index(" اليوم")]
    teller.tell(passage, "QUOTE")
    reopen(at_work)
    at_work.click(at_work.point("ثلاثة"))
    assert (suggested(at_work), at_work.selected) == (None, "ثلاثة")
    at_work.click(at_work.point("ثلاثة"))
    assert suggested(at_work) == (passage, "QUOTE")


def test_suggestions_are_turned_off_with_one_key_and_that_is_remembered(
    at_work: Driver, drive: Callable[[Path | None], Driver], project: Path
) -> None:
    at_work.press(".", "F12")
    assert left(at_work) == []
    assert suggested(at_work) is None
    assert "suggestion" not in place(at_work)
    at_work.press(".")
    assert "F12" in at_work.message
    at_work.close()
    again = drive(project)
    assert not again.window.actions_.by_name["toggle_suggestions"].isChecked()
    again.press("F12")
    wait(again)
    assert len(left(again)) == 7


def test_the_inspector_says_why(at_work: Driver) -> None:
    at_work.press(".", ".", ".", ".")
    card = at_work.workspace.inspector.suggestion
    assert card.isVisible()
    assert "Lexicons, 90 %: It stands in the lexicon weapons." in bare(card._reasons.text())
    assert "nation" in bare(card._more.text()).lower()
    card.accept.click()
    assert at_work.shown == [(PLACE_NAME, "GPE")]
    card.reject.click()
    assert ("المصنع", "FAC") not in left(at_work)
    at_work.press("Esc")
    assert not card.isVisible()
    assert at_work.workspace.inspector.card.isVisible()


def test_rows_of_the_table_are_decided_together(at_work: Driver) -> None:
    at_work.press("Shift+F12")
    table = at_work.workspace.suggestions.table
    assert table.list.model.rowCount() == 7
    table.list.view.selectRow(0)
    at_work.press("Shift+Down", "Return")
    assert at_work.shown == [("وزير الدفاع", "ROLE"), ("الزوارق", "WEAPON")]
    assert table.list.model.rowCount() == 5
    at_work.press("Ctrl+A", "Delete")
    assert left(at_work) == []
    assert "less sure" in table.list.shown.words
    at_work.press("Ctrl+Z")
    assert table.list.model.rowCount() == 5


def test_the_history_names_what_was_done(at_work: Driver) -> None:
    at_work.press(".", "Return", "Delete", "Ctrl+Shift+Return")
    history = at_work.workspace.inspector.history
    at_work.workspace.inspector.tabs.setCurrentWidget(history)
    shown = [bare(history.model.index(row, 0).data()) for row in range(3)]
    assert "Accept suggestions" in shown[0]
    assert "Reject suggestions" in shown[1]
    assert "Accept suggestion" in shown[2]


def test_a_key_that_needs_a_suggestion_says_so(at_work: Driver) -> None:
    at_work.press("Home", "Shift+Return")
    assert "Choose a suggestion first" in at_work.message


def test_walking_goes_on_from_where_one_is(at_work: Driver) -> None:
    at_work.click(at_work.point("Loader"))
    at_work.press("Shift+.")
    assert suggested(at_work) == ("المصنع", "FAC")
    at_work.click(at_work.point("Loader"))
    at_work.press(".")
    assert suggested(at_work) == (SAID, "QUOTE")


def test_what_was_skipped_is_told_at_the_end(at_work: Driver) -> None:
    at_work.press(".", ".", ".", ".", ".", ".", "Return")
    assert suggested(at_work) is None
    assert "5 suggestion" in at_work.message
    at_work.press(".")
    assert suggested(at_work) == ("وزير الدفاع", "ROLE")


def test_a_part_that_is_clicked_is_decided_alone(at_work: Driver) -> None:
    at_work.click(at_work.point("أضاف"))
    assert suggested(at_work) == ("أضاف", "CUE")
    at_work.press("Delete")
    assert ("أضاف", "CUE") not in left(at_work)
    assert (SAID, "QUOTE") in left(at_work)


def test_rejecting_takes_the_parts_along(at_work: Driver) -> None:
    at_work.click(at_work.point("ميناء الصيد"))
    assert suggested(at_work) == (SAID, "QUOTE")
    at_work.press("Delete")
    assert {label for _, label in left(at_work)}.isdisjoint({"QUOTE", "CUE"})
    at_work.press("Ctrl+Z")
    assert {("أضاف", "CUE"), (SAID, "QUOTE")} <= set(left(at_work))


def test_another_label_that_is_forbidden_there_is_refused_and_the_suggestion_stays(at_work: Driver) -> None:
    tag(at_work, "الوزير سامر", "ORG")
    at_work.press("[", "[")
    at_work.click(at_work.point("أوكرانيا"))
    start = at_work.text.index("سامر الراوي")
    at_work.workspace.page.word_cursor.extend_to(Selection(start + 5, at_work.text.index("لأوكرانيا") + 9))
    at_work.press("Return")
    assert at_work.shown[0] == ("الوزير سامر", "ORG")
    at_work.click(at_work.point("المصنع"))
    start = at_work.text.index("سامر")
    at_work.workspace.page.word_cursor.extend_to(Selection(start, at_work.text.index("المصنع") + 6))
    at_work.press("Return")
    assert at_work.message
    assert suggested(at_work)[1] == "FAC"


def test_the_voice_says_what_is_suggested(at_work: Driver) -> None:
    at_work.press(".", ".", ".", ".", ".", ".")
    said = bare(at_work.workspace.page.accessibleDescription())
    assert said.startswith("Suggestion QUOTE · Quote")
    assert SAID in said
    assert "90 %" in said
    assert "introduced by" in said


def test_suggesters_are_switched_off_in_the_panel(at_work: Driver) -> None:
    at_work.press("Shift+F12")
    table = at_work.workspace.suggestions.table
    lexicon = next(one for one in table.controls.suggesters.menu().actions() if one.data() == "lexicon")
    lexicon.trigger()
    wait(at_work)
    assert left(at_work) == []
    assert "Nothing is suggested" in table.list.shown.words
    lexicon.trigger()
    wait(at_work)
    assert len(left(at_work)) == 7


def test_the_slider_moves_the_threshold(at_work: Driver) -> None:
    at_work.press("Shift+F12")
    controls = at_work.workspace.suggestions.table.controls
    controls.slider.setFocus()
    at_work.press("Left", "Left", "Left", "Left")
    assert ("اليوم", "DATE") in left(at_work)
    assert "30 %" in controls._least.text()


def test_a_suggester_that_fails_is_named_and_the_rest_goes_on(
    drive: Callable[[Path | None], Driver], project: Path, teller: Teller, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller.tell(NAME, "PER")

    class Broken:
        name = "names"

        def suggest(self, article: object, _earlier: object) -> Suggested:
            raise ValueError("no")

    def with_broken(store: Store, *, only: object, report: Report) -> Chain:
        return Chain((teller, Guarded(Broken(), report)), ("1", "2"), store.scheme)

    monkeypatch.setattr(offers, "project_chain", with_broken)
    opened = drive(project)
    wait(opened)
    assert left(opened) == [(NAME, "PER")]
    assert "The suggester names failed" in bare(opened.message)


def test_a_project_that_cannot_be_written_has_none(
    drive: Callable[[Path | None], Driver], project: Path, teller: Teller
) -> None:
    teller.tell(NAME, "PER")
    reader = drive(None)
    reader.window.show_project(open_project(project, read_only=True))
    assert not reader.workspace.suggestions.offered.is_busy
    assert left(reader) == []


def test_the_tour_is_without_them(at_work: Driver) -> None:
    at_work.window.actions_.by_name["tour"].trigger()
    assert not at_work.workspace.suggestions.offered.is_on
    at_work.window.actions_.by_name["tour_leave"].trigger()
    wait(at_work)
    assert len(left(at_work)) == 7


def test_nothing_suggested_is_stored_or_exported(at_work: Driver, project: Path) -> None:
    at_work.press(".", ".")
    with Store.open(project, read_only=True) as store:
        assert [annotation.spans for annotation in annotations(store)] == [()]


def annotations(store: Store) -> list:
    document = store.documents.find("article-1")
    return [store.annotations.get(document, "sara")]


def opposite(at_work: Driver) -> str:
    """The arrow key that goes back in the text."""
    return "Right" if at_work.onward == "Left" else "Left"


def reopen(at_work: Driver) -> None:
    """Have the suggesters look anew."""
    at_work.press("F12", "F12")
    wait(at_work)
