"""Formats: readers and writers of files, one module or folder a format, all listed in `FORMATS`. No storage, no Qt.

Libraries that a format needs are imported where it is used: none is loaded to list the formats.
"""

from workbench.formats import conll, doccano, gliner, hf, jsonl, labelbuddy, plain_text, spacy_docs
from workbench.formats.entries import Entry, Refusal
from workbench.formats.format import Format

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        jsonl.FORMAT,
        conll.FORMAT,
        spacy_docs.FORMAT,
        hf.FORMAT,
        gliner.FORMAT,
        doccano.FORMAT,
        labelbuddy.FORMAT,
        plain_text.FORMAT,
    )
}

__all__ = ["FORMATS", "Entry", "Format", "Refusal"]
