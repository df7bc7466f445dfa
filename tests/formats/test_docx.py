from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from workbench.formats import Entry, Refusal
from workbench.formats import docx as format_of_docx

docx = pytest.importorskip("docx", reason="python-docx is an optional extra")


def made(*paragraphs: str) -> bytes:
    document = docx.Document()
    document.core_properties.author = "سامر"
    for one in paragraphs:
        document.add_paragraph(one)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def refused(data: bytes) -> str:
    (refusal,) = format_of_docx.read(BytesIO(data), "a.docx")
    assert isinstance(refusal, Refusal)
    return str(refusal.reason)


def test_paragraphs_and_tables_come_in_their_order() -> None:
    document = docx.Document()
    document.add_paragraph("قبل")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "النوع", "العدد"
    table.cell(1, 0).merge(table.cell(1, 1)).text = "راجمة"
    document.add_paragraph("بعد 🚀")
    stream = BytesIO()
    document.save(stream)
    (entry,) = format_of_docx.read(BytesIO(stream.getvalue()), "a.docx")
    assert isinstance(entry, Entry)
    assert entry.item.document.text == "قبل\nالنوع\tالعدد\nراجمة\nبعد 🚀"


def test_properties_are_metadata() -> None:
    data = made("خبر")
    (entry,) = format_of_docx.read(BytesIO(data), "a.docx")
    assert isinstance(entry, Entry)
    meta = entry.item.document.meta
    assert (meta["author"], meta["file_sha256"]) == ("سامر", sha256(data).hexdigest())


def test_what_is_no_word_document_is_refused() -> None:
    sentence = "a.docx is no Word document (.docx), is damaged or has a password; save it anew without one."
    assert refused(b"PK\x03\x04 and no more") == sentence
    assert refused(made()) == "a.docx is empty: it holds no text."


def test_entities_are_not_expanded() -> None:
    stream = BytesIO()
    with ZipFile(BytesIO(made("خبر"))) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/document.xml":
                bomb = b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]><w:document'
                part = part.replace(b"<w:document", bomb, 1).replace("خبر".encode(), b"a&y;b")
            target.writestr(name, part)
    (found,) = format_of_docx.read(BytesIO(stream.getvalue()), "a.docx")
    assert isinstance(found, Refusal) or "xx" not in found.item.document.text
