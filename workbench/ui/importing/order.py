"""What a person wants to import, and the job that does it or comes back with what has to be decided."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from workbench.commands.import_files import AUTO, NO_OPTIONS, NO_OWN_OPTIONS, REPAIR, OwnOptions
from workbench.commands.importing import ImportReport, Survey, UnknownNames, add_to_scheme, import_paths, survey
from workbench.core.changes import Step
from workbench.core.progress import Progress
from workbench.core.scheme_conversion import AS_IT_IS, Conversion
from workbench.core.unknown_names import Unknown
from workbench.storage.store import Store
from workbench.ui.jobs.work import Job

ADD, REFUSE = "\0add", "\0refuse"  # decisions beside the names of labels; no name has a NUL

Decision = str | None  # a name of the scheme, None to leave it out, or one of these
Unresolved = Literal["ask", "add", "skip", "refuse"]


class ImportOrder(Struct, frozen=True, kw_only=True):
    """What to import and how.

    `unresolved` says what becomes of names that the scheme lacks: they are asked about, added to it, left out, or their
    documents refused. `additions` are those that were decided on to be added.
    """

    paths: tuple[Path, ...]
    format: str = AUTO
    options: Mapping[str, Any] = NO_OPTIONS
    own_options: OwnOptions = NO_OWN_OPTIONS
    conversion: Conversion = AS_IT_IS
    unresolved: Unresolved = "ask"
    additions: tuple[Unknown, ...] = ()


class Question(Struct, frozen=True):
    """An order that cannot be done before a person has decided on what it would meet."""

    order: ImportOrder
    met: Survey


class Imported(Struct, frozen=True):
    """What an import did, and the step that gave the scheme room for it, if there was one."""

    report: ImportReport
    scheme: Step | None


def importing(order: ImportOrder, annotator: str) -> Job:
    """Return the job that does `order` (Imported), or finds out what has to be decided before (Question)."""

    def job(store: Store, progress: Progress) -> Imported | Question:
        asked: dict[str, Any] = {
            "format": order.format,
            "options": order.options,
            "own_options": order.own_options,
            "conversion": order.conversion,
            "progress": progress,
        }
        additions = order.additions
        if order.unresolved in ("ask", "add"):
            met = survey(store, order.paths, **asked)
            if order.unresolved == "ask" and not met.is_clear:
                return Question(order, met)
            additions = met.unknown
        scheme = add_to_scheme(store, additions, annotator=annotator) if additions else None
        unknown: UnknownNames = "skip" if order.unresolved == "skip" else "refuse"
        return Imported(import_paths(store, order.paths, annotator=annotator, unknown=unknown, **asked), scheme)

    return job


def decided(question: Question, choices: Mapping[int, Decision], *, repairs: bool) -> ImportOrder:
    """Return the order with what a person chose for each thing that the scheme lacks, by its place in the survey."""
    order, unknown = question.order, question.met.unknown
    names = {(one.kind, one.name): choices.get(number, REFUSE) for number, one in enumerate(unknown)}
    labels = {name: choice for (kind, name), choice in names.items() if kind == "label" and choice not in (ADD, REFUSE)}
    relations = {
        name: choice for (kind, name), choice in names.items() if kind == "relation" and choice not in (ADD, REFUSE)
    }
    attributes: dict[tuple[str, str], str | None] = dict(order.conversion.attributes)
    for one in unknown:
        choice = names[one.kind, one.name]
        if one.kind == "attribute" and choice not in (ADD, REFUSE):
            before = [old for old, new in order.conversion.labels.items() if new == one.label]
            for label in (one.label, *before):
                attributes[label, one.name.removeprefix(f"{one.label}.")] = choice
    conversion = replace(
        order.conversion,
        labels=_composed(order.conversion.labels, labels),
        relations=_composed(order.conversion.relations, relations),
        attributes=attributes,
    )
    additions = tuple(_moved(one, labels) for one in unknown if names[one.kind, one.name] == ADD)
    options = {**order.options, REPAIR.name: True} if repairs else order.options
    return replace(order, conversion=conversion, additions=additions, options=options, unresolved="refuse")


def _composed(first: Mapping[str, str | None], then: Mapping[str, str | None]) -> dict[str, str | None]:
    return {**then, **{old: then.get(new, new) if new is not None else None for old, new in first.items()}}


def _moved(one: Unknown, labels: Mapping[str, str | None]) -> Unknown:
    """Return what is to be added with the labels that it belongs to as they will be called."""
    sources, targets = ({labels.get(end, end) or "" for end in ends} for ends in one.ends)
    label = labels.get(one.label, one.label) or ""
    name = f"{label}.{one.name.removeprefix(f'{one.label}.')}" if one.kind == "attribute" else one.name
    return replace(one, name=name, label=label, ends=(sources, targets))
