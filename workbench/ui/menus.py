"""The catalogue of actions: their words, keys, menus, and what each needs. Nothing happens without one."""

from dataclasses import dataclass, field
from enum import Flag, auto


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


ARTICLE = Needs.PROJECT | Needs.ARTICLE
WRITE = ARTICLE | Needs.WRITING
ON_SPAN = WRITE | Needs.SPAN

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
        Action("copy", "&Copy the selected text", ("Ctrl+C",), ARTICLE, in_text=True),
        None,
        Action("untag", "Re&move the span", ("Delete", "Backspace"), ON_SPAN, in_text=True),
        Action("attributes", "&Attributes of the span", ("A",), ON_SPAN, in_text=True),
        Action("note", "&Note on the span", ("Return", "F2"), ON_SPAN, in_text=True),
    )),
    Menu("&Tag", name="tag"),
    Menu("&Select", (
        Action("left", "Word to the left", ("Left",), ARTICLE, in_text=True),
        Action("right", "Word to the right", ("Right",), ARTICLE, in_text=True),
        Action("next_word", "Next word", ("Space",), ARTICLE, in_text=True),
        Action("previous_word", "Previous word", ("Shift+Space",), ARTICLE, in_text=True),
        Action("up", "Line up", ("Up",), ARTICLE, in_text=True),
        Action("down", "Line down", ("Down",), ARTICLE, in_text=True),
        Action("paragraph_up", "Paragraph up", ("Ctrl+Up",), ARTICLE, in_text=True),
        Action("paragraph_down", "Paragraph down", ("Ctrl+Down",), ARTICLE, in_text=True),
        Action("beginning", "Beginning of the article", ("Home", "Ctrl+Home"), ARTICLE, in_text=True),
        Action("ending", "End of the article", ("End", "Ctrl+End"), ARTICLE, in_text=True),
        None,
        Action("extend_left", "Move the end by a word to the left", ("Shift+Left",), ARTICLE, in_text=True),
        Action("extend_right", "Move the end by a word to the right", ("Shift+Right",), ARTICLE, in_text=True),
        Action(
            "nudge_left", "Move the end by a character to the left", ("Ctrl+Shift+Left",), ARTICLE, in_text=True
        ),
        Action(
            "nudge_right", "Move the end by a character to the right", ("Ctrl+Shift+Right",), ARTICLE, in_text=True
        ),
        Action("swap", "Move the other end from now on", ("X",), ARTICLE | Needs.SELECTION, in_text=True),
        Action("character_left", "Move the caret a character to the left", ("Ctrl+Left",), ARTICLE, in_text=True),
        Action("character_right", "Move the caret a character to the right", ("Ctrl+Right",), ARTICLE, in_text=True),
        None,
        Action("next_span", "Next span", ("Tab",), ARTICLE, in_text=True),
        Action("previous_span", "Previous span", ("Shift+Tab",), ARTICLE, in_text=True),
        Action("around", "Span around this one", ("Z",), ARTICLE, in_text=True),
        Action("clear", "Clear the selection", ("Esc",), ARTICLE, in_text=True),
    )),
    Menu("&Document", (
        Action("next", "&Next document", ("Ctrl+PgDown", "Alt+Down"), Needs.PROJECT),
        Action("previous", "&Previous document", ("Ctrl+PgUp", "Alt+Up"), Needs.PROJECT),
        None,
        Action("done_next", "&Done, and go on to the next", ("Ctrl+Return",), WRITE),
        Action("mark_todo", "Mark as &to do", (), WRITE),
        Action("mark_doing", "Mark as do&ing", (), WRITE),
        Action("mark_done", "Mark as d&one", ("Ctrl+D",), WRITE),
        Action("mark_skipped", "Mark as &skipped", (), WRITE),
        None,
        Menu("Direction of the para&graph", (
            Action("direction_auto", "By its letters", (), WRITE),
            Action("direction_rtl", "Right to left", (), WRITE),
            Action("direction_ltr", "Left to right", (), WRITE),
        )),
        None,
        Action("remove", "&Remove the document", (), WRITE),
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
