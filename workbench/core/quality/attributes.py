"""Attributes that are missing once a document is done, such as the slots of a mention, and those that lead nowhere."""

from collections.abc import Collection, Iterator

from workbench.core.attribute_values import missing
from workbench.core.quality.findings import ClearAttribute, Finding, Remark, Subject


def unfinished(subject: Subject) -> Iterator[Finding]:
    """Yield the spans of a document that is done which lack what their label requires."""
    if not subject.is_done:
        return
    known = subject.scheme.by_name
    for span in subject.said.spans:
        lacking = missing(known[span.label], span.attributes) if span.label in known else ()
        if lacking:
            remark = Remark(
                "This {label} is done without {attributes}.",
                label=span.label,
                attributes=", ".join(attribute.name for attribute in lacking),
            )
            yield subject.finding("unfinished", span, remark)


def lost_entities(subject: Subject, entities: Collection[str]) -> Iterator[Finding]:
    """Yield the spans with an attribute that names none of `entities` (ids)."""
    for span in subject.said.spans:
        label = subject.scheme.by_name.get(span.label)
        for attribute in label.attributes if label and span.attributes else ():
            value = span.attributes.get(attribute.name)
            if attribute.type == "entity" and isinstance(value, str) and value not in entities:
                remark = Remark(
                    "{attribute} of this {label} names an entity that is not there.",
                    attribute=attribute.name,
                    label=span.label,
                )
                yield subject.finding("entity", span, remark, ClearAttribute(attribute.name), about=attribute.name)
