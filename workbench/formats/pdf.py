"""PDF files that hold text, read by PDFium. A PDF holds the places of letters: what it says has to be guessed."""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from workbench.core.errors import BadInput, Remark
from workbench.formats.articles import article, found_fields, read_whole
from workbench.formats.decoding import is_blank
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Reading

_HEAD = 1024  # bytes within which "%PDF-" stands (ISO 32000-1, annex H, note 13)
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD in PDFium's fpdfview.h
# NUL, what PDFium puts where a line ends within a word, and halves of surrogate pairs.
_NO_TEXT = re.compile("[\0\x02\ufffe\uffff\ud800-\udfff]")
_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_MOST_NAMED = 10  # pages


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the text of all pages, one after the other, with the remark that a person should look at it."""
    try:
        yield _read(read_whole(stream, file), file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)


def _read(data: bytes, file: str) -> Entry:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
    except PdfiumError as problem:
        if getattr(problem, "err_code", None) == _PASSWORD_ERROR:
            raise BadInput("{file} has a password; save it anew without one.", file=file) from problem
        raise BadInput("{file} is no PDF, or is damaged.", file=file) from problem
    try:
        pages = [_page_text(document, number) for number in range(len(document))]
        said = document.get_metadata_dict(skip_empty=True)
    except PdfiumError as problem:
        raise BadInput("{file} is damaged: its pages cannot be read.", file=file) from problem
    finally:
        document.close()
    if all(map(is_blank, pages)):
        raise BadInput("{file} holds pictures of pages but no text; let a program recognise its text first.", file=file)
    date = _DATE.match(said.get("CreationDate", ""))
    meta = found_fields(
        data,
        {"title": said.get("Title"), "author": said.get("Author"), "date": date and "-".join(date.groups())},
    )
    text = "\n".join(page for page in pages if not is_blank(page))
    return article(text, file=file, encoding="utf-8", meta=meta, remarks=tuple(_remarks(pages, file)))


def _page_text(document: Any, number: int) -> str:  # noqa: ANN401 - pypdfium2 has no types
    page = document[number]
    try:
        words = page.get_textpage()
        try:
            text = words.get_text_bounded()
        finally:
            words.close()
    finally:
        page.close()
    return _NO_TEXT.sub("", text.replace("\r\n", "\n")).strip("\n")


def _remarks(pages: list[str], file: str) -> Iterator[Remark]:
    yield Remark(
        "{file}: check this text. A PDF holds the places of letters, not their order: lines, columns and words may be "
        "mixed up.",
        file=file,
    )
    without = [str(number) for number, page in enumerate(pages, start=1) if is_blank(page)]
    if without:
        named = ", ".join(without[:_MOST_NAMED]) + (" …" if len(without) > _MOST_NAMED else "")
        yield Remark("{file}: these pages hold no text and are missing: {pages}.", file=file, pages=named)


FORMAT = Format(
    name="pdf",
    title="PDF files with text",
    extensions=(".pdf",),
    read=read,
    recognises=lambda _, head: b"%PDF-" in head[:_HEAD],
    extra="documents",
    library="pypdfium2",
)
