"""What a key needs that is not there, in words."""

from PySide6.QtCore import QCoreApplication

from workbench.ui.menus import Needs


def words_for(lacking: Needs) -> str:
    """Return what a person should do first, so that an action that needs `lacking` is possible; empty if nothing."""
    translate = QCoreApplication.translate
    first = {
        Needs.TOUR: translate("lacking", "Begin the tour first: Help ▸ Tour."),
        Needs.PROJECT: translate("lacking", "Open a project first."),
        Needs.ARTICLE: translate("lacking", "Open a document first."),
        Needs.WRITING: translate("lacking", "This project is open read-only: nothing can be changed here."),
        Needs.SUGGESTION: translate("lacking", "Choose a suggestion first: click it, or go to it with the period key."),
        Needs.CHOSEN: translate("lacking", "Choose a span first: click it, or go to it with Tab."),
        Needs.SPAN: translate("lacking", "Choose a span first: click it, or go to it with Tab."),
        Needs.SELECTION: translate("lacking", "Select words first: with a click, a drag or the arrows."),
    }
    return next((words for need, words in first.items() if need in lacking), "")
