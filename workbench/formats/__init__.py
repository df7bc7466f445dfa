"""Formats: readers and writers of files, one module a format, all listed in `FORMATS`. No storage, no Qt."""

from workbench.formats import jsonl, plain_text
from workbench.formats.entries import Entry, Format, Refusal

FORMATS: dict[str, Format] = {one.name: one for one in (jsonl.FORMAT, plain_text.FORMAT)}

__all__ = ["FORMATS", "Entry", "Format", "Refusal"]
