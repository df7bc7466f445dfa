"""Which span a new one belongs to: a calibre to the gun beside it, a reporting word to its quote."""

from collections.abc import Iterable

from workbench.core.paragraphs import Paragraph, split_paragraphs
from workbench.core.pieces import distance
from workbench.core.records import Span
from workbench.core.scheme import RelationType, Scheme


def attaching(scheme: Scheme, label: str) -> tuple[RelationType, ...]:
    """Return the types of relation that a new span with that label is linked by at once.

    There are none where it may be the end of a relation that is not to be made at once, or the source of any.
    """
    types = tuple(one for one in scheme.relations if label in one.targets or label in one.sources)
    only_attached = all(one.attach and label not in one.sources for one in types)
    return types if only_attached else ()


def nearest(span: Span, others: Iterable[Span]) -> Span | None:
    """Return that of `others` which lies nearest to `span`: of those equally near the shortest, then the first."""
    return min(
        others,
        key=lambda other: (distance(span.ranges, other.ranges), other.end - other.start, other.order),
        default=None,
    )


def paragraphs_around(text: str, start: int, end: int) -> Paragraph:
    """Return the range of the paragraph that `[start, end)` lies in, or of all that it touches."""
    around = [one for one in split_paragraphs(text) if one.start <= end and start <= one.end]
    return Paragraph(around[0].start, around[-1].end)
