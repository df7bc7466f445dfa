"""Two people bring in the same file of another program, which says nothing of who made it."""

import json
from collections import Counter
from pathlib import Path

import pytest
from folders import Losses, laid_down
from folders import written as written_files
from msgspec.structs import replace
from round_trips import SCHEME, held, written
from tricky import tricky_documents

from workbench.commands.checking import check
from workbench.commands.importing import import_paths
from workbench.core.records import Annotation
from workbench.formats import FORMATS, Format
from workbench.storage.store import Store

NAMES = [name for name, one in FORMATS.items() if one.imports and (one.write or one.write_folder) and name != "jsonl"]

Work = tuple[Counter[tuple[str, int, int]], Counter[tuple[str, str, str]]]


def save(one: Format, folder: Path) -> Path:
    """Write the tricky documents as somebody's work who is not named."""
    anonymous = [
        replace(item, annotation=item.annotation and replace(item.annotation, annotator=""))
        for item in tricky_documents()
    ]
    if one.write:
        path = folder / f"work{one.extensions[0]}"
        path.write_bytes(written(one, held(one, anonymous)))
        return path
    return laid_down(written_files(one, held(one, anonymous), SCHEME, {}, Losses()), folder / "work")


def work(said: Annotation) -> Work:
    """Return the labels and places of the spans, and the relations with the labels of their ends."""
    labels = {span.id: span.label for span in said.spans}
    return (
        Counter((span.label, span.start, span.end) for span in said.spans),
        Counter((one.type, labels[one.source], labels[one.target]) for one in said.relations),
    )


@pytest.mark.parametrize("name", NAMES)
def test_both_have_it(name: str, tmp_path: Path) -> None:
    path = save(FORMATS[name], tmp_path)
    with Store.create(tmp_path / "p.workbench", SCHEME) as store:
        first, second = (
            import_paths(store, [path], annotator=annotator, format=name, unknown="skip")
            for annotator in ("amal", "badr")
        )
        assert (first.refused, second.refused) == ((), ())
        worked = {item.document.id for item in store.documents.annotated() if item.annotation}
        pairs = [[work(said) for said in store.annotations.all_of(document)] for document in sorted(worked)]
        assert [one for one, _ in pairs] == [other for _, other in pairs]
        assert sum(spans.total() for (spans, _), _ in pairs) > 20
        assert check(store) == []


def test_one_person_has_one_work_on_a_document(store: Store, tmp_path: Path) -> None:
    annotation = {"completed_by": "amal@example.org", "result": []}
    path = tmp_path / "tasks.json"
    path.write_text(json.dumps([{"data": {"text": "وصل سامر"}, "annotations": [annotation, annotation]}]), "utf-8")
    for added in (1, 0):
        report = import_paths(store, [path], annotator="badr")
        assert report.added == added
        (refusal,) = report.refused
        assert "amal@example.org did the document tasks-1 more than once" in str(refusal.reason)
