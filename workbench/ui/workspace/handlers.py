"""What the actions on a project's content do."""

from collections.abc import Callable

from workbench.core.records import STATUSES, Status
from workbench.ui.suggestions.room import suggestion_handlers
from workbench.ui.workspace.workspace import Workspace


def workspace_handlers(workspace: Callable[[], Workspace | None]) -> dict[str, Callable[[], object]]:
    """Return what to do for each action on a project's content, by the action's name.

    `workspace` gives the workspace to work in when an action is triggered.
    """

    def on(verb: Callable[[Workspace], object]) -> Callable[[], object]:
        def run() -> object:
            shown = workspace()
            return verb(shown) if shown else None

        return run

    def marking(status: Status) -> Callable[[], object]:
        return on(lambda shown: shown.verbs.mark(status))

    def marking_shown(status: Status) -> Callable[[], object]:
        return on(lambda shown: shown.marking.mark_shown(status))

    def marking_selected(status: Status) -> Callable[[], object]:
        return on(lambda shown: shown.marking.mark_selected(status))

    return {
        "undo": on(lambda shown: shown.undoing.undo()),
        "redo": on(lambda shown: shown.undoing.redo()),
        "untag": on(lambda shown: shown.tagging.untag()),
        "occurrences": on(lambda shown: shown.occurring.look()),
        "always_suggest": on(lambda shown: shown.lexicon.ask()),
        "never_suggest": on(lambda shown: shown.lexicon.refuse()),
        "lexicon": on(lambda shown: shown.lexicon.open()),
        "find": on(lambda shown: shown.finding.find(wide=False)),
        "search": on(lambda shown: shown.finding.find(wide=True)),
        "next_hit": on(lambda shown: shown.search.step(1)),
        "previous_hit": on(lambda shown: shown.search.step(-1)),
        "hits": on(lambda shown: shown.finding.go_back()),
        "discuss": on(lambda shown: shown.verbs.discuss()),
        "note": on(lambda shown: shown.tagging.edit_note()),
        "next": on(lambda shown: shown.verbs.go(1)),
        "previous": on(lambda shown: shown.verbs.go(-1)),
        "done_next": on(lambda shown: shown.verbs.done_next()),
        **{f"mark_{status}": marking(status) for status in STATUSES},
        **{f"shown_{status}": marking_shown(status) for status in STATUSES},
        **{f"selected_{status}": marking_selected(status) for status in STATUSES},
        "shown_discuss": on(lambda shown: shown.marking.discuss_shown(True)),
        "shown_settled": on(lambda shown: shown.marking.discuss_shown(False)),
        "selected_discuss": on(lambda shown: shown.marking.discuss_selected(True)),
        "selected_settled": on(lambda shown: shown.marking.discuss_selected(False)),
        "filter": on(lambda shown: shown.filter_documents()),
        "refresh": on(lambda shown: shown.documents.refresh()),
        "direction_auto": on(lambda shown: shown.verbs.direct(None)),
        "direction_rtl": on(lambda shown: shown.verbs.direct("rtl")),
        "direction_ltr": on(lambda shown: shown.verbs.direct("ltr")),
        "next_unfinished": on(lambda shown: shown.unfinished.go_on()),
        "quality": on(lambda shown: shown.show_table(shown.quality)),
        "next_finding": on(lambda shown: shown.attending.go(1)),
        "previous_finding": on(lambda shown: shown.attending.go(-1)),
        "mend": on(lambda shown: shown.attending.mend_current()),
        "mend_kind": on(lambda shown: shown.attending.mend_kind()),
        "set_aside": on(lambda shown: shown.attending.set_current_aside()),
        "remove": on(lambda shown: shown.verbs.remove()),
        "next_pane": on(lambda shown: shown.panes.go_on()),
        "arrange_panels": on(lambda shown: shown.panes.arrange()),
        "move_panel": on(lambda shown: shown.move_panel()),
        "toggle_documents": on(lambda shown: shown.panes.toggle("documents")),
        "toggle_inspector": on(lambda shown: shown.panes.toggle("inspector")),
        "toggle_guideline": on(lambda shown: shown.toggle_guideline()),
        "metadata": on(lambda shown: shown.show_table(shown.metadata)),
        "suggestions": on(lambda shown: shown.show_table(shown.suggestions.table)),
        **suggestion_handlers(lambda: shown.suggestions if (shown := workspace()) else None),
        "toggle_tables": on(lambda shown: shown.panes.toggle("tables")),
    }
