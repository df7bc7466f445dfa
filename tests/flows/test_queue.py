"""A person filters the documents, works through those that are left, and marks many at once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog

from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.core.queue import Filter, Sort
from workbench.core.search import Query
from workbench.ui.queue import looking
from workbench.ui.queue.panel import DocumentsPanel

OUTLETS = ("وكالة", "صحيفة", "وكالة", "صحيفة", "وكالة")
TITLES = ("زيارة المصنع", "أخبار الميناء", "اخبار الزوارق", "معرض", "خاتمة")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with five short articles, of two outlets."""
    lines = tmp_path / "articles.jsonl"
    articles = (
        {"name": f"{place}", "text": f"{title}\nقال وزير الدفاع ذلك.\n", "meta": {"title": title, "outlet": outlet}}
        for place, (title, outlet) in enumerate(zip(TITLES, OUTLETS, strict=True))
    )
    lines.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
    path = tmp_path / "test.workbench"
    with create_project(path) as store:
        import_paths(store, [lines], annotator="importer")
    return path


@pytest.fixture(params=["at once", "beside the window"])
def at_work(drive: Callable[[Path | None], Driver], project: Path, request, monkeypatch) -> Driver:
    if request.param == "beside the window":
        monkeypatch.setattr(looking, "_FEW", 0)
    return drive(project)


def panel(driver: Driver) -> DocumentsPanel:
    return driver.workspace.documents


def settle(driver: Driver) -> None:
    """Wait until the list has followed."""
    shown = panel(driver)
    driver.qtbot.waitUntil(
        lambda: not (shown.looking.busy or shown._settling.isActive() or shown.bar._pause.isActive())
    )


def titles(driver: Driver) -> list[str]:
    model = panel(driver).model
    return [model.document(place).title for place in range(model.rowCount())]


def opened(driver: Driver) -> str:
    return driver.workspace.session.article.document.title


def filtered(driver: Driver, wanted: Filter, sort: Sort | None = None) -> None:
    panel(driver).show_filter(wanted, sort)
    settle(driver)


def test_words_filter_the_list_in_any_spelling(at_work: Driver) -> None:
    at_work.press("Ctrl+L")
    at_work.write("أخبار")
    settle(at_work)
    assert titles(at_work) == ["أخبار الميناء", "اخبار الزوارق"]
    assert panel(at_work).heading._total.text().startswith("2 of 5 document")
    at_work.press("Down")
    assert QApplication.focusWidget() is panel(at_work).list
    at_work.press("Ctrl+L", "Esc")
    settle(at_work)
    assert len(titles(at_work)) == 5


def test_the_next_document_is_the_next_that_passes(at_work: Driver) -> None:
    filtered(at_work, Filter(outlet="صحيفة"))
    assert at_work.workspace.place().startswith("Not among those shown")
    at_work.press("Ctrl+PgDown")
    assert opened(at_work) == "أخبار الميناء"
    assert at_work.workspace.place().startswith("1 of 2")
    at_work.press("Ctrl+PgDown")
    assert opened(at_work) == "معرض"
    at_work.press("Ctrl+PgDown")
    assert at_work.message == "This is the last document."


def test_from_a_document_that_is_left_out_one_comes_to_its_neighbours(at_work: Driver) -> None:
    at_work.press("Ctrl+PgDown", "Ctrl+PgDown")
    filtered(at_work, Filter(outlet="صحيفة"), Sort("order", descending=True))
    at_work.press("Ctrl+PgUp")
    assert opened(at_work) == "معرض"
    panel(at_work).chosen.emit(at_work.workspace.session.store.documents.find("2"))  # as a hit of a search leads there
    at_work.press("Ctrl+PgDown")
    assert opened(at_work) == "أخبار الميناء"


def test_what_is_done_stays_in_the_list_until_that_is_made_anew(at_work: Driver) -> None:
    filtered(at_work, Filter(statuses=frozenset({"todo"})))
    at_work.press("Ctrl+PgDown", "Ctrl+Return")
    assert opened(at_work) == "اخبار الزوارق"
    settle(at_work)
    assert titles(at_work) == list(TITLES)
    assert panel(at_work).left.isVisible()
    assert panel(at_work).heading.buttons["done"].text() == "1 done"
    at_work.press("Ctrl+PgUp")
    assert opened(at_work) == "أخبار الميناء"
    at_work.press("F5")
    settle(at_work)
    assert titles(at_work) == [TITLES[0], *TITLES[2:]]
    assert not panel(at_work).left.isVisible()
    at_work.press("Ctrl+PgDown")
    assert opened(at_work) == "اخبار الزوارق"


def test_undo_brings_back_what_no_longer_passed(at_work: Driver) -> None:
    filtered(at_work, Filter(statuses=frozenset({"todo"})))
    at_work.press("Ctrl+D")
    settle(at_work)
    assert panel(at_work).left.isVisible()
    at_work.press("Ctrl+Z")
    settle(at_work)
    assert not panel(at_work).left.isVisible()


def test_a_click_on_a_status_shows_those_alone(at_work: Driver) -> None:
    at_work.press("Ctrl+D")
    settle(at_work)
    button = panel(at_work).heading.buttons["done"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(at_work)
    assert titles(at_work) == [TITLES[0]]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(at_work)
    assert len(titles(at_work)) == 5


def test_nothing_that_matches_says_how_to_go_on(at_work: Driver) -> None:
    at_work.press("Ctrl+L")
    at_work.write("zzz")
    settle(at_work)
    shown = panel(at_work)
    assert not shown.list.isVisible()
    assert shown.clear_button.isVisible()
    at_work.press("Down")
    assert QApplication.focusWidget() is shown.clear_button
    at_work.press("Space")
    settle(at_work)
    assert len(titles(at_work)) == 5


def test_the_form_asks_as_it_is_filled_in(at_work: Driver) -> None:
    shown = panel(at_work)
    shown.bar.filter_button.click()
    shown.form.outlet.setCurrentIndex(1)
    settle(at_work)
    assert shown.filter == Filter(outlet="وكالة")
    shown.form.longest.setFocus()
    at_work.write("٣٤")
    at_work.press("Return")
    settle(at_work)
    assert shown.filter == Filter(outlet="وكالة", longest=34)
    assert titles(at_work) == [TITLES[0], TITLES[4]]
    shown.form.since.setText("31.3.2024")
    at_work.press("Return")
    assert "is no date" in shown.form.problem.text()
    assert shown.filter.since == ""
    at_work.press("Esc")
    assert not shown.form.isVisible()


def test_each_part_can_be_taken_away(at_work: Driver) -> None:
    filtered(at_work, Filter(outlet="وكالة", label="PER", words="الزوارق"))
    shown = panel(at_work)
    chips = {button.text(): button for button in shown.chips.findChildren(type(shown.left)) if button.isVisible()}
    assert [*chips][:2] == ["with \u2068PER\u2069 ✕", "\u2068وكالة\u2069 ✕"]
    next(iter(chips.values())).click()
    settle(at_work)
    assert shown.filter == Filter(outlet="وكالة", words="الزوارق")
    assert titles(at_work) == ["اخبار الزوارق"]


def test_text_is_looked_for_beside_the_window(at_work: Driver) -> None:
    filtered(at_work, Filter(text=Query("قال وزير.*", "regex"), outlet="صحيفة"), Sort("title", descending=True))
    assert titles(at_work) == ["معرض", "أخبار الميناء"]
    filtered(at_work, Filter(text=Query("الميناء")))
    assert titles(at_work) == ["أخبار الميناء"]


def test_a_text_that_cannot_be_looked_for_is_said(at_work: Driver) -> None:
    filtered(at_work, Filter(text=Query("(", "regex")))
    assert panel(at_work).waiting.isVisible()
    assert len(titles(at_work)) == 5
    filtered(at_work, Filter())
    assert not panel(at_work).waiting.isVisible()


def test_several_are_marked_and_undone_together(at_work: Driver) -> None:
    shown = panel(at_work)
    shown.list.setFocus()
    at_work.press("Shift+Down", "Shift+Down")
    assert len(shown.selected()) == 3
    at_work.window.actions_.by_name["selected_skipped"].trigger()
    assert at_work.message.startswith("3 document")
    assert at_work.message.endswith("marked: skipped. Undo takes it back.")
    settle(at_work)
    assert shown.heading.buttons["skipped"].text() == "3 skipped"
    assert len(shown.selected()) == 3
    at_work.press("Ctrl+Z")
    settle(at_work)
    assert shown.heading.buttons["todo"].text() == "5 to do"


def test_many_that_are_shown_are_marked_beside_the_window(at_work: Driver, monkeypatch) -> None:
    monkeypatch.setattr("workbench.ui.verbs.marking._MANY", 1)
    filtered(at_work, Filter(outlet="وكالة"))
    at_work.window.actions_.by_name["shown_done"].trigger()
    at_work.wait_for_work()
    settle(at_work)
    filtered(at_work, Filter(statuses=frozenset({"done"})))
    assert titles(at_work) == [TITLES[0], TITLES[2], TITLES[4]]


def test_a_filter_is_saved_renamed_and_removed(at_work: Driver, monkeypatch) -> None:
    shown = panel(at_work)
    names = iter(["وكالات", "الوكالات"])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (next(names), True))
    filtered(at_work, Filter(outlet="وكالة"), Sort("name", descending=True))
    shown.saved.save()
    filtered(at_work, Filter(), Sort())
    shown.saved.refresh()
    saved, *_ = shown.saved.actions()
    assert saved.text() == "\u2068وكالات\u2069"
    saved.trigger()
    settle(at_work)
    assert titles(at_work) == [TITLES[4], TITLES[2], TITLES[0]]
    *_, rename, _remove = shown.saved.actions()
    rename.menu().actions()[0].trigger()
    assert [one.name for one in at_work.workspace.session.store.filters.all()] == ["الوكالات"]
    shown.saved.refresh()
    [*shown.saved.actions()][-1].menu().actions()[0].trigger()
    assert at_work.workspace.session.store.filters.all() == []
    at_work.press("Ctrl+Z")
    assert len(at_work.workspace.session.store.filters.all()) == 1


def test_a_document_that_is_removed_goes_from_the_filtered_list(at_work: Driver) -> None:
    filtered(at_work, Filter(outlet="صحيفة"))
    at_work.press("Ctrl+PgDown")
    at_work.window.actions_.by_name["remove"].trigger()
    settle(at_work)
    assert titles(at_work) == ["معرض"]
    assert opened(at_work) == "معرض"
    at_work.press("Ctrl+Z")
    settle(at_work)
    assert titles(at_work) == ["أخبار الميناء", "معرض"]


def test_what_is_suggested_is_counted_behind_the_window_and_sorted_by(at_work: Driver) -> None:
    shown, behind = panel(at_work), at_work.window._open.suggesting
    shown.show_filter(Filter(), Sort("gain", descending=True))
    settle(at_work)
    assert titles(at_work) == list(TITLES)
    with at_work.qtbot.waitSignal(behind.counted, timeout=30_000):
        behind.start()
    at_work.qtbot.waitUntil(lambda: not behind.busy)
    settle(at_work)
    expected = at_work.workspace.session.store.queue.places(sort=Sort("gain", descending=True), annotator="a")
    assert list(shown.model.places) == list(expected) != [1, 2, 3, 4, 5]
    with at_work.qtbot.assertNotEmitted(behind.counted):
        behind.start()
        at_work.qtbot.waitUntil(lambda: not behind.busy)
    shown.bar.filter_button.click()
    shown.form.suggested.setCurrentIndex(1)
    settle(at_work)
    assert shown.filter == Filter(suggested=True)
    assert len(titles(at_work)) == 5
    at_work.press("Esc")
    choices = {action.data(): action for action in shown.bar.sort_button.menu().actions()}
    choices["order"].trigger()
    assert shown.sort == Sort("order", descending=True)
    choices["suggestions"].trigger()
    assert shown.sort == Sort("suggestions", descending=True)


def test_closing_does_not_wait_for_what_is_counted_behind_the_window(at_work: Driver) -> None:
    at_work.window._open.suggesting.start()
    at_work.window._open.suggesting.give_way()
    at_work.close()
