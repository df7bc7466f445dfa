"""Quotes of which nobody says who spoke: neither by a link, nor by an entity, nor by the attribute made for that."""

from collections.abc import Iterator

from workbench.core.quality.findings import Finding, Remark, Subject


def speakers(subject: Subject) -> Iterator[Finding]:
    """Yield the quotes without a speaker in a document that is done."""
    roles = subject.scheme.quotes
    if not roles or not subject.is_done:
        return
    spoken = {relation.source for relation in subject.said.relations if relation.type == roles.source_relation}
    for span in subject.said.spans:
        if span.label == roles.content and not (
            span.id in spoken or span.entity or (roles.speaker and span.attributes.get(roles.speaker))
        ):
            remark = Remark(
                "This {label} has no speaker: neither a relation {relation} nor a word on why.",
                label=span.label,
                relation=roles.source_relation,
            )
            yield subject.finding("speaker", span, remark)
