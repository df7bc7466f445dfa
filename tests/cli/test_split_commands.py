"""`workbench duplicates` and `workbench split`: what they print and write, and what they refuse."""

import csv
import json

import pytest
import wire
from articles import add, article

from workbench import cli
from workbench.commands.projects import create_project


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.workbench"
    texts = [wire.HARBOUR, wire.BORDER, wire.edited(), wire.TALKS, wire.FACTORY]
    with create_project(path) as store:
        add(store, *(article(f"story-{n}", text, meta={"date": f"2024-03-0{n + 1}"}) for n, text in enumerate(texts)))
    return path


@pytest.fixture
def run(capsys):
    def call(*arguments):
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return exit_.value.code, out, err

    return call


def names(group):
    return [one["name"] for one in group["documents"]]


def test_duplicates_are_listed_with_the_reason(run, project):
    code, out, _ = run("duplicates", project)
    assert code == 0
    assert "groups of near-duplicates: 1" in out
    assert "story-0 – story-2: similar (similarity 0." in out


def test_and_as_json(run, project):
    facts = json.loads(run("duplicates", project, "--json")[1])
    assert facts["documents"] == 5
    (group,) = facts["groups"]
    assert names(group) == ["story-0", "story-2"]
    assert group["pairs"][0]["ground"] == "similar"
    assert group["pairs"][0]["first"]["name"] == "story-0"
    strict = json.loads(run("duplicates", project, "--json", "--threshold", 0.95, "--passage", 0)[1])
    assert strict["groups"] == []


def test_a_split_is_a_table_of_parts_and_a_file(run, project, tmp_path):
    file = tmp_path / "split.csv"
    code, out, _ = run("split", project, "--parts", "train=60,test=40", "--seed", 3, "-o", file)
    assert code == 0
    assert out.startswith("PART\tSHARE\tDOCUMENTS")
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["name"]: row for row in csv.DictReader(stream)}
    assert rows.keys() == {f"story-{n}" for n in range(5)}
    assert rows["story-0"]["part"] == rows["story-2"]["part"]
    assert [rows[f"story-{n}"]["group"] for n in range(3)] == ["1", "", "1"]


def test_folds_and_json(run, project):
    facts = json.loads(run("split", project, "--folds", 2, "--json")[1])
    assert [part["part"] for part in facts["parts"]] == ["fold-1", "fold-2"]
    assert sum(len(part["documents"]) for part in facts["parts"]) == 5
    assert facts["plan"]["folds"] == 2
    assert facts == json.loads(run("split", project, "--folds", 2, "--json")[1])


def test_what_is_left_out_by_date_is_in_no_part(run, project, tmp_path):
    file = tmp_path / "split.csv"
    facts = json.loads(run("split", project, "--parts", "a=1,b=1", "--by-date", "--json", "-o", file)[1])
    assert facts["left_out"] or facts["parts"][0]["documents"]
    with file.open(encoding="utf-8-sig", newline="") as stream:
        parts = {row["document"]: row["part"] for row in csv.DictReader(stream)}
    assert {one for one, part in parts.items() if not part} == set(facts["left_out"])


def test_leaks_are_said_aloud_where_nothing_is_kept_together(run, project):
    outs = [run("split", project, "--parts", "a=1,b=1", "--apart", "--seed", seed)[1] for seed in range(6)]
    assert all("Caution: Near-duplicates are not kept together." in out for out in outs)
    assert any("Most similar across parts: story-0 – story-2" in out for out in outs)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--parts", "train"],
        ["--parts", "train=x,test=1"],
        ["--parts", "train=80,train=20"],
        ["--parts", "train=1"],
        ["--parts", "train=-1,test=2"],
        ["--folds", "1"],
        ["--folds", "3", "--parts", "a=1,b=1"],
        ["--by-date", "--by-outlet"],
        ["--threshold", "0"],
        ["--passage", "3"],
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(run, project, arguments):
    code, out, err = run("split", project, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("workbench: ")
    assert len(err.splitlines()) == 1
