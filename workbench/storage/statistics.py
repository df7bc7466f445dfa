"""Counts over a whole project. SQLite does the counting: of spans, only the sources of quotes come out one by one."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any

from msgspec import Struct

from workbench.core.errors import BadInput
from workbench.core.progress import Progress
from workbench.core.records import ELLIPSIS, Status
from workbench.storage.connection import Connection
from workbench.storage.documents import STATUS_OF_ALL
from workbench.storage.fates import SuggestionCount, fates
from workbench.storage.json_text import as_json, from_json

# One attribute of a span; whatever its name is made of, unlike a path of json_extract.
_ATTRIBUTE = "(SELECT value FROM json_each(attributes) WHERE key = ?)"

# A step wrote its changes one after the other, unless it is a long one and others came in between: then it has several
# runs. No change is ever deleted, so the ids of a run have no gaps.
_FIRST_SPANS = """
    WITH whole AS MATERIALIZED (
        SELECT step_id, min(id) AS first, max(id) AS last, count(*) AS size
        FROM changes
        GROUP BY step_id
    ),
    numbered AS (
        SELECT step_id, id, id - row_number() OVER (PARTITION BY step_id ORDER BY id) AS run
        FROM changes
        WHERE step_id IN (SELECT step_id FROM whole WHERE last - first >= size)
    ),
    runs AS (
        SELECT step_id, first, last FROM whole WHERE last - first < size
        UNION ALL
        SELECT step_id, min(id), max(id) FROM numbered GROUP BY step_id, run
    )
    SELECT *
    FROM (
        SELECT
            (
                SELECT row_id
                FROM changes
                WHERE id BETWEEN first AND last AND table_name = 'spans' AND before IS NULL
                ORDER BY id
                LIMIT 1
            ) AS span,
            date(at, 'localtime'),
            verb = 'import'
        FROM runs JOIN steps ON steps.id = step_id
        WHERE state = 'done'
    )
    WHERE span IS NOT NULL
    ORDER BY span
"""


class OutletCount(Struct, frozen=True):
    """The documents of one outlet (empty: they name none), how many of them are done, and the spans in them."""

    outlet: str
    documents: int
    done: int
    spans: int


class DayCount(Struct, frozen=True):
    """The spans of an annotator that stand and were made, or brought by an import, on a day (local, ISO)."""

    day: str
    annotator: str
    imported: bool
    spans: int


class WorkCount(Struct, frozen=True):
    """The documents that an annotator has begun, how many of them are done, and the annotator's spans."""

    annotator: str
    documents: int
    done: int
    spans: int


class Source(Struct, frozen=True):
    """A source of a quote (its row id), as far as the project knows it.

    Ids of entities: of the `source`, of the `quote` itself; `speaker` is an attribute of the quote; `surface` the words
    of the source. What is not said is empty; a quote without source comes once.
    """

    row: int
    quote: str
    speaker: str
    source: str
    surface: str


class MentionCount(Struct, frozen=True):
    """How many spans with a label have these values of two attributes (empty: no value)."""

    label: str
    category: str
    status: str
    mentions: int


class Statistics:
    """The counts, of one annotator (a name) or of all (None).

    Raises (all methods):
        BadInput: the project has no such annotator.
        Cancelled: `progress` stopped it.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def statuses(self, annotator: str | None, progress: Progress) -> dict[Status, int]:
        """Return how many documents have each status that any has."""
        rows = self._all(
            f"""
            SELECT status, count(*)
            FROM (
                SELECT {STATUS_OF_ALL} AS status
                FROM document_keys LEFT JOIN work
                    ON work.document_id = document_keys.document_id AND (? IS NULL OR annotator_id = ?)
                GROUP BY document_keys.document_id
            )
            GROUP BY status
            """,
            progress,
            *self._twice(annotator),
        )
        return dict(rows)

    def labels(self, annotator: str | None, progress: Progress) -> dict[str, int]:
        """Return how many spans each label has that any has."""
        rows = self._all(
            """
            SELECT label, sum(span_counts.spans)
            FROM span_counts JOIN work USING (annotation_id)
            WHERE ? IS NULL OR annotator_id = ?
            GROUP BY label
            """,
            progress,
            *self._twice(annotator),
        )
        return dict(rows)

    def outlets(self, annotator: str | None, progress: Progress) -> list[OutletCount]:
        """Return the counts of each outlet, the largest first."""
        rows = self._all(
            f"""
            SELECT outlet, count(*) AS documents, sum(coalesce(status, '') = 'done'), sum(coalesce(spans, 0))
            FROM document_keys
            LEFT JOIN (
                SELECT document_id, {STATUS_OF_ALL} AS status, sum(spans) AS spans
                FROM work
                WHERE ? IS NULL OR annotator_id = ?
                GROUP BY document_id
            ) USING (document_id)
            GROUP BY outlet
            ORDER BY documents DESC, outlet
            """,
            progress,
            *self._twice(annotator),
        )
        return [OutletCount(*row) for row in rows]

    def days(self, annotator: str | None, progress: Progress) -> list[DayCount]:
        """Return on which days the spans that stand were made, in the order in which they were.

        A span belongs to the step that made it, whatever changed it since. The rows of spans are numbered in the order
        of the steps, so the first span of each step tells where its spans begin.
        """
        wanted = self._id(annotator)
        names = dict(self._connection.all("SELECT id, name FROM annotators"))
        found = []
        for (first, day, imported), (beyond, *_) in pairwise([*self._first_spans(progress), (None, "", 0)]):
            rows = self._all(
                """
                SELECT annotator_id, count(*)
                FROM spans JOIN annotations ON annotations.id = annotation_id
                WHERE spans.id >= ? AND spans.id < coalesce(?, 9223372036854775807)
                GROUP BY annotator_id
                """,
                progress,
                first,
                beyond,
            )
            found += [DayCount(day, names[row], bool(imported), spans) for row, spans in rows if wanted in (None, row)]
        return found

    def work(self, annotator: str | None, progress: Progress) -> list[WorkCount]:
        """Return the counts of each annotator, the one with the most spans first."""
        rows = self._all(
            """
            SELECT name, count(*), sum(status = 'done'), sum(spans) AS spans
            FROM work JOIN annotators ON annotators.id = annotator_id
            WHERE ? IS NULL OR annotator_id = ?
            GROUP BY name
            ORDER BY spans DESC, name
            """,
            progress,
            *self._twice(annotator),
        )
        return [WorkCount(*row) for row in rows]

    def seconds_at_work(self, longest: int, progress: Progress) -> dict[str, int]:
        """Return for each annotator the sum of the times between two steps that are no longer than `longest` seconds.

        All steps count, also those that were undone: the time was spent.
        """
        rows = self._all(
            """
            SELECT name, CAST(round(sum(gap)) AS INTEGER)
            FROM (
                SELECT
                    annotator_id,
                    round(86400 * (julianday(at) - julianday(lag(at) OVER before)), 3) AS gap  -- milliseconds are exact
                FROM steps
                WINDOW before AS (PARTITION BY annotator_id ORDER BY at)
            )
            JOIN annotators ON annotators.id = annotator_id
            WHERE gap <= ?
            GROUP BY name
            """,
            progress,
            longest,
        )
        return dict(rows)

    def sources(
        self, annotator: str | None, content: str, relation: str, speaker: str, progress: Progress
    ) -> Iterator[Source]:
        """Yield the sources of all quotes.

        Arguments:
            content: the label of quotes.
            relation: the type of relation that leads to their sources.
            speaker: the attribute of a quote that names its speaker, or nothing.
        """
        rows = self._connection.stream(
            """
            SELECT
                quotes.id, coalesce(quotes.entity, ''),
                coalesce((SELECT value FROM json_each(quotes.attributes) WHERE key = ?), ''),
                coalesce(sources.entity, ''), sources.start, sources."end", sources.fragments, text_id,
                CASE
                    WHEN sources.entity IS NULL THEN substr(text, sources.start + 1, sources."end" - sources.start)
                END
            FROM spans AS quotes
            JOIN annotations ON annotations.id = quotes.annotation_id
            JOIN documents ON documents.id = document_id
            JOIN texts ON texts.id = text_id
            LEFT JOIN relations ON source_id = quotes.id AND type = ?
            LEFT JOIN spans AS sources ON sources.id = target_id
            WHERE quotes.label = ? AND (? IS NULL OR annotator_id = ?)
            """,
            speaker,
            relation,
            content,
            *self._twice(annotator),
        )
        with self._connection.stoppable(progress):
            for row, quote, said_by, source, start, end, fragments, text, words in rows:
                surface = self._surface(text, start, end, fragments, words) if words is not None else ""
                yield Source(row, quote, str(said_by), source, surface)

    def mentions(
        self, annotator: str | None, labels: Sequence[str], category: str, status: str, progress: Progress
    ) -> list[MentionCount]:
        """Return how many spans with one of `labels` have which values of the attributes `category` and `status`."""
        rows = self._all(
            f"""
            SELECT label, CAST(coalesce({_ATTRIBUTE}, '') AS TEXT), CAST(coalesce({_ATTRIBUTE}, '') AS TEXT), count(*)
            FROM spans JOIN annotations ON annotations.id = annotation_id
            WHERE label IN (SELECT value FROM json_each(?)) AND (? IS NULL OR annotator_id = ?)
            GROUP BY 1, 2, 3
            """,
            progress,
            category,
            status,
            as_json(labels),
            *self._twice(annotator),
        )
        return [MentionCount(*row) for row in rows]

    def suggestions(self, annotator: str | None, progress: Progress) -> list[SuggestionCount]:
        """Return what became of the suggestions that were decided on."""
        self._id(annotator)
        with self._connection.stoppable(progress):
            found = fates(self._connection)
        return [one for one in found if annotator in (None, one.annotator)]

    def _first_spans(self, progress: Progress) -> Iterator[Any]:
        """Yield the first span (row id) of each day, the day, and whether imports made it; a day may come twice."""
        for _, group in groupby(self._all(_FIRST_SPANS, progress), key=itemgetter(1, 2)):
            yield next(group)

    def _surface(self, text: int, start: int, end: int, fragments: str, words: str) -> str:
        if len(words) < end - start:  # SQLite stops at a NUL
            words = self._connection.one("SELECT text FROM texts WHERE id = ?", text)[0][start:end]
        ranges = from_json(fragments, tuple[tuple[int, int], ...]) or ((start, end),)
        return ELLIPSIS.join(words[first - start : beyond - start] for first, beyond in ranges)

    def _all(self, sql: str, progress: Progress, *values: object) -> list[Any]:
        with self._connection.stoppable(progress):
            return self._connection.all(sql, *values)

    def _twice(self, annotator: str | None) -> tuple[int | None, int | None]:
        row = self._id(annotator)
        return row, row

    def _id(self, annotator: str | None) -> int | None:
        """Return the row id of an annotator; None stands for all of them."""
        if annotator is None:
            return None
        row = self._connection.one("SELECT id FROM annotators WHERE name = ?", annotator)
        if row is None:
            raise BadInput("There is no annotator {annotator} in this project.", annotator=annotator)
        return int(row[0])
