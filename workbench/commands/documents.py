"""What a person does to a whole document."""

from msgspec.structs import replace

from workbench.core.changes import Step
from workbench.core.errors import BadInput
from workbench.core.paragraphs import Direction, split_paragraphs
from workbench.core.records import STATUSES, Status
from workbench.storage.store import Store


def mark(store: Store, document: str, status: Status, *, annotator: str) -> Step:
    """Set how far `annotator` is with `document`: `todo`, `doing`, `done` or `skipped`.

    Raises:
        BadInput: there is no such document or status, or it is marked so already.
    """
    if status not in STATUSES:
        raise BadInput(
            "There is no status {status}; use one of {statuses}.", status=status, statuses=", ".join(STATUSES)
        )
    with store.step("mark", annotator=annotator, detail=status) as step:
        said = store.annotations.whole(document, annotator)
        store.annotations.set_whole(step, document, replace(said, status=status))
    return step.done()


def direct(store: Store, document: str, paragraph_start: int, direction: Direction | None, *, annotator: str) -> Step:
    """Set the base direction of the paragraph that begins at a code point, or leave it to the text again (None).

    Raises:
        BadInput: there is no such document or direction, no paragraph begins there, or it is so already.
    """
    if direction not in ("rtl", "ltr", None):
        raise BadInput("There is no direction {direction}; use rtl or ltr.", direction=direction)
    with store.step("direct", annotator=annotator, detail=direction or "") as step:
        text = store.documents.get(document).text
        if all(paragraph.start != paragraph_start for paragraph in split_paragraphs(text)):
            raise BadInput("No paragraph begins at {offset}.", offset=paragraph_start)
        store.documents.set_direction(step, document, paragraph_start, direction)
    return step.done()


def remove(store: Store, document: str, *, annotator: str) -> Step:
    """Remove a document with the work of every annotator on it.

    Raises:
        BadInput: there is no such document.
    """
    row = store.documents.row(document, annotator=annotator)
    with store.step("remove", annotator=annotator, detail=row.name) as step:
        store.documents.remove(step, document)
    return step.done()
