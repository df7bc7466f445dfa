"""No word of an article, note, query or metadata and no name of a file reaches the log, whatever goes wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench import cli
from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.core.errors import BadInput
from workbench.logs import Log
from workbench.ui.app import make_window
from workbench.ui.crashes import Crashes

IN_TEXT, IN_TITLE, IN_NOTE, IN_QUERY, IN_NAME, IN_ERROR = (f"سرّي{number}Canary{number}" for number in range(6))
CANARIES = (IN_TEXT, IN_TITLE, IN_NOTE, IN_QUERY, IN_NAME, IN_ERROR)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    article = {
        "format": "workbench/1",
        "name": f"{IN_NAME}-article",
        "text": f"قال {IN_TEXT} إن القارب وصل.\n",
        "meta": {"title": IN_TITLE, "outlet": IN_TITLE},
        "note": IN_NOTE,
    }
    folder = tmp_path / IN_NAME
    folder.mkdir()
    (folder / "articles.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    path = folder / f"{IN_NAME}.workbench"
    with create_project(path) as store:
        import_paths(store, [folder / "articles.jsonl"], annotator="sara")
    return path


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "log")


def written(log: Log) -> str:
    return "\n".join(file.read_text(encoding="utf-8", errors="replace") for file in log.folder.rglob("*.*"))


def told(text: str) -> list[str]:
    return [canary for canary in CANARIES if canary in text]


def work(log: Log, project: Path, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> str:
    """Do what people do in a window, with refusals and an unexpected error; return the diagnostic information."""
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")
    settings.setValue("annotator", IN_NAME)
    (tmp_path / f"{IN_NAME}.jsonl").write_text(json.dumps({"text": 7, "name": IN_TEXT}), encoding="utf-8")

    def fail() -> None:
        try:
            raise KeyError(IN_TEXT)
        except KeyError as error:
            raise ValueError(f"{IN_ERROR} is not in {IN_TEXT}") from error

    def refuse(*_: object, **__: object) -> None:
        raise BadInput("{what} cannot be.", what=IN_ERROR)

    with log.open("window"), Crashes(log.path) as crashes:
        window = crashes.window = make_window(qapp, settings, log)
        window.show()
        window.open_path(project)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        person = Driver(window, qtbot)
        person.wait_for_work()
        person.press("Space", "Space", "P", "Return")
        person.write(IN_NOTE)
        person.workspace.page.setFocus()
        person.press("Ctrl+Z", "Ctrl+Z")
        person.workspace.session.do(refuse)
        window.import_paths([tmp_path / f"{IN_NAME}.jsonl", tmp_path / f"{IN_NAME}-none.txt"])
        person.wait_for_work()
        window._open.intake.run(lambda _store, _progress: fail())
        person.wait_for_work()
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda: sum(crashes._times.values()) == 2)
        qtbot.waitUntil(lambda: crashes.dialog is not None)
        details = crashes.dialog.details.toPlainText()
        diagnostics = window._help.diagnostics()
        person.close()
    return details + diagnostics


def test_nothing_that_people_read_or_write_is_logged_by_the_window(
    log: Log, project: Path, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    passed_on = work(log, project, qtbot, qapp, tmp_path)
    assert told(written(log) + passed_on) == []
    for said in (
        "step 2 done: tag",
        "step 3 undone",
        "step 2 undone",
        "BadInput: {what} cannot be.",
        "ValueError",
        "KeyError",
    ):
        assert said in written(log)


def test_the_detailed_log_that_a_person_switched_on_tells_more(
    log: Log, project: Path, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    log.folder.mkdir()
    log.switch_detailed(True)
    passed_on = work(log, project, qtbot, qapp, tmp_path)
    assert set(told(log.detailed_path.read_text(encoding="utf-8"))) >= {IN_ERROR, IN_TEXT, IN_NAME}
    assert told(log.path.read_text(encoding="utf-8") + passed_on) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "{project}", IN_QUERY),
        ("search", "{project}", f"({IN_QUERY}", "--regex"),
        ("tag", "{project}", IN_NAME, "0", "1", "PER"),
        ("tag", "{project}", f"{IN_NAME}-article", "4", "9", "PER"),
        ("import", "{project}", f"{IN_NAME}.txt"),
        ("export", "{project}", "-o", f"{IN_NAME}/none/{IN_NAME}.jsonl"),
        (f"{IN_NAME}.workbench",),
        (f"--{IN_NAME}",),
    ],
)
def test_nor_by_the_command_line(
    log: Log, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    monkeypatch.setattr("workbench.cli.program.user_logs", lambda: log.folder)
    with pytest.raises(SystemExit):
        cli.main([argument.format(project=project) for argument in arguments])
    assert "exit code" in written(log)
    assert told(written(log)) == []


def test_nor_by_an_unexpected_error_there(
    log: Log, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> Callable[[], None]:
        raise KeyError(IN_ERROR)

    monkeypatch.setattr("workbench.cli.program.user_logs", lambda: log.folder)
    monkeypatch.setattr("workbench.cli.checking.checking.check", fail)
    with pytest.raises(SystemExit) as ended:
        cli.main(["check", str(project)])
    assert ended.value.code == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert str(log.path) in said
    assert "unexpected error" in written(log)
    assert told(written(log) + said) == []
