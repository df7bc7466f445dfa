"""Starting the window: how large it is at first."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workbench.ui.app import show_fitting


def test_a_window_as_large_as_the_screen_is_maximised_so_that_its_foot_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(window.screen().availableSize())
    show_fitting(window)
    assert window.isMaximized()


def test_a_smaller_window_keeps_its_size(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    size = window.screen().availableSize() - QSize(100, 100)
    window.resize(size)
    show_fitting(window)
    assert not window.isMaximized()
    assert window.size() == size
