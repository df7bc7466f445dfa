"""`workbench evaluate`: files and projects, tables and JSON as the schema says."""

import json

import jsonschema
import pytest
from gold.gold import annotated, load

from workbench import cli
from workbench.formats.jsonl.writing import write_lines
from workbench.paths import RESOURCES, SAMPLES

GOLD = RESOURCES.parent / "tests" / "gold" / "samples"
SCHEMA = json.loads((RESOURCES / "schemas" / "evaluation-1.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def gold(tmp_path):
    """The sample articles with their gold annotation as a file."""
    found = [load(path) for path in sorted(GOLD.glob("*.json"))]
    items = [annotated(one, (SAMPLES / one.name).read_bytes().decode(), "gold") for one in found]
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"".join(write_lines(items)))
    return path


@pytest.fixture
def run(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return exit_.value.code, out, err

    return call


def test_the_json_is_as_its_schema_says(run, gold):
    code, out, _ = run("evaluate", gold, "--json", "--learning-curve", "1,3")
    facts = json.loads(out)
    jsonschema.Draft202012Validator(SCHEMA).validate(facts)
    assert code == 0
    assert facts["documents"] == 5
    assert sum(one["gold"] for one in facts["labels"]) == facts["total"]["gold"] > 500
    assert [(one["learned"], one["documents"]) for one in facts["learning_curve"]] == [(0, 2), (1, 2), (3, 2)]


def test_the_output_is_the_same_every_time(run, gold):
    assert run("evaluate", gold, "--json") == run("evaluate", gold, "--json")


def test_a_project_of_the_same_work_has_the_same_gold(run, gold, tmp_path):
    run("import", tmp_path / "p.workbench", gold)
    of_file = json.loads(run("evaluate", gold, "--json")[1])
    code, out, _ = run("evaluate", tmp_path / "p.workbench", "--json")
    of_project = json.loads(out)
    assert code == 0
    assert [(one["label"], one["gold"]) for one in of_project["labels"]] == [
        (one["label"], one["gold"]) for one in of_file["labels"]
    ]


def test_tables_and_what_differs(run, gold, tmp_path):
    code, out, _ = run("evaluate", gold, "--threshold", "0.9", "--misses", tmp_path / "misses.jsonl")
    assert code == 0
    assert [line for line in out.splitlines() if line.startswith("LABEL\tSUGGESTER\tGOLD")]
    rows = [json.loads(line) for line in (tmp_path / "misses.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = {path.stem: path.read_bytes().decode() for path in SAMPLES.glob("*.txt")}
    assert rows
    assert all(texts[row["name"]][row["start"] : row["end"]] == row["text"] for row in rows)


def test_a_broken_line_is_named_and_the_rest_is_measured(run, gold):
    gold.write_bytes(b'{"text": 1}\n' + gold.read_bytes())
    code, out, err = run("evaluate", gold)
    assert code == 2
    assert "gold.jsonl, line 1: text has a wrong value" in err
    assert "Documents: 5" in out


def test_bad_input_is_one_clear_line(run, gold, tmp_path):
    (tmp_path / "open.jsonl").write_text('{"text": "قال"}\n', encoding="utf-8")
    run("new", tmp_path / "empty.workbench")
    for arguments, problem in (
        ((tmp_path / "nowhere.jsonl",), "There is no file"),
        ((tmp_path / "open.jsonl",), "holds no finished annotation"),
        ((tmp_path / "empty.workbench",), "No document is marked as done"),
        ((tmp_path / "empty.workbench", "--scheme", "arms-news"), "--scheme is for files"),
        ((gold, "--learning-curve", "1,x"), "give numbers with commas"),
        ((gold, "--learning-curve", "9"), "needs more than 9"),
        ((gold, "--threshold", "2"), "threshold"),
        ((gold, "--misses", tmp_path), "is a folder"),
    ):
        code, _, err = run("evaluate", *arguments)
        assert (code, len(err.splitlines())) == (2, 1), err
        assert problem in err


def test_work_that_is_not_finished_is_no_gold(run, gold):
    text = gold.read_text(encoding="utf-8").replace('"status": "done"', '"status": "doing"', 1)
    gold.write_text(text.replace('"status":"done"', '"status":"doing"', 1), encoding="utf-8")
    assert json.loads(run("evaluate", gold, "--json")[1])["documents"] == 4
