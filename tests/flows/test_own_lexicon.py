"""Words that a person wants always, or never, to be suggested: with real keys, and the program's own suggesters."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox
from suggested import left, suggested, wait

from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.core.selection import Selection
from workbench.ui.lexicon.dialog import LexiconDialog
from workbench.ui.lexicon.form import EntryForm
from workbench.ui.words.isolation import bare

TOWN = "كاسترين"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the person's lexicons, which is not there yet."""
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    return tmp_path / "data" / "lexicons"


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], folder: Path, tmp_path: Path) -> Driver:
    """A window on the first of two articles about a town that no lexicon knows."""
    for number, words in enumerate((f"وصل الوفد إلى {TOWN} مساء.", "عاد الوفد من روسيا ولكاسترين سوق.")):
        (tmp_path / f"{number}.txt").write_text(f"خبر عن الوفد\n\n{words}\n", encoding="utf-8")
    path = tmp_path / "towns.workbench"
    with create_project(path) as store:
        import_paths(store, [tmp_path / "0.txt", tmp_path / "1.txt"], annotator="importer")
    QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat).setValue("suggestions/shown", "yes")
    opened = drive(path)
    wait(opened)
    return opened


def form(at_work: Driver) -> EntryForm:
    (opened,) = (one for one in at_work.window.findChildren(EntryForm) if one.isVisible())
    at_work.qtbot.waitUntil(opened.isActiveWindow)
    return opened


def tag(at_work: Driver) -> None:
    """Select the town and tag it with its key."""
    start = at_work.text.index(TOWN)
    at_work.workspace.page.word_cursor.select(Selection(start, start + len(TOWN)))
    at_work.press("G")


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def come_back(at_work: Driver) -> None:
    """Let the window be active again, which a window manager does when a dialog closes."""
    at_work.window.activateWindow()
    at_work.qtbot.waitUntil(at_work.window.isActiveWindow)


def always(at_work: Driver) -> None:
    """Tag the town, and have it suggested always."""
    tag(at_work)
    at_work.press("Shift+V")
    choose(form(at_work)._attributes[0], "city")
    at_work.press("Return")
    come_back(at_work)
    wait(at_work)


def never(at_work: Driver) -> None:
    """Go to the other article, and have its first suggestion never made again."""
    at_work.press("Ctrl+PgDown")
    wait(at_work)
    at_work.press(".")
    assert suggested(at_work) == ("روسيا", "GPE")
    at_work.press("Ctrl+Delete")
    wait(at_work)


def take_back(at_work: Driver) -> None:
    """Press the key of the button in the message line."""
    at_work.press("Alt+B")
    at_work.qtbot.waitUntil(lambda: "as it was before" in at_work.message)


def lexicon(at_work: Driver) -> LexiconDialog:
    at_work.window.actions_.by_name["lexicon"].trigger()
    (opened,) = (one for one in at_work.window.findChildren(LexiconDialog) if one.isVisible())
    at_work.qtbot.waitUntil(opened.isActiveWindow)
    return opened


def words(opened: LexiconDialog) -> list[str]:
    model = opened.table.view.model()
    return [bare(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_what_was_tagged_once_is_suggested_in_the_next_article_and_accepted_with_one_key(at_work: Driver) -> None:
    always(at_work)
    assert f"{TOWN} will always be suggested as GPE." in bare(at_work.message)
    at_work.press("Ctrl+PgDown")
    wait(at_work)
    assert (TOWN, "GPE") in left(at_work)
    at_work.press(".", ".")
    assert suggested(at_work) == (TOWN, "GPE")
    at_work.press("Return")
    (span,) = at_work.workspace.session.article.spans
    assert (at_work.shown, span.suggester, span.attributes) == ([(TOWN, "GPE")], "lexicon", {"kind": "city"})


def test_the_offer_in_the_message_line_takes_it_back(at_work: Driver, folder: Path) -> None:
    always(at_work)
    assert TOWN in (folder / "own.lexicon").read_text(encoding="utf-8")
    take_back(at_work)
    assert not (folder / "own.lexicon").exists()
    assert at_work.shown == [(TOWN, "GPE")]  # tagging it was a step of the project
    at_work.press("Ctrl+PgDown")
    wait(at_work)
    assert (TOWN, "GPE") not in left(at_work)


def test_what_is_never_to_be_suggested_is_gone_at_once(at_work: Driver) -> None:
    never(at_work)
    assert ("روسيا", "GPE") not in left(at_work)
    assert "will never be suggested again" in at_work.message
    assert at_work.stored() == []
    take_back(at_work)
    wait(at_work)
    assert ("روسيا", "GPE") in left(at_work)


def test_words_are_told_of_in_the_form_that_no_lexicon_can_take(at_work: Driver, folder: Path) -> None:
    tag(at_work)
    at_work.press("Shift+V")
    form(at_work).words.setText("…")
    at_work.press("Return")
    assert form(at_work)._problem.isVisible()
    at_work.press("Esc")
    assert not (folder / "own.lexicon").exists()


def test_an_entry_that_is_removed_is_suggested_no_longer(at_work: Driver, folder: Path) -> None:
    always(at_work)
    at_work.press("Ctrl+PgDown")
    opened = lexicon(at_work)
    assert words(opened) == [TOWN]
    opened.table.view.setFocus()
    at_work.press("Delete")
    assert (words(opened), bool(opened.table.shown.words)) == ([], True)
    opened.close()
    wait(at_work)
    assert (TOWN, "GPE") not in left(at_work)


def test_entries_are_added_changed_and_taken_back_in_the_dialog(at_work: Driver) -> None:
    opened = lexicon(at_work)
    opened.add.click()
    form(at_work).words.setText("نيرادا")
    choose(form(at_work).label, "ORG")
    at_work.press("Return")
    assert words(opened) == ["نيرادا"]
    opened.change.click()
    choose(form(at_work).label, "never")
    at_work.press("Return")
    model = opened.table.view.model()
    assert model.index(0, 1).data() == "never suggested"
    opened.undo.click()
    assert bare(opened.table.view.model().index(0, 1).data()) == "ORG"
    opened.table.filter.setText("شيء")
    assert words(opened) == []
    opened.close()


def test_a_broken_line_is_named_and_the_rest_is_suggested(at_work: Driver, folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "mine.lexicon").write_text(f"[GPE kind\nقرية\n[GPE]\n{TOWN}\n", encoding="utf-8")
    at_work.press("F12", "F12")
    wait(at_work)
    opened = lexicon(at_work)
    problem = bare(opened.problems.toPlainText())
    assert "mine.lexicon" in problem
    assert "line 1" in problem
    assert words(opened) == [TOWN]
    opened.close()
