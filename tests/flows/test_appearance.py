"""How the window looks is up to the person: theme, size, digits, colours of labels."""

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QToolButton,
    QWidget,
)

from workbench.storage.store import Store
from workbench.ui.dialogs.label_color import LabelColorDialog
from workbench.ui.look.theme import THEMES

ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


def choose(driver: Driver, action: str) -> None:
    driver.window.actions_.by_name[action].trigger()


def cut_words(window: QWidget) -> list[str]:
    """Return what is written on things that are too small for it and do not break it into lines."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton):
            continue
        if isinstance(widget, QToolButton) and not widget.icon().isNull() and widget.toolButtonStyle() == ICON_ONLY:
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
            if widget.height() < needed and widget.text():
                found.append(widget.text())
        elif widget.text() and (
            widget.width() < widget.minimumSizeHint().width() or widget.height() < widget.minimumSizeHint().height()
        ):
            found.append(widget.text())
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    return found + [bar.tabText(0) for bar in bars if bar.height() < bar.fontMetrics().height()]


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
@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_is_cut_at_any_size(at_work, language, percent):
    at_work.window.preferences.language = language
    choose(at_work, f"size_{percent}")
    for action in ("toggle_tables", "toggle_guideline"):
        choose(at_work, action)
    at_work.press("Down", "Left", "W")
    at_work.qtbot.wait(50)
    assert QFontInfo(at_work.window.line.message.font()).pointSizeF() == pytest.approx(9 * percent / 100, abs=0.3)
    assert cut_words(at_work.window) == []
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
