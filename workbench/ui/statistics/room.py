"""The statistics of one main window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from workbench.ui.look.theme import Theme
from workbench.ui.preferences import Preferences
from workbench.ui.project_room import ProjectRoom
from workbench.ui.session import Session

if TYPE_CHECKING:
    from workbench.ui.charts.window import ChartsWindow


def statistics_room(preferences: Preferences, parent: QWidget) -> ProjectRoom:
    """Return what opens the window of statistics."""
    return ProjectRoom("statistics", _make, preferences, parent)


def _make(session: Session, language: str, theme: Theme, parent: QWidget) -> "ChartsWindow":
    from workbench.ui.statistics.window import StatisticsWindow  # seldom asked for: no start pays for it

    return StatisticsWindow(session, language, theme, parent)
