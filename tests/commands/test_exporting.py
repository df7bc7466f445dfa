import errno
import json
import os
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from articles import SCHEME, TEXT, add, annotated, article
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from msgspec.structs import replace
from strategies import annotated_documents

from workbench.commands.checking import check
from workbench.commands.exporting import export_project
from workbench.commands.importing import import_paths
from workbench.core.errors import BadInput, Failure
from workbench.core.progress import Cancelled
from workbench.core.records import AnnotatedDocument, Relation, Span, surface
from workbench.formats import FORMATS, Entry, jsonl
from workbench.formats.format import Writing
from workbench.formats.jsonl.writing import write_lines
from workbench.formats.offset_units import OFFSET_UNITS
from workbench.paths import RESOURCES
from workbench.storage.backups import back_up
from workbench.storage.store import Store

SCHEMA = Draft202012Validator(json.loads((RESOURCES / "schemas" / "workbench-1.schema.json").read_text("utf-8")))
OLD = b"an older export\n"


@pytest.fixture
def filled(store: Store) -> Store:
    spans = (Span(id="s1", start=0, end=3, label="WPN"), Span(id="s2", start=4, end=8, label="PER"))
    link = Relation(id="r1", type="owner", source="s1", target="s2")
    add(store, annotated(article(), "amal", spans=spans, relations=(link,)), article("two.txt"))
    return store


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "out" / "export.jsonl"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def assert_untouched(target: Path) -> None:
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_an_export_holds_every_line_and_replaces_the_older_one(filled: Store, target: Path) -> None:
    report = export_project(filled, target)
    lines = [json.loads(line) for line in target.read_bytes().splitlines()]
    assert [(line["name"], line["annotator"], len(line["spans"])) for line in lines] == [
        ("one.txt", "amal", 2),
        ("two.txt", "", 0),
    ]
    assert [span["text"] for span in lines[0]["spans"]] == [TEXT[0:3], TEXT[4:8]]
    assert (report.documents, report.spans, report.relations, report.bytes) == (2, 2, 1, target.stat().st_size)
    assert list(target.parent.iterdir()) == [target]
    for line in lines:
        SCHEMA.validate(line)


@pytest.mark.parametrize("unit", OFFSET_UNITS)
@settings(max_examples=30, deadline=None)  # each example makes a project on the disk
@given(items=annotated_documents())
def test_import_and_export_give_the_same_bytes(unit: str, items: list[AnnotatedDocument]) -> None:
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "first.jsonl"), Path(folder, "second.jsonl")
        first.write_bytes(b"".join(write_lines(items, unit)))
        with Store.create(Path(folder, "p.workbench"), SCHEME) as store:
            report = import_paths(store, [first], annotator="nobody")
            assert report.refused == ()
            assert check(store) == []
            export_project(store, second, options={"offset_unit": unit})
        assert second.read_bytes() == first.read_bytes()


@settings(deadline=None)  # the machine may be busy with other things
@given(items=annotated_documents())
def test_every_span_covers_its_surface_in_every_unit(items: list[AnnotatedDocument]) -> None:
    encodings = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}
    for unit, (encoding, width) in encodings.items():
        for item, line in zip(items, write_lines(items, unit), strict=True):
            data = item.document.text.encode(encoding)
            for span, written in zip(
                item.annotation.spans if item.annotation else (), json.loads(line)["spans"], strict=True
            ):
                pieces = written.get("fragments") or [[written["start"], written["end"]]]
                cut = [data[start * width : end * width].decode(encoding) for start, end in pieces]
                assert written["text"] == " … ".join(cut) == surface(item.document.text, span)


def test_an_empty_project_is_an_empty_file(store: Store, target: Path) -> None:
    assert export_project(store, target).bytes == 0
    assert target.read_bytes() == b""


def test_a_new_file_can_be_read_by_others_and_an_old_one_keeps_its_rights(filled: Store, target: Path) -> None:
    target.chmod(0o640)
    export_project(filled, target)
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(filled: Store, target: Path) -> None:
    link = target.with_name("link.jsonl")
    link.symlink_to(target)
    export_project(filled, link)
    assert link.is_symlink()
    assert target.read_bytes() != OLD


def test_a_full_disk_leaves_the_old_file(filled: Store, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class FullDisk(BytesIO):
        def write(self, _: Any) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def open_full(path: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if mode != "xb":
            return whole(path, mode, *rest, **more)
        path.touch()
        return FullDisk()

    whole = Path.open
    monkeypatch.setattr(Path, "open", open_full)
    with pytest.raises(Failure, match=r"export\.jsonl could not be written: No space left on device"):
        export_project(filled, target)
    monkeypatch.undo()
    assert_untouched(target)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_is_never_replaced(filled: Store) -> None:
    with pytest.raises(BadInput, match="not a file that can be replaced"):
        export_project(filled, Path("/dev/full"))
    assert Path("/dev/full").is_char_device()


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_a_failure(filled: Store, target: Path) -> None:
    target.parent.chmod(0o500)
    try:
        with pytest.raises(Failure, match="could not be written"):
            export_project(filled, target)
    finally:
        target.parent.chmod(0o700)
    assert_untouched(target)


def test_a_folder_as_target_is_refused(filled: Store, target: Path) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        export_project(filled, target.parent)


def test_a_name_that_is_too_long_is_refused(filled: Store, tmp_path: Path) -> None:
    path = tmp_path / ("n" * 300)
    with pytest.raises(BadInput) as refusal:
        export_project(filled, path)
    assert str(refusal.value) == f"{path} cannot be written: File name too long."


def test_a_name_may_be_as_long_as_the_system_allows(filled: Store, tmp_path: Path) -> None:
    assert export_project(filled, tmp_path / ("n" * 255)).documents == 2


@pytest.mark.parametrize("tail", ["", "-wal", "-shm", ".lock", ".backups/mine.jsonl"])
def test_the_project_itself_is_never_replaced(filled: Store, tail: str) -> None:
    back_up(filled.path)
    before = filled.path.read_bytes()
    with pytest.raises(BadInput, match="belongs to the project"):
        export_project(filled, Path(f"{filled.path}{tail}"))
    assert filled.path.read_bytes() == before


@pytest.mark.parametrize("make", [os.symlink, os.link])
def test_the_project_is_known_by_other_names(filled: Store, tmp_path: Path, make: Callable[[Path, Path], None]) -> None:
    make(filled.path, tmp_path / "other.jsonl")
    with pytest.raises(BadInput, match="belongs to the project"):
        export_project(filled, tmp_path / "other.jsonl")


def test_another_project_is_never_replaced(filled: Store, tmp_path: Path) -> None:
    other = tmp_path / "other.workbench"
    Store.create(other, SCHEME).close()
    before = other.read_bytes()
    with pytest.raises(BadInput, match="is a database"):
        export_project(filled, other)
    assert other.read_bytes() == before


def test_a_folder_that_is_not_there_is_refused(filled: Store, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no folder .*none"):
        export_project(filled, tmp_path / "none" / "export.jsonl")


def test_what_cannot_be_read_back_does_not_replace_the_old_file(
    filled: Store, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_shifted(items: Any, writing: Writing) -> Iterator[bytes]:
        for line in jsonl.write(items, writing):
            yield line.replace(b'"start":4', b'"start":5')

    monkeypatch.setitem(FORMATS, "jsonl", replace(FORMATS["jsonl"], write=write_shifted))
    with pytest.raises(Failure, match=r"thrown away.*line 1: spans\[1\]\.text"):
        export_project(filled, target)
    assert_untouched(target)


@pytest.mark.parametrize("keep", [slice(0, 1), slice(0, 0), slice(0, None, -1)])
def test_lost_lines_do_not_replace_the_old_file(
    filled: Store, target: Path, monkeypatch: pytest.MonkeyPatch, keep: slice
) -> None:
    def write_some(items: Any, writing: Writing) -> Iterator[bytes]:
        yield from list(jsonl.write(items, writing))[keep]

    monkeypatch.setitem(FORMATS, "jsonl", replace(FORMATS["jsonl"], write=write_some))
    with pytest.raises(Failure):
        export_project(filled, target)
    assert_untouched(target)


@pytest.mark.parametrize("stop_at", [1, 3])
def test_cancel_leaves_the_old_file(filled: Store, target: Path, stop_at: int) -> None:
    def stop(done: int, total: int | None) -> None:
        assert total == 4
        if done == stop_at:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        export_project(filled, target, progress=stop)
    assert_untouched(target)


@pytest.mark.parametrize("options", [{"format": "text"}, {"format": "docx"}, {"options": {"offset_unit": "bytes"}}])
def test_what_cannot_be_written_is_refused(filled: Store, target: Path, options: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match=r"There is no|takes one of codepoint"):
        export_project(filled, target, **options)
    assert_untouched(target)


def test_the_work_of_two_annotators_is_two_lines(store: Store, target: Path) -> None:
    shared = article()
    add(store, annotated(shared, "badr", note="x"), annotated(shared, "amal", note="y"))
    assert export_project(store, target).documents == 1
    entries = [entry for entry in jsonl.read(BytesIO(target.read_bytes()), "x") if isinstance(entry, Entry)]
    assert [entry.item.annotation and entry.item.annotation.annotator for entry in entries] == ["amal", "badr"]
