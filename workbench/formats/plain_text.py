"""Plain text: one file is one document."""

from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO

from workbench.core.errors import BadInput
from workbench.core.records import AnnotatedDocument, Document
from workbench.formats.decoding import decode
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Reading


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the one document in `stream`; it is named after the stem of `file`."""
    try:
        decoded = decode(stream.read(), file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)
        return
    zones, meta = describe(decoded.text)
    document = Document(
        id="",
        name=PurePath(file).stem,
        text=decoded.text,
        sha256=digest(decoded.text),
        meta=meta,
        zones=zones,
    )
    yield Entry(item=AnnotatedDocument(document=document), file=file, encoding=decoded.encoding)


FORMAT = Format(name="text", title="Plain text", extensions=(".txt",), read=read)
