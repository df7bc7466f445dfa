"""Names as brat takes them: one word, without what divides its lines."""

import re

NOTES, EXACTLY = "AnnotatorNotes", "Workbench"  # types of # lines
OWN = "Workbench"  # in N lines, for entities by their ids

_UNFIT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ufeff,:;|<>\[\]]")


def as_name(name: str) -> str:
    """Return `name` as one word; other characters become `_`."""
    return _UNFIT.sub("_", name) or "_"


def is_word(text: str) -> bool:
    """Tell whether `text` can stand between spaces and is read back as it is."""
    return bool(text) and not re.search(r"[\s\x00-\x1f\x7f-\x9f\ufeff]", text)
