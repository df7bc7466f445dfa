"""What a person does to a relation between two spans."""

from msgspec.structs import replace

from workbench.commands.guarded import add_relation, own_relation, own_span
from workbench.core.changes import Step
from workbench.core.records import Relation
from workbench.storage.store import Store


def link(store: Store, type: str, source: str, target: str, *, annotator: str) -> tuple[Step, Relation]:  # noqa: A002
    """Link two spans of one document by a relation of that type, which leads from `source` to `target`.

    Raises:
        BadInput: the scheme forbids it, it is there already, or a span is another annotator's or its own target.
    """
    with store.step("link", annotator=annotator, detail=type) as step:
        ends = (own_span(store, source, annotator), own_span(store, target, annotator))
        relation = add_relation(store, step, type, *ends)
    return step.done(), relation


def unlink(store: Store, relation: str, *, annotator: str) -> Step:
    """Remove a relation; its spans stay.

    Raises:
        BadInput: there is no such relation, or it is another annotator's.
    """
    name = store.relations.get(relation).relation.type
    with store.step("unlink", annotator=annotator, detail=name) as step:
        placed = own_relation(store, relation, annotator)
        store.relations.remove(step, placed.document, relation)
    return step.done()


def annotate_relation(store: Store, relation: str, note: str, *, annotator: str) -> Step:
    """Set the note on a relation; an empty one removes it.

    Raises:
        BadInput: there is no such relation, it is another annotator's, or it has this note already.
    """
    with store.step("annotate_relation", annotator=annotator) as step:
        placed = own_relation(store, relation, annotator)
        store.relations.update(step, placed.document, replace(placed.relation, note=note))
    return step.done()
