"""Dividing a project's documents into parts to train and to test on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from workbench.commands.duplicates import NearDuplicates, among, chosen_documents
from workbench.core.choosing import EVERYTHING_CHOSEN, Choice
from workbench.core.errors import BadInput
from workbench.core.likeness import Group, Pair, ground
from workbench.core.progress import Progress, no_progress
from workbench.core.splitting import Caution, Division, Item, PartCount, SplitPlan, count_parts, divide
from workbench.storage.chosen import ChosenDocument
from workbench.storage.store import Store


class Splits(Struct, frozen=True, kw_only=True):
    """A project's documents (ids) in parts, and what a person should know of them.

    Attributes:
        parts: by name, in the order of the plan; documents in import order.
        groups: near-duplicates, the largest groups first. A document without any is in no group.
        counts: of each part, in the same order.
        closest: of the pairs that were compared, the most similar one in two parts; None if no such pair was close
            enough to be compared.
        undated: where the plan goes by date: documents whose day is not known; they are in the first part, or with
            their near-duplicates.
        left_out: where the plan goes by date: documents in no part, since their day belongs to another part than most
            of their near-duplicates.
        cautions: sentences.
    """

    plan: SplitPlan
    parts: Mapping[str, tuple[str, ...]]
    groups: tuple[Group, ...]
    counts: tuple[PartCount, ...]
    closest: Pair | None
    undated: tuple[str, ...]
    left_out: tuple[str, ...]
    cautions: tuple[Caution, ...]


def split(
    store: Store,
    plan: SplitPlan,
    choice: Choice = EVERYTHING_CHOSEN,
    progress: Progress = no_progress,
    *,
    found: NearDuplicates | None = None,
) -> Splits:
    """Divide the chosen documents into parts; the same texts, work, plan and choice give the same parts.

    `found` are the near-duplicates among them, where they were looked for with the plan's likeness already. `progress`
    counts documents twice: as they are read, and as they are compared.

    Raises:
        BadInput: the plan makes no sense, or no document is chosen.
        Cancelled: `progress` stopped it.
    """
    shares = plan.parts()  # what is wrong with it is told before the long work
    documents = chosen_documents(store, choice)
    if not documents:
        raise BadInput("There are no documents to divide: import some, or choose others.")
    if found is None:
        found = among(store, documents, plan.likeness, progress)
    items = _items(store, documents, choice)
    division = divide(items, [group.documents for group in found.groups] if plan.together else (), plan)
    parts: dict[str, list[str]] = {part: [] for part in shares}
    for item in items:
        if part := division.parts.get(item.id):
            parts[part].append(item.id)
    counts = count_parts(items, division, plan)
    apart = [pair for pair in found.pairs if _is_apart(pair, division)]
    cautions = [*_on_leaks(plan, apart), *_on_documents(plan, items, division), *_on_parts(plan, found.groups, counts)]
    return Splits(
        plan=plan,
        parts={part: tuple(some) for part, some in parts.items()},
        groups=found.groups,
        counts=counts,
        closest=apart[0] if apart else None,
        undated=tuple(division.undated),
        left_out=tuple(division.left_out),
        cautions=tuple(cautions),
    )


def _items(store: Store, documents: Sequence[ChosenDocument], choice: Choice) -> list[Item]:
    labels: dict[int, dict[str, int]] = defaultdict(dict)
    for row, label, spans in store.chosen.labels(choice):
        labels[row][label] = spans
    return [
        Item(
            id=one.id,
            key=one.sha256,
            outlet=one.outlet,
            date=one.date,
            characters=one.characters,
            labels=labels.get(one.row, {}),
        )
        for one in documents
    ]


def _is_apart(pair: Pair, division: Division) -> bool:
    first, second = division.parts.get(pair.first), division.parts.get(pair.second)
    return first is not None and second is not None and first != second


def _on_leaks(plan: SplitPlan, apart: Iterable[Pair]) -> Iterator[Caution]:
    if not plan.together:
        leaks = sum(ground(pair, plan.likeness) is not None for pair in apart)
        yield Caution(
            "Near-duplicates are not kept together. Pairs of them that stand in two parts: {pairs}.", pairs=leaks
        )


def _on_documents(plan: SplitPlan, items: Iterable[Item], division: Division) -> Iterator[Caution]:
    if plan.by == "outlet" and (nowhere := sum(not item.outlet for item in items)):
        yield Caution("Documents without an outlet, each taken as one of its own: {documents}.", documents=nowhere)
    if division.undated:
        yield Caution(
            "Documents whose day is not known, in the first part or with their near-duplicates: {documents}.",
            documents=len(division.undated),
        )
    if division.left_out:
        yield Caution(
            "Documents in no part, since most of their near-duplicates are of another time: {documents}.",
            documents=len(division.left_out),
        )


def _on_parts(plan: SplitPlan, groups: Sequence[Group], counts: Sequence[PartCount]) -> Iterator[Caution]:
    labels = {label for count in counts for label in count.spans}
    documents = sum(count.documents for count in counts)
    largest = len(groups[0].documents) if groups and plan.together else 0
    for count in counts:
        if largest > count.share * documents:
            yield Caution(
                "The largest group of near-duplicates has {documents} documents, more than the part {part} should get.",
                documents=largest,
                part=count.part,
            )
        if not count.documents:
            yield Caution("The part {part} is empty.", part=count.part)
        elif abs(count.documents - count.share * documents) > max(1, count.share * documents / 2):
            yield Caution(
                "The part {part} has {got} of the documents instead of {wanted}.",
                part=count.part,
                got=f"{count.documents / documents:.0%}",
                wanted=f"{count.share:.0%}",
            )
        if count.documents and (missing := sorted(labels - count.spans.keys())):
            yield Caution(
                "The part {part} has no span with the labels {labels}.", part=count.part, labels=", ".join(missing)
            )
