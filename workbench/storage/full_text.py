"""The index of all texts: kept up to date behind imports, asked which texts may hold what is sought.

It holds the trigrams of each text's shadow (`core.search.shadow`), not the text and not where they stand: a text that
has all trigrams of a query is a candidate, no more. Texts that are not in it yet are candidates too.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from workbench.core.progress import Progress, no_progress
from workbench.core.search import SHADOW_VERSION, shadow
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json

_TRIGRAM = 3
_MOST_TRIGRAMS = 24  # of a query: more of them hardly narrow it down
_BATCH_TEXTS = 200
_FEW_TEXTS = 25  # written in about 10 ms: somebody who tags meanwhile does not notice
_BATCH_CHARACTERS = 1_000_000
_PAGE = 500  # candidates

_UNINDEXED = "SELECT id, text FROM texts WHERE id > ? ORDER BY id LIMIT ?"
_CLAIM = "UPDATE project SET value = ? WHERE key = 'text_index' AND json(value) = ?"
_NEXT = "SELECT id FROM texts WHERE id > ? ORDER BY id LIMIT ?"
_MATCHING = "SELECT rowid FROM text_index WHERE text_index MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
_DOCUMENTS = """
    WITH sought(text, label, annotator) AS (SELECT ?, ?, ?)
    SELECT uuid, documents.name, texts.text
    FROM sought
    JOIN texts ON texts.id = sought.text
    JOIN documents ON text_id = texts.id
    WHERE label IS NULL OR EXISTS (
        SELECT 1
        FROM annotations
        JOIN annotators ON annotators.id = annotator_id
        JOIN spans ON annotation_id = annotations.id
        WHERE document_id = documents.id
            AND spans.label = sought.label
            AND (annotator IS NULL OR annotators.name = annotator)
    )
    ORDER BY documents.id
"""


class Coverage(Struct, frozen=True):
    """How many texts are in the index, and how many there are."""

    indexed: int
    texts: int


class _State(Struct, frozen=True, array_like=True):
    """What the project notes of its index: the version of the shadows in it, and the row id of the last text."""

    version: int
    last: int

    @property
    def reached(self) -> int:
        """The row id up to which texts need no more indexing: none do if the shadows are of another version."""
        return self.last if self.version == SHADOW_VERSION else 0


class _Batch(NamedTuple):
    """Row ids and shadows of the next texts to index, and the state behind which they come."""

    state: _State
    shadows: list[tuple[int, str]]


class Candidate(NamedTuple):
    """A document that may hold what is sought."""

    document: str
    name: str
    text: str


class FullText:
    """The index of the texts of a project."""

    def __init__(self, connection: Connection, check_writable: Callable[[], None]) -> None:
        self._connection = connection
        self._check_writable = check_writable

    def coverage(self) -> Coverage:
        """Return how far the index is."""
        rows = "SELECT count(*) FILTER (WHERE id <= ?), count(*) FROM texts"
        return Coverage(*self._connection.one(rows, self._state().reached))

    def update(self, progress: Progress = no_progress, *, beside_work: bool = False) -> None:
        """Index the texts that are not indexed yet, in batches of one transaction each; `progress` counts texts.

        It may run in a worker thread with a connection of its own while others write, and be stopped at any time: what
        is indexed stays so, and the next update goes on from there. `beside_work` says that others do: the batches are
        smaller then, and all of it takes half as long again.

        Raises:
            Failure: the project cannot be written.
            Cancelled: `progress` stopped it.
        """
        coverage = self.coverage()
        done = coverage.indexed
        progress(done, coverage.texts)
        texts = _FEW_TEXTS if beside_work else _BATCH_TEXTS
        while batch := self._batch(self._state(), texts):
            self._add(batch)
            done += len(batch.shadows)
            progress(done, coverage.texts)

    def candidates(
        self,
        *alternatives: Sequence[str],
        label: str | None = None,
        annotator: str | None = None,
        progress: Progress = no_progress,
    ) -> Iterator[Candidate]:
        """Yield the documents whose texts may have all parts of one of `alternatives`, in the order of the texts.

        The parts are such of shadows.

        With `label`, only those with such a span, by `annotator` or by anybody. The order is that of import, but for a
        text that was removed and came again. One text is in memory at a time. `progress` counts texts, those without a
        chance included.

        Raises:
            Cancelled: `progress` stopped it.
        """
        total = self._connection.one("SELECT coalesce(max(id), 0) FROM texts")[0]
        for text in self._texts(_expression(alternatives)):
            progress(text - 1, total)
            yield from (Candidate(*row) for row in self._connection.all(_DOCUMENTS, text, label, annotator))
        progress(total, total)

    def _texts(self, expression: str) -> Iterator[int]:
        """Yield the row ids of texts that match, then of those that are not indexed; without expression, of all."""
        last = 0
        if expression:
            indexed = self._state().reached
            while page := self._connection.all(_MATCHING, expression, last + 1, indexed, _PAGE):
                yield from (text for (text,) in page)
                last = page[-1][0]
            last = indexed
        while page := self._connection.all(_NEXT, last, _PAGE):
            yield from (text for (text,) in page)
            last = page[-1][0]

    def _batch(self, state: _State, most: int) -> _Batch | None:
        """Return the next texts to index, `most` of them, or None if there are no more."""
        shadows: list[tuple[int, str]] = []
        characters = 0
        for text_id, text in self._connection.stream(_UNINDEXED, state.reached, most):
            shadows.append((text_id, shadow(text)))
            characters += len(text)
            if characters >= _BATCH_CHARACTERS:
                break
        return _Batch(state, shadows) if shadows else None

    def _add(self, batch: _Batch) -> None:
        self._check_writable()
        after = _State(SHADOW_VERSION, batch.shadows[-1][0])
        with self._connection.transaction():
            # It comes first, so that it waits for other writers; and of two updates at once only one adds a text.
            if not self._connection.execute(_CLAIM, as_json(after), as_json(batch.state)).rowcount:
                return
            if batch.state.version != SHADOW_VERSION:
                self._connection.execute("INSERT INTO text_index(text_index) VALUES ('delete-all')")
            self._connection.execute_many("INSERT INTO text_index(rowid, shadow) VALUES (?, ?)", batch.shadows)

    def _state(self) -> _State:
        (text,) = self._connection.one("SELECT value FROM project WHERE key = 'text_index'")
        state: _State = from_json(text, _State)
        return state


def _expression(alternatives: Sequence[Sequence[str]]) -> str:
    """Return the query for texts with the trigrams of any of `alternatives`; empty if one of these has none."""
    conjunctions = [_conjunction(required) for required in alternatives]
    return " OR ".join(f"({one})" for one in conjunctions) if all(conjunctions) else ""


def _conjunction(required: Sequence[str]) -> str:
    """Return the query for texts that have the trigrams of `required`; empty if they have none."""
    trigrams = {part[place : place + _TRIGRAM]: None for part in required for place in range(len(part) - _TRIGRAM + 1)}
    stride = -(-len(trigrams) // _MOST_TRIGRAMS)
    return " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in list(trigrams)[:: stride or 1])
