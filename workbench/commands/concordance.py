"""The concordance of a search (KWIC): its hits as lines, sorted by what stands beside them, counted by surface form."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Literal

from msgspec import Struct

from workbench.commands.searching import WORDS, Hit, Scope, search
from workbench.commands.tables import write_table
from workbench.core.folding import fold_plain
from workbench.core.progress import Progress, no_progress
from workbench.core.search import Query
from workbench.core.tokens import words as words_of
from workbench.storage.store import Store

MOST_LINES = 20_000  # that are sorted: all of them are in memory
Side = Literal["before", "after", "form"]
_HEADER = ("document", "field", "before", "keyword", "after", "start", "end")
_FORMS_HEADER = ("form", "hits", "documents")


class Concordance(Struct, frozen=True):
    """Lines of a concordance; `more` if there are others, which were left out."""

    lines: list[Hit]
    more: bool


class Form(Struct, frozen=True):
    """A surface form of the keyword, how often it comes, and in how many documents."""

    surface: str
    count: int
    documents: int


def concordance(
    store: Store,
    query: Query,
    *,
    scope: Scope = Scope(),  # noqa: B008 - it is immutable
    words: int = WORDS,
    by: Side | None = None,
    limit: int = MOST_LINES,
    progress: Progress = no_progress,
) -> Concordance:
    """Return the first `limit` hits with `words` words on either side, sorted by one side, by form, or as imported.

    `before` is what is read before the keyword: in Arabic it stands to the right of it.

    Raises:
        BadInput, Cancelled: as for `search`.
    """
    found = search(store, query, scope=scope, words=words, progress=progress)
    lines = list(islice(found, limit))
    more = next(found, None) is not None
    return Concordance(sorted_by(lines, by) if by else lines, more)


def sorted_by(lines: Iterable[Hit], by: Side) -> list[Hit]:
    """Return `lines` in the order of the words beside the keyword, the nearest first, however they are spelt.

    By `form` they come in the order of the keyword, its spellings apart.
    """

    def key(line: Hit) -> list[str]:
        if by == "form":
            return [fold_plain(line.surface), line.surface]
        context = line.before if by == "before" else line.after
        beside = [fold_plain(context[start:end]) for start, end in words_of(context)]
        return beside[::-1] if by == "before" else beside

    return sorted(lines, key=key)


def forms(lines: Iterable[Hit]) -> list[Form]:
    """Return the surface forms of the keyword, the most frequent first."""
    counts: Counter[str] = Counter()
    documents: dict[str, set[str]] = {}
    for line in lines:
        counts[line.surface] += 1
        documents.setdefault(line.surface, set()).add(line.document)
    return [Form(surface, count, len(documents[surface])) for surface, count in counts.most_common()]


def export_concordance(store: Store, path: Path, lines: Iterable[Hit]) -> int:
    """Write lines to a CSV file, one after the other as they come; return how many there are.

    Raises:
        BadInput, Failure: as for `tables.write_table`.
    """
    return write_table(store, path, _HEADER, map(_row, lines))


def export_forms(store: Store, path: Path, lines: Iterable[Hit]) -> int:
    """Write the surface forms of lines and how often each comes to a CSV file; return how many forms there are.

    Raises:
        BadInput, Failure: as for `tables.write_table`.
    """
    counted = ((form.surface, form.count, form.documents) for form in forms(lines))
    return write_table(store, path, _FORMS_HEADER, counted)


def _row(line: Hit) -> Sequence[object]:
    return line.name, line.field, line.before, line.surface, line.after, line.start, line.end
