"""Files of gold: native JSONL with finished work, read line by line."""

from collections.abc import Callable, Iterator
from pathlib import Path

from workbench.commands.sources import shown, unreadable
from workbench.core.errors import WorkbenchError
from workbench.core.records import AnnotatedDocument
from workbench.formats import Refusal
from workbench.formats.jsonl.reading import read

_Refuse = Callable[[WorkbenchError], None]


def no_matter(reason: WorkbenchError) -> None:
    """Take no note: for callers that were told before."""


def gold_documents(path: Path, refuse: _Refuse = no_matter) -> Iterator[AnnotatedDocument]:
    """Yield the documents of the native JSONL file `path` that somebody annotated.

    Work that says that it is not finished (`doing`, `skipped`) is left out. `refuse` is told why of each
    line that cannot be read, or of the file.
    """
    try:
        with path.open("rb") as stream:
            for entry in read(stream, shown(path)):
                if isinstance(entry, Refusal):
                    refuse(entry.reason)
                elif (said := entry.item.annotation) and said.status not in ("doing", "skipped"):
                    yield entry.item
    except OSError as error:
        refuse(unreadable(path, error).reason)
