"""What a person has before the eyes of an open project, to be brought back when the window is made anew."""

from collections.abc import Set
from typing import NamedTuple

from workbench.core.queue import Filter, Sort
from workbench.ui.workspace.workspace import Workspace


class Outlook(NamedTuple):
    """How far the article is scrolled (code points), the panels that are open, the table, the search, the queue."""

    top: int
    panels: Set[str]
    table: int
    whole_project: int
    sought: str
    filter: Filter
    sort: Sort


def outlook_of(workspace: Workspace) -> Outlook:
    """Return what is to be seen now."""
    return Outlook(
        workspace.page.top_offset(),
        workspace.panes.shown(),
        workspace.drawer.tabs.currentIndex(),
        workspace.drawer.scope.currentIndex(),
        workspace.search.field.text(),
        workspace.documents.filter,
        workspace.documents.sort,
    )


def resume(workspace: Workspace, outlook: Outlook) -> None:
    """Show that again; in another direction of the interface the panels have other places."""
    workspace.drawer.tabs.setCurrentIndex(outlook.table)
    workspace.drawer.scope.setCurrentIndex(outlook.whole_project)
    workspace.search.field.setText(outlook.sought)
    workspace.panes.show_only(outlook.panels)
    workspace.documents.show_filter(outlook.filter, outlook.sort)
    workspace.page.scroll_to(outlook.top)
