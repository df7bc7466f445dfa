"""One annotator's work on one short text, as the checks of its quality see it."""

from articles import article
from news_scheme import NEWS

from workbench.core.quality.findings import Subject
from workbench.core.records import Annotation, Span


def span_of(text, words, label="PER", number=1, **more):
    """Return a span on the words where they stand for the `number`th time."""
    start = -1
    for _ in range(number):
        start = text.index(words, start + 1)
    return Span(id=f"{words}-{label}-{number}", start=start, end=start + len(words), label=label, **more)


def subject(text, *spans, status="doing", scheme=NEWS, zones=(), relations=(), name="one.txt"):
    in_order = tuple(sorted(spans, key=lambda span: span.order))
    said = Annotation(annotator="a", status=status, spans=in_order, relations=tuple(relations))
    return Subject(scheme, article(name, text, zones=zones), said)


def covered(finding):
    """Return the kind of a finding, the words that it is about, and what it would do."""
    return finding.kind, finding.surface, finding.fix
