"""Which spans of an export fall beside the borders of its tokens, and why."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from workbench.commands.exporting.export import writable
from workbench.commands.exporting.source import Source
from workbench.commands.tables import write_table
from workbench.core.choosing import EVERYTHING_CHOSEN, WHOLE_DOCUMENTS, Choice, Shape
from workbench.core.errors import BadInput
from workbench.core.progress import Progress, no_progress
from workbench.formats.alignment import Misalignment, Reason, misaligned
from workbench.formats.format import NO_OPTIONS
from workbench.formats.option_values import chosen
from workbench.formats.tokenizing import tokenizer
from workbench.storage.store import Store

_HEADER = ("document", "label", "surface", "start", "end", "edge", "tokens", "reason", "lost")


class AlignmentReport(Struct, frozen=True, kw_only=True):
    """How many edges of spans fall beside borders of tokens, by the reason, and how many spans get no tag for that."""

    edges: Mapping[Reason, int]
    lost: int


def write_alignment(
    store: Store,
    path: Path,
    *,
    format: str,  # noqa: A002  # the word for it in the command line and the window
    options: Mapping[str, Any] = NO_OPTIONS,
    choice: Choice = EVERYTHING_CHOSEN,
    shape: Shape = WHOLE_DOCUMENTS,
    progress: Progress = no_progress,
) -> AlignmentReport:
    """Write a CSV with a row for each edge of a span that is no border of a token; return how many there are.

    What is asked for is what an export is asked for. `progress` counts documents.

    Raises:
        BadInput: as for an export, or the format has no tokens.
        Failure: the file could not be written; an older one is as it was.
        Cancelled: a person stopped it.
    """
    one = writable(format)
    values = chosen(one.options, options, format=format)
    if "tokenizer" not in values:
        raise BadInput("The format {format} has no tokens that spans could fall beside.", format=format)
    tokenize = tokenizer(values)
    source = Source(store, one, values, choice=choice, shape=shape, suggesting=None)
    items = source.items(source.tally(), lambda done: progress(done, source.total))
    edges: Counter[Reason] = Counter()
    lost: set[tuple[str, int, int]] = set()

    def row(one: Misalignment) -> tuple[object, ...]:
        edges[one.reason] += 1
        if one.is_lost:
            lost.add((one.document, one.start, one.end))
        tokens = " ".join(one.tokens)
        return one.name, one.label, one.surface, one.start, one.end, one.edge, tokens, one.reason, one.is_lost

    write_table(store, path, _HEADER, (row(one) for item in items for one in misaligned(item, tokenize)))
    return AlignmentReport(edges=dict(sorted(edges.items())), lost=len(lost))
