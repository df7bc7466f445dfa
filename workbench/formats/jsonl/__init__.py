"""The native JSONL, `workbench/1`: one document and annotator a line. Its JSON Schema lies in resources/schemas."""

from workbench.formats.format import Format, Option
from workbench.formats.jsonl.reading import read
from workbench.formats.jsonl.writing import write
from workbench.formats.offset_units import OFFSET_UNITS
from workbench.formats.repairing import REPAIR

FORMAT = Format(
    name="jsonl",
    title="Workbench JSONL",
    extensions=(".jsonl", ".ndjson"),
    unit="codepoint",
    read=read,
    write=write,
    recognises=lambda _, head: head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"),
    options=(
        Option(
            name="offset_unit",
            title="Offsets count",
            kind="choice",
            default="codepoint",
            choices=OFFSET_UNITS,
        ),
    ),
    reading_options=(REPAIR,),
)
