"""Columns as in CoNLL-2003: a token a line with its tag, a blank line behind each sentence.

Sang and De Meulder, Introduction to the CoNLL-2003 shared task, 2003. Tags are IOB2, as nearly all trainers take them,
or BILOU. Further levels of nested spans stand in further columns.
"""

from workbench.core.losses import Part
from workbench.formats.conll.reading import read, recognises
from workbench.formats.conll.writing import write
from workbench.formats.format import Format, Option, Options
from workbench.formats.tags import TAGGINGS
from workbench.formats.tokenizing import TOKENIZER_OPTIONS


def _holds(options: Options) -> frozenset[Part]:
    parts: set[Part] = set()
    if options["levels"] > 1:
        parts.add("overlaps")
    if options["document_names"]:
        parts.add("names")
    return frozenset(parts)


FORMAT = Format(
    name="conll",
    title="CoNLL columns",
    extensions=(".conll", ".iob", ".bio"),
    holds=_holds,
    unit="tokens",
    read=read,
    write=write,
    recognises=recognises,
    options=(
        Option(name="tagging", title="Tags", kind="choice", default="IOB2", choices=TAGGINGS),
        Option(name="levels", title="Columns for nested spans", kind="number", default=1),
        Option(name="document_names", title="Names of documents behind -DOCSTART-", kind="flag", default=False),
        *TOKENIZER_OPTIONS,
    ),
)
