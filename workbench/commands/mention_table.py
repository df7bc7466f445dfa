"""Mentions with slots, such as weapons: one row each with its attributes and what its relations lead to."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from workbench.commands.reading import work
from workbench.commands.tables import write_table
from workbench.core.mention_rows import MentionRow, mention_columns, mention_row
from workbench.core.progress import Progress, no_progress
from workbench.core.scheme import Attribute, RelationType
from workbench.storage.store import Store

__all__ = ["MentionRow", "MentionTable", "each_mention", "export_mentions", "mention_columns", "mentions"]


class MentionTable(Struct, frozen=True):
    """The table: the attributes and the types of relation that its labels have, in the scheme's order, and its rows."""

    attributes: tuple[Attribute, ...]
    relations: tuple[RelationType, ...]
    rows: list[MentionRow]


def mentions(store: Store, document: str | None = None, annotator: str | None = None) -> MentionTable:
    """Return the mentions of one document or of all, in the order of the text; without an annotator, those of all.

    Raises:
        BadInput: there is no such document.
    """
    return MentionTable(*mention_columns(store.scheme), list(each_mention(store, document, annotator)))


def each_mention(
    store: Store, document: str | None = None, annotator: str | None = None, progress: Progress = no_progress
) -> Iterator[MentionRow]:
    """Yield the rows of `mentions`; there are none where the scheme does not say which labels are mentions.

    Raises:
        BadInput, Cancelled: as for `reading.work`.
    """
    if not store.scheme.mentions:
        return
    labels = store.scheme.mentions.labels
    attributes, relations = mention_columns(store.scheme)
    entities = {one.name for one in attributes if one.type == "entity"}
    for one in work(store, document, annotator, progress):
        yield from (
            mention_row(one, span, entities, relations) for span in one.annotation.spans if span.label in labels
        )


def export_mentions(
    store: Store,
    path: Path,
    *,
    document: str | None = None,
    annotator: str | None = None,
    progress: Progress = no_progress,
) -> int:
    """Write the mentions to a CSV file, and return how many there are.

    Raises:
        BadInput, Failure, Cancelled: as for `tables.write_table` and `each_mention`.
    """
    columns = mention_columns(store.scheme)
    attributes, relations = ([one.name for one in some] for some in columns)
    header = ("document", "label", "mention", "entity", *attributes, *relations, "note", "start", "end", "annotator")
    rows = (
        (
            *(row.name, row.span.label, row.surface, row.entity),
            *(row.values.get(name, "") for name in attributes),
            *(row.relations.get(name, "") for name in relations),
            *(row.span.note, row.span.start, row.span.end, row.annotator),
        )
        for row in each_mention(store, document, annotator, progress)
    )
    return write_table(store, path, header, rows)
