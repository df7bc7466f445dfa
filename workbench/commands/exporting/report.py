"""What an export came to: what is in it, and what is not."""

from pathlib import Path

import msgspec
from msgspec import Struct

from workbench.commands.replacing import replaceable, replacing
from workbench.core.losses import CAUSES, PARTS, Loss
from workbench.core.records import AnnotatedDocument, Document
from workbench.core.shaping import origin
from workbench.storage.store import Store

MOST_NAMES = 1_000  # of documents that something was lost of


class LostPart(Struct, frozen=True, kw_only=True):
    """Something of which a part was left out.

    Attributes:
        part: what of a document it is, or how it was lost.
        name: of the label, type of relation or attribute, where things are lost by name.
        count: how many things were left out, of how many `documents`.
        names: of the first thousand of these documents.
    """

    part: Loss
    name: str = ""
    count: int
    documents: int
    names: tuple[str, ...]


class ExportReport(Struct, frozen=True, kw_only=True):
    """What an export holds. A document with the work of two annotators counts once; `bytes` is the size of all files.

    `records` are documents as the format has them: one a piece and annotator. What is suggested counts apart from
    `spans` and `relations`, which people made.
    """

    documents: int
    records: int
    spans: int
    relations: int
    suggestions: int
    bytes: int
    losses: tuple[LostPart, ...] = ()


def write_losses(store: Store, path: Path, report: ExportReport) -> None:
    """Write what an export left out to a JSON file.

    Raises:
        BadInput, Failure: the file is none that may be replaced, or could not be written.
    """
    with replacing(replaceable(store, path)) as aside:
        aside.write_bytes(msgspec.json.format(msgspec.json.encode(report.losses)) + b"\n")


class _Lost(Struct):
    count: int = 0
    documents: int = 0
    last: str = ""
    names: list[str] = []


class Tally:
    """Counts what is exported and what is lost, while documents pass by, or their pieces, those of one together."""

    def __init__(self, *, in_pieces: bool) -> None:
        self._in_pieces = in_pieces
        self.documents = self.records = self.spans = self.relations = self.suggestions = 0
        self._last = ""
        self._lost: dict[tuple[Loss, str], _Lost] = {}

    def add(self, item: AnnotatedDocument) -> None:
        """Count a document, or a piece of one, that is written."""
        document, _ = self._known_as(item.document)
        self.documents += document != self._last
        self._last = document
        self.records += 1
        if item.annotation:
            self.spans += len(item.annotation.spans)
            self.relations += len(item.annotation.relations)
        self.suggestions += len(item.suggested.spans)

    def lose(self, part: Loss, item: AnnotatedDocument, count: int, name: str = "") -> None:
        """Take note of `count` things that are left out of a document."""
        document, called = self._known_as(item.document)
        lost = self._lost.setdefault((part, name), _Lost())
        lost.count += count
        if document != lost.last:
            lost.last = document
            lost.documents += 1
            if len(lost.names) < MOST_NAMES:
                lost.names.append(called)

    def _known_as(self, document: Document) -> tuple[str, str]:
        return origin(document) if self._in_pieces else (document.id, document.name)

    def report(self, size: int) -> ExportReport:
        """Return what was counted; `size` is that of all files, in bytes."""
        order = {part: place for place, part in enumerate((*PARTS, *CAUSES))}
        return ExportReport(
            documents=self.documents,
            records=self.records,
            spans=self.spans,
            relations=self.relations,
            suggestions=self.suggestions,
            bytes=size,
            losses=tuple(
                LostPart(part=part, name=name, count=one.count, documents=one.documents, names=tuple(one.names))
                for (part, name), one in sorted(self._lost.items(), key=lambda entry: (order[entry[0][0]], entry[0][1]))
            ),
        )
