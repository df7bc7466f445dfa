"""Reads the accessibility tree of this process, as a screen reader gets it from Qt."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QMenu, QWidget

Role = QAccessible.Role

_MOST = 400  # children of one node: a table has a cell for every span of an article
_STATES = (
    *("checkable", "checked", "disabled", "expandable", "expanded", "focusable", "focused", "hasPopup"),
    *("modal", "readOnly", "selectable", "selected"),
)


class Node(NamedTuple):
    """One thing in the tree.

    Attributes:
        owner: the object behind it; a row of a list has that of the list.
        label: what stands beside it as its title; empty if nothing does.
        path: the names on the way to it, for messages.
    """

    role: QAccessible.Role
    name: str
    description: str
    value: str
    states: frozenset[str]
    owner: QObject | None
    label: str
    path: str

    @property
    def is_item(self) -> bool:
        """Whether it is a part of a widget, such as a row, a tab or an entry of a menu."""
        return self.role in _ITEMS

    @property
    def is_interactive(self) -> bool:
        """Whether it can be clicked or take the focus by itself."""
        if self.is_item or self.role in _PRESSED:
            return True
        widget = self.owner
        return (
            isinstance(widget, QWidget)
            and widget.focusPolicy() != widget.focusPolicy().NoFocus
            and widget.focusProxy() is None
        )

    def __str__(self) -> str:
        return f"{self.path} ▸ {self.role.name} {type(self.owner).__name__} “{self.name}”"


_ITEMS = {Role.Cell, Role.ListItem, Role.TreeItem, Role.PageTab, Role.MenuItem, Role.ColumnHeader}
_PRESSED = {
    *(Role.Button, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.EditableText),
    *(Role.Slider, Role.SpinBox, Role.ButtonMenu, Role.ButtonDropDown, Role.Link),
}


def nodes(root: QObject) -> Iterator[Node]:
    """Yield everything in the tree at and below an object that is seen, but what Qt makes for itself."""
    found = QAccessible.queryAccessibleInterface(root)
    assert found, root
    yield from _walk(found, "")


def node(thing: QObject) -> Node:
    """Return what the tree says of one object."""
    return next(nodes(thing))


def entries_of(menu: QMenu) -> list[Node]:
    """Return the entries of a menu, which need not be open."""
    found = QAccessible.queryAccessibleInterface(menu)
    assert found
    children = [found.child(number) for number in range(found.childCount())]
    return [_read(child, menu.title()) for child in children if child.role() == Role.MenuItem]


def _read(here: QAccessibleInterface, path: str) -> Node:
    state = here.state()
    return Node(
        here.role(),
        here.text(QAccessible.Text.Name),
        here.text(QAccessible.Text.Description),
        here.text(QAccessible.Text.Value),
        frozenset(one for one in _STATES if getattr(state, one)),
        here.object(),
        " ".join(
            other.text(QAccessible.Text.Name)
            for other, relation in here.relations(QAccessible.RelationFlag.Label)
            if relation & QAccessible.RelationFlag.Label and other
        ),
        path,
    )


def _walk(here: QAccessibleInterface, path: str) -> Iterator[Node]:
    if here.state().invisible:
        return
    owner = here.object()
    if not (isinstance(owner, QObject) and owner.objectName().startswith("qt_scrollarea_")):
        yield (node := _read(here, path))
        is_window = isinstance(owner, QWidget) and owner.isWindow()
        path = f"{path} ▸ {type(owner).__name__ if is_window else node.name or type(owner).__name__}"
    for child in islice(map(here.child, range(here.childCount())), _MOST):
        if child and child.isValid():
            yield from _walk(child, path)
