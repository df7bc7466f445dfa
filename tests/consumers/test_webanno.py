"""WebAnno TSV, read by a library that knows the layer NamedEntity."""

from pathlib import Path

from consumer import consumed, pairs
from folders import Losses, laid_down, written
from tricky import tricky_documents, tricky_scheme

from workbench.formats.webanno import FORMAT


def test_labels_and_surfaces_are_the_same(tmp_path: Path) -> None:
    items = tricky_documents()
    folder = laid_down(written(FORMAT, items, tricky_scheme(), {}, Losses()), tmp_path)
    found = {one.name: one for one in consumed("webanno_reader", folder)}
    assert found.keys() == {item.document.name for item in items}
    for item in items:
        assert sorted(found[item.document.name or ""].spans) == sorted(pairs(item)), item.document.name
