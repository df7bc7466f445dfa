"""A killed process loses nothing that it was told is saved."""

import subprocess
import sys

from articles import add, article

from workbench.commands.checking import check
from workbench.storage.store import Store

TAG_FOR_EVER = """
import sys
from itertools import count
from pathlib import Path
from workbench.commands.spans import tag
from workbench.storage.store import Store

store = Store.open(Path(sys.argv[1]))
for number in count():
    step, span = tag(store, sys.argv[2], number, number + 1, "WPN", annotator="a")
    print(span.id, flush=True)
"""


def test_every_span_that_was_reported_is_there_after_a_kill(store):
    (document,) = add(store, article(text="قال" * 20_000))
    store.close()
    reported = []
    with subprocess.Popen(
        [sys.executable, "-c", TAG_FOR_EVER, store.path, document], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        while len(reported) < 100:
            reported.append(process.stdout.readline().strip())
        process.kill()
        reported += process.stdout.read().split("\n")[:-1]  # the last line may be cut
    with Store.open(store.path) as again:
        kept = [span.id for span in again.annotations.get(document, "a").spans]
        assert set(reported) <= set(kept)
        assert len(kept) <= len(reported) + 2  # one committed and not yet reported, one whose report was cut
        assert check(again) == []
        assert len(again.history.steps(limit=10**9)) == len(kept) + 1
