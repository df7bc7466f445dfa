"""Suggesters from outside on the command line."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from model_server import ModelServer, model_server
from outside import install
from tiny_model import save_model

from workbench import cli

TEXT = "قال وزير النقل سامر الراوي: «سنفتح الميناء غدا»، وأضاف أن السفن ستعود إليه قريبا.\n"


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Result(exit_.value.code, out, err)

    return call


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(TEXT * (number + 1), encoding="utf-8")
    assert run("import", tmp_path / "p", *(tmp_path / f"{number}.txt" for number in range(3))).code == 0
    return tmp_path / "p"


@pytest.fixture(autouse=True)
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "outside"
    folder.mkdir()
    install(folder)
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(Path(__file__).parents[2])]))


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with model_server() as server:
        yield server


def test_all_are_listed_with_what_is_wrong_with_them(run: Run) -> None:
    found = {one["name"]: one for one in json.loads(run("suggesters", "--json").out)}
    assert found["lexicon"] == {"name": "lexicon", "kind": "rules", "origin": "", "problem": ""}
    assert found["good"] == {
        "name": "good", "kind": "plug-in", "origin": "somebodys-suggesters 1.2", "problem": "",
    }  # fmt: skip
    assert "cannot be imported" in found["gone"]["problem"]
    assert found["llm"]["problem"] == ""
    assert (
        "is no address"
        in {one["name"]: one for one in json.loads(run("suggesters", "--json", "--option", "llm.address=x").out)}[
            "llm"
        ]["problem"]
    )


def test_one_takes_part_where_it_is_named(run: Run, project: Path) -> None:
    assert "good" not in run("suggest", project).out
    start, end = TEXT.find("سامر"), TEXT.find(":")
    edges = ("--option", f"good.start={start}", "--option", f"good.end={end}")
    result = run("suggest", project, "--only", "good", *edges, "--json")
    assert json.loads(result.out)["counts"] == {"PER": {"good": 3}}
    exported = project.parent / "out.jsonl"
    run("export", project, "-o", exported, "--suggestions")
    for line in exported.read_text(encoding="utf-8").splitlines():
        found = [one for one in json.loads(line)["suggestions"] if one["suggester"] == "good"]
        assert [(one["start"], one["end"], one["label"]) for one in found] == [(start, end, "PER")]


def test_one_that_fails_is_named_once_and_tried_again_next_time(run: Run, project: Path) -> None:
    for _ in range(2):
        result = run("suggest", project, "--only", "raises,quotes", "--json")
        assert result.code == 0
        assert (
            result.err == "workbench: The suggester raises raised ZeroDivisionError: of its own and is switched off.\n"
        )
        assert "quotes" in result.out


def test_the_stream_takes_plug_ins_too() -> None:
    lines = b"".join(json.dumps({"text": TEXT, "name": str(number)}).encode() + b"\n" for number in range(20))
    command = [sys.executable, "-m", "workbench", "suggest", "--stdin", "--only", "good,quotes", "--jobs"]
    one, two = (subprocess.run([*command, jobs], input=lines, capture_output=True, check=False) for jobs in ("1", "2"))
    assert (one.returncode, one.stderr, one.stdout) == (two.returncode, two.stderr, two.stdout) == (0, b"", one.stdout)
    for line in one.stdout.splitlines():
        assert {"good", "quotes"} == {span["suggester"] for span in json.loads(line)["suggestions"]}


@pytest.mark.parametrize("option", ["x", "x=1", ".a=1", "x.=1", "x..a=1"])
def test_what_is_no_option_is_said(run: Run, project: Path, option: str) -> None:
    result = run("suggest", project, "--option", option)
    assert (result.code, result.out) == (2, "")
    assert "NAME.key=value" in result.err


def test_articles_go_to_a_server_that_is_named_twice(run: Run, project: Path, server: ModelServer) -> None:
    server.claim(("PER", "سامر الراوي"))
    asked = ("suggest", project, "--only", "llm", "--json", "--option", f"llm.address={server.address}")
    for allowed in ((), ("--allow-server", "http://127.0.0.1:1/v1")):
        result = run(*asked, *allowed)
        assert (result.code, server.asked) == (2, [])
        assert f"allow it with --allow-server {server.address}" in result.err
    result = run(*asked, "--allow-server", server.address)
    assert json.loads(result.out)["counts"] == {"PER": {"llm": 3}}
    assert result.err == f"workbench: Articles are sent to {server.address}.\n"
    assert len(server.asked) == 3


def test_a_model_is_read_from_its_folder(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("زار فلاديمير بوتين موسكو.", encoding="utf-8")
    run("import", project, tmp_path / "more.txt")
    folder = save_model(tmp_path / "tiny")
    options = ("--option", f"transformers.folder={folder}", "--option", "transformers.labels.LOC=LOC")
    result = run("suggest", project, "--only", "transformers", "--json", *options)
    assert json.loads(result.out)["counts"] == {"LOC": {"transformers": 1}, "PER": {"transformers": 1}}
    lacking = run("suggest", project, "--only", "transformers")
    assert "Give the suggester transformers the folder of a model." in lacking.err
