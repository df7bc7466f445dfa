"""`workbench release` and `workbench releases`: from a project to a dataset, and what they refuse."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tricky import tricky_documents

from workbench import cli
from workbench.formats.jsonl.writing import write_lines

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as exit_:
            cli.main([*map(str, arguments)])
        out, err = capsys.readouterr()
        assert isinstance(exit_.value.code, int)
        return exit_.value.code, out, err

    return call


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    path, file = tmp_path / "p.workbench", tmp_path / "a.jsonl"
    file.write_bytes(b"".join(write_lines(tricky_documents())))
    run("new", path, "--scheme", "arms-news")
    run("import", path, file)
    return path


def test_a_release_is_made_listed_and_verified(run: Run, project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    code, out, err = run(
        *("release", project, "-o", folder, "--format", "conll", "-O", "conll.tagging=BILOU"),
        *("--parts", "train=60,test=40", "--title", "أخبار", "--licence", "CC0-1.0", "--version", "2.1"),
        *("--released-by", "amal", "--date", "2024-05-31"),
    )
    assert (code, err) == (0, "")
    assert out.startswith(f"Released to {folder}: version 2.1, files ")
    assert "\nLeft out of conll: spans that overlap others " in out
    facts = json.loads((folder / "release.json").read_bytes())
    assert (facts["title"], facts["date"], facts["licence"]) == ("أخبار", "2024-05-31", "CC0-1.0")
    assert facts["options"]["formats"]["conll"]["tagging"] == "BILOU"
    assert sum(part["documents"] for part in facts["parts"].values()) == len(tricky_documents())
    assert run("release", "--verify", folder)[:2] == (0, f"{folder} is as it was released.\n")
    [row] = run("releases", project)[1].splitlines()
    assert row.split("\t")[0::2] == ["2.1", "amal", "34"]
    [one] = json.loads(run("releases", project, "--json")[1])
    assert (one["version"], one["state"]) == ("2.1", facts["state"])


def test_nothing_depends_on_the_process_or_the_place_of_the_machine(project: Path, tmp_path: Path) -> None:
    formats = [word for name in ("hf", "uima", "brat", "labelstudio") for word in ("--format", name)]
    for folder, seed, zone in (("one", "1", "Asia/Tokyo"), ("two", "77", "America/Lima")):
        command = [sys.executable, "-m", "workbench", "release", str(project), "-o", str(tmp_path / folder), *formats]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        subprocess.run(command, env=environment, check=True, capture_output=True)
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two


def test_a_release_that_was_touched_is_told(run: Run, project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    assert json.loads(run("release", project, "-o", folder, "--no-split", "--json")[1])["facts"]["split"] is None
    (folder / "README.md").write_text("x")
    code, _, err = run("release", "--verify", folder)
    assert code == 1
    assert err == f"workbench: {folder / 'README.md'} is not what was released: its checksum is another one.\n"
    assert json.loads(run("release", "--verify", folder, "--json")[1])["right"] is False


def test_two_releases_differ_in_what_was_done_between_them(run: Run, project: Path, tmp_path: Path) -> None:
    run("release", project, "-o", tmp_path / "one", "--no-split")
    run("tag", project, "nobody", 0, 2, "PER", "--annotator", "amal")
    run("release", project, "-o", tmp_path / "two", "--no-split", "--version", "1.1")
    code, out, _ = run("diff", tmp_path / "one", tmp_path / "two")
    assert code == 1
    assert out.splitlines()[:3] == [
        "~ nobody (train)",
        "  ~ amal",
        "    + PER 0–2 “لا”",
    ]
    assert run("diff", tmp_path / "one", tmp_path / "one")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name a project and, with -o, a folder"),
        (["-O", "conll.tagging=BILOU"], "“conll.tagging” names no option of a format of this release"),
        (["--format", "conll", "-O", "conll.nix=1"], "The format conll has no option nix"),
        (["--parts", "train=1"], "A split needs two parts or more"),
        (["--label", "NIX"], "has no label NIX"),
    ],
)
def test_what_cannot_be_done_is_said(
    run: Run, project: Path, tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    output = ["-o", tmp_path / "r"] if arguments else []
    code, _, err = run("release", project, *output, *arguments)
    assert code == 2
    assert sentence in err
    assert not (tmp_path / "r").exists()


def test_what_is_no_release_cannot_be_verified(run: Run, tmp_path: Path) -> None:
    code, _, err = run("release", "--verify", tmp_path)
    assert (code, err) == (2, f"workbench: {tmp_path} is no release: it has no SHA256SUMS.\n")
