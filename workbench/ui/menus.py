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
    SUGGESTION = auto()
    CHOSEN = auto()  # a span or a suggestion
    TOUR = auto()


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
LIST = Needs.PROJECT | Needs.WRITING
ON_SPAN = WRITE | Needs.SPAN
ON_SUGGESTION = WRITE | Needs.SUGGESTION

MENUS: tuple[Menu, ...] = (
    Menu("&Project", (
        Action("new", "&New project…", ("Ctrl+N",)),
        Action("open", "&Open project…", ("Ctrl+O",)),
        Menu("Open &recent", name="recent"),
        Action("sample", "Open the &sample project"),
        None,
        Action("import_files", "&Import files…", ("Ctrl+I",), Needs.PROJECT | Needs.WRITING),
        Action("import_folder", "Import a &folder…", ("Ctrl+Shift+I",), Needs.PROJECT | Needs.WRITING),
        Action("import_with", "Import with o&ptions…", (), Needs.PROJECT | Needs.WRITING),
        Action("import_metadata", "I&mport metadata…", (), Needs.PROJECT | Needs.WRITING),
        Action("export", "&Export…", ("Ctrl+E",), Needs.PROJECT),
        Action("release", "&Release a dataset…", ("Ctrl+Alt+E",), LIST),
        None,
        Action("scheme", "&Label scheme…", (), Needs.PROJECT),
        Action("suggesters", "S&uggesters…", (), LIST),
        Action("lexicon", "M&y lexicon…", (), Needs.PROJECT),
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
        Action("find", "&Find in the article", ("Ctrl+F",), ARTICLE),
        Action("search", "S&earch all articles", ("Ctrl+Shift+F",), Needs.PROJECT),
        Action("next_hit", "Next &hit", ("Ctrl+G",), Needs.PROJECT),
        Action("previous_hit", "Previous h&it", ("Ctrl+Shift+G",), Needs.PROJECT),
        Action("hits", "Bac&k to the hits", ("Alt+Left",), Needs.PROJECT),
        None,
        Action("untag", "Re&move the span or relation", ("Delete", "Backspace"), ON_SPAN, in_text=True),
        Action("attributes", "S&ay more of the span: attributes, then links", ("A",), ON_SPAN, in_text=True),
        Menu("One attribute of the s&pan", (
            Action("attribute_1", "First attribute", ("1",), ON_SPAN, in_text=True),
            Action("attribute_2", "Second attribute", ("2",), ON_SPAN, in_text=True),
            Action("attribute_3", "Third attribute", ("3",), ON_SPAN, in_text=True),
            Action("attribute_4", "Fourth attribute", ("4",), ON_SPAN, in_text=True),
            Action("attribute_5", "Fifth attribute", ("5",), ON_SPAN, in_text=True),
            Action("attribute_6", "Sixth attribute", ("6",), ON_SPAN, in_text=True),
            Action("attribute_7", "Seventh attribute", ("7",), ON_SPAN, in_text=True),
            Action("attribute_8", "Eighth attribute", ("8",), ON_SPAN, in_text=True),
            Action("attribute_9", "Ninth attribute", ("9",), ON_SPAN, in_text=True),
        )),
        Action("link", "&Link the span with another", ("K",), ON_SPAN, in_text=True),
        Action("same_as", "&Same as…", ("=",), ON_SPAN, in_text=True),
        Action("quote", "&Quote: content, cue and source", ("H",), WRITE, in_text=True),
        Action("note", "&Note on the span", ("Return", "F2"), ON_SPAN, in_text=True),
        None,
        Action(
            "clitic",
            "Letter joined &before the word: out of the span or into it",
            (",",),
            WRITE | Needs.CHOSEN,
            in_text=True,
        ),
        Action("unite", "&Join another piece to the span", ("U",), ON_SPAN, in_text=True),
        Action(
            "cut", "Cu&t the selection out of the span around it", ("Shift+U",), WRITE | Needs.SELECTION, in_text=True
        ),
        Action("occurrences", "Tag e&very other occurrence…", ("V",), ON_SPAN, in_text=True),
        Action("always_suggest", "Al&ways suggest these words…", ("Shift+V",), WRITE | Needs.CHOSEN, in_text=True),
    )),
    Menu("&Tag", name="tag"),
    Menu("&Select", (
        Action("jump", "Go to a word by &letters above it", (";",), ARTICLE, in_text=True),
        Action("jump_extend", "E&xtend to a word by letters above it", ("Shift+;",), ARTICLE, in_text=True),
        None,
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
        Action("next_relation", "Next relation of the span", ("Ctrl+K",), ARTICLE | Needs.SPAN, in_text=True),
        Action("other_end", "Other end of the relation", ("Ctrl+J",), ARTICLE | Needs.SPAN, in_text=True),
        Action("clear", "Clear the selection", ("Esc",), ARTICLE, in_text=True),
    )),
    Menu("Su&ggestions", (
        Action("next_suggestion", "&Next suggestion", (".",), ARTICLE, in_text=True),
        Action("previous_suggestion", "&Previous suggestion", ("Shift+.",), ARTICLE, in_text=True),
        None,
        Action("accept", "&Accept the suggestion", ("Return", "Enter"), ON_SUGGESTION, in_text=True),
        Action("reject", "&Reject the suggestion", ("Delete", "Backspace"), ON_SUGGESTION, in_text=True),
        Action(
            "accept_alike",
            "Accept all &like this: same words, same label",
            ("Shift+Return", "Shift+Enter"),
            ON_SUGGESTION,
            in_text=True,
        ),
        Action(
            "reject_alike",
            "Re&ject all like this: same words, same label",
            ("Shift+Delete", "Shift+Backspace"),
            ON_SUGGESTION,
            in_text=True,
        ),
        Action("never_suggest", "Ne&ver suggest these words", ("Ctrl+Delete",), ON_SUGGESTION, in_text=True),
        Action(
            "accept_labelled",
            "Accept all with &this label",
            ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
            ON_SUGGESTION,
            in_text=True,
        ),
        None,
        Action("fewer_suggestions", "&Fewer suggestions: only surer ones", ("]",), ARTICLE, in_text=True),
        Action("more_suggestions", "&More suggestions: less sure ones too", ("[",), ARTICLE, in_text=True),
        None,
        Action("suggestions", "Ta&ble of suggestions", ("Shift+F12",), Needs.PROJECT),
    )),
    Menu("&Document", (
        Action("next", "&Next document", ("Ctrl+PgDown", "Alt+Down"), Needs.PROJECT),
        Action("previous", "&Previous document", ("Ctrl+PgUp", "Alt+Up"), Needs.PROJECT),
        None,
        Action("filter", "&Filter the list…", ("Ctrl+L",), Needs.PROJECT),
        Action("refresh", "Make the list anew", ("F5",), Needs.PROJECT),
        Menu("Mark the documents sho&wn", (
            Action("shown_todo", "As to do", (), LIST),
            Action("shown_doing", "As doing", (), LIST),
            Action("shown_done", "As done", (), LIST),
            Action("shown_skipped", "As skipped", (), LIST),
            None,
            Action("shown_discuss", "To be discussed", (), LIST),
            Action("shown_settled", "No longer to be discussed", (), LIST),
        )),
        Menu("Mark the s&elected documents", (
            Action("selected_todo", "As to do", (), LIST),
            Action("selected_doing", "As doing", (), LIST),
            Action("selected_done", "As done", (), LIST),
            Action("selected_skipped", "As skipped", (), LIST),
            None,
            Action("selected_discuss", "To be discussed", (), LIST),
            Action("selected_settled", "No longer to be discussed", (), LIST),
        ), "selected"),
        None,
        Action("done_next", "&Done, and go on to the next", ("Ctrl+Return",), WRITE),
        Action("mark_todo", "Mark as &to do", (), WRITE),
        Action("mark_doing", "Mark as do&ing", (), WRITE),
        Action("mark_done", "Mark as d&one", ("Ctrl+D",), WRITE),
        Action("mark_skipped", "Mark as &skipped", (), WRITE),
        Action("next_unfinished", "Next &unfinished span", ("F7",), ARTICLE),
        Menu("Data qualit&y", (
            Action("quality", "&List of findings", ("Shift+F7",), Needs.PROJECT),
            Action("next_finding", "&Next finding", ("Ctrl+F7",), Needs.PROJECT),
            Action("previous_finding", "&Previous finding", ("Ctrl+Shift+F7",), Needs.PROJECT),
            None,
            Action("mend", "&Fix the finding", ("Alt+Return", "Alt+Enter"), LIST),
            Action("mend_kind", "Fix &all findings of this kind", ("Alt+Shift+Return", "Alt+Shift+Enter"), LIST),
            Action("set_aside", "&Set the finding aside", ("Alt+Delete",), LIST),
        )),
        Action("discuss", "Mark to be dis&cussed, or no longer", ("F4",), WRITE),
        None,
        Menu("&Zone of the paragraph or selection", (
            Action("zone_title", "Title", (), WRITE),
            Action("zone_body", "Body", (), WRITE),
            None,
            Action("zone_caption", "Caption", (), WRITE),
            Action("zone_credit", "Credit of a picture or of the page", (), WRITE),
            Action("zone_byline", "Byline", (), WRITE),
            Action("zone_dateline", "Date line", (), WRITE),
            Action("zone_share", "Share buttons", (), WRITE),
            Action("zone_ad", "Advertisement", (), WRITE),
            Action("zone_tags", "Tags", (), WRITE),
            Action("zone_related", "Related articles", (), WRITE),
            Action("zone_duplicate", "Repeated paragraph", (), WRITE),
            Action("zone_chrome", "Menus and buttons of the page", (), WRITE),
            None,
            Action("zone_none", "No zone", (), WRITE),
        )),
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
        Menu("Width of the colu&mn", (
            Action("measure_0", "Narrow column", checkable=True, group="measure"),
            Action("measure_1", "Normal column", checkable=True, group="measure"),
            Action("measure_2", "Wide column", checkable=True, group="measure"),
        )),
        Action("font", "&Font of the text…"),
        None,
        Menu("&Boilerplate: captions, menus and the like", (
            Action("boilerplate_show", "Show like the rest", checkable=True, group="boilerplate"),
            Action("boilerplate_dim", "Dim", checkable=True, group="boilerplate"),
            Action("boilerplate_hide", "Hide", checkable=True, group="boilerplate"),
        )),
        Menu("&Relations", (
            Action("relations_none", "None", checkable=True, group="relations"),
            Action("relations_chosen", "Of the chosen span", checkable=True, group="relations"),
            Action("relations_all", "All", checkable=True, group="relations"),
            None,
            Action("relations_more", "Show more or fewer", ("Ctrl+R",)),
        )),
        Action("toggle_suggestions", "Show suggestions", ("F12",), LIST, checkable=True),
        Action("start_at_body", "Begin articles at their bod&y", checkable=True),
        Action("show_hidden", "Show &hidden characters", ("Ctrl+H",), checkable=True),
        None,
        Menu("&Theme", (
            Action("theme_system", "As the system", checkable=True, group="theme"),
            None,
            Action("theme_light", "Light", checkable=True, group="theme"),
            Action("theme_dark", "Dark", checkable=True, group="theme"),
            Action("theme_contrast_light", "Light, high contrast", checkable=True, group="theme"),
            Action("theme_contrast_dark", "Dark, high contrast", checkable=True, group="theme"),
        )),
        Action("label_color", "Colour of the span’s label for me…", (), ARTICLE | Needs.SPAN),
        Menu("Siz&e of the interface", (
            Action("size_90", "90 %", checkable=True, group="size"),
            Action("size_100", "100 %", checkable=True, group="size"),
            Action("size_110", "110 %", checkable=True, group="size"),
            Action("size_125", "125 %", checkable=True, group="size"),
            Action("size_150", "150 %", checkable=True, group="size"),
            Action("size_175", "175 %", checkable=True, group="size"),
            Action("size_200", "200 %", checkable=True, group="size"),
        )),
        Menu("L&anguage · اللغة", (
            Action("language_en", "English", checkable=True, group="language"),
            Action("language_ar", "العربية", checkable=True, group="language"),
        )),
        Menu("&Digits", (
            Action("digits_system", "Digits as the system likes", checkable=True, group="digits"),
            Action("digits_latin", "0 1 2 3", checkable=True, group="digits"),
            Action("digits_arabic", "٠ ١ ٢ ٣", checkable=True, group="digits"),
        )),
        None,
        Action("toggle_documents", "List of d&ocuments", ("F9",), Needs.PROJECT, checkable=True),
        Action("toggle_inspector", "&Inspector", ("F10",), Needs.PROJECT, checkable=True),
        Action(
            "toggle_guideline", "G&uideline of the label beside the text", ("F8",), Needs.PROJECT, checkable=True
        ),
        Action("metadata", "Metadata of the documents", ("F3",), Needs.PROJECT),
        Action("toggle_tables", "Tables of quotes, &weapons and more", ("F11",), Needs.PROJECT, checkable=True),
        Action("statistics", "Statisti&cs", ("Ctrl+Shift+S",), Needs.PROJECT),
        Action("evaluation", "E&valuation of suggestions", ("Ctrl+Shift+E",), Needs.PROJECT),
        Action("splits", "Near-duplicates and splits", ("Ctrl+Shift+D",), Needs.PROJECT),
        Action("next_pane", "&Go to the next pane", ("F6",), Needs.PROJECT),
        Action("move_panel", "Move this panel to another side", ("Ctrl+F6",), Needs.PROJECT),
        Action("arrange_panels", "Panels as at first", (), Needs.PROJECT),
    )),
    Menu("&Help", (
        Action("palette", "Every action by its &name…", ("Ctrl+P",)),
        Action("guide", "&Guide", ("Shift+F1",)),
        Menu("&Tour", (
            Action("tour", "&Begin the tour of two minutes"),
            Action("tour_skip", "&Skip this task", (), Needs.TOUR),
            Action("tour_leave", "&Leave the tour", (), Needs.TOUR),
        )),
        Action("shortcuts", "&Keys", ("F1",)),
        None,
        Action("show_log", "&Log"),
        Action("copy_diagnostics", "&Copy diagnostic information"),
        Action("detailed_log", "&Detailed log…", checkable=True),
        None,
        Action("about", "&About Workbench"),
    )),
)  # fmt: skip
