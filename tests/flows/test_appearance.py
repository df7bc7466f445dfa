"""How the window looks is up to the person: theme, size, digits, colours of labels."""

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from tests.accessibility.cut_words import cut_words
from workbench.storage.store import Store
from workbench.ui.dialogs.label_color import LabelColorDialog
from workbench.ui.look.theme import THEMES


def choose(driver: Driver, action: str) -> None:
    driver.window.actions_.by_name[action].trigger()


@pytest.mark.parametrize("name", list(THEMES))
def test_every_theme_can_be_chosen_and_stays(at_work, name):
    choose(at_work, f"theme_{name}")
    assert at_work.workspace.page.palette().base().color().name() == THEMES[name].page
    assert QGuiApplication.palette().windowText().color().name() == THEMES[name].ink
    assert at_work.window.preferences.theme == name


def test_the_theme_follows_the_system_while_the_program_runs(at_work, monkeypatch):
    choose(at_work, "theme_system")
    dark = THEMES["dark"]
    monkeypatch.setattr("workbench.ui.window.theme_for", lambda choice: dark if choice == "system" else THEMES[choice])
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert QGuiApplication.palette().windowText().color().name() == dark.ink
    choose(at_work, "theme_light")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert QGuiApplication.palette().windowText().color().name() == THEMES["light"].ink


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_word_is_cut_in_words_of_the_usual_size(at_work, language):
    """With large words, `tests/accessibility/test_large_text.py` looks everywhere."""
    at_work.window.preferences.language = language
    choose(at_work, "size_100")
    for action in ("toggle_tables", "toggle_guideline"):
        choose(at_work, action)
    at_work.press("Down", "Left", "W")
    at_work.qtbot.waitUntil(lambda: [*cut_words(at_work.window)] == [])  # once all is laid out


@pytest.mark.parametrize("percent", [100, 200])
def test_words_of_the_interface_have_the_chosen_size(at_work, percent):
    choose(at_work, f"size_{percent}")
    assert QFontInfo(at_work.window.line.message.font()).pointSizeF() == pytest.approx(9 * percent / 100, abs=0.3)
    choose(at_work, "size_100")


def test_the_size_of_the_interface_leaves_the_text_alone(at_work):
    before = at_work.workspace.page.document().defaultFont().pixelSize()
    choose(at_work, "size_200")
    assert at_work.workspace.page.document().defaultFont().pixelSize() == before
    assert at_work.workspace.page.document().defaultFont().family() == "Amiri"
    choose(at_work, "size_100")


def test_the_column_is_narrow_or_wide(at_work):
    widths = []
    for number in range(3):
        choose(at_work, f"measure_{number}")
        widths.append(at_work.window.preferences.typesetting.column_width)
    assert widths == sorted(set(widths))


def test_digits_are_those_that_a_person_chose(at_work):
    choose(at_work, "digits_arabic")
    assert at_work.window.line.place.text().startswith("١ of ٣")
    assert at_work.workspace.drawer.locale().zeroDigit() == "٠"
    choose(at_work, "digits_latin")
    assert at_work.window.line.place.text().startswith("1 of 3")


def ask_for_color(driver: Driver, label: str) -> LabelColorDialog:
    driver.workspace.strip.color_asked.emit(label)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LabelColorDialog)
    return dialog


def shown_color(driver: Driver, label: str) -> str:
    return driver.workspace.page.brush.label_color(label).name()


def test_a_label_has_another_colour_for_one_person_alone(at_work, project):
    before = shown_color(at_work, "PER")
    dialog = ask_for_color(at_work, "PER")
    number = dialog.findChild(QLineEdit, "color number")
    number.selectAll()
    at_work.qtbot.keyClicks(number, "#7a0055")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    at_work.qtbot.waitUntil(lambda: shown_color(at_work, "PER") == "#7a0055")
    with Store.open(project, read_only=True) as store:
        assert store.scheme.by_name["PER"].color == before
    ask_for_color(at_work, "PER").buttons.buttons()[-1].click()
    at_work.qtbot.waitUntil(lambda: shown_color(at_work, "PER") == before)


def test_a_colour_that_cannot_be_read_is_refused(at_work):
    dialog = ask_for_color(at_work, "ORG")
    dialog.field._choose("#ffff00")
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.field._choose("#7a0055")
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.reject()
