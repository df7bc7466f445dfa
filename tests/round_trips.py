"""What is written in a format and read again, for the tests of all formats that have a reader."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from tricky import tricky_scheme

from workbench.core.losses import Part, fingerprint, reduced
from workbench.core.records import AnnotatedDocument
from workbench.formats import Entry, Format, Refusal
from workbench.formats.format import Reading, Writing

SCHEME = tricky_scheme()


class Lost(list[tuple[Part, int]]):
    """Takes note of what is lost."""

    def __call__(self, part: Part, _: AnnotatedDocument, count: int) -> None:
        self.append((part, count))


def held(one: Format, items: Sequence[AnnotatedDocument], **options: Any) -> list[AnnotatedDocument]:
    """Return documents with what the format holds of them."""
    holds = one.holds({**one.defaults, **options})
    return [reduced(item, holds, Lost()) for item in items]


def written(one: Format, items: Sequence[AnnotatedDocument], lost: Lost | None = None, **options: Any) -> bytes:
    """Return the file of documents."""
    assert one.write
    chosen = {**one.defaults, **options}
    lose = Lost() if lost is None else lost
    return b"".join(one.write(items, Writing(scheme=SCHEME, options=chosen, lose=lose)))


def entries(one: Format, data: bytes, options: Mapping[str, Any] | None = None) -> list[Entry | Refusal]:
    """Return what is read in a file, with what was chosen for writing it."""
    assert one.read
    known = {option.name for option in one.reading_options}
    chosen = {name: value for name, value in (options or {}).items() if name in known}
    return list(one.read(BytesIO(data), f"a{one.extensions[0]}", Reading(options=chosen)))


def read_items(one: Format, data: bytes, **options: Any) -> list[AnnotatedDocument]:
    """Return the documents in a file; all of it must be readable."""
    items = []
    for entry in entries(one, data, options):
        assert isinstance(entry, Entry), str(entry.reason)
        items.append(entry.item)
    return items


def assert_comes_back(one: Format, items: Sequence[AnnotatedDocument], **options: Any) -> None:
    """Write what the format holds of documents and read it again: it must be the same, and the same bytes."""
    kept = held(one, items, **options)
    data = written(one, kept, **options)
    found = read_items(one, data, **options)
    holds = one.holds({**one.defaults, **options})
    assert [fingerprint(item, holds) for item in found] == [fingerprint(item, holds) for item in kept], (found, kept)
    assert written(one, kept, **options) == data


def refused(one: Format, data: bytes, **options: Any) -> str:
    """Return the complaint about the one value in a file."""
    (refusal,) = entries(one, data, options)
    assert isinstance(refusal, Refusal), refusal
    return str(refusal.reason)
