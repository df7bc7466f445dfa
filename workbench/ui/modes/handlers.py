"""What the keys that begin a mode do, and those of boundaries, by the names of their actions."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from workbench.commands import spans
from workbench.core import clitics
from workbench.core.records import Span
from workbench.ui.modes.form import FormMode
from workbench.ui.modes.jump import Jump
from workbench.ui.modes.link import LinkMode
from workbench.ui.modes.quote import QuoteMode, no_quotes
from workbench.ui.modes.same_as import SameAs
from workbench.ui.modes.unite import UniteMode
from workbench.ui.modes.ways import cannot_link
from workbench.ui.workspace.workspace import Workspace

_ATTRIBUTES = 9  # that have a digit of their own


def mode_handlers(workspace: Callable[[], Workspace | None]) -> dict[str, Callable[[], object]]:
    """Return what to do for each of these actions; `workspace` gives the one to work in when a key is pressed."""

    def on(verb: Callable[[Workspace], object]) -> Callable[[], object]:
        def run() -> object:
            shown = workspace()
            return verb(shown) if shown else None

        return run

    def on_span(verb: Callable[[Workspace, Span], object]) -> Callable[[], object]:
        def run() -> object:
            shown = workspace()
            span = shown.page.word_cursor.chosen if shown and shown.page.word_cursor else None
            return verb(shown, span) if shown and span else None

        return run

    def ask_one(place: int) -> Callable[[], object]:
        return on_span(lambda shown, span: _ask_one(shown, span, place))

    return {
        "jump": on(lambda shown: shown.begin(Jump(shown.page, extend=False))),
        "jump_extend": on(lambda shown: shown.begin(Jump(shown.page, extend=True))),
        "attributes": on_span(_ask),
        **{f"attribute_{place + 1}": ask_one(place) for place in range(_ATTRIBUTES)},
        "link": on_span(_link),
        "unite": on_span(lambda shown, span: shown.begin(UniteMode(shown.page, shown.session, span.id))),
        "cut": on(_cut),
        "clitic": on(_move_clitic),
        "quote": on(_quote),
        "same_as": on_span(lambda shown, span: shown.begin(SameAs(shown.page, shown.session, span.id))),
    }


def _quote(workspace: Workspace) -> None:
    """Propose a quote."""
    scheme = workspace.session.scheme
    if not scheme.quotes:
        workspace.refused.emit(no_quotes(scheme.name))
        return
    mode = QuoteMode(workspace.page, workspace.session, workspace.language)
    workspace.begin(mode)
    mode.start()


def _ask(workspace: Workspace, span: Span) -> None:
    """Ask for every attribute of a span, then for links."""
    form = FormMode(workspace.page, workspace.session, span.id, workspace.language)
    if form.is_asking:
        workspace.begin(form)
    else:
        form.deleteLater()
        _link(workspace, span)


def _ask_one(workspace: Workspace, span: Span, place: int) -> None:
    form = FormMode(workspace.page, workspace.session, span.id, workspace.language, first=place, only=True)
    if form.is_asking:
        workspace.begin(form)
    else:
        form.deleteLater()
        words = QCoreApplication.translate("modes", "This {label} has no attribute {number}.")
        workspace.refused.emit(words.format(label=span.label, number=place + 1))


def _link(workspace: Workspace, span: Span) -> None:
    mode = LinkMode(workspace.page, workspace.session, span.id, workspace.language)
    if mode.is_possible:
        workspace.begin(mode)
    else:
        mode.deleteLater()
        workspace.refused.emit(cannot_link(span.label))


def _cut(workspace: Workspace) -> None:
    cursor = workspace.page.word_cursor
    if cursor and cursor.selection:
        workspace.scissors.cut(cursor.selection.start, cursor.selection.end)


def _move_clitic(workspace: Workspace) -> None:
    """Take one proclitic more off the beginning of a span or suggestion; after the last, take all of them in again."""
    session, cursor = workspace.session, workspace.page.word_cursor
    span = cursor.chosen if cursor else None
    if not (session.article and span):
        workspace.suggestions.deciding.move_clitic()
        return
    moved = clitics.moved(session.article.text, *span.ranges[0])
    if moved is None:
        words = QCoreApplication.translate("modes", "No letter that is joined to a word stands at its beginning.")
        workspace.refused.emit(words)
    else:
        session.do(spans.resize, span.id, moved, span.end, annotator=session.annotator)
