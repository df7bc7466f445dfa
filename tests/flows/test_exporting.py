"""Exporting by keys: the dialog says what a format cannot hold before anything is written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tricky import tricky_documents

from workbench.commands.importing import import_paths
from workbench.commands.projects import create_project
from workbench.commands.released import verify
from workbench.formats.jsonl.writing import write_lines
from workbench.ui.dialogs.files import FileDialog
from workbench.ui.dialogs.report import Report
from workbench.ui.exporting.dialog import ExportDialog
from workbench.ui.exporting.release_dialog import ReleaseDialog
from workbench.ui.words.isolation import bare


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the tricky documents."""
    lines = tmp_path / "tricky.jsonl"
    lines.write_bytes(b"".join(write_lines(tricky_documents())))
    with create_project(tmp_path / "p.workbench") as store:
        assert import_paths(store, [lines], annotator="importer").refused == ()
    return tmp_path / "p.workbench"


@pytest.fixture
def at_work(drive: Callable[[Path | None], Driver], project: Path) -> Driver:
    return drive(project)


def asked(at_work: Driver) -> ExportDialog:
    """Open the dialog with its key, and wait for what it tells."""
    at_work.press("Ctrl+E")
    dialog = at_work.window.exporting.dialog
    assert isinstance(dialog, ExportDialog)
    at_work.qtbot.waitUntil(dialog.isActiveWindow)
    settle(at_work, dialog)
    return dialog


def settle(at_work: Driver, dialog: ExportDialog) -> None:
    at_work.qtbot.waitUntil(lambda: dialog.is_settled)


def choose(at_work: Driver, dialog: ExportDialog, name: str) -> None:
    """Walk down the list of formats to one of them."""
    QTest.keyClick(dialog.formats, Qt.Key.Key_Home)
    while dialog.order().format != name:
        before = dialog.formats.currentRow()
        QTest.keyClick(dialog.formats, Qt.Key.Key_Down)
        assert dialog.formats.currentRow() > before, f"there is no format {name}"
    settle(at_work, dialog)


def answer(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(FileDialog, "ask_new", lambda *_, **__: [path])


def test_two_keys_and_a_name_export_everything(
    at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = asked(at_work)
    assert "12 document(s)" in dialog.heading.text() or "12 documents" in dialog.heading.text()
    assert not dialog.losses.isVisible()
    target = tmp_path / "out.jsonl"
    answer(monkeypatch, target)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    at_work.wait_for_work()
    names = [json.loads(line)["name"] for line in target.read_bytes().splitlines()]
    assert names == [item.document.name for item in tricky_documents()]
    assert "12" in at_work.message


def test_what_a_format_cannot_hold_is_said_before_and_after(
    at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = asked(at_work)
    choose(at_work, dialog, "conll")
    told = bare(dialog.losses.toPlainText())
    assert dialog.losses.isVisible()
    assert "nested" in told
    target = tmp_path / "out.conll"
    answer(monkeypatch, target)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    at_work.wait_for_work()
    assert "B-WEAPON" in target.read_text("utf-8")
    (report,) = (one for one in at_work.window.findChildren(Report) if one.isVisible())
    assert "nested" in bare(report.lines.toPlainText())
    report.close()


def test_a_choice_restricts_what_is_exported_and_the_format_is_remembered(
    at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = asked(at_work)
    choose(at_work, dialog, "conll")
    dialog.tabs.setCurrentIndex(1)
    labels = dialog.choice.labels
    for row in range(labels.count()):
        if labels.item(row).data(Qt.ItemDataRole.UserRole) != "GPE":
            labels.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.choice.statuses["done"].setChecked(True)
    settle(at_work, dialog)
    assert dialog.order().choice.labels == {"GPE"}
    target = tmp_path / "places.conll"
    answer(monkeypatch, target)
    dialog.export.click()
    at_work.wait_for_work()
    tags = {line.split()[-1] for line in target.read_text("utf-8").splitlines() if line.strip()}
    assert {"B-GPE", "O"} <= tags <= {"B-GPE", "I-GPE", "O"}
    for report in at_work.window.findChildren(Report):
        report.close()
    at_work.window.activateWindow()
    at_work.qtbot.waitUntil(at_work.window.isActiveWindow)
    again = asked(at_work)
    assert again.order().format == "conll"
    assert again.order().choice.labels == frozenset()
    again.reject()


def test_a_choice_that_leaves_nothing_or_cannot_be_is_told(at_work: Driver) -> None:
    dialog = asked(at_work)
    dialog.choice.statuses["skipped"].setChecked(True)
    settle(at_work, dialog)
    assert not dialog.export.isEnabled()
    dialog.choice.statuses["skipped"].setChecked(False)
    dialog.choice.since.setText("31 zz")
    settle(at_work, dialog)
    assert not dialog.export.isEnabled()
    assert "31 zz" in bare(dialog.heading.text())
    dialog.choice.since.setText("2024")
    settle(at_work, dialog)
    assert dialog.export.isEnabled()
    dialog.reject()


def test_a_release_is_made_by_keys_and_remembered(
    at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = released(at_work)
    assert dialog.version.text() == "1.0"
    dialog.formats.setFocus()
    for row in range(dialog.formats.count()):
        if dialog.formats.item(row).data(Qt.ItemDataRole.UserRole) == "conll":
            dialog.formats.setCurrentRow(row)
            QTest.keyClick(dialog.formats, Qt.Key.Key_Space)
    assert dialog.formats.ticked() == ("conll",)
    answer(monkeypatch, tmp_path / "data set")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    at_work.wait_for_work()
    assert verify(tmp_path / "data set") == []
    assert (tmp_path / "data set" / "data" / "conll" / "train.conll").read_text("utf-8")
    assert "1.0" in at_work.message
    for report in at_work.window.findChildren(Report):
        report.close()
    at_work.window.activateWindow()
    at_work.qtbot.waitUntil(at_work.window.isActiveWindow)
    again = released(at_work)
    assert again.version.text() == "1.1"
    assert again.formats.ticked() == ("conll",)
    assert again.earlier.model().rowCount() == 1
    again.reject()


def test_parts_that_make_no_sense_are_told_and_nothing_is_released(
    at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = released(at_work)
    dialog.parts.shares.setText("train=lots")
    answer(monkeypatch, tmp_path / "out")
    dialog.release.click()
    assert dialog.isVisible()
    assert "lots" in bare(dialog.problem.text())
    assert not (tmp_path / "out").exists()
    dialog.reject()


def released(at_work: Driver) -> ReleaseDialog:
    """Open the dialog of releases with its key."""
    at_work.press("Ctrl+Alt+E")
    dialog = at_work.window.exporting.dialog
    assert isinstance(dialog, ReleaseDialog)
    at_work.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_closing_the_project_closes_the_dialog(at_work: Driver) -> None:
    asked(at_work)
    at_work.window.close_project()
    assert at_work.window.exporting.dialog is None


def test_a_release_tells_in_the_interfaces_words_what_is_left_out_and_what_a_part_lacks(
    at_work: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work.press("Ctrl+Alt+E")
    (dialog,) = at_work.window.findChildren(ReleaseDialog)
    for row in range(dialog.formats.count()):
        if dialog.formats.item(row).data(Qt.ItemDataRole.UserRole) == "conll":
            dialog.formats.item(row).setCheckState(Qt.CheckState.Checked)
    answer(monkeypatch, tmp_path / "r")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    at_work.wait_for_work()
    (report,) = (one for one in at_work.window.findChildren(Report) if one.isVisible())
    told = bare(report.lines.toPlainText()).splitlines()
    assert any(line.startswith("The part dev has no span with the labels") for line in told)
    assert any(line.startswith("Left out of CoNLL columns: ") and "relation" in line for line in told)
    assert (tmp_path / "r" / "SHA256SUMS").is_file()
