"""Documents in formats made of tokens: written, read again, and what was lost on the way."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import folders
from folders import Losses
from msgspec import Struct
from msgspec.structs import replace
from round_trips import SCHEME, held, read_items

from workbench.core.losses import Part, fingerprint
from workbench.core.records import AnnotatedDocument
from workbench.core.tokens import seen
from workbench.formats import Entry, Format
from workbench.formats.format import Writing


class Trip(Struct):
    """What was given to a writer, what it wrote and lost, and what its reader made of that.

    `data` is what it wrote to a file, or `files` what it wrote to a folder.
    """

    given: list[AnnotatedDocument]
    data: bytes
    files: dict[str, bytes]
    lost: Counter[Part]
    found: list[AnnotatedDocument]


def written(one: Format, items: Sequence[AnnotatedDocument], **options: Any) -> Trip:
    """Return what became of `items`, reduced to what the format holds; a refusal of its reader fails the test."""
    losses, given = Losses(), held(one, items, **options)
    data, files, found = b"", dict[str, bytes](), list[AnnotatedDocument]()
    if one.write:
        writing = Writing(scheme=SCHEME, options={**one.defaults, **options}, lose=losses)
        data = b"".join(one.write(given, writing))
        found = read_items(one, data) if given else []
    else:
        files = folders.written(one, given, SCHEME, options, losses)
        for entry in folders.read(one, files) if given else ():
            assert isinstance(entry, Entry), str(entry.reason)
            found.append(entry.item)
    return Trip(given=given, data=data, files=files, lost=Counter(losses.told), found=found)


def fingerprints(one: Format, items: Sequence[AnnotatedDocument], **options: Any) -> list[bytes]:
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
