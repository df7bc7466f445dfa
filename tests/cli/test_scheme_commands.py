"""The commands on label schemes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench import cli

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return int(exit_.value.code or 0), out, err

    return call


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    """A project with one PER."""
    (tmp_path / "a.txt").write_text("قال سامر ذلك.\n", encoding="utf-8")
    path = tmp_path / "p.workbench"
    assert run("new", path, "--scheme", "conll-4")[0] == 0
    assert run("import", path, tmp_path / "a.txt")[0] == 0
    assert run("tag", path, "a", 4, 8, "PER")[0] == 0
    return path


@pytest.fixture
def renamed(run: Run, project: Path) -> Path:
    """Its scheme in a file, with HUMAN for PER."""
    file = project.with_name("mine.toml")
    assert run("scheme", "export", project, "-o", file)[0] == 0
    file.write_text(file.read_text(encoding="utf-8").replace('name = "PER"', 'name = "HUMAN"'), encoding="utf-8")
    return file


def test_list_names_what_ships(run):
    code, out, _ = run("scheme", "list")
    assert code == 0
    assert [line.split("\t")[0] for line in out.splitlines()] == [
        "ace-2005", "arms-news", "conll-4", "parc-quotes", "wojood",
    ]  # fmt: skip
    assert {one["labels"] for one in json.loads(run("scheme", "list", "--json")[1])} == {3, 4, 7, 19, 21}


def test_show_tells_versions_labels_keys_and_spans(run, project):
    out = run("scheme", "show", project)[1]
    assert out.startswith("conll-4/1\t")
    assert "PER\tP\tPerson\t1\n" in out
    facts = json.loads(run("scheme", "show", project, "--json")[1])
    assert facts["spans"] == {"PER": 1}
    assert facts["scheme"]["name"] == "conll-4"


def test_a_change_that_would_lose_something_is_refused(run, project, renamed):
    code, _, err = run("scheme", "change", project, renamed)
    assert code == 2
    assert "no label for these spans: PER (1)" in err
    assert "unasked\tspans\tPER\t1" in run("scheme", "change", project, renamed, "--dry-run")[1]


def test_a_rename_is_carried_over_and_undone(run, project, renamed):
    assert run("scheme", "change", project, renamed, "--rename", "PER=HUMAN", "--dry-run")[1] == "Nothing goes.\n"
    code, out, _ = run("scheme", "change", project, renamed, "--rename", "PER=HUMAN")
    assert (code, out) == (0, "Done: change_scheme (conll-4 2)\n")
    assert json.loads(run("scheme", "show", project, "--json")[1])["spans"] == {"HUMAN": 1}
    assert run("check", project)[0] == 0
    assert run("undo", project)[0] == 0
    assert json.loads(run("scheme", "show", project, "--json")[1])["spans"] == {"PER": 1}


@pytest.mark.parametrize(("deletion", "spans"), [("PER", {}), ("PER=", {}), ("PER=ORG", {"ORG": 1})])
def test_a_label_is_let_go_or_turned_into_another(run, project, renamed, deletion, spans):
    code, _, err = run("scheme", "change", project, renamed, "--delete", deletion)
    assert code == 0, err
    assert json.loads(run("scheme", "show", project, "--json")[1])["spans"] == spans


def test_what_cannot_be_used_is_told(run, project, renamed):
    assert "write it as OLD=NEW" in run("scheme", "change", project, renamed, "--rename", "PER")[2]
    assert "relation NONE" in run("scheme", "change", project, renamed, "--delete", "NONE")[2]
    assert "nothing to change" in run("scheme", "change", project, "conll-4")[2]
    renamed.write_text("name =", encoding="utf-8")
    code, _, err = run("scheme", "change", project, renamed)
    assert (code, "mine.toml, line 1: this is not TOML" in err) == (2, True)
    assert run("scheme", "export", project, "-o", project)[0] == 2
