"""Suggesting from the command line: for a project, and as a stream."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench import cli

TEXT = "قال وزير النقل سامر الراوي: «سنفتح الميناء غدا»، وأضاف أن السفن ستعود إليه قريبا.\n"
PROGRAM = [sys.executable, "-m", "workbench"]


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Result(exit_.value.code, out, err)

    return call


@pytest.fixture
def project(run, tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TEXT * (number + 1), encoding="utf-8")
    assert run("import", tmp_path / "p", *(tmp_path / f"{number}.txt" for number in range(3))).code == 0
    return tmp_path / "p"


def stream(data: bytes, *options: object) -> subprocess.CompletedProcess[bytes]:
    command = [*PROGRAM, "suggest", "--stdin", *map(str, options)]
    return subprocess.run(command, input=data, capture_output=True, check=False)


def test_a_project_is_told_by_label_and_suggester(run, project) -> None:
    result = run("suggest", project)
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[0] == "Documents: 3"
    assert any(line.startswith("QUOTE\tquotes\t") for line in lines)
    facts = json.loads(run("suggest", project, "--json", "--document", "0", "--only", "quotes").out)
    assert facts["documents"] == 1
    assert {name for found in facts["counts"].values() for name in found} == {"quotes"}
    assert json.loads(run("suggest", project, "--json", "--threshold", "1").out)["counts"] == {}


def test_the_queue_follows(run, project) -> None:
    assert run("documents", project, "--suggested").out == ""
    run("suggest", project)
    listed = [line.split("\t")[1] for line in run("documents", project, "--sort", "suggestions").out.splitlines()]
    assert listed == ["0", "1", "2"]
    most = run("documents", project, "--suggested", "--sort", "gain", "--descending").out.splitlines()
    assert len(most) == 3


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ((), "Name a project, or use --stdin."),
        (("--only", "x", "p"), "There is no suggester x; there are weapons, lexicon, "),
        (("--stdin", "--json"), "--stdin takes neither"),
        (("p", "--jobs", "2"), "--scheme and --jobs go with --stdin"),
        (("p", "--document", "9"), "There is no document 9"),
        (("--stdin", "--scheme", "none"), "There is no scheme none"),
    ],
)
def test_what_cannot_be_asked_for_is_said(run, project, options, complaint) -> None:
    arguments = [project if option == "p" else option for option in options]
    result = run("suggest", *arguments)
    assert (result.code, result.out) == (2, "")
    assert complaint in result.err


def test_the_stream_writes_what_an_export_with_suggestions_does(run, project, tmp_path) -> None:
    run("export", project, "-o", tmp_path / "plain.jsonl")
    told = run("export", project, "-o", tmp_path / "whole.jsonl", "--suggestions").out
    assert ", suggestions " in told
    done = stream((tmp_path / "plain.jsonl").read_bytes(), project)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == (tmp_path / "whole.jsonl").read_bytes()


def test_bad_lines_are_named_and_the_rest_goes_on_in_order() -> None:
    lines = [json.dumps({"text": TEXT, "name": str(number)}).encode() for number in range(40)]
    lines[3], lines[20] = b"{", b"[]"
    one, two = (stream(b"\n".join(lines), "--only", "quotes", "--jobs", jobs) for jobs in (1, 2))
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)
    assert one.returncode == 2
    assert [line.split(":")[1] for line in one.stderr.decode().splitlines()] == [
        " standard input, line 4", " standard input, line 21",
    ]  # fmt: skip
    assert [json.loads(line)["name"] for line in one.stdout.splitlines()] == [
        str(number) for number in range(40) if number not in (3, 20)
    ]


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes are others on this system")
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_reader_that_leaves_ends_the_stream_quietly(tmp_path: Path, jobs: int) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text("".join(json.dumps({"text": TEXT}) + "\n" for _ in range(2000)), encoding="utf-8")
    with (
        lines.open("rb") as source,
        subprocess.Popen(
            [*PROGRAM, "suggest", "--stdin", "--only", "quotes", "--jobs", str(jobs)],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as child,
    ):
        assert child.stdout
        assert child.stderr
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 1
