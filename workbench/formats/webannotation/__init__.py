"""W3C Web Annotation as JSON-LD (https://www.w3.org/TR/annotation-model/): an array of AnnotationPages.

There is one page for each document and annotator. Its `source` is the text itself, so that the selectors have something
to select from and the page can be read again. A span is an annotation with the motivation `tagging`; its target has
both a TextPositionSelector and a TextQuoteSelector, and the pieces of a discontinuous span are several targets. A
relation is an annotation with the motivation `linking`, from the annotation that it targets to the one in its body.
Labels of documents are `classifying`, notes `commenting`; entities are `identifying` bodies.

Positions count code points, as section 4.2.4 of the data model demands ("in terms of unicode code points, not in terms
of code units"). Programs in JavaScript that count UTF-16 units all the same give themselves away by the quotes.

What the vocabulary has no word for is one JSON literal of JSON-LD 1.1 (`workbench`).
"""

from workbench.core.losses import EVERYTHING, Part
from workbench.formats.format import Format, Options
from workbench.formats.repairing import REPAIR
from workbench.formats.webannotation.reading import read
from workbench.formats.webannotation.writing import write

_HELD: frozenset[Part] = EVERYTHING - {"suggestions"}


def _holds(_: Options) -> frozenset[Part]:
    return _HELD


def _recognises(_: str, head: bytes) -> bool:
    return b"ns/anno.jsonld" in head or b'"AnnotationPage"' in head


FORMAT = Format(
    name="webannotation",
    title="W3C Web Annotation",
    extensions=(".jsonld",),
    holds=_holds,
    unit="codepoint",
    read=read,
    write=write,
    recognises=_recognises,
    reading_options=(REPAIR,),
)
