"""A person's own lexicons from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench import cli
from workbench.paths import RESOURCES

TEXT = "وصل وفد إلى نيرادا، ولنيرادا سوق.\n"


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person's lexicons, which is not there yet."""
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    return tmp_path / "data" / "lexicons"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Result(exit_.value.code, out, err)

    return call


def test_words_are_added_listed_and_removed(run, folder: Path) -> None:
    file = folder / "own.lexicon"
    assert run("lexicon", "list") == (0, "", "")
    assert run("lexicon", "add", "نيرادا", "GPE", "--attr", "kind=city").out == f"Written: {file}\n"
    assert run("lexicon", "add", "المصنع", "--never").code == 0
    assert run("lexicon", "list").out == f"نيرادا\tGPE\tkind=city\t{file}:4\nالمصنع\tnever\t-\t{file}:7\n"
    (first, _) = json.loads(run("lexicon", "list", "--json").out)
    assert first == {
        "text": "نيرادا",
        "label": "GPE",
        "forms": "name",
        "attributes": {"kind": "city"},
        "spellings": 1,
        "line": 4,
        "file": str(file),
    }
    assert json.loads(run("lexicon", "remove", "نيرادا", "--json").out) == {"files": [str(file)]}
    assert [one["text"] for one in json.loads(run("lexicon", "list", "--json").out)] == ["المصنع"]


def test_what_was_added_is_suggested(run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("import", tmp_path / "p", tmp_path / "a.txt").code == 0

    def counts() -> dict[str, dict[str, int]]:
        counted: dict[str, dict[str, int]] = json.loads(run("suggest", tmp_path / "p", "--json").out)["counts"]
        return counted

    assert "GPE" not in counts()
    run("lexicon", "add", "نيرادا", "GPE")
    assert counts()["GPE"] == {"lexicon": 2}
    run("lexicon", "add", "نيرادا", "--never")
    assert "GPE" not in counts()


def test_wrong_lines_are_named(run, folder: Path) -> None:
    folder.mkdir(parents=True)
    file = folder / "mine.lexicon"
    file.write_text("[GPE kind\nقرية\n[ORG score=7]\nمرساة\n", encoding="utf-8")
    for arguments in ((), (file,)):
        result = run("lexicon", "check", *arguments)
        assert result.code == 1
        assert [line.split(": ")[0] for line in result.out.splitlines()] == [f"{file}, line 1", f"{file}, line 3"]
    problems = json.loads(run("lexicon", "check", file, "--json").out)
    assert [(one["file"], one["line"]) for one in problems] == [(str(file), 1), (str(file), 3)]


def test_sound_lexicons_are_well(run) -> None:
    assert run("lexicon", "check") == (0, "All is well.\n", "")
    assert run("lexicon", "check", RESOURCES / "lexicons" / "nations.lexicon").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "نيرادا"),
        ("add", "نيرادا", "GPE", "--never"),
        ("add", "نيرادا", "gpe"),
        ("add", "…", "GPE"),
        ("add", "نيرادا", "GPE", "--attr", "kind"),
        ("remove", "نيرادا"),
        ("check", "missing.lexicon"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_line(run, folder: Path, arguments: tuple[str, ...]) -> None:
    result = run("lexicon", *arguments)
    assert result.code == 2
    assert len(result.err.splitlines()) == 1
    assert not folder.exists()
