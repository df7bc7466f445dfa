"""`workbench stats`: exact numbers as tables, and JSON as the schema says."""

import json

import jsonschema
import pytest

from tests.flows.screenshots import Articles
from workbench import cli
from workbench.paths import RESOURCES

SCHEMA = json.loads((RESOURCES / "schemas" / "statistics-1.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.workbench"
    Articles().store(path)
    return path


@pytest.fixture
def run(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return exit_.value.code, out, err

    return call


def test_the_json_is_as_its_schema_says(run, project):
    code, out, _ = run("stats", project, "--json")
    facts = json.loads(out)
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(facts)
    assert code == 0
    assert {one["status"]: one["documents"] for one in facts["statuses"]} == {
        "todo": 1,
        "doing": 2,
        "done": 2,
        "skipped": 0,
    }
    assert facts["speakers"]
    assert facts["mentions"]["rows"]
    total = sum(one["spans"] for one in facts["labels"])
    for periods in ("days", "weeks", "months"):
        assert sum(one["made"] + one["imported"] for one in facts[periods]) == total
    assert sum(one["spans"] for one in facts["outlets"]) == total


def test_an_empty_project_has_numbers_too(run, tmp_path):
    run("new", tmp_path / "p.workbench")
    code, out, _ = run("stats", tmp_path / "p.workbench", "--json")
    facts = json.loads(out)
    jsonschema.validate(facts, SCHEMA)
    assert code == 0
    assert facts["days"] == facts["speakers"] == facts["suggestions"] == []


def test_tables_have_a_heading_each(run, project):
    code, out, _ = run("stats", project, "--per", "month")
    tables = [table.splitlines() for table in out.split("\n\n")]
    assert code == 0
    assert [table[0].split("\t")[0] for table in tables] == [
        "STATUS",
        "LABEL",
        "OUTLET",
        "MONTH",
        "ANNOTATOR",
        "SPEAKER",
        "LABEL",
        "SUGGESTED LABEL",
    ]
    assert "done\t2" in tables[0]
    assert all(line.count("\t") == table[0].count("\t") for table in tables for line in table)


def test_an_unknown_annotator_is_refused(run, project):
    code, out, err = run("stats", project, "--annotator", "nobody")
    assert (code, out) == (2, "")
    assert err == "workbench: There is no annotator nobody in this project.\n"
