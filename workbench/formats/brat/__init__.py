"""brat standoff (https://brat.nlplab.org/standoff.html): the text of a document in NAME.txt, the work in NAME.ann.

Spans are T lines, relations R lines. Attributes are A lines where a word says the value: without one for true, and
several lines for several values. Entities are N lines. Notes are `AnnotatorNotes`. What these cannot say exactly stands
as JSON in a `#` line of the type `Workbench`, which other programs show as a note: other values, line breaks in notes.

A span over a line break is written in fragments, as brat does it; fragments with nothing but that between them are read
as one. Carriage returns are written as spaces, unless they are to be kept: most readers in Python take CR LF for one
character, and lose count.
"""

from workbench.core.losses import Part
from workbench.formats.brat.reading import read_folder
from workbench.formats.brat.writing import KEEP_RETURNS, write_folder
from workbench.formats.format import Format, Options
from workbench.formats.repairing import REPAIR

_HELD: frozenset[Part] = frozenset(
    ("overlaps", "fragments", "tokens", "relations", "attributes", "entities", "notes", "text")
)


def _holds(_: Options) -> frozenset[Part]:
    return _HELD


def _recognises(name: str, head: bytes) -> bool:
    return name.lower().endswith(".ann") and (not head.strip() or head[:1] in b"TREAMN#*")


FORMAT = Format(
    name="brat",
    title="brat standoff",
    extensions=(".ann",),
    holds=_holds,
    unit="codepoint",
    read_folder=read_folder,
    write_folder=write_folder,
    recognises=_recognises,
    options=(KEEP_RETURNS,),
    reading_options=(REPAIR,),
)
