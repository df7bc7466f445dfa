"""The actions of the catalogue as Qt objects, with the labels of the open project's scheme among them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from workbench.core.scheme import Scheme
from workbench.ui.look.icons import OF_ACTIONS, icon
from workbench.ui.menus import MENUS, WRITE, Action, Menu, Needs

_LABELS = ("tag:", "tag_also:")  # what the names of the scheme's actions begin with: alone, in addition


class Actions:
    """The actions of one window as Qt objects.

    Every action belongs to the window or, with `in_text`, to the article's widget, set by `bind_text`.
    """

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        self._window = window
        self._handlers = handlers
        self._groups: dict[str, QActionGroup] = {}
        self.specs: dict[str, Action] = {}
        self.paths: dict[str, tuple[str, ...]] = {}  # the English words of the menus that lead to an action
        self._needs: dict[str, Needs] = {}
        self.by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._present: Needs | None = None

    def fill(self, bar: QMenuBar) -> None:
        """Make every menu with its actions."""
        bar.clear()
        for menu in MENUS:
            self._add_menu(bar, menu)

    def bind_text(self, text: QWidget) -> None:
        """Give the keys of `in_text` actions to the widget that shows the article."""
        for name, spec in self.specs.items():
            if spec.in_text:
                text.addAction(self.by_name[name])

    def add_labels(self, scheme: Scheme, text: QWidget, language: str, tag: Callable[[str, bool], object]) -> None:
        """Fill the Tag menu: for every label one action to tag or retag, and one to tag in addition."""
        menu = self.menus["tag"]
        self._remove_labels()
        also = QMenu(_translated("Tag &in addition"), menu)
        for label in scheme.labels:
            title = literal(f"{label.name} · {label.title.in_language(language)}")
            for target, key, extra in ((menu, label.key, False), (also, f"Shift+{label.key}", True)):
                action = target.addAction(title)
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                action.triggered.connect(lambda _=False, name=label.name, also=extra: tag(name, also))
                text.addAction(action)
                name = f"{_LABELS[extra]}{label.name}"
                self.by_name[name] = action
                self._needs[name] = WRITE | Needs.SELECTION
                self.paths[name] = ("&Tag", "Tag &in addition") if extra else ("&Tag",)
        menu.addSeparator()
        menu.addMenu(also)

    def _remove_labels(self) -> None:
        """Let go of the labels of the project that was open before."""
        self._present = None
        self.menus["tag"].clear()
        for name in [name for name in self.by_name if name.startswith(_LABELS)]:
            del self.by_name[name], self._needs[name]

    def enable(self, present: Needs) -> None:
        """Enable exactly the actions whose needs are `present`."""
        if present == self._present:
            return  # this follows every move of the cursor
        self._present = present
        for name, action in self.by_name.items():
            action.setEnabled(self._needs[name] in present)

    def lacking(self, action: QAction, present: Needs) -> Needs:
        """Return what an action needs that is not `present`."""
        name = next(name for name, one in self.by_name.items() if one is action)
        return self._needs[name] & ~present

    def check(self, name: str, checked: bool = True) -> None:
        """Show an action as chosen, without doing it."""
        self.by_name[name].setChecked(checked)

    def _add_menu(self, parent: QMenuBar | QMenu, spec: Menu, path: tuple[str, ...] = ()) -> None:
        path = (*path, spec.text)
        menu = parent.addMenu(_translated(spec.text))
        if spec.name:
            self.menus[spec.name] = menu
        for item in spec.items:
            if item is None:
                menu.addSeparator()
            elif isinstance(item, Menu):
                self._add_menu(menu, item, path)
            else:
                menu.addAction(self._make(item))
                self.paths[item.name] = path

    def _make(self, spec: Action) -> QAction:
        action = QAction(_translated(spec.text), self._window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        if spec.name in OF_ACTIONS:
            action.setIcon(icon(OF_ACTIONS[spec.name], in_menu=True))
        action.setMenuRole(QAction.MenuRole.NoRole)
        if spec.in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if spec.group:
            self._groups.setdefault(spec.group, QActionGroup(self._window)).addAction(action)
        handler = self._handlers[spec.name]
        action.triggered.connect(lambda _=False: handler())
        self._window.addAction(action)
        self.by_name[spec.name] = action
        self.specs[spec.name] = spec
        self._needs[spec.name] = spec.needs
        return action


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def literal(text: str) -> str:
    """Return `text` for a menu: an ampersand in it stands for itself, not for an access key."""
    return text.replace("&", "&&")
