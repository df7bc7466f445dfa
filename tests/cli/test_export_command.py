"""`workbench export` with all that can be chosen, and `workbench formats`."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from tricky import tricky_documents

from workbench import cli
from workbench.formats import FORMATS
from workbench.formats.jsonl.writing import write_lines


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Result(exit_.value.code, out, err)

    return call


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "in.jsonl").write_bytes(b"".join(write_lines(tricky_documents())))
    path = tmp_path / "p.workbench"
    assert run("import", path, tmp_path / "in.jsonl").code == 0
    return path


def refusal(result: Result) -> str:
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    return result.err


def test_what_a_format_cannot_hold_is_told_before_and_after(run: Run, project: Path, tmp_path: Path) -> None:
    done = run("export", project, "-o", tmp_path / "a.conll", "--format", "conll", "--losses", tmp_path / "lost.json")
    assert done.code == 0
    assert "What will be left out: spans that overlap others 3 (documents 1); relations 1" in done.err
    assert "Left out: relations 1, documents 1: nested\n" in done.out
    lost = json.loads((tmp_path / "lost.json").read_bytes())
    assert {"part": "relations", "name": "", "count": 1, "documents": 1, "names": ["nested"]} in lost
    facts = run("export", project, "-o", tmp_path / "a.conll", "--format", "conll", "--json").json
    assert facts["losses"] == lost


def test_losses_that_cannot_be_written_are_told_before_the_export(run: Run, project: Path, tmp_path: Path) -> None:
    losses = tmp_path / "none" / "lost.json"
    done = run("export", project, "-o", tmp_path / "a.conll", "--format", "conll", "--losses", losses)
    assert "There is no folder" in refusal(done)
    assert not (tmp_path / "a.conll").exists()


def test_nothing_is_told_where_nothing_is_lost(run: Run, project: Path, tmp_path: Path) -> None:
    done = run("export", project, "-o", tmp_path / "a.jsonl")
    assert done.err == ""
    assert "Left out" not in done.out


def test_documents_are_chosen_and_shaped(run: Run, project: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    asked = ("--status", "done", "--by", "amal", "--label", "PER", "--label", "GPE", "--since", "2024", "--unit")
    done = run("export", project, "-o", path, *asked, "sentence", "--map", "arms-news-to-conll-4")
    assert done.code == 0
    lines = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert {span["label"] for line in lines for span in line["spans"]} == {"PER", "LOC"}
    assert all(line["scheme"] == "conll-4/1" for line in lines)
    assert any(line["name"].endswith("#2") for line in lines)
    run("export", project, "-o", path, "--unit", "window", "--size", 4, "--overlap", 1, "--offset-unit", "utf16")
    lines = [json.loads(line) for line in path.read_bytes().splitlines()]
    assert {line["offset_unit"] for line in lines} == {"utf16"}
    assert run("export", project, "-o", path, "--outlet", "none", "--json").json["documents"] == 0


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        (("-O", "tagging"), "no option of a format"),
        (("-O", "x=1"), "has no option x"),
        (("--format", "conll", "-O", "tagging=IO"), "takes one of IOB2, BILOU"),
        (("--by", "nobody"), "Nobody called nobody"),
        (("--label", "X"), "has no label X"),
        (("--since", "soon"), "is no date"),
        (("--map", "none"), "no label mapping none"),
        (("--unit", "window", "--size", "0"), "cannot overlap"),
    ],
)
def test_what_cannot_be_asked_for_is_one_line(
    run: Run,
    project: Path,
    tmp_path: Path,
    asked: tuple[str, ...],
    reason: str,
) -> None:
    assert reason in refusal(run("export", project, "-o", tmp_path / "x", *asked))
    assert not (tmp_path / "x").exists()


def test_formats_are_listed(run: Run) -> None:
    lines = run("formats").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == list(FORMATS)
    facts = {one["name"]: one for one in run("formats", "--json").json}
    assert facts["jsonl"]["imports"] and facts["jsonl"]["exports"]
    assert "relations" in facts["jsonl"]["holds"]
    assert "relations" not in facts["conll"]["holds"]
    assert facts["conll"]["options"][0] == {
        "name": "tagging",
        "title": "Tags",
        "kind": "choice",
        "default": "IOB2",
        "choices": ["IOB2", "BILOU"],
    }


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_is_told_about(run: Run, name: str) -> None:
    assert run("formats", name).out.startswith(f"{name}: {FORMATS[name].title} (")
    assert run("formats", name, "--json").json["name"] == name


def test_a_format_that_is_not_there_is_one_line(run: Run) -> None:
    assert "no format odt" in refusal(run("formats", "odt"))


def test_spans_beside_borders_of_tokens_are_told_with_the_reason(run: Run, project: Path, tmp_path: Path) -> None:
    table = tmp_path / "beside.csv"
    asked = ("export", project, "-o", tmp_path / "a.conll", "--format", "conll", "--alignment", table)
    done = run(*asked, "-O", "tokenizer=whitespace")
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert rows
    assert {row["reason"] for row in rows} <= {"clitic", "punctuation", "word", "space"}
    assert "Edges of spans beside borders of tokens" in done.out
    lost = {(row["document"], row["start"], row["end"]) for row in rows if row["lost"] == "yes"}
    assert run(*asked, "-O", "tokenizer=whitespace", "--json").json["alignment"]["lost"] == len(lost)
    assert "beside borders of tokens: 0; spans without tags for that: 0" in run(*asked).out
    assert "has no tokens" in refusal(run(*asked[:4], "--alignment", table))
