import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest
from msgspec.structs import replace
from nasty import NASTY

from workbench.commands.checking import check
from workbench.commands.history import undo
from workbench.commands.import_files import Formats
from workbench.commands.import_report import import_facts, write_report
from workbench.commands.importing import ImportReport, add_to_scheme, import_paths, survey
from workbench.core.errors import BadInput
from workbench.core.scheme_conversion import Conversion
from workbench.formats import FORMATS, Entry, Format, Refusal, jsonl
from workbench.formats.articles import article
from workbench.formats.format import Members, Reading
from workbench.storage.store import Store

TEXT = "قال كيم إن راجمة BM-21 وصلت.\r\n"

Bring = Callable[..., ImportReport]


@pytest.fixture
def bring(store: Store) -> Bring:
    return lambda *paths, **more: import_paths(store, paths, **{"annotator": "badr"} | more)


def names(store: Store) -> list[str]:
    return [row.name for row in store.documents.rows(annotator="badr", limit=1000)]


def reasons(report: ImportReport) -> list[str]:
    return [str(one.reason) for one in report.refused]


def line(*labels: str, **changes: Any) -> dict[str, Any]:
    spans = [{"id": f"s{number}", "start": 4, "end": 7, "label": label} for number, label in enumerate(labels)]
    return {"id": "d1", "name": "one", "text": TEXT, "annotator": "amal", "spans": spans} | changes


def write_lines(path: Path, *lines: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), "utf-8", newline="")
    return path


def zipped(path: Path, files: dict[str, bytes | str]) -> Path:
    with ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data)
    return path


def read_pairs(members: Members, file: str, _: Reading) -> Iterator[Entry | Refusal]:
    for name in members.names:
        if name.endswith(".pair"):
            text = members.read(f"{name.removesuffix('.pair')}.txt").decode()
            yield article(f"{text} {members.read(name).decode()}", file=f"{file}/{name}", encoding="utf-8")


@pytest.fixture
def pairs(monkeypatch: pytest.MonkeyPatch) -> Format:
    one = Format(name="pairs", title="Pairs", extensions=(".pair",), unit="codepoint", read_folder=read_pairs)
    monkeypatch.setitem(FORMATS, "pairs", one)
    return one


# Which format


@pytest.mark.parametrize(
    ("name", "head", "format_"),
    [
        ("a.jsonl", b'{"text": "x"}', "jsonl"),
        ("a.JSONL", b"", "jsonl"),
        ("a", b' {"text": "x"}', "jsonl"),
        ("a", "خبر".encode(), "text"),
        ("a.md", b"x", "text"),
        ("a.csv", b"text\nx", "table"),
        ("a.html", b"<p>x", "html"),
        ("a", b"<!DOCTYPE html><html>", "html"),
        ("a", b"%PDF-1.7", "pdf"),
    ],
)  # fmt: skip
def test_a_format_is_known_by_extension_and_beginning(name: str, head: bytes, format_: str) -> None:
    found = Formats().of_file(name, head)
    assert found
    assert found.name == format_


def test_what_formats_share_an_extension_are_told_apart_by_their_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    other = replace(jsonl.FORMAT, name="other", recognises=lambda _, head: b'"made_up"' in head)
    monkeypatch.setitem(FORMATS, "other", other)
    formats = Formats()
    found = [
        formats.of_file("a.jsonl", head)
        for head in (b'{"made_up": 1}', b'{"format":"workbench/1","x":"made_up"}', b'{"text": "x"}')
    ]
    assert [one.name for one in found if one] == ["other", "jsonl", "jsonl"]


def test_an_option_that_no_format_has_is_refused() -> None:
    with pytest.raises(BadInput, match="The format text has no option x; it has none"):
        Formats("text", {"x": "1"})
    assert Formats("auto", {"text": "body"}).reading(FORMATS["table"]).options["text"] == "body"


# Archives and folders


def test_the_files_of_an_archive_come_in(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"in/a.txt": TEXT, "b.csv": "text,name\nخبر,c", "pic.png": b"\x89PNG"})
    report = bring(path)
    assert (names(store), report.refused) == (["c", "a"], ())


def test_what_is_unsafe_in_an_archive_is_named_and_the_rest_comes_in(
    store: Store, bring: Bring, tmp_path: Path
) -> None:
    path = zipped(tmp_path / "a.zip", {"../out.txt": TEXT, "/abs.txt": TEXT, "in.txt": TEXT, "bad.txt": b"\0\1"})
    report = bring(path)
    assert names(store) == ["in"]
    assert len(report.refused) == 3
    assert not (tmp_path.parent / "out.txt").exists()


def test_an_archive_with_nothing_to_import_says_so(bring: Bring, tmp_path: Path) -> None:
    (reason,) = reasons(bring(zipped(tmp_path / "a.zip", {"pic.png": b"x"})))
    assert reason.startswith(f"{tmp_path / 'a.zip'} has no files to import (.jsonl, ")
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04 and no more")
    (reason,) = reasons(bring(tmp_path / "b.zip"))
    assert reason.startswith(f"{tmp_path / 'b.zip'} is not a zip archive, or is damaged")


@pytest.mark.parametrize("archived", [False, True])
def test_files_that_belong_together_are_read_together(
    store: Store, bring: Bring, tmp_path: Path, pairs: Format, archived: bool
) -> None:
    files = {"x/a.txt": "one", "x/a.pair": "two", "b.txt": "alone"}
    if archived:
        path = zipped(tmp_path / "in.zip", dict(files))
    else:
        path = tmp_path / "in"
        for name, text in files.items():
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            (path / name).write_text(text)
    report = bring(path)
    assert (sorted(names(store)), report.known, report.refused) == (["a", "b"], 0, ())
    assert store.documents.get(store.documents.find("a")).text == "one two"


def test_one_of_two_files_is_enough_to_name(store: Store, bring: Bring, tmp_path: Path, pairs: Format) -> None:
    for name in ("a.txt", "a.pair", "b.txt", "b.pair"):
        (tmp_path / name).write_text(name)
    assert bring(tmp_path / "a.pair").added == 1
    assert names(store) == ["a"]


def test_a_link_out_of_the_folder_is_not_read_with_it(
    store: Store, bring: Bring, tmp_path: Path, pairs: Format
) -> None:
    (tmp_path / "secret.pair").write_text("x")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("one")
    (tmp_path / "in" / "a.pair").symlink_to(tmp_path / "secret.pair")
    assert reasons(bring(tmp_path / "in")) == [
        f"{tmp_path / 'in' / 'a.pair'} is a link that leads out of the folder; it was left out."
    ]
    assert store.documents.get(store.documents.find("a")).text == "one"


# Names that the scheme does not have


def test_a_survey_says_what_the_scheme_lacks_and_writes_nothing(store: Store, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", line("PER", "person"), line("person", name="two"))
    found = survey(store, [path])
    assert [(one.kind, one.name, one.count, one.documents) for one in found.unknown] == [("label", "person", 2, 1)]
    assert (found.documents, store.documents.count(), store.history.steps()) == (2, 0, [])


def test_what_the_scheme_lacks_is_added_and_can_be_undone(store: Store, bring: Bring, tmp_path: Path) -> None:
    spans = [{"id": "a", "start": 0, "end": 3, "label": "place"}, {"id": "b", "start": 4, "end": 7, "label": "PER"}]
    path = write_lines(tmp_path / "a.jsonl", line(spans=spans, relations=[{"type": "near", "from": "a", "to": "b"}]))
    before = store.scheme
    assert add_to_scheme(store, survey(store, [path]).unknown, annotator="badr")
    report = bring(path)
    assert (report.added, report.refused, report.left_out) == (1, (), {})
    assert check(store) == []
    assert store.scheme.label("place").family == "imported"
    undo(store)
    undo(store)
    assert (store.scheme, store.documents.count()) == (before, 0)
    assert add_to_scheme(store, [], annotator="badr") is None


def test_what_the_scheme_lacks_is_left_out_and_counted(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", line("person", "PER"))
    report = bring(path, unknown="skip")
    assert (report.added, report.left_out) == (1, {("spans", "person"): 1})
    assert [span.label for span in store.annotations.get("d1", "amal").spans] == ["PER"]


def test_labels_become_what_a_person_chose(store: Store, bring: Bring, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", line("person"))
    assert bring(path, conversion=Conversion(labels={"person": "PER"})).refused == ()
    assert [span.label for span in store.annotations.get("d1", "amal").spans] == ["PER"]


def test_repaired_offsets_are_told(store: Store, bring: Bring, tmp_path: Path) -> None:
    span = {"start": 7, "end": 10, "text": "كيم", "label": "PER"}
    path = write_lines(tmp_path / "a.jsonl", line(text=f"🚀{TEXT}", spans=[span]))
    assert "import it with the repair of offsets" in reasons(bring(path))[0]
    report = bring(path, options={"repair": True})
    assert report.added == 1
    assert [str(one).partition(": ")[2] for one in report.remarks] == [
        "the offsets were taken as code points, all moved by -2 instead of code points."
    ]


# The report


def test_the_report_can_be_saved(bring: Bring, store: Store, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", line("person", "PER"), {"text": 1})
    report = bring(path, unknown="skip")
    facts = import_facts(report)
    assert facts["refused"] == [
        {
            "file": str(path),
            "line": 2,
            "field": "text",
            "reason": f"{path}, line 2: text has a wrong value: Expected str, got int.",
        }
    ]
    assert facts["left_out"] == [{"what": "spans", "name": "person", "count": 1}]
    write_report(store, tmp_path / "r.json", report)
    assert json.loads((tmp_path / "r.json").read_text("utf-8")) == facts
    write_report(store, tmp_path / "r.csv", report)
    table = (tmp_path / "r.csv").read_text("utf-8-sig").splitlines()
    assert f"refused,{path},2,text,,1," in table[-2]
    assert table[-1] == "left out: spans,,,,person,1,"


def test_a_survey_counts_what_a_repair_would_mend(store: Store, tmp_path: Path) -> None:
    span = {"start": 5, "end": 8, "text": "كيم", "label": "person"}
    path = write_lines(tmp_path / "a.jsonl", line("PER"), line(name="two", spans=[span]))
    found = survey(store, [path])
    assert (found.repairable, [one.name for one in found.unknown], found.is_clear) == (1, ["person"], False)
    assert survey(store, [path], options={"repair": True}).repairable == 0


def test_a_survey_names_tables_whose_columns_nobody_knows(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    (tmp_path / "b.csv").write_text("text\n1\n")
    assert survey(store, [tmp_path]).tables == (tmp_path / "a.csv",)
    assert survey(store, [tmp_path], options={"text": "x"}).tables == (tmp_path / "b.csv",)


# Bad input


@pytest.mark.parametrize("what", NASTY)
def test_nothing_falls_over_under_any_extension(store: Store, bring: Bring, tmp_path: Path, what: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for extension in Formats().extensions:
        (folder / f"bad-{extension[1:]}{extension}").write_bytes(NASTY[what])
    (folder / "good.txt").write_text(TEXT)
    report = bring(folder, options={"repair": True}, unknown="skip")
    assert "good" in names(store)
    assert report.refusals
    assert all(str(folder) in reason for reason in reasons(report))
    assert check(store) == []
