"""The documents that a person chose: what is known of them without reading a text, and their texts a few at a time."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from workbench.core.choosing import Choice
from workbench.core.zones import BOILERPLATE
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json
from workbench.storage.stream import Description

_DOCUMENTS = """
    SELECT documents.id, uuid, sha256, documents.characters, outlet, coalesce(date, '')
    FROM documents
    JOIN texts ON texts.id = text_id
    JOIN document_keys ON document_id = documents.id
    WHERE {}
    ORDER BY documents.id
"""
_TEXTS = """
    SELECT documents.id, uuid, text
    FROM documents JOIN texts ON texts.id = text_id
    WHERE documents.id IN (SELECT value FROM json_each(?))
    ORDER BY documents.id
"""
_BOILERPLATE = """
    SELECT document_id, start, "end"
    FROM zones
    WHERE document_id IN (SELECT value FROM json_each(?)) AND kind IN (SELECT value FROM json_each(?))
"""
_DESCRIPTIONS = """
    SELECT uuid, name, meta FROM documents WHERE uuid IN (SELECT value FROM json_each(?)) ORDER BY id
"""
_LABELS = """
    SELECT document_id, label, sum(span_counts.spans)
    FROM span_counts
    JOIN work USING (annotation_id)
    JOIN annotators ON annotators.id = annotator_id
    WHERE {}
    GROUP BY document_id, label
"""
_OF_WORK = "SELECT document_id FROM work JOIN annotators ON annotators.id = annotator_id WHERE {}"
# A date of a month or a year is compared as far as it goes: it may lie in the range.
_DATE = "substr(date, 1, length(?)) {} substr(?, 1, length(date))"
_AMONG = "{} IN (SELECT value FROM json_each(?))"

_Condition = tuple[str, list[object]]  # with the values of its question marks


class ChosenDocument(NamedTuple):
    """A document by its row id and its id; `date` is ISO, of a day, a month or a year, or empty."""

    row: int
    id: str
    sha256: str
    characters: int
    outlet: str
    date: str


class ChosenText(NamedTuple):
    """The text of a document by its row id and its id, and the ranges in it that are boilerplate, in code points."""

    row: int
    id: str
    text: str
    boilerplate: Sequence[tuple[int, int]]


class Chosen:
    """The documents of a project that somebody chose."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def documents(self, choice: Choice) -> list[ChosenDocument]:
        """Return the chosen documents in import order."""
        where, values = _joined([*_of_documents(choice), *_documents_with_work(choice)])
        return [ChosenDocument(*row) for row in self._connection.stream(_DOCUMENTS.format(where), *values)]

    def labels(self, choice: Choice) -> Iterator[tuple[int, str, int]]:
        """Yield the row id of a document, a label, and how many chosen spans of the label it has; documents may not be
        chosen.
        """
        where, values = _joined([*_of_work(choice), *_among("label", choice.labels)])
        yield from self._connection.stream(_LABELS.format(where), *values)

    def texts(self, rows: Sequence[int]) -> Iterator[ChosenText]:
        """Yield the texts of documents, in import order; those that are gone are left out."""
        wanted = as_json(list(rows))
        boilerplate: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for row, start, end in self._connection.all(_BOILERPLATE, wanted, as_json(sorted(BOILERPLATE))):
            boilerplate[row].append((start, end))
        for row, uuid, text in self._connection.stream(_TEXTS, wanted):
            yield ChosenText(row, uuid, text, boilerplate.get(row, ()))

    def descriptions(self, ids: Sequence[str]) -> list[Description]:
        """Return what is said about documents, in import order; those that are gone are left out."""
        rows = self._connection.all(_DESCRIPTIONS, as_json(list(ids)))
        return [Description(uuid, name, from_json(meta, dict[str, Any])) for uuid, name, meta in rows]


def _of_documents(choice: Choice) -> Iterator[_Condition]:
    if choice.documents is not None:
        yield _AMONG.format("uuid"), [as_json(sorted(choice.documents))]
    yield from _among("outlet", choice.outlets)
    if choice.since:
        yield _DATE.format(">="), [choice.since] * 2
    if choice.until:
        yield _DATE.format("<="), [choice.until] * 2


def _documents_with_work(choice: Choice) -> Iterator[_Condition]:
    """A document that nobody has begun is to do for everybody, and has nobody's work."""
    if conditions := list(_of_work(choice)):
        where, values = _joined(conditions)
        begun = f"documents.id IN ({_OF_WORK.format(where)})"
        fresh = "todo" in choice.statuses and not choice.annotators
        yield (f"({begun} OR documents.id NOT IN (SELECT document_id FROM work))" if fresh else begun), values


def _of_work(choice: Choice) -> Iterator[_Condition]:
    yield from _among("status", choice.statuses)
    yield from _among("annotators.name", choice.annotators)


def _among(column: str, values: frozenset[str]) -> Iterator[_Condition]:
    if values:
        yield _AMONG.format(column), [as_json(sorted(values))]


def _joined(conditions: Sequence[_Condition]) -> _Condition:
    where = " AND ".join(sql for sql, _ in conditions) or "TRUE"
    return where, [value for _, values in conditions for value in values]
