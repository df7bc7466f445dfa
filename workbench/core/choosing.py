"""What of a project is exported, and in what shape: the words in which a person says it."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from workbench.core.records import Status

Unit = Literal["document", "sentence", "window"]


class Choice(Struct, frozen=True, kw_only=True):
    """Which documents, whose work, and which spans. What is empty or None restricts nothing.

    Attributes:
        documents: ids.
        statuses: of the annotator's work on the document.
        annotators: whose work; a document without their work is left out.
        labels: only spans with these labels.
        without_zones: kinds of zones whose text is cut out; offsets are mapped, spans that reach into it are lost.
        since, until: dates as `core.dates` reads them, of the document's metadata.
        outlets: of the document's metadata.
    """

    documents: frozenset[str] | None = None
    statuses: frozenset[Status] = frozenset()
    annotators: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    without_zones: frozenset[str] = frozenset()
    since: str = ""
    until: str = ""
    outlets: frozenset[str] = frozenset()


class Shape(Struct, frozen=True, kw_only=True):
    """The pieces that a document is cut into, and what its labels are called.

    Attributes:
        unit: whole documents, sentences, or windows; no cut crosses a span.
        size, overlap: of windows, in words.
        labels: new names of labels, by the old ones; a label that is mapped to an empty name is left out, one that is
            not there keeps its name. Empty: nothing is mapped.
    """

    unit: Unit = "document"
    size: int = 200
    overlap: int = 0
    labels: Mapping[str, str] = {}


EVERYTHING_CHOSEN = Choice()
WHOLE_DOCUMENTS = Shape()
