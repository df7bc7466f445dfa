import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench import cli

TEXT = "قال كيم إن راجمة BM-21 وصلت."


class Result(NamedTuple):
    code: int
    out: str
    err: str


Import = Callable[..., Result]


@pytest.fixture
def bring(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Import:
    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as exit_:
            cli.main(["import", str(tmp_path / "p.workbench"), *map(str, arguments)])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Result(exit_.value.code, out, err)

    return call


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A document with a label that no scheme has, and one whose offsets are off by one."""
    span = {"id": "s", "start": 4, "end": 7, "text": "كيم", "label": "leader"}
    shifted = {"id": "t", "start": 5, "end": 8, "text": "كيم", "label": "PER"}
    lines = [{"name": "one", "text": TEXT, "spans": [span]}, {"name": "two", "text": TEXT, "spans": [shifted]}]
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), "utf-8")
    return path


def test_what_does_not_fit_is_refused_with_a_way_out(bring: Import, source: Path) -> None:
    done = bring(source)
    assert done.code == 2
    assert "The scheme arms-news has no label leader" in done.err
    assert "with the repair of offsets (--repair)" in done.err
    assert "Refused: 2" in done.out


def test_unknown_labels_are_left_out_or_added(bring: Import, source: Path) -> None:
    done = bring(source, "--repair", "--unknown", "skip")
    assert (done.code, done.out.splitlines()[0]) == (0, "Documents added: 2 (utf-8 2)")
    assert "Left out: spans with the label leader: 1" in done.out
    assert "line 2: the offsets were taken as code points, all moved by -1" in done.err


def test_adding_to_the_scheme_is_told(bring: Import, source: Path) -> None:
    done = bring(source, "--repair", "--unknown", "add")
    assert done.code == 0
    assert "Added to the scheme: leader (1)" in done.err


def test_labels_are_mapped_by_a_file(bring: Import, source: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "map.toml"
    mapping.write_text('[labels]\nleader = "PER"\n')
    assert bring(source, "--repair", "--map", mapping).code == 0


def test_options_go_to_the_format(bring: Import, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("a,b\nخبر,one\n", "utf-8")
    assert "say which one it is (-O text=COLUMN)" in bring(table).err
    assert bring(table, "-O", "text=a", "-O", "name=b").code == 0
    assert "is no option of a format" in bring(table, "-O", "text").err
    assert "has no option x" in bring(table, "-O", "x=1").err


def test_the_report_is_written(bring: Import, source: Path, tmp_path: Path) -> None:
    bring(source, "--report", tmp_path / "report.json")
    facts = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [one["line"] for one in facts["refused"]] == [1, 2]


def test_a_report_that_cannot_be_written_is_told_before_anything_comes_in(
    bring: Import, source: Path, tmp_path: Path
) -> None:
    done = bring(source, "--repair", "--unknown", "skip", "--report", tmp_path / "none" / "report.json")
    assert (done.code, done.out) == (2, "")
    assert "There is no folder" in done.err
    assert "Documents added: 2" in bring(source, "--repair", "--unknown", "skip").out
