"""XML that somebody sent: no document type, so that no entity can fill the memory or reach for other files."""

import re
from typing import TYPE_CHECKING

from workbench.core.errors import BadInput

if TYPE_CHECKING:
    from lxml.etree import _Element

# In XML 1.0 (https://www.w3.org/TR/xml/#charsets); lone surrogates are in no text of ours.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DECLARED = re.compile(rb"""^(?:\xef\xbb\xbf)?<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']""")
_READ = (b"utf-8", b"us-ascii", b"ascii")


def root_of(data: bytes, file: str) -> "_Element":
    """Return the root of the XML in `data`, which messages call `file`.

    Raises:
        BadInput: it is not in UTF-8, has a document type, is no XML, is nested too deeply or too long in one place.
    """
    from lxml import etree

    declared = _DECLARED.match(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput("{file}, line {line}: this is not UTF-8.", file=file, line=line) from error
    if declared and declared[1].lower() not in _READ:
        encoding = declared[1].decode(errors="replace")
        raise BadInput(
            "{file} says that it is in {encoding}; only UTF-8 is read. Save it as UTF-8.", file=file, encoding=encoding
        )
    # Looked for in the bytes: a parser would already have begun to put the entities together.
    for forbidden in (b"<!DOCTYPE", b"<!ENTITY"):
        if forbidden in data:
            line = data.count(b"\n", 0, data.index(forbidden)) + 1
            raise BadInput(
                "{file}, line {line}: it defines a document type, which is not read; remove {given}.",
                file=file,
                line=line,
                given=forbidden.decode(),
            )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BadInput(
            "{file}, line {line}: this is not XML as it should be: {problem}.",
            file=file,
            line=error.lineno or 1,
            problem=error.msg,
        ) from error
