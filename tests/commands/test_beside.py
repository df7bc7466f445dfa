"""Metadata that lies beside articles comes in with them."""

from pathlib import Path
from typing import Any

import pytest

from workbench.commands.history import undo
from workbench.commands.importing import ImportReport, import_paths
from workbench.commands.metadata import set_metadata
from workbench.storage.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles without metadata."""
    for name in ("a", "b"):
        write(tmp_path / "in" / f"{name}.txt", f"وصلت السفينة {name} صباحا.\n")
    return tmp_path / "in"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def bring(store: Store, *paths: Path) -> ImportReport:
    return import_paths(store, paths, annotator="badr")


def metas(store: Store) -> dict[str, dict[str, Any]]:
    return {row.name: row.meta for row in store.metadata.all()}


def reasons(report: ImportReport) -> list[str]:
    return [str(refusal.reason) for refusal in report.refused]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("metadata.csv", "الاسم,العنوان\na,أول\nb.txt,ثان\n"),
        ("metadata.tsv", "name\ttitle\na\tأول\nb\tثان\n"),
        ("Metadata.JSON", '{"a": {"title": "أول"}, "b": {"title": "ثان"}}'),
        ("metadata.jsonl", '{"name": "a", "title": "أول"}\n{"name": "b", "title": "ثان"}\n'),
    ],
)
def test_a_table_beside_articles_comes_in_with_them(store: Store, folder: Path, name: str, text: str) -> None:
    write(folder / name, text)
    report = bring(store, folder)
    assert (report.added, report.described, report.refused) == (2, 0, ())
    assert metas(store) == {"a": {"title": "أول"}, "b": {"title": "ثان"}}
    undo(store)
    assert store.documents.count() == 0


def test_an_object_beside_an_article_is_about_that_one(store: Store, folder: Path) -> None:
    write(folder / "a.json", '{"title": "أول", "tags": ["بحر"]}')
    write(folder / "metadata.csv", "name,title,outlet\na,غير ذلك,المرفأ\nb,ثان,المرفأ\n")
    report = bring(store, folder)
    assert report.refused == ()
    assert metas(store) == {
        "a": {"title": "أول", "outlet": "المرفأ", "tags": ["بحر"]},
        "b": {"title": "ثان", "outlet": "المرفأ"},
    }


def test_files_that_are_named_are_sorted_out_too(store: Store, folder: Path) -> None:
    sidecar = write(folder / "a.json", '{"title": "أول"}')
    assert bring(store, sidecar, folder / "a.txt").refused == ()
    assert metas(store) == {"a": {"title": "أول"}}


def test_each_folder_has_its_own(store: Store, tmp_path: Path) -> None:
    for year in ("2023", "2024"):
        write(tmp_path / "in" / year / "a.txt", f"خبر {year}\n")
        write(tmp_path / "in" / year / "metadata.csv", f"name,date\na,{year}\n")
    bring(store, tmp_path / "in")
    assert [row.meta["date"] for row in store.metadata.all()] == ["2023", "2024"]


def test_documents_of_a_jsonl_are_met_by_their_names(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d.jsonl", '{"name": "one", "text": "نص", "meta": {"desk": "سياسة"}}\n')
    write(tmp_path / "in" / "metadata.csv", "name,title\none,خبر\n")
    bring(store, tmp_path / "in")
    assert metas(store) == {"one": {"desk": "سياسة", "title": "خبر"}}


def test_a_native_jsonl_stays_one_whatever_it_is_called(store: Store, folder: Path) -> None:
    write(folder / "metadata.jsonl", '{"format": "workbench/1", "name": "c", "text": "نص"}\n')
    assert bring(store, folder).added == 3


def test_a_second_import_adds_what_is_lacking_and_overwrites_nothing(store: Store, folder: Path) -> None:
    bring(store, folder)
    [first, _] = store.documents.ids()
    set_metadata(store, [first], "title", "عنوان مكتوب", annotator="badr")
    write(folder / "metadata.csv", "name,title,outlet\na,أول,المرفأ\n")
    report = bring(store, folder)
    assert (report.added, report.described, report.known) == (0, 1, 1)
    assert metas(store)["a"] == {"title": "عنوان مكتوب", "outlet": "المرفأ"}
    report = bring(store, folder)
    assert (report.described, report.known, report.step) == (0, 2, None)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("metadata.csv", "name,title\nz,أول\n", "line 2: no document of this import is called z."),
        ("metadata.csv", "name,title\na,1\na,2\n", "line 3: a has a row already, on line 2; this one was left out."),
        ("metadata.csv", "title\nأول\n", "line 1: no column says which document"),
        ("metadata.csv", "name,date\na,غدا\n", "line 2: date: “غدا” is no date"),
        ("a.json", "[]", "a.json lies beside an article and should hold its metadata"),
        ("a.json", '{"title": ', "line 1: this is not JSON"),
    ],
)
def test_bad_metadata_is_told_and_the_articles_come_in(
    store: Store, folder: Path, name: str, text: str, reason: str
) -> None:
    write(folder / name, text)
    report = bring(store, folder)
    assert report.added == 2
    [told] = reasons(report)
    assert reason in told


def test_a_table_without_articles_is_no_document(store: Store, tmp_path: Path) -> None:
    report = bring(store, write(tmp_path / "metadata.csv", "name,title\na,أول\n"))
    assert report.added == 0
    [told] = reasons(report)
    assert "no article lies beside it" in told
    assert store.documents.count() == 0


def test_one_row_is_for_one_text(store: Store, tmp_path: Path) -> None:
    write(tmp_path / "in" / "d.jsonl", '{"name": "one", "text": "نص"}\n{"name": "one", "text": "نص آخر"}\n')
    write(tmp_path / "in" / "metadata.csv", "name,title\none,خبر\n")
    report = bring(store, tmp_path / "in")
    [told] = reasons(report)
    assert "one may be several documents" in told
    assert report.added == 1
