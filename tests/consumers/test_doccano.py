"""doccano's JSONL, imported and exported by doccano itself, and read by medkit."""

from pathlib import Path

import pytest
from consumer import consumed, whole
from msgspec.structs import replace
from round_trips import held, read_items, written
from tricky import tricky_documents

from workbench.core.losses import fingerprint
from workbench.formats.doccano import FORMAT


@pytest.mark.parametrize("relations", [True, False])
def test_doccano_imports_every_span_and_what_it_exports_comes_back(tmp_path: Path, relations: bool) -> None:
    items = held(FORMAT, tricky_documents(), relations=relations)
    path = tmp_path / "all.jsonl"
    path.write_bytes(written(FORMAT, items, relations=relations))
    found = consumed("doccano_server", path, "doccano")
    assert [replace(one, name=None) for one in found] == [whole(item) for item in items]
    assert [one.name for one in found] == [item.document.name for item in items]
    back = read_items(FORMAT, Path(f"{path}.export").read_bytes())
    for item in back:
        item.document.meta.pop("doccano_id")
    holds = FORMAT.holds({**FORMAT.defaults, "relations": relations})
    assert [fingerprint(item, holds) for item in back] == [fingerprint(item, holds) for item in items]


def test_medkit_reads_code_points(tmp_path: Path) -> None:
    items = held(FORMAT, tricky_documents())
    path = tmp_path / "all.jsonl"
    path.write_bytes(written(FORMAT, items, offset_unit="codepoint"))
    assert consumed("doccano_medkit", path) == [whole(item) for item in items]
