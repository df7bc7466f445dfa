"""The filters that a project keeps."""

import pytest

from workbench.commands.history import undo
from workbench.commands.queue import remove_filter, rename_filter, save_filter
from workbench.core.errors import BadInput
from workbench.core.queue import Filter, Sort
from workbench.core.search import Query


def test_saved_filters(store):
    wanted, sort = Filter(label="PER", text=Query("ب")), Sort("date", descending=True)
    save_filter(store, "  من  الأشخاص ", wanted, sort, annotator="a")
    save_filter(store, "b", Filter(), Sort(), annotator="a")
    save_filter(store, "b", Filter(outlet="x"), Sort(), annotator="a")
    with pytest.raises(BadInput, match="already"):
        rename_filter(store, "b", "من الأشخاص", annotator="a")
    rename_filter(store, "b", "c", annotator="a")
    assert [(one.name, one.filter) for one in store.filters.all()] == [
        ("c", Filter(outlet="x")),
        ("من الأشخاص", wanted),
    ]
    remove_filter(store, "من الأشخاص", annotator="a")
    with pytest.raises(BadInput, match="no saved filter"):
        remove_filter(store, "من الأشخاص", annotator="a")
    undo(store)
    assert store.filters.all()[1].sort == sort
    with pytest.raises(BadInput, match="needs a name"):
        save_filter(store, " ", wanted, sort, annotator="a")
    with pytest.raises(BadInput, match="may have 100 characters; this one has 101"):
        save_filter(store, "x" * 101, wanted, sort, annotator="a")
    with pytest.raises(BadInput, match="no label X"):
        save_filter(store, "x", Filter(label="X"), sort, annotator="a")
