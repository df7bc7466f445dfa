"""Importing in the window: what has to be decided is asked before anything is written, and only then."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from workbench.ui.dialogs.files import FileDialog
from workbench.ui.dialogs.report import Report
from workbench.ui.importing.columns import Columns
from workbench.ui.importing.dialog import ImportDialog
from workbench.ui.importing.unknown_names import UnknownNames

TEXT = "قال المتحدث إن راجمة BM-21 وصلت إلى ميناء الصيد أمس."
WAIT = 60_000  # milliseconds: colours for new labels are reckoned while other tests run


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], project: Path) -> Driver:
    return drive(project)


def span(surface: str, label: str, shift: int = 0) -> dict[str, object]:
    start = TEXT.index(surface) + shift
    return {"start": start, "end": start + len(surface), "text": surface, "label": label}


def write_lines(path: Path, *documents: tuple[str, list[dict[str, object]]]) -> Path:
    lines = ({"name": name, "text": TEXT, "spans": spans} for name, spans in documents)
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), "utf-8")
    return path


def dialog(at_work: Driver, kind: type[Any]) -> Any:
    at_work.qtbot.waitUntil(lambda: isinstance(at_work.window.importing.dialog, kind), timeout=WAIT)
    found = at_work.window.importing.dialog
    assert isinstance(found, kind)
    return found


def settle(at_work: Driver) -> None:
    at_work.qtbot.waitUntil(lambda: bool(at_work.message), timeout=WAIT)


def documents(at_work: Driver) -> int:
    return at_work.workspace.session.store.documents.count()


def report(at_work: Driver) -> Report:
    at_work.qtbot.waitUntil(lambda: bool(at_work.window.findChildren(Report)), timeout=WAIT)
    return at_work.window.findChildren(Report)[-1]


def test_what_needs_no_decision_comes_in_at_once(at_work: Driver, tmp_path: Path) -> None:
    at_work.window.import_paths([write_lines(tmp_path / "a.jsonl", ("one", [span("المتحدث", "PER")]))])
    settle(at_work)
    assert at_work.message == "1 document imported"
    assert at_work.window.importing.dialog is None


def test_unknown_names_are_asked_about_before_anything_is_written(at_work: Driver, tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "a.jsonl",
        ("one", [span("المتحدث", "spokesman"), span("ميناء الصيد", "fac")]),
        ("two", [span("BM-21", "WEAPON", shift=2)]),
    )
    at_work.window.import_paths([path])
    asked = dialog(at_work, UnknownNames)
    assert documents(at_work) == 3
    known, unknown = (box.currentText() for box in asked.boxes)
    assert "FAC" in known  # a label of the scheme, written otherwise
    assert unknown == "Add to the scheme"
    assert asked.repair.isChecked()
    QTest.keyClick(asked, Qt.Key.Key_Return)
    assert "line 2: the offsets were taken as" in report(at_work).lines.toPlainText()
    assert at_work.message.startswith("2 documents imported")
    assert documents(at_work) == 5
    assert "spokesman" in at_work.workspace.session.store.scheme.by_name


def test_names_are_left_out_or_the_import_given_up(at_work: Driver, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", ("one", [span("المتحدث", "spokesman")]))
    at_work.window.import_paths([path])
    QTest.keyClick(dialog(at_work, UnknownNames), Qt.Key.Key_Escape)
    assert (at_work.message, documents(at_work)) == ("Nothing was imported.", 3)
    at_work.window.line.clear()
    at_work.window.import_paths([path])
    asked = dialog(at_work, UnknownNames)
    asked.boxes[0].setCurrentIndex(asked.boxes[0].findText("Leave out"))
    asked.accept()
    assert "spokesman" in report(at_work).lines.toPlainText()
    assert documents(at_work) == 4


def test_the_columns_of_a_table_are_asked_for(at_work: Driver, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"n,content here,headline\n7,{TEXT},خبر\n", "utf-8")
    at_work.window.import_paths([tmp_path / "a.csv"])
    asked = dialog(at_work, Columns)
    assert [box.currentData() for box in asked.boxes] == ["n", "\0text", "title"]
    asked.boxes[0].setCurrentIndex(asked.boxes[0].findData("title"))
    assert not asked.go.isEnabled()
    assert asked.problem.text() == "Two columns cannot be the same field."
    asked.boxes[0].setCurrentIndex(asked.boxes[0].findData("\0name"))
    asked.accept()
    settle(at_work)
    store = at_work.workspace.session.store
    document = store.documents.get(store.documents.find("7"))
    assert (document.text, document.meta) == (TEXT, {"title": "خبر"})


def test_everything_can_be_chosen(at_work: Driver, tmp_path: Path) -> None:
    table = tmp_path / "a.txt"
    table.write_text(f"x,y\n{TEXT},one\n", "utf-8")
    at_work.window.importing.ask([table])
    asked = dialog(at_work, ImportDialog)
    asked.format.setCurrentIndex(asked.format.findData("table"))
    assert asked.columns.isVisible()
    for name, column in (("text", "x"), ("name", "y")):
        asked.form.fields[name].setText(column)
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle(at_work)
    assert at_work.message == "1 document imported"


def test_the_report_can_be_saved(at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad.jsonl").write_text("{}\n")
    at_work.window.import_paths([tmp_path / "bad.jsonl"])
    shown = report(at_work)
    monkeypatch.setattr(FileDialog, "ask_new", lambda *_, **__: [tmp_path / "report.json"])
    buttons = shown.findChild(QDialogButtonBox).buttons()
    next(one for one in buttons if "Save" in one.text()).click()
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["refusals"] == 1
