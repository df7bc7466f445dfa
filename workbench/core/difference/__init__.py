"""What changed between two states of the same documents, such as two releases of a project."""

from workbench.core.difference.changes import DocumentChange, FieldChange, RelationChange, SpanChange, WorkChange
from workbench.core.difference.documents import Side, compare_documents
from workbench.core.difference.pairing import Known, paired_documents
from workbench.core.difference.totals import Totals

__all__ = [
    "DocumentChange",
    "FieldChange",
    "Known",
    "RelationChange",
    "Side",
    "SpanChange",
    "Totals",
    "WorkChange",
    "compare_documents",
    "paired_documents",
]
