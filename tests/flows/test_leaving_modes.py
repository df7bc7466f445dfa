"""What a person presses next ends a mode by itself; and the page scrolls so that nothing is passed over."""

import pytest
from driver import Driver

from workbench.ui.modes.form import FormMode
from workbench.ui.modes.jump import Jump


@pytest.mark.parametrize("key", [";", "Shift+;"])
def test_a_jump_begins_from_the_form_and_from_linking(at_work: Driver, key: str) -> None:
    for opening in ("A", "K"):
        at_work.press("Home", "W" if opening == "K" else "O", opening, key)
        assert isinstance(at_work.workspace.page.mode, Jump), opening
        at_work.press("Esc", "Delete")


def test_letters_that_are_no_answer_stay_in_the_form(at_work: Driver) -> None:
    at_work.press("Home", "O", "A", "X")
    assert isinstance(at_work.workspace.page.mode, FormMode)
    assert len(at_work.stored()) == 1


def test_a_page_down_leaves_a_line_to_go_on_from_and_a_page_up_goes_back(at_work: Driver) -> None:
    page = at_work.workspace.page
    at_work.window.resize(900, 420)
    for _ in range(6):
        at_work.press("Ctrl++")
    bar = page.verticalScrollBar()
    assert bar.maximum() > 0
    before = bar.value()
    at_work.press("PgDown")
    assert before < bar.value() < before + page.viewport().height()
    at_work.press("PgUp")
    assert bar.value() == before
