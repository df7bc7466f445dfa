"""Web annotations, read as a graph by a JSON-LD processor."""

from pathlib import Path

from consumer import consumed, whole
from msgspec.structs import replace
from round_trips import held, written
from tricky import tricky_documents

from workbench.core.records import AnnotatedDocument, Span
from workbench.formats.webannotation import FORMAT


def with_pieces(item: AnnotatedDocument) -> AnnotatedDocument:
    """Return a document with a discontinuous span more, from its first span to its last."""
    assert item.annotation
    first, *_, last = item.annotation.spans
    pieces = ((first.start, first.end), (last.start, last.end))
    more = Span(id="pieces", start=first.start, end=last.end, label="QUOTE", fragments=pieces)
    spans = sorted((*item.annotation.spans, more), key=lambda span: span.order)
    return replace(item, annotation=replace(item.annotation, spans=tuple(spans)))


def test_both_selectors_of_every_span_select_its_surface(tmp_path: Path) -> None:
    first, *others = tricky_documents()
    items = held(FORMAT, [with_pieces(first), *others])
    path = tmp_path / "all.jsonld"
    path.write_bytes(written(FORMAT, items))
    assert consumed("jsonld", path) == [whole(item) for item in items]
