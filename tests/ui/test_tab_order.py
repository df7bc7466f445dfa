"""Tab goes as one reads, whatever was made first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.tab_order import go_on_within, in_reading_order


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """Fields of which the last in the form was made first: one above, two beside each other, one below."""
    root = QWidget()
    qtbot.addWidget(root)
    below, right, left, above = (QLineEdit(name, root) for name in ("below", "right", "left", "above"))
    left.setMinimumHeight(60)
    row = QHBoxLayout()
    row.addWidget(left)
    row.addWidget(right)
    column = QVBoxLayout(root)
    column.addWidget(above)
    column.addLayout(row)
    column.addWidget(below)
    root.show()
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)
    return root


def names(widgets: list[QWidget]) -> list[str]:
    return [one.text() for one in widgets if isinstance(one, QLineEdit)]


def test_it_is_line_by_line(form: QWidget) -> None:
    assert names(in_reading_order(form)) == ["above", "left", "right", "below"]


def test_lines_are_read_from_the_right_in_arabic(form: QWidget) -> None:
    form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = form.layout()
    assert layout
    layout.activate()
    mirrored = in_reading_order(form)
    assert names(mirrored) == ["above", "left", "right", "below"]
    assert mirrored[1].x() > mirrored[2].x()


def test_what_cannot_take_the_focus_is_passed_over(form: QWidget) -> None:
    above, left, right, below = in_reading_order(form)
    above.hide()
    left.setEnabled(False)
    right.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    assert in_reading_order(form) == [below]
    below.setFocus()
    assert not go_on_within(form, forward=True)


def test_it_goes_round(form: QWidget) -> None:
    above, _left, _, below = in_reading_order(form)
    below.setFocus()
    assert go_on_within(form, forward=True)
    assert above.hasFocus()
    assert go_on_within(form, forward=False)
    assert below.hasFocus()


def form_fields(form: QWidget) -> list[QWidget]:
    return in_reading_order(form)
