"""`workbench diff`: exit codes, the terminal, JSON, and the page."""

import json
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from tricky import tricky_documents

from workbench import cli
from workbench.core.records import AnnotatedDocument
from workbench.formats.jsonl.writing import write_lines
from workbench.paths import RESOURCES

Run = Callable[..., tuple[int, str, str]]
SCHEMA = Draft202012Validator(json.loads((RESOURCES / "schemas" / "diff-1.schema.json").read_text("utf-8")))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as exit_:
            cli.main(["diff", *map(str, arguments)])
        out, err = capsys.readouterr()
        assert isinstance(exit_.value.code, int)
        return exit_.value.code, out, err

    return call


def write(path: Path, items: Sequence[AnnotatedDocument]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(write_lines(items)))
    return path


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return write(tmp_path / "a.jsonl", tricky_documents())


@pytest.fixture
def after(tmp_path: Path) -> Path:
    """The same, with a border, a label and an attribute changed in the first document and the last one removed."""
    first, *others, _ = tricky_documents()
    assert first.annotation
    one, two, *more = first.annotation.spans
    spans = (replace(one, end=one.end - 1), replace(two, label="PER", attributes={"<b>": "<i>قديم</i>"}), *more)
    changed = replace(first, annotation=replace(first.annotation, spans=spans))
    return write(tmp_path / "b.jsonl", [changed, *others])


def test_equal_files_are_equal(run: Run, before: Path) -> None:
    code, out, err = run(before, before)
    assert (code, err) == (0, "")
    assert out == f"Nothing changed: documents {len(tricky_documents())}, spans 34.\n"


def test_the_order_of_lines_is_no_difference(run: Run, before: Path, tmp_path: Path) -> None:
    assert run(before, write(tmp_path / "other.jsonl", tricky_documents()[::-1]))[0] == 0


def test_a_terminal_shows_each_change_and_the_sums(run: Run, before: Path, after: Path) -> None:
    code, out, _ = run(before, after)
    assert code == 1
    assert out.splitlines()[:6] == [
        "~ emoji",
        "  ~ amal",
        "    ~ GPE 9–14 “كوريا” → 9–13 “كوري”",
        "    ~ WEAPON → PER 21–31 “هواسونغ-١٨”; <b>: none → “<i>قديم</i>”",
        "- nobody",
        "  - amal: spans 0, relations 0",
    ]
    assert "Documents: 12 → 11, added 0, removed 1, changed 1" in out
    assert "PER\t6\t7\t0\t0\t1\t0\t0\t1" in out


def test_letters_are_joined_where_the_terminal_does_not_do_it(run: Run, before: Path, after: Path) -> None:
    line = run(before, after, "--shape", "yes")[1].splitlines()[2]
    assert line == "    ~ GPE 9–14 “ﺎﻳﺭﻮﻛ” → 9–13 “ﻱﺭﻮﻛ”"


def test_json_says_it_as_its_schema_does(run: Run, before: Path, after: Path) -> None:
    code, out, _ = run(before, after, "--json")
    found = json.loads(out)
    SCHEMA.validate(found)
    assert code == 1
    assert [(one["kind"], one["name"]) for one in found["documents"]] == [("changed", "emoji"), ("removed", "nobody")]
    assert [one["aspects"] for one in found["documents"][0]["work"][0]["spans"]] == [
        ["border"],
        ["label", "attributes"],
    ]
    SCHEMA.validate(json.loads(run(before, after, "--json", "--totals")[1]))


class Page(HTMLParser):
    """Takes note of tags, of addresses, and of the text of every isolated piece."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str | None] = []
        self.isolated: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action")]
        if tag == "bdi":
            self._depth += 1
            self.isolated.append("")

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "bdi"

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.isolated[-1] += data


def test_the_page_isolates_and_escapes_what_files_say_and_asks_for_nothing(
    run: Run, before: Path, after: Path, tmp_path: Path
) -> None:
    code, out, _ = run(before, after, "--html", tmp_path / "page.html")
    page = Page()
    page.feed((tmp_path / "page.html").read_text("utf-8"))
    assert code == 1
    assert out.startswith("Documents: 12 → 11")
    assert not page.tags & {"script", "link", "img", "iframe", "b", "i"}
    assert page.addresses == []
    assert {"كوريا", "كوري", "هواسونغ-١٨", "<b>", "<i>قديم</i>", "emoji", "nobody"} <= set(page.isolated)


def test_a_page_may_not_take_the_place_of_a_project(run: Run, before: Path, tmp_path: Path) -> None:
    (tmp_path / "p.workbench").write_bytes(b"SQLite format 3\0")
    assert run(before, before, "--html", tmp_path / "p.workbench")[0] == 2


def release(folder: Path, **parts: Sequence[AnnotatedDocument]) -> Path:
    for part, items in parts.items():
        write(folder / "data" / "jsonl" / f"{part}.jsonl", items)
    (folder / "release.json").write_text("{}")
    return folder


def test_releases_may_be_folders_or_archives_and_documents_change_parts(run: Run, tmp_path: Path) -> None:
    items = tricky_documents()
    old = release(tmp_path / "old", train=items[:8], test=items[8:])
    new = release(tmp_path / "new", train=items[:9], test=items[9:])
    with ZipFile(tmp_path / "new.zip", "w") as archive:
        for path in sorted(new.rglob("*")):
            archive.write(path, path.relative_to(tmp_path))
    for one in (new, tmp_path / "new.zip"):
        code, out, _ = run(old, one)
        assert (code, out.splitlines()[:2]) == (1, ["~ clitics (train): part", "    part: “test” → “train”"])
    assert run(new, tmp_path / "new.zip")[0] == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{", "bad.jsonl, line 1: this is not a JSON object"),
        (b'{"text": 3}', "bad.jsonl, line 1: text has a wrong value"),
        (b'{"text": "\xd9\x83", "spans": [{"start": 0, "end": 9, "label": "PER"}]}', "the text goes from 0 to 1"),
        (b'{"id": "1", "text": "a"}\n{"id": "1", "text": "b"}', "bad.jsonl, line 2: id is “1”, which another line has"),
    ],
)
def test_bad_input_is_named(run: Run, tmp_path: Path, before: Path, content: bytes, sentence: str) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(content)
    code, _, err = run(before, bad)
    assert code == 2
    assert sentence in err


def test_what_is_no_release_is_named(run: Run, tmp_path: Path, before: Path) -> None:
    assert run(before, tmp_path)[2].startswith(f"workbench: {tmp_path} is no release")
    (tmp_path / "p.workbench").write_bytes(b"SQLite format 3\0")
    assert "is a project; compare releases" in run(before, tmp_path / "p.workbench")[2]
    assert run(before, tmp_path / "none")[2] == f"workbench: There is no file or folder {tmp_path / 'none'}.\n"
