"""UIMA CAS XMI (https://uima.apache.org/d/uimaj-current/ref.html#ugr.ref.xmi), with the type system in TypeSystem.xml.

A file holds one annotator's work on one document. Spans are of DKPro Core's type NamedEntity, which INCEpTION and
WebAnno have in every project: `value` is the label, and attributes are features beside it, which programs that do not
know them leave aside. Relations are of `webanno.custom.Relation`, zones and the document's own facts of types of ours.
What no feature can say exactly is JSON in the features called `workbench`.

XML 1.0 has no control characters: U+FFFD stands for each one in the text, and our own reader puts them back.
"""

from workbench.core.losses import EVERYTHING, Part
from workbench.formats.format import Format, Options
from workbench.formats.uima.reading import read_folder
from workbench.formats.uima.writing import write_folder

_HELD: frozenset[Part] = EVERYTHING - {"suggestions"}


def _holds(_: Options) -> frozenset[Part]:
    return _HELD


def _recognises(name: str, head: bytes) -> bool:
    return name.lower().endswith(".xmi") or b"http://www.omg.org/XMI" in head[:4096]


FORMAT = Format(
    name="uima",
    title="UIMA CAS XMI",
    extensions=(".xmi",),
    holds=_holds,
    unit="utf16",
    read_folder=read_folder,
    write_folder=write_folder,
    recognises=_recognises,
    extra="uima",
    library="cassis",
)
