"""Writes tasks: one a document, or several where what is suggested beside two annotators' work differs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from statistics import fmean
from typing import Any

import msgspec

from workbench.core.records import AnnotatedDocument, Annotation, Span, surface
from workbench.core.scheme import Scheme
from workbench.core.suggestions import Place, Reason, Suggestion, suggestion_id
from workbench.formats.carried import carried, lose_extras, shown_meta
from workbench.formats.format import Writing
from workbench.formats.labelstudio.config import labelling_config
from workbench.formats.labelstudio.controls import (
    ANNOTATOR,
    DISCUSS,
    DOCUMENT_LABELS,
    LABEL,
    NOTE,
    STATUS,
    TEXT,
    attribute_result,
)

TASKS, CONFIG = "tasks.json", "labelling-config.xml"
MODEL = "workbench"  # what the version of the model is called that made the prediction

_ELSEWHERE = ("name", "entities", "annotator", "status", "discuss", "labels", "note")

Choices = Mapping[tuple[str, str], tuple[str, ...]]  # what attributes may be, by the names of label and attribute


def write_folder(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[tuple[str, bytes]]:
    """Yield the labelling configuration, then the tasks."""
    yield CONFIG, labelling_config(writing.scheme).encode()
    for piece in write(documents, writing):
        yield TASKS, piece


def write(documents: Iterable[AnnotatedDocument], writing: Writing) -> Iterator[bytes]:
    """Yield an array of tasks as UTF-8, each on a line of its own."""
    encoder = msgspec.json.Encoder()
    choices = _choices(writing.scheme)
    before = b"[\n"
    for number, (_, same) in enumerate(groupby(documents, key=_same_task), start=1):
        items = list(same)
        ids = _ids(items)
        for item in items:
            lose_extras(item, writing.lose)
            if lost := sum(not {link.source, link.target} <= ids.keys() for link in item.suggested.relations):
                writing.lose("suggestions", item, lost)
        yield before + encoder.encode({"id": number, **_task(items, ids, choices)})
        before = b",\n"
    yield b"\n]\n" if before == b",\n" else b"[]\n"


def _same_task(item: AnnotatedDocument) -> tuple[object, ...]:
    return item.document, item.suggested, item.scheme


def _choices(scheme: Scheme) -> Choices:
    return {(label.name, one.name): one.values for label in scheme.labels for one in label.attributes}


def _task(items: Sequence[AnnotatedDocument], ids: Mapping[Place, str], choices: Choices) -> dict[str, Any]:
    item = items[0]
    return {
        "annotations": [_annotation(one.annotation, item.document.text, choices) for one in items if one.annotation],
        "predictions": [_prediction(item, ids, choices)] if item.suggested.spans or item.suggested.relations else [],
        "meta": {"workbench": carried(item, without=_ELSEWHERE)},
        "data": {"name": item.document.name, **shown_meta(item), TEXT: item.document.text},
    }


def _annotation(said: Annotation, text: str, choices: Choices) -> dict[str, Any]:
    result = [one for span in said.spans for one in _regions(span, text, choices)]
    for relation in said.relations:
        link = _relation(relation.type, relation.source, relation.target)
        result.append(link | ({"note": relation.note} if relation.note else {}))
    about = {
        DOCUMENT_LABELS: ("choices", said.labels),
        STATUS: ("choices", (said.status, *((DISCUSS,) if said.discuss else ()))),
        NOTE: ("textarea", (said.note,) if said.note else ()),
        ANNOTATOR: ("textarea", (said.annotator,) if said.annotator else ()),
    }
    for name, (type_, values) in about.items():
        if values:
            value = {"choices" if type_ == "choices" else "text": values}
            result.append({"id": f"workbench-{name}", **_made_by(name, type_), "value": value})
    return {"result": result, "was_cancelled": said.status == "skipped", "ground_truth": False}


def _regions(span: Span, text: str, choices: Choices) -> Iterator[dict[str, Any]]:
    """Yield the region of a span, and what belongs to it, which has the same id."""
    place = {"start": span.start, "end": span.end, "text": surface(text, span)}
    region = {"id": span.id, **_made_by(LABEL, "labels"), "value": {**place, "labels": [span.label]}}
    yield region | ({"meta": {"text": [span.note]}} if span.note else {})
    for name, value in span.attributes.items():
        is_choice = value in choices.get((span.label, name), ())
        control, type_, result = attribute_result(name, value, is_choice=is_choice)
        yield {"id": span.id, **_made_by(control, type_), "value": {**place, **result}}


def _made_by(control: str, type_: str) -> dict[str, str]:
    return {"from_name": control, "to_name": TEXT, "type": type_, "origin": "manual"}


def _relation(type_: str, source: str, target: str) -> dict[str, Any]:
    return {"type": "relation", "from_id": source, "to_id": target, "direction": "right", "labels": [type_]}


def _ids(items: Sequence[AnnotatedDocument]) -> dict[Place, str]:
    """Return the ids of the regions of a task, by what suggested relations name."""
    sha256 = items[0].document.sha256
    spans = (span for one in items if one.annotation for span in one.annotation.spans)
    ids = {Place(span.label, span.start, span.end): span.id for span in spans}
    return ids | {one.place: suggestion_id(sha256, one.place) for one in items[0].suggested.spans}


def _prediction(item: AnnotatedDocument, ids: Mapping[Place, str], choices: Choices) -> dict[str, Any]:
    suggested = item.suggested
    result = [
        region
        for one in suggested.spans
        for region in _suggested_regions(one, ids[one.place], item.document.text, choices)
    ]
    for link in suggested.relations:
        if link.source in ids and link.target in ids:
            made = _relation(link.type, ids[link.source], ids[link.target])
            result.append(made | {"score": link.score, "meta": {"workbench": {"suggester": link.suggester}}})
    scores = [one.score for one in suggested.spans]
    return {"model_version": MODEL, "score": fmean(scores) if scores else 0.0, "result": result}


def _suggested_regions(one: Suggestion, id_: str, text: str, choices: Choices) -> Iterator[dict[str, Any]]:
    """Yield the regions of a suggestion; its pieces, all its reasons and its entity are for this program alone."""
    span = Span(id=id_, start=one.start, end=one.end, label=one.label, attributes=one.attributes)
    region, *others = _regions(span, text, choices)
    own: dict[str, Any] = {"reasons": [_reason(reason) for reason in one.reasons]}
    if one.fragments:
        own["fragments"] = one.fragments
    if one.entity:
        own["entity"] = one.entity
    yield region | {"score": one.score, "meta": {"text": [str(one.reasons[0])], "workbench": own}}
    yield from others


def _reason(reason: Reason) -> dict[str, Any]:
    line: dict[str, Any] = {"suggester": reason.suggester, "score": reason.score, "reason": str(reason)}
    if place := reason.instead:
        line["instead"] = {"label": place.label, "start": place.start, "end": place.end}
    return line
