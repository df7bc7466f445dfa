"""Plain text: one file is one document."""

from collections.abc import Iterator
from typing import BinaryIO

from workbench.core.errors import BadInput
from workbench.formats.articles import article, read_whole
from workbench.formats.decoding import decode
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Reading


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the one document in `stream`; it is named after the stem of `file`."""
    try:
        decoded = decode(read_whole(stream, file), file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)
    else:
        yield article(decoded.text, file=file, encoding=decoded.encoding)


FORMAT = Format(name="text", title="Plain text", extensions=(".txt",), read=read)
