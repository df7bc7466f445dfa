"""The context menus of the article and of the list of documents: what can be done with what is chosen."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from workbench.ui.actions import Actions
from workbench.ui.menus import Needs
from workbench.ui.workspace.workspace import Workspace

_ON_SUGGESTION = (
    *("accept", "reject", "accept_alike", "reject_alike", "accept_labelled", "clitic"),
    *("always_suggest", "never_suggest"),
)
_ON_SPAN = ("attributes", "link", "note", "untag", "always_suggest")


def popup(workspace: Workspace, actions: Actions, at: QPoint) -> None:
    """Show the context menu of the article at that point of the screen."""
    menu = QMenu(workspace)
    menu.addMenu(actions.menus["tag"])
    is_suggestion = Needs.SUGGESTION in workspace.present()
    for name in (*(_ON_SUGGESTION if is_suggestion else _ON_SPAN), "copy"):
        menu.addAction(actions.by_name[name])
    menu.exec(at)


def popup_selected(actions: Actions, at: QPoint) -> None:
    """Show the context menu of the documents that are selected in the list."""
    actions.menus["selected"].exec(at)
