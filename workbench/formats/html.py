"""Pages saved from the web: the article is found by trafilatura. Nothing is fetched."""

import codecs
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from workbench.core.errors import BadInput
from workbench.formats.articles import article, found_fields, read_whole
from workbench.formats.decoding import Decoded, decode, is_blank
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import AS_IT_IS, Format, Reading

_PAGE_LIMIT = 32 * 1024 * 1024  # bytes; a page with its pictures inside has some megabytes
_MOST_ELEMENTS = 50_000  # looking for the article takes the square of them; pages have some thousands
_HEAD = 4096  # bytes in which a page says its encoding (https://html.spec.whatwg.org, "prescan", has 1024)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
# What the encodings that pages name are in truth (https://encoding.spec.whatwg.org, section 4.2).
_MEANT = {
    "iso8859-1": "windows-1252",
    "ascii": "windows-1252",
    "cp1252": "windows-1252",
    "cp1256": "windows-1256",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
# The first lines of a page that a browser or the extension SingleFile saved.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->|<!--\s*Page saved with SingleFile\s+url:\s*(\S+)")
_CANONICAL = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
# Not from afar: that would be another date tomorrow.
_DATES = {"extensive_search": False, "original_date": True, "min_date": "1970-01-01", "max_date": "2199-12-31"}
_BEGINNING = re.compile(rb"\s*(<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body)\b", re.I | re.S)


def read(stream: BinaryIO, file: str, _: Reading = AS_IT_IS) -> Iterator[Entry | Refusal]:
    """Yield the article of a page; its address, title, author, date and site become metadata."""
    try:
        yield _read(read_whole(stream, file, _PAGE_LIMIT), file)
    except BadInput as reason:
        yield Refusal(file=file, reason=reason)


def _read(data: bytes, file: str) -> Entry:
    from trafilatura import bare_extraction

    decoded = _decoded(data, file)
    page = _parsed(decoded.text, file)
    address = _address(page, decoded.text)
    found: Any = bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=_DATES, output_format="python"
    )
    if found is None or is_blank(found.text or ""):
        raise BadInput("{file}: no article was found in this page.", file=file)
    meta = found_fields(
        data,
        {
            "title": found.title,
            "author": found.author,
            "date": found.date,
            "outlet": found.sitename,
            "url": address,
        },
    )
    return article(found.text, file=file, encoding=decoded.encoding, meta=meta)


def _decoded(data: bytes, file: str) -> Decoded:
    """Return the page in the encoding that it says itself, if it is right, else in the one that it looks like."""
    declared = _CHARSET.search(data[:_HEAD])
    if declared and not data.startswith(_MARKS):
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            name = _MEANT.get(name, name)
            text = data.decode(name)
        except (LookupError, UnicodeError):
            pass
        else:
            if "\0" not in text and not is_blank(text):
                return Decoded(text, name)
    return decode(data, file)


def _parsed(text: str, file: str) -> Any:  # noqa: ANN401 - lxml has no types
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:  # bytes, for a text that begins with a declaration of its encoding is not parsed
        page = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as problem:
        raise BadInput("{file} is no page that can be read: {problem}.", file=file, problem=problem) from problem
    if (count := sum(1 for _ in page.iter())) > _MOST_ELEMENTS:
        raise BadInput(
            "{file} has {count} elements; a page of up to {most} can be read.",
            file=file,
            count=count,
            most=_MOST_ELEMENTS,
        )
    return page


def _address(page: Any, text: str) -> str:  # noqa: ANN401
    """Return where the page came from: as it says itself, else as whoever saved it noted."""
    candidates = [str(value) for path in _CANONICAL for value in page.xpath(path)]
    if saved := _SAVED_FROM.search(text[:_HEAD]):
        candidates.append(saved[1] or saved[2])
    return next((one.strip() for one in candidates if _WEB.fullmatch(one.strip())), "")


FORMAT = Format(
    name="html",
    title="Web pages",
    extensions=(".html", ".htm", ".xhtml"),
    read=read,
    recognises=lambda _, head: bool(_BEGINNING.match(head.removeprefix(codecs.BOM_UTF8))),
)
