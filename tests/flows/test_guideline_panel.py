"""F8 shows the guideline of a label beside the text."""

from driver import Driver
from PySide6.QtWidgets import QLabel

from workbench.ui.panels.label_chip import LabelChip


def shown(driver: Driver) -> str:
    area = driver.workspace.guideline._area
    chips = [chip.accessibleName() for chip in area.widget().findChildren(LabelChip)]
    return " ".join([*chips, *(label.text() for label in area.widget().findChildren(QLabel))])


def test_the_guideline_follows_the_chosen_span(at_work: Driver) -> None:
    panel = at_work.workspace.guideline
    at_work.press("Left", "R", "F8")
    assert panel.isVisible()
    assert "ROLE · Title or post" in shown(at_work)
    assert at_work.workspace.page.hasFocus()
    at_work.press("Left", "O")
    assert "ORG · Organisation" in shown(at_work)
    at_work.press("F8")
    assert not panel.isVisible()


def test_without_a_span_a_label_is_searched_for(at_work: Driver) -> None:
    at_work.press("F8")
    panel = at_work.workspace.guideline
    assert panel.search.hasFocus()
    at_work.write("munition")
    assert "WEAPON" in shown(at_work)
    at_work.press("Esc")
    assert at_work.workspace.page.hasFocus()
    at_work.press("F8")
    assert not panel.isVisible()
