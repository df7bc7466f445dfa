"""A Hugging Face data set, loaded by `datasets` from its folder without a network, and asked by duckdb."""

from pathlib import Path

from consumer import consumed, pairs
from token_trips import written
from tricky import tricky_documents

from workbench.formats.hf import FORMAT


def test_datasets_and_duckdb_read_the_same_labels_and_surfaces(tmp_path: Path) -> None:
    for name, data in written(FORMAT, tricky_documents()).files.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    found = consumed("hf", tmp_path / "news")
    assert [(one.name, one.text) for one in found] == [
        (item.document.name, item.document.text) for item in tricky_documents()
    ]
    assert [one.spans for one in found] == [pairs(item) for item in tricky_documents()]
    assert [relation for one in found for relation in one.relations] == [("source", "«وصلت الصواريخ إلى عدن»", "سالم")]
