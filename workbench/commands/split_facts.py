"""What near-duplicates and splits look like in JSON and in a file for a spreadsheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import msgspec

from workbench.commands.duplicates import NearDuplicates
from workbench.commands.splitting import Splits
from workbench.commands.tables import write_table
from workbench.core.likeness import Group, Likeness, Pair, ground
from workbench.storage.store import Store

_COLUMNS = ("document", "part", "group", "name")
_AT_ONCE = 500

Names = Mapping[str, str]


def duplicate_facts(store: Store, found: NearDuplicates, likeness: Likeness) -> dict[str, Any]:
    """Return all that was found: each group with its documents, and why they hang together."""
    names = document_names(store, chain.from_iterable(group.documents for group in found.groups))
    return {"documents": found.documents, "groups": [_group(group, likeness, names) for group in found.groups]}


def split_facts(store: Store, splits: Splits) -> dict[str, Any]:
    """Return all that a division is, and what a person should know of it."""
    plan = splits.plan
    closest = [splits.closest] if splits.closest else []
    named = [*(group.documents for group in splits.groups), *((pair.first, pair.second) for pair in closest)]
    names = document_names(store, chain.from_iterable(named))
    return {
        "plan": msgspec.to_builtins(plan),
        "parts": [
            msgspec.to_builtins(count) | {"documents": list(splits.parts[count.part])} for count in splits.counts
        ],
        "groups": [_group(group, plan.likeness, names) for group in splits.groups],
        "closest": _pair(closest[0], plan.likeness, names) if closest else None,
        "undated": list(splits.undated),
        "left_out": list(splits.left_out),
        "cautions": [str(caution) for caution in splits.cautions],
    }


def export_split(store: Store, path: Path, splits: Splits) -> int:
    """Write a table of all documents to a CSV file, and return how many there are.

    It says in which part each document is, and in which group (from 1 on); for none the cell is empty.

    Raises:
        BadInput, Failure: as for `tables.write_table`.
    """
    groups = {one: number for number, group in enumerate(splits.groups, start=1) for one in group.documents}
    parts = {one: part for part, some in splits.parts.items() for one in some} | dict.fromkeys(splits.left_out, "")

    def rows() -> Iterator[Sequence[object]]:
        documents = [*parts]
        for start in range(0, len(documents), _AT_ONCE):
            some = documents[start : start + _AT_ONCE]
            names = document_names(store, some)
            yield from ((one, parts[one], groups.get(one, ""), names.get(one, "")) for one in some)

    return write_table(store, path, _COLUMNS, rows())


def document_names(store: Store, documents: Iterable[str]) -> dict[str, str]:
    """Return the names of documents by their ids."""
    return {one.document: one.name for one in store.chosen.descriptions([*documents])}


def _group(group: Group, likeness: Likeness, names: Names) -> dict[str, Any]:
    return {
        "documents": [{"id": one, "name": names.get(one, "")} for one in group.documents],
        "pairs": [_pair(pair, likeness, names) for pair in group.pairs],
    }


def _pair(pair: Pair, likeness: Likeness, names: Names) -> dict[str, Any]:
    """Return a pair; what makes it one of near-duplicates is its `ground`, nothing if they are not."""
    facts: dict[str, Any] = msgspec.to_builtins(pair)
    both = [{"id": one, "name": names.get(one, "")} for one in (pair.first, pair.second)]
    return {"ground": ground(pair, likeness)} | facts | {"first": both[0], "second": both[1]}
