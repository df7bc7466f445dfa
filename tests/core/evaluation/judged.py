"""Gold spans and suggestions for tests, by label and range."""

from workbench.core.records import Annotation, Relation, Span
from workbench.core.suggestions import Place, Suggested, SuggestedRelation, Suggestion, because


def gold(*spans: Span, relations: tuple[Relation, ...] = ()) -> Annotation:
    return Annotation(annotator="gold", spans=tuple(sorted(spans, key=lambda span: span.order)), relations=relations)


def span(label: str, start: int, end: int, **attributes: str) -> Span:
    return Span(id=f"{label}/{start}/{end}", label=label, start=start, end=end, attributes=attributes)


def leads(kind: str, source: Span, target: Span) -> Relation:
    return Relation(id=f"{kind}/{source.id}/{target.id}", type=kind, source=source.id, target=target.id)


def suggestion(label: str, start: int, end: int, suggester: str = "rules", **attributes: str) -> Suggestion:
    reasons = (because(suggester, 0.5, "It is so."),)
    return Suggestion(start=start, end=end, label=label, score=0.5, reasons=reasons, attributes=attributes)


def suggested(*spans: Suggestion, relations: tuple[SuggestedRelation, ...] = ()) -> Suggested:
    return Suggested(tuple(sorted(spans, key=lambda one: one.order)), relations)


def suggested_link(kind: str, source: Suggestion, target: Suggestion) -> SuggestedRelation:
    return SuggestedRelation(type=kind, source=source.place, target=target.place, score=0.5, suggester="rules")


def mirrored(annotation: Annotation) -> Suggested:
    """Suggestions that are all that was annotated."""
    spans = {one.id: suggestion(one.label, one.start, one.end) for one in annotation.spans}
    places = {key: Place(one.label, one.start, one.end) for key, one in spans.items()}
    relations = tuple(
        SuggestedRelation(type=one.type, source=places[one.source], target=places[one.target], score=1, suggester="me")
        for one in annotation.relations
    )
    return suggested(*spans.values(), relations=relations)
