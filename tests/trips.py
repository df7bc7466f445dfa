"""Documents written in a format and read back."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from msgspec import Struct
from msgspec.structs import replace
from tricky import tricky_scheme

from workbench.core.losses import Part, fingerprint, reduced
from workbench.core.records import AnnotatedDocument
from workbench.core.tokens import seen
from workbench.formats import Entry, Format, Refusal
from workbench.formats.format import AS_IT_IS, Writing


class Trip(Struct):
    """What was given to a writer, what it wrote and lost, and what its reader made of that.

    `data` is what it wrote to a file, or `files` what it wrote to a folder.
    """

    given: list[AnnotatedDocument]
    data: bytes
    files: dict[str, bytes]
    lost: Counter[Part]
    found: list[AnnotatedDocument]


def written(one: Format, items: Sequence[AnnotatedDocument], **options: object) -> Trip:
    """Return what became of `items`, reduced to what the format holds; a refusal of its reader fails the test."""
    chosen = {**one.defaults, **options}
    lost: Counter[Part] = Counter()

    def lose(part: Part, _: AnnotatedDocument, count: int) -> None:
        lost[part] += count

    holds = one.holds(chosen)
    given = [reduced(item, holds, lambda *_: None) for item in items]
    writing = Writing(scheme=tricky_scheme(), options=chosen, lose=lose)
    data = b"".join(one.write(given, writing)) if one.write else b""
    files: dict[str, bytes] = {}
    for name, piece in one.write_folder(given, writing) if one.write_folder and not one.write else ():
        files[name] = files.get(name, b"") + piece
    entries: Iterator[Entry | Refusal] = iter(())
    if given and one.write and one.read:
        entries = one.read(BytesIO(data), "file", AS_IT_IS)
    elif given and one.read_folder:
        entries = one.read_folder(_Files(files), "folder", AS_IT_IS)
    found = []
    for entry in entries:
        assert isinstance(entry, Entry), entry.reason
        found.append(entry.item)
    return Trip(given=given, data=data, files=files, lost=lost, found=found)


class _Files:
    """The files of a folder that is not there."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    @property
    def names(self) -> list[str]:
        return sorted(self._files)

    def read(self, name: str) -> bytes:
        return self._files[name]


def fingerprints(one: Format, items: Sequence[AnnotatedDocument], **options: object) -> list[bytes]:
    """Return the fingerprints of documents in all that the format holds."""
    return [fingerprint(item, one.holds({**one.defaults, **options})) for item in items]


def with_seen_spans(item: AnnotatedDocument) -> AnnotatedDocument:
    """Return a document without the spans that cover nothing that can be seen, so no token, and their relations."""
    if not item.annotation:
        return item
    text = item.document.text
    spans = tuple(span for span in item.annotation.spans if seen(text[span.start : span.end]))
    kept = {span.id for span in spans}
    relations = tuple(one for one in item.annotation.relations if {one.source, one.target} <= kept)
    return replace(item, annotation=replace(item.annotation, spans=spans, relations=relations))
