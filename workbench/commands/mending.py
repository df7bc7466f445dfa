"""What a person does about findings: mend what they found, or set them aside."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace
from uuid_utils import uuid7

from workbench.commands.guarded import add_span, own_span, relabel_span, reshape_span
from workbench.core import pieces
from workbench.core.attribute_values import defaults, fitting_attributes
from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.core.progress import Progress, no_progress
from workbench.core.quality.findings import ClearAttribute, Finding, Mark, Relabel, Resize, Tag, Untag
from workbench.core.records import Span
from workbench.storage.annotations import PlacedSpan
from workbench.storage.steps import StepWriter
from workbench.storage.store import Store


def mend(store: Store, findings: Sequence[Finding], *, annotator: str, progress: Progress = no_progress) -> Step:
    """Do what mends findings in the annotator's own work, in one step; those that cannot be mended stay as they are.

    `progress` counts findings.

    Raises:
        BadInput: nothing could be mended; why the first finding could not.
        Cancelled: `progress` stopped it; nothing is mended.
    """
    refused: BadInput | None = None
    kinds = dict.fromkeys(one.kind for one in findings)
    with store.step("mend", annotator=annotator, detail=", ".join(kinds)) as step:
        for done, finding in enumerate(findings):
            try:
                _mend(store, step, finding, annotator)
            except BadInput as reason:
                refused = refused or reason
            progress(done + 1, len(findings))
    if refused and not step.step:
        raise refused
    return step.done()


def set_aside(store: Store, findings: Sequence[Finding], *, annotator: str) -> Step:
    """Say of findings that all is as it should be there: they are not found again as long as the place is as it is.

    Raises:
        BadInput: they were set aside already, or a document is not there.
    """
    marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
    for one in findings:
        marks[one.document, one.annotator].append(one.mark)
    kinds = dict.fromkeys(one.kind for one in findings)
    with store.step("set_aside", annotator=annotator, detail=", ".join(kinds)) as step:
        for (document, owner), some in marks.items():
            store.set_aside.add(step, document, owner, some)
    return step.done()


def _mend(store: Store, step: StepWriter, finding: Finding, annotator: str) -> None:
    match finding.fix:
        case None:
            raise BadInput("Nobody but you can tell what is right there: change it in the article.")
        case Tag(label, attributes):
            target = store.scheme.label(label)
            values = defaults(target, fitting_attributes(target, attributes))
            span = Span(id=str(uuid7()), start=finding.start, end=finding.end, label=label, attributes=values)
            add_span(store, step, finding.document, _own(finding, annotator), replace(span, origin="bulk"))
        case Resize(start, end):
            placed = _as_found(store, finding, annotator)
            shaped = pieces.shaped(placed.span, pieces.with_edges(placed.span.ranges, start, end))
            reshape_span(store, step, placed, shaped)
        case Relabel(label):
            relabel_span(store, step, _as_found(store, finding, annotator), label)
        case Untag():
            store.annotations.remove_span(step, finding.document, _as_found(store, finding, annotator).span.id)
        case ClearAttribute(name):
            placed = _as_found(store, finding, annotator)
            kept = {key: value for key, value in placed.span.attributes.items() if key != name}
            store.annotations.update_span(step, placed.document, replace(placed.span, attributes=kept))


def _own(finding: Finding, annotator: str) -> str:
    if finding.annotator != annotator:
        raise BadInput(
            "This is the work of {owner}; {annotator} cannot change it.", owner=finding.annotator, annotator=annotator
        )
    return annotator


def _as_found(store: Store, finding: Finding, annotator: str) -> PlacedSpan:
    """Return the span that a finding is about, if it stands where it was found."""
    placed = own_span(store, finding.span, annotator)
    if (placed.span.start, placed.span.end) != (finding.start, finding.end):
        raise BadInput("The span “{words}” was changed since it was found.", words=finding.surface)
    return placed
