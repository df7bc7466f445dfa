import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.commands.checking import check
from workbench.commands.history import redo, undo
from workbench.commands.importing import import_paths
from workbench.commands.metadata import export_metadata, remove_field, rename_field, set_cells, set_metadata
from workbench.commands.metadata_import import MetadataReport, import_metadata
from workbench.core.errors import BadInput
from workbench.core.progress import Cancelled
from workbench.storage.store import Store

Metas = dict[str, dict[str, Any]]


@pytest.fixture
def ids(store: Store, tmp_path: Path) -> list[str]:
    """Three articles: a, b and c."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"وصلت السفينة {name} صباحا.\n", encoding="utf-8")
    import_paths(store, [folder], annotator="badr")
    return store.documents.ids()


def metas(store: Store) -> Metas:
    return {row.name: row.meta for row in store.metadata.all()}


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def reasons(report: MetadataReport) -> list[str]:
    return [str(refusal.reason) for refusal in report.refused]


# Setting


def test_a_field_of_many_documents_is_one_step(store: Store, ids: list[str]) -> None:
    step = set_metadata(store, ids, "outlet", "صحيفة المرفأ", annotator="badr")
    assert (step.verb, step.detail, step.touched.documents) == ("set_metadata", "outlet", frozenset(ids))
    assert metas(store) == {name: {"outlet": "صحيفة المرفأ"} for name in "abc"}
    undo(store)
    assert metas(store) == {name: {} for name in "abc"}
    redo(store)
    assert store.metadata.fields() == {"outlet": 3}
    assert check(store) == []


def test_a_date_is_kept_with_common_digits(store: Store, ids: list[str]) -> None:
    set_metadata(store, ids[:1], "date", "٢٠٢٤-٠٥-٣١", annotator="badr")
    assert metas(store)["a"] == {"date": "2024-05-31"}
    with pytest.raises(BadInput, match="“31/05/2024” is no date: write it as"):
        set_metadata(store, ids[:1], "date", "31/05/2024", annotator="badr")


def test_blank_text_removes_a_field(store: Store, ids: list[str]) -> None:
    set_metadata(store, ids, "desk", "سياسة", annotator="badr")
    set_metadata(store, ids[1:], "desk", " ", annotator="badr")
    assert metas(store) == {"a": {"desk": "سياسة"}, "b": {}, "c": {}}


def test_several_fields_of_several_documents_are_one_step(store: Store, ids: list[str]) -> None:
    a, b, _ = ids
    set_cells(store, {a: {"title": "أول", "date": "2024"}, b: {"title": "ثان"}}, annotator="badr")
    assert metas(store) == {"a": {"title": "أول", "date": "2024"}, "b": {"title": "ثان"}, "c": {}}
    undo(store)
    assert store.metadata.fields() == {}


def test_what_is_so_already_is_no_step(store: Store, ids: list[str]) -> None:
    with pytest.raises(BadInput, match="nothing to change"):
        set_metadata(store, ids, "desk", "", annotator="badr")
    assert store.history.steps(limit=1)[0].verb == "import"


def test_an_unknown_document_is_refused(store: Store, ids: list[str]) -> None:
    with pytest.raises(BadInput, match="nowhere"):
        set_metadata(store, [*ids, "nowhere"], "desk", "سياسة", annotator="badr")
    assert store.metadata.fields() == {}


# Fields of the whole project


def test_a_field_is_renamed_and_removed_everywhere(store: Store, ids: list[str]) -> None:
    set_metadata(store, ids[:2], "desk", "سياسة", annotator="badr")
    rename_field(store, "desk", " القسم ", annotator="badr")
    assert store.metadata.fields() == {"القسم": 2}
    remove_field(store, "القسم", annotator="badr")
    assert store.metadata.fields() == {}
    undo(store)
    undo(store)
    assert store.metadata.fields() == {"desk": 2}


def test_renaming_overwrites_nothing(store: Store, ids: list[str]) -> None:
    set_cells(store, {ids[0]: {"desk": "سياسة", "القسم": "شؤون"}}, annotator="badr")
    with pytest.raises(BadInput, match="the document a has both"):
        rename_field(store, "desk", "القسم", annotator="badr")
    with pytest.raises(BadInput, match="in the document a: “سياسة” is no date"):
        rename_field(store, "desk", "date", annotator="badr")
    with pytest.raises(BadInput, match="No document has the field شهر"):
        rename_field(store, "شهر", "month", annotator="badr")


def test_what_others_write_while_a_field_is_renamed_stays(store: Store, ids: list[str]) -> None:
    set_metadata(store, ids, "desk", "سياسة", annotator="badr")

    def write_meanwhile(_done: int, _total: int | None) -> None:
        set_cells(store, {ids[0]: {"title": "وصول"}, ids[1]: {"desk": ""}}, annotator="sara")

    rename_field(store, "desk", "القسم", annotator="badr", progress=write_meanwhile)
    assert metas(store) == {"a": {"القسم": "سياسة", "title": "وصول"}, "b": {}, "c": {"القسم": "سياسة"}}


# Import


def test_a_table_comes_in_as_one_step(store: Store, ids: list[str], tmp_path: Path) -> None:
    table = write(tmp_path / "m.csv", "الاسم;العنوان;التاريخ\na;أول;31/05/2024\nb.txt;ثان;03/04/2024\n")
    report = import_metadata(store, table, annotator="badr")
    assert (report.matched, report.changed, report.unknown, report.refusals) == (2, 2, 0, 0)
    assert report.fields == ("title", "date")
    assert metas(store) == {
        "a": {"title": "أول", "date": "2024-05-31"},
        "b": {"title": "ثان", "date": "2024-04-03"},
        "c": {},
    }
    assert report.step
    assert (report.step.verb, report.step.detail) == ("import_metadata", "m.csv")
    undo(store)
    assert store.metadata.fields() == {}
    assert check(store) == []


def test_a_trial_writes_nothing(store: Store, ids: list[str], tmp_path: Path) -> None:
    table = write(tmp_path / "m.csv", "name,title\na,أول\n")
    report = import_metadata(store, table, annotator="badr", dry_run=True)
    assert (report.matched, report.changed, report.step) == (1, 1, None)
    assert store.metadata.fields() == {}


def test_documents_are_known_by_id_name_file_and_digest(store: Store, ids: list[str], tmp_path: Path) -> None:
    digest = store.documents.get(ids[2]).sha256
    rows = f"document,desk\n{ids[0]},1\narticles/b.txt,2\n{digest},3\n"
    import_metadata(store, write(tmp_path / "m.csv", rows), annotator="badr")
    assert metas(store) == {"a": {"desk": "1"}, "b": {"desk": "2"}, "c": {"desk": "3"}}


def test_a_document_named_after_a_file_is_known_by_its_stem(store: Store, tmp_path: Path) -> None:
    import_paths(store, [write(tmp_path / "d.jsonl", '{"name": "page.html", "text": "نص"}\n')], annotator="badr")
    import_metadata(store, write(tmp_path / "m.csv", "name,desk\npage,1\n"), annotator="badr")
    assert metas(store)["page.html"]["desk"] == "1"


def test_rows_that_cannot_be_taken_are_told_one_by_one(store: Store, ids: list[str], tmp_path: Path) -> None:
    other = write(tmp_path / "other" / "b.txt", "نص آخر.\n")
    import_paths(store, [other], annotator="badr")
    table = write(tmp_path / "m.csv", "name,title,date\nz,؟,2024\na,أول,غدا\na,ثان,2024\nb,ثالث,2024\n")
    report = import_metadata(store, table, annotator="badr")
    assert (report.matched, report.changed, report.unknown, report.refusals) == (1, 1, 1, 4)
    told = [reason.removeprefix(f"{table}, ") for reason in reasons(report)]
    assert told == [
        "line 3: date: “غدا” is no date: write it as 2024, 2024-05, 2024-05-31 or 2024-05-31T14:30.",
        "line 2: no document is called z.",
        "line 4: a has a row already, on line 3; this one was left out.",
        "line 5: b may be 2 documents; give their ids in a column id.",
    ]
    assert metas(store)["a"] == {"title": "أول"}


def test_what_was_no_text_stays_so_until_it_is_edited(store: Store, ids: list[str], tmp_path: Path) -> None:
    data = write(tmp_path / "m.json", '[{"name": "a", "tags": ["بحر", "سفن"], "pages": 3}]')
    import_metadata(store, data, annotator="badr")
    assert metas(store)["a"] == {"tags": ["بحر", "سفن"], "pages": 3}
    set_metadata(store, ids[:1], "pages", "4", annotator="badr")
    assert metas(store)["a"] == {"tags": ["بحر", "سفن"], "pages": "4"}


def test_an_exported_table_comes_back_unchanged(store: Store, ids: list[str], tmp_path: Path) -> None:
    data = write(tmp_path / "m.json", '{"a": {"tags": ["بحر"], "title": "=1+1", "id": "7"}, "b": {"=n": "\'=3"}}')
    import_metadata(store, data, annotator="badr")
    before = metas(store)
    assert export_metadata(store, tmp_path / "out.csv") == 3
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        header, first, *_ = csv.reader(stream)
    assert header[:5] == ["name", "title", "outlet", "date", "url"]
    assert first[1] == "'=1+1"
    assert "'=n" in header
    report = import_metadata(store, tmp_path / "out.csv", annotator="badr")
    assert (report.changed, report.refusals, metas(store)) == (0, 0, before)


def test_a_file_that_cannot_be_read_is_refused(store: Store, ids: list[str], tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path, store.path):
        with pytest.raises(BadInput, match=path.name):
            import_metadata(store, path, annotator="badr")


def test_what_came_in_before_a_person_stopped_it_stays_one_step(
    store: Store, tmp_path: Path, stop_after: Callable[[int], Any]
) -> None:
    lines = "".join(f'{{"name": "d{number}", "text": "نص {number}"}}\n' for number in range(1200))
    import_paths(store, [write(tmp_path / "d.jsonl", lines)], annotator="badr")
    rows = "name,desk\n" + "".join(f"d{number},1\n" for number in range(1200))
    report = import_metadata(store, write(tmp_path / "m.csv", rows), annotator="badr", progress=stop_after(600))
    assert (report.cancelled, report.changed) == (True, 500)
    assert store.metadata.fields()["desk"] == 500
    undo(store)
    assert "desk" not in store.metadata.fields()


@pytest.fixture
def stop_after() -> Callable[[int], Any]:
    def made(line: int) -> Callable[[int, int | None], None]:
        def progress(done: int, total: int | None) -> None:
            assert total == 1202
            if done > line:
                raise Cancelled("stopped")

        return progress

    return made
