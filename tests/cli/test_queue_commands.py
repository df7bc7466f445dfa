"""Listing documents by filters, and marking many of them, from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench import cli
from workbench.commands.projects import open_project
from workbench.commands.queue import save_filter
from workbench.core.queue import Filter, Sort

ARTICLES = (
    {
        "name": "a",
        "text": "أعلن الوزير زيارة المصنع.",
        "meta": {"title": "زيارة", "outlet": "وكالة", "date": "2024-03-01"},
    },
    {"name": "b", "text": "قال المتحدث.", "meta": {"title": "قول", "outlet": "صحيفة", "date": "2024-05-01"}},
    {"name": "c", "text": "وصلت الشحنة إلى المصنع أمس.", "meta": {"title": "وصول", "outlet": "وكالة"}},
)


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


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
    lines = tmp_path / "articles.jsonl"
    lines.write_text("".join(json.dumps(one) + "\n" for one in ARTICLES), encoding="utf-8")
    assert run("import", tmp_path / "p", lines, "--annotator", "amal").code == 0
    return tmp_path / "p"


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ((), "abc"),
        (("--outlet", "وكالة"), "ac"),
        (("--since", "2024-04"), "b"),
        (("--until", "2024-12", "--sort", "date", "--descending"), "ba"),
        (("--words", "زياره"), "a"),
        (("--text", "المصنع", "--sort", "name", "--descending"), "ca"),
        (("--shortest", 20, "--longest", 25), "a"),
        (("--status", "done"), ""),
        (("--status", "todo", "--status", "done", "--no-discuss", "--without-label", "PER"), "abc"),
        (("--by", "amal"), ""),
    ],
)
def test_documents_that_pass(run, project, options, names):
    rows = run("documents", project, *options, "--json").json
    assert "".join(row["name"] for row in rows) == names
    assert [row["number"] for row in rows] == ["abc".index(name) + 1 for name in names]
    assert run("documents", project, *options).out.count("\n") == len(names)


def test_a_saved_filter_and_what_is_said_beside_it(run, project):
    with open_project(project) as store:
        save_filter(store, "mine", Filter(outlet="وكالة"), Sort("name", descending=True), annotator="amal")
    listed = run("documents", project, "--saved", "mine", "--json").json
    assert [row["name"] for row in listed] == ["c", "a"]
    assert [row["name"] for row in run("documents", project, "--saved", "mine", "--since", "2024", "--json").json] == [
        "a"
    ]
    assert "no saved filter none" in run("documents", project, "--saved", "none").err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--since", "yesterday"), "“yesterday” is no date"),
        (("--label", "NONE"), "has no label NONE"),
        (("--shortest", 9, "--longest", 1), "is shorter than the shortest"),
        (("--text", " "), "the query is empty"),
        (("--status", "never"), "never"),
    ],
)
def test_what_cannot_be_asked_is_said(run, project, options, sentence):
    result = run("documents", project, *options)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err


def test_many_are_marked_in_one_step(run, project):
    assert (
        run("mark", project, "done", "--outlet", "وكالة", "--annotator", "amal").out
        == "Done: marked 2 documents as done.\n"
    )
    assert [row["status"] for row in run("documents", project, "--json").json] == ["done", "todo", "done"]
    assert run("mark", project, "skipped", "a", "b", "--annotator", "amal", "--json").json["verb"] == "mark_all"
    run("undo", project)
    run("undo", project)
    assert {row["status"] for row in run("documents", project, "--json").json} == {"todo"}
    assert run("mark", project, "doing", "--all", "--annotator", "amal").out == "Done: marked 3 documents as doing.\n"


def test_nothing_is_marked_by_mistake(run, project):
    for arguments in ((), ("a", "--all"), ("a", "--outlet", "وكالة")):
        result = run("mark", project, "done", *arguments)
        assert result.code == 2
        assert "one of the three" in result.err
    assert "nothing to change" in run("mark", project, "todo", "--all").err
