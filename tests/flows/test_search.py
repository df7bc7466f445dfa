"""Searching: as one types, in the article and in all of them, from a hit to its place and back, tagging hits."""

import csv
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.commands.importing import import_paths
from workbench.commands.projects import open_project
from workbench.commands.searching import index_coverage
from workbench.storage.full_text import Coverage
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.jobs.work import Work
from workbench.ui.search import seeking
from workbench.ui.search.table import SearchTable


def table(driver: Driver) -> SearchTable:
    return driver.workspace.search


def is_settled(driver: Driver) -> bool:
    search = table(driver)
    return not (search._timer.isActive() or search.results.is_counting or search.results.busy)


def settle(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: is_settled(driver))


def search_for(driver: Driver, text: str, *, keys: str = "Ctrl+Shift+F") -> None:
    driver.press(keys)
    driver.write(text)
    settle(driver)


def lines(driver: Driver) -> list[tuple[str, int, str]]:
    return [(line.name, line.start, line.surface) for line in table(driver).model.lines]


def notice(driver: Driver) -> str:
    """What stands in the place of lines, if anything does."""
    return table(driver).shown.words


def test_hits_come_as_one_types(at_work: Driver) -> None:
    search_for(at_work, "لاوكرانيا")  # in another spelling
    assert [name for name, _, _ in lines(at_work)] == ["article-1", "article-2", "article-3"]
    assert {surface for _, _, surface in lines(at_work)} == {"لأوكرانيا"}
    assert table(at_work).words.text().startswith("3 hit")
    assert not notice(at_work)
    at_work.write("ء")
    settle(at_work)
    assert lines(at_work) == []
    assert "No hits" in notice(at_work)
    at_work.press("Backspace")
    settle(at_work)
    assert len(lines(at_work)) == 3


def test_the_newest_query_wins(at_work: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    held, sources = Event(), seeking.sources

    def slow(store, query, **more):
        if query.text == "ا":
            held.wait(20)
        return sources(store, query, **more)

    monkeypatch.setattr(seeking, "sources", slow)
    at_work.press("Ctrl+Shift+F")
    at_work.write("ا")
    at_work.qtbot.waitUntil(lambda: table(at_work).results.busy)
    at_work.write("لمصنع")
    at_work.qtbot.waitUntil(lambda: {surface for _, _, surface in lines(at_work)} == {"المصنع"})
    held.set()
    at_work.qtbot.waitUntil(lambda: not table(at_work).results.findChildren(Work))  # all that they told has arrived
    assert {surface for _, _, surface in lines(at_work)} == {"المصنع"}


def test_hits_that_come_late_take_the_place_of_what_is_said_meanwhile(
    at_work: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    held, sources = Event(), seeking.sources

    def slow(store, query, *, progress, **more):
        progress(0, 3)
        held.wait(20)
        return sources(store, query, progress=progress, **more)

    monkeypatch.setattr(seeking, "sources", slow)
    monkeypatch.setattr(seeking, "_BETWEEN_BATCHES", 0)
    at_work.press("Ctrl+Shift+F")
    at_work.write("الوزير")
    at_work.press("Enter")  # before there is a hit to go to
    at_work.qtbot.waitUntil(lambda: table(at_work).results.busy)
    held.set()
    settle(at_work)
    assert len(lines(at_work)) == 3
    assert not notice(at_work)
    assert at_work.selected == "الوزير"


def test_find_in_the_article_and_back(at_work: Driver) -> None:
    at_work.click(at_work.point("المصنع"))
    at_work.press("Ctrl+F")
    settle(at_work)
    assert table(at_work).field.text() == table(at_work).field.selectedText() == "المصنع"
    assert table(at_work).words.text().startswith("1 hit")
    at_work.write("زوارق")
    settle(at_work)
    first, second = (start for _, start, _ in lines(at_work))
    page = at_work.workspace.page
    at_work.qtbot.waitUntil(lambda: [hit.start for hit in page.found] == [first, second])
    at_work.press("Enter")
    assert (at_work.selected, page.word_cursor.selection.start) == ("زوارق", first)
    assert table(at_work).field.hasFocus()
    at_work.press("Enter")
    assert page.word_cursor.selection.start == second
    at_work.press("Shift+Enter")
    assert page.word_cursor.selection.start == first
    at_work.press("Esc")
    assert page.hasFocus()
    at_work.press("Ctrl+G")
    assert page.word_cursor.selection.start == second
    at_work.press("Ctrl+Shift+G")
    assert page.word_cursor.selection.start == first
    at_work.press("Alt+Left")
    assert table(at_work).view.hasFocus()
    assert table(at_work).view.currentIndex().row() == 0


def test_enter_straight_after_typing_shows_the_first_hit(at_work: Driver) -> None:
    at_work.press("Ctrl+F")
    at_work.write("الوزير")
    at_work.press("Enter")
    at_work.qtbot.waitUntil(lambda: at_work.selected == "الوزير")


def test_a_hit_is_opened_in_its_article_and_one_comes_back_to_its_line(at_work: Driver) -> None:
    search_for(at_work, "خبر رقم")
    at_work.press("Down", "Down", "Down", "Enter")
    article = at_work.workspace.session.article
    assert article
    assert (article.document.name, at_work.selected) == ("article-3", "خبر رقم")
    assert at_work.workspace.page.hasFocus()
    assert len(lines(at_work)) == 3  # another article is open, and the list is as it was
    at_work.press("F11")
    at_work.qtbot.waitUntil(lambda: not at_work.workspace.page.found)
    at_work.press("Alt+Left")
    assert table(at_work).view.currentIndex().row() == 2
    at_work.press("Up", "Up", "Up")
    assert table(at_work).field.hasFocus()


def test_lines_are_tagged_in_one_step(at_work: Driver) -> None:
    search_for(at_work, "الوزير")
    at_work.press("Down", "P")
    assert at_work.message.startswith("1 hit")
    at_work.press("Ctrl+A", "P")
    assert at_work.message.startswith("2 hit")
    assert at_work.message.endswith("1 had the label already.")
    assert [label for _, _, label in at_work.stored()] == ["PER"] * 3
    assert len(lines(at_work)) == 3
    at_work.press("P")
    assert at_work.message == "3 had the label already."
    at_work.press("Ctrl+Z")
    assert len(at_work.stored()) == 1


def test_a_label_is_chosen_in_the_menu(at_work: Driver) -> None:
    search_for(at_work, "الصيد")
    assert not table(at_work).tag.isEnabled()
    at_work.press("Down", "Ctrl+A")
    table(at_work).tag.menu().actions()[1].trigger()
    assert [label for _, _, label in at_work.stored()] == ["ORG"] * 3


def test_many_lines_are_tagged_off_the_windows_thread(at_work: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ui.search.finding._MANY", 2)
    search_for(at_work, "الوزير")
    at_work.press("Down", "Ctrl+A", "P")
    at_work.qtbot.waitUntil(lambda: at_work.message.startswith("3 hit"))
    assert at_work.shown == [("الوزير", "PER")]
    at_work.wait_for_work()


def test_a_line_that_cannot_be_tagged_keeps_all_from_it(at_work: Driver) -> None:
    at_work.click(at_work.point("الوزير"))
    at_work.press("Shift+Left", "P")
    before = at_work.stored()
    search_for(at_work, "سامر الراوي")
    at_work.press("Down", "Ctrl+A", "P")
    assert "Nothing was tagged" in at_work.message
    assert at_work.stored() == before


def test_metadata_can_be_searched_and_not_tagged(at_work: Driver) -> None:
    where = table(at_work).options.where
    search_for(at_work, "article")
    assert lines(at_work) == []
    where.setCurrentIndex(where.count() - 1)
    settle(at_work)
    assert [name for name, _, _ in lines(at_work)] == ["article-1", "article-2", "article-3"]
    at_work.press("Down", "Down", "P")
    assert "cannot be tagged" in at_work.message
    at_work.press("Enter")
    assert at_work.workspace.session.article.document.name == "article-2"


def test_ways_and_places(at_work: Driver) -> None:
    options = table(at_work).options
    search_for(at_work, "مصنع")
    assert len(lines(at_work)) == 6
    options.words.setChecked(True)
    settle(at_work)
    assert len(lines(at_work)) == 6  # an article may be joined
    options.where.setCurrentIndex(2)  # titles
    settle(at_work)
    assert [start for _, start, _ in lines(at_work)] == [17, 17, 17]
    options.where.setCurrentIndex(0)
    options.way.setCurrentIndex(3)
    table(at_work).field.setText("سلم")
    settle(at_work)
    assert "Usual spellings" in notice(at_work)
    options.way.setCurrentIndex(1)
    settle(at_work)
    assert {surface for _, _, surface in lines(at_work)} == {"سلّم"}
    options.way.setCurrentIndex(4)
    table(at_work).field.setText(r"\d{3}")
    settle(at_work)
    assert {surface for _, _, surface in lines(at_work)} == {"155"}
    assert not options.words.isEnabled()


def test_within_spans_of_a_label(at_work: Driver) -> None:
    at_work.click(at_work.point("الوزير"))
    at_work.press("P")
    options = table(at_work).options
    search_for(at_work, "الوزير")
    assert len(lines(at_work)) == 3
    options.label.setCurrentIndex(1)
    settle(at_work)
    assert len(lines(at_work)) == 1
    options.mine.setChecked(True)
    settle(at_work)
    assert len(lines(at_work)) == 1
    options.label.setCurrentIndex(2)
    settle(at_work)
    assert lines(at_work) == []


def test_lines_are_sorted_and_reduced_to_a_form(at_work: Driver, tmp_path: Path) -> None:
    search_for(at_work, "مصنع ال")
    table(at_work).field.setText("ال")
    settle(at_work)
    count = len(lines(at_work))
    by_place = lines(at_work)
    for way in (1, 2, 3):
        table(at_work).sort.setCurrentIndex(way)
        settle(at_work)
        assert lines(at_work) != by_place
        assert sorted(lines(at_work)) == sorted(by_place)
    table(at_work).sort.setCurrentIndex(0)
    assert lines(at_work) == by_place
    forms = table(at_work).forms
    assert [(one.surface, one.count) for one in forms.model.forms][-1] == ("إل", 3)
    forms.view.setFocus()
    at_work.press("Ctrl+End")
    assert {surface for _, _, surface in lines(at_work)} == {"إل"}
    at_work.press("Ctrl+Home")
    assert len(lines(at_work)) == count


def test_what_is_shown_goes_into_a_file(at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = iter(["lines.csv", "forms.csv"])
    monkeypatch.setattr(FileDialog, "ask_new", lambda *_, **__: [tmp_path / next(names)])
    search_for(at_work, "خبر")
    at_work.workspace.drawer.export.click()
    at_work.wait_for_work()
    table(at_work).forms.export.click()
    at_work.wait_for_work()
    for name, header, count in (("lines.csv", "keyword", 3), ("forms.csv", "form", 1)):
        with (tmp_path / name).open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert header in rows[0]
        assert len(rows) == count + 1


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "'; DROP TABLE texts; --",
        "NEAR(ا ب)",
        "ا* OR ب",
        "%_?[",
        "ا\0ب",
        "\u202eقلب",
        "\u2066كيم\u2069",
        "ـ",
        "\u064b",
        "ك" * 10_000,
        "ك" * 10_001,
        "\ud800",
        "🚀",
        "{" * 300,
    ],
    ids=lambda text: ascii(text[:12]),
)
@pytest.mark.parametrize("way", [1, 3, 4])
def test_nothing_that_is_typed_is_an_error(at_work: Driver, text: str, way: int) -> None:
    table(at_work).options.way.setCurrentIndex(way)
    at_work.press("Ctrl+Shift+F")
    table(at_work).field.setText(text)
    settle(at_work)
    assert lines(at_work) or notice(at_work)
    for words in (True, False):
        table(at_work).options.words.setChecked(words)
        settle(at_work)
    assert table(at_work).query is None or lines(at_work) or notice(at_work)


def test_an_expression_that_never_ends_is_told_and_keys_go_on(
    at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.core.expressions.SECONDS", 0.2)
    (tmp_path / "long.txt").write_text("a" * 5000 + "!\n", encoding="utf-8")
    at_work.window.import_paths([tmp_path / "long.txt"])
    at_work.wait_for_work()
    table(at_work).options.way.setCurrentIndex(4)
    at_work.press("Ctrl+Shift+F")
    table(at_work).field.setText(r"(a+)+$")
    at_work.qtbot.waitUntil(lambda: table(at_work).results.busy)
    table(at_work).field.setText(r"(a+)+b$")
    at_work.press("Left")  # the window answers meanwhile
    settle(at_work)
    assert "takes more than" in notice(at_work) or "takes more than" in table(at_work).words.text()


def test_more_hits_than_are_listed_are_counted(at_work: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeking, "MOST_LINES", 5)
    search_for(at_work, "ا")
    assert len(lines(at_work)) == 5
    hits = table(at_work).results.batch.hits
    assert hits > 50
    assert table(at_work).words.text().startswith(str(hits))
    assert table(at_work).words.text().endswith("the first 5 are listed")


def test_imports_are_indexed_and_found(at_work: Driver, tmp_path: Path) -> None:
    search_for(at_work, "قسطنطينية")
    assert lines(at_work) == []
    (tmp_path / "new.txt").write_text("وصل إلى القسطنطينية أمس.\n", encoding="utf-8")
    at_work.window.import_paths([tmp_path / "new.txt"])
    at_work.wait_for_work()
    settle(at_work)
    assert [name for name, _, _ in lines(at_work)] == ["new"]
    assert index_coverage(at_work.workspace.session.store) == Coverage(4, 4)
    assert not table(at_work).indexing.isVisible()


def test_the_share_that_is_indexed_is_said(at_work: Driver) -> None:
    at_work.press("Ctrl+Shift+F")
    table(at_work).show_indexing(34, 100)
    assert table(at_work).indexing.text() == "Indexing 34 %: search works, slower"
    assert table(at_work).indexing.isVisible()
    table(at_work).show_indexing(100, 100)
    assert not table(at_work).indexing.isVisible()


def test_another_language_and_closing_wait_for_no_index(
    drive: Callable[[Path | None], Driver], project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(120):
        (folder / f"m-{number}.txt").write_text(f"نص رقم {number} عن الميناء.\n" * 40, encoding="utf-8")
    with open_project(project) as store:
        import_paths(store, [folder], annotator="importer")
    driver = drive(project)
    driver.window._open.indexing.start()
    driver.press("Ctrl+Shift+F")
    driver.write("الميناء")
    driver.window.actions_.by_name["language_ar"].trigger()
    assert driver.workspace.language == "ar"
    driver.wait_for_work()
    driver.window.actions_.by_name["language_en"].trigger()
    driver.qtbot.waitUntil(lambda: index_coverage(driver.workspace.session.store) == Coverage(123, 123))
    driver.close()


def test_a_reader_searches_and_cannot_tag(drive: Callable[[Path | None], Driver], project: Path) -> None:
    driver = drive(None)
    driver.window.show_project(open_project(project, read_only=True))
    search_for(driver, "الوزير")
    assert len(lines(driver)) == 3
    driver.press("Down", "P")
    assert "read-only" in driver.message


def test_lines_have_names_for_a_screen_reader(at_work: Driver) -> None:
    search_for(at_work, "الصيد")
    index = table(at_work).model.index(0, 0)
    assert "ميناء الصيد" in index.data(Qt.ItemDataRole.DisplayRole)
    assert "article-1" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    for widget in (table(at_work).field, table(at_work).view, table(at_work).sort, table(at_work).options.way):
        assert widget.accessibleName()


def test_a_double_click_opens_a_line(at_work: Driver) -> None:
    search_for(at_work, "خبر رقم 2")
    view = table(at_work).view
    at = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert at_work.selected == "خبر رقم 2"
    assert QApplication.focusWidget() is at_work.workspace.page
