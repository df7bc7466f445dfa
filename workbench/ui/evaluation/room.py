"""The evaluation of suggestions of one main window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from workbench.ui.look.theme import Theme
from workbench.ui.preferences import Preferences
from workbench.ui.project_room import ProjectRoom
from workbench.ui.session import Session

if TYPE_CHECKING:
    from workbench.ui.charts.window import ChartsWindow

GoTo = Callable[[str, int, int], None]  # a document (id) and a range in it


def evaluation_room(preferences: Preferences, parent: QWidget, go_to: GoTo) -> ProjectRoom:
    """Return what opens the window of evaluation; `go_to` opens an article at a place."""

    def make(session: Session, language: str, theme: Theme, parent: QWidget, /) -> "ChartsWindow":
        from workbench.ui.evaluation.window import EvaluationWindow  # seldom asked for: no start pays for it

        window = EvaluationWindow(session, language, theme, parent)
        window.place_asked.connect(go_to)
        return window

    return ProjectRoom("evaluation", make, preferences, parent)
