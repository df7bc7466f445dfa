"""Instructions for language models: JSONL of chats, whose template is a file that a person can edit."""

from workbench.core.losses import Part
from workbench.formats.format import Format, Option
from workbench.formats.instruct.template import LANGUAGES
from workbench.formats.instruct.writing import facts, prove, write

_HOLDS: frozenset[Part] = frozenset(
    ("overlaps", "fragments", "relations", "attributes", "entities", "labels", "metadata", "text")
)

FORMAT = Format(
    name="instruct",
    title="Instructions for language models",
    extensions=(".jsonl",),
    holds=lambda _: _HOLDS,
    write=write,
    options=(
        Option(name="language", title="Language of the instructions", kind="choice", default="en", choices=LANGUAGES),
        Option(name="template", title="Template of your own", kind="file", default=""),
    ),
    imports=False,
    prove=prove,
    facts=facts,
)
