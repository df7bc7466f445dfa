"""Zones edited by hand: what a paragraph or a selection is to the article."""

from collections.abc import Callable

from workbench.commands import documents
from workbench.core import tokens
from workbench.core.zones import ZONE_KINDS
from workbench.ui.workspace.workspace import Workspace


def zone_handlers(workspace: Callable[[], Workspace | None]) -> dict[str, Callable[[], object]]:
    """Return what to do for each action of the zone menu, by the action's name."""

    def painting(kind: str | None) -> Callable[[], object]:
        def run() -> None:
            if shown := workspace():
                _rezone(shown, kind)

        return run

    return {f"zone_{kind or 'none'}": painting(kind) for kind in (*ZONE_KINDS, None)}


def _rezone(workspace: Workspace, kind: str | None) -> None:
    """Give the selection, or where that is a word or less its whole paragraph, a kind of zone, or none (None)."""
    session = workspace.session
    place = _place(workspace)
    if session.article and place:
        session.do(documents.rezone, session.article.document.id, *place, kind, annotator=session.annotator)


def _place(workspace: Workspace) -> tuple[int, int] | None:
    article, cursor = workspace.session.article, workspace.page.word_cursor
    if not (article and cursor):
        return None
    selection = cursor.selection
    start, end = (selection.start, selection.end) if selection else (0, 0)
    if cursor.chosen is None and len(list(tokens.words(article.text, start, end))) > 1:
        trimmed = tokens.trim(article.text, start, end)
        return trimmed.start, trimmed.end
    paragraph = article.paragraphs[article.paragraph_number(start)]
    return paragraph.start, paragraph.end
