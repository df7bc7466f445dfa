"""A person tags an article from the keyboard and with the mouse."""

from collections.abc import Callable
from pathlib import Path

from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from workbench.commands.spans import annotate


def test_arrows_select_words_as_one_sees_them(at_work: Driver) -> None:
    at_work.press("Left")
    assert at_work.selected == "وزير"
    at_work.press("Left", "Left", "Right")
    assert at_work.selected == "الدفاع"


def test_space_goes_on_as_one_reads_through_paragraphs_of_both_directions(at_work: Driver) -> None:
    words = []
    for _ in range(30):
        at_work.press("Space")
        words.append(at_work.selected)
    assert words[words.index("Loader") - 1 : words.index("Loader") + 2] == ["اليوم", "Loader", "وأضاف"]
    at_work.press("Shift+Space")
    assert at_work.selected == words[-2]


def test_one_key_tags_and_the_span_is_in_the_file_at_once(at_work: Driver) -> None:
    at_work.press("Left", "Left", "O")
    assert at_work.chosen == ("الدفاع", "ORG")
    assert at_work.stored() == [(5, 11, "ORG")]
    assert at_work.shown == [("الدفاع", "ORG")]


def test_a_word_grows_on_either_side_and_by_characters(at_work: Driver) -> None:
    at_work.press("Left", "Left", "Shift+Right")
    assert at_work.selected == "وزير الدفاع"
    at_work.press("X", "Shift+Left")
    assert at_work.selected == "وزير الدفاع يزور"
    at_work.press("Ctrl+Shift+Right")
    assert at_work.selected == "وزير الدفاع يزو"
    at_work.press("X", "Ctrl+Shift+Left")
    assert at_work.selected == "زير الدفاع يزو"


def test_another_label_key_changes_the_chosen_span(at_work: Driver) -> None:
    at_work.press("Left", "P", "R")
    assert at_work.shown == [("وزير", "ROLE")]
    at_work.press("Shift+Q")
    assert at_work.shown in ([("وزير", "QUOTE"), ("وزير", "ROLE")], [("وزير", "ROLE"), ("وزير", "QUOTE")])


def test_growing_a_chosen_span_resizes_it(at_work: Driver) -> None:
    at_work.press("Left", "R", "Shift+Left")
    assert at_work.shown == [("وزير الدفاع", "ROLE")]
    assert at_work.stored() == [(0, 11, "ROLE")]
    at_work.press("Ctrl+Shift+Right")
    assert at_work.stored() == [(0, 10, "ROLE")]
    at_work.press("Ctrl+Z", "Ctrl+Z")
    assert at_work.stored() == [(0, 4, "ROLE")]
    assert at_work.chosen == ("وزير", "ROLE")


def test_delete_removes_and_undo_brings_back_the_same_span(at_work: Driver) -> None:
    at_work.press("Left", "R")
    before = at_work.stored()
    at_work.press("Delete")
    assert at_work.stored() == []
    assert at_work.selected == "وزير"
    at_work.press("Ctrl+Z")
    assert at_work.stored() == before
    assert at_work.chosen == ("وزير", "ROLE")


def test_undo_and_redo_without_limit_and_after_a_restart(drive: Callable[[Path | None], Driver], project: Path) -> None:
    first = drive(project)
    for _ in range(20):
        first.press("Left", "T")
    everything = first.stored()
    first.close()
    again = drive(project)
    for _ in range(20):
        again.press("Ctrl+Z")
    assert again.stored() == []
    for _ in range(20):
        again.press("Ctrl+Shift+Z")
    assert again.stored() == everything
    assert len(again.shown) == 20


def test_letters_work_while_an_arabic_layout_is_active(at_work: Driver) -> None:
    at_work.press("Left")
    at_work.press_arabic("ح")  # the P key
    assert at_work.shown == [("وزير", "PER")]
    at_work.press("Left")
    at_work.press_arabic("لا")  # the B key types two letters
    assert at_work.shown[-1] == ("الدفاع", "CALIBRE")


def test_a_note_is_typed_and_kept(at_work: Driver) -> None:
    at_work.press("Left", "R", "Return")
    at_work.write("لقب 🚀")
    at_work.press("Return")
    span = at_work.workspace.page.word_cursor.chosen
    assert span.note == "لقب 🚀"
    assert at_work.workspace.page.hasFocus()
    at_work.press("Ctrl+Z")
    assert at_work.workspace.page.word_cursor.chosen.note == ""


def test_escape_leaves_a_note_as_it_was(at_work: Driver) -> None:
    at_work.press("Left", "R", "Return")
    at_work.write("x")
    at_work.press("Esc")
    assert at_work.workspace.page.word_cursor.chosen.note == ""
    assert at_work.workspace.page.hasFocus()


def test_tab_goes_from_span_to_span(at_work: Driver) -> None:
    at_work.press("Left", "R", "Left", "O", "Left", "Left", "F", "Home")
    at_work.press("Tab")
    assert at_work.chosen == ("وزير", "ROLE")
    at_work.press("Tab", "Tab", "Tab")
    assert at_work.chosen == ("مصنع", "FAC")
    at_work.press("Shift+Tab")
    assert at_work.chosen == ("الدفاع", "ORG")


def test_tagging_nothing_says_what_to_do(at_work: Driver) -> None:
    at_work.workspace.tagging.tag("PER", also=False)
    assert "Select some words" in at_work.message
    assert at_work.stored() == []


def test_the_same_span_twice_is_refused_in_words(at_work: Driver) -> None:
    at_work.press("Left", "R", "Right", "Left", "Right", "R")
    assert at_work.stored() == [(0, 4, "ROLE")]
    assert at_work.message


def test_a_click_selects_a_word_and_chooses_spans_from_the_inside_out(at_work: Driver) -> None:
    at_work.click(at_work.point("سامر"))
    assert at_work.selected == "سامر"
    at_work.press("P")
    at_work.drag(at_work.point("الوزير", 0.1), at_work.point("الراوي", 0.9))
    assert at_work.selected == "الوزير سامر الراوي"
    at_work.press("S")
    at_work.click(at_work.point("سامر"))
    assert at_work.chosen == ("سامر", "PER")
    at_work.click(at_work.point("سامر"))
    assert at_work.chosen == ("الوزير سامر الراوي", "SOURCE")
    at_work.double_click(at_work.point("سامر"))
    assert (at_work.chosen, at_work.selected) == (None, "سامر")


def test_dragging_backwards_and_across_a_change_of_direction_stores_an_ordered_range(at_work: Driver) -> None:
    at_work.drag(at_work.point("قذيفة"), at_work.point("طراز"))
    assert at_work.selected == "طراز BM-21 و155 قذيفة"
    at_work.press("W")
    ((start, end, _),) = at_work.stored()
    assert at_work.text[start:end] == "طراز BM-21 و155 قذيفة"


def test_alt_drag_is_exact_and_never_splits_a_grapheme(at_work: Driver) -> None:
    at_work.drag(at_work.point("الراوي", 0.0), at_work.point("راوي", 0.0, nth=0), Qt.KeyboardModifier.AltModifier)
    assert at_work.selected == "ال"


def test_shift_click_extends(at_work: Driver) -> None:
    at_work.click(at_work.point("سامر"))
    at_work.click(at_work.point("الراوي"), Qt.KeyboardModifier.ShiftModifier)
    assert at_work.selected == "سامر الراوي"


def test_copying_gives_the_stored_text(at_work: Driver, qapp) -> None:
    at_work.drag(at_work.point("قذيفة"), at_work.point("BM-21"))
    at_work.press("Ctrl+C")
    assert qapp.clipboard().text() == "BM-21 و155 قذيفة"


def test_the_list_of_spans_shows_exact_surfaces_and_goes_to_them(at_work: Driver) -> None:
    at_work.press("Left", "R", "Left", "O", "Esc")
    view = at_work.workspace.inspector.spans
    shown = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    assert shown == ["\u2068وزير\u2069", "\u2068الدفاع\u2069"]
    view.clicked.emit(view.model().index(0, 0))
    assert at_work.chosen == ("وزير", "ROLE")


def test_attributes_are_set_in_the_inspector_and_undone(at_work: Driver) -> None:
    at_work.press("Left", "P")
    at_work.workspace.inspector.card.attributes.findChild(QComboBox, "kind").setFocus()
    at_work.press("Down", "Esc")
    cursor = at_work.workspace.page.word_cursor
    assert cursor.chosen.attributes == {"kind": "individual"}
    assert at_work.workspace.page.hasFocus()
    at_work.press("Ctrl+Z")
    assert cursor.chosen.attributes == {}
    assert at_work.workspace.inspector.card.attributes.findChild(QComboBox, "kind").currentText() == "—"


def test_a_number_is_typed_kept_as_a_number_and_removed_again(at_work: Driver) -> None:
    at_work.press("Left", "B")
    field = at_work.workspace.inspector.card.attributes.findChild(QLineEdit, "value")
    field.setFocus()
    at_work.write("122.5")
    at_work.press("Return")
    cursor = at_work.workspace.page.word_cursor
    assert cursor.chosen.attributes == {"value": 122.5}
    assert at_work.workspace.page.hasFocus()
    field.setFocus()
    at_work.press("Backspace", "Backspace", "Backspace", "Backspace", "Backspace", "Return")
    assert cursor.chosen.attributes == {}


def test_another_label_brings_its_own_attributes(at_work: Driver) -> None:
    at_work.press("Left", "P")
    form = at_work.workspace.inspector.card.attributes
    assert form.findChild(QComboBox, "kind")
    at_work.press("W")
    assert form.findChild(QComboBox, "status")
    at_work.press("D")
    assert not form.isVisible()


def test_what_is_no_number_is_refused_in_words_and_the_field_goes_back(at_work: Driver) -> None:
    at_work.press("Left", "B")
    field = at_work.workspace.inspector.card.attributes.findChild(QLineEdit, "value")
    field.setFocus()
    at_work.write("about")
    at_work.press("Return")
    assert at_work.workspace.page.word_cursor.chosen.attributes == {}
    assert "it takes" in at_work.message
    assert field.text() == ""


def test_choosing_a_span_never_touches_its_note(at_work: Driver) -> None:
    at_work.press("Left", "R")
    span = at_work.workspace.page.word_cursor.chosen
    strange = "a\u00a0b\u2028c\r\nd"
    assert at_work.workspace.session.do(annotate, span.id, strange, annotator="sara")
    at_work.press("Left", "O", "Tab", "Shift+Tab", "Esc", "Left")
    assert at_work.workspace.session.article.spans.get(span.id).note == strange


def test_a_note_being_written_survives_other_steps_and_zooming(at_work: Driver) -> None:
    at_work.press("Left", "R", "Return")
    at_work.write("half")
    at_work.press("Ctrl+D")
    at_work.window.actions_.by_name["zoom_in"].trigger()
    at_work.write(" done")
    at_work.press("Return")
    assert at_work.workspace.page.word_cursor.chosen.note == "half done"


def test_a_note_that_could_not_be_stored_can_be_stored_later(at_work: Driver, project: Path) -> None:
    at_work.wait_for_work()
    at_work.press("Left", "R", "Return")
    at_work.write("kept")
    away = project.rename(project.with_suffix(".away"))
    at_work.press("Return")
    assert at_work.workspace.page.word_cursor.chosen.note == ""
    away.rename(project)
    at_work.press("Return", "Return")
    assert at_work.workspace.page.word_cursor.chosen.note == "kept"


def test_shift_click_before_a_backward_selection_takes_no_word_too_many(at_work: Driver) -> None:
    at_work.drag(at_work.point("قذيفة"), at_work.point("155"))
    assert at_work.selected == "155 قذيفة"
    at_work.click(at_work.point("طراز"), Qt.KeyboardModifier.ShiftModifier)
    assert at_work.selected == "طراز BM-21 و155 قذيفة"


def test_the_list_of_spans_follows_while_another_tab_is_seen(at_work: Driver) -> None:
    at_work.press("Left", "R", "Ctrl+PgDown")
    inspector = at_work.workspace.inspector
    inspector.tabs.setCurrentIndex(1)
    at_work.press("Left", "O", "Left", "F")
    inspector.tabs.setCurrentIndex(0)
    assert inspector.spans.currentIndex().row() == 1
