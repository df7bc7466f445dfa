"""Word documents (.docx): paragraphs and tables in their order, read by python-docx."""

from collections.abc import Iterator
from io import BytesIO
from struct import error as StructError  # noqa: N812  # it is called just "error" there
from typing import Any, BinaryIO
from zipfile import BadZipFile
from zlib import error as ZlibError  # noqa: N812

from workbench.core.errors import BadInput
from workbench.formats.articles import FILE_LIMIT, article, found_fields, read_whole
from workbench.formats.decoding import is_blank
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Reading
from workbench.formats.zip_members import ZipMembers

_MAIN_PART = b"word/document.xml"
# What python-docx lets through of a file that is damaged, beside its own errors and those of lxml.
_DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    RuntimeError,
    StructError,
    TypeError,
    ValueError,
    ZlibError,
)


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the text of a document, a paragraph or a row of a table a line; cells are set apart by tabs.

    Headers, footers, notes, comments and text boxes are left out.
    """
    try:
        yield _read(read_whole(stream, file), file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)


def _read(data: bytes, file: str) -> Entry:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    _check_size(data, file)
    try:
        document = Document(BytesIO(data))
        text = "\n".join(_lines(document))
        properties = document.core_properties
        date = properties.created or properties.modified
        meta = found_fields(
            data,
            {"title": properties.title, "author": properties.author, "date": date and date.date().isoformat()},
        )
    except (OpcError, LxmlError, *_DAMAGE) as problem:
        raise BadInput("{file} is no Word document (.docx), or is damaged.", file=file) from problem
    if is_blank(text):
        raise BadInput("{file} is empty: it holds no text.", file=file)
    return article(text, file=file, encoding="utf-8", meta=meta)


def _check_size(data: bytes, file: str) -> None:
    """Refuse what is no archive, and an archive whose parts are too large together: they are all read at once."""
    try:
        members = ZipMembers(BytesIO(data), file)
    except BadInput as problem:
        raise BadInput(
            "{file} is no Word document (.docx), is damaged or has a password; save it anew without one.", file=file
        ) from problem
    left = FILE_LIMIT
    for name in members.names:
        left -= len(members.read(name))
        if left < 0:
            raise BadInput("{file} is larger than {limit} MB; it was left out.", file=file, limit=FILE_LIMIT >> 20)


def _lines(container: Any) -> Iterator[str]:  # noqa: ANN401 - a document or a cell; python-docx has no types
    from docx.table import Table

    for part in container.iter_inner_content():
        if isinstance(part, Table):
            yield from map(_row, part.rows)
        else:
            yield part.text


def _row(row: Any) -> str:  # noqa: ANN401
    """Return a row of a table as a line; a cell over several columns is there once."""
    cells = {cell._tc: cell for cell in row.cells}
    return "\t".join(" ".join(line for line in _lines(cell) if line) for cell in cells.values())


FORMAT = Format(
    name="docx",
    title="Word documents",
    extensions=(".docx",),
    read=read,
    recognises=lambda _, head: head.startswith(b"PK") and _MAIN_PART in head,
    extra="documents",
    library="docx",
)
