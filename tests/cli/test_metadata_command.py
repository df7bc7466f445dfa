"""Metadata from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from workbench import cli


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"وصلت السفينة {name} صباحا.\n", encoding="utf-8")
    run("import", tmp_path / "p", tmp_path / "a.txt", tmp_path / "b.txt")
    return tmp_path / "p"


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as exit_:
        cli.main([str(argument) for argument in arguments])
    assert isinstance(exit_.value.code, int)
    return exit_.value.code


def exported(project: Path, tmp_path: Path) -> dict[str, dict[str, Any]]:
    assert run("export", project, "-o", tmp_path / "out.jsonl") == 0
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    return {line["name"]: {field: value for field, value in line["meta"].items() if value} for line in lines}


def test_a_table_is_tried_and_then_comes_in(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "m.csv"
    table.write_text("ref,date,desk\na,٢٠٢٤,سياسة\nz,2024,x\n", encoding="utf-8")
    capsys.readouterr()
    assert run("metadata", project, table, "--key", "ref", "--dry-run") == 2
    out, err = capsys.readouterr()
    assert "Nothing was written" in out
    assert "Documents met: 1" in out
    assert f"{table}, line 3: no document is called z." in err
    assert exported(project, tmp_path) == {"a": {}, "b": {}}
    capsys.readouterr()
    assert run("metadata", project, table, "--key", "ref", "--json") == 2
    facts = json.loads(capsys.readouterr().out)
    assert (facts["matched"], facts["changed"], facts["unknown"], facts["fields"]) == (1, 1, 1, ["date", "desk"])
    assert exported(project, tmp_path) == {"a": {"date": "2024", "desk": "سياسة"}, "b": {}}


def test_a_file_without_a_key_is_refused(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "m.csv"
    table.write_text("ref,date\na,2024\n", encoding="utf-8")
    assert run("metadata", project, table) == 2
    assert "no column says which document a row is about" in capsys.readouterr().err


def test_fields_are_set_renamed_and_removed(project: Path, tmp_path: Path) -> None:
    assert run("set-metadata", project, "desk", "سياسة", "a", "b") == 0
    assert run("rename-field", project, "desk", "section") == 0
    assert exported(project, tmp_path) == {"a": {"section": "سياسة"}, "b": {"section": "سياسة"}}
    assert run("remove-field", project, "section") == 0
    assert exported(project, tmp_path) == {"a": {}, "b": {}}
    assert run("remove-field", project, "section") == 2
    assert run("set-metadata", project, "date", "31/05/2024", "a") == 2


def test_the_report_names_some_of_many_fields(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fields = [f"c{number}" for number in range(40)]
    table = tmp_path / "wide.csv"
    table.write_text(f"name,{','.join(fields)}\na,{','.join('x' for _ in fields)}\n", encoding="utf-8")
    capsys.readouterr()
    assert run("metadata", project, table) == 0
    assert "Changed: 1 (c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11 and 28 more)\n" in capsys.readouterr().out
