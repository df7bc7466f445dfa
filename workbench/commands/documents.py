"""What a person does to a whole document."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from workbench.core.attribute_values import missing
from workbench.core.changes import Step
from workbench.core.checks import check_range, check_text
from workbench.core.errors import BadInput
from workbench.core.paragraphs import Direction, split_paragraphs
from workbench.core.records import STATUSES, Span, Status
from workbench.core.scheme import Attribute
from workbench.core.zone_editing import painted
from workbench.core.zones import ZONE_KINDS
from workbench.storage.store import Store


class Lacking(Struct, frozen=True):
    """A span, and the attributes that the scheme requires and it lacks."""

    span: Span
    lacks: tuple[Attribute, ...]


def mark(store: Store, document: str, status: Status, *, annotator: str) -> Step:
    """Set how far `annotator` is with `document`: `todo`, `doing`, `done` or `skipped`.

    Raises:
        BadInput: there is no such document or status, or it is marked so already.
    """
    if status not in STATUSES:
        raise BadInput(
            "There is no status {status}; use one of {statuses}.", status=status, statuses=", ".join(STATUSES)
        )
    with store.step("mark", annotator=annotator, detail=status) as step:
        said = store.annotations.whole(document, annotator)
        store.annotations.set_whole(step, document, replace(said, status=status))
    return step.done()


def unfinished(store: Store, document: str, annotator: str) -> list[Lacking]:
    """Return the spans of `annotator` in `document` that lack required attributes, also once it is marked done."""
    labels = store.scheme.by_name
    spans = [span for span in store.annotations.get(document, annotator).spans if span.label in labels]
    lacking = [Lacking(span, missing(labels[span.label], span.attributes)) for span in spans]
    return [one for one in lacking if one.lacks]


def label_document(store: Store, document: str, labels: Sequence[str], *, annotator: str) -> Step:
    """Let `labels` be those that `annotator` gives to a document as a whole.

    Raises:
        BadInput: there is no such document, the scheme has no such label for documents, or it has these already.
    """
    wanted = tuple(dict.fromkeys(labels))
    with store.step("label_document", annotator=annotator, detail=", ".join(wanted)) as step:
        said = store.annotations.whole(document, annotator)
        known = [one.name for one in store.scheme.document_labels]
        for label in wanted:
            if label not in known and label not in said.labels:  # one that came with an import may stay
                raise BadInput(
                    "The scheme {scheme} has no label {label} for documents; it has {labels}.",
                    scheme=store.scheme.name,
                    label=label,
                    labels=", ".join(known) or "none",
                )
        store.annotations.set_whole(step, document, replace(said, labels=wanted))
    return step.done()


def annotate_document(store: Store, document: str, note: str, *, annotator: str) -> Step:
    """Set the note of `annotator` on a document; an empty one removes it.

    Raises:
        BadInput: there is no such document, or it has this note already.
    """
    with store.step("annotate_document", annotator=annotator) as step:
        said = store.annotations.whole(document, annotator)
        store.annotations.set_whole(step, document, replace(said, note=note))
    return step.done()


def discuss(store: Store, document: str, wanted: bool, *, annotator: str) -> Step:
    """Mark a document as one that `annotator` wants to talk about, or no longer does.

    Raises:
        BadInput: there is no such document, or it is so already.
    """
    with store.step("discuss", annotator=annotator, detail="yes" if wanted else "no") as step:
        said = store.annotations.whole(document, annotator)
        store.annotations.set_whole(step, document, replace(said, discuss=wanted))
    return step.done()


def rezone(store: Store, document: str, start: int, end: int, kind: str | None, *, annotator: str) -> Step:
    """Make the code points `[start, end)` of a document a zone of that kind, or of none (None).

    The zones that lie there are trimmed, split or removed.

    Raises:
        BadInput: there is no such document or kind, no such range, it holds only white space, or it is so already.
    """
    if kind is not None and kind not in ZONE_KINDS:
        raise BadInput("There is no kind of zone {kind}; use one of {kinds}.", kind=kind, kinds=", ".join(ZONE_KINDS))
    with store.step("rezone", annotator=annotator, detail=kind or "") as step:
        record = store.documents.get(document)
        check_range(start, end, len(record.text))
        check_text(record.text, 0, start, end)
        store.documents.set_zones(step, document, painted(record.text, record.zones, start, end, kind))
    return step.done()


def direct(store: Store, document: str, paragraph_start: int, direction: Direction | None, *, annotator: str) -> Step:
    """Set the base direction of the paragraph that begins at a code point, or leave it to the text again (None).

    Raises:
        BadInput: there is no such document or direction, no paragraph begins there, or it is so already.
    """
    if direction not in ("rtl", "ltr", None):
        raise BadInput("There is no direction {direction}; use rtl or ltr.", direction=direction)
    with store.step("direct", annotator=annotator, detail=direction or "") as step:
        text = store.documents.get(document).text
        if all(paragraph.start != paragraph_start for paragraph in split_paragraphs(text)):
            raise BadInput("No paragraph begins at {offset}.", offset=paragraph_start)
        store.documents.set_direction(step, document, paragraph_start, direction)
    return step.done()


def remove(store: Store, document: str, *, annotator: str) -> Step:
    """Remove a document with the work of every annotator on it.

    Raises:
        BadInput: there is no such document.
    """
    row = store.documents.row(document, annotator=annotator)
    with store.step("remove", annotator=annotator, detail=row.name) as step:
        store.documents.remove(step, document)
    return step.done()
