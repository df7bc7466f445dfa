"""The five real articles: imported, shown, tagged by keyboard alone and exported, exactly."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt

from workbench.commands.exporting import export_project
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project, open_project

ARTICLES = Path(__file__).parents[3] / "shared" / "seeds"
FILES = sorted(ARTICLES.glob("*.txt"))

pytestmark = pytest.mark.skipif(not FILES, reason="the shared articles are not beside the checkout")

# Twenty spans by keyboard alone: how many words to step, how many to grow, and the label's key.
KEYS = [(1, 0, "P"), (2, 1, "O"), (1, 2, "G"), (3, 0, "D"), (1, 1, "R"), (2, 0, "N"), (1, 3, "Q"), (4, 0, "C")]
PRESSES = (KEYS * 3)[:20]


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A project with the real articles."""
    path = tmp_path / "real.workbench"
    with create_project(path) as store:
        report = import_paths(store, FILES, annotator="importer")
        assert (report.added, report.refused) == (5, ())
    return path


def test_they_are_stored_byte_for_byte(articles: Path) -> None:
    with open_project(articles) as store:
        for file, document in zip(FILES, map(store.documents.get, store.documents.ids()), strict=True):
            assert document.text.encode() == file.read_bytes()
            assert document.sha256 == sha256(file.read_bytes()).hexdigest()


def test_titles_are_found_where_there_are_any(articles: Path) -> None:
    with open_project(articles) as store:
        titled = ["title" in store.documents.get(document).meta for document in store.documents.ids()]
    assert titled == [True, True, True, False, False]


@pytest.mark.parametrize("place", range(len(FILES)))
def test_each_is_shown_character_by_character(
    drive: Callable[[Path | None], Driver], articles: Path, place: int
) -> None:
    """What Qt holds at each mapped position is the character of the file, and directions are as a reader expects."""
    driver = drive(articles)
    driver.workspace.documents.go(place)
    text = FILES[place].read_bytes().decode()
    article = driver.workspace.session.article
    shown = driver.workspace.page.document().toRawText()  # a test may look; the program never does
    for offset, character in enumerate(text):
        position = article.map.position(offset)
        assert shown[position] == ("\u2029" if character == "\n" else character)
    block, number = driver.workspace.page.document().begin(), 0
    while block.isValid():
        paragraph = article.paragraphs[number]
        latin_only = not any("\u0600" <= character <= "\u06ff" for character in text[paragraph.start : paragraph.end])
        has_letters = any(character.isalpha() for character in text[paragraph.start : paragraph.end])
        expected = Qt.LayoutDirection.LeftToRight if latin_only and has_letters else Qt.LayoutDirection.RightToLeft
        assert block.textDirection() == expected
        block, number = block.next(), number + 1
    assert number == len(article.paragraphs)


def test_twenty_spans_by_keyboard_survive_a_restart_and_leave_exactly(
    drive: Callable[[Path | None], Driver], articles: Path, tmp_path: Path
) -> None:
    for place in range(len(FILES)):
        driver = drive(articles)
        driver.workspace.documents.go(place)
        for steps, grow, key in PRESSES:
            driver.press("Esc", *["Space"] * steps, *[f"Shift+{driver.onward}"] * grow, key)
        shown = driver.shown
        assert len(shown) == 20
        driver.close()
        again = drive(articles)
        assert again.shown == shown
        for _ in range(5):
            again.press("Ctrl+Z")
        assert len(again.shown) < 20 or again.shown != shown
        for _ in range(5):
            again.press("Ctrl+Shift+Z")
        assert again.shown == shown
        again.close()
    target = tmp_path / "real.jsonl"
    with open_project(articles) as store:
        export_project(store, target)
    _check_offsets(target)


def test_an_export_comes_back_byte_for_byte(
    drive: Callable[[Path | None], Driver], articles: Path, tmp_path: Path
) -> None:
    driver = drive(articles)
    driver.press("Left", "P", "Left", "Shift+Left", "O", "Ctrl+Return", "Left", "W")
    driver.close()
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    with open_project(articles) as store:
        export_project(store, first)
    with create_project(tmp_path / "empty.workbench") as store:
        assert import_paths(store, [first], annotator="somebody").refused == ()
        export_project(store, second)
    assert first.read_bytes() == second.read_bytes()


def _check_offsets(target: Path) -> None:
    """Check every span against the bytes of the file it came from, without the program's own reader."""
    files = {file.stem: file.read_bytes() for file in FILES}
    lines = [json.loads(line) for line in target.read_bytes().split(b"\n") if line]
    assert len(lines) == len(files)
    for line in lines:
        raw = files[line["name"]]
        assert len(line["spans"]) == 20
        for span in line["spans"]:
            before = len(raw.decode()[: span["start"]].encode())
            surface = span["text"].encode()
            assert raw[before : before + len(surface)] == surface
            assert span["end"] - span["start"] == len(span["text"])
