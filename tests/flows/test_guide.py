"""The guide: opened and read with keys, searched in any spelling, from the resources and from nowhere else."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench.ui.guide.pages import GUIDE, guide_pages
from workbench.ui.guide.search import GuideSearch
from workbench.ui.guide.window import GuideWindow

PICTURE = QTextDocument.ResourceType.ImageResource


def guide(driver: Driver) -> GuideWindow:
    window = driver.window.guide.window
    assert window
    return window


def open_guide(driver: Driver) -> GuideWindow:
    driver.press("Shift+F1")
    driver.qtbot.waitUntil(guide(driver).isActiveWindow)
    return guide(driver)


def name(window: GuideWindow) -> str:
    assert window.browser.page
    return window.browser.page.name


def marked(window: GuideWindow) -> list[str]:
    return [mark.cursor.selectedText() for mark in window.browser.extraSelections()]


def top(window: GuideWindow) -> int:
    return window.browser.verticalScrollBar().value()


def turn_wheel(window: GuideWindow, by: int) -> None:
    view = window.browser.viewport()
    held, place = Qt.KeyboardModifier.ControlModifier, QPointF(view.rect().center())
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, view.mapToGlobal(place), QPoint(), QPoint(0, by), none, held, phase, False)
    QApplication.sendEvent(view, event)


@pytest.fixture
def opened(at_work: Driver) -> Driver:
    open_guide(at_work)
    return at_work


@pytest.fixture
def arabic(tmp_path: Path, drive: Callable[[Path | None], Driver]) -> Iterator[Driver]:
    QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat).setValue("language", "ar")
    driver = drive(None)
    open_guide(driver)
    yield driver


# Pages


def test_a_key_opens_it_beside_the_window(opened: Driver) -> None:
    window = guide(opened)
    assert window.isWindow()
    assert not window.isModal()
    assert name(window) == "index.md"
    opened.press("Esc")
    assert not window.isVisible()
    assert opened.window.isVisible()


def test_it_opens_without_a_project(drive: Callable[[Path | None], Driver]) -> None:
    window = open_guide(drive(None))
    assert [window.list.item(row).text() for row in range(3)] == ["Guide", "First steps", "Reading and selecting"]


def test_arrows_walk_the_pages_and_the_list_follows(opened: Driver) -> None:
    window = guide(opened)
    opened.press("Down", "Down")
    assert name(window) == "selecting.md"
    opened.press("Return")
    assert window.browser.hasFocus()
    opened.press("PgDown")
    assert top(window) > 0
    window.go_to("quotes.md")
    assert window.list.currentItem().text() == "Quotes"


def test_links_are_followed_with_keys_and_the_way_back_is_known(opened: Driver) -> None:
    window = guide(opened)
    assert not window.back.isEnabled()
    opened.press("Return", "Tab", "Return")
    assert name(window) == "first-steps.md"
    opened.press("Alt+Left")
    assert name(window) == "index.md"
    assert window.list.currentRow() == 0
    opened.press("Alt+Right")
    assert name(window) == "first-steps.md"
    assert not window.forward.isEnabled()


def test_every_page_shows_its_pictures_no_wider_than_the_page(opened: Driver) -> None:
    window = guide(opened)
    for width in (1240, 620):
        window.resize(width, 700)
        QApplication.processEvents()
        for page in guide_pages("en"):
            window.go_to(page.path.name)
            QApplication.processEvents()
            assert window.browser.horizontalScrollBar().maximum() == 0, (page.title, width)


# Search


def test_search_finds_marks_and_leads_there(opened: Driver) -> None:
    window = guide(opened)
    opened.press("Ctrl+F")
    opened.write("wikidata")
    assert window.results.count() == 1
    assert "Names: same as, every occurrence" in window.results.item(0).text()
    assert "Put entities in order" in window.results.item(0).text()
    assert name(window) == "names.md"
    assert marked(window) == ["Wikidata"]
    assert top(window) > 0
    opened.press("Return")
    assert window.browser.hasFocus()
    opened.press("Esc")
    assert window.list.isVisible()
    assert window.field.hasFocus()
    assert marked(window) == []
    opened.press("Esc")
    assert not window.isVisible()


def test_arrows_walk_what_was_found_from_the_field(opened: Driver) -> None:
    window = guide(opened)
    opened.press("Ctrl+F")
    opened.write("undo to")
    found = [window.results.item(row).text() for row in range(window.results.count())]
    assert len(found) > 1
    opened.press("Down")
    assert window.results.currentRow() == 1
    assert window.field.hasFocus()
    opened.press("Up", "Up")
    assert window.results.currentRow() == 0


def test_nothing_found_is_said(opened: Driver) -> None:
    opened.press("Ctrl+F")
    opened.write("zeppelin")
    assert guide(opened).results.count() == 0
    assert guide(opened)._nothing.isVisible()


@pytest.mark.parametrize("words", ["أسلحه", "اسلحة", "أَسْلِحة", "الأسلحــة"])
def test_any_spelling_finds_arabic(words: str) -> None:
    hits = GuideSearch(guide_pages("ar")).find(words)
    assert any("الأسلحة" in hit.passage.text for hit in hits)
    assert all(hit.passage.text[start:end] for hit in hits for start, end in hit.ranges)


def test_words_may_stand_in_the_heading_and_headings_come_first() -> None:
    search = GuideSearch(guide_pages("en"))
    hits = search.find("QUOTES shift+s")
    assert [hit.passage.page.path.name for hit in hits] == ["quotes.md"]
    first = search.find("history")[0].passage
    assert first.text == first.heading
    assert search.find("   ") == []


def test_arabic_pages_are_searched_where_qt_puts_their_words(arabic: Driver) -> None:
    window = guide(arabic)
    arabic.press("Ctrl+F")
    arabic.write("المقطع المحيط")
    assert window.results.count() > 1
    for row in range(window.results.count()):
        window.results.setCurrentRow(row)
        assert "المحيط" in marked(window)


# As the rest of the window


def test_arabic_runs_from_right_to_left(arabic: Driver) -> None:
    window = guide(arabic)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.windowTitle() == "الدليل"
    window.go_to("selecting.md")
    block = window.browser.document().begin()
    assert block.text() == "القراءة والتحديد"
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft
    window.go_to("exchange.md")
    command = window.browser.document().find("workbench restore").block()
    assert command.textDirection() == Qt.LayoutDirection.LeftToRight


def test_another_language_or_theme_keeps_the_page(opened: Driver) -> None:
    guide(opened).go_to("scheme.md")
    opened.window.activateWindow()
    opened.qtbot.waitUntil(opened.window.isActiveWindow)
    opened.window.actions_.by_name["language_ar"].trigger()
    assert name(guide(opened)) == "scheme.md"
    assert guide(opened).isVisible()
    assert "مخطط الوسوم" in guide(opened).browser.toPlainText()
    opened.window.actions_.by_name["theme_dark"].trigger()
    assert name(guide(opened)) == "scheme.md"
    assert not guide(opened).isActiveWindow()
    page = guide(opened).browser.palette().base().color()
    assert page.lightness() < 60


def test_text_grows_with_that_of_the_articles(opened: Driver) -> None:
    def size() -> float:
        return guide(opened).browser.document().defaultFont().pointSizeF()

    article, before = opened.workspace.page.brush.size, size()
    opened.press("Ctrl++", "Ctrl++")
    assert size() > before
    assert opened.workspace.page.brush.size > article
    opened.press("Ctrl+0")
    assert size() == before
    turn_wheel(guide(opened), 120)
    assert size() > before
    turn_wheel(guide(opened), -120)
    assert size() == before
    opened.press("Esc")
    opened.window.activateWindow()
    opened.qtbot.waitUntil(opened.window.isActiveWindow)
    opened.press("Ctrl+-")
    assert size() < before


def test_its_size_is_remembered(opened: Driver) -> None:
    guide(opened).resize(700, 500)
    opened.window.actions_.by_name["theme_dark"].trigger()
    assert guide(opened).size().toTuple() == (700, 500)


# Nothing from elsewhere


@pytest.fixture
def opened_addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    return opened


def follow(window: GuideWindow, address: str) -> QMessageBox | None:
    window.browser.anchorClicked.emit(QUrl(address))
    return next((box for box in window.findChildren(QMessageBox) if box.isVisible()), None)


def test_an_address_of_the_web_is_opened_only_if_a_person_says_so(opened: Driver, opened_addresses: list[str]) -> None:
    window = guide(opened)
    box = follow(window, "https://example.org/a")
    assert box
    assert "https://example.org/a" in box.text()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert opened_addresses == []
    assert name(window) == "index.md"
    box = follow(window, "https://example.org/a")
    assert box
    box.button(QMessageBox.StandardButton.Open).click()
    assert opened_addresses == ["https://example.org/a"]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "../../../README.md", "ftp://example.org/", "data:text/html,x"]
)
def test_other_addresses_lead_nowhere(opened: Driver, opened_addresses: list[str], address: str) -> None:
    window = guide(opened)
    assert follow(window, address) is None
    assert name(window) == "index.md"
    assert opened_addresses == []


def test_pictures_come_from_the_guide_alone(opened: Driver, project: Path) -> None:
    browser = guide(opened).browser
    inside = QUrl.fromLocalFile(str(GUIDE / "images" / "en" / "start.png"))
    outside = QUrl.fromLocalFile(str(GUIDE / "images" / ".." / ".." / ".." / "README.md"))
    assert browser.loadResource(PICTURE, inside)
    for url in (outside, QUrl("https://example.org/a.png"), QUrl.fromLocalFile(str(project))):
        assert browser.loadResource(PICTURE, url) is None
