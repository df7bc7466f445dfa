"""What changed between two states of the same documents, such as two releases of a project."""

from workbench.core.comparison.changes import DocumentChange, FieldChange, RelationChange, SpanChange, WorkChange
from workbench.core.comparison.documents import Side, compare_documents
from workbench.core.comparison.pairing import Known, paired_documents
from workbench.core.comparison.totals import Totals

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
