"""The article in the accessibility tree: its exact text, the caret and selection of the word cursor, spans in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleTextInterface
from PySide6.QtWidgets import QApplication

from tests.accessibility.rooms import Room
from tests.accessibility.tree import node
from workbench.core.selection import Selection
from workbench.ui.words.isolation import bare

TEXT = "\ufeffقال الوزير\u00a0سامر 🚀 اليوم\r\n\r\nوصل BM-21 إلى المينـاء\u200f.\u2028ثم عاد\n"


class Heard:
    """What is announced to screen readers, in the place of Qt."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def updateAccessibility(self, event: QAccessibleEvent) -> None:  # noqa: N802 (the name of Qt)
        assert event.type() == QAccessible.Event.Announcement
        self.words.append(event.message())


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    ears = Heard()
    monkeypatch.setattr("workbench.ui.spoken.QAccessible", ears)
    return ears


@pytest.fixture(scope="module")
def room(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    opened = Room(qapp, tmp_path_factory.mktemp("room"), "en")
    yield opened
    opened.close()


@pytest.fixture
def strange(room: Room, tmp_path: Path) -> str:
    """An article with all that counts otherwise in Qt than in the file; its text."""
    file = tmp_path / "strange.txt"
    file.write_bytes(TEXT.encode())
    room.window.import_paths([file])
    room.settle()
    room.stage.open("strange")
    return TEXT


def spoken_text(room: Room) -> QAccessibleTextInterface:
    found = QAccessible.queryAccessibleInterface(room.workspace.page)
    assert found
    return found.textInterface()


def test_the_text_is_that_which_the_page_was_given(room: Room, strange: str) -> None:
    text, article = spoken_text(room), room.workspace.session.article
    assert article
    assert text.characterCount() == article.map.length
    assert text.text(0, text.characterCount()) == article.map.display


@pytest.mark.parametrize("words", ["الوزير", "سامر", "🚀", "اليوم", "BM-21", "المينـاء", "عاد"])
def test_caret_and_selection_are_those_of_the_word_cursor(room: Room, strange: str, words: str) -> None:
    text, article, cursor = spoken_text(room), room.workspace.session.article, room.workspace.page.word_cursor
    assert article
    assert cursor
    start = strange.index(words)
    cursor.select(Selection(start, start + len(words)))
    place, other = article.map.position(start), article.map.position(start + len(words))
    assert text.selectionCount() == 1  # whose ends PySide does not hand out
    assert (room.workspace.page.textCursor().anchor(), text.cursorPosition()) == (place, other)
    assert text.text(place, other) == words


def test_a_chosen_span_is_announced_in_words_and_stays_to_be_read(room: Room, heard: Heard) -> None:
    room.choose()
    label, words, relations = heard.words[-1].split(", ")
    assert label == "WEAPON · Weapon"
    assert words.startswith("4 word")
    assert relations.startswith("6 relation")
    assert bare(node(room.workspace.page).description) == heard.words[-1]


def test_it_is_said_once(room: Room, heard: Heard) -> None:
    room.choose()
    before = list(heard.words)
    room.workspace.page.refresh()
    assert heard.words == before


def test_a_chosen_relation_is_announced_with_its_other_end(room: Room, heard: Heard) -> None:
    room.choose()
    room.stage.press("Ctrl+K")
    assert heard.words[-1] == "Relation supplied to: الجزيرة"


def test_the_spans_around_the_caret_are_announced(room: Room, heard: Heard) -> None:
    room.choose()
    room.stage.press("Esc")
    assert heard.words[-1].startswith("inside WEAPON · Weapon")
    room.stage.press("Home")
    assert not node(room.workspace.page).description.startswith("WEAPON")


def test_messages_are_announced(room: Room, heard: Heard) -> None:
    room.choose()
    room.stage.press("9")
    assert heard.words[-1] == bare(room.window.line.message.text()) != ""


def test_what_a_mode_asks_is_announced_with_the_keys_that_answer(room: Room, heard: Heard) -> None:
    room.choose()
    room.stage.press("K")
    asked = heard.words[-1]
    room.stage.press("Esc")
    assert "Esc" in asked
