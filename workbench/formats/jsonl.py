"""The native JSONL, `workbench/1`: one document and annotator a line. Its JSON Schema lies in resources/schemas."""

from workbench.formats.entries import Format
from workbench.formats.jsonl_reading import read
from workbench.formats.jsonl_writing import write

FORMAT = Format(
    name="jsonl",
    title="Workbench JSONL",
    extensions=(".jsonl", ".ndjson"),
    read=read,
    write=write,
)
