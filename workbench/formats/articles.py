"""Files that are one article without annotations: how they are read whole, and what becomes of them."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import PurePath
from typing import Any, BinaryIO

from workbench.core.errors import BadInput, Remark
from workbench.core.metadata import LONGEST_VALUE, checked_value, is_blank_value
from workbench.core.records import AnnotatedDocument, Document
from workbench.formats.describing import describe, digest
from workbench.formats.entries import Entry

FILE_LIMIT = 256 * 1024 * 1024  # bytes
FILE_DIGEST = "file_sha256"  # the field with the SHA-256 of a file whose text had to be taken out of it


def read_whole(stream: BinaryIO, file: str, limit: int = FILE_LIMIT) -> bytes:
    """Return all bytes of a file.

    Raises:
        BadInput: there are more than `limit`.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise BadInput("{file} is larger than {limit} MB; it was left out.", file=file, limit=limit >> 20)
    return data


def article(
    text: str,
    *,
    file: str,
    encoding: str,
    name: str = "",
    meta: Mapping[str, Any] | None = None,
    line: int | None = None,
    remarks: tuple[Remark, ...] = (),
) -> Entry:
    """Return a document with the zones of `text`; `meta` goes before what the text itself gives.

    It is named `name`, else after the stem of `file`.
    """
    zones, described = describe(text)
    document = Document(
        id="",
        name=name or PurePath(file).stem,
        text=text,
        sha256=digest(text),
        meta=described | dict(meta or {}),
        zones=zones,
    )
    return Entry(item=AnnotatedDocument(document=document), file=file, encoding=encoding, line=line, remarks=remarks)


def found_fields(data: bytes, values: Mapping[str, str | None]) -> dict[str, str]:
    """Return the metadata of an article that was taken out of the file `data`, with the digest of that.

    `values` are what the file says of itself, by field. What cannot be a value of its field is left out.
    """
    fields = {}
    for field, value in values.items():
        bare = " ".join((value or "").split())[:LONGEST_VALUE]
        try:
            bare = checked_value(field, bare)
        except BadInput:  # nobody wrote it for us: a date that is none, half a character
            continue
        if not is_blank_value(bare):
            fields[field] = bare
    return fields | {FILE_DIGEST: sha256(data).hexdigest()}
