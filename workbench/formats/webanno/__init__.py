"""WebAnno TSV 3.3 (https://inception-project.github.io/releases/38.2/docs/user-guide.html#sect_webannotsv).

A file holds one annotator's work on one document, in rows of tokens and parts of tokens; its offsets count UTF-16. With
the layer `NamedEntity`, which INCEpTION has in every project, it holds labels; with the layer `Span` also attributes,
entities, notes and relations: `webanno.custom.Span` and `webanno.custom.Relation` must be made in the project then,
with the features that the header of the file names. What text cannot say exactly is JSON in the feature `workbench`.

The sentences cover the whole text, so that all of it comes back: every line end and every space.
"""

import re

from workbench.core.losses import Part
from workbench.formats.format import Format, Options
from workbench.formats.repairing import REPAIR
from workbench.formats.webanno.reading import read, read_folder
from workbench.formats.webanno.writing import LAYER, write_folder

_LABELS: frozenset[Part] = frozenset(("overlaps", "tokens", "text"))
_MORE: frozenset[Part] = frozenset(("relations", "attributes", "entities", "notes"))
_BEGINNING = re.compile(rb"(\xef\xbb\xbf)?#FORMAT=WebAnno TSV 3")


def _holds(options: Options) -> frozenset[Part]:
    return _LABELS if options.get(LAYER.name, LAYER.default) == "NamedEntity" else _LABELS | _MORE


def _recognises(_: str, head: bytes) -> bool:
    return bool(_BEGINNING.match(head))


FORMAT = Format(
    name="webanno",
    title="WebAnno TSV (INCEpTION)",
    extensions=(".tsv",),
    holds=_holds,
    unit="utf16",
    read=read,
    read_folder=read_folder,
    write_folder=write_folder,
    recognises=_recognises,
    options=(LAYER,),
    reading_options=(REPAIR,),
)
