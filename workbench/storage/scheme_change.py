"""Bringing the annotations of a whole project from one scheme to another, in the transaction of one step."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from workbench.core.progress import Progress, no_progress
from workbench.core.scheme_conversion import Consequences, Converted, Converter, Losses
from workbench.storage.connection import Connection
from workbench.storage.json_text import as_json, from_json
from workbench.storage.steps import Row, StepWriter

_BATCH = 1000
_Plan = dict[tuple[Any, ...], Converted]

_LINKS = """
    SELECT type, sources.label, targets.label, count(*)
    FROM relations
    JOIN spans AS sources ON sources.id = source_id
    JOIN spans AS targets ON targets.id = target_id
    GROUP BY 1, 2, 3
"""
# Each selects whole rows, behind them the id of their document and what a plan knows them by.
_SPANS = """
    SELECT spans.*, documents.uuid AS document, label AS key_1, attributes AS key_2
    FROM spans JOIN annotations ON annotations.id = annotation_id JOIN documents ON documents.id = document_id
    WHERE spans.id > ? ORDER BY spans.id LIMIT ?
"""
_RELATIONS = """
    SELECT relations.*, documents.uuid AS document, type AS key_1, sources.label AS key_2, targets.label AS key_3
    FROM relations
    JOIN spans AS sources ON sources.id = source_id
    JOIN spans AS targets ON targets.id = target_id
    JOIN annotations ON annotations.id = relations.annotation_id
    JOIN documents ON documents.id = document_id
    WHERE relations.id > ? ORDER BY relations.id LIMIT ?
"""
_ANNOTATIONS = """
    SELECT annotations.*, documents.uuid AS document, labels AS key_1
    FROM annotations JOIN documents ON documents.id = document_id
    WHERE annotations.id > ? ORDER BY annotations.id LIMIT ?
"""
_ENTITIES = "SELECT *, NULL AS document, label AS key_1 FROM entities WHERE id > ? ORDER BY id LIMIT ?"
_REJECTIONS = """
    SELECT rejections.*, documents.uuid AS document, label AS key_1
    FROM rejections JOIN documents ON documents.id = document_id
    WHERE rejections.id > ? ORDER BY rejections.id LIMIT ?
"""
# Spans of one annotation that cover the same text with the same label, in the order they were made.
_DOUBLED = """
    SELECT group_concat(id, ' ') FROM (SELECT * FROM spans ORDER BY id)
    GROUP BY annotation_id, start, "end", fragments, label HAVING count(*) > 1
"""
_COINCIDING = """
    SELECT json_group_array(label)
    FROM spans GROUP BY annotation_id, start, "end", fragments HAVING count(*) > 1
"""


class SchemeChange:
    """One change of the scheme of a project, as `converter` has it."""

    def __init__(self, connection: Connection, converter: Converter) -> None:
        self._connection = connection
        self._converter = converter

    def consequences(self) -> Consequences:
        """Return what the change would do to the annotations."""
        chosen, unasked = _Counts(), _Counts()
        for label, attributes, count in self._connection.all(
            "SELECT label, attributes, count(*) FROM spans GROUP BY label, attributes"
        ):
            to = self._converter.span(label, from_json(attributes, dict[str, Any]))
            if to.name is None:
                (chosen if to.chosen else unasked).spans[label] += count
            for name, is_chosen in to.lost:
                (chosen if is_chosen else unasked).attributes[f"{label}.{name}"] += count
        for kind, source, target, count in self._connection.all(_LINKS):
            to = self._converter.relation(kind, source, target)
            if to.name is None:
                (chosen if to.chosen else unasked).relations[kind] += count
        for labels, count in self._connection.all("SELECT labels, count(*) FROM annotations GROUP BY labels"):
            for label in from_json(labels, list[str]):
                to = self._converter.document_label(label)
                if to.name is None:
                    (chosen if to.chosen else unasked).document_labels[label] += count
        return Consequences(chosen=chosen.losses(), unasked=unasked.losses(), doubled=self._doubled())

    def write(self, step: StepWriter, progress: Progress = no_progress) -> None:
        """Change every annotation; `progress` counts spans and relations."""
        counts = [self._connection.one(f"SELECT count(*) FROM {table}")[0] for table in ("relations", "spans")]
        done = 0

        def advance(rows: int) -> None:
            nonlocal done
            done += rows
            progress(done, sum(counts))

        self._apply(step, "relations", _RELATIONS, self._new_relation, advance)
        self._apply(step, "spans", _SPANS, self._new_span, advance)
        self._unite_doubled(step)
        self._apply(step, "annotations", _ANNOTATIONS, self._new_annotation)
        self._apply(step, "entities", _ENTITIES, self._new_entity)
        self._apply(step, "rejections", _REJECTIONS, self._new_rejection)

    def _new_relation(self, kind: str, source: str, target: str) -> Row | None:
        to = self._converter.relation(kind, source, target)
        return None if to.name is None else {"type": to.name}

    def _new_span(self, label: str, attributes: str) -> Row | None:
        values = from_json(attributes, dict[str, Any])
        to = self._converter.span(label, values)
        if to.name is None:
            return None
        return {"label": to.name, "attributes": attributes if to.attributes == values else as_json(to.attributes)}

    def _new_annotation(self, labels: str) -> Row:
        said = from_json(labels, list[str])
        kept = dict.fromkeys(self._converter.document_label(label).name for label in said)
        new = [label for label in kept if label is not None]
        return {"labels": labels if new == said else as_json(new)}

    def _new_entity(self, label: str) -> Row:
        return {"label": label and (self._converter.label(label).name or "")}

    def _new_rejection(self, label: str) -> Row | None:
        to = self._converter.label(label).name
        return None if to is None else {"label": to}

    def _apply(
        self,
        step: StepWriter,
        table: str,
        select: str,
        convert: Callable[..., Row | None],
        advance: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Give each row of a table the values that `convert` makes of its keys, or delete it (None)."""
        plan: dict[tuple[Any, ...], Row | None] = {}
        for rows in self._batches(select):
            gone, kept = [], []
            for row in rows:
                key = tuple(row.pop(name) for name in list(row) if name.startswith("key_"))
                if key not in plan:
                    plan[key] = convert(*key)
                values, document = plan[key], row.pop("document")
                if values is None:
                    gone.append((row, document))
                else:
                    kept.append((row, values, document))
            step.delete_many(table, [row for row, _ in gone], documents=[document for _, document in gone])
            step.update_many(
                table,
                [row for row, _, _ in kept],
                [values for _, values, _ in kept],
                documents=[document for _, _, document in kept],
            )
            advance(len(rows))

    def _batches(self, select: str) -> Iterator[list[Row]]:
        last = 0
        while rows := self._connection.dicts(select, last, _BATCH):
            last = rows[-1]["id"]
            yield rows

    # Spans that become one

    def _doubled(self) -> dict[str, int]:
        counts: Counter[str] = Counter()
        for (labels,) in self._connection.stream(_COINCIDING):
            names = [self._converter.label(label).name for label in from_json(labels, list[str])]
            for name, count in Counter(filter(None, names)).items():
                counts[name] += count - 1
        return dict(+counts)

    def _unite_doubled(self, step: StepWriter) -> None:
        for (ids,) in self._connection.all(_DOUBLED):
            kept, *others = (int(row) for row in ids.split())
            for other in others:
                self._unite(step, kept, other)

    def _unite(self, step: StepWriter, kept: int, other: int) -> None:
        """Let the span `kept` take over what the span `other` has, which goes."""
        first, second = (self._connection.dicts("SELECT * FROM spans WHERE id = ?", row)[0] for row in (kept, other))
        (document,) = self._connection.one(
            "SELECT documents.uuid FROM annotations JOIN documents ON documents.id = document_id "
            "WHERE annotations.id = ?",
            first["annotation_id"],
        )
        values = from_json(second["attributes"], dict[str, Any]) | from_json(first["attributes"], dict[str, Any])
        notes = dict.fromkeys(filter(None, (first["note"], second["note"])))
        step.update(
            "spans",
            kept,
            {
                "attributes": as_json(values),
                "note": "\n".join(notes),
                "entity": first["entity"] or second["entity"],
            },
            document=document,
        )
        self._move_relations(step, kept, other, document)
        step.delete("spans", other, document=document)

    def _move_relations(self, step: StepWriter, kept: int, other: int, document: str) -> None:
        """Let relations lead from and to `kept` instead of `other`; those that are there already, or lead back, go."""
        links = "SELECT id, type, source_id, target_id FROM relations WHERE ? IN (source_id, target_id) ORDER BY id"
        there = {tuple(link) for _, *link in self._connection.all(links, kept)}
        for row, kind, source, target in self._connection.all(links, other):
            ends = {"source_id": kept if source == other else source, "target_id": kept if target == other else target}
            link = (kind, *ends.values())
            if link in there or ends["source_id"] == ends["target_id"]:
                step.delete("relations", row, document=document)
            else:
                there.add(link)
                step.update("relations", row, ends, document=document)


class _Counts:
    def __init__(self) -> None:
        self.spans: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        self.attributes: Counter[str] = Counter()
        self.document_labels: Counter[str] = Counter()

    def losses(self) -> Losses:
        named: Mapping[str, Counter[str]] = vars(self)
        return Losses(**{name: dict(counts) for name, counts in named.items()})
