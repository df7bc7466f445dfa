"""Reads tasks one at a time: each annotation is the work of an annotator, all predictions are suggestions."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from workbench.core.records import STATUSES, AnnotatedDocument, Relation, Span
from workbench.core.suggestions import NOTHING, Place, Reason, Suggested, SuggestedRelation, Suggestion
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Members, Reading
from workbench.formats.json_records import JsonRecord, read_records
from workbench.formats.json_stream import json_values
from workbench.formats.jsonl.lines import ReasonLine
from workbench.formats.labelstudio.controls import ANNOTATOR, DISCUSS, STATUS, TEXT
from workbench.formats.labelstudio.results import Region, Result, Results, read_results
from workbench.formats.new_ids import new_id

TEXT_KEY = TEXT
_UNKNOWN = "import"  # who suggested it, where a file does not say


class _Done(Struct, frozen=True):
    """An annotation or a prediction."""

    result: list[Result] = []
    was_cancelled: bool = False
    completed_by: dict[str, Any] | int | str | None = None
    model_version: str | None = None
    score: float | None = None


class _Task(Struct, frozen=True):
    data: dict[str, Any]
    id: Any = None
    meta: dict[str, Any] | None = None
    annotations: list[_Done] = []
    completions: list[_Done] = []  # what annotations were called
    predictions: list[_Done] = []


class _Own(Struct, frozen=True):
    """What this program says of a suggestion or a suggested relation."""

    reasons: list[ReasonLine] = []
    fragments: list[tuple[int, int]] = []
    entity: str = ""
    suggester: str = ""


def read(stream: BinaryIO, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield an entry for each annotation of each task, or a refusal that says what is wrong with the task."""
    key: str = reading.options.get("text_key", TEXT_KEY)
    return read_records(
        json_values(stream, file), file, reading, lambda record, values: _TaskReader(record, values, key).items()
    )


def read_folder(members: Members, file: str, reading: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield what the JSON files among `members` hold."""
    for name in members.names:
        if name.lower().endswith(".json"):
            yield from read(BytesIO(members.read(name)), f"{file}/{name}", reading)


class _TaskReader:
    """Reads one task."""

    def __init__(self, record: JsonRecord, values: dict[str, Any], key: str) -> None:
        self._record = record
        self._task = record.converted(values, _Task)
        text = self._task.data.get(key)
        if text is not None and not isinstance(text, str):
            raise record.wrong(f"data.{key}", "Expected str")
        self._text = record.required(text, f"data.{key}")
        own = (self._task.meta or {}).get("workbench")
        self._facts = record.carried(own, "meta.workbench")
        self._meta = self._metadata(key, is_ours=own is not None)
        self._name = str(self._task.data.get("name") or "")
        self._ids: set[str] = set()  # of spans
        self._places: dict[str, Place] = {}  # of regions, by their ids in the file

    def _metadata(self, key: str, *, is_ours: bool) -> dict[str, Any]:
        meta = {name: value for name, value in self._task.data.items() if name not in (key, "name")}
        for name, value in (self._task.meta or {}).items():
            if name != "workbench":
                meta.setdefault(name, value)
        if not is_ours and isinstance(self._task.id, int):
            meta["label_studio_id"] = self._task.id
        return meta

    def items(self) -> list[AnnotatedDocument]:
        """Return the document once for each annotation, or once without one."""
        name = "annotations" if self._task.annotations else "completions"
        given = self._task.annotations or self._task.completions
        done = [self._item(f"{name}[{index}]", one) for index, one in enumerate(given)]
        if not done:
            done = [self._record.item(self._text, self._facts, meta=self._meta, name=self._name)]
        suggested = self._suggested()
        return [replace(item, suggested=suggested) for item in done]

    def _results(self, field: str, done: _Done) -> Results:
        results = read_results(self._record, self._text, f"{field}.result", done.result)
        for region in results.regions:
            for label in region.labels[:1]:
                self._places.setdefault(region.id, Place(label, region.start, region.end))
        return results

    # Annotations

    def _item(self, field: str, done: _Done) -> AnnotatedDocument:
        results = self._results(field, done)
        status = results.choices.pop(STATUS, [])
        annotator = "".join(results.texts.pop(ANNOTATOR, [])) or _person(done.completed_by)
        spans = [(region, self._spans(region)) for region in results.regions]
        ids: dict[str, str] = {}
        for region, made in spans:
            for span in made[:1]:
                ids.setdefault(region.id, span.id)
        return self._record.item(
            self._text,
            self._facts,
            meta=self._meta,
            name=self._name,
            spans=[span for _, made in spans for span in made],
            relations=self._relations(results, ids),
            annotator=annotator,
            status=next((one for one in status if one in STATUSES), "skipped" if done.was_cancelled else "done"),
            discuss=DISCUSS in status,
            labels=tuple(one for texts in results.choices.values() for one in texts),
            note="\n".join(one for texts in results.texts.values() for one in texts),
        )

    def _spans(self, region: Region) -> list[Span]:
        """Return a span for each label of a region."""
        return [
            Span(
                id=self._id(region) if number == 0 else "",
                start=region.start,
                end=region.end,
                label=label,
                attributes=region.attributes,
                origin="import",
                note=region.meta.note,
            )
            for number, label in enumerate(region.labels)
        ]

    def _id(self, region: Region) -> str:
        """Return the id of a span: as this program wrote it, or one that is unique beyond the task.

        An annotation that was copied from another one has the same ids.
        """
        id_ = region.id
        if id_ and (not self._facts.id or id_ in self._ids):
            id_ = new_id()
        self._ids.add(id_)
        return id_

    def _relations(self, results: Results, ids: dict[str, str]) -> list[Relation]:
        relations = []
        for field, link in results.links:
            source, target = self._ends(field, link, ids)
            relations += [
                Relation(id="", type=label, source=ids[source], target=ids[target], note=link.note)
                for label in link.labels or ("",)
            ]
        return relations

    def _ends(self, field: str, link: Result, known: Iterable[str]) -> tuple[str, str]:
        for key, end in (("from_id", link.from_id), ("to_id", link.to_id)):
            if end not in known:
                raise self._record.no_such_span(f"{field}.{key}", end)
        return (link.to_id, link.from_id) if link.direction == "left" else (link.from_id, link.to_id)

    # Predictions

    def _suggested(self) -> Suggested:
        spans: list[Suggestion] = []
        relations: list[SuggestedRelation] = []
        for index, done in enumerate(self._task.predictions):
            results = self._results(f"predictions[{index}]", done)
            spans += [one for region in results.regions for one in self._suggestions(region, done)]
            relations += self._suggested_relations(results, done)
        if not spans and not relations:
            return NOTHING
        return Suggested(tuple(sorted(spans, key=lambda one: one.order)), tuple(relations))

    def _suggestions(self, region: Region, done: _Done) -> list[Suggestion]:
        field = f"{region.place}.meta.workbench"
        own = self._record.converted(region.meta.workbench, _Own, field)
        score = self._score(region.place, region.score if region.score is not None else done.score)
        reasons = own.reasons or [ReasonLine(done.model_version or _UNKNOWN, score, region.meta.note)]
        pieces = [(start, end, None) for start, end in own.fragments]
        return [
            Suggestion(
                start=region.start,
                end=region.end,
                label=label,
                score=score,
                reasons=tuple(
                    self._reason(f"{field}.reasons[{index}].instead", reason) for index, reason in enumerate(reasons)
                ),
                attributes=region.attributes,
                fragments=self._record.ranges(self._text, pieces, "codepoint", f"{field}.fragments[{{}}]".format),
                entity=own.entity,
            )
            for label in region.labels
        ]

    def _score(self, field: str, score: float | None) -> float:
        if score is None:
            return 1.0
        if not 0 <= score <= 1:
            raise self._record.wrong(f"{field}.score", "Expected a number from 0 to 1")
        return score

    def _reason(self, field: str, line: ReasonLine) -> Reason:
        instead = None
        if place := line.instead:
            self._record.ranges(self._text, [(place.start, place.end, None)], "codepoint", lambda _: field)
            instead = Place(place.label, place.start, place.end)
        template = line.reason.replace("{", "{{").replace("}", "}}")
        return Reason(suggester=line.suggester, score=line.score, template=template, instead=instead)

    def _suggested_relations(self, results: Results, done: _Done) -> Iterator[SuggestedRelation]:
        for field, link in results.links:
            source, target = self._ends(field, link, self._places)
            own = self._record.converted(link.meta.workbench, _Own, f"{field}.meta.workbench")
            for label in link.labels:
                yield SuggestedRelation(
                    type=label,
                    source=self._places[source],
                    target=self._places[target],
                    score=self._score(field, link.score),
                    suggester=own.suggester or done.model_version or _UNKNOWN,
                )


def _person(completed_by: dict[str, Any] | int | str | None) -> str:
    """Return what to call whoever made an annotation: the e-mail address, or the number of the account."""
    given = completed_by.get("email", completed_by.get("id")) if isinstance(completed_by, dict) else completed_by
    return "" if given is None else str(given)
