"""Label Studio's tasks, checked against the configuration and converted by Label Studio's own library."""

from pathlib import Path

from consumer import consumed, whole
from msgspec.structs import replace
from round_trips import SCHEME, Lost, held
from tricky import tricky_documents

from workbench.core.records import AnnotatedDocument
from workbench.core.suggestions import Suggested, Suggestion, because
from workbench.formats.format import Writing
from workbench.formats.labelstudio import FORMAT
from workbench.formats.zip_members import zipped


def relevant(item: AnnotatedDocument) -> AnnotatedDocument:
    """Return a document with a label that the scheme has, and its spans suggested as well."""
    assert item.annotation
    suggested = tuple(
        Suggestion(start=one.start, end=one.end, label=one.label, score=0.5, reasons=(because("names", 0.5, "seen"),))
        for one in item.annotation.spans
    )
    said = replace(item.annotation, labels=("relevant",))
    return replace(item, annotation=said, suggested=Suggested(suggested))


def test_label_studio_finds_every_result_in_its_configuration_and_every_span(tmp_path: Path) -> None:
    items = held(FORMAT, [relevant(item) for item in tricky_documents()])
    assert FORMAT.write_folder
    writing = Writing(scheme=SCHEME, options=FORMAT.defaults, lose=Lost())
    path = tmp_path / "tasks.zip"
    path.write_bytes(b"".join(zipped(FORMAT.write_folder(items, writing))))
    assert consumed("labelstudio", path) == [whole(item) for item in items]
