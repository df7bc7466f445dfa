"""Suggestions in native JSONL: shaped like spans, with their score and reasons, in lists of their own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Span, surface
from workbench.core.suggestions import (
    Place,
    Reason,
    Suggested,
    SuggestedRelation,
    Suggestion,
    suggestion_id,
)
from workbench.formats.jsonl.lines import DocumentLine, InsteadLine, ReasonLine, SuggestionLine
from workbench.formats.offset_units import Offsets

_UNKNOWN = "import"  # who suggested it, where a file does not say

# Writing


def suggestion_lines(item: AnnotatedDocument, spans: Sequence[Span], offsets: Offsets) -> dict[str, Any]:
    """Return the keys that a line has for what is suggested; none if nothing is."""
    suggested = item.suggested
    if not suggested.spans and not suggested.relations:
        return {}
    sha256, text = item.document.sha256, item.document.text
    ids = {Place(span.label, span.start, span.end): span.id for span in spans}
    ids |= {one.place: suggestion_id(sha256, one.place) for one in suggested.spans}
    lines = [_suggestion(one, ids[one.place], text, offsets) for one in suggested.spans]
    relations = [_relation(one, ids) for one in suggested.relations if one.source in ids and one.target in ids]
    return {"suggestions": lines, **({"suggested_relations": relations} if relations else {})}


def _suggestion(one: Suggestion, id_: str, text: str, offsets: Offsets) -> dict[str, Any]:
    span = Span(id=id_, start=one.start, end=one.end, label=one.label, fragments=one.fragments)
    line: dict[str, Any] = {
        "id": id_,
        "start": offsets.from_codepoints(one.start),
        "end": offsets.from_codepoints(one.end),
        "text": surface(text, span),
        "label": one.label,
        "attributes": one.attributes,
        "score": one.score,
        "suggester": one.suggester,
        "reason": str(one.reasons[0]),
    }
    if len(one.reasons) > 1 or one.reasons[0].score != one.score or one.reasons[0].instead:
        line["reasons"] = [_reason(reason, offsets) for reason in one.reasons]
    if one.fragments:
        line["fragments"] = [tuple(map(offsets.from_codepoints, piece)) for piece in one.fragments]
    return line | ({"entity_name": one.entity} if one.entity else {})


def _reason(reason: Reason, offsets: Offsets) -> dict[str, Any]:
    line: dict[str, Any] = {"suggester": reason.suggester, "score": reason.score, "reason": str(reason)}
    if place := reason.instead:
        start, end = map(offsets.from_codepoints, place[1:])
        line["instead"] = {"label": place.label, "start": start, "end": end}
    return line


def _relation(one: SuggestedRelation, ids: Mapping[Place, str]) -> dict[str, Any]:
    return {
        "type": one.type,
        "from": ids[one.source],
        "to": ids[one.target],
        "score": one.score,
        "suggester": one.suggester,
    }


# Reading


def as_suggested(
    line: DocumentLine,
    suggestions: Sequence[Span],
    spans: Sequence[Span],
    instead: Callable[[str, InsteadLine], Place],
    lacking_end: Callable[[str, str], BadInput],
) -> Suggested:
    """Return what a line suggests; `suggestions` are the spans that its suggestions are shaped like.

    `instead` reads a place; `lacking_end` makes the complaint about the end of a relation that is not there. Both get
    the name of the field.

    Raises:
        BadInput: the end of a relation or a range is wrong.
    """
    made = []
    for index, (one, span) in enumerate(zip(line.suggestions, suggestions, strict=True)):
        field = f"suggestions[{index}].reasons"
        reasons = one.reasons or [ReasonLine(one.suggester or _UNKNOWN, one.score, one.reason)]
        read = (_as_reason(f"{field}[{number}].instead", reason, instead) for number, reason in enumerate(reasons))
        made.append(_as_suggestion(one, span, tuple(read)))
    places = {span.id: Place(span.label, span.start, span.end) for span in (*spans, *suggestions) if span.id}
    relations = []
    for index, link in enumerate(line.suggested_relations):
        for key, end in (("from", link.source), ("to", link.target)):
            if end not in places:
                raise lacking_end(f"suggested_relations[{index}].{key}", end)
        relations.append(
            SuggestedRelation(
                type=link.type,
                source=places[link.source],
                target=places[link.target],
                score=link.score,
                suggester=link.suggester or _UNKNOWN,
            )
        )
    return Suggested(tuple(sorted(made, key=lambda one: one.order)), tuple(relations))


def _as_suggestion(line: SuggestionLine, span: Span, reasons: tuple[Reason, ...]) -> Suggestion:
    return Suggestion(
        start=span.start,
        end=span.end,
        label=span.label,
        score=line.score,
        reasons=reasons,
        attributes=span.attributes,
        fragments=span.fragments,
        entity=line.entity_name,
    )


def _as_reason(field: str, line: ReasonLine, instead: Callable[[str, InsteadLine], Place]) -> Reason:
    sentence = line.reason.replace("{", "{{").replace("}", "}}")
    return Reason(
        suggester=line.suggester or _UNKNOWN,
        score=line.score,
        template=sentence,
        instead=instead(field, line.instead) if line.instead else None,
    )
