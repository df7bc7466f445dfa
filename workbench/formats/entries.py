"""What a reader hands on."""

from msgspec import Struct

from workbench.core.errors import Remark, WorkbenchError
from workbench.core.records import AnnotatedDocument


class Entry(Struct, frozen=True, kw_only=True):
    """A document as a file brought it, with the line it stood on (None where a file is one document) and its encoding.

    What the file leaves open is an empty string: the ids of the document, its spans and relations, and the annotator.
    Spans are in the file's order, so that their place there can be named. `remarks` are what a person should know about
    what was read: that offsets were repaired, that something was passed over. Each names the file. With `keeps_ids` a
    span whose id the project has given to another one is refused; else it gets a new id, for other programs number
    their spans as they like, and two people may bring in the same file.
    """

    item: AnnotatedDocument
    file: str
    encoding: str
    line: int | None = None
    remarks: tuple[Remark, ...] = ()
    keeps_ids: bool = False


class Refusal(Struct, frozen=True, kw_only=True):
    """A file, or a line of it, that did not come in. `reason` is a whole sentence that names file, line and field."""

    file: str
    reason: WorkbenchError
    line: int | None = None
