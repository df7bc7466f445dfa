"""Every action of the window: its words, keys, menu, and what it needs to be possible. Nothing happens without one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from workbench.core.scheme import Scheme

_LABELS = ("tag:", "tag_also:")  # what the names of the scheme's actions begin with: alone, in addition


class Needs(Flag):
    """What must be there for an action to be possible."""

    NOTHING = 0
    PROJECT = auto()
    WRITING = auto()
    ARTICLE = auto()
    SELECTION = auto()
    SPAN = auto()


@dataclass(frozen=True)
class Action:
    """One action. `text` is English and translated in the context `actions`; `keys` are portable key sequences.

    An action with `in_text` has its keys only while the article has the focus, so that letters and arrows stay free
    for fields and lists. Actions of one `group` exclude each other.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.NOTHING
    in_text: bool = False
    checkable: bool = False
    group: str = ""


@dataclass(frozen=True)
class Menu:
    """A menu or submenu; None is a separating line. `name` marks one that is filled while the program runs."""

    text: str
    items: tuple["Action | Menu | None", ...] = ()
    name: str = field(default="")


_ARTICLE = Needs.PROJECT | Needs.ARTICLE
_WRITE = _ARTICLE | Needs.WRITING
_ON_SPAN = _WRITE | Needs.SPAN

MENUS: tuple[Menu, ...] = (
    Menu("&Project", (
        Action("new", "&New project…", ("Ctrl+N",)),
        Action("open", "&Open project…", ("Ctrl+O",)),
        Menu("Open &recent", name="recent"),
        Action("sample", "Open the &sample project"),
        None,
        Action("import_files", "&Import files…", ("Ctrl+I",), Needs.PROJECT | Needs.WRITING),
        Action("import_folder", "Import a &folder…", ("Ctrl+Shift+I",), Needs.PROJECT | Needs.WRITING),
        Action("export", "&Export as JSONL…", ("Ctrl+E",), Needs.PROJECT),
        None,
        Action("annotator", "&Annotator’s name…"),
        Action("check", "C&heck the project", (), Needs.PROJECT),
        Action("close", "&Close the project", ("Ctrl+W",), Needs.PROJECT),
        Action("quit", "&Quit", ("Ctrl+Q",)),
    )),
    Menu("&Edit", (
        Action("undo", "&Undo", ("Ctrl+Z",), Needs.PROJECT | Needs.WRITING),
        Action("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), Needs.PROJECT | Needs.WRITING),
        None,
        Action("copy", "&Copy the selected text", ("Ctrl+C",), _ARTICLE, in_text=True),
        None,
        Action("untag", "Re&move the span", ("Delete", "Backspace"), _ON_SPAN, in_text=True),
        Action("attributes", "&Attributes of the span", ("A",), _ON_SPAN, in_text=True),
        Action("note", "&Note on the span", ("Return", "F2"), _ON_SPAN, in_text=True),
    )),
    Menu("&Tag", name="tag"),
    Menu("&Select", (
        Action("left", "Word to the left", ("Left",), _ARTICLE, in_text=True),
        Action("right", "Word to the right", ("Right",), _ARTICLE, in_text=True),
        Action("next_word", "Next word", ("Space",), _ARTICLE, in_text=True),
        Action("previous_word", "Previous word", ("Shift+Space",), _ARTICLE, in_text=True),
        Action("up", "Line up", ("Up",), _ARTICLE, in_text=True),
        Action("down", "Line down", ("Down",), _ARTICLE, in_text=True),
        Action("paragraph_up", "Paragraph up", ("Ctrl+Up",), _ARTICLE, in_text=True),
        Action("paragraph_down", "Paragraph down", ("Ctrl+Down",), _ARTICLE, in_text=True),
        Action("beginning", "Beginning of the article", ("Home", "Ctrl+Home"), _ARTICLE, in_text=True),
        Action("ending", "End of the article", ("End", "Ctrl+End"), _ARTICLE, in_text=True),
        None,
        Action("extend_left", "Move the end by a word to the left", ("Shift+Left",), _ARTICLE, in_text=True),
        Action("extend_right", "Move the end by a word to the right", ("Shift+Right",), _ARTICLE, in_text=True),
        Action(
            "nudge_left", "Move the end by a character to the left", ("Ctrl+Shift+Left",), _ARTICLE, in_text=True
        ),
        Action(
            "nudge_right", "Move the end by a character to the right", ("Ctrl+Shift+Right",), _ARTICLE, in_text=True
        ),
        Action("swap", "Move the other end from now on", ("X",), _ARTICLE | Needs.SELECTION, in_text=True),
        Action("character_left", "Move the caret a character to the left", ("Ctrl+Left",), _ARTICLE, in_text=True),
        Action("character_right", "Move the caret a character to the right", ("Ctrl+Right",), _ARTICLE, in_text=True),
        None,
        Action("next_span", "Next span", ("Tab",), _ARTICLE, in_text=True),
        Action("previous_span", "Previous span", ("Shift+Tab",), _ARTICLE, in_text=True),
        Action("around", "Span around this one", ("Z",), _ARTICLE, in_text=True),
        Action("clear", "Clear the selection", ("Esc",), _ARTICLE, in_text=True),
    )),
    Menu("&Document", (
        Action("next", "&Next document", ("Ctrl+PgDown", "Alt+Down"), Needs.PROJECT),
        Action("previous", "&Previous document", ("Ctrl+PgUp", "Alt+Up"), Needs.PROJECT),
        None,
        Action("done_next", "&Done, and go on to the next", ("Ctrl+Return",), _WRITE),
        Action("mark_todo", "Mark as &to do", (), _WRITE),
        Action("mark_doing", "Mark as do&ing", (), _WRITE),
        Action("mark_done", "Mark as d&one", ("Ctrl+D",), _WRITE),
        Action("mark_skipped", "Mark as &skipped", (), _WRITE),
        None,
        Menu("Direction of the para&graph", (
            Action("direction_auto", "By its letters", (), _WRITE),
            Action("direction_rtl", "Right to left", (), _WRITE),
            Action("direction_ltr", "Left to right", (), _WRITE),
        )),
        None,
        Action("remove", "&Remove the document", (), _WRITE),
    )),
    Menu("&View", (
        Action("zoom_in", "&Larger text", ("Ctrl++", "Ctrl+=")),
        Action("zoom_out", "&Smaller text", ("Ctrl+-",)),
        Action("zoom_reset", "&Normal text", ("Ctrl+0",)),
        Menu("Line s&pacing", (
            Action("gap_0", "Narrow", checkable=True, group="gap"),
            Action("gap_1", "Normal", checkable=True, group="gap"),
            Action("gap_2", "Wide", checkable=True, group="gap"),
            Action("gap_3", "Very wide", checkable=True, group="gap"),
        )),
        Action("font", "&Font of the text…"),
        None,
        Action("dim_zones", "&Dim captions, menus and other boilerplate", checkable=True),
        Action("show_hidden", "Show &hidden characters", ("Ctrl+H",), checkable=True),
        None,
        Menu("&Theme", (
            Action("theme_light", "Light", checkable=True, group="theme"),
            Action("theme_dark", "Dark", checkable=True, group="theme"),
        )),
        Menu("L&anguage · اللغة", (
            Action("language_en", "English", checkable=True, group="language"),
            Action("language_ar", "العربية", checkable=True, group="language"),
        )),
        None,
        Action("toggle_documents", "List of d&ocuments", ("F9",), Needs.PROJECT, checkable=True),
        Action("toggle_inspector", "&Inspector", ("F10",), Needs.PROJECT, checkable=True),
        Action("next_pane", "&Go to the next pane", ("F6",), Needs.PROJECT),
    )),
    Menu("&Help", (
        Action("shortcuts", "&Keys", ("F1",)),
        Action("about", "&About Workbench"),
    )),
)  # fmt: skip


class Actions:
    """The actions of one window as Qt objects.

    Every action belongs to the window or, with `in_text`, to the article's widget, set by `bind_text`.
    """

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        self._window = window
        self._handlers = handlers
        self._groups: dict[str, QActionGroup] = {}
        self._specs: dict[str, Action] = {}
        self._needs: dict[str, Needs] = {}
        self.by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}

    def fill(self, bar: QMenuBar) -> None:
        """Make every menu with its actions."""
        bar.clear()
        for menu in MENUS:
            self._add_menu(bar, menu)

    def bind_text(self, text: QWidget) -> None:
        """Give the keys of `in_text` actions to the widget that shows the article."""
        for name, spec in self._specs.items():
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
                self._needs[name] = _WRITE | Needs.SELECTION
        menu.addSeparator()
        menu.addMenu(also)

    def _remove_labels(self) -> None:
        """Let go of the labels of the project that was open before."""
        self.menus["tag"].clear()
        for name in [name for name in self.by_name if name.startswith(_LABELS)]:
            del self.by_name[name], self._needs[name]

    def enable(self, present: Needs) -> None:
        """Enable exactly the actions whose needs are `present`."""
        for name, action in self.by_name.items():
            action.setEnabled(self._needs[name] in present)

    def check(self, name: str, checked: bool = True) -> None:
        """Show an action as chosen, without doing it."""
        self.by_name[name].setChecked(checked)

    def _add_menu(self, parent: QMenuBar | QMenu, spec: Menu) -> None:
        menu = parent.addMenu(_translated(spec.text))
        if spec.name:
            self.menus[spec.name] = menu
        for item in spec.items:
            if item is None:
                menu.addSeparator()
            elif isinstance(item, Menu):
                self._add_menu(menu, item)
            else:
                menu.addAction(self._make(item))

    def _make(self, spec: Action) -> QAction:
        action = QAction(_translated(spec.text), self._window)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setCheckable(spec.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if spec.in_text:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if spec.group:
            self._groups.setdefault(spec.group, QActionGroup(self._window)).addAction(action)
        handler = self._handlers[spec.name]
        action.triggered.connect(lambda _=False: handler())
        self._window.addAction(action)
        self.by_name[spec.name] = action
        self._specs[spec.name] = spec
        self._needs[spec.name] = spec.needs
        return action


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def literal(text: str) -> str:
    """Return `text` for a menu: an ampersand in it stands for itself, not for an access key."""
    return text.replace("&", "&&")
