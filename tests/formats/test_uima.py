from folders import Losses, read, written
from hypothesis import given
from strategies import annotated_documents
from tricky import tricky_scheme

from workbench.core.losses import fingerprint, reduced
from workbench.core.records import AnnotatedDocument
from workbench.formats import Entry
from workbench.formats.uima import FORMAT

HELD = FORMAT.holds({})
SCHEME = tricky_scheme()


@given(items=annotated_documents())
def test_what_it_holds_comes_back_equal(items: list[AnnotatedDocument]) -> None:
    for item in items:
        kept = reduced(item, HELD, Losses())
        (entry,) = read(FORMAT, written(FORMAT, [kept], SCHEME, {}, Losses()))
        assert isinstance(entry, Entry), str(entry.reason)
        assert entry.item == kept
        assert fingerprint(entry.item, HELD) == fingerprint(kept, HELD)
