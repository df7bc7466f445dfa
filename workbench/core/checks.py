"""Whether spans and relations may be as somebody wants them: ranges, labels, attributes, neighbours, ends.

What a project may hold at all is what `wrong_spans` and `wrong_relations` let pass: imports and the check of a project
ask them. People who tag are held to more: to the scheme's attributes and to its overlap rules. Work that comes from
elsewhere may have other attributes and overlaps; it is kept as it is.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from workbench.core.attribute_values import check_attributes
from workbench.core.errors import BadInput
from workbench.core.records import Annotation, Span
from workbench.core.scheme import Overlap, Scheme


def wrong_spans(scheme: Scheme, text: str, spans: Iterable[Span]) -> Iterator[tuple[int, BadInput]]:
    """Yield the place, from 0, of each of one annotator's `spans` in `text` that a project may not hold, and why."""
    seen: set[tuple[object, ...]] = set()
    for index, span in enumerate(spans):
        try:
            _check_span(scheme, text, span)
            if _identity(span) in seen:
                raise _there_already(span)
        except BadInput as reason:
            yield index, reason
        seen.add(_identity(span))


def wrong_relations(scheme: Scheme, annotation: Annotation) -> Iterator[tuple[int, BadInput]]:
    """Yield the place, from 0, of each relation of `annotation` that a project may not hold, and why."""
    labels = {span.id: span.label for span in annotation.spans}
    for index, relation in enumerate(annotation.relations):
        if relation.source not in labels or relation.target not in labels:
            continue  # whoever reads or checks the ends themselves has said so
        try:
            check_relation(scheme, relation.type, labels[relation.source], labels[relation.target])
        except BadInput as reason:
            yield index, reason


def _check_span(scheme: Scheme, text: str, span: Span) -> None:
    label = scheme.label(span.label)
    check_range(span.start, span.end, len(text))
    if span.fragments:
        _check_pieces(span)
    for start, end in span.ranges:
        check_text(text, 0, start, end)
    if span.attributes:
        known = {attribute.name for attribute in label.attributes}
        check_attributes(label, {name: value for name, value in span.attributes.items() if name in known})


def may_link(scheme: Scheme, name: str, source: str, target: str) -> bool:
    """Tell whether a relation of the type `name` may lead from the label `source` to the label `target`."""
    relation = scheme.relations_by_name.get(name)
    return relation is not None and source in relation.sources and target in relation.targets


def check_relation(scheme: Scheme, name: str, source: str, target: str) -> None:
    """Refuse a relation of the type `name` from a span with the label `source` to one with the label `target`.

    Raises:
        BadInput: the scheme has no such type, or it may not lead from or to such labels.
    """
    relation = scheme.relations_by_name.get(name)
    if relation is None:
        raise BadInput(
            "The scheme {scheme} has no relation {relation}; it has {relations}.",
            scheme=scheme.name,
            relation=name,
            relations=", ".join(scheme.relations_by_name) or "none",
        )
    if source not in relation.sources:
        raise BadInput(
            "The relation {relation} cannot lead from {label}, only from {labels}.",
            relation=name,
            label=source,
            labels=", ".join(relation.sources),
        )
    if target not in relation.targets:
        raise BadInput(
            "The relation {relation} cannot lead to {label}, only to {labels}.",
            relation=name,
            label=target,
            labels=", ".join(relation.targets),
        )


def _check_pieces(span: Span) -> None:
    edges = [edge for pair in span.fragments for edge in pair]
    if any(one >= two for one, two in pairwise(edges)) or (edges[0], edges[-1]) != (span.start, span.end):
        raise BadInput(
            "The pieces of the span must lie apart and in order, from {start} to {end}.", start=span.start, end=span.end
        )


def check_range(start: int, end: int, characters: int) -> None:
    """Refuse a range that does not lie within a text of `characters` code points.

    Raises:
        BadInput: `[start, end)` is empty, reversed, or outside `[0, characters)`.
    """
    if start >= end:
        raise BadInput("The range {start}–{end} is empty: its end must lie after its start.", start=start, end=end)
    if start < 0 or end > characters:
        raise BadInput(
            "The range {start}–{end} lies outside the article, which has {characters} characters.",
            start=start,
            end=end,
            characters=characters,
        )


def check_text(excerpt: str, begin: int, start: int, end: int) -> None:
    """Refuse a range for the text that it covers.

    `excerpt` is the text from the offset `begin` on; it reaches one character beyond the range `[start, end)` on both
    sides, where there is one.

    Raises:
        BadInput: the range holds only white space, or one of its edges lies between CR and LF.
    """
    if excerpt[start - begin : end - begin].isspace():
        raise BadInput("The range {start}–{end} holds only white space.", start=start, end=end)
    for edge in (start, end):
        if edge > begin and excerpt[edge - begin - 1 : edge - begin + 1] == "\r\n":
            raise BadInput("The offset {offset} lies inside a line end (CR LF).", offset=edge)


def overlap(first: Span, second: Span) -> Overlap | None:
    """Return how the outer ranges of two spans overlap: one within the other, across, the same; None if apart."""
    if first.end <= second.start or second.end <= first.start:
        return None
    if (first.start, first.end) == (second.start, second.end):
        return "same"
    inside = first.start >= second.start and first.end <= second.end
    around = first.start <= second.start and first.end >= second.end
    return "nest" if inside or around else "cross"


def check_overlaps(scheme: Scheme, span: Span, others: Iterable[Span]) -> None:
    """Refuse a span that is there already, or that overlaps another in a way that the scheme forbids.

    `others` are spans of the same annotator and document; `span` itself, known by its id, may be among them.

    Raises:
        BadInput: naming the other span.
    """
    for other in others:
        how = overlap(span, other)
        if how is None or other.id == span.id:
            continue
        if _identity(other) == _identity(span):
            raise _there_already(span)
        # A label that an import brought may be one that the scheme does not know; no rule speaks of it.
        if other.label in scheme.by_name and not scheme.may_overlap(span.label, other.label, how):
            raise BadInput(
                "{label} {start}–{end} may not overlap {other} {other_start}–{other_end} in this way ({how}).",
                label=span.label,
                start=span.start,
                end=span.end,
                other=other.label,
                other_start=other.start,
                other_end=other.end,
                how=how,
            )


def _identity(span: Span) -> tuple[object, ...]:
    """Return what no two spans of one annotator in a document may share."""
    return span.start, span.end, span.label, span.fragments


def _there_already(span: Span) -> BadInput:
    return BadInput(
        "The range {start}–{end} has the label {label} already.", start=span.start, end=span.end, label=span.label
    )
