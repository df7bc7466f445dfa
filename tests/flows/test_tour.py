"""The tour is done with keys, on a throw-away project, and ticks itself off."""

from pathlib import Path

from driver import Driver
from PySide6.QtCore import QSettings

from workbench.paths import SAMPLES
from workbench.ui.start import StartPage
from workbench.ui.tour.card import TourCard
from workbench.ui.tour.tasks import PLACES

NUMBER_OF_TASKS = 10


def trigger(driver: Driver, action: str) -> None:
    driver.window.actions_.by_name[action].trigger()


def begun(driver: Driver) -> Driver:
    trigger(driver, "tour")
    driver.wait_for_work()
    return driver


def card(driver: Driver) -> TourCard:
    shown = driver.window._tour.card
    assert shown
    assert shown.isVisible()
    return shown


def wait_for_task(driver: Driver, number: int) -> None:
    driver.qtbot.waitUntil(lambda: card(driver).progress.text() == f"{number} of {NUMBER_OF_TASKS}")


def go_to(driver: Driver, words: str) -> None:
    """Press Space until the first of the words is selected."""
    driver.press("Home")
    for _ in range(100):
        if driver.selected == words.split(maxsplit=1)[0]:
            return
        driver.press("Space")
    raise AssertionError(f"{words} was not reached")


def test_the_places_are_in_the_first_sample():
    text = sorted(SAMPLES.glob("*.txt"))[0].read_text(encoding="utf-8")
    assert [place for place in PLACES if place not in text] == []


def test_the_whole_tour_by_keys(drive):
    driver = drive(None)
    start = driver.window.findChild(StartPage)
    assert start
    assert start.tour.isVisible()
    assert start.tour.hasFocus()
    driver.press("Space")
    driver.wait_for_work()
    word, name, weapons, searched = PLACES
    wait_for_task(driver, 1)
    assert word in card(driver).words.text()
    go_to(driver, word)
    wait_for_task(driver, 2)
    driver.press("Shift+Left")
    wait_for_task(driver, 3)
    driver.press("P")
    assert driver.shown == [(name, "PER")]
    wait_for_task(driver, 4)
    driver.press("Ctrl+Z", "Ctrl+Shift+Z")
    wait_for_task(driver, 5)
    go_to(driver, weapons)
    driver.press("Shift+Left", "W")
    wait_for_task(driver, 6)
    driver.press("A", "H")
    wait_for_task(driver, 7)
    driver.press("Esc", "H", "Return")
    wait_for_task(driver, 8)
    driver.press("Esc", "Ctrl+Shift+F")
    driver.write(searched)
    wait_for_task(driver, 9)
    driver.press("Esc", "Ctrl+Return")
    wait_for_task(driver, 10)
    driver.press("Ctrl+P", "Esc")
    driver.qtbot.waitUntil(lambda: not card(driver).skip.isVisible())
    card(driver).leave.click()
    assert driver.window.workspace is None
    again = driver.window.centralWidget().findChild(StartPage)
    assert not again.tour.isVisible()
    assert again.sample.hasFocus()


def test_nothing_real_is_touched(at_work, project):
    before = at_work.workspace.session.store.history.steps(limit=100)
    begun(at_work)
    place = at_work.workspace.session.store.path
    assert place != project
    at_work.press("Space", "P")
    assert at_work.shown
    trigger(at_work, "tour_leave")
    at_work.wait_for_work()
    assert at_work.workspace.session.store.path == project
    assert at_work.workspace.session.store.history.steps(limit=100) == before
    assert at_work.shown == []
    assert not place.exists()
    assert at_work.window.preferences.recent == [project]


def test_tasks_can_be_skipped_and_the_tour_begun_anew(at_work):
    begun(at_work)
    for number in range(2, NUMBER_OF_TASKS + 1):
        trigger(at_work, "tour_skip")
        wait_for_task(at_work, number)
    trigger(at_work, "tour_skip")
    assert card(at_work).leave.text() == "End the tour"
    begun(at_work)
    wait_for_task(at_work, 1)


def test_it_goes_on_in_another_language_and_theme(at_work):
    begun(at_work)
    trigger(at_work, "tour_skip")
    trigger(at_work, "theme_contrast_dark")
    wait_for_task(at_work, 2)
    trigger(at_work, "language_ar")
    assert card(at_work).isVisible()
    assert "Shift+" in card(at_work).words.text()


def test_another_project_ends_it(at_work, project):
    begun(at_work)
    place = at_work.workspace.session.store.path
    at_work.window.open_path(project)
    at_work.wait_for_work()
    assert at_work.window._tour.card is None
    assert not place.exists()
    assert not at_work.window.actions_.by_name["tour_skip"].isEnabled()


def test_closing_the_project_ends_it(at_work):
    begun(at_work)
    at_work.press("Ctrl+W")
    assert at_work.window.workspace is None
    assert at_work.window._tour.card is None


def test_the_place_is_shown_again(at_work):
    begun(at_work)
    at_work.press("Ctrl+PgDown", "End")
    card(at_work).place.click()
    assert PLACES[0] in at_work.text
    assert at_work.workspace.page.found
    assert at_work.workspace.page.hasFocus()


def test_no_setting_remembers_the_project_of_the_tour(at_work, tmp_path):
    begun(at_work)
    trigger(at_work, "tour_leave")
    settings = QSettings(str(Path(tmp_path) / "settings.ini"), QSettings.Format.IniFormat)
    assert [key for key in settings.allKeys() if "tour-" in key] == []
