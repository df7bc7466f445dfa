"""Exports of several files: folders and archives, what may be replaced, and what is left where something goes wrong."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from articles import add, annotated, article
from msgspec.structs import replace

from workbench.commands.exporting import export_project, preview_losses
from workbench.commands.replacing import SEAL
from workbench.core.errors import BadInput, Failure
from workbench.core.losses import EVERYTHING, Part
from workbench.core.progress import Cancelled
from workbench.core.records import AnnotatedDocument, Span
from workbench.formats import FORMATS, Entry, Format, Refusal
from workbench.formats.format import Members, Reading, Writing
from workbench.formats.jsonl.reading import read_line
from workbench.formats.jsonl.writing import write_lines
from workbench.storage.store import Store


def write_folder(items: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
    for number, line in enumerate(write_lines(items)):
        yield f"part/{9 - number}.json", line[:10]
        yield f"part/{9 - number}.json", line[10:]


def read_folder(members: Members, file: str, _: Reading) -> Iterator[Entry | Refusal]:
    for name in members.names:
        if entry := read_line(members.read(name), name, 1):
            yield entry


FORMAT = Format(name="apart", title="Apart", extensions=(".json",), read_folder=read_folder, write_folder=write_folder)


@pytest.fixture
def filled(store: Store) -> Store:
    spans = (Span(id="s1", start=0, end=3, label="WPN"), Span(id="s2", start=4, end=8, label="PER"))
    add(store, annotated(article(), "amal", spans=spans), article("two.txt"))
    return store


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> Any:
    def set_format(**changes: Any) -> None:
        monkeypatch.setitem(FORMATS, "apart", replace(FORMAT, **changes))

    set_format()
    return set_format


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "export"


def assert_nothing_else(target: Path) -> None:
    assert [path.name for path in target.parent.iterdir()] in ([], [target.name])


@pytest.mark.usefixtures("apart")
def test_a_folder_holds_the_files_and_can_be_replaced(filled: Store, target: Path) -> None:
    report = export_project(filled, target, format="apart")
    assert files(target) == [SEAL, "part/8.json", "part/9.json"]
    assert json.loads((target / "part/9.json").read_bytes())["name"] == "one.txt"
    assert (report.documents, report.spans) == (2, 2)
    assert report.bytes == sum(path.stat().st_size for path in (target / "part").iterdir())
    first = {name: (target / name).read_bytes() for name in files(target)}
    add(filled, article("three.txt"))
    export_project(filled, target, format="apart")
    assert files(target) == [SEAL, "part/7.json", "part/8.json", "part/9.json"]
    assert first["part/9.json"] == (target / "part/9.json").read_bytes()
    assert_nothing_else(target)


@pytest.mark.usefixtures("apart")
def test_an_empty_folder_is_replaced(filled: Store, target: Path) -> None:
    target.mkdir()
    assert export_project(filled, target, format="apart").documents == 2


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize("change", ["part/9.json", "notes.txt", SEAL, "link"])
def test_a_folder_that_somebody_changed_is_left_alone(filled: Store, target: Path, change: str) -> None:
    export_project(filled, target, format="apart")
    if change == "link":
        (target / "link").symlink_to(target.parent)
    else:
        (target / change).write_bytes(b"mine")
    before = files(target)
    with pytest.raises(BadInput, match="changed since"):
        export_project(filled, target, format="apart")
    assert files(target) == before
    assert_nothing_else(target)


@pytest.mark.usefixtures("apart")
def test_a_folder_of_a_person_is_left_alone(filled: Store, target: Path) -> None:
    target.mkdir()
    (target / "thesis.txt").write_text("mine")
    with pytest.raises(BadInput, match="no export wrote"):
        export_project(filled, target, format="apart")
    with pytest.raises(BadInput, match="holds the project"):
        export_project(filled, filled.path.parent, format="apart")
    with pytest.raises(BadInput, match="is a file"):
        export_project(filled, target / "thesis.txt", format="apart")
    with pytest.raises(BadInput, match="no folder"):
        export_project(filled, target / "a" / "b", format="apart")
    assert files(target) == ["thesis.txt"]


@pytest.mark.usefixtures("apart")
def test_an_archive_holds_the_same_files_and_always_the_same_bytes(filled: Store, target: Path) -> None:
    archive = target.with_suffix(".zip")
    export_project(filled, archive, format="apart")
    first = archive.read_bytes()
    with ZipFile(archive) as found:
        assert sorted(found.namelist()) == ["part/8.json", "part/9.json"]
    export_project(filled, archive, format="apart")
    assert archive.read_bytes() == first


def wrong_label(members: Members, file: str, reading: Reading) -> Iterator[Entry | Refusal]:
    for entry in read_folder(members, file, reading):
        if isinstance(entry, Entry) and entry.item.annotation:
            said = entry.item.annotation
            spans = tuple(replace(span, label="ORG") for span in said.spans)
            yield replace(entry, item=replace(entry.item, annotation=replace(said, spans=spans)))
        else:
            yield entry


def one_missing(members: Members, file: str, reading: Reading) -> Iterator[Entry | Refusal]:
    yield next(iter(read_folder(members, file, reading)))


def refusing(_: Members, file: str, __: Reading) -> Iterator[Entry | Refusal]:
    yield Refusal(file=file, reason=BadInput("It is broken."))


@pytest.mark.parametrize(
    ("reader", "reason"),
    [(wrong_label, "document one.txt"), (one_missing, "document one.txt"), (refusing, "It is broken")],
)
def test_what_does_not_come_back_replaces_nothing(
    filled: Store, target: Path, apart: Any, reader: Any, reason: str
) -> None:
    archive = target.with_name("export.zip")
    export_project(filled, target, format="apart")
    export_project(filled, archive, format="apart")
    before = files(target.parent), archive.read_bytes()
    apart(read_folder=reader)
    add(filled, article("three.txt"))
    for path in (target, archive):
        with pytest.raises(Failure, match=reason):
            export_project(filled, path, format="apart")
    assert (files(target.parent), archive.read_bytes()) == before


@pytest.mark.usefixtures("apart")
@pytest.mark.parametrize("stop_at", [1, 3])
@pytest.mark.parametrize("name", ["export", "export.zip"])
def test_cancel_leaves_nothing(filled: Store, target: Path, stop_at: int, name: str) -> None:
    def stop(done: int, total: int | None) -> None:
        if done == stop_at:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        export_project(filled, target.with_name(name), format="apart", progress=stop)
    assert list(target.parent.iterdir()) == []


@pytest.mark.usefixtures("apart")
def test_a_failing_rename_brings_the_old_folder_back(
    filled: Store, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_project(filled, target, format="apart")
    before = files(target)
    rename = Path.rename

    def fail_for_new(path: Path, to: Path) -> Path:
        if path.suffix == ".new":
            raise OSError(28, "No space left on device")
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(Failure, match="No space left"):
        export_project(filled, target, format="apart")
    assert files(target) == before
    assert_nothing_else(target)


def lossy(options: Any) -> frozenset[Part]:
    return EVERYTHING - {"overlaps", "metadata"}


def test_losses_are_counted_with_their_documents(filled: Store, target: Path, apart: Any) -> None:
    spans = (Span(id="x", start=0, end=8, label="WPN"), Span(id="y", start=4, end=8, label="PER"))
    add(filled, annotated(article("nested", meta={"title": "x"}), "amal", spans=spans))
    apart(holds=lossy)
    preview = preview_losses(filled, format="apart")
    report = export_project(filled, target, format="apart")
    assert report == preview
    assert [(one.part, one.count, one.documents, one.names) for one in report.losses] == [
        ("overlaps", 1, 1, ("nested",)),
        ("metadata", 1, 1, ("nested",)),
    ]
    assert (report.spans, report.records) == (3, 3)


def write_without_first(items: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
    """Leave the first span of each document out, and say so; or not, where it is that of `amal`."""

    def cut() -> Iterator[AnnotatedDocument]:
        for item in items:
            if item.annotation and item.annotation.spans:
                writing.lose("tokens", item, 1)
                yield replace(item, annotation=replace(item.annotation, spans=item.annotation.spans[1:]))
            else:
                yield item

    return write_folder(cut(), writing)


def test_what_a_writer_says_it_leaves_out_may_be_missing(filled: Store, target: Path, apart: Any) -> None:
    apart(write_folder=write_without_first)
    report = export_project(filled, target, format="apart")
    assert [(one.part, one.count, one.names) for one in report.losses] == [("tokens", 1, ("one.txt",))]
    apart(write_folder=write_without_first, read_folder=wrong_label)
    with pytest.raises(Failure, match=r"document one\.txt"):
        export_project(filled, target, format="apart")


def test_what_somebody_adds_to_the_old_folder_meanwhile_is_kept(filled: Store, target: Path, apart: Any) -> None:
    export_project(filled, target, format="apart")

    def add_notes(items: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
        (target / "notes.txt").write_text("mine", "utf-8")
        yield from write_folder(items, writing)

    apart(write_folder=add_notes)
    with pytest.raises(Failure, match="was changed while the new one was written"):
        export_project(filled, target, format="apart")
    assert (target / "notes.txt").read_text("utf-8") == "mine"
    assert_nothing_else(target)


def test_one_file_is_not_called_an_archive(filled: Store, target: Path) -> None:
    with pytest.raises(BadInput, match=r"no zip archive: give it a name that ends in \.jsonl"):
        export_project(filled, target.with_suffix(".zip"))
    assert_nothing_else(target)
