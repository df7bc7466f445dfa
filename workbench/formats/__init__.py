"""Formats: readers and writers of files, one module or folder a format, all listed in `FORMATS`. No storage, no Qt.

Libraries that a format needs are imported where it is used: none is loaded to list the formats.
"""

from workbench.formats import (
    brat,
    conll,
    doccano,
    docx,
    gliner,
    hf,
    html,
    instruct,
    jsonl,
    labelbuddy,
    labelstudio,
    pdf,
    plain_text,
    prodigy,
    spacy_docs,
    span_tables,
    table,
    uima,
    webanno,
    webannotation,
)
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import Format

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        jsonl.FORMAT,
        labelstudio.FORMAT,
        doccano.FORMAT,
        prodigy.FORMAT,
        labelbuddy.FORMAT,
        brat.FORMAT,
        uima.FORMAT,
        webanno.FORMAT,
        conll.FORMAT,
        spacy_docs.FORMAT,
        hf.FORMAT,
        gliner.FORMAT,
        instruct.FORMAT,
        *span_tables.FORMATS,
        webannotation.FORMAT,
        plain_text.FORMAT,
        table.FORMAT,
        html.FORMAT,
        docx.FORMAT,
        pdf.FORMAT,
    )
}

__all__ = ["FORMATS", "Entry", "Format", "Refusal"]
