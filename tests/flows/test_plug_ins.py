"""Suggesters from outside in the window: turned on, set, tried, asked before anything is sent, gone on without."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driver import Driver
from model_server import ModelServer, model_server
from outside import install
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication
from suggested import Teller, left, wait

from workbench.ui.suggestions.consent import ConsentDialog
from workbench.ui.suggestions.plug_in_forms import ModelForm, OtherForm, ServerForm
from workbench.ui.suggestions.settings import SuggesterSettings
from workbench.ui.words.isolation import bare

NAME = "سامر الراوي"


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as server:
        yield server


@pytest.fixture
def remember(tmp_path: Path, teller: Teller) -> Callable[..., None]:
    """What was set in an earlier session; of the program's own suggesters none has anything to say."""

    def set_options(name: str, **options: object) -> None:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("plug-ins/on", name)
        settings.setValue(f"plug-ins/options/{name}", json.dumps(options))

    return set_options


@pytest.fixture(autouse=True)
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "outside"
    folder.mkdir()
    install(folder)
    monkeypatch.syspath_prepend(folder)


def look(at_work: Driver) -> None:
    """Wait until the plug-ins have looked, and what they propose is worked out."""
    at_work.qtbot.waitUntil(lambda: not at_work.workspace.suggestions.outside.is_busy, timeout=30_000)
    wait(at_work)


def go_back(at_work: Driver) -> None:
    """Go back to the article, as a desktop does by itself when a dialog closes."""
    at_work.window.activateWindow()
    at_work.qtbot.waitUntil(at_work.window.isActiveWindow)
    at_work.workspace.page.setFocus()


def choose(dialog: SuggesterSettings, name: str, on: bool | None = None) -> None:
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    item = next(one for one in items if one.data(Qt.ItemDataRole.UserRole) == name)
    dialog.list.setCurrentItem(item)
    if on is not None:
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_one_is_turned_on_set_and_turned_off(drive, project: Path, remember, qapp: QApplication) -> None:
    at_work = drive(project)
    wait(at_work)
    assert left(at_work) == []
    dialog = at_work.workspace.suggestions.open_settings()
    choose(dialog, "good", on=True)
    form = dialog.page("good").form
    assert isinstance(form, OtherForm)
    start = at_work.text.find(NAME)
    form.lines.setPlainText(f"start = {start}\nend = {start + len(NAME)}")
    dialog.reject()
    look(at_work)
    assert left(at_work) == [(NAME, "PER")]
    go_back(at_work)
    at_work.press(".", "Return")
    assert at_work.shown == [(NAME, "PER")]
    (span,) = at_work.workspace.session.article.spans
    assert (span.origin, span.suggester) == ("suggestion", "good")
    at_work.press("Ctrl+Z")
    wait(at_work)
    assert left(at_work) == [(NAME, "PER")]
    again = at_work.workspace.suggestions.open_settings()
    choose(again, "good", on=False)
    again.reject()
    look(at_work)
    assert left(at_work) == []


def test_what_one_proposed_is_there_at_once_the_next_time(drive, project: Path, remember) -> None:
    remember("counting")
    first = drive(project)
    look(first)
    assert "1 articles" in str(first.workspace.suggestions.outside.message("counting"))
    first.close()
    second = drive(project)
    look(second)
    assert second.workspace.suggestions.outside.message("counting") is None  # it was not asked again


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("raises", "raises raised ZeroDivisionError"),
        ("hangs", "The suggester hangs gave no answer within 1 seconds"),
        ("negative", "PER -1-3"),
    ],
)
def test_one_that_fails_is_named_and_the_window_goes_on(drive, project, remember, name: str, sentence: str) -> None:
    remember(name, timeout="1", file=os.devnull)
    at_work = drive(project)
    at_work.qtbot.waitUntil(lambda: at_work.message != "", timeout=30_000)
    look(at_work)
    assert sentence in bare(at_work.message)
    go_back(at_work)
    at_work.press("Ctrl+PgDown")
    look(at_work)
    dialog = at_work.workspace.suggestions.open_settings()
    choose(dialog, name)
    assert sentence in bare(dialog.page(name).state.text())
    dialog.reject()


def test_nothing_is_sent_before_somebody_saw_it_and_agreed(drive, project, remember, server, qapp) -> None:
    server.claim(("PER", NAME))
    remember("llm", address=server.address, model="tiny")
    at_work = drive(project)
    at_work.qtbot.waitUntil(lambda: asked(qapp) is not None)
    look(at_work)
    refused = asked(qapp)
    assert refused.address.text() == server.address
    assert at_work.text in json.loads(refused.request.toPlainText())["messages"][1]["content"]
    assert refused.leave.isDefault()
    refused.leave.click()
    go_back(at_work)
    at_work.press("Ctrl+PgDown")
    look(at_work)
    assert (server.asked, asked(qapp)) == ([], None)  # it is not asked again before the settings were looked at

    dialog = at_work.workspace.suggestions.open_settings()
    choose(dialog, "llm")
    form = dialog.page("llm").form
    assert isinstance(form, ServerForm)
    form.model.setText("other")
    form.model.editingFinished.emit()
    dialog.reject()
    at_work.qtbot.waitUntil(lambda: asked(qapp) is not None)
    shown = json.loads(asked(qapp).request.toPlainText())
    asked(qapp).send.click()
    look(at_work)
    assert server.asked == [shown]
    assert shown["model"] == "other"
    assert left(at_work) == [(NAME, "PER")]
    go_back(at_work)
    at_work.press("Ctrl+PgDown")
    look(at_work)
    assert len(server.asked) == 2
    assert asked(qapp) is None


def asked(application: QApplication) -> ConsentDialog | None:
    shown = [one for one in application.topLevelWidgets() if isinstance(one, ConsentDialog) and one.isVisible()]
    return shown[0] if shown else None


def test_one_can_be_tried(drive, project: Path, remember) -> None:
    at_work = drive(project)
    dialog = at_work.workspace.suggestions.open_settings()
    for name, sentence in (("good", "It works: 1 suggestion"), ("gone", "cannot be imported")):
        choose(dialog, name)
        page = dialog.page(name)
        assert "It is off" in page.state.text()
        page.test.click()
        at_work.qtbot.waitUntil(lambda page=page: not page.is_busy, timeout=30_000)
        assert sentence in bare(page.state.text())
    dialog.reject()
    look(at_work)
    assert left(at_work) == []


def test_the_kinds_of_a_model_get_labels(drive, project: Path, remember, tmp_path: Path) -> None:
    from tiny_model import save_model

    at_work = drive(project)
    dialog = at_work.workspace.suggestions.open_settings()
    choose(dialog, "transformers")
    form = dialog.page("transformers").form
    assert isinstance(form, ModelForm)
    assert form.kinds == {}
    form.folder.setText(str(tmp_path))
    form.folder.editingFinished.emit()
    assert "config.json" in form._note.text()
    form.folder.setText(str(save_model(tmp_path / "tiny")))
    form.folder.editingFinished.emit()
    assert {kind: box.currentData() for kind, box in form.kinds.items()} == {"LOC": "GPE", "ODD": "", "PERS": "PER"}
    form.kinds["ODD"].setCurrentIndex(form.kinds["ODD"].findData("ROLE"))
    form.kinds["ODD"].activated.emit(0)
    dialog.reject()
    again = at_work.workspace.suggestions.open_settings()
    kept = again.page("transformers").form
    assert kept.options() == {"folder": str(tmp_path / "tiny"), "labels": {"LOC": "GPE", "ODD": "ROLE", "PERS": "PER"}}
    again.reject()


def test_leafing_on_lets_go_of_what_is_looked_at(drive, project: Path, remember) -> None:
    remember("slow")
    at_work = drive(project)
    first = at_work.workspace.session.article.document.id
    at_work.qtbot.waitUntil(lambda: at_work.workspace.suggestions.outside._job.busy, timeout=30_000)
    go_back(at_work)
    at_work.press("Ctrl+PgDown")
    second = at_work.workspace.session.article.document.id
    assert second != first
    look(at_work)
    stored = at_work.workspace.session.store.suggestions
    assert list(stored.of(second)) == ["slow"]
    assert stored.of(first) == {}
