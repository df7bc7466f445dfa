import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from workbench import __version__, cli, preflight
from workbench.cli import window
from workbench.commands import checking
from workbench.core.errors import Failure
from workbench.storage.derived import register
from workbench.storage.documents import Documents

LONG = "n" * 300
TEXT = "قال كيم إن راجمة BM-21 وصلت.\nسطر ثان.\n"


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        return json.loads(self.out)


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
def windows(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The projects on which windows were opened, without opening any."""
    opened: list[Path | None] = []
    monkeypatch.setattr(window, "open_window", lambda project: opened.append(project) or 0)
    monkeypatch.setattr(preflight, "check", lambda: None)
    return opened


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_bytes(TEXT.encode())
    path = tmp_path / "p.workbench"
    assert run("import", path, tmp_path / "article.txt", "--annotator", "amal").code == 0
    return path


def one_line(result: Result, code: int) -> str:
    assert (result.code, result.out) == (code, "")
    assert result.err.startswith("workbench: ")
    assert result.err.count("\n") == 1
    return result.err.removeprefix("workbench: ")


def shell(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "workbench", *map(str, arguments)]


def test_importing_it_loads_no_qt() -> None:
    code = "import sys, workbench.cli; print([name for name in sys.modules if 'PySide6' in name or 'shiboken' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_version(run: Run) -> None:
    assert run("--version").out == f"workbench {__version__}\n"


def test_help_names_every_command(run: Run) -> None:
    listed = set(re.findall(r"^  (\w+) ", run("--help").out, re.MULTILINE))
    assert listed >= {
        "new",
        "import",
        "documents",
        "tag",
        "show",
        "export",
        "check",
        "undo",
        "redo",
        "history",
        "sample",
        "restore",
    }


def test_alone_it_opens_the_window(run: Run, windows: list[Path | None]) -> None:
    assert run().code == 0
    assert windows == [None]


def test_with_a_project_it_opens_the_window_on_it(run: Run, windows: list[Path | None], project: Path) -> None:
    assert run(project).code == 0
    assert windows == [project]


def test_sample_is_made_once_and_opened(
    run: Run, windows: list[Path | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.commands.samples.user_data", lambda: tmp_path / "data")
    assert run("sample").code == run("sample").code == 0
    assert windows == [tmp_path / "data" / "sample.workbench"] * 2
    assert len(run("documents", windows[0], "--json").json) == 5
    assert [path.name for path in (tmp_path / "data").iterdir() if path.is_dir()] == []


def test_without_a_display_the_window_is_one_clear_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def check() -> None:
        raise Failure("There is no display.")

    monkeypatch.setattr(preflight, "check", check)
    assert one_line(run(), 1) == "There is no display.\n"


def test_new_creates_a_project_once(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "p.workbench").code == 0
    assert "exists already" in one_line(run("new", tmp_path / "p.workbench"), 2)


def test_an_unknown_scheme_is_bad_input(run: Run, tmp_path: Path) -> None:
    assert "no scheme nothing" in one_line(run("new", tmp_path / "p.workbench", "--scheme", "nothing"), 2)
    assert not (tmp_path / "p.workbench").exists()


def test_import_reports_what_came_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "b.txt").write_bytes(TEXT.encode("cp1256"))
    (tmp_path / "c.txt").write_bytes(b"")
    result = run("import", tmp_path / "p.workbench", tmp_path)
    assert result.code == 2
    assert result.out.splitlines()[0] == "Documents added: 2 (utf-8 1, windows-1256 1)"
    assert result.out.splitlines()[-1] == "Refused: 1"
    assert result.err == f"workbench: {tmp_path / 'c.txt'} is empty: it holds no text.\n"


def test_importing_again_adds_nothing(run: Run, project: Path, tmp_path: Path) -> None:
    result = run("import", project, tmp_path / "article.txt", "--json")
    assert result.code == 0
    assert result.json == {
        "added": 0,
        "annotated": 0,
        "known": 1,
        "described": 0,
        "suggested": 0,
        "refused": [],
        "refusals": 0,
        "remarks": [],
        "left_out": [],
        "encodings": {},
        "cancelled": False,
        "failure": None,
    }


def test_an_import_that_fails_half_way_says_what_came_in(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Documents.add
    batches = iter(range(10))

    def add(documents: Documents, *rest: Any, **more: Any) -> None:
        if next(batches) == 1:
            raise Failure("The disk with {file} is full: nothing was saved.", file="p")
        whole(documents, *rest, **more)

    monkeypatch.setattr(Documents, "add", add)
    lines = "".join(json.dumps({"text": f"{number} {TEXT}"}) + "\n" for number in range(300))
    (tmp_path / "a.jsonl").write_text(lines, "utf-8")
    result = run("import", tmp_path / "p.workbench", tmp_path / "a.jsonl")
    assert result.code == 1
    assert result.err == "workbench: The disk with p is full: nothing was saved.\n"
    assert result.out.splitlines()[:2] == [
        "Stopped. What had come in by then stays:",
        "Documents added: 200 (utf-8 200)",
    ]
    batches = iter(range(10))
    result = run("import", tmp_path / "q.workbench", tmp_path / "a.jsonl", "--json")
    assert (result.code, result.json["added"], result.json["failure"]) == (
        1,
        200,
        "The disk with p is full: nothing was saved.",
    )


def backups_of(project: Path) -> list[Path]:
    return sorted(Path(f"{project}.backups").glob("*"))


@pytest.mark.parametrize("verb", ["import", "tag", "undo", "redo"])
def test_what_writes_makes_a_backup_first(run: Run, project: Path, tmp_path: Path, verb: str) -> None:
    arguments = {"import": [tmp_path], "tag": ["article", 0, 3, "PER"]}.get(verb, [])
    run(verb, project, *arguments)
    (backup,) = backups_of(project)
    assert run("history", backup, "--json").json[0]["verb"] == "import"


def test_reading_and_work_soon_after_make_no_backup(run: Run, project: Path) -> None:
    for command in (("documents", project), ("show", project, "article"), ("check", project), ("history", project)):
        run(*command)
    assert backups_of(project) == []
    for label in ("PER", "WEAPON", "QUOTE"):
        assert run("tag", project, "article", 0, 3, label).code == 0
    assert len(backups_of(project)) == 1


def test_a_backup_that_cannot_be_made_is_told_and_the_work_goes_on(run: Run, project: Path) -> None:
    Path(f"{project}.backups").write_text("in the way")
    result = run("tag", project, "article", 0, 3, "PER")
    assert (result.code, result.err.count("\n")) == (0, 1)
    assert "No backup could be made" in result.err


def test_restore_puts_a_backup_back_and_keeps_what_was_there(run: Run, project: Path) -> None:
    run("tag", project, "article", 0, 3, "PER")
    (backup,) = backups_of(project)
    result = run("restore", project)
    assert result.code == 0
    aside = next(project.parent.glob("p-replaced-*.workbench"))
    assert result.out == f"Restored from {backup}. What was there is now {aside}.\n"
    assert run("documents", project, "--json").json[0]["spans"] == 0
    assert run("documents", aside, "--json").json[0]["spans"] == 1
    restored = run("restore", project, aside, "--json").json
    assert restored["backup"] == str(aside)
    assert run("documents", project, "--json").json[0]["spans"] == 1


def test_restore_without_a_backup_is_one_line(run: Run, project: Path, tmp_path: Path) -> None:
    assert "no sound backup" in one_line(run("restore", project), 1)
    assert "no project" in one_line(run("restore", tmp_path / "none.workbench"), 2)
    assert list(tmp_path.glob("none*")) == []
    assert "not a Workbench project" in one_line(run("restore", project, tmp_path / "article.txt"), 2)


@pytest.mark.parametrize(
    "command",
    [("import", LONG, "x"), ("documents", LONG), ("new", LONG), ("restore", LONG), (LONG,), ("import", "none/p", "x")],
)
def test_a_project_name_that_cannot_be_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    line = one_line(run(*command), 2)
    assert "Errno" not in line
    assert "too long" in line or "no folder" in line


@pytest.mark.parametrize("command", [("import", "p", "x"), ("p",), ("new", "p"), ("documents", "p")])
def test_a_project_that_may_not_be_looked_at_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    def stat(path: Path, **more: Any) -> os.stat_result:
        if path.name == "p":
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path, **more)

    whole = Path.stat
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "stat", stat)
    assert "Permission denied" in one_line(run(*command), 2)


def test_export_to_a_place_that_cannot_be_is_one_line(run: Run, project: Path, tmp_path: Path) -> None:
    before = project.read_bytes()
    assert "belongs to the project" in one_line(run("export", project, "-o", project), 2)
    assert project.read_bytes() == before
    line = one_line(run("export", project, "-o", tmp_path / LONG), 2)
    assert line.endswith(" cannot be written: File name too long.\n")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        ("UPDATE documents SET meta = '{'", "article: meta of row 1 of documents cannot be read."),
        ("UPDATE schemes SET body = '{'", "is damaged"),
        ("DELETE FROM schemes", "is damaged"),
    ],
)
def test_check_of_damaged_rows_names_them(run: Run, project: Path, damage: str, reason: str) -> None:
    with closing(sqlite3.connect(project)) as raw, raw:
        register(raw)
        raw.execute(damage)
    result = run("check", project)
    assert result.code == 1
    assert reason in result.out + result.err


def test_documents_lists_them(run: Run, project: Path) -> None:
    (listed,) = run("documents", project, "--json").json
    assert (listed["name"], listed["status"], listed["characters"], listed["spans"]) == (
        "article",
        "todo",
        len(TEXT),
        0,
    )
    assert run("documents", project).out == f"{listed['id']}\tarticle\ttodo\t{len(TEXT)}\t0\n"


def test_tag_show_undo_redo_history(run: Run, project: Path) -> None:
    tagged = run("tag", project, "article", 4, 7, "PER", "--attr", "kind=individual", "--annotator", "amal", "--json")
    assert tagged.json["text"] == "كيم"
    assert tagged.json["attributes"] == {"kind": "individual"}
    assert "قال [PER كيم] إن" in run("show", project, "article").out
    assert run("undo", project).out == "Undone: tag (PER)\n"
    assert "[PER" not in run("show", project, "article").out
    assert run("redo", project, "--json").json["documents"] == [tagged.json["document"]]
    assert "[PER" in run("show", project, "article", "--annotator", "amal").out
    assert "[PER" not in run("show", project, "article", "--annotator", "badr").out
    assert [step["verb"] for step in run("history", project, "--json").json] == ["tag", "import"]
    assert len(run("history", project, "--limit", 1).out.splitlines()) == 1
    for limit in (0, 10**30):
        assert "is not in the range" in one_line(run("history", project, "--limit", limit), 2)


def test_tag_converts_attribute_values(run: Run, project: Path) -> None:
    result = run("tag", project, "article", 17, 22, "QTY", "--attr", "value=3.5", "--attr", "unit=a=b", "--json")
    assert result.json["attributes"] == {"value": 3.5, "unit": "a=b"}
    result = run("tag", project, "article", 0, 3, "GPE", "--attr", "metonym=true", "--json")
    assert result.json["attributes"] == {"metonym": True}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("none", 0, 3, "PER"), "no document none"),
        (("article", 0, 3, "NOPE"), "no label NOPE"),
        (("article", 3, 3, "PER"), "is empty"),
        (("article", 0, 99, "PER"), "outside"),
        (("article", 0, "x", "PER"), "not a valid integer"),
        (("article", 0, 3, "PER", "--attr", "kind"), "NAME=VALUE"),
        (("article", 0, 3, "PER", "--attr", "kind=robot"), "kind"),
        (("article", 0, 3, "GPE", "--attr", "metonym=perhaps"), "needs a boolean"),
        (("article", 0, 3, "PER", "--annotator", " "), "needs a name"),
    ],
)
def test_bad_input_to_tag_is_one_line(run: Run, project: Path, arguments: tuple[object, ...], reason: str) -> None:
    assert reason in one_line(run("tag", project, *arguments), 2)


def test_show_shapes_only_when_asked_or_on_a_terminal(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "قال كيم" in run("show", project, "article").out
    assert "ﻢﻴﻛ ﻝﺎﻗ" in run("show", project, "article", "--shape", "yes").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for name in ("VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "TERM_PROGRAM"):
        monkeypatch.delenv(name, raising=False)
    assert "ﻢﻴﻛ ﻝﺎﻗ" in run("show", project, "article").out
    monkeypatch.setenv("VTE_VERSION", "7000")
    assert "قال كيم" in run("show", project, "article").out


def test_export_round_trip(run: Run, project: Path, tmp_path: Path) -> None:
    run("tag", project, "article", 4, 7, "PER", "--annotator", "amal")
    exported = run("export", project, "-o", tmp_path / "a.jsonl", "--json")
    assert exported.json == {
        "documents": 1,
        "records": 1,
        "spans": 1,
        "relations": 0,
        "suggestions": 0,
        "bytes": (tmp_path / "a.jsonl").stat().st_size,
        "losses": [],
    }
    assert run("import", tmp_path / "q.workbench", tmp_path / "a.jsonl").code == 0
    assert run("export", tmp_path / "q.workbench", "-o", tmp_path / "b.jsonl").code == 0
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_export_in_other_units(run: Run, project: Path, tmp_path: Path) -> None:
    run("tag", project, "article", 4, 7, "PER")
    assert run("export", project, "-o", tmp_path / "a.jsonl", "--offset-unit", "utf8").code == 0
    line = json.loads((tmp_path / "a.jsonl").read_bytes())
    assert (line["offset_unit"], line["spans"][0]["start"], line["spans"][0]["end"]) == ("utf8", 7, 13)


def test_export_to_a_folder_is_bad_input(run: Run, project: Path, tmp_path: Path) -> None:
    assert "is a folder" in one_line(run("export", project, "-o", tmp_path), 2)


def test_check(run: Run, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("check", project) == (0, "All is well.\n", "")
    assert run("check", project, "--json").json == {"problems": [], "advice": []}
    monkeypatch.setattr(checking, "check", lambda store, progress: [Failure("A span is wrong.")])
    assert run("check", project) == (1, "A span is wrong.\n", "")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("nothing",), "no command and no project “nothing”"),
        (("--wrong",), "No such option"),
        (("documents",), "Missing argument 'PROJECT'"),
        (("import", "p.workbench"), "Missing argument 'PATH...'"),
        (("undo", "none.workbench"), "no project"),
        (("documents", __file__), "is not a Workbench project"),
        (("export", "p.workbench", "-o", "x", "--format", "text"), "'text' is not"),
        (("no\nsuch\x1b[31m",), "no command and no project"),
    ],
)
def test_bad_input_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    line = one_line(run(*arguments), 2)
    assert reason in line
    assert "\x1b" not in line


def test_nothing_to_undo_is_bad_input(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "p.workbench")
    assert "nothing to undo" in one_line(run("undo", tmp_path / "p.workbench"), 2)


def test_control_characters_of_names_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    line = {"text": TEXT, "name": "a\x1b[31m\x9b\nb"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line), "utf-8")
    run("import", tmp_path / "p.workbench", tmp_path / "a.jsonl")
    listed = run("documents", tmp_path / "p.workbench")
    assert listed.out.count("\n") == 1
    assert "a␛[31m<U+009B> b" in listed.out
    as_json = run("documents", tmp_path / "p.workbench", "--json")
    assert "\x9b" not in as_json.out
    assert as_json.json[0]["name"] == line["name"]


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes are others on this system")
def test_a_reader_that_leaves_is_no_traceback(run: Run, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"{number} {TEXT}"}) + "\n" for number in range(3000))
    (tmp_path / "a.jsonl").write_text(lines, "utf-8")
    run("import", tmp_path / "p.workbench", tmp_path / "a.jsonl")
    with subprocess.Popen(
        shell("documents", tmp_path / "p.workbench"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout
        assert child.stderr
        child.stdout.readline()
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_that_cannot_be_written_is_one_line(project: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(shell("documents", project), stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert re.fullmatch(r"workbench: The output could not be written: .*\n", done.stderr)


@pytest.mark.skipif(os.name != "posix", reason="signals are others on this system")
def test_an_interrupt_keeps_what_came_in(run: Run, tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"{number} {TEXT * 20}"}) + "\n" for number in range(60_000))
    (tmp_path / "a.jsonl").write_text(lines, "utf-8")
    run("new", tmp_path / "p.workbench")
    command = shell("import", tmp_path / "p.workbench", tmp_path / "a.jsonl", "--json")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        log = tmp_path / "p.workbench-wal"
        deadline = time.monotonic() + 60
        while not (log.exists() and log.stat().st_size > 1_000_000) and time.monotonic() < deadline:
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate()
    assert (child.returncode, err) == (130, "")
    facts = json.loads(out)
    assert facts["cancelled"]
    assert 0 < facts["added"] < 60_000
    assert facts["added"] == len(run("documents", tmp_path / "p.workbench", "--json").json)


@pytest.mark.parametrize("locale", ["C", "en_US.ISO-8859-1"])
def test_a_poor_locale_is_no_traceback(project: Path, locale: str) -> None:
    environment = {**os.environ, "LC_ALL": locale, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(shell("show", project, "article"), capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
