"""A person changes the label scheme of a project in use, from the keyboard and with the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton, QToolButton, QWidget

from workbench.commands.relations import link
from workbench.commands.schemes import load_scheme
from workbench.commands.spans import tag
from workbench.ui.scheme_editor.decisions import Decisions
from workbench.ui.scheme_editor.editor import SchemeEditor


class Editing:
    """A person at the scheme editor."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        driver.window.actions_.by_name["scheme"].trigger()
        self.become_active(self.editor)

    @property
    def editor(self) -> SchemeEditor:
        editor = self.driver.window._schemes.editor
        assert editor
        return editor

    @property
    def is_open(self) -> bool:
        return self.driver.window._schemes.editor is not None

    def become_active(self, window: QWidget) -> None:
        window.activateWindow()
        self.driver.qtbot.waitUntil(window.isActiveWindow)

    def find(self, kind: type, name: str) -> QWidget:
        return self.editor._form.findChild(kind, name)  # type: ignore[union-attr]

    def click(self, name: str) -> None:
        buttons = [*self.editor.findChildren(QPushButton, name), *self.editor.findChildren(QToolButton, name)]
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    def choose(self, name: str) -> None:
        """Go down the outline, from its top, to the part whose line begins with `name`."""
        self.editor.outline.setFocus()
        self.driver.press("Home")
        for _ in range(60):
            if name in self.editor.outline.currentItem().text(0).replace("\u2068", "").replace("\u2069", "").split(
                " · "
            ):
                return
            self.driver.press("Down")
        raise AssertionError(f"{name} is not in the outline")

    def rename(self, name: str) -> None:
        self.find(QLineEdit, "name").setFocus()
        self.driver.press("Ctrl+A")
        self.driver.write(name)

    def note(self, key: str) -> str:
        return self.find(QLabel, f"{key} note").text()

    def apply(self) -> None:
        """Press the access key of “Apply”, and wait until that is done or a question is asked."""
        self.driver.press("Alt+Y")
        self.driver.qtbot.waitUntil(lambda: not self.is_open or bool(self.editor.findChildren(Decisions)))
        self.driver.wait_for_work()
        QApplication.processEvents()
        if not self.is_open:
            self.become_active(self.driver.window)

    def decide(self, name: str, choice: str) -> None:
        """Answer what becomes of a part that is gone."""
        (dialog,) = self.editor.findChildren(Decisions)
        self.become_active(dialog)
        box = dialog.findChild(QComboBox, name)
        box.setFocus()
        while choice not in box.currentText():
            self.driver.press("Down")
        dialog.change.setFocus()
        self.driver.press("Space")
        self.driver.wait_for_work()
        QApplication.processEvents()
        if not self.is_open:
            self.become_active(self.driver.window)


@pytest.fixture
def tagged(at_work: Driver) -> Driver:
    """The first article with a title and an organisation."""
    at_work.press("Left", "R", "Left", "O")
    return at_work


def names(driver: Driver) -> list[str]:
    return [label for _, _, label in driver.stored()]


def test_a_label_is_renamed_and_undo_brings_the_old_scheme_back(tagged: Driver) -> None:
    editing = Editing(tagged)
    editing.choose("ORG")
    editing.rename("BODY")
    editing.apply()
    assert not editing.is_open
    assert tagged.workspace.session.store.scheme.version == "2"
    assert names(tagged) == ["ROLE", "BODY"]
    assert [label for _, label in tagged.shown] == ["ROLE", "BODY"]
    assert "Undo brings" in tagged.message
    assert "tag:BODY" in tagged.window.actions_.by_name
    tagged.press("Ctrl+Z")
    tagged.qtbot.waitUntil(lambda: "tag:ORG" in tagged.window.actions_.by_name)
    assert names(tagged) == ["ROLE", "ORG"]
    assert [label for _, label in tagged.shown] == ["ROLE", "ORG"]
    assert "Undone" in tagged.message
    assert tagged.workspace.session.store.scheme == load_scheme("arms-news")


def test_a_new_label_gets_a_key_and_a_colour_and_can_be_used_at_once(tagged: Driver) -> None:
    editing = Editing(tagged)
    editing.choose("LAW")
    tagged.press("Delete")  # all letters are taken
    editing.choose("ORG")
    added = editing.editor.parts.add.menu().actions()[1]
    added.trigger()
    editing.rename("SHIP")
    title = editing.find(QWidget, "title").findChild(QLineEdit, "en")
    title.setFocus()
    tagged.write("Ship")
    label = editing.editor.draft.scheme.label("SHIP")
    assert (label.family, label.title.en) == ("entity", "Ship")
    assert label.key == "J"
    editing.apply()
    tagged.press("Left", "Left", "Left", label.key)
    assert tagged.chosen is not None
    assert tagged.chosen[1] == "SHIP"


def test_a_key_that_is_taken_is_refused_beside_the_field(at_work: Driver) -> None:
    editing = Editing(at_work)
    editing.choose("PER")
    editing.find(QLineEdit, "key").setFocus()
    at_work.press("O")
    assert "ORG" in editing.note("key")
    at_work.press("X")
    assert "another meaning" in editing.note("key")
    assert editing.editor.draft.scheme.label("PER").key == "P"
    at_work.press_arabic("ق")  # the R key, which ROLE has
    assert "ROLE" in editing.note("key")
    at_work.press("Delete")
    assert editing.editor.draft.scheme.label("PER").key == ""
    at_work.press("P")
    assert not editing.editor.draft.is_changed


def test_a_name_that_is_taken_goes_when_the_focus_does(at_work: Driver) -> None:
    editing = Editing(at_work)
    editing.choose("PER")
    editing.rename("ORG")
    assert "one with this name already" in editing.note("name")
    at_work.press("Tab")
    assert editing.find(QLineEdit, "name").text() == "OR"
    assert editing.note("name") == ""


@pytest.mark.parametrize(("choice", "left"), [("Remove", ["ROLE"]), ("PER", ["ROLE", "PER"])])
def test_what_becomes_of_a_label_in_use_is_asked(tagged: Driver, choice: str, left: list[str]) -> None:
    editing = Editing(tagged)
    editing.choose("ORG")
    tagged.press("Delete")
    editing.apply()
    (dialog,) = editing.editor.findChildren(Decisions)
    assert not dialog.change.isEnabled()
    assert any("ORG" in label.text() and "1" in label.text() for label in dialog.findChildren(QLabel))
    editing.decide("ORG", choice)
    assert names(tagged) == left
    tagged.press("Ctrl+Z")
    tagged.qtbot.waitUntil(lambda: names(tagged) == ["ROLE", "ORG"])


def test_a_problem_keeps_the_scheme_from_being_applied(at_work: Driver) -> None:
    editing = Editing(at_work)
    editing.choose("SOURCE")
    at_work.press("Delete")
    assert not editing.editor.apply.isEnabled()
    assert "SOURCE" in editing.editor.note.text()
    editing.choose("Scheme")
    assert "SOURCE" in editing.note("quotes source")


def test_changes_are_not_forgotten_without_asking(tagged: Driver) -> None:
    editing = Editing(tagged)
    editing.choose("ORG")
    editing.rename("BODY")
    tagged.press("Esc")
    (box,) = editing.editor.findChildren(QMessageBox)
    editing.become_active(box)
    tagged.press("Return")  # keep editing
    assert editing.is_open
    tagged.window.close()
    assert tagged.window.isVisible()
    box = editing.editor.findChildren(QMessageBox)[-1]
    editing.become_active(box)
    tagged.press("Alt+F")
    tagged.qtbot.waitUntil(lambda: not tagged.window.isVisible())
    assert not editing.is_open


def test_a_scheme_is_taken_from_a_file_and_written_to_one(at_work: Driver, tmp_path: Path) -> None:
    editing = Editing(at_work)
    editing.choose("LOC")
    at_work.press("Delete")
    target = tmp_path / "mine.toml"
    editing.editor.export_asked.emit(target)
    assert "LOC" not in load_scheme(str(target)).by_name
    target.write_text(target.read_text(encoding="utf-8").replace('key = "P"', 'key = "O"'), encoding="utf-8")
    editing.editor.take(str(target))
    assert "line 35" in editing.editor.note.text()
    editing.editor.take("arms-news")
    assert not editing.editor.draft.is_changed


def test_a_scheme_that_was_undone_meanwhile_is_shown_in_the_editor(tagged: Driver) -> None:
    editing = Editing(tagged)
    editing.choose("ORG")
    editing.rename("BODY")
    editing.apply()
    editing = Editing(tagged)
    assert "BODY" in editing.editor.draft.scheme.by_name
    tagged.window.actions_.by_name["undo"].trigger()
    QApplication.processEvents()
    assert "ORG" in editing.editor.draft.scheme.by_name
    editing.editor.done_with()


def test_a_read_only_project_cannot_take_up_another_scheme(
    drive: Callable[[Path | None], Driver], project: Path
) -> None:
    driver = drive(None)
    driver.window._projects._read_only(project)
    driver.wait_for_work()
    editing = Editing(driver)
    editing.choose("ORG")
    editing.rename("BODY")
    assert not editing.editor.apply.isEnabled()
    editing.editor.done_with()


def test_parts_are_moved_and_copied_with_keys(at_work: Driver) -> None:
    editing = Editing(at_work)
    editing.choose("ORG")
    at_work.press("Alt+Up")
    assert editing.editor.draft.names(("labels",))[:2] == ["ORG", "PER"]
    editing.choose("CUE")
    at_work.press("Ctrl+D")
    assert "CUE-2" in editing.editor.draft.names(("labels",))
    editing.editor.done_with()


def test_tab_leads_from_the_outline_through_the_form(at_work: Driver) -> None:
    editing = Editing(at_work)
    editing.choose("PER")
    names = []
    for _ in range(6):
        at_work.press("Tab")
        names.append(QApplication.focusWidget().objectName())
    assert names[:4] == ["name", "en", "ar", "family"]
    editing.editor.done_with()


def test_a_relation_that_was_renamed_is_not_asked_about(tagged: Driver) -> None:
    """It has no place yet only because a label at its end is gone."""
    store, annotator = tagged.workspace.session.store, tagged.workspace.session.annotator
    document = tagged.workspace.session.article.document.id
    _, weapon = tag(store, document, 12, 16, "WEAPON", annotator=annotator)
    organisation = next(span for span in store.annotations.get(document, annotator).spans if span.label == "ORG")
    link(store, "owner", weapon.id, organisation.id, annotator=annotator)
    editing = Editing(tagged)
    editing.choose("owner")
    editing.rename("holder")
    editing.choose("ORG")
    tagged.press("Delete")
    editing.apply()
    (dialog,) = editing.editor.findChildren(Decisions)
    assert [box.objectName() for box in dialog.findChildren(QComboBox)] == ["ORG"]
    editing.decide("ORG", "GPE")
    (relation,) = store.annotations.get(document, annotator).relations
    assert relation.type == "holder"
