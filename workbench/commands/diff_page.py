"""Writes what changed between two states as a page for a browser."""

import shutil
from pathlib import Path
from tempfile import TemporaryFile

from workbench.commands.diffing import Comparison
from workbench.commands.replacing import replaceable, replacing
from workbench.formats.diff_page import body, foot, head

MOST_DOCUMENTS = 2000  # that a page shows; no browser is quick with more, and nobody reads them


def write_page(path: Path, comparison: Comparison) -> None:
    """Compare all documents and write the page `path`, which shows what changed in the first MOST_DOCUMENTS of them.

    Raises:
        BadInput: `path` is no place for a page, or a line of the documents cannot be read.
        Failure: the page could not be written; an older one is as it was.
        Cancelled: the progress of the comparison stopped it; an older page is as it was.
    """
    target = replaceable(None, path)
    with replacing(target) as aside, TemporaryFile() as bodies, aside.open("xb") as page:
        changed = 0
        for changed, change in enumerate(comparison.changes(), start=1):
            if changed <= MOST_DOCUMENTS:
                bodies.writelines(piece.encode() for piece in body(change))
        # The sums of all come first on the page.
        heading = head(comparison.before, comparison.after, comparison.totals, comparison.schemes)
        page.writelines(piece.encode() for piece in heading)
        bodies.seek(0)
        shutil.copyfileobj(bodies, page)
        page.write(foot(max(0, changed - MOST_DOCUMENTS)).encode())
