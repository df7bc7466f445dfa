"""The near-duplicates and splits of one main window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from workbench.ui.look.theme import Theme
from workbench.ui.preferences import Preferences
from workbench.ui.project_room import ProjectRoom
from workbench.ui.session import Session

if TYPE_CHECKING:
    from workbench.ui.project_window import ProjectWindow

GoTo = Callable[[str, int, int], None]  # a document (id) and a range in it


def splits_room(preferences: Preferences, parent: QWidget, go_to: GoTo) -> ProjectRoom:
    """Return what opens the window of near-duplicates and splits; `go_to` opens an article at a place."""

    def make(session: Session, _language: str, _theme: Theme, parent: QWidget, /) -> "ProjectWindow":
        from workbench.ui.splits.window import SplitsWindow  # seldom asked for: no start pays for it

        window = SplitsWindow(session, parent)
        window.place_asked.connect(go_to)
        return window

    return ProjectRoom("splits", make, preferences, parent)
