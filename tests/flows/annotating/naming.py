"""Whom a span mentions: `=` and the key of an entity, or a new one; a name that `=` cannot find is taught first."""

from collections.abc import Iterable

from workbench.core.entities import name_of
from workbench.core.folding import fold_plain
from workbench.core.names import joined
from workbench.core.records import Span, surface
from workbench.ui.modes.same_as import SameAs
from workbench.ui.tables.entities import EntitiesTable
from workbench.ui.tables.rows_table import ROW

from .goal import Mistake
from .screen import Screen

_MOST_TABS = 12


def found_entity(screen: Screen, span: Span, *, all_alike: bool) -> None:
    """Let the chosen span mention a new entity, with `all_alike` every span of that name and label."""
    _ask(screen, all_alike=all_alike)
    screen.press("N")
    _see_that_it_ended(screen, span)


def identify(screen: Screen, span: Span, entity: str, *, all_alike: bool) -> None:
    """Let the chosen span mention the entity (id), which is taught its name where it is not proposed."""
    key = _key(_ask(screen, all_alike=False), entity)
    if key is None:
        screen.press("Esc")
        _teach(screen, entity, surface(screen.text, span))
        key = _key(_ask(screen, all_alike=False), entity)
    if key is None:
        raise Mistake(f"= does not propose the entity of the {span.label} at {span.start} by its own name")
    if all_alike:
        screen.press("A")
    screen.press(key)
    _see_that_it_ended(screen, span)


def namesakes(screen: Screen, spans: Iterable[Span], span: Span) -> list[Span]:
    """Return the other spans that `A` in that question takes along: those that sound alike, of the same label."""
    wanted = _sound(screen, span)
    return [one for one in spans if one.id != span.id and one.label == span.label and _sound(screen, one) == wanted]


def _sound(screen: Screen, span: Span) -> str:
    return joined(fold_plain(name_of(surface(screen.text, span))))


def _ask(screen: Screen, *, all_alike: bool) -> SameAs:
    screen.leave_mode("=")
    screen.press("=")
    mode = screen.mode
    if not isinstance(mode, SameAs):
        raise Mistake(f"= asks nothing: {screen.message}")
    if all_alike:
        screen.press("A")
    return mode


def _key(mode: SameAs, entity: str) -> str | None:
    return next((key for key, one in mode._keys.items() if one.id == entity), None)


def _see_that_it_ended(screen: Screen, span: Span) -> None:
    if screen.mode:
        raise Mistake(f"nothing was said of what the {span.label} at {span.start} mentions: {screen.message}")


def _teach(screen: Screen, entity: str, name: str) -> None:
    """Add a name to an entity in the table of entities: the only way with keys to one that is not proposed."""
    drawer = screen.workspace.drawer
    if not drawer.isVisible():
        screen.press("F11")
    while not drawer.isAncestorOf(screen.focus):
        screen.press("F6")
    table = next(table for table in screen.workspace.tables if isinstance(table, EntitiesTable))
    while drawer.tabs.currentWidget() is not table:
        ahead = drawer.tabs.indexOf(table) > drawer.tabs.currentIndex()
        screen.press("Right" if ahead else "Left")
    _tab_to(screen, table.list.view)
    model = table.list.view.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data(ROW).span == entity)
    while table.list.view.currentIndex().row() != row or not table.list.chosen_rows():
        screen.press("Up" if table.list.view.currentIndex().row() > row else "Down")
    screen.press("F2")
    _tab_to(screen, table.details.new_alias)
    screen.write(name)
    screen.press("Enter", "F11")
    screen.wait(screen.page.hasFocus, "the article's focus")


def _tab_to(screen: Screen, widget: object) -> None:
    for _ in range(_MOST_TABS):
        if screen.focus is widget:
            return
        screen.press("Tab")
    raise Mistake(f"Tab does not lead to {type(widget).__name__}")
