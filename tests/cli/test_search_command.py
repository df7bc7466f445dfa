import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from workbench import cli
from workbench.commands.concordance import MOST_LINES
from workbench.commands.projects import open_project
from workbench.commands.searching import index_coverage
from workbench.core.errors import Failure, WorkbenchError
from workbench.core.progress import Cancelled


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Result]

ONE = "قال كيم إن راجمة BM-21 وصلت.\nثم سكت كيم.\n"
TWO = "عاد وكِيم أمس."


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Result(int(exit_.value.code or 0), out, err)

    return call


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    for name, text in (("one", ONE), ("two", TWO)):
        (tmp_path / f"{name}.txt").write_bytes(text.encode())
    path = tmp_path / "p.workbench"
    assert run("import", path, tmp_path / "one.txt", tmp_path / "two.txt", "--annotator", "amal").code == 0
    return path


def one_line(result: Result, code: int) -> str:
    assert (result.code, result.out) == (code, "")
    assert result.err.startswith("workbench: ")
    assert result.err.count("\n") == 1
    return result.err.removeprefix("workbench: ")


def rows(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


def test_importing_indexes(project: Path) -> None:
    with open_project(project, read_only=True) as store:
        assert index_coverage(store).indexed == 2


@pytest.mark.parametrize(("error", "said"), [(Cancelled("Stopped."), ""), (Failure("Full."), "workbench: Full.\n")])
def test_an_import_that_is_not_indexed_is_an_import(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, error: WorkbenchError, said: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    (project.with_name("three.txt")).write_text("كيم", encoding="utf-8")
    monkeypatch.setattr("workbench.cli.importing.index_texts", fail)
    result = run("import", project, project.with_name("three.txt"), "--json")
    assert (result.code, result.json["added"], result.err) == (0, 1, said)
    assert len(rows(run("search", project, "كيم").out)) == 4


def test_each_hit_is_a_row(run: Run, project: Path) -> None:
    assert rows(run("search", project, "كيم").out) == [
        ["one", "4", "7", "قال [كيم] إن راجمة BM-21 وصلت."],
        ["one", "36", "39", "ثم سكت [كيم]."],
        ["two", "5", "9", "عاد و[كِيم] أمس."],
    ]


def test_the_facts_of_each_hit(run: Run, project: Path) -> None:
    facts = run("search", project, "كيم", "--json").json
    assert [(one["name"], one["start"], one["end"], one["text"]) for one in facts] == [
        ("one", 4, 7, "كيم"),
        ("one", 36, 39, "كيم"),
        ("two", 5, 9, "كِيم"),
    ]
    assert facts[0].keys() == {"document", "name", "start", "end", "text", "before", "after"}
    assert run("search", project, "لا أحد", "--json").json == []


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["كيم", "--exact"], 2),
        (["كيم", "--limit", 1], 1),
        (["وكيم"], 1),
        (["وكيم", "--level", 1], 1),
        (["امس", "--level", 1], 0),
        ([r"\d+", "--regex"], 1),
        (["BM", "--words"], 0),
        (["bm-21", "--words"], 1),
        (["كيم", "--in", "caption"], 0),
        (["كيم", "--in", "article"], 3),
        (["كيم", "--in", "caption", "--in", "text"], 3),
        (["one", "--in", "metadata"], 1),
        (["كيم", "--label", "PER"], 0),
        (["--", "-21"], 1),
    ],
)
def test_options(run: Run, project: Path, options: list[object], count: int) -> None:
    assert len(run("search", project, "--json", *options).json) == count


def test_spans_of_a_label(run: Run, project: Path) -> None:
    assert run("tag", project, "one", 4, 7, "PER", "--annotator", "amal").code == 0
    assert len(rows(run("search", project, "ي", "--label", "PER").out)) == 1
    assert rows(run("search", project, "ي", "--label", "PER", "--annotator", "badr").out) == []


def test_counts_by_document(run: Run, project: Path) -> None:
    assert run("search", project, "كيم", "--count").out == "one\t2\ntwo\t1\n"
    facts = run("search", project, "كيم", "--count", "--json").json
    assert [(one["name"], one["hits"]) for one in facts] == [("one", 2), ("two", 1)]


def test_the_keywords_of_a_concordance_stand_below_each_other(run: Run, project: Path) -> None:
    lines = run("search", project, "كيم", "--kwic").out.splitlines()
    assert len({re.sub("[\u064b-\u0652]", "", line).index("كيم") for line in lines}) == 1
    assert all(line.startswith(name) for line, name in zip(lines, ("one", "one", "two"), strict=True))


def test_a_concordance_is_shaped_and_reordered_where_asked(run: Run, project: Path) -> None:
    lines = run("search", project, "كيم", "--kwic", "--shape", "yes").out.splitlines()
    assert "ﻥﺇ ﻢﻴﻛ ﻝﺎﻗ" in lines[0]
    assert {re.sub("[\u064b-\u0652]", "", line).index("ﻢﻴﻛ") for line in lines} == {lines[0].index("ﻢﻴﻛ")}
    assert "ﻥﺇ [ﻢﻴﻛ] ﻝﺎﻗ" in run("search", project, "كيم", "--shape", "yes").out


def test_it_is_sorted_by_either_side(run: Run, project: Path) -> None:
    def starts(side: str) -> list[str]:
        return [row[1] for row in rows(run("search", project, "كيم", "--sort", side).out)]

    assert starts("left") == ["36", "5", "4"]  # what follows: nothing, أمس, إن
    assert starts("right") == ["36", "4", "5"]  # what comes before: سكت, قال, و


def test_what_was_not_sorted_is_said(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.cli.searching.MOST_LINES", 2)
    result = run("search", project, "كيم", "--sort", "left")
    assert len(rows(result.out)) == 2
    assert result.err == "workbench: There are more hits: only the first 2 were sorted.\n"
    assert run("search", project, "كيم", "--sort", "left", "--limit", 1).err == ""
    assert MOST_LINES > 1000


def test_a_concordance_as_a_file(run: Run, project: Path, tmp_path: Path) -> None:
    result = run("search", project, "كيم", "--csv", tmp_path / "k.csv")
    assert result.out == f"Written to {tmp_path / 'k.csv'}: hits 3.\n"
    with (tmp_path / "k.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [row["keyword"] for row in csv.DictReader(stream)] == ["كيم", "كيم", "كِيم"]
    assert run("search", project, "كيم", "--csv", tmp_path / "k.csv", "--json").json == {
        "hits": 3,
        "file": str(tmp_path / "k.csv"),
    }


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("", []),
        (" ", []),
        ("\u202e\u2067", []),
        ("(", ["--regex"]),
        ("(?R)", ["--regex"]),
        ("((a{1000}){1000}){1000}", ["--regex"]),
        ("كيم", ["--in", "metadata", "--label", "PER"]),
        ("كيم", ["--label", "NONE"]),
        ("كيم", ["--in", "nowhere"]),
        ("كيم", ["--level", 4]),
        ("ب" * 10_001, []),
        ("كيم", ["--limit", "9" * 30]),
    ],
)
def test_what_cannot_be_searched_for_is_one_clear_line(run: Run, project: Path, query: str, options: list[str]) -> None:
    assert "SQL" not in one_line(run("search", project, query, *options), 2)


@pytest.mark.parametrize(
    "query", ['"', "'", "%", "*", "؟", "AND", "NEAR(", "كيم OR", "'; DROP TABLE texts", "\x1b[31m", "ب" * 10_000, "–"]
)
def test_anything_else_is_looked_for(run: Run, project: Path, query: str) -> None:
    for options in ([], ["--exact"]):
        result = run("search", project, query, *options)
        assert (result.code, result.err) == (0, "")


def test_no_project_is_one_clear_line(run: Run, tmp_path: Path) -> None:
    assert "no project" in one_line(run("search", tmp_path / "none", "كيم"), 2)
