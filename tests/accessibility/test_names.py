"""Everything that can be clicked or take the focus says what it is, in words, in the language of the interface."""

import re

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu, QScrollArea, QWidget

from tests.accessibility.places import EVERY_PLACE, PLACES, Place
from tests.accessibility.rooms import Room
from tests.accessibility.tree import Node, Role, entries_of, nodes
from workbench.core.metadata import META_KEYS
from workbench.core.scheme import Scheme

ISOLATE = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
LETTER = re.compile(r"[^\W\d_]")
SIGN = re.compile(r"[^\W_]")
LATIN = re.compile("[A-Za-z]{2}")
ARABIC = re.compile("[ء-ي]")
MARKUP = re.compile(r"</?(qt|br|b|p|html)\b")
KEYS = re.compile(r"\b(Ctrl|Shift|Alt|Esc|Tab|Enter|Return|Space|Del|Ins|Home|End|PgUp|PgDown|F\d+)\b")
# Names of programs and formats are the same in every language.
SAME_EVERYWHERE = re.compile(
    r"\b(Workbench|English|CSV|PNG|SVG|JSONL?|URI|URL|Qt|PySide6|LGPL|Apache|CC-BY|brat standoff|doccano|GLiNER"
    r"|labelbuddy|Label Studio|Prodigy|spaCy|UIMA CAS XMI|WebAnno TSV|INCEpTION|W3C)\b|https?://\S*"
)
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing", extend=True)  # of what pops up
BARE = {Role.Client, Role.NoRole}


@EVERY_PLACE
def test_everything_has_a_name_in_words_and_a_role(room: Room, place: Place) -> None:
    problems: list[str] = []
    data = words_of(room.workspace.session.store.scheme)

    def look(root: QWidget) -> None:
        for node in nodes(root):
            if node.is_interactive and not says_what_it_is(node):
                problems.append(f"no name: {node}")
            # Qt has no other role for what scrolls.
            if node.is_interactive and node.role in BARE and not isinstance(node.owner, QScrollArea):
                problems.append(f"no role: {node}")
            # Items of file dialogs are names of files.
            if room.language == "ar" and not (node.is_item and isinstance(root, QFileDialog)):
                english = (words for words in (said(node), node.description) if is_english(words, data))
                problems.extend(f"English: {node}: {words}" for words in english)
            problems.extend(f"markup: {node}" for words in (node.name, node.description) if MARKUP.search(words))

    place(room, look)
    assert sorted(set(problems)) == []


def test_every_entry_of_every_menu_has_a_name(room: Room) -> None:
    data = words_of(room.workspace.session.store.scheme)
    bar = room.window.menuBar()
    assert bar
    entries = [entry for menu in bar.findChildren(QMenu) for entry in entries_of(menu)]
    assert len(entries) > 80
    assert [str(node) for node in entries if not SIGN.search(node.name)] == []
    if room.language == "ar":
        assert [str(node) for node in entries if is_english(node.name, data)] == []


def test_every_panel_and_every_tab_is_a_place(room: Room) -> None:
    workspace = room.workspace
    assert set(workspace.panes.panels) <= set(PLACES)
    assert workspace.inspector.tabs.count() == sum(name.startswith("inspector: ") for name in PLACES)
    assert len(workspace.tables) == sum(name.startswith("table of ") for name in PLACES)


def says_what_it_is(node: Node) -> bool:
    """On X11 Qt says what is chosen in a combo box in the place of its name, so that its title must be elsewhere."""
    if node.role == Role.ComboBox:
        return bool(LETTER.search(node.label) or LETTER.search(node.description))
    if node.role in (Role.Cell, Role.TreeItem, Role.ColumnHeader):
        return True  # says what it holds, and a place in a table may be empty
    return bool(LETTER.search(node.name) or LETTER.search(node.label))


def said(node: Node) -> str:
    """Return the name, where that is not what a person has written or chosen."""
    return node.label if isinstance(node.owner, QComboBox) else node.name


def is_english(words: str, data: set[str]) -> bool:
    """Tell whether words are English but for data: what is set apart, names of the scheme, keys."""
    rest = SAME_EVERYWHERE.sub("", KEYS.sub("", ISOLATE.sub("", words)))
    if ARABIC.search(rest):
        return False
    return any(LATIN.search(word) and word not in data for word in re.split(r"[^\w-]+", rest))


def words_of(scheme: Scheme) -> set[str]:
    """Return the names in a scheme and those of metadata: data, which nobody translates."""
    names = [*scheme.by_name, *scheme.relations_by_name, *(one.name for one in scheme.families), scheme.name]
    for label in scheme.labels:
        for one in label.attributes:
            names += [
                one.name,
                *one.values,
                *(words for title in one.value_titles.values() for words in title.en.split()),
            ]
    return {*names, *META_KEYS, *(one.name for one in scheme.document_labels)}
