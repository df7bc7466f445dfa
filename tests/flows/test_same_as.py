"""Who or what a span mentions: the key = and the card of the chosen span."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from typed_scheme import make_project

from workbench.storage.entities import EntityRow
from workbench.ui.words.isolation import bare

NAME, OTHER_SPELLING = "سامر الراوي", "سامر الراوى"


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], tmp_path: Path) -> Driver:
    return drive(make_project(tmp_path))


def tag(driver: Driver, surface: str, nth: int = 0, key: str = "P") -> str:
    """Tag the `nth` occurrence of one or two words and return the span's id."""
    driver.press("Esc", "Esc")
    if " " not in surface:
        driver.click(driver.point(surface, nth=nth))
    else:
        driver.drag(driver.point(surface, 0.1, nth=nth), driver.point(surface, 0.9, nth=nth))
    assert driver.selected == surface
    driver.press(key)
    return driver.workspace.page.word_cursor.span


def entities(driver: Driver) -> list[EntityRow]:
    return driver.workspace.session.store.entities.rows()


def card(driver: Driver, name: str) -> str:
    label = driver.workspace.inspector.card.entity.findChild(QLabel, name)
    return bare(label.text()) if label.isVisible() else ""


def prompt(driver: Driver) -> list[tuple[str, str]]:
    assert driver.workspace.stage.mode
    return [(choice.key, bare(choice.text)) for choice in driver.workspace.stage.mode.prompt().choices]


def test_two_presses_say_that_a_name_is_the_one_before(at_work: Driver) -> None:
    tag(at_work, NAME)
    at_work.press("=", "N")
    assert [(row.entity.name, row.entity.label, row.mentions) for row in entities(at_work)] == [(NAME, "PER", 1)]
    tag(at_work, NAME, 1)
    at_work.press("=", "1")
    assert [(row.entity.name, row.mentions) for row in entities(at_work)] == [(NAME, 2)]
    assert at_work.workspace.page.hasFocus()
    assert at_work.workspace.stage.mode is None
    at_work.press("Ctrl+Z")
    assert [row.mentions for row in entities(at_work)] == [1]


def test_the_card_names_the_entity_and_counts_its_mentions(at_work: Driver) -> None:
    tag(at_work, NAME)
    assert card(at_work, "entity") == "Mentions no entity yet."
    at_work.press("=", "N")
    assert card(at_work, "entity") == f"Mentions {NAME}"
    assert card(at_work, "entity_counts") == "1 here · 1 in the project"
    at_work.press("Ctrl+PgDown")
    tag(at_work, NAME)
    at_work.press("=", "1")
    tag(at_work, NAME, 1)
    at_work.press("=", "1")
    assert card(at_work, "entity_counts") == "2 here · 3 in the project"


def test_all_mentions_of_a_name_at_once_however_it_is_spelt(at_work: Driver) -> None:
    for nth in (0, 1):
        tag(at_work, NAME, nth)
    tag(at_work, OTHER_SPELLING)
    at_work.press("=")
    assert ("A", "all 3 mentions of this name") in prompt(at_work)
    at_work.press("A", "N")
    assert [(row.entity.name, row.mentions) for row in entities(at_work)] == [(OTHER_SPELLING, 3)]
    at_work.press("Ctrl+Z")
    assert entities(at_work) == []


def test_candidates_are_ranked_by_likeness(at_work: Driver) -> None:
    tag(at_work, "الميناء", key="O")
    at_work.press("=", "N")
    tag(at_work, NAME)
    at_work.press("=", "N")
    tag(at_work, OTHER_SPELLING)
    at_work.press("=")
    assert prompt(at_work)[0] == ("1", f"{NAME} (1)")


def test_a_mention_is_taken_off_its_entity(at_work: Driver) -> None:
    span = tag(at_work, NAME)
    at_work.press("=")
    assert "0" not in dict(prompt(at_work))
    at_work.press("N", "=", "0")
    assert at_work.workspace.session.article.spans.get(span).entity == ""
    assert card(at_work, "entity") == "Mentions no entity yet."


def test_a_mention_becomes_one_of_another_entity(at_work: Driver) -> None:
    tag(at_work, NAME)
    at_work.press("=", "N")
    tag(at_work, NAME, 1)
    at_work.press("=", "1", "=", "N")
    assert sorted(row.mentions for row in entities(at_work)) == [1, 1]


def test_escape_and_moving_on_leave_all_as_it_was(at_work: Driver) -> None:
    tag(at_work, NAME)
    at_work.press("=", "Esc")
    assert at_work.workspace.stage.mode is None
    at_work.press("=", "Left")
    assert at_work.workspace.stage.mode is None
    assert at_work.chosen is None
    assert entities(at_work) == []


def test_the_button_on_the_card_asks_the_same(at_work: Driver) -> None:
    tag(at_work, NAME)
    button = at_work.workspace.inspector.card.entity.findChild(QToolButton, "same_as")
    at_work.workspace.documents.list.setFocus()
    QApplication.processEvents()  # so that the card is laid out
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dict(prompt(at_work))["N"] == "new entity"
    at_work.press("N")
    assert [row.entity.name for row in entities(at_work)] == [NAME]


def test_the_key_works_while_an_arabic_layout_is_active(at_work: Driver) -> None:
    tag(at_work, NAME)
    at_work.press_arabic("=")
    at_work.press_arabic("ى")  # the N key
    assert [row.entity.name for row in entities(at_work)] == [NAME]


def test_what_the_article_mentions_under_other_names_has_letters(at_work: Driver) -> None:
    other = at_work.text.split()[0]
    assert other not in NAME
    tag(at_work, other, key="O")
    at_work.press("=", "N")
    tag(at_work, NAME)
    at_work.press("=")
    [key] = [key for key, words in prompt(at_work) if other in words and key.isalpha()]
    at_work.press(key)
    [row] = entities(at_work)
    assert row.entity.names == (other, NAME)
    assert row.mentions == 2
