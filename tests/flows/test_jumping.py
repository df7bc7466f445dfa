"""Jump: to a word by the letters above it, and how modes come and go."""

from driver import Driver
from hinting import ARABIC, hint, hints, mode
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest


def test_a_word_is_selected_by_its_letters(at_work: Driver) -> None:
    at_work.press(";")
    at_work.press(*hint(at_work, "المصنع"))
    assert at_work.selected == "المصنع"
    assert mode(at_work) is None
    at_work.press("F")
    assert at_work.chosen == ("المصنع", "FAC")


def test_it_works_under_an_arabic_layout(at_work: Driver) -> None:
    at_work.press_arabic(ARABIC[";"])
    for letter in hint(at_work, "قذيفة"):
        at_work.press_arabic(ARABIC[letter])
    assert at_work.selected == "قذيفة"


def test_the_selection_reaches_to_a_word_on_either_side(at_work: Driver) -> None:
    at_work.click(at_work.point("سامر"))
    at_work.press("Shift+;")
    at_work.press(*hint(at_work, "الراوي"))
    assert at_work.selected == "سامر الراوي"
    at_work.press("Shift+;")
    at_work.press(*hint(at_work, "الوزير"))
    assert at_work.selected == "الوزير سامر الراوي"


def test_a_chosen_span_grows_to_the_word(at_work: Driver) -> None:
    at_work.press("Left", "R", "Shift+;")
    at_work.press(*hint(at_work, "الدفاع"))
    assert at_work.chosen == ("وزير الدفاع", "ROLE")
    at_work.press("Ctrl+Z")
    assert at_work.chosen == ("وزير", "ROLE")


def test_no_letter_tags_while_it_is_on(at_work: Driver) -> None:
    at_work.press("Left", ";")
    codes = {one.code[0] for one in hints(at_work)}
    free = [letter for letter in "QPWZXB" if letter not in codes]
    at_work.press(*free, "1", ",")
    assert at_work.stored() == []
    assert mode(at_work)
    at_work.press("Esc")
    assert mode(at_work) is None
    at_work.press("R")
    assert at_work.shown == [("وزير", "ROLE")]


def test_an_arrow_leaves_and_moves(at_work: Driver) -> None:
    at_work.press("Left", ";", "Left")
    assert (mode(at_work), at_work.selected) == (None, "الدفاع")
    at_work.press(";", "Space")
    assert (mode(at_work), at_work.selected) == (None, "يزور")


def test_a_click_leaves_and_selects(at_work: Driver) -> None:
    at_work.press("Left", ";")
    at_work.click(at_work.point("سامر"))
    assert (mode(at_work), at_work.selected) == (None, "سامر")


def test_another_document_or_another_pane_ends_it(at_work: Driver) -> None:
    at_work.press(";", "Ctrl+PgDown")
    assert mode(at_work) is None
    at_work.press(";", "F6")
    assert mode(at_work) is None


def test_a_key_that_is_held_does_not_answer_itself(at_work: Driver) -> None:
    at_work.press(";")
    first = hints(at_work)[0]
    page = at_work.workspace.page
    held = QKeyEvent(QEvent.Type.KeyPress, ord(first.code), Qt.KeyboardModifier.NoModifier, first.code, True)
    page.event(held)
    assert mode(at_work)


def test_the_foot_says_what_is_asked_and_gives_the_labels_back(at_work: Driver) -> None:
    workspace = at_work.workspace
    height = workspace.strip.height()
    at_work.press(";")
    assert workspace.prompt.isVisible()
    assert not workspace.strip.isVisible()
    assert workspace.prompt.height() >= height
    assert "word" in workspace.prompt.accessibleName()
    assert "Esc" in workspace.prompt.accessibleDescription()
    leave = workspace.prompt._buttons[-1]
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert mode(at_work) is None
    assert workspace.strip.isVisible()
    assert workspace.page.hasFocus()
