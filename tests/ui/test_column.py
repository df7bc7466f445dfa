"""A column is as high as its widgets need, and scrolls where there is less room."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.panels.column import Column
from workbench.ui.panels.long_list import LongList
from workbench.ui.words.wrapping import wrap


class Panel(QWidget):
    """A column over a list, as in the inspector."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel("كلمات كثيرة " * 200, self)
        wrap(self.words)
        self.field = QLineEdit(self)
        self.field.setFixedHeight(100)
        self.column = Column(self.words, self.field, parent=self)
        self.list = LongList(20, self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.column)
        layout.addWidget(self.list, 1)


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = Panel()
    qtbot.addWidget(made)
    made.resize(300, 1400)
    made.show()
    return made


def test_nothing_is_squeezed_and_what_is_too_high_scrolls(panel: Panel) -> None:
    whole = panel.words.height()
    assert panel.column.verticalScrollBar().maximum() == 0
    panel.resize(300, 400)
    assert panel.words.height() >= whole
    assert panel.column.verticalScrollBar().maximum() > 0


def test_it_needs_little_height_of_a_window(panel: Panel) -> None:
    assert panel.minimumSizeHint().height() < 300


def test_what_gets_the_focus_is_in_sight(qtbot: QtBot, panel: Panel) -> None:
    panel.resize(300, 400)
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.list.setFocus()
    panel.field.setFocus()
    qtbot.waitUntil(lambda: panel.column.verticalScrollBar().value() > 0)
    panel.column.show_top()
    assert panel.column.verticalScrollBar().value() == 0
