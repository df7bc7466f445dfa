"""The queue of documents: which of them pass a filter, in what order, and the lines of a list of them.

It goes by the tables of `derived`. Documents are known here by their row ids, so that 100,000 of them are an array of
integers; what a person sees of them is read a page at a time.
"""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.core.folding import fold_plain
from workbench.core.progress import Progress, no_progress
from workbench.core.queue import EVERYBODY, MOST_FIRST, Filter, Sort, SortKey
from workbench.core.records import STATUSES, Annotation, Status
from workbench.core.search import Query, matcher
from workbench.storage.annotations import annotation_values
from workbench.storage.connection import Connection
from workbench.storage.derived import RECOUNTS
from workbench.storage.documents import STATUS_OF_ALL, DocumentRow, document_lines
from workbench.storage.full_text import FullText
from workbench.storage.json_text import as_json
from workbench.storage.steps import Row, StepWriter

Rows = Sequence[int]
_Condition = tuple[str, Sequence[object]]  # with the values of its question marks

_COLUMNS: dict[SortKey, str] = {
    "order": "document_id",
    "name": "name",
    "title": "title",
    "outlet": "nullif(outlet, '')",
    "date": "date",
    "length": "characters",
}
_DECIDED = "status IN ('done', 'skipped')"
# A date of a month or a year is compared as far as it goes: it may lie in the range.
_COMMON = "substr(date, 1, length(?)) {} substr(?, 1, length(date))"


class Queue:
    """The documents in a chosen order. `annotator` is the one whose work is asked for; None means all together.

    Raises (all that takes a filter):
        BadInput: its text cannot be looked for; its other parts are taken as they are: `core.queue.checked`.
    """

    def __init__(self, connection: Connection, full_text: FullText) -> None:
        self._connection = connection
        self._full_text = full_text

    def places(
        self,
        wanted: Filter = Filter(),  # noqa: B008 - it is immutable
        sort: Sort = Sort(),  # noqa: B008
        annotator: str | None = None,
        *,
        within: Rows | None = None,
        also: int | None = None,
        progress: Progress = no_progress,
    ) -> "array[int]":
        """Return the documents that pass, in order.

        `within` names those that have the filter's text, if that is known already, or any others to keep to; `also`
        is there whether it passes or not. `progress` is called while a text is looked for.

        Raises:
            Cancelled: `progress` stopped it.
        """
        if wanted.text and within is None:
            within = self.with_text(wanted.text, progress)
        where, values = _where(wanted, annotator, within)
        if also is not None:
            where, values = f"({where}) OR document_id = ?", [*values, also]
        column = _COLUMNS.get(sort.by, "document_id")
        direction = "DESC" if sort.descending and sort.by in _COLUMNS else "ASC"
        # The index of the order is of use as long as nothing else of these rows has to be looked at.
        plus = "+" if _of_documents(replace(wanted, words="")) else ""
        order = f"{plus}{column} {direction} NULLS LAST, document_id"
        ids = self._ids(f"SELECT document_id FROM document_keys WHERE {where} ORDER BY {order}", *values)
        return ids if sort.by in _COLUMNS else self._by_work(ids, sort, _who(wanted, annotator))

    def with_text(self, query: Query, progress: Progress = no_progress) -> "array[int]":
        """Return the documents in whose text `query` finds something, in the order of the texts.

        Raises:
            Cancelled: `progress` stopped it.
        """
        sought = matcher(query)
        candidates = self._full_text.candidates(sought.required, progress=progress)
        found = (one.document for one in candidates if any(sought.find(one.text)))
        return array("q", (row for document in found if (row := self.row_id(document)) is not None))

    def counts(
        self,
        wanted: Filter = Filter(),  # noqa: B008
        annotator: str | None = None,
        *,
        within: Rows | None = None,
        progress: Progress = no_progress,
    ) -> dict[Status, int]:
        """Return how many of the documents that pass have each status; `within` as for `places`.

        Raises:
            Cancelled: `progress` stopped it.
        """
        if wanted.text and within is None:
            within = self.with_text(wanted.text, progress)
        where, values = _where(wanted, annotator, within)
        table, of_whom = _statuses(_who(wanted, annotator))
        rows = self._connection.all(
            f"""
            WITH passing AS MATERIALIZED (SELECT document_id FROM document_keys WHERE {where})
            SELECT 'todo', count(*) FROM passing
            UNION ALL
            SELECT status, count(*)
            FROM {table}
            WHERE status != 'todo' {"" if where == "TRUE" else "AND document_id IN passing"}
            GROUP BY status
            """,
            *values,
            *of_whom,
        )
        counts: dict[Status, int] = dict.fromkeys(STATUSES, 0) | dict(rows)
        counts["todo"] = 2 * counts["todo"] - sum(counts.values())  # those that nobody began have no line of their own
        return counts

    def rows(self, ids: Rows, annotator: str | None) -> list[DocumentRow]:
        """Return the lines of these documents, in the order of `ids`; one that is gone is left out."""
        rest = "WHERE documents.id IN (SELECT value FROM json_each(?)) GROUP BY documents.id"
        found = dict(document_lines(self._connection, rest, annotator, as_json(list(ids))))
        return [found[row] for row in ids if row in found]

    def outlets(self) -> list[tuple[str, int]]:
        """Return the outlets that the metadata name and how many documents each has, the largest first."""
        return self._connection.all(
            """
            SELECT outlet, count(*)
            FROM document_keys
            WHERE outlet != ''
            GROUP BY outlet
            ORDER BY count(*) DESC, outlet
            """
        )

    def row_id(self, document: str) -> int | None:
        """Return the row id of the document with the id `document`, or None if there is none."""
        row = self._connection.one("SELECT id FROM documents WHERE uuid = ?", document)
        return row and int(row[0])

    def annotators(self) -> list[str]:
        """Return the names of all who have worked here, in order."""
        return [name for (name,) in self._connection.all("SELECT name FROM annotators ORDER BY name")]

    def _by_work(self, ids: "array[int]", sort: Sort, who: str | None) -> "array[int]":
        """Return documents by what was done on them. What stands on one line each sorts faster here than by a join."""
        table, of_whom = _statuses(who)
        if sort.by == "status":
            ranks = {status: rank for rank, status in enumerate(STATUSES)}
            rows = self._connection.stream(f"SELECT document_id, status FROM {table}", *of_whom)
            values = {document: ranks[status] for document, status in rows}
        elif sort.by in MOST_FIRST:
            return self._by_suggestions(ids, sort, who)
        else:
            values = dict(self._connection.stream(f"SELECT document_id, spans FROM {table}", *of_whom))
        return array("q", sorted(ids, key=lambda row: values.get(row, 0), reverse=sort.descending))

    def _by_suggestions(self, ids: "array[int]", sort: Sort, who: str | None) -> "array[int]":
        """Return documents by what there is to decide in them; those with nothing stand together, in their order."""
        table, of_whom = _statuses(who)
        column = "suggestions" if sort.by == "suggestions" else "gain"
        ranked = self._connection.stream(
            f"""
            SELECT document_id
            FROM suggestion_counts
            WHERE {column} > 0 AND document_id NOT IN (SELECT document_id FROM {table} WHERE {_DECIDED})
            ORDER BY {column} {"DESC" if sort.descending else "ASC"}, document_id
            """,
            *of_whom,
        )
        among = set(ids)
        some = [row for (row,) in ranked if row in among]
        among.difference_update(some)
        others = [row for row in ids if row in among]
        return array("q", some + others if sort.descending else others + some)

    def _ids(self, sql: str, *values: object) -> "array[int]":
        return array("q", (row for (row,) in self._connection.stream(sql, *values)))

    def set_whole(self, step: StepWriter, ids: Rows, annotator: str, said: Mapping[str, Any]) -> None:
        """Set some of what `annotator` says of each document as a whole: `status`, `discuss`."""
        annotator_id = step.annotator_id(annotator)
        rows = self._connection.dicts(
            """
            SELECT documents.uuid AS document, documents.id AS place, annotations.*
            FROM documents
            LEFT JOIN annotations ON annotations.document_id = documents.id AND annotator_id = ?
            WHERE documents.id IN (SELECT value FROM json_each(?))
            ORDER BY documents.id
            """,
            annotator_id,
            as_json(list(ids)),
        )
        places = [(row.pop("document"), row.pop("place")) for row in rows]
        there = [(document, row) for (document, _), row in zip(places, rows, strict=True) if row["id"] is not None]
        values = [dict(said)] * len(there)
        step.update_many("annotations", [row for _, row in there], values, documents=[one for one, _ in there])
        new = replace(Annotation(annotator=annotator), **said)
        if new != Annotation(annotator=annotator):  # which it is without a row
            fresh = [place for place, row in zip(places, rows, strict=True) if row["id"] is None]
            added: list[Row] = [
                {"uuid": str(uuid7()), "document_id": row, "annotator_id": annotator_id, **annotation_values(new)}
                for _, row in fresh
            ]
            step.insert_many("annotations", added, documents=[document for document, _ in fresh])


def wrong_rows(connection: Connection, table: str) -> int:
    """Return how many rows of a derived table are missing or are not what counting them anew gives."""
    recount = RECOUNTS[table]
    (missing,) = connection.one(f"SELECT count(*) FROM ({recount} EXCEPT SELECT * FROM {table})")
    (wrong,) = connection.one(f"SELECT count(*) FROM (SELECT * FROM {table} EXCEPT {recount})")
    return int(missing + wrong)


def _who(wanted: Filter, annotator: str | None) -> str | None:
    """Return whose work a filter speaks of, for `annotator` who asks; None means all together."""
    if wanted.annotator == EVERYBODY:
        return None
    return wanted.annotator or annotator


def _statuses(who: str | None) -> _Condition:
    """Return a table of `document_id`, `status`, `discuss` and `spans`, a line a document that was worked on."""
    if who is None:
        grouped = (
            f"SELECT document_id, {STATUS_OF_ALL} AS status, max(discuss) AS discuss, sum(spans) AS spans FROM work"
        )
        return f"({grouped} GROUP BY document_id)", []
    return "(SELECT * FROM work WHERE annotator_id = (SELECT id FROM annotators WHERE name = ?))", [who]


def _where(wanted: Filter, annotator: str | None, within: Rows | None) -> tuple[str, list[object]]:
    """Return the condition on rows of `document_keys`, and its values."""
    conditions = [*_of_documents(wanted), *_of_work(wanted, _who(wanted, annotator))]
    if within is not None:
        conditions.append(("document_id IN (SELECT value FROM json_each(?))", [as_json(list(within))]))
    where = " AND ".join(sql for sql, _ in conditions) or "TRUE"
    return where, [value for _, values in conditions for value in values]


def _of_documents(wanted: Filter) -> list[_Condition]:
    compared = (
        ("outlet = ?", wanted.outlet),
        (_COMMON.format(">="), wanted.since),
        (_COMMON.format("<="), wanted.until),
        ("characters >= ?", _bound(wanted.shortest)),
        ("characters <= ?", _bound(wanted.longest)),
    )
    conditions: list[_Condition] = [
        (sql, [value] * sql.count("?")) for sql, value in compared if value not in ("", None)
    ]
    if words := fold_plain(wanted.words).split():
        each = " AND ".join(["instr(words, ?)"] * len(words))
        conditions.append((f"document_id IN (SELECT document_id FROM document_words WHERE {each})", words))
    return conditions


def _bound(characters: int | None) -> int | None:
    """Return a length as SQLite can compare it: a greater number means the same, since no text is as long."""
    return None if characters is None else min(characters, 2**63 - 1)


def _of_work(wanted: Filter, who: str | None) -> list[_Condition]:
    """Documents without work are in none of these tables, so what holds for them is said as what does not hold."""
    table, of_whom = _statuses(who)
    conditions: list[_Condition] = []

    def add(has: bool, condition: str, *values: object) -> None:
        sql = f"document_id {'IN' if has else 'NOT IN'} (SELECT document_id FROM {table} WHERE {condition})"
        conditions.append((sql, [*of_whom, *values]))

    if wanted.statuses:
        fresh = "todo" in wanted.statuses
        listed = frozenset(STATUSES) - wanted.statuses if fresh else wanted.statuses
        add(not fresh, "status IN (SELECT value FROM json_each(?))", as_json(sorted(listed)))
    if wanted.discuss is not None:
        add(wanted.discuss, "discuss")
    if wanted.suggested is not None:
        sql = f"""
            (
                coalesce(
                    (SELECT suggestions FROM suggestion_counts WHERE document_id = document_keys.document_id), 0
                )
                AND document_id NOT IN (SELECT document_id FROM {table} WHERE {_DECIDED})
            )
        """
        conditions.append((sql if wanted.suggested else f"NOT {sql}", of_whom))
    for has, label in ((True, wanted.label), (False, wanted.unlabelled)):
        if label:
            conditions.append(_of_label(has, label, who))
    if wanted.annotator and not wanted.asks_for_work:
        add(True, "status != 'todo' OR discuss OR spans")
    return conditions


def _of_label(has: bool, label: str, who: str | None) -> _Condition:
    mine = "" if who is None else "AND annotator_id = (SELECT id FROM annotators WHERE name = ?)"
    sql = f"""
        document_id {"IN" if has else "NOT IN"} (
            SELECT document_id FROM span_counts JOIN work USING (annotation_id) WHERE label = ? {mine}
        )
    """
    return sql, [label] if who is None else [label, who]
